// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore

/// Which messages to list: those that everything given here holds for, newest first.
public struct MessageQuery: Sendable {
    /// E.g. `ADT`.
    public var type: String?
    /// E.g. `A01`.
    public var trigger: String?
    /// One of the message's patient ids, whole.
    public var patient: String?
    public var controlID: String?
    /// The item that the message came in through or was made by, or one that it was delivered to.
    public var item: String?
    /// What became of one of its deliveries; with ``item``, of one to that item unless it is the message's source.
    public var outcome: DeliveryStatus?
    /// Sending or receiving.
    public var application: String?
    /// Sending or receiving.
    public var facility: String?
    /// The first moment that counts.
    public var since: Timestamp?
    /// The first moment that counts no more.
    public var until: Timestamp?
    public var session: MessageID?
    /// Values of the user's own paths, whole, by the names these have in the settings.
    public var values: [(name: String, value: String)] = []
    /// How a control id, a patient id or a value of a path begins; case counts.
    public var text: String?
    public var limit = 100

    public init() {}
}

/// What has become of a delivery.
public enum DeliveryStatus: Sendable, Hashable {
    /// Queued, in flight, held or to be tried again.
    case waiting
    case ended(Outcome.Name)

    /// The word for tables and JSON.
    public var word: String {
        switch self {
        case .waiting: "waiting"
        case .ended(let outcome): outcome.word
        }
    }

    /// Reads what ``word`` writes.
    public init?(word: String) {
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
public struct MessageRow: Sendable, Hashable {
    /// Where ``EventLog/message(at:)`` finds header and body.
    public let place: Receipt
    public let id: MessageID
    public let session: MessageID
    public let causation: MessageID?
    public let created: Timestamp
    /// The item that brought it in or made it.
    public let source: String
    public let type: String
    public let trigger: String
    public let controlID: String
    public let sendingApplication: String
    public let sendingFacility: String
    public let receivingApplication: String
    public let receivingFacility: String
    public let contentType: String
    public let schemaVersion: String
    /// Of the body, in bytes.
    public let size: Int
    /// XXH64 of the ordering key.
    public let key: UInt64
    /// In the order made.
    public internal(set) var deliveries: [DeliveryRow]
}

/// A delivery as the index knows it.
public struct DeliveryRow: Sendable, Hashable {
    public let receipt: Receipt
    public let target: String
    /// The item that made it; nil where it came from outside.
    public let producer: String?
    public let status: DeliveryStatus
    /// What its maker said of it, e.g. which rule decided.
    public let note: String
    /// What its target said of its end.
    public let ending: String
    /// What belongs to the outcome, e.g. `no rule`; why the last try failed while it waits.
    public let reason: String
    /// Nil while it waits, and where it ended in the commit that made it.
    public let settled: Timestamp?
    /// How long the target took from receiving it to its end.
    public let duration: Duration
    /// How often it was tried.
    public let attempts: Int
}

/// What was found, and what could not be looked into.
public struct Found<Value: Sendable>: Sendable {
    public var value: Value
    /// One for each file that could not be read: `value` lacks what is in there.
    public var unread: [IndexError]
}
