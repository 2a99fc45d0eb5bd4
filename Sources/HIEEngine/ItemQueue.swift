// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import Synchronization

/// One operation's queue as its courier sees it.
final class ItemQueue: DeliveryQueue {
    private let item: ItemID
    private let broker: any LocalBroker
    private let waits: OutcomeWaits
    private let calls: Calls
    private let meters: ItemMeters
    /// Received, and somebody waits for their answers.
    private let requests = Mutex<[Receipt: Delivery]>([:])
    private let hasRequests = Atomic<Bool>(false)

    init(item: ItemID, broker: any LocalBroker, waits: OutcomeWaits, calls: Calls, meters: ItemMeters) {
        self.item = item
        self.broker = broker
        self.waits = waits
        self.calls = calls
        self.meters = meters
    }

    func receive(_ room: Room) -> [Delivery] {
        let deliveries = broker.take(item, room: room)
        for delivery in deliveries where delivery.message.header.returnTo != nil {
            requests.withLock { $0[delivery.receipt] = delivery }
            hasRequests.store(true, ordering: .relaxed)
        }
        return deliveries
    }

    func onArrival(_ wake: (@Sendable () -> Void)?) { broker.onArrival(item, wake) }

    func settle(_ settlements: [Settlement]) {
        var commit = Commit()
        commit.settled = settlements
        let replies = hasRequests.load(ordering: .relaxed) ? replies(settlements, into: &commit) : []
        broker.mark(commit)
        for reply in replies { calls.answered(reply) }
        meters.settled(settlements)
        waits.settled(settlements)
    }

    private func replies(_ settlements: [Settlement], into commit: inout Commit) -> [Calls.Reply] {
        settlements.compactMap { settlement in
            let delivery = requests.withLock { requests in
                defer { hasRequests.store(!requests.isEmpty, ordering: .relaxed) }
                return requests.removeValue(forKey: settlement.receipt)
            }
            return delivery.flatMap { calls.reply(to: $0, settlement.outcome, into: &commit) }
        }
    }

    func `defer`(_ deferral: Deferral) {
        var commit = Commit()
        commit.deferred = [deferral]
        broker.mark(commit)
    }

    func release(_ deliveries: [Delivery]) { broker.giveBack(deliveries) }
}
