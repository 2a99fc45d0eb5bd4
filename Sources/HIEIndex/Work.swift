// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// A delivery on its way into a file, with what later events of the same batch said of it.
struct PendingDelivery {
    let receipt: Receipt
    let message: Receipt
    let target: ItemID
    let producer: ItemID?
    let note: String
    private(set) var ended: Ending?
    private(set) var attempts: Int64 = 0
    /// Set while a counted try has no end yet.
    private(set) var isTrying = false
    /// Why the last try failed.
    private(set) var reason = ""
    /// What its target or an operator said of it last.
    private(set) var ending = ""

    init(receipt: Receipt, message: Receipt, target: ItemID, producer: ItemID?, note: String, outcome: Outcome?) {
        self.receipt = receipt
        self.message = message
        self.target = target
        self.producer = producer
        self.note = note
        ended = outcome.map { Ending(outcome: $0, note: "", at: nil, microseconds: 0) }
    }

    /// The same as ``DayFile`` does to a row that is there already.
    mutating func apply(_ change: Change) {
        switch change {
        case .started:
            attempts += 1
            isTrying = true
        case .deferred(let tries, let error):
            attempts = max(attempts, Int64(tries))
            isTrying = false
            if OperatorAct.isRelease(error) { (reason, ending) = ("", error) } else { reason = error }
        case .ended(let end):
            if !end.note.isEmpty { ending = end.note }
            if ended == nil {
                if !isTrying, end.countsATry { attempts += 1 }
                ended = end
            }
            isTrying = false
        }
    }
}

/// What an event says of a delivery made earlier.
enum Change {
    case started
    case deferred(tries: UInt32, error: String)
    case ended(Ending)
}

/// How a delivery ended, for its row.
struct Ending {
    let outcome: Outcome.Name
    let reason: String
    let note: String
    /// Nil where it ended in the commit that made it.
    let at: Timestamp?
    let microseconds: UInt32

    init(outcome: Outcome, note: String, at: Timestamp?, microseconds: UInt32) {
        self.outcome = outcome.name
        reason =
            switch outcome {
            case .delivered, .expired: ""
            case .filtered(let why), .deadLettered(let why): why
            case .cancelled(let who, let why): "\(who): \(why)"
            case .dropped(let policy): policy
            }
        self.note = note
        self.at = at
        self.microseconds = microseconds
    }

    /// These come from the target; the others happen to deliveries that wait.
    var countsATry: Bool { outcome == .delivered || outcome == .deadLettered }
}

/// What one transaction puts into one day's file.
struct Work {
    var names: [(item: ItemID, name: String)] = []
    var messages: [(place: Receipt, message: Message)] = []
    var deliveries: [PendingDelivery] = []
    var changes: [(receipt: Receipt, change: Change)] = []
    /// Deliveries made in this file's stretch of the log for messages of an earlier file.
    var forwards: [(receipt: Receipt, message: Receipt)] = []
    /// The stretch of the log that the messages and deliveries were made in.
    var run: (first: Receipt, last: Receipt)?

    var isEmpty: Bool {
        names.isEmpty && messages.isEmpty && deliveries.isEmpty && changes.isEmpty && forwards.isEmpty && run == nil
    }
}
