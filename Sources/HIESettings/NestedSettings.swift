// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Settings that are the value of a setting, alone or in a list: one rule of `Rules`.
public protocol NestedSettings: Settings, SettingType {}

extension NestedSettings {
    public static var typeName: String { "group" }
    public static var expectation: String { "a group of settings" }
    public static var schema: SettingMap { jsonSchema }
    public static var isScalar: Bool { false }
    public static var takesNull: Bool { false }
    public static var group: (any NestedSettings.Type)? { Self.self }

    public static func read(
        _ node: SettingNode, in context: SettingContext, _ issues: inout [SettingIssue]
    ) -> Self? {
        guard let fields = node.value.map else {
            issues.append(SettingIssue("", "must be \(expectation)\(node.insteadOf)", at: node.position))
            return nil
        }
        let (value, found) = reading(fields, at: node.position, in: context.expecting(nil))
        issues += found
        return found.contains { $0.severity == .error } ? nil : value
    }

    public var settingValue: SettingValue { .map(values) }

    public func located(in context: SettingContext) -> Self {
        var copy = self
        for setting in SettingTable.of(Self.self).settings { setting.locate(context, &copy) }
        return copy
    }
}
