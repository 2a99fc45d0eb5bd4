// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEMemory
import HIETree
import Synchronization

/// A broker in memory that remembers what was committed, and counts what goes on.
final class RecordingBroker: LocalBroker {
    /// One delivery, from its making to its end.
    struct Passage {
        let production: Production
        var outcome: Outcome?
        var note: String
        /// How often it failed and was to be tried again.
        var retries = 0
        var isHeld = false
    }

    private struct State {
        var passages: [Passage] = []
        /// By target and receipt.
        var places: [Receipt: Int] = [:]
        var byID: [DeliveryID: Int] = [:]
    }

    private let broker: MemoryBroker
    private let state = Mutex(State())
    private let moves = Atomic<Int>(0)
    private let underWay = Atomic<Int>(0)

    init(clock: @escaping @Sendable () -> Timestamp) {
        broker = MemoryBroker(clock: clock)
    }

    /// Grows with all that happens.
    var activity: Int { moves.load(ordering: .acquiring) }

    func move() { moves.add(1, ordering: .releasing) }

    /// Commits whose callers have not been told yet.
    var isCommitting: Bool { underWay.load(ordering: .acquiring) > 0 }

    var passages: [Passage] { state.withLock(\.passages) }
    func timeDidPass() { broker.timeDidPass() }

    /// Whether nothing waits or is under way; what is set aside for an operator does not count.
    var isAtRest: Bool {
        !isCommitting && broker.ledger().accounts.values.allSatisfy { $0.queued == 0 && $0.inFlight == 0 }
    }

    /// Whether something waits for `item`, or is being handled by it.
    func hasWork(for item: String) -> Bool {
        let account = broker.ledger().accounts[item]
        return (account?.queued ?? 0) > 0 || (account?.inFlight ?? 0) > 0
    }

    /// Whether `item` is handling something.
    func isBusy(_ item: String) -> Bool { (broker.ledger().accounts[item]?.inFlight ?? 0) > 0 }

    func commit(_ commit: Commit, then: @escaping @Sendable (CommitResult) -> Void) {
        move()
        underWay.add(1, ordering: .releasing)
        record(commit)
        broker.commit(commit) { [self] result in
            then(result)
            underWay.subtract(1, ordering: .releasing)
            move()
        }
    }

    func mark(_ commit: Commit) {
        move()
        record(commit)
        broker.mark(commit)
    }

    private func record(_ commit: Commit) {
        state.withLock { state in
            for production in commit.produced where state.byID[production.id] == nil {
                state.byID[production.id] = state.passages.count
                state.passages.append(
                    Passage(production: production, outcome: production.outcome, note: production.note))
            }
            for settlement in commit.settled {
                guard let place = state.places[settlement.receipt] else { continue }
                state.passages[place].outcome = settlement.outcome
                if !settlement.note.isEmpty { state.passages[place].note = settlement.note }
            }
            for deferral in commit.deferred {
                guard let place = state.places[deferral.receipt] else { continue }
                state.passages[place].isHeld = deferral.notBefore.microseconds == .max
                if !state.passages[place].isHeld { state.passages[place].retries += 1 }
            }
        }
    }

    func take(_ target: ItemID, room: Room) -> [Delivery] {
        let deliveries = broker.take(target, room: room)
        if !deliveries.isEmpty {
            move()
            note(deliveries)
        }
        return deliveries
    }

    private func note(_ deliveries: [Delivery]) {
        state.withLock { state in
            for delivery in deliveries { state.places[delivery.receipt] = state.byID[delivery.id] }
        }
    }

    func open(_ receipts: [Receipt], of target: ItemID) -> [Delivery?] {
        let deliveries = broker.open(receipts, of: target)
        note(deliveries.compactMap { $0 })
        return deliveries
    }

    func isOpen(_ receipt: Receipt, of target: ItemID) -> Bool { broker.isOpen(receipt, of: target) }

    func giveBack(_ deliveries: [Delivery]) {
        if !deliveries.isEmpty { move() }
        broker.giveBack(deliveries)
    }

    func register(_ names: [String]) async throws(BrokerError) -> [ItemID] { try await broker.register(names) }
    func retries(_ target: ItemID, count: Int) -> [WaitingRetry] { broker.retries(target, count: count) }
    func queueDepth(_ target: ItemID) -> QueueDepth { broker.queueDepth(target) }
    func onArrival(_ target: ItemID, _ wake: (@Sendable () -> Void)?) { broker.onArrival(target, wake) }
    func configure(_ target: ItemID, _ options: QueueOptions) { broker.configure(target, options) }
    func duplicates(of item: ItemID, within limits: DuplicateWindow.Limits) -> DuplicateWindow {
        broker.duplicates(of: item, within: limits)
    }
    var isAccepting: Bool { broker.isAccepting }
    func state(of item: ItemID, _ key: String) -> Bytes? { broker.state(of: item, key) }
    func ledger() -> Ledger { broker.ledger() }
    func durable(through positions: [Receipt], at level: Durability) async throws(BrokerError) {}
}
