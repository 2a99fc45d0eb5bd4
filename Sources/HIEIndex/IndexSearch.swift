// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
package import HIECore

/// Reads an index: while another process writes it, or when nobody does. Never writes.
///
/// Each call opens the files it needs and closes them again (under a millisecond each), so that days may be deleted or
/// rebuilt between calls.
package struct IndexSearch: Sendable {
    private let folder: IndexFolder

    /// - Parameter directory: The index's; nothing is found where it does not exist.
    package init(directory: String) {
        folder = IndexFolder(path: directory)
    }

    /// The messages that `query` asks for, newest (last received) first, with their deliveries.
    ///
    /// A message that was stored again on its way stands there once.
    package func messages(_ query: MessageQuery) throws(IndexError) -> Found<[MessageRow]> {
        let plan = QueryPlan(query)
        var newest = Newest(limit: query.limit)
        let unread = try eachDay(from: query.since) { database, end in
            guard newest.wants(end) else { return }
            newest.begin()
            let rows = try Row.fetchCursor(database, sql: plan.sql, arguments: StatementArguments(plan.arguments))
            while newest.wantsMore, let row = try rows.next() { newest.add(try MessageRow(row)) }
            try newest.fill { try Self.deliveries(of: $0.place, database) }
        }
        return Found(value: newest.rows, unread: unread)
    }

    /// The rows of ``messages(_:)`` with all deliveries of messages that were stored again (resent, for one): these stand
    /// with each place that a message was stored at, while a row has those of its own.
    package func completing(_ rows: [MessageRow]) throws(IndexError) -> [MessageRow] {
        guard let oldest = rows.map(\.created).min() else { return rows }
        var rows = rows
        _ = try eachDay(from: oldest) { database, _ in
            let places = try database.cachedStatement(sql: Self.placesSQL)
            for index in rows.indices {
                for place in try Int64.fetchAll(places, arguments: [rows[index].id.blob]) {
                    let place = Receipt(UInt64(bitPattern: place))
                    if place != rows[index].place { rows[index].add(try Self.deliveries(of: place, database)) }
                }
            }
        }
        return rows
    }

    /// The ids that begin with `prefix`: hexadecimal digits, hyphens anywhere. Ascending, at most `limit`.
    package func find(_ prefix: String, limit: Int = 10) throws(IndexError) -> Found<[MessageID]> {
        guard let (low, high) = MessageID.range(of: prefix) else { return Found(value: [], unread: []) }
        var found = Set<MessageID>()
        let unread = try eachDay { database, _ in
            let rows = try Data.fetchCursor(database, sql: Self.findSQL, arguments: [low.blob, high.blob, limit])
            while let blob = try rows.next() { MessageID(blob: blob).map { _ = found.insert($0) } }
        }
        return Found(value: Array(found.sorted().prefix(limit)), unread: unread)
    }

    /// Everything that one arrival led to, from the id of any message in it or of the session; nil where none of it is
    /// known.
    package func trace(of id: MessageID) throws(IndexError) -> Found<Trace?> {
        var session: MessageID?
        var unread = try eachDay { database, _ in
            guard session == nil else { return }
            let row = try Row.fetchOne(database, sql: Self.sessionSQL, arguments: [id.blob])
            guard let blob: Data = row?[0] else { return }
            session = MessageID(blob: blob)
        }
        guard let session else { return Found(value: nil, unread: unread) }
        var query = MessageQuery()
        query.session = session
        let plan = QueryPlan(query)
        var rows = [MessageRow]()
        unread = try eachDay { database, _ in
            for row in try Row.fetchAll(database, sql: plan.sql, arguments: StatementArguments(plan.arguments)) {
                var message = try MessageRow(row)
                message.deliveries = try Self.deliveries(of: message.place, database)
                rows.append(message)
            }
        }
        return Found(value: Trace(session: session, messages: rows), unread: unread)
    }

    /// How far the log was read; nil before the first event.
    package func position() throws(IndexError) -> Receipt? {
        var position: Receipt?
        _ = try eachDay { database, _ in
            guard let stored = try Int64.fetchOne(database, sql: "SELECT position FROM state") else { return }
            position = max(position ?? Receipt(0), Receipt(UInt64(bitPattern: stored)))
        }
        return position
    }

    static let placesSQL = "SELECT place FROM messages WHERE id = ?"
    static let findSQL = "SELECT DISTINCT id FROM messages WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?"
    /// The first message of a session may be gone, and its id still be the session's.
    static let sessionSQL =
        "SELECT coalesce(session, id) FROM messages WHERE id = ?1 UNION ALL "
        + "SELECT session FROM messages WHERE session = ?1 LIMIT 1"

    private static func deliveries(of message: Receipt, _ database: Database) throws -> [DeliveryRow] {
        let statement = try database.cachedStatement(sql: DeliveryRow.select)
        return try Row.fetchAll(statement, arguments: [Int64(bitPattern: message.position)]).map(DeliveryRow.init)
    }
}

extension IndexSearch {
    /// Opens the files that may hold messages of this time, newest first, and gives `body` each with its last place.
    ///
    /// - Returns: What could not be read.
    private func eachDay(
        from since: Timestamp? = nil, _ body: (Database, Receipt) throws -> Void
    ) throws(IndexError) -> [IndexError] {
        var unread = [IndexError]()
        for day in try folder.days().reversed() {
            // Nothing in a file is younger than its day; older it may be.
            if let since, day < Day(of: since) { continue }
            do {
                try read(day, body)
            } catch {
                // Retention may have taken it between the listing and the opening.
                if folder.exists(day) { unread.append(IndexError(error, file: folder.file(day))) }
            }
        }
        return unread
    }

    private func read(_ day: Day, _ body: (Database, Receipt) throws -> Void) throws {
        let queue = try open(folder.file(day))
        try queue.read { database in
            let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
            guard version == Schema.version else {
                throw IndexError.unavailable(
                    path: folder.file(day), reason: "has format \(version ?? 0), not \(Schema.version)")
            }
            guard let end = try Int64.fetchOne(database, sql: "SELECT max(last) FROM blocks") else { return }
            try body(database, Receipt(UInt64(bitPattern: end)))
        }
        try queue.close()
    }

    private func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.label = "search"
        configuration.busyMode = .timeout(5)
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch let error as DatabaseError
            where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode.primaryResultCode)
        {
            // A folder that cannot be written has no room for the memory that readers of a WAL share; but where there
            // is no WAL, nobody is writing.
            guard FileManager.default.isReadableFile(atPath: path),
                !FileManager.default.fileExists(atPath: path + "-wal")
            else { throw error }
            return try DatabaseQueue(path: Self.immutable(path), configuration: configuration)
        }
    }

    /// SQLite's URI for a file that does not change (https://sqlite.org/uri.html).
    static func immutable(_ path: String) -> String {
        var escaped = "file:"
        for character in path.unicodeScalars {
            switch character {
            case "%": escaped += "%25"
            case "?": escaped += "%3f"
            case "#": escaped += "%23"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped + "?immutable=1"
    }
}

extension MessageID {
    /// The lowest and the highest id that begin with these hexadecimal digits; nil where it has others, more or none.
    static func range(of prefix: String) -> (low: MessageID, high: MessageID)? {
        let digits = prefix.filter { $0 != "-" }
        guard !digits.isEmpty, digits.count <= 32,
            let low = MessageID(digits + String(repeating: "0", count: 32 - digits.count)),
            let high = MessageID(digits + String(repeating: "f", count: 32 - digits.count))
        else { return nil }
        return (low, high)
    }
}
