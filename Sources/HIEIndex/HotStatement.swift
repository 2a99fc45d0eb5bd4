// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite
import HIECore

/// A prepared statement whose values are bound without boxes: GRDB's arguments cost more than SQLite's insert.
///
/// Every use binds every parameter, since values stay bound. Used only on its connection's queue.
struct HotStatement {
    private let statement: Statement
    private let handle: OpaquePointer

    /// SQLite copies the bytes before the call returns.
    private static let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ database: Database, _ sql: String) throws {
        statement = try database.makeStatement(sql: sql)
        handle = statement.sqliteStatement
    }

    func bind(_ index: Int32, _ value: Int64) { sqlite3_bind_int64(handle, index, value) }
    func bind(_ index: Int32, _ value: UInt64) { bind(index, Int64(bitPattern: value)) }
    func bind(_ index: Int32, _ place: Receipt) { bind(index, place.position) }

    func bind(_ index: Int32, _ value: Int64?) {
        if let value { bind(index, value) } else { sqlite3_bind_null(handle, index) }
    }

    func bind(_ index: Int32, _ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            // An empty buffer may have no address, and no address means NULL.
            guard let base = utf8.baseAddress else {
                _ = sqlite3_bind_text(handle, index, "", 0, Self.copies)
                return
            }
            base.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
                _ = sqlite3_bind_text(handle, index, $0, Int32(truncatingIfNeeded: utf8.count), Self.copies)
            }
        }
    }

    func bind(_ index: Int32, _ id: MessageID?) {
        guard let id else {
            _ = sqlite3_bind_null(handle, index)
            return
        }
        withUnsafeBytes(of: (id.high.bigEndian, id.low.bigEndian)) {
            _ = sqlite3_bind_blob(handle, index, $0.baseAddress, 16, Self.copies)
        }
    }

    func run() throws {
        let code = sqlite3_step(handle)
        let ended = sqlite3_reset(handle)
        guard code == SQLITE_DONE else {
            throw DatabaseError(resultCode: ResultCode(rawValue: ended == SQLITE_OK ? code : ended))
        }
    }

    /// The first column of the first row.
    func integer() throws -> Int64? {
        let code = sqlite3_step(handle)
        defer { sqlite3_reset(handle) }
        if code == SQLITE_DONE { return nil }
        guard code == SQLITE_ROW else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        return sqlite3_column_int64(handle, 0)
    }
}
