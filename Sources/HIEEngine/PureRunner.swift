// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// Runs a pure process on its queue, the long way, until the queue is empty; then puts it in line.
struct PureRunner {
    let item: ItemID
    let process: any PureProcess
    let broker: any LocalBroker
    let wiring: Wiring
    let waits: OutcomeWaits
    let calls: Calls
    /// What dead letters need.
    let failures: ItemQueue.Surroundings

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

    /// From the decision to the log the wiring stays as it is, so that no target goes in line in between and lets later
    /// messages overtake these.
    private func handle(_ batch: [Delivery]) async {
        var failed: [(delivery: Delivery, reason: String)] = []
        let (result, settled, opened, replies) = await withCheckedContinuation { done in
            wiring.withView { view in
                var commit = Commit()
                var opened: [Int] = []
                var replies: [Calls.Reply] = []
                let now = Timestamp.now()
                for delivery in batch {
                    guard !delivery.message.header.hasExpired(at: now) else {
                        commit.settled.append(Settlement(delivery, .expired))
                        if let reply = calls.reply(to: delivery, .expired, into: &commit) { replies.append(reply) }
                        opened.append(0)
                        continue
                    }
                    let routing = process.route(delivery.message)
                    if let reason = routing.failure {
                        failed.append((delivery, reason))
                        opened.append(0)
                        continue
                    }
                    let open = view.settle(delivery, routing, into: &commit)
                    // A request goes on with the message and is answered by the item that it ends with.
                    if open == 0, let reply = calls.reply(to: delivery, .delivered, into: &commit) {
                        replies.append(reply)
                    }
                    waits.opening(open, of: delivery.message.header.session)
                    opened.append(open)
                }
                let settled = commit.settled
                broker.commit(commit) { [opened, replies] in done.resume(returning: ($0, settled, opened, replies)) }
            }
        }
        guard case .applied = result else {
            for (delivery, open) in zip(batch, opened) { waits.opening(-open, of: delivery.message.header.session) }
            return broker.giveBack(batch)
        }
        for (delivery, reason) in failed { DeadLetterCommit(delivery, reason, microseconds: 0, failures).make() }
        for reply in replies { calls.answered(reply) }
        waits.settled(settled)
    }
}
