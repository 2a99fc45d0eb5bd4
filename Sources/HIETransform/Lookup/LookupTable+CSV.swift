// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEFormats
public import HIETree

/// A line of a table file that cannot be read.
public struct LookupTableProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    public let line: Int
    public let reason: String

    public var description: String { "line \(line): \(reason)" }
}

extension LookupTable {
    /// The most bytes of a table's file.
    public static let largestFile = 64 << 20

    /// Reads a file with a key and a value a line (RFC 4180: quoted where they hold commas, quotes or line ends).
    ///
    /// The first line may be the heading `key,value`. Blank lines and lines that begin with `#` do not count.
    public init(_ name: String, csv bytes: Bytes) throws(LookupTableProblem) {
        var entries: [String: String] = [:]
        var reader = CSVReader(bytes)
        do throws(CSVProblem) {
            var isFirst = true
            while let row = try reader.next() {
                defer { isFirst = false }
                if row.fields.count == 1, row.fields[0].isEmpty || row.fields[0].hasPrefix("#") { continue }
                if isFirst, row.fields.map({ $0.lowercased() }) == ["key", "value"] { continue }
                guard row.fields.count == 2 else {
                    throw CSVProblem(
                        line: row.line, reason: "expected a key and a value, not \(row.fields.count) values")
                }
                guard entries.updateValue(row.fields[1], forKey: row.fields[0]) == nil else {
                    throw CSVProblem(line: row.line, reason: "the key stands on an earlier line too")
                }
            }
        } catch {
            throw LookupTableProblem(line: error.line, reason: error.reason)
        }
        let digest = bytes.withUnsafeBytes { XXH64.hash($0) }
        let hex = String(digest, radix: 16)
        self.init(name, version: String(repeating: "0", count: 16 - hex.count) + hex, entries: entries)
    }

    /// The file that reads as these entries, in the order of their keys.
    public var csv: Bytes {
        var text = "key,value\n"
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
            text += CSVReader.quoted(key) + "," + CSVReader.quoted(value) + "\n"
        }
        return Bytes(text)
    }

    /// The same table with one entry changed, or removed where `value` is nil.
    public func setting(_ key: String, to value: String?) -> [String: String] {
        var changed = entries
        changed[key] = value
        return changed
    }
}
