// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Values by key, as one file holds them.
public struct LookupTable: Sendable, Hashable {
    public let name: String
    /// Of the content: two tables with equal entries from equal bytes have the same.
    public let version: String
    public private(set) var entries: [String: String]

    public init(_ name: String, version: String, entries: [String: String]) {
        self.name = name
        self.version = version
        self.entries = entries
    }

    public subscript(key: String) -> String? { entries[key] }
}

/// Where expressions find their tables. Asked for each `lookup`, from any thread.
public protocol LookupSource: Sendable {
    /// The table as it is now.
    func table(_ name: String) -> LookupTable?
    /// Of the tables that there are, for suggestions.
    var tableNames: [String] { get }
}

/// Tables that never change.
public struct FixedTables: LookupSource {
    private let tables: [String: LookupTable]

    public init(_ tables: [LookupTable] = []) {
        self.tables = Dictionary(tables.map { ($0.name, $0) }) { first, _ in first }
    }

    public func table(_ name: String) -> LookupTable? { tables[name] }
    public var tableNames: [String] { tables.keys.sorted() }
}
