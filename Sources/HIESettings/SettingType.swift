// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A type that one setting may hold.
public protocol SettingType: Sendable, Equatable {
    /// What the reference calls it: "whole number".
    static var typeName: String { get }

    /// What the reference calls several: "whole numbers".
    static var pluralName: String { get }

    /// What a reader is told to write, with its article: "a whole number".
    static var expectation: String { get }

    /// The type's JSON Schema, without description or default.
    static var schema: SettingMap { get }

    /// Whether one scalar holds a value, so that a comma string can hold several.
    static var isScalar: Bool { get }

    /// Whether an explicit `null` is a value of its own instead of "not given".
    static var takesNull: Bool { get }

    /// The settings inside a value, for reference pages.
    static var group: (any NestedSettings.Type)? { get }

    /// Reads a value of this type, or adds what is wrong to `issues` and returns nil.
    static func read(_ node: SettingNode, in context: SettingContext, _ issues: inout [SettingIssue]) -> Self?

    /// The value as it would be written in a file. Secrets are masked.
    var settingValue: SettingValue { get }

    /// The value with relative paths resolved. Defaults go through it too.
    func located(in context: SettingContext) -> Self
}

extension SettingType {
    public static var expectation: String { (startsWithVowel(typeName) ? "an " : "a ") + typeName }
    public static var pluralName: String { typeName + "s" }
    public static var isScalar: Bool { false }
    public static var takesNull: Bool { false }
    public static var group: (any NestedSettings.Type)? { nil }
    public func located(in context: SettingContext) -> Self { self }
}

/// A type that is written as one scalar.
public protocol SettingScalarType: SettingType {
    /// Reads the author's text, or returns nil if it is not of this type.
    init?(settingText text: String)

    /// What more to say about a text that could not be read.
    static func hint(for text: String) -> String?

    /// The text that `init(settingText:)` reads back.
    var settingText: String { get }
}

extension SettingScalarType {
    public static var isScalar: Bool { true }
    public static func hint(for text: String) -> String? { nil }
    public var settingValue: SettingValue { .text(settingText) }

    public static func read(
        _ node: SettingNode, in context: SettingContext, _ issues: inout [SettingIssue]
    ) -> Self? {
        if let scalar = node.value.scalar, let value = Self(settingText: scalar.text) {
            return value.located(in: context)
        }
        var message = "must be \(context.expectation ?? expectation)\(node.insteadOf)"
        if let scalar = node.value.scalar, !scalar.isSecret, let hint = hint(for: scalar.text) {
            message += "; \(hint)"
        }
        issues.append(SettingIssue("", message, at: node.position))
        return nil
    }
}

private func startsWithVowel(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "aeiouAEIOU".unicodeScalars.contains($0) } ?? false
}
