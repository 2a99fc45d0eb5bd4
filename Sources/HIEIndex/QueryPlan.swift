// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import GRDB
import HIECore

/// The statement that finds a query's messages in one day's file, newest first, and what is bound to it.
///
/// It starts where least is to be looked through: at a session, a search value, the deliveries with a rare outcome, or
/// else at all messages, block by block. The rest of the query is asked of each row. `CROSS JOIN` keeps SQLite from
/// choosing another order, so that the rows come sorted and reading stops with the last one wanted.
struct QueryPlan {
    let query: MessageQuery
    private(set) var arguments: [any DatabaseValueConvertible] = []
    private var joins = ""
    private var conditions: [String] = []
    private var order = ""

    init(_ query: MessageQuery) {
        self.query = query
        start()
        if let since = query.since { add("m.created >= ?", since.microseconds) }
        if let until = query.until { add("m.created < ?", until.microseconds) }
        if let kinds = KindCondition(query) {
            add("m.kind IN (SELECT number FROM kinds WHERE \(kinds.sql))", kinds.values)
        }
        addDeliveries()
    }

    var sql: String {
        let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        return
            "SELECT \(MessageRow.columns) FROM \(joins) CROSS JOIN kinds k ON k.number = m.kind\(condition) "
            + "ORDER BY \(order)"
    }

    private mutating func start() {
        var values = query.searchValues
        if let session = query.session {
            startAtSession(session)
        } else if let value = values.first {
            values.removeFirst()
            joins =
                "blocks b CROSS JOIN search_values v ON v.block = b.number CROSS JOIN messages m ON m.place = v.place"
            add("v.name = \(value.number) AND v.value = ?", value.arguments)
            order = "b.number DESC, v.place DESC"
            skipBlocks()
        } else if let text = query.text {
            startAtText(SearchFields.bounded(text))
            return
        } else if let outcome = query.outcome, outcome.isRare {
            startAtDeliveries(outcome)
        } else {
            joins = "blocks b CROSS JOIN messages m ON m.place BETWEEN b.first AND b.last"
            order = "b.number DESC, m.place DESC"
            skipBlocks()
        }
        for value in values { ask("w.name = \(value.number) AND w.value = ?", value.arguments) }
        if let text = query.text { ask(text: SearchFields.bounded(text)) }
    }

    private mutating func startAtSession(_ session: MessageID) {
        joins = "messages m"
        order = "m.place DESC"
        // A message's own id is its session where that is NULL: two looks, each by its index.
        add(
            "m.place IN (SELECT place FROM messages WHERE session = ? UNION ALL "
                + "SELECT place FROM messages WHERE id = ? AND session IS NULL)", session.blob, session.blob)
    }

    private mutating func startAtText(_ text: String) {
        joins =
            "blocks b CROSS JOIN names n CROSS JOIN search_values v ON v.block = b.number AND v.name = n.number "
            + "CROSS JOIN messages m ON m.place = v.place"
        add("v.value >= ? AND v.value < ?", text, text + "\u{10FFFF}")
        order = "b.number DESC, m.place DESC"
        skipBlocks()
    }

    private mutating func startAtDeliveries(_ outcome: DeliveryStatus) {
        joins = "deliveries o CROSS JOIN messages m ON m.place = o.message"
        order = "o.message DESC"
        // The second term is the partial index's own: SQLite uses it only where the statement says it too.
        add("o.outcome \(outcome.test)" + (outcome == .waiting ? "" : " AND o.outcome > 0"))
        if let item = query.item { add(Self.concerns("o"), item, item) }
        if let since = query.since {
            add("o.message >= (SELECT min(first) FROM blocks WHERE latest >= ?)", since.microseconds)
        }
        if let until = query.until {
            add("o.message <= (SELECT max(last) FROM blocks WHERE earliest < ?)", until.microseconds)
        }
    }

    /// Leaves out blocks of another time, and those in which the wanted kind or item does not occur.
    private mutating func skipBlocks() {
        if let since = query.since { add("b.latest >= ?", since.microseconds) }
        if let until = query.until { add("b.earliest < ?", until.microseconds) }
        let occurs = "EXISTS (SELECT 1 FROM contents c WHERE c.block = b.number AND c.mark IN "
        if let kinds = KindCondition(query) {
            add(occurs + "(SELECT number * 2 FROM kinds WHERE \(kinds.sql)))", kinds.values)
        }
        if let item = query.item {
            add(
                occurs + "(SELECT number * 2 FROM kinds WHERE source = ? UNION ALL "
                    + "SELECT number * 2 + 1 FROM items WHERE name = ?))", item, item)
        }
    }

    private mutating func addDeliveries() {
        guard let outcome = query.outcome else {
            if let item = query.item {
                add(
                    "(\(Self.comesFrom) OR EXISTS (SELECT 1 FROM deliveries d WHERE d.message = m.place AND "
                        + "\(Self.goesTo("d"))))", item, item)
            }
            return
        }
        guard !startsAtDeliveries else { return }
        let ended = "EXISTS (SELECT 1 FROM deliveries d WHERE d.message = m.place AND d.outcome \(outcome.test)"
        if let item = query.item {
            add("\(ended) AND \(Self.concerns("d")))", item, item)
        } else {
            add("\(ended))")
        }
    }

    private var startsAtDeliveries: Bool { joins.hasPrefix("deliveries o") }
}

extension QueryPlan {
    private static let comesFrom = "m.kind IN (SELECT number FROM kinds WHERE source = ?)"

    private static func goesTo(_ deliveries: String) -> String {
        "\(deliveries).target IN (SELECT number FROM items WHERE name = ?)"
    }

    private static func concerns(_ deliveries: String) -> String {
        "(\(goesTo(deliveries)) OR \(comesFrom))"
    }

    private static let blockOfRow = "(SELECT max(number) FROM blocks WHERE first <= m.place)"

    /// Asks each row for one more of its search values.
    private mutating func ask(_ condition: String, _ arguments: [any DatabaseValueConvertible]) {
        add(
            "EXISTS (SELECT 1 FROM search_values w WHERE w.block = \(blockOfMessage) AND \(condition) "
                + "AND w.place = m.place)", arguments)
    }

    private mutating func ask(text: String) {
        add(
            "EXISTS (SELECT 1 FROM names n CROSS JOIN search_values w ON w.block = \(blockOfMessage) AND "
                + "w.name = n.number AND w.value >= ? AND w.value < ? AND w.place = m.place)", text, text + "\u{10FFFF}"
        )
    }

    private var blockOfMessage: String { joins.hasPrefix("blocks b") ? "b.number" : Self.blockOfRow }

    private mutating func add(_ condition: String, _ arguments: any DatabaseValueConvertible...) {
        add(condition, arguments)
    }

    private mutating func add(_ condition: String, _ arguments: [any DatabaseValueConvertible]) {
        conditions.append(condition)
        self.arguments += arguments
    }
}
