// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// One operation's queue, for couriers. The item's policies stand in it: retry, order, circuit breaker, rate limiter,
/// bulkhead.
public protocol DeliveryQueue: Sendable {
    /// The next deliveries in order, at most `room` and what the policies permit; never waits.
    func receive(_ room: Room) -> [Delivery]

    /// Calls `wake` on any thread when something can be received after an empty answer.
    func onArrival(_ wake: (@Sendable () -> Void)?)

    /// Whether what is received counts as begun at once, because a circuit breaker, rate limiter or bulkhead counts it:
    /// receive then only what can be sent now.
    var isMetered: Bool { get }

    /// Ends deliveries. In the kernel when it returns, on disk within 5 ms (CORE rule 2).
    func settle(_ settlements: [Settlement])

    /// Tells that a try failed, and takes the delivery back: the courier has it no more, whatever the answer.
    ///
    /// Then release what was received and not begun: it may have to wait for this one, or the breaker may be open.
    func failed(_ delivery: Delivery, _ failure: DeliveryFailure) -> Retry

    /// Whether `delivery` must not overtake one that waits for its next try. What was sent behind that one has
    /// overtaken it: release it, so that it is sent again after it.
    func holdsBack(_ delivery: Delivery) -> Bool

    /// Hands what the destination answered to whoever waits for it (`ResponseFrom`); costs next to nothing where nobody
    /// does. Before the delivery is settled.
    func replied(to delivery: Delivery, _ reply: UnsafeRawBufferPointer)

    /// Gives a delivery back to be received again at `notBefore`, before younger ones of its target; nothing waits for it.
    func `defer`(_ deferral: Deferral)

    /// Gives deliveries back in their order, the attempt not counted.
    func release(_ deliveries: [Delivery])
}

extension DeliveryQueue {
    /// Tells that the destination answered, and that it could not do it.
    public func failed(_ delivery: Delivery, _ error: HostError) -> Retry { failed(delivery, DeliveryFailure(error)) }
}

/// What a courier says of a try that failed.
public struct DeliveryFailure: Sendable, Hashable {
    /// How far it came.
    public enum Reach: Sendable, Hashable {
        /// Nothing was sent, because there is no connection. Counts for the circuit breaker and the failure timeout,
        /// not as a try.
        case unreachable
        /// Sent, and no answer that counts: a time-out, a connection that broke. Tried again at once and for ever,
        /// unless `MaxAttempts` or `FailureTimeout` say otherwise: the message need not be to blame.
        case unanswered
        /// Answered: tried again after an interval, as often as the item's settings or its class say.
        case answered
    }

    /// What becomes of a message that is not tried again.
    public enum End: Sendable, Hashable {
        case deadLetter
        /// It is delivered all the same.
        case deliver
        /// It is set aside until a person releases it.
        case hold
        /// The item stops; the message stays first in its queue.
        case stop
    }

    public var error: HostError
    public var reach: Reach
    /// Where the error is transient, and this was the last try.
    public var finally = End.deadLetter
    /// What the destination answered, for who waits for it where this was the last try.
    public var reply: Bytes?
    /// The wait that the destination asked for, such as HTTP's Retry-After.
    public var retryAfter: Duration?
    /// From sending it to this end.
    public var microseconds: UInt32

    public init(
        _ error: HostError, reach: Reach = .answered, retryAfter: Duration? = nil, microseconds: UInt32 = 0
    ) {
        self.error = error
        self.reach = reach
        self.retryAfter = retryAfter
        self.microseconds = microseconds
    }
}

/// What becomes of a delivery whose try failed.
public enum Retry: Sendable, Hashable {
    /// It waits in the journal and is received again after this time, by an arrival.
    case again(after: Duration)
    /// It has ended, as a dead letter or as ``DeliveryFailure/finally`` says.
    case ended
}
