// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEPolicies

/// The policies of one item at work. A value without I/O: times and chance are passed in.
struct QueueState {
    let policies: ItemPolicies
    var holds: RetryHolds
    var calls: CallPolicies
    /// Waited for a key that is free now; received before anything else.
    private var ready: [Delivery] = []
    private var firstReady = 0
    /// The last answer was less than asked for because of something that the end of a delivery changes.
    var isWanting = false
    /// Refusals since the start, by what refused.
    private(set) var refusals: [CallPolicies.Cause: Int] = [:]
    /// What is with the receiver, where dead letters go on to other items and so need their messages.
    private var out: [UInt64: Delivery] = [:]
    private let keepsOut: Bool

    init(_ policies: ItemPolicies, keepsOut: Bool, at now: Moment) {
        self.policies = policies
        self.keepsOut = keepsOut
        holds = RetryHolds(mode: policies.orderBlocking)
        calls = CallPolicies(policies, at: now)
    }

    /// Whether anything of it matters to what is received and settled now.
    var isWatching: Bool { calls.isOn || keepsOut || !holds.isEmpty || firstReady < ready.count }

    // MARK: Receiving

    /// What may be received now.
    struct Plan {
        /// Of what waited here, already begun.
        var taken: [Delivery] = []
        /// How many more.
        var permitted = 0
        /// One after the other, because the first that is held back ends it.
        var isSingle = false
        /// Due by the clock that never steps but not by the journal's: to be put right there first.
        var lapsed: (receipt: UInt64, attempts: UInt32)?
        /// When it is worth to ask again.
        var alarm: Moment?
        /// Less than asked for because of something that the end of a delivery changes.
        var isHeldUp = false
    }

    mutating func plan(_ room: Room, at now: Moment, _ time: Timestamp) -> Plan {
        var plan = Plan()
        let (count, refused) = calls.permit(room.count, at: now)
        if let refused {
            refusals[refused, default: 0] += 1
            plan.alarm = calls.nextPermit(after: refused, at: now)
            plan.isHeldUp = refused != .rateLimiter
        }
        plan.permitted = count
        takeReady(into: &plan)
        if let due = holds.nextDue { plan.alarm = min(plan.alarm ?? due, due) }
        if holds.holdsAll {
            plan.isSingle = true
            plan.isHeldUp = true
            if !holds.isDue(at: now) { stop(&plan) }
        }
        if plan.permitted > 0, let (receipt, hold) = holds.oldest(isOut: false), hold.until <= now,
            hold.notBefore > time
        {
            plan.lapsed = (receipt, hold.attempts)
            holds.update(receipt) { $0.notBefore = time }
        }
        return plan
    }

    private mutating func stop(_ plan: inout Plan) {
        calls.giveBack(plan.permitted)
        plan.permitted = 0
    }

    private mutating func takeReady(into plan: inout Plan) {
        while plan.permitted > 0, firstReady < ready.count {
            let delivery = ready[firstReady]
            firstReady += 1
            if holds.holdsBack(delivery) {
                holds.park(delivery)
            } else {
                plan.permitted -= 1
                begin(delivery)
                plan.taken.append(delivery)
            }
        }
        if firstReady == ready.count {
            ready.removeAll(keepingCapacity: true)
            firstReady = 0
        }
    }

    private mutating func begin(_ delivery: Delivery) {
        let receipt = delivery.receipt.position
        calls.begin(receipt)
        if keepsOut { out[receipt] = delivery }
        if !holds.holds.isEmpty { ready += holds.begin(receipt) }
    }

    /// Sorts what the journal gave: what may begin, what waits here for its key, what goes back, what a person ended.
    struct Sorted {
        var begun: [Delivery] = []
        var back: [Delivery] = []
        var skipped: [(Delivery, RetryHolds.Skip)] = []
    }

    mutating func sort(_ batch: [Delivery]) -> Sorted {
        var sorted = Sorted()
        for delivery in batch {
            if let skip = holds.holds[delivery.receipt.position]?.skip {
                sorted.skipped.append((delivery, skip))
            } else if !holds.holdsBack(delivery) {
                begin(delivery)
                sorted.begun.append(delivery)
            } else if holds.mode == .key, !holds.isFull {
                holds.park(delivery)
            } else {
                sorted.back.append(delivery)
            }
        }
        return sorted
    }

    enum Beginning { case begins, parked, back }

    /// Looks again at what was received before something failed.
    mutating func begins(_ delivery: Delivery, at now: Moment) -> Beginning {
        guard holds.holdsBack(delivery) else { return .begins }
        giveBack(delivery, at: now)
        guard holds.mode == .key, !holds.isFull else {
            isWanting = true
            return .back
        }
        holds.park(delivery)
        return .parked
    }

    // MARK: Ends

    /// Whether the receiver is to be told that it may ask again.
    mutating func takeWanting() -> Bool {
        defer { isWanting = false }
        return isWanting || firstReady < ready.count
    }

    /// A delivery has ended.
    mutating func end(_ receipt: UInt64, _ result: CircuitBreaker.Result?, nanoseconds: Int64, at now: Moment) {
        if let result {
            calls.end(receipt, result, nanoseconds: nanoseconds, at: now)
        } else {
            calls.cancel(receipt)
        }
        if keepsOut { out[receipt] = nil }
        release(receipt)
    }

    /// What waited for a delivery may go.
    mutating func release(_ receipt: UInt64) {
        guard !holds.holds.isEmpty else { return }
        ready += holds.end(receipt)
    }

    /// A delivery goes back to the journal as it came.
    mutating func giveBack(_ delivery: Delivery, at now: Moment) {
        let receipt = delivery.receipt.position
        calls.cancel(receipt)
        if keepsOut { out[receipt] = nil }
        holds.giveBack(receipt, at: now)
    }

    func outDelivery(_ receipt: UInt64) -> Delivery? { out[receipt] }

    // MARK: Failures

    enum Failed {
        /// It waits; `attempts` where that counted as a try.
        case again(after: Duration, attempts: UInt32?)
        case end(String)
        case skip(RetryHolds.Skip)
    }

    mutating func fail(
        _ delivery: Delivery, _ failure: DeliveryFailure, at now: Moment, _ time: Timestamp,
        using random: inout some RandomNumberGenerator
    ) -> Failed {
        let receipt = delivery.receipt.position
        calls.end(receipt, .failure, nanoseconds: Int64(failure.microseconds) * 1000, at: now)
        if keepsOut { out[receipt] = nil }
        if let wait = failure.retryAfter { calls.pause(for: wait, at: now) }
        if let skip = holds.holds[receipt]?.skip { return .skip(skip) }
        let isTry = failure.reach != .unreachable
        let attempts = isTry ? delivery.attempts &+ 1 : delivery.attempts
        let first = firstTry(of: delivery, failure, attempts, at: now)
        switch decision(failure, Int(attempts), now.since(first), using: &random) {
        case .end(let why):
            release(receipt)
            return .end(why)
        case .again(let wait):
            holds.hold(
                receipt,
                RetryHolds.Hold(
                    key: delivery.message.header.key, attempts: attempts, first: first,
                    until: now.advanced(by: wait), notBefore: time.advanced(by: wait),
                    isStrict: failure.reach == .answered))
            return .again(after: wait, attempts: isTry ? attempts : nil)
        }
    }

    private func firstTry(
        of delivery: Delivery, _ failure: DeliveryFailure, _ attempts: UInt32, at now: Moment
    ) -> Moment {
        if let known = holds.holds[delivery.receipt.position] { return known.first }
        let begun = now.advanced(by: .microseconds(-Int64(failure.microseconds)))
        guard delivery.attempts > 0 else { return begun }
        return begun.advanced(by: .zero - policies.retry.nominalElapsed(afterAttempts: Int(attempts)))
    }

    private func decision(
        _ failure: DeliveryFailure, _ attempts: Int, _ elapsed: Duration, using random: inout some RandomNumberGenerator
    ) -> RetryPolicy.Decision {
        switch failure.reach {
        case .unreachable: policies.retry.afterNoConnection(elapsed: elapsed)
        case .unanswered: policies.retry.afterSilence(attempts: attempts, elapsed: elapsed)
        case .answered:
            policies.retry.afterAnswer(
                attempts: attempts, elapsed: elapsed, retryAfter: failure.retryAfter, using: &random)
        }
    }

    /// What waited in the journal when the item started.
    mutating func recover(_ retries: [WaitingRetry], at now: Moment, _ time: Timestamp) {
        for retry in retries {
            let wait = max(0, retry.notBefore.microseconds &- time.microseconds)
            let passed = policies.retry.nominalElapsed(afterAttempts: Int(retry.attempts))
            holds.hold(
                retry.receipt.position,
                RetryHolds.Hold(
                    key: retry.key, attempts: retry.attempts, first: now.advanced(by: .zero - passed),
                    until: now.advanced(by: .microseconds(wait)), notBefore: retry.notBefore, isStrict: true))
        }
    }

    /// Everything that waits here.
    mutating func drain() -> [Delivery] {
        let all = Array(ready[firstReady...]) + holds.drain()
        ready.removeAll()
        firstReady = 0
        return all
    }

    mutating func status(at now: Moment) -> PolicyStatus {
        PolicyStatus(
            breaker: calls.breaker?.state, failureRate: calls.failureRate(at: now),
            slowCallRate: calls.slowCallRate(at: now),
            waits: Dictionary(uniqueKeysWithValues: refusals.map { ($0.key.rawValue, $0.value) }),
            retrying: holds.holds.count, parked: holds.parkedCount + ready.count - firstReady)
    }
}
