// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// One operation's queue as its courier sees it.
final class ItemQueue: DeliveryQueue {
    private let item: ItemID
    private let broker: any LocalBroker
    private let waits: OutcomeWaits
    private let meters: ItemMeters

    init(item: ItemID, broker: any LocalBroker, waits: OutcomeWaits, meters: ItemMeters) {
        self.item = item
        self.broker = broker
        self.waits = waits
        self.meters = meters
    }

    func receive(_ room: Room) -> [Delivery] { broker.take(item, room: room) }

    func onArrival(_ wake: (@Sendable () -> Void)?) { broker.onArrival(item, wake) }

    func settle(_ settlements: [Settlement]) {
        var commit = Commit()
        commit.settled = settlements
        broker.mark(commit)
        meters.settled(settlements)
        waits.settled(settlements)
    }

    func `defer`(_ deferral: Deferral) {
        var commit = Commit()
        commit.deferred = [deferral]
        broker.mark(commit)
    }

    func release(_ deliveries: [Delivery]) { broker.giveBack(deliveries) }
}
