// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEPolicies
import HIETree
import Logging
import Synchronization

/// One process's or operation's queue as its courier or runner sees it, with the item's policies in it.
///
/// While no policy is on and nothing waits for another try, receiving and settling cost one load and a branch more than
/// the broker's own.
final class ItemQueue: DeliveryQueue {
    let item: ItemID
    let policies: ItemPolicies
    private let around: Surroundings
    private let state: Mutex<QueueState>
    private let isWatched: Atomic<Bool>
    private let bell = Mutex(Bell())
    private let alarm: QueueAlarm
    /// Received, and somebody waits for their answers.
    private let requests = Mutex<[Receipt: Delivery]>([:])
    private let hasRequests = Atomic<Bool>(false)
    let lane = PassingLane()

    /// A function that is a mutex's whole value would be wrapped once more by each look at it.
    private struct Bell {
        var wake: (@Sendable () -> Void)?
    }

    /// What a queue needs of its item and its engine.
    struct Surroundings {
        let broker: any LocalBroker
        let wiring: Wiring
        let waits: OutcomeWaits
        let calls: Calls
        let meters: ItemMeters
        let logger: Logger
        var clock = PolicyClock.system
        /// Where dead letters go besides, by number; nil for nowhere.
        var deadLetterTarget: ItemID?
        var errorHandler: ErrorHandler?
        /// Whether the receiver ends requests by receipt alone, so that they must be known here.
        var keepsRequests = false
        /// Told why the item must stop until its configuration is mended.
        var misconfigured: @Sendable (String) -> Void = { _ in }
        /// Told of each change of the circuit breaker's state.
        var breakerChanged: @Sendable (CircuitBreaker.State) -> Void = { _ in }
        /// Tells operators of what failed for good; nil where they are not to be told.
        var alert: (@Sendable (String) -> Void)?
    }

    init(item: ItemID, policies: ItemPolicies, _ around: Surroundings) {
        self.item = item
        self.policies = policies
        self.around = around
        let keepsOut = around.deadLetterTarget != nil || around.errorHandler != nil
        var state = QueueState(policies, keepsOut: keepsOut, at: around.clock.moment())
        isMetered = state.calls.isOn
        let retries = around.broker.retries(item, count: RetryHolds.mostHolds)
        state.recover(retries, at: around.clock.moment(), around.clock.time())
        isWatched = Atomic(state.isWatching)
        self.state = Mutex(state)
        alarm = QueueAlarm(around.clock)
        alarm.onRing { [weak self] in self?.ring() }
    }

    let isMetered: Bool

    /// Changes the state, and whether anybody has to look at it.
    private func change<Result>(_ body: (inout QueueState) -> Result) -> Result {
        let (result, breaker) = state.withLock { state -> (Result, CircuitBreaker.State?) in
            let before = state.calls.breaker?.state
            let result = body(&state)
            isWatched.store(state.isWatching, ordering: .relaxed)
            let after = state.calls.breaker?.state
            return (result, after == before ? nil : after)
        }
        if let breaker { around.breakerChanged(breaker) }
        return result
    }

    private func ring() {
        bell.withLock { $0.wake }?()
    }

    // MARK: Receiving

    func onArrival(_ wake: (@Sendable () -> Void)?) {
        bell.withLock { $0.wake = wake }
        lane.onArrival(wake)
        around.broker.onArrival(item, wake)
    }

    func receive(_ room: Room) -> [Delivery] {
        // What passes through is due now, and its sender waits.
        let passing = lane.take(room.count)
        let rest = Room(count: room.count - passing.count, bytes: room.bytes)
        let deliveries = isWatched.load(ordering: .relaxed) ? receiveWatched(rest) : around.broker.take(item, room: rest)
        if around.keepsRequests { keepRequests(deliveries) }
        return passing.isEmpty ? deliveries : passing + deliveries
    }

    private func keepRequests(_ deliveries: [Delivery]) {
        for delivery in deliveries where delivery.message.header.returnTo != nil {
            requests.withLock { $0[delivery.receipt] = delivery }
            hasRequests.store(true, ordering: .relaxed)
        }
    }

    private func receiveWatched(_ room: Room) -> [Delivery] {
        guard room.count > 0 else { return [] }
        let now = around.clock.moment()
        var plan = change { $0.plan(room, at: now, around.clock.time()) }
        if let (receipt, attempts) = plan.lapsed { makeDue(receipt, attempts) }
        take(&plan, room)
        change { state in
            state.calls.giveBack(plan.permitted)
            state.isWanting = plan.isHeldUp
        }
        if plan.taken.count < room.count, let moment = plan.alarm { alarm.set(moment, now: now) }
        return plan.taken
    }

    /// Takes from the journal what the plan permits; without the lock, because the journal may wake others meanwhile.
    private func take(_ plan: inout QueueState.Plan, _ room: Room) {
        while plan.permitted > 0 {
            let count = plan.isSingle ? 1 : plan.permitted
            let batch = around.broker.take(item, room: Room(count: count, bytes: room.bytes))
            guard !batch.isEmpty else { return }
            let sorted = change { $0.sort(batch) }
            plan.taken += sorted.begun
            plan.permitted -= sorted.begun.count
            for (delivery, skip) in sorted.skipped { end(delivery, skip) }
            guard sorted.back.isEmpty else {
                plan.isHeldUp = true
                return around.broker.giveBack(sorted.back)
            }
        }
    }

    /// A runner asks before it begins with what it received.
    ///
    /// - Returns: False where it must wait for one that failed meanwhile: the queue has it again then.
    func begins(_ delivery: Delivery) -> Bool {
        guard !delivery.receipt.isPassing, isWatched.load(ordering: .relaxed) else { return true }
        let now = around.clock.moment()
        switch change({ $0.begins(delivery, at: now) }) {
        case .begins: return true
        case .parked: return false
        case .back:
            around.broker.giveBack([delivery])
            return false
        }
    }

    func holdsBack(_ delivery: Delivery) -> Bool {
        guard !delivery.receipt.isPassing, isWatched.load(ordering: .relaxed) else { return false }
        return state.withLock { $0.holds.holdsBack(delivery) }
    }

    // MARK: Ending

    func settle(_ settlements: [Settlement]) {
        guard lane.isEmpty else { return settleApart(settlements) }
        settleStored(settlements)
    }

    private func settleApart(_ settlements: [Settlement]) {
        let stored = settlements.filter { !$0.receipt.isPassing }
        if !stored.isEmpty { settleStored(stored) }
        for settlement in settlements where settlement.receipt.isPassing {
            lane.end(settlement.receipt, settlement.outcome)
        }
    }

    private func settleStored(_ settlements: [Settlement]) {
        guard isWatched.load(ordering: .relaxed) else { return mark(settlements) }
        var plain: [Settlement] = []
        for settlement in settlements {
            if case .deadLettered(let reason) = settlement.outcome,
                let delivery = state.withLock({ $0.outDelivery(settlement.receipt.position) })
            {
                note([settlement])
                deadLetter(delivery, reason, microseconds: settlement.microseconds)
            } else {
                plain.append(settlement)
            }
        }
        note(plain)
        if !plain.isEmpty { mark(plain) }
    }

    private func mark(_ settlements: [Settlement]) {
        if let alert = around.alert {
            for case .deadLettered(let reason) in settlements.lazy.map(\.outcome) { alert(reason) }
        }
        var commit = Commit()
        commit.settled = settlements
        let replies = hasRequests.load(ordering: .relaxed) ? replies(settlements, into: &commit) : []
        around.broker.mark(commit)
        for reply in replies { around.calls.answered(reply) }
        around.meters.settled(settlements)
        around.waits.settled(settlements)
    }

    private func replies(_ settlements: [Settlement], into commit: inout Commit) -> [Calls.Reply] {
        settlements.compactMap { settlement in
            takeRequest(settlement.receipt).flatMap { around.calls.reply(to: $0, settlement.outcome, into: &commit) }
        }
    }

    private func takeRequest(_ receipt: Receipt) -> Delivery? {
        requests.withLock { requests in
            defer { hasRequests.store(!requests.isEmpty, ordering: .relaxed) }
            return requests.removeValue(forKey: receipt)
        }
    }

    /// Tells all who must know of deliveries that a commit of the caller's has ended.
    func settled(_ settlements: [Settlement]) {
        if isWatched.load(ordering: .relaxed) { note(settlements) }
        around.meters.settled(settlements)
        around.waits.settled(settlements)
    }

    private func note(_ settlements: [Settlement]) {
        for settlement in settlements {
            note(settlement.receipt, settlement.outcome.isAnswer ? .success : nil, settlement.microseconds)
        }
    }

    /// - Parameter result: What it says of the destination; nil for nothing.
    private func note(_ receipt: Receipt, _ result: CircuitBreaker.Result?, _ microseconds: UInt32) {
        let now = around.clock.moment()
        let rings = change { state in
            state.end(receipt.position, result, nanoseconds: Int64(microseconds) * 1000, at: now)
            return state.takeWanting()
        }
        if rings { ring() }
    }

    func replied(to delivery: Delivery, _ reply: UnsafeRawBufferPointer) {
        around.waits.replied(delivery.message.header.session, from: item, reply)
    }

    func `defer`(_ deferral: Deferral) {
        guard !deferral.receipt.isPassing else { return lane.end(deferral.receipt, .deadLettered(deferral.error)) }
        if deferral.notBefore.microseconds == .max { around.alert?(deferral.error) }
        mark(deferral)
        if isWatched.load(ordering: .relaxed) { note(deferral.receipt, .success, 0) }
    }

    private func mark(_ deferral: Deferral) {
        var commit = Commit()
        commit.deferred = [deferral]
        around.broker.mark(commit)
    }

    private func makeDue(_ receipt: UInt64, _ attempts: UInt32) {
        mark(
            Deferral(
                target: item, receipt: Receipt(receipt), until: around.clock.time(), attempts: attempts,
                error: "tried again: the clock was set back"))
    }

    func release(_ deliveries: [Delivery]) {
        guard lane.isEmpty else {
            lane.giveBack(deliveries.filter(\.receipt.isPassing))
            return releaseStored(deliveries.filter { !$0.receipt.isPassing })
        }
        releaseStored(deliveries)
    }

    private func releaseStored(_ deliveries: [Delivery]) {
        guard isWatched.load(ordering: .relaxed) else { return around.broker.giveBack(deliveries) }
        let now = around.clock.moment()
        let rings = change { state in
            for delivery in deliveries { state.giveBack(delivery, at: now) }
            return state.takeWanting()
        }
        around.broker.giveBack(deliveries)
        if rings { ring() }
    }

    // MARK: Failing

    func failed(_ delivery: Delivery, _ failure: DeliveryFailure) -> Retry {
        guard !delivery.receipt.isPassing else { return failedPassing(delivery, failure) }
        switch failure.error {
        case .transient(let reason): return failed(delivery, failure, reason)
        case .rejected(let reason):
            // The destination works: what it says is about the message.
            note(delivery.receipt, .success, failure.microseconds)
            deadLetter(delivery, reason, microseconds: failure.microseconds)
            return .ended
        case .misconfigured(let reason):
            release([delivery])
            around.alert?(reason)
            around.misconfigured(reason)
            return .again(after: .zero)
        case .cancelled:
            release([delivery])
            return .again(after: .zero)
        }
    }

    /// What passes through is neither tried again nor set aside: its sender is told.
    private func failedPassing(_ delivery: Delivery, _ failure: DeliveryFailure) -> Retry {
        failure.reply?.withUnsafeBytes { replied(to: delivery, $0) }
        let reason = failure.error.description
        lane.end(delivery.receipt, failure.finally == .deliver ? .delivered : .deadLettered(reason))
        var stops = failure.finally == .stop
        if case .misconfigured = failure.error { stops = true }
        if stops { around.misconfigured(reason) }
        return .ended
    }

    private func failed(_ delivery: Delivery, _ failure: DeliveryFailure, _ reason: String) -> Retry {
        let now = around.clock.moment()
        let time = around.clock.time()
        var random = SystemRandomNumberGenerator()
        let (result, rings) = change { state in
            (state.fail(delivery, failure, at: now, time, using: &random), state.takeWanting())
        }
        defer { if rings { ring() } }
        switch result {
        case .again(let wait, let attempts):
            if let attempts {
                if attempts == 1 { around.logger.warning("delivery failed and is tried again: \(reason)") }
                around.meters.retried()
                mark(Deferral(delivery, until: time.advanced(by: wait), attempts: attempts, error: reason))
            } else {
                around.broker.giveBack([delivery])
            }
            return .again(after: wait)
        case .end(let why): return end(delivery, failure, "\(reason); \(why)")
        case .skip(let skip):
            end(delivery, skip)
            return .ended
        }
    }

    /// Ends a delivery that is not tried again.
    private func end(_ delivery: Delivery, _ failure: DeliveryFailure, _ reason: String) -> Retry {
        failure.reply?.withUnsafeBytes { replied(to: delivery, $0) }
        switch failure.finally {
        case .deadLetter:
            around.logger.warning("a message is a dead letter: \(reason)")
            deadLetter(delivery, reason, microseconds: failure.microseconds)
        case .deliver:
            mark([Settlement(delivery, .delivered, note: reason, microseconds: failure.microseconds)])
        case .hold:
            around.logger.warning("a message is set aside until it is released: \(reason)")
            around.alert?(reason)
            mark(
                Deferral(
                    delivery, until: Timestamp(microseconds: .max), attempts: delivery.attempts &+ 1, error: reason))
        case .stop:
            around.broker.giveBack([delivery])
            around.alert?(reason)
            around.misconfigured(reason)
            return .again(after: .zero)
        }
        return .ended
    }

    /// Ends a delivery as a person wanted it.
    private func end(_ delivery: Delivery, _ skip: RetryHolds.Skip) {
        let receipt = delivery.receipt.position
        let rings = change { state in
            state.release(receipt)
            return state.takeWanting()
        }
        defer { if rings { ring() } }
        switch skip.act {
        case .deadLetter: deadLetter(delivery, skip.text, microseconds: 0)
        case .hold:
            mark(
                Deferral(
                    delivery, until: Timestamp(microseconds: .max), attempts: delivery.attempts, error: skip.text))
        }
    }

    private func deadLetter(_ delivery: Delivery, _ reason: String, microseconds: UInt32) {
        if hasRequests.load(ordering: .relaxed) { _ = takeRequest(delivery.receipt) }
        DeadLetterCommit(delivery, reason, microseconds: microseconds, around).make()
    }

    // MARK: People

    /// Ends the wait of the delivery that has waited longest, at once or, if it is under way, when it next fails.
    ///
    /// - Returns: Which it is; nil where none waits.
    func skip(_ act: Engine.Skip, _ text: String) -> Receipt? {
        let waiting = change { state -> (receipt: UInt64, hold: RetryHolds.Hold)? in
            guard let oldest = state.holds.oldest(isOut: false) ?? state.holds.oldest(isOut: true) else { return nil }
            state.holds.update(oldest.receipt) { $0.skip = RetryHolds.Skip(act: act, text: text) }
            return oldest
        }
        guard let (receipt, hold) = waiting else { return nil }
        if !hold.isOut {
            makeDue(receipt, hold.attempts)
            let batch = around.broker.take(item, room: Room(count: 1))
            let sorted = change { $0.sort(batch) }
            for (delivery, skip) in sorted.skipped { end(delivery, skip) }
            release(sorted.begun)
            around.broker.giveBack(sorted.back)
        }
        ring()
        return Receipt(receipt)
    }

    /// False where the item has no circuit breaker.
    func setBreaker(_ state: CircuitBreaker.State) -> Bool {
        let now = around.clock.moment()
        let has = change { queue in
            queue.calls.setBreaker(state, at: now)
            return queue.calls.breaker != nil
        }
        ring()
        return has
    }

    var status: PolicyStatus {
        let now = around.clock.moment()
        return change { $0.status(at: now) }
    }

    /// Gives back what waits here; nothing rings any more.
    func end() {
        onArrival(nil)
        alarm.end()
        lane.endAll()
        around.broker.giveBack(change { $0.drain() })
    }
}
