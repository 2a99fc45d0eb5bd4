// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// One of several words, read without regard to case.
public protocol SettingChoice: SettingScalarType, RawRepresentable, CaseIterable where RawValue == String {
    /// Other words for a case, such as another engine's; in any case of letters, never written out.
    static var aliases: [String: Self] { get }
}

extension SettingChoice {
    public static var aliases: [String: Self] { [:] }
    public static var typeName: String { "one of " + allCases.map(\.rawValue).joined(separator: ", ") }
    public static var pluralName: String { "words " + allCases.map(\.rawValue).joined(separator: ", ") }
    public static var expectation: String { "one of " + allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ") }
    public static var schema: SettingMap {
        .orSubstitution(["enum": .list(allCases.map { SettingNode(.text($0.rawValue)) })])
    }

    public init?(settingText text: String) {
        let wanted = text.lowercased()
        let match =
            Self.allCases.first { $0.rawValue.lowercased() == wanted }
            ?? Self.aliases.first { $0.key.lowercased() == wanted }?.value
        guard let match else { return nil }
        self = match
    }

    public static func hint(for text: String) -> String? {
        nearest(to: text, among: allCases.map(\.rawValue)).map { "did you mean '\($0)'?" }
    }

    public var settingText: String { rawValue }
}
