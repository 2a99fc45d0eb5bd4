// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import GRDB
import HIECore

/// One day's file, open for writing. Used by one thread at a time.
///
/// After an error the object may know of rows that the file does not have: close it and open the file again.
final class DayFile {
    let day: Day
    let blockSize: Int
    /// The last event whose effect is in this file; 0 for none.
    private(set) var applied: UInt64
    private(set) var position: Receipt?
    let queue: DatabaseQueue
    var statements: WriteStatements
    var vocabulary: Vocabulary
    var blocks: [Block]
    var marked: Set<Mark> = []
    private(set) var hasForwards: Bool
    /// Items whose names are in this file.
    var named: Set<ItemID>

    /// Some thousands of messages that follow each other; see ``Schema``.
    struct Block {
        let number: Int64
        let first: UInt64
        var last: UInt64
        var earliest: Int64
        var latest: Int64
        var messages: Int
    }

    /// That a kind of message or a target occurs in a block.
    struct Mark: Hashable {
        let block: Int64
        let mark: Int64

        init(block: Int64, kind: Int64) {
            self.block = block
            mark = kind << 1
        }

        init(block: Int64, target: ItemID) {
            self.block = block
            mark = Int64(target.number) << 1 | 1
        }
    }

    /// Opens the file or makes it. A file of another version is emptied: all of it can be made again.
    init(day: Day, path: String, blockSize: Int = Schema.blockSize) throws {
        self.day = day
        self.blockSize = blockSize
        queue = try DatabaseQueue(path: path, configuration: Self.configuration)
        (applied, position, hasForwards, named, blocks, vocabulary, statements) = try queue.writeWithoutTransaction {
            database in
            try Self.prepare(database)
            let state = try Row.fetchOne(database, sql: "SELECT position, applied FROM state")
            guard let state else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "its state is missing") }
            let position: Int64? = state["position"]
            let applied: Int64 = state["applied"]
            return (
                applied < 0 ? 0 : UInt64(bitPattern: applied), position.map { Receipt(UInt64(bitPattern: $0)) },
                try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM forwards)") ?? false,
                Set(try UInt32.fetchAll(database, sql: "SELECT number FROM items").map(ItemID.init)),
                try Self.blocks(database), try Vocabulary(database), try WriteStatements(database)
            )
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "index"
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            // A power cut may cost the last commits, which are read again, but not the file's shape.
            try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
            // Right edges, one block's values and recent deliveries: more memory does not make it faster.
            try database.execute(sql: "PRAGMA cache_size = -4096")
            try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
            try database.execute(sql: "PRAGMA secure_delete = OFF")
        }
        return configuration
    }

    private static func prepare(_ database: Database) throws {
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard version != Schema.version else { return }
        if try database.tableExists("state") {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "version \(version)")
        }
        try database.inTransaction(.immediate) {
            try database.execute(sql: Schema.tables)
            return .commit
        }
    }

    private static func blocks(_ database: Database) throws -> [Block] {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT number, first, last, earliest, latest, messages FROM blocks ORDER BY number")
        var blocks = [Block]()
        while let row = try rows.next() {
            let (first, last): (Int64, Int64) = (row[1], row[2])
            blocks.append(
                Block(
                    number: row[0], first: UInt64(bitPattern: first), last: UInt64(bitPattern: last),
                    earliest: row[3], latest: row[4], messages: row[5]))
        }
        return blocks
    }

    /// Which stretches of the log this file covers.
    func runs() throws -> [Run] {
        try queue.read { database in
            try Row.fetchAll(database, sql: "SELECT first, last FROM runs").map { row in
                let (first, last): (Int64, Int64) = (row[0], row[1])
                return Run(first: UInt64(bitPattern: first), last: UInt64(bitPattern: last), day: day)
            }
        }
    }

    func items() throws -> [(item: ItemID, name: String)] {
        try queue.read { database in
            try Row.fetchAll(database, sql: "SELECT number, name FROM items").map { (ItemID($0[0]), $0[1]) }
        }
    }

    /// When the newest message of this file was made.
    var latest: Timestamp? { blocks.map(\.latest).max().map(Timestamp.init(microseconds:)) }

    /// The message that a delivery was forwarded for; nil where this file has no such line.
    func forward(_ receipt: Receipt) throws -> Receipt? {
        guard hasForwards else { return nil }
        return try queue.writeWithoutTransaction { _ in
            statements.forwarded.bind(1, receipt)
            return try statements.forwarded.integer().map { Receipt(UInt64(bitPattern: $0)) }
        }
    }

    /// Sets how far the log was read, and nothing else: what to read again from.
    func rewind(to position: Receipt?) throws {
        try queue.write { database in
            try database.execute(
                sql: "UPDATE state SET position = ?", arguments: [position.map { Int64(bitPattern: $0.position) }])
        }
        self.position = position
    }

    /// Puts `work` into the file at once or not at all.
    ///
    /// - Parameters:
    ///   - applied: The last event of the batch.
    ///   - position: How far the log was read; nil while the batch goes on in another transaction.
    ///   - names: Of all items, for those that this file names for the first time.
    func write(
        _ work: Work, applied: UInt64, position: Receipt?, names: [ItemID: String], fields: SearchFieldReader
    ) throws {
        try queue.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                try insert(work, names: names, fields: fields)
                try statements.finish(run: work.run, applied: applied, position: position)
                return .commit
            }
        }
        self.applied = max(self.applied, applied)
        if let position { self.position = position }
        if !work.forwards.isEmpty { hasForwards = true }
    }

    /// Moves everything into the main file, which stands alone once this object is gone.
    func close() {
        // A reader may hold an older state: the next writer then does it.
        try? queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }
}
