// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The history that search, trace, metrics and replay are read from. Readers keep positions of their own.
public protocol EventLog: Sendable {
    /// Events after `position` in order, about `room` of them, only what is on disk; nil as position starts at the oldest kept.
    ///
    /// - Returns: The events, and where to go on. Empty at the end.
    func events(after position: Receipt?, room: Room) throws(BrokerError) -> (events: [LogEvent], next: Receipt?)

    /// The message stored at `place`; nil where retention has removed it.
    func message(at place: Receipt) throws(BrokerError) -> Message?

    /// How far the disk is: what ``events(after:room:)`` can reach now.
    var end: Receipt { get }
}

/// One thing that a commit said.
public struct LogEvent: Sendable {
    public let place: Receipt
    public let kind: Kind

    public enum Kind: Sendable {
        /// An item got its number.
        case named(ItemID, String)
        /// A message was stored; `place` is where ``EventLog/message(at:)`` finds it.
        case message(Message)
        /// A delivery was made; `place` is its receipt, `message` where its message is.
        case produced(DeliveryID, target: ItemID, producer: ItemID?, message: Receipt, outcome: Outcome?, note: String)
        /// A delivery ended. `at` is when.
        case settled(Settlement, at: Timestamp)
        case started(Receipt)
        /// A try of a delivery that goes on; `at` is when it ended.
        case failed(FailedTry, at: Timestamp)
        /// `place` of the delivery stands in the deferral.
        case deferred(Deferral)
    }

    public init(place: Receipt, kind: Kind) {
        self.place = place
        self.kind = kind
    }
}
