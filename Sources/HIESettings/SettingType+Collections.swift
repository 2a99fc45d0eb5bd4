// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Array: SettingType where Element: SettingType {
    public static var typeName: String { "list of \(Element.pluralName)" }
    public static var pluralName: String { "lists of \(Element.pluralName)" }
    public static var schema: SettingMap {
        let list: SettingMap = ["type": "array", "items": .map(Element.schema)]
        guard Element.isScalar else { return list }
        return ["anyOf": [.map(list), ["type": "string", "description": "Separated by commas."]]]
    }
    public static var group: (any NestedSettings.Type)? { Element.group }

    /// A list, or where the elements are scalars one text with commas (`A,B`): blanks around an element and empty
    /// elements are dropped.
    public static func read(
        _ node: SettingNode, in context: SettingContext, _ issues: inout [SettingIssue]
    ) -> Self? {
        guard let nodes = elements(of: node) else {
            issues.append(SettingIssue("", "must be \(expectation)\(node.insteadOf)", at: node.position))
            return nil
        }
        var result: Self = []
        result.reserveCapacity(nodes.count)
        for (index, element) in nodes.enumerated() {
            var found: [SettingIssue] = []
            if let value = Element.read(element, in: context.expecting(nil), &found) { result.append(value) }
            issues += found.map { $0.under("[\(index + 1)]") }
        }
        return result.count == nodes.count ? result : nil
    }

    private static func elements(of node: SettingNode) -> [SettingNode]? {
        switch node.value {
        case .list(let nodes): nodes
        case .scalar(let scalar) where Element.isScalar: scalar.separatedByCommas(at: node.position)
        default: nil
        }
    }

    public var settingValue: SettingValue { .list(map { SettingNode($0.settingValue) }) }
    public func located(in context: SettingContext) -> Self { map { $0.located(in: context) } }
}

extension SettingScalar {
    func separatedByCommas(at position: SourcePosition?) -> [SettingNode] {
        var nodes: [SettingNode] = []
        var offset = 0
        for part in text.unicodeScalars.split(separator: ",", omittingEmptySubsequences: false) {
            let leading = part.prefix { $0 == " " }.count
            let trimmed = part.dropFirst(leading).reversed().drop { $0 == " " }.reversed()
            var text = ""
            text.unicodeScalars.append(contentsOf: trimmed)
            if !text.isEmpty {
                let place = isQuoted || isSecret ? position : position?.advanced(by: offset &+ leading)
                nodes.append(SettingNode(.scalar(SettingScalar(text, isQuoted: true, isSecret: isSecret)), at: place))
            }
            offset &+= part.count &+ 1
        }
        return nodes
    }
}

extension Optional: SettingType where Wrapped: SettingType {
    public static var typeName: String { Wrapped.typeName }
    public static var pluralName: String { Wrapped.pluralName }
    public static var expectation: String { Wrapped.expectation }
    public static var schema: SettingMap { Wrapped.schema.orNull }
    public static var isScalar: Bool { Wrapped.isScalar }
    public static var takesNull: Bool { true }
    public static var group: (any NestedSettings.Type)? { Wrapped.group }

    /// Nothing, JSON's `null` and, unless they are values of the type, the words `null` and `~` mean none.
    public static func read(
        _ node: SettingNode, in context: SettingContext, _ issues: inout [SettingIssue]
    ) -> Self? {
        if case .null = node.value { return .some(.none) }
        var found: [SettingIssue] = []
        if let value = Wrapped.read(node, in: context, &found) {
            issues += found
            return .some(.some(value))
        }
        if let scalar = node.value.scalar, !scalar.isQuoted, ["null", "~"].contains(scalar.text) {
            return .some(.none)
        }
        issues += found
        return nil
    }

    public var settingValue: SettingValue { self?.settingValue ?? .null }
    public func located(in context: SettingContext) -> Self { self?.located(in: context) }
}

extension SettingMap {
    fileprivate var orNull: SettingMap {
        if var alternatives = self["anyOf"]?.list {
            alternatives.append(SettingNode(["type": "null"]))
            return merging(["anyOf": .list(alternatives)])
        }
        return ["anyOf": [.map(self), ["type": "null"]]]
    }
}

extension Dictionary: SettingType where Key == String, Value == String {
    public static var typeName: String { "names with texts" }
    public static var pluralName: String { "groups of names with texts" }
    public static var expectation: String { "a group of names with texts" }
    public static var schema: SettingMap { ["type": "object", "additionalProperties": ["type": "string"]] }

    public static func read(
        _ node: SettingNode, in context: SettingContext, _ issues: inout [SettingIssue]
    ) -> Self? {
        guard let map = node.value.map else {
            issues.append(SettingIssue("", "must be \(expectation)\(node.insteadOf)", at: node.position))
            return nil
        }
        var result: Self = [:]
        for entry in map.entries {
            if let scalar = entry.node.value.scalar {
                result[entry.name] = scalar.text
            } else if entry.node.value == .null {
                result[entry.name] = ""
            } else {
                let message = "must be text\(entry.node.insteadOf)"
                issues.append(SettingIssue(entry.name, message, at: entry.node.position))
            }
        }
        return result.count == map.entries.count ? result : nil
    }

    public var settingValue: SettingValue {
        .map(SettingMap(sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }))
    }
}
