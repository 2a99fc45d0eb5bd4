// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import HIESettings
public import HIETransform
internal import HIETree
import Synchronization

/// The lookup tables of a folder: `NAME.csv` is the table NAME.
///
/// A file is read when its table is first asked for, and again when it has changed, looked at no more than once a second;
/// readers have the old table or the new one, never part of both. A changed file that cannot be read changes nothing
/// and is complained of once.
public final class LookupFolder: LookupSource {
    private struct Entry {
        var table: LookupTable?
        var stamp: Stamp?
        var lookedAt: ContinuousClock.Instant
    }

    private struct Stamp: Equatable {
        let inode: UInt64
        let size: Int
        let changed: Double
    }

    public let path: String
    private let complain: @Sendable (String) -> Void
    private let interval: Duration
    private let entries = Mutex<[String: Entry]>([:])

    /// A folder in place of all others, for what is made within: tests have tables of their own.
    @TaskLocal package static var replacement: String?

    /// - Parameters:
    ///   - interval: How long what was read counts without another look.
    ///   - complain: Told why a changed file is not used.
    public init(
        _ path: String, interval: Duration = .seconds(1), complain: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.path = Self.replacement ?? path
        self.interval = interval
        self.complain = complain
    }

    public func table(_ name: String) -> LookupTable? {
        entries.withLock { entries in
            let now = ContinuousClock.now
            if let known = entries[name], now - known.lookedAt < interval { return known.table }
            var entry = entries[name] ?? Entry(lookedAt: now)
            entry.lookedAt = now
            look(at: name, &entry)
            entries[name] = entry
            return entry.table
        }
    }

    public var tableNames: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return files.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.filter(Self.isTableName).sorted()
    }

    /// Whether a table may be called so: letters, digits, `-`, `_` and `.`, which does not begin it.
    public static func isTableName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 200 && name.first != "."
            && name.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_.".unicodeScalars.contains($0)
            }
    }

    public func file(of table: String) -> String { "\(path)/\(table).csv" }

    /// Why the table's file cannot be used; nil where it can.
    public func problem(with table: String) -> String? {
        guard Self.isTableName(table) else { return "a table's name has letters, digits, '-', '_' and '.' only" }
        switch Self.read(file(of: table), table) {
        case .success: return nil
        case .failure(let problem): return problem.reason
        }
    }

    private struct Problem: Error { let reason: String }

    private func look(at name: String, _ entry: inout Entry) {
        guard Self.isTableName(name) else { return }
        let stamp = Self.stamp(of: file(of: name))
        guard stamp != entry.stamp else { return }
        entry.stamp = stamp
        guard stamp != nil else {
            if entry.table != nil { complain("the lookup table '\(name)' is gone; what it held still counts") }
            return
        }
        switch Self.read(file(of: name), name) {
        case .success(let table): entry.table = table
        case .failure(let problem):
            let rest = entry.table == nil ? "" : "; what it held before still counts"
            complain("the lookup table '\(name)' cannot be used: \(problem.reason)\(rest)")
        }
    }

    private static func read(_ file: String, _ name: String) -> Result<LookupTable, Problem> {
        switch readFile(file, atMost: LookupTable.largestFile) {
        case .failure(let failure): return .failure(Problem(reason: failure.reason))
        case .success(let bytes):
            do throws(LookupTableProblem) {
                return .success(try LookupTable(name, csv: Bytes(bytes)))
            } catch {
                return .failure(Problem(reason: error.description))
            }
        }
    }

    private static func stamp(of file: String) -> Stamp? {
        guard let status = try? FileManager.default.attributesOfItem(atPath: file) else { return nil }
        return Stamp(
            inode: (status[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0,
            size: (status[.size] as? NSNumber)?.intValue ?? 0,
            changed: (status[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0)
    }
}
