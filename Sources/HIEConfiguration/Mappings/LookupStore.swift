// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import HIESettings
public import HIETransform
public import HIETree

/// Why a table could not be read or changed.
public struct LookupStoreError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
}

/// Changes to the lookup tables of a folder while an engine may read them.
///
/// A table is written to a file beside it and given its name at the end, so that no reader sees half of it; who changes
/// one waits for who is changing one. What was changed is kept in `NAME.history`, a line of JSON a change.
public struct LookupStore: Sendable {
    private let folder: String

    public init(_ folder: String) { self.folder = folder }

    public var names: [String] { LookupFolder(folder).tableNames }

    public func table(_ name: String) throws(LookupStoreError) -> LookupTable {
        try check(name)
        guard let table = try existing(name) else { throw LookupStoreError(description: "there is no table '\(name)'") }
        return table
    }

    /// Gives `key` a value, or takes it out where `value` is nil.
    public func set(_ key: String, to value: String?, in name: String, by user: String?) throws(LookupStoreError) {
        try check(name)
        try locked { () throws(LookupStoreError) in
            let table = try existing(name) ?? LookupTable(name, version: "", entries: [:])
            if value == nil, table[key] == nil {
                throw LookupStoreError(description: "'\(name)' has no such key")
            }
            var entries = table.entries
            let old = entries[key]
            entries[key] = value
            try write(LookupTable(name, version: "", entries: entries).csv, name)
            try note(
                Change(
                    time: Self.now, user: user ?? Self.user, action: value == nil ? "remove" : "set", key: key,
                    old: old,
                    new: value, entries: entries.count), in: name)
        }
    }

    /// Replaces a whole table.
    ///
    /// - Returns: How many entries it has now.
    public func replace(_ name: String, by csv: Bytes, by user: String?) throws(LookupStoreError) -> Int {
        try check(name)
        let table: LookupTable
        do throws(LookupTableProblem) {
            table = try LookupTable(name, csv: csv)
        } catch {
            throw LookupStoreError(description: "it is no table: \(error)")
        }
        try locked { () throws(LookupStoreError) in
            try write(table.csv, name)
            try note(
                Change(
                    time: Self.now, user: user ?? Self.user, action: "import", key: nil, old: nil, new: nil,
                    entries: table.entries.count), in: name)
        }
        return table.entries.count
    }

    /// Each change in words, oldest first.
    public func history(of name: String) throws(LookupStoreError) -> [String] {
        try check(name)
        guard let data = FileManager.default.contents(atPath: historyFile(name)) else { return [] }
        let decoder = JSONDecoder()
        return data.split(separator: UInt8(ascii: "\n")).compactMap { line in
            (try? decoder.decode(Change.self, from: Data(line)))?.words
        }
    }

    private struct Change: Codable {
        let time: String
        let user: String
        let action: String
        let key: String?
        let old: String?
        let new: String?
        let entries: Int

        var words: String {
            guard let key else { return "\(time) \(user): \(action), \(entries) entries" }
            return "\(time) \(user): \(action) \(key): \(old ?? "nothing") → \(new ?? "nothing")"
        }
    }

    private func check(_ name: String) throws(LookupStoreError) {
        guard LookupFolder.isTableName(name) else {
            throw LookupStoreError(description: "a table's name has letters, digits, '-', '_' and '.' only")
        }
    }

    private func existing(_ name: String) throws(LookupStoreError) -> LookupTable? {
        let lookups = LookupFolder(folder)
        guard FileManager.default.fileExists(atPath: lookups.file(of: name)) else { return nil }
        if let problem = lookups.problem(with: name) {
            throw LookupStoreError(description: "'\(name)' cannot be read: \(problem)")
        }
        return lookups.table(name)
    }

    private func write(_ csv: Bytes, _ name: String) throws(LookupStoreError) {
        do {
            try Data(csv.array).write(to: URL(fileURLWithPath: LookupFolder(folder).file(of: name)), options: .atomic)
        } catch {
            throw LookupStoreError(description: "'\(name)' cannot be written: no permission, or the disk failed")
        }
    }

    private func note(_ change: Change, in name: String) throws(LookupStoreError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let line = try? encoder.encode(change) else { return }
        let file = historyFile(name)
        if !FileManager.default.fileExists(atPath: file) {
            _ = FileManager.default.createFile(atPath: file, contents: nil)
        }
        guard let handle = FileHandle(forWritingAtPath: file) else {
            throw LookupStoreError(description: "the history of '\(name)' cannot be written; the table is changed")
        }
        defer { try? handle.close() }
        _ = try? handle.seekToEnd()
        try? handle.write(contentsOf: line + Data("\n".utf8))
    }

    private func historyFile(_ name: String) -> String { "\(folder)/\(name).history" }

    /// One change at a time, also of several processes.
    private func locked(_ body: () throws(LookupStoreError) -> Void) throws(LookupStoreError) {
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let lock = open("\(folder)/.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw LookupStoreError(description: "'\(folder)' cannot be written: no permission") }
        defer { close(lock) }
        guard flock(lock, LOCK_EX) == 0 else { throw LookupStoreError(description: "'\(folder)' cannot be locked") }
        try body()
    }

    private static var now: String { Date().formatted(.iso8601) }
    private static var user: String { NSUserName() }
}
