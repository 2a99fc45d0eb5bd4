// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Bool: SettingScalarType {
    public static var typeName: String { "switch" }
    public static var pluralName: String { "switches" }
    public static var expectation: String { "true or false" }
    public static var schema: SettingMap { SettingMap.orSubstitution(["type": "boolean"]) }

    /// `true`, `yes`, `on`, `1` and their opposites, in any case.
    public init?(settingText text: String) {
        switch text.lowercased() {
        case "true", "yes", "on", "1": self = true
        case "false", "no", "off", "0": self = false
        default: return nil
        }
    }

    public var settingText: String { self ? "true" : "false" }
    public var settingValue: SettingValue { .plain(settingText) }
}

extension Int: SettingScalarType {
    public static var typeName: String { "whole number" }
    public static var schema: SettingMap { SettingMap.orSubstitution(["type": "integer"]) }

    public init?(settingText text: String) {
        guard let value = Int(text) else { return nil }
        self = value
    }

    public var settingText: String { String(self) }
    public var settingValue: SettingValue { .plain(settingText) }
}

extension Double: SettingScalarType {
    public static var typeName: String { "number" }
    public static var schema: SettingMap { SettingMap.orSubstitution(["type": "number"]) }

    /// Decimal notation only: neither `inf` nor `nan` nor hexadecimal.
    public init?(settingText text: String) {
        let allowed = text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
        guard allowed, let value = Double(text), value.isFinite else { return nil }
        self = value
    }

    public var settingText: String { description.hasSuffix(".0") ? String(description.dropLast(2)) : description }
    public var settingValue: SettingValue { .plain(settingText) }
}

extension String: SettingScalarType {
    public static var typeName: String { "text" }
    public static var expectation: String { "text" }
    public static var schema: SettingMap { ["type": "string"] }

    public init?(settingText text: String) { self = text }

    public var settingText: String { self }
}

extension SettingMap {
    /// The schema of a value that is not text in itself but may be written as `${NAME}`.
    public static func orSubstitution(_ schema: SettingMap) -> SettingMap {
        ["anyOf": [.map(schema), ["type": "string", "pattern": #"\$\{[^}]+\}"#]]]
    }

    /// Adds `limits` to the first alternative of an `orSubstitution`, else to the schema itself.
    func limited(by limits: SettingMap) -> SettingMap {
        guard var alternatives = self["anyOf"]?.list, let first = alternatives.first?.value.map else {
            return merging(limits)
        }
        alternatives[0] = SettingNode(.map(first.merging(limits)))
        return merging(["anyOf": .list(alternatives)])
    }
}
