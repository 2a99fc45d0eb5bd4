// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings
public import HIETree

/// What happens at once or not at all: after a crash all of it holds or none of it.
public struct Commit: Sendable {
    /// New deliveries, in order. An earlier one may be the cause of a later one.
    public var produced: [Production] = []
    /// Deliveries that reach their end.
    public var settled: [Settlement] = []
    /// Deliveries about to be tried by code that could take the process with it (P7).
    public var started: [Receipt] = []
    /// Tries, started before, that failed in an orderly way though their deliveries go on where they are: no crashes (P7).
    public var failed: [FailedTry] = []
    /// Deliveries to be tried again later; survives a restart. Where a try was started, it has ended by this.
    public var deferred: [Deferral] = []
    /// Arrivals, kept before, whose answer is known only now (P4).
    public var answered: [ItemFingerprint] = []
    /// Aggregators, sequence numbers: the last value of a key wins; nil removes it.
    public var state: [StateChange] = []

    public init() {}

    public var isEmpty: Bool {
        produced.isEmpty && settled.isEmpty && started.isEmpty && failed.isEmpty && deferred.isEmpty
            && answered.isEmpty && state.isEmpty
    }
}

/// One delivery to be made.
public struct Production: Sendable {
    public let id: DeliveryID
    /// Productions of one commit that share a message (equal id) store its bytes once.
    public let message: Message
    public let target: ItemID
    /// The item that produced it, for the ledger's `produced`; nil where it came from outside.
    public let producer: ItemID?
    /// Set where the delivery ends in this very commit: an intake's own acceptance, a pure process run in line.
    public var outcome: Outcome?
    /// For the trace: which rule decided and the like; empty for none. Never a field's content.
    public var note: String
    public var notBefore: Timestamp?
    /// Of an intake's own acceptance: what a repeat of the message is known by (P4).
    public var fingerprint: Fingerprint?

    public init(
        id: DeliveryID, message: Message, target: ItemID, producer: ItemID?, outcome: Outcome? = nil,
        note: String = "", notBefore: Timestamp? = nil, fingerprint: Fingerprint? = nil
    ) {
        self.id = id
        self.message = message
        self.target = target
        self.producer = producer
        self.outcome = outcome
        self.note = note
        self.notBefore = notBefore
        self.fingerprint = fingerprint
    }
}

public struct Settlement: Sendable {
    public let target: ItemID
    public let receipt: Receipt
    public let outcome: Outcome
    public let note: String
    /// How long the target took from receiving it to this end, in microseconds; for the trace.
    public let microseconds: UInt32
    /// The session of the message, for who waits for its end; not part of the history.
    public let session: MessageID?

    public init(_ delivery: Delivery, _ outcome: Outcome, note: String = "", microseconds: UInt32 = 0) {
        self.init(
            target: delivery.target, receipt: delivery.receipt, outcome: outcome, note: note,
            microseconds: microseconds, session: delivery.message.header.session)
    }

    public init(
        target: ItemID, receipt: Receipt, outcome: Outcome, note: String = "", microseconds: UInt32 = 0,
        session: MessageID? = nil
    ) {
        self.target = target
        self.receipt = receipt
        self.outcome = outcome
        self.note = note
        self.microseconds = microseconds
        self.session = session
    }
}

public struct FailedTry: Sendable {
    public let target: ItemID
    public let receipt: Receipt
    /// Why; never a field's content.
    public let error: String

    public init(_ delivery: Delivery, error: String) {
        self.init(target: delivery.target, receipt: delivery.receipt, error: error)
    }

    public init(target: ItemID, receipt: Receipt, error: String) {
        self.target = target
        self.receipt = receipt
        self.error = error
    }
}

public struct Deferral: Sendable {
    public let target: ItemID
    public let receipt: Receipt
    /// The greatest moment there is holds the delivery until a later deferral lets it go.
    public let notBefore: Timestamp
    /// How often it has been tried by now.
    public let attempts: UInt32
    /// Why the last try failed; never a field's content.
    public let error: String

    public init(_ delivery: Delivery, until notBefore: Timestamp, attempts: UInt32, error: String) {
        self.init(
            target: delivery.target, receipt: delivery.receipt, until: notBefore, attempts: attempts, error: error)
    }

    public init(target: ItemID, receipt: Receipt, until notBefore: Timestamp, attempts: UInt32, error: String) {
        self.target = target
        self.receipt = receipt
        self.notBefore = notBefore
        self.attempts = attempts
        self.error = error
    }
}

public struct StateChange: Sendable {
    public let item: ItemID
    public let key: String
    public let value: Bytes?

    public init(item: ItemID, key: String, value: Bytes?) {
        self.item = item
        self.key = key
        self.value = value
    }
}

/// What became of a commit.
public enum CommitResult: Sendable, Hashable {
    /// It is in the log at this place, not yet necessarily on disk.
    case applied(Receipt)
    /// It was there already.
    case duplicate
    /// The caller's ownership has lapsed.
    case fenced
    /// This bounded queue has no room; only intakes are told.
    case full(ItemID)
    case unavailable(String)
}

/// How safe something is before the caller goes on (P1).
public enum Durability: String, SettingChoice {
    case memory, local, replicated, quorum
}

/// Why a broker could not do what was asked, in the terms in which callers decide what happens next.
public enum BrokerError: Error, Sendable, Hashable {
    /// It cannot be reached or cannot write; nothing was acknowledged.
    case unavailable(String)
    /// Ownership has lapsed: another node may hold these lanes now.
    case fenced
    case cancelled
}
