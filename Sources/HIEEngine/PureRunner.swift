// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// Runs a pure process on its queue, the long way, until the queue is empty; then puts it in line.
struct PureRunner {
    let item: ItemID
    let process: any PureProcess
    let broker: any LocalBroker
    let wiring: Wiring
    let waits: OutcomeWaits

    /// Handles what waits and returns when cancelled; the process is then out of line.
    func run() async {
        let arrival = Arrival()
        broker.onArrival(item) { arrival.ring() }
        while !Task.isCancelled {
            let batch = broker.take(item, room: Room(count: 256))
            if !batch.isEmpty {
                await handle(batch)
            } else if !wiring.inline(item, process, ifIdle: broker) {
                await arrival.wait()
            } else {
                // In line nothing arrives any more, but what was produced before or is resent still may.
                await arrival.wait()
                if !Task.isCancelled { wiring.queue(item) }
            }
        }
        wiring.queue(item)
        broker.onArrival(item, nil)
    }

    private func handle(_ batch: [Delivery]) async {
        let (commit, opened) = wiring.withView { view in
            var commit = Commit()
            var opened: [Int] = []
            for delivery in batch {
                opened.append(view.settle(delivery, process.route(delivery.message), into: &commit))
            }
            return (commit, opened)
        }
        let sessions = zip(opened, commit.settled.map(\.session))
        for (produced, session) in sessions { waits.opening(produced, of: session) }
        guard let results = try? await broker.commit([commit]), case .applied = results.first else {
            for (produced, session) in sessions { waits.opening(-produced, of: session) }
            broker.giveBack(batch)
            return
        }
        waits.settled(commit.settled)
    }
}
