// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore

/// Which messages to list: those that everything given here holds for, newest first.
package struct MessageQuery: Sendable {
    /// E.g. `ADT`.
    package var type: String?
    /// E.g. `A01`.
    package var trigger: String?
    /// One of the message's patient ids, whole.
    package var patient: String?
    package var controlID: String?
    /// The item that the message came in through or was made by, or one that it was delivered to.
    package var item: String?
    /// What became of one of its deliveries; with ``item``, of one to that item unless it is the message's source.
    package var outcome: DeliveryStatus?
    /// Sending or receiving.
    package var application: String?
    /// Sending or receiving.
    package var facility: String?
    /// The first moment that counts.
    package var since: Timestamp?
    /// The first moment that counts no more.
    package var until: Timestamp?
    package var session: MessageID?
    /// Values of the user's own paths, whole, by the names these have in the settings.
    package var values: [(name: String, value: String)] = []
    /// How a control id, a patient id or a value of a path begins; case counts.
    package var text: String?
    package var limit = 100

    package init() {}
}

/// What has become of a delivery.
package enum DeliveryStatus: Sendable, Hashable {
    /// Queued, in flight, held or to be tried again.
    case waiting
    case ended(Outcome.Name)

    /// The word for tables and JSON.
    package var word: String {
        switch self {
        case .waiting: "waiting"
        case .ended(let outcome): outcome.word
        }
    }

    /// Reads what ``word`` writes.
    package init?(word: String) {
        if word == "waiting" {
            self = .waiting
        } else if let outcome = Outcome.Name.allCases.first(where: { $0.word == word }) {
            self = .ended(outcome)
        } else {
            return nil
        }
    }
}

/// A message as the index knows it.
package struct MessageRow: Sendable, Hashable {
    /// Where ``EventLog/message(at:)`` finds header and body.
    package let place: Receipt
    package let id: MessageID
    package let session: MessageID
    package let causation: MessageID?
    package let created: Timestamp
    /// The item that brought it in or made it.
    package let source: String
    package let type: String
    package let trigger: String
    package let controlID: String
    package let sendingApplication: String
    package let sendingFacility: String
    package let receivingApplication: String
    package let receivingFacility: String
    package let contentType: String
    package let schemaVersion: String
    /// Of the body, in bytes.
    package let size: Int
    /// XXH64 of the ordering key.
    package let key: UInt64
    /// In the order made.
    package internal(set) var deliveries: [DeliveryRow]
}

/// A delivery as the index knows it.
package struct DeliveryRow: Sendable, Hashable {
    package let receipt: Receipt
    package let target: String
    /// The item that made it; nil where it came from outside.
    package let producer: String?
    package let status: DeliveryStatus
    /// What its maker said of it, e.g. which rule decided.
    package let note: String
    /// What its target said of its end.
    package let ending: String
    /// What belongs to the outcome, e.g. `no rule`; why the last try failed while it waits.
    package let reason: String
    /// Nil while it waits, and where it ended in the commit that made it.
    package let settled: Timestamp?
    /// How long the target took from receiving it to its end.
    package let duration: Duration
    /// How often it was tried.
    package let attempts: Int
}

/// What was found, and what could not be looked into.
package struct Found<Value: Sendable>: Sendable {
    package var value: Value
    /// One for each file that could not be read: `value` lacks what is in there.
    package var unread: [IndexError]
}
