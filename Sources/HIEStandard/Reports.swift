// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
public import HIEAlerts
public import HIECore
internal import HIEEngine

/// JSON as the command line and the status address print it: sorted keys, two blanks, one value.
public enum JSONText {
    public static func of(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return "{}\n" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

/// What `hie ledger --json` prints, version 1.
public struct LedgerReport: Codable, Sendable {
    public struct Account: Codable, Sendable {
        public var accepted: Int
        public var delivered: Int
        public var filtered: Int
        public var deadLettered: Int
        public var cancelled: Int
        public var expired: Int
        public var dropped: Int
        public var queued: Int
        public var inFlight: Int
        public var held: Int
        public var produced: Int
        public var imbalance: Int
    }

    public var version = 1
    public var balanced: Bool
    public var items: [String: Account]

    public init(_ ledger: Ledger) {
        balanced = ledger.isBalanced
        items = ledger.accounts.mapValues { account in
            Account(
                accepted: account.accepted, delivered: account.delivered, filtered: account.filtered,
                deadLettered: account.deadLettered, cancelled: account.cancelled, expired: account.expired,
                dropped: account.dropped, queued: account.queued, inFlight: account.inFlight, held: account.held,
                produced: account.produced, imbalance: account.imbalance)
        }
    }
}

/// What `hie status --json` prints, version 1.
public struct StatusReport: Codable, Sendable {
    public struct Item: Codable, Sendable {
        public var name: String
        public var className: String
        public var kind: String
        public var state: String
        public var problem: String?
        /// Nothing passed it for its `InactivityTimeout`.
        public var inactive: Bool
        public var accepted: Int
        public var delivered: Int
        public var failed: Int
        public var queued: Int
        public var inFlight: Int
        public var held: Int
        /// Dead letters that are kept; `failed` counts all there ever were.
        public var deadLetters: Int
        public var oldestSeconds: Double?
    }

    public var version = 1
    public var production: String
    public var ready: Bool
    public var accepting: Bool
    public var balanced: Bool
    public var items: [Item]
    public var journalBytes: Int
    public var indexLagSeconds: Double?
    /// The open ones, oldest first.
    public var alerts: [AlertReport]

    init(
        production: String, isReady: Bool, isAccepting: Bool, items: [Engine.ItemStatus], ledger: Ledger,
        journalBytes: Int, indexLagSeconds: Double?, deadLetters: [String: Int], alerts: [Alert]
    ) {
        self.production = production
        ready = isReady
        accepting = isAccepting
        balanced = ledger.isBalanced
        let now = Timestamp.now()
        self.items = items.map { item in
            let account = ledger.accounts[item.name] ?? LedgerAccount()
            return Item(
                name: item.name, className: item.className, kind: item.kind.rawValue, state: item.state.rawValue,
                problem: item.problem, inactive: item.isInactive, accepted: account.accepted,
                delivered: account.delivered,
                failed: account.deadLettered, queued: item.depth.queued, inFlight: item.depth.inFlight,
                held: item.depth.held, deadLetters: deadLetters[item.name] ?? 0,
                oldestSeconds: item.depth.oldest.map { Double(now.microseconds - $0.microseconds) / 1e6 })
        }
        self.journalBytes = journalBytes
        self.indexLagSeconds = indexLagSeconds
        self.alerts = alerts.map(AlertReport.init)
    }
}
