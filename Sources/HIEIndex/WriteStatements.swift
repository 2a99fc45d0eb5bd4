// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import GRDB
import HIECore

/// The statements of a file open for writing, prepared once.
struct WriteStatements {
    let name: HotStatement
    let kind: HotStatement
    let text: HotStatement
    let valueName: HotStatement
    let block: HotStatement
    let mark: HotStatement
    let message: HotStatement
    let value: HotStatement
    let delivery: HotStatement
    let started: HotStatement
    let deferred: HotStatement
    let ended: HotStatement
    let forward: HotStatement
    let forwarded: HotStatement
    private let run: HotStatement
    private let applied: HotStatement
    private let read: HotStatement

    /// A second end is an operator's act on a dead letter: the outcome stays and the note is added.
    static let endedSQL = """
        UPDATE deliveries SET outcome = coalesce(outcome, ?2),
            reason = CASE WHEN outcome IS NULL THEN ?3 ELSE reason END, ending = coalesce(?4, ending),
            settled_at = CASE WHEN outcome IS NULL THEN ?5 ELSE settled_at END,
            microseconds = CASE WHEN outcome IS NULL THEN ?6 ELSE microseconds END,
            attempts = attempts + CASE WHEN trying = 0 AND outcome IS NULL THEN ?7 ELSE 0 END, trying = 0
        WHERE receipt = ?1
        """
    /// What an operator said of it stays beside why it is tried again.
    static let deferredSQL = """
        UPDATE deliveries SET attempts = max(attempts, ?2), reason = ?3, ending = coalesce(?4, ending), trying = 0
        WHERE receipt = ?1
        """
    static let startedSQL = "UPDATE deliveries SET attempts = attempts + 1, trying = 1 WHERE receipt = ?1"
    static let forwardedSQL = "SELECT message FROM forwards WHERE receipt = ?1"

    init(_ database: Database) throws {
        func prepare(_ sql: String) throws -> HotStatement { try HotStatement(database, sql) }
        name = try prepare("INSERT OR REPLACE INTO items VALUES (?1, ?2)")
        kind = try prepare("INSERT INTO kinds VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        text = try prepare("INSERT INTO texts VALUES (?1, ?2)")
        valueName = try prepare("INSERT INTO names VALUES (?1, ?2)")
        block = try prepare("INSERT OR REPLACE INTO blocks VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        mark = try prepare("INSERT OR IGNORE INTO contents VALUES (?1, ?2)")
        message = try prepare("INSERT OR IGNORE INTO messages VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        value = try prepare("INSERT OR IGNORE INTO search_values VALUES (?1, ?2, ?3, ?4)")
        delivery = try prepare(
            "INSERT OR IGNORE INTO deliveries VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")
        started = try prepare(Self.startedSQL)
        deferred = try prepare(Self.deferredSQL)
        ended = try prepare(Self.endedSQL)
        forward = try prepare("INSERT OR IGNORE INTO forwards VALUES (?1, ?2)")
        forwarded = try prepare(Self.forwardedSQL)
        run = try prepare("INSERT INTO runs VALUES (?1, ?2) ON CONFLICT (first) DO UPDATE SET last = max(last, ?2)")
        applied = try prepare("UPDATE state SET applied = max(applied, ?1)")
        read = try prepare("UPDATE state SET applied = max(applied, ?1), position = ?2")
    }

    func finish(run stretch: (first: Receipt, last: Receipt)?, applied place: UInt64, position: Receipt?) throws {
        if let stretch {
            run.bind(1, stretch.first)
            run.bind(2, stretch.last)
            try run.run()
        }
        let statement = position == nil ? applied : read
        statement.bind(1, place)
        if let position { statement.bind(2, position) }
        try statement.run()
    }
}
