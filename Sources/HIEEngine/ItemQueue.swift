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
    let around: Surroundings
    let state: Mutex<QueueState>
    let isWatched: Atomic<Bool>
    private let bell = Mutex(Bell())
    private let alarm: QueueAlarm
    /// Received, and somebody waits for their answers.
    let requests = Mutex<[Receipt: Delivery]>([:])
    let hasRequests = Atomic<Bool>(false)
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
    func change<Result>(_ body: (inout QueueState) -> Result) -> Result {
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

    func ring() {
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
        let deliveries =
            isWatched.load(ordering: .relaxed) ? receiveWatched(rest) : around.broker.take(item, room: rest)
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

    /// Gives back what waits here; nothing rings any more.
    func end() {
        onArrival(nil)
        alarm.end()
        lane.endAll()
        around.broker.giveBack(change { $0.drain() })
    }
}
