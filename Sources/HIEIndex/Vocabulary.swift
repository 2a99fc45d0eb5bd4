// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import GRDB

/// What many messages have in common; one row of `kinds`.
struct Kind: Hashable {
    var source: String
    var type: String
    var trigger: String
    var sendingApplication: String
    var sendingFacility: String
    var receivingApplication: String
    var receivingFacility: String
    var contentType: String
    var schemaVersion: String
}

/// The numbers by which one file's rows refer to words. Forgets everything when it has grown to ``most`` words, so that
/// content which never repeats costs bytes in the file but no memory. Only the names of search values stay: they come
/// from settings, and each has one number.
struct Vocabulary {
    static let most = 10_000

    private var kinds: [Kind: Int64] = [:]
    private var texts: [String: Int64] = [:]
    private var names: [String: Int64] = [:]
    private var lastKind: Int64 = 0
    private var lastText: Int64 = 0
    private var lastName: Int64 = 0

    init(_ database: Database) throws {
        lastKind = try Int64.fetchOne(database, sql: "SELECT max(number) FROM kinds") ?? 0
        lastText = try Int64.fetchOne(database, sql: "SELECT max(number) FROM texts") ?? 0
        lastName = try Int64.fetchOne(database, sql: "SELECT max(number) FROM names") ?? 0
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT number, source, type, trigger, sending_application, sending_facility, receiving_application,
                    receiving_facility, content_type, schema_version FROM kinds LIMIT \(Self.most)
                """)
        while let row = try rows.next() {
            let kind = Kind(
                source: row[1], type: row[2], trigger: row[3], sendingApplication: row[4], sendingFacility: row[5],
                receivingApplication: row[6], receivingFacility: row[7], contentType: row[8], schemaVersion: row[9])
            kinds[kind] = row[0]
        }
        for row in try Row.fetchAll(database, sql: "SELECT number, text FROM texts LIMIT \(Self.most)") {
            texts[row[1]] = row[0]
        }
        for row in try Row.fetchAll(database, sql: "SELECT number, name FROM names") {
            names[row[1]] = row[0]
        }
    }

    /// The number of `kind`, whose row `insert` writes if it is new.
    mutating func number(_ kind: Kind, insert: (Int64, Kind) throws -> Void) rethrows -> Int64 {
        try Self.number(kind, in: &kinds, last: &lastKind, most: Self.most, insert: insert)
    }

    /// The number of a reason, a rule or a note; nil for no text.
    mutating func text(_ text: String, insert: (Int64, String) throws -> Void) rethrows -> Int64? {
        text.isEmpty ? nil : try Self.number(text, in: &texts, last: &lastText, most: Self.most, insert: insert)
    }

    /// The number of a search value's name.
    mutating func name(_ name: String, insert: (Int64, String) throws -> Void) rethrows -> Int64 {
        try Self.number(name, in: &names, last: &lastName, most: .max, insert: insert)
    }

    private static func number<Word: Hashable>(
        _ word: Word, in known: inout [Word: Int64], last: inout Int64, most: Int, insert: (Int64, Word) throws -> Void
    ) rethrows -> Int64 {
        if let number = known[word] { return number }
        if known.count >= most { known.removeAll(keepingCapacity: true) }
        last += 1
        try insert(last, word)
        known[word] = last
        return last
    }
}
