// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Named values in the order of the file.
public struct SettingMap: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public var name: String
        /// Where the name stands.
        public var position: SourcePosition?
        public var node: SettingNode

        public init(_ name: String, at position: SourcePosition? = nil, _ node: SettingNode) {
            self.name = name
            self.position = position
            self.node = node
        }
    }

    /// No name stands twice; readers of files refuse that.
    public private(set) var entries: [Entry]

    public init(_ entries: [Entry] = []) {
        self.entries = entries
    }

    public init(_ pairs: [(String, SettingValue)]) {
        entries = pairs.map { Entry($0.0, SettingNode($0.1)) }
    }

    public var isEmpty: Bool { entries.isEmpty }

    public func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }

    /// Setting nil removes; a new name goes to the end.
    public subscript(name: String) -> SettingValue? {
        get { entry(name)?.node.value }
        set {
            guard let index = entries.firstIndex(where: { $0.name == name }) else {
                if let newValue { entries.append(Entry(name, SettingNode(newValue))) }
                return
            }
            if let newValue { entries[index].node.value = newValue } else { entries.remove(at: index) }
        }
    }

    /// Adds `entry` if its name is new.
    ///
    /// - Returns: The entry that already has the name, if any.
    public mutating func add(_ entry: Entry) -> Entry? {
        if let former = self.entry(entry.name) { return former }
        entries.append(entry)
        return nil
    }

    /// The entries of both, where `other` wins.
    public func merging(_ other: SettingMap) -> SettingMap {
        var result = self
        for entry in other.entries { result[entry.name] = entry.node.value }
        return result
    }

    public func filter(_ isIncluded: (Entry) -> Bool) -> SettingMap { SettingMap(entries.filter(isIncluded)) }

    func mapNodes(_ transform: (SettingNode) -> SettingNode) -> SettingMap {
        SettingMap(entries.map { Entry($0.name, at: $0.position, transform($0.node)) })
    }

    var meaning: SettingMap {
        SettingMap(entries.map { Entry($0.name, $0.node.meaning) }.sorted { $0.name < $1.name })
    }
}

extension SettingMap: ExpressibleByDictionaryLiteral {
    /// - Precondition: No name stands twice.
    public init(dictionaryLiteral elements: (String, SettingValue)...) { self.init(elements) }
}
