// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// One item's deliveries, counted since its first (PROMISES P3).
public struct LedgerAccount: Sendable, Hashable {
    public var accepted = 0
    public var delivered = 0
    public var filtered = 0
    public var deadLettered = 0
    public var cancelled = 0
    public var expired = 0
    public var dropped = 0
    public var queued = 0
    public var inFlight = 0
    public var held = 0
    /// Deliveries that this item made for others.
    public var produced = 0
    /// Of `accepted`, those that came from another item rather than from outside.
    public var fromItems = 0

    public init() {}

    /// 0 where the account closes.
    public var imbalance: Int {
        accepted - ended - queued - inFlight - held
    }

    /// Deliveries that have an outcome.
    public var ended: Int { delivered + filtered + deadLettered + cancelled + expired + dropped }

    public mutating func count(_ outcome: Outcome.Name) {
        switch outcome {
        case .delivered: delivered += 1
        case .filtered: filtered += 1
        case .deadLettered: deadLettered += 1
        case .cancelled: cancelled += 1
        case .expired: expired += 1
        case .dropped: dropped += 1
        }
    }
}

/// All accounts of a production at one moment.
public struct Ledger: Sendable {
    public var accounts: [String: LedgerAccount]

    public init(accounts: [String: LedgerAccount]) {
        self.accounts = accounts
    }

    /// Every account closes, and what items produced for others is what others accepted from items.
    public var isBalanced: Bool {
        accounts.values.allSatisfy { $0.imbalance == 0 }
            && accounts.values.reduce(0) { $0 + $1.produced } == accounts.values.reduce(0) { $0 + $1.fromItems }
    }
}
