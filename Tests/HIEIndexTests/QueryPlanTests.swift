// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import HIECore
import Testing

@testable import HIEIndex

/// What SQLite does for each statement that runs often: a change that makes it look through whole tables fails here.
struct QueryPlanTests {
    private let folder = Folder()

    private func steps(_ sql: String, _ arguments: [any DatabaseValueConvertible] = []) throws -> [String] {
        let index = IndexFolder(path: folder.path)
        try index.create()
        let file = try DayFile(day: Day(number: 20_000), path: index.file(Day(number: 20_000)))
        return try file.queue.read { database in
            let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
            statement.setUncheckedArguments(StatementArguments(arguments))
            return try Row.fetchAll(statement).map { $0["detail"] }
        }
    }

    private func steps(_ change: (inout MessageQuery) -> Void) throws -> [String] {
        var query = MessageQuery()
        change(&query)
        let plan = QueryPlan(query)
        return try steps(plan.sql, plan.arguments)
    }

    private static let byBlock = ["SCAN b", "SEARCH m USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"]
    private static let byValue = [
        "SCAN b", "SEARCH v USING PRIMARY KEY (block=? AND name=? AND value=?)",
        "SEARCH m USING INTEGER PRIMARY KEY (rowid=?)",
    ]
    private static let kind = "SEARCH k USING INTEGER PRIMARY KEY (rowid=?)"

    @Test func `all messages are read from the newest block back, without sorting`() throws {
        #expect(try steps { _ in } == Self.byBlock + [Self.kind])
    }

    @Test func `a control id is looked up in each block`() throws {
        #expect(try steps { $0.controlID = "C" } == Self.byValue + [Self.kind])
    }

    @Test func `a patient is looked up in each block`() throws {
        #expect(try steps { $0.patient = "P" } == Self.byValue + [Self.kind])
    }

    @Test func `a path's value is looked up in each block by the number of its name`() throws {
        let found = try steps { $0.values = [("ward", "W")] }
        #expect(Array(found.prefix(2)) == Array(Self.byValue.prefix(2)))
        #expect(!found.contains { $0.contains("TEMP B-TREE") })
    }

    @Test func `a second value is asked of the rows of the first by its whole key`() throws {
        let found = try steps { ($0.controlID, $0.patient) = ("C", "P") }
        #expect(found.contains("SEARCH w USING PRIMARY KEY (block=? AND name=? AND value=? AND place=?)"))
        #expect(!found.contains { $0.contains("TEMP B-TREE") })
    }

    @Test func `text is a range within each block and name, sorted block by block`() throws {
        let found = try steps { $0.text = "C" }
        #expect(found.contains("SEARCH v USING PRIMARY KEY (block=? AND name=? AND value>? AND value<?)"))
        #expect(found.filter { $0.contains("TEMP B-TREE") } == ["USE TEMP B-TREE FOR RIGHT PART OF ORDER BY"])
    }

    @Test func `a type skips the blocks without it`() throws {
        let found = try steps { $0.type = "ADT" }
        #expect(
            found.starts(with: [
                "SCAN b", "CORRELATED SCALAR SUBQUERY 2", "SEARCH c USING PRIMARY KEY (block=? AND mark=?)",
            ]))
        #expect(found.contains(Self.byBlock[1]) && !found.contains { $0.contains("ORDER BY") })
    }

    @Test func `an item skips the blocks without it and looks at deliveries by message`() throws {
        let found = try steps { $0.item = "RIS.Out" }
        #expect(found.contains("SEARCH c USING PRIMARY KEY (block=? AND mark=?)"))
        #expect(found.contains("SEARCH d USING INDEX deliveries_message (message=?)"))
        #expect(!found.contains { $0.contains("ORDER BY") })
    }

    @Test func `rare outcomes are found by their own index, newest first`() throws {
        for outcome in Outcome.Name.allCases where outcome != .delivered {
            let found = try steps { $0.outcome = .ended(outcome) }
            #expect(found.first?.hasPrefix("SEARCH o USING COVERING INDEX deliveries_ended (outcome=?") == true)
            #expect(!found.contains { $0.contains("TEMP B-TREE") })
        }
        let found = try steps { $0.outcome = .waiting }
        #expect(
            found.first == "SCAN o USING COVERING INDEX deliveries_waiting"
                || found.first?.contains("deliveries_waiting") == true)
        #expect(!found.contains { $0.contains("TEMP B-TREE") })
    }

    @Test func `a session is found by two indexes`() throws {
        let found = try steps { $0.session = MessageID(high: 1, low: 2) }
        #expect(found.contains("SEARCH m USING INTEGER PRIMARY KEY (rowid=?)"))
        #expect(found.contains("SEARCH messages USING COVERING INDEX messages_session (session=?)"))
        #expect(found.contains("SEARCH messages USING INDEX messages_id (id=?)"))
    }

    @Test func `ids, sessions and deliveries are found by index`() throws {
        #expect(
            try steps(IndexSearch.findSQL, ["a", "b", 10]) == [
                "SEARCH messages USING COVERING INDEX messages_id (id>? AND id<?)"
            ])
        let session = try steps(IndexSearch.sessionSQL, ["a"])
        #expect(session.contains("SEARCH messages USING INDEX messages_id (id=?)"))
        #expect(session.contains("SEARCH messages USING COVERING INDEX messages_session (session=?)"))
        #expect(try steps(DeliveryRow.select, [1]).first == "SEARCH d USING INDEX deliveries_message (message=?)")
    }

    @Test func `a delivery's row is found by its receipt`() throws {
        for sql in [WriteStatements.startedSQL, WriteStatements.deferredSQL, WriteStatements.endedSQL] {
            #expect(try steps(sql) == ["SEARCH deliveries USING INTEGER PRIMARY KEY (rowid=?)"])
        }
        #expect(try steps(WriteStatements.forwardedSQL) == ["SEARCH forwards USING INTEGER PRIMARY KEY (rowid=?)"])
    }
}
