// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// An item of a production as brokers know it: a small number that stands for its name for ever.
public struct ItemID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let number: UInt32

    public init(_ number: UInt32) {
        self.number = number
    }

    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
    public var description: String { "#\(number)" }
}

/// One message for one item.
public struct Delivery: Sendable {
    public let id: DeliveryID
    public let target: ItemID
    public let message: Message
    /// How often it was tried before, counted before each try.
    public let attempts: UInt32
    /// Of these, tries that were started and whose end nobody saw: the process ended while it was handled (P7).
    public let crashes: UInt32
    /// The broker's own handle, unique and ascending within one target; settles and gives back by it.
    public let receipt: Receipt

    public init(
        id: DeliveryID, target: ItemID, message: Message, attempts: UInt32, crashes: UInt32 = 0, receipt: Receipt
    ) {
        self.id = id
        self.target = target
        self.message = message
        self.attempts = attempts
        self.crashes = crashes
        self.receipt = receipt
    }

    public var lane: UInt16 { message.header.lane }
}

/// A delivery that was tried and deferred.
public struct WaitingRetry: Sendable, Hashable {
    public let receipt: Receipt
    /// Of its message.
    public let key: UInt64
    public let notBefore: Timestamp
    public let attempts: UInt32

    public init(receipt: Receipt, key: UInt64, notBefore: Timestamp, attempts: UInt32) {
        self.receipt = receipt
        self.key = key
        self.notBefore = notBefore
        self.attempts = attempts
    }
}

/// Where a broker keeps a delivery; for the embedded journal its place in the log.
public struct Receipt: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let position: UInt64

    public init(_ position: UInt64) {
        self.position = position
    }

    public static func < (left: Self, right: Self) -> Bool { left.position < right.position }
    public var description: String { "\(position >> 32):\(position & 0xFFFF_FFFF)" }
}

/// How a delivery ended. There is no other end.
public enum Outcome: Sendable, Hashable {
    /// The target has it; with what it answered, where that is kept.
    case delivered(reply: Bytes?)
    /// The target decided that it goes no further; "no rule" is one reason.
    case filtered(String)
    /// Kept with its bytes until someone retries or discards it.
    case deadLettered(String)
    case cancelled(by: String, why: String)
    case expired
    /// Lost by a setting that asks for it.
    case dropped(policy: String)

    public static let delivered = Outcome.delivered(reply: nil)

    public var name: Name {
        switch self {
        case .delivered: .delivered
        case .filtered: .filtered
        case .deadLettered: .deadLettered
        case .cancelled: .cancelled
        case .expired: .expired
        case .dropped: .dropped
        }
    }

    /// The outcomes without what belongs to them; the raw value stands in journals and must never change.
    public enum Name: UInt8, Sendable, CaseIterable {
        case delivered = 0, filtered, deadLettered, cancelled, expired, dropped

        /// The word for tables, metrics and JSON.
        public var word: String {
            switch self {
            case .delivered: "delivered"
            case .filtered: "filtered"
            case .deadLettered: "deadLettered"
            case .cancelled: "cancelled"
            case .expired: "expired"
            case .dropped: "dropped"
            }
        }
    }
}

/// How much a receiver takes at once.
public struct Room: Sendable {
    public var count: Int
    public var bytes: Int

    public init(count: Int, bytes: Int = 8 << 20) {
        self.count = count
        self.bytes = bytes
    }
}

/// What waits for one item.
public struct QueueDepth: Sendable, Hashable {
    /// Deliveries that nobody has received yet.
    public var queued: Int
    /// Received and not yet settled.
    public var inFlight: Int
    /// Set aside by an operator or a policy.
    public var held: Int
    /// When the oldest of them was made; nil when there is none.
    public var oldest: Timestamp?

    public init(queued: Int = 0, inFlight: Int = 0, held: Int = 0, oldest: Timestamp? = nil) {
        self.queued = queued
        self.inFlight = inFlight
        self.held = held
        self.oldest = oldest
    }
}
