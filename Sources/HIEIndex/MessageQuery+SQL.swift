// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import GRDB
import HIECore

/// A value that a message is to be found by, and the number of its name.
struct SearchValue {
    /// SQL: a number, or where to find it.
    let number: String
    let arguments: [any DatabaseValueConvertible]
}

extension MessageQuery {
    /// The most telling one first.
    var searchValues: [SearchValue] {
        var found = [SearchValue]()
        if let controlID {
            found.append(SearchValue(number: "\(Schema.controlID)", arguments: [SearchFields.bounded(controlID)]))
        }
        if let patient {
            found.append(SearchValue(number: "\(Schema.patientID)", arguments: [SearchFields.bounded(patient)]))
        }
        for (name, value) in values {
            found.append(
                SearchValue(
                    number: "(SELECT number FROM names WHERE name = ?)",
                    arguments: [SearchFields.bounded(name), SearchFields.bounded(value)]))
        }
        return found
    }
}

/// What a query asks of a row of `kinds`; nil where nothing.
struct KindCondition {
    private(set) var sql = ""
    private(set) var values: [any DatabaseValueConvertible] = []

    init?(_ query: MessageQuery) {
        add("type = ?", query.type)
        add("trigger = ?", query.trigger)
        add("? IN (sending_application, receiving_application)", query.application)
        add("? IN (sending_facility, receiving_facility)", query.facility)
        if sql.isEmpty { return nil }
    }

    private mutating func add(_ condition: String, _ value: String?) {
        guard let value else { return }
        sql += sql.isEmpty ? condition : " AND " + condition
        values.append(SearchFields.bounded(value))
    }
}

extension DeliveryStatus {
    /// Whether an index finds the deliveries that are in it.
    var isRare: Bool { self != .ended(.delivered) }

    /// SQL behind a column.
    var test: String {
        switch self {
        case .waiting: "IS NULL"
        case .ended(let outcome): "= \(outcome.rawValue)"
        }
    }
}
