// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// A group that may also be written as one word or text.
public protocol ShortSettings: NestedSettings {
    /// What a scalar in the group's place means.
    static func short(_ text: SourceText, _ issues: inout [SettingIssue]) -> Self?
}

extension ShortSettings {
    public static func read(
        _ node: SettingNode, in context: SettingContext, _ issues: inout [SettingIssue]
    ) -> Self? {
        if node.value.scalar != nil, let text = SourceText.read(node, in: context, &issues) {
            return short(text, &issues)
        }
        guard let fields = node.value.map else {
            issues.append(SettingIssue("", "must be a word or a group\(node.insteadOf)", at: node.position))
            return nil
        }
        let (value, found) = reading(fields, at: node.position, in: context)
        issues += found
        return found.contains { $0.severity == .error } ? nil : value
    }
}

/// One, or a list of them.
public struct OneOrMore<Element: SettingType>: SettingType {
    public var elements: [Element] = []

    public init(_ elements: [Element] = []) {
        self.elements = elements
    }

    public static var typeName: String { "\(Element.typeName), or a list" }
    public static var schema: SettingMap { ["anyOf": [.map(Element.schema), .map([Element].schema)]] }
    public static var group: (any NestedSettings.Type)? { Element.group }

    public static func read(
        _ node: SettingNode, in context: SettingContext, _ issues: inout [SettingIssue]
    ) -> Self? {
        if node.value.list != nil { return [Element].read(node, in: context, &issues).map(Self.init) }
        return Element.read(node, in: context, &issues).map { Self([$0]) }
    }

    public var settingValue: SettingValue { elements.settingValue }
    public func located(in context: SettingContext) -> Self { Self(elements.located(in: context)) }
}

/// A group whose names are the author's: items, expressions.
public struct Named<Value: SettingType>: SettingType {
    public struct Entry: Sendable, Equatable {
        public var name: String
        public var position: SourcePosition?
        public var value: Value

        public static func == (left: Self, right: Self) -> Bool { left.name == right.name && left.value == right.value }
    }

    public var entries: [Entry] = []

    public init() {}

    public subscript(name: String) -> Value? { entries.first { $0.name == name }?.value }

    public static var typeName: String { "group of names, each with a \(Value.typeName)" }
    public static var schema: SettingMap { ["type": "object", "additionalProperties": .map(Value.schema)] }
    public static var group: (any NestedSettings.Type)? { Value.group }

    public static func read(
        _ node: SettingNode, in context: SettingContext, _ issues: inout [SettingIssue]
    ) -> Self? {
        guard let map = node.value.map else {
            issues.append(SettingIssue("", "must be a group of names\(node.insteadOf)", at: node.position))
            return nil
        }
        var result = Self()
        for entry in map.entries {
            var found: [SettingIssue] = []
            if let value = Value.read(entry.node, in: context, &found) {
                result.entries.append(Entry(name: entry.name, position: entry.position, value: value))
            }
            issues += found.map {
                SettingIssue(
                    $0.path.isEmpty ? entry.name : "\(entry.name).\($0.path)", $0.message,
                    at: $0.position ?? entry.position, severity: $0.severity)
            }
        }
        return result.entries.count == map.entries.count ? result : nil
    }

    public var settingValue: SettingValue {
        .map(SettingMap(entries.map { ($0.name, $0.value.settingValue) }))
    }

    public func located(in context: SettingContext) -> Self {
        var copy = self
        for index in copy.entries.indices { copy.entries[index].value = copy.entries[index].value.located(in: context) }
        return copy
    }
}
