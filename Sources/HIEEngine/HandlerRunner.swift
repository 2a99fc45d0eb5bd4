// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import Logging

/// Runs a class that handles one message at a time: messages of one lane one after the other, `poolSize` lanes at once.
struct HandlerRunner {
    let item: ItemID
    let poolSize: Int
    let handler: any DeliveryHandler
    let broker: any LocalBroker
    let wiring: Wiring
    let waits: OutcomeWaits
    let meters: ItemMeters
    let logger: Logger
    /// Told why the item must stop until its configuration is mended.
    let misconfigured: @Sendable (String) -> Void

    /// A message whose worker died this often is a dead letter (P7).
    static let maxDeliveries: UInt32 = 3

    /// Receives and handles until cancelled, lets what is being handled end, and gives back the rest.
    func run() async {
        let arrival = Arrival()
        broker.onArrival(item) { arrival.ring() }
        await withTaskGroup(of: Void.self) { group in
            let workers = (0..<max(1, poolSize)).map { _ in Worker() }
            for worker in workers { group.addTask { await serve(worker, arrival) } }
            let most = workers.count * 16
            while !Task.isCancelled {
                let waiting = workers.reduce(0) { $0 + $1.count }
                let batch = waiting < most ? broker.take(item, room: Room(count: most - waiting)) : []
                for delivery in batch { workers[Int(delivery.lane) % workers.count].add(delivery) }
                if batch.isEmpty { await arrival.wait() }
            }
            for worker in workers { worker.end() }
            await group.waitForAll()
            broker.giveBack(workers.flatMap { $0.drain() })
        }
        broker.onArrival(item, nil)
    }

    private func serve(_ worker: Worker, _ arrival: Arrival) async {
        while let delivery = await worker.next() {
            await settle(delivery, by: worker)
            arrival.ring()
        }
    }

    private func settle(_ delivery: Delivery, by worker: Worker) async {
        if let life = delivery.message.header.timeToLive,
            delivery.message.header.created.advanced(by: life) < .now()
        {
            return mark(delivery, .expired, since: .now)
        }
        guard delivery.attempts < Self.maxDeliveries else {
            return mark(
                delivery, .deadLettered("its worker ended \(delivery.attempts) times while handling it"), since: .now)
        }
        var begun = Commit()
        begun.started = [delivery.receipt]
        broker.mark(begun)
        var pause = Backoff()
        while true {
            let start = ContinuousClock.now
            do throws(HostError) {
                let handled = try await handler.handle(delivery)
                guard handled.sent.isEmpty else { return await commit(handled, delivery) }
                return mark(delivery, handled.outcome, since: start)
            } catch {
                switch error {
                case .rejected(let reason): return mark(delivery, .deadLettered(reason), since: start)
                case .cancelled where Task.isCancelled || worker.isEnded:
                    // Nothing of its key may overtake it.
                    worker.end()
                    return broker.giveBack([delivery])
                case .cancelled: await worker.pause(pause.next())
                case .misconfigured(let reason):
                    misconfigured(reason)
                    while !worker.isEnded { await worker.pause(.seconds(60)) }
                    return broker.giveBack([delivery])
                case .transient(let reason):
                    meters.retried()
                    if pause.tries == 0 { logger.warning("delivery failed and is tried again: \(reason)") }
                    await worker.pause(pause.next())
                    if worker.isEnded { return broker.giveBack([delivery]) }
                }
            }
        }
    }

    /// Settles the input and produces what it led to, at once. From the decision where that goes to its place in the log
    /// the wiring stays as it is: a target that went in line in between would let later messages overtake.
    private func commit(_ handled: HandledDelivery, _ delivery: Delivery) async {
        let session = delivery.message.header.session
        let settled = [Settlement(delivery, handled.outcome)]
        let (result, produced) = await withCheckedContinuation { done in
            wiring.withView { view in
                var commit = Commit()
                commit.settled = settled
                for (place, sent) in handled.sent.enumerated() {
                    _ = view.deliver(
                        sent.message, cause: (delivery.id.high, delivery.id.low), from: item, to: sent.target,
                        ordinal: UInt32(place), depth: 0, into: &commit)
                }
                let produced = commit.produced.count { $0.outcome == nil }
                waits.opening(produced, of: session)
                broker.commit(commit) { done.resume(returning: ($0, produced)) }
            }
        }
        guard case .applied = result else {
            waits.opening(-produced, of: session)
            return broker.giveBack([delivery])
        }
        meters.settled(settled)
        waits.settled(settled)
    }

    private func mark(_ delivery: Delivery, _ outcome: Outcome, since start: ContinuousClock.Instant) {
        let taken = UInt32(clamping: (ContinuousClock.now - start).microseconds)
        var commit = Commit()
        commit.settled = [Settlement(delivery, outcome, microseconds: taken)]
        broker.mark(commit)
        meters.settled(commit.settled)
        waits.settled(commit.settled)
    }
}

/// How a handler left a delivery, and what it sent.
struct HandledDelivery: Sendable {
    var outcome: Outcome
    var sent: [(message: Message, target: ItemID)] = []
}

/// What a runner calls for each delivery.
protocol DeliveryHandler: Sendable {
    func handle(_ delivery: Delivery) async throws(HostError) -> HandledDelivery
}

struct OperationHandler: DeliveryHandler {
    let operation: any BusinessOperation

    func handle(_ delivery: Delivery) async throws(HostError) -> HandledDelivery {
        HandledDelivery(outcome: try await operation.handle(delivery.message).outcome)
    }
}

struct ProcessHandler: DeliveryHandler {
    let name: String
    let process: any BusinessProcess
    let targets: [String: ItemID]

    func handle(_ delivery: Delivery) async throws(HostError) -> HandledDelivery {
        let outbox = BufferedOutbox(message: delivery.message, name: name, targets: targets)
        let handled = try await process.handle(delivery.message, outbox)
        return HandledDelivery(outcome: handled.outcome, sent: outbox.sent)
    }
}

extension Handled {
    var outcome: Outcome {
        switch self {
        case .done: .delivered
        case .filtered(let why): .filtered(why)
        case .reply(let message): .delivered(reply: message.body)
        }
    }
}
