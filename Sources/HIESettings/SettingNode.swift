// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A configuration value and where it stands.
public struct SettingNode: Sendable, Hashable {
    public var value: SettingValue
    /// Nil where the value comes from code.
    public var position: SourcePosition?

    public init(_ value: SettingValue, at position: SourcePosition? = nil) {
        self.value = value
        self.position = position
    }
}

/// A configuration value as it stands in a file, before a setting has given it a type.
///
/// The same type carries what is written out again: JSON Schemas and shown values.
public enum SettingValue: Sendable, Hashable {
    /// JSON's `null`, or a YAML key with nothing behind it. It means "not given": the default holds.
    case null
    case scalar(SettingScalar)
    case list([SettingNode])
    case map(SettingMap)

    public static func text(_ text: String) -> Self { .scalar(SettingScalar(text, isQuoted: true)) }
    public static func plain(_ text: String) -> Self { .scalar(SettingScalar(text, isQuoted: false)) }

    public var scalar: SettingScalar? {
        guard case .scalar(let scalar) = self else { return nil }
        return scalar
    }

    public var list: [SettingNode]? {
        guard case .list(let nodes) = self else { return nil }
        return nodes
    }

    public var map: SettingMap? {
        guard case .map(let map) = self else { return nil }
        return map
    }
}

extension SettingNode {
    /// The same tree without places, quotes and the order of names, so that two files that mean the same compare equal.
    public var meaning: SettingNode {
        switch value {
        case .null: SettingNode(.null)
        case .scalar(let scalar): SettingNode(.scalar(scalar.meaning))
        case .list(let nodes): SettingNode(.list(nodes.map(\.meaning)))
        case .map(let map): SettingNode(.map(map.meaning))
        }
    }

    /// The same tree with every scalar marked as one that must not be shown.
    public var hidden: SettingNode {
        var copy = self
        switch value {
        case .null: break
        case .scalar(var scalar):
            scalar.isSecret = true
            copy.value = .scalar(scalar)
        case .list(let nodes): copy.value = .list(nodes.map(\.hidden))
        case .map(let map): copy.value = .map(map.mapNodes(\.hidden))
        }
        return copy
    }

    /// Whether any scalar in the tree must not be shown.
    public var holdsSecret: Bool {
        switch value {
        case .null: false
        case .scalar(let scalar): scalar.isSecret
        case .list(let nodes): nodes.contains(where: \.holdsSecret)
        case .map(let map): map.entries.contains { $0.node.holdsSecret }
        }
    }

    /// `message`, or where it repeats a text of this tree that must not be shown, a sentence in its place.
    ///
    /// Texts below four characters do not count: they stand in every sentence.
    func withholdingSecrets(from message: String) -> String {
        secretTexts.contains { $0.unicodeScalars.count > 3 && message.contains($0) }
            ? "is refused (its value is secret and not shown)" : message
    }

    private var secretTexts: [String] {
        switch value {
        case .null: []
        case .scalar(let scalar): scalar.isSecret ? [scalar.text] : []
        case .list(let nodes): nodes.flatMap(\.secretTexts)
        case .map(let map): map.entries.flatMap(\.node.secretTexts)
        }
    }

    /// Whether any scalar in the tree names something in `${…}` that was not found.
    var lacksText: Bool {
        switch value {
        case .null: false
        case .scalar(let scalar): scalar.isMissing
        case .list(let nodes): nodes.contains(where: \.lacksText)
        case .map(let map): map.entries.contains { $0.node.lacksText }
        }
    }

    /// The end of "must be 1 to 65535": what stands there instead, or that it is not shown.
    public var insteadOf: String {
        switch value {
        case .null: ", not empty"
        case .list: ", not a list"
        case .map: ", not a group"
        case .scalar(let scalar): scalar.insteadOf
        }
    }
}

extension SettingValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .plain(String(value)) }
    public init(booleanLiteral value: Bool) { self = .plain(value ? "true" : "false") }
    public init(arrayLiteral elements: SettingValue...) { self = .list(elements.map { SettingNode($0) }) }

    /// - Precondition: No name stands twice.
    public init(dictionaryLiteral elements: (String, SettingValue)...) { self = .map(SettingMap(elements)) }
}
