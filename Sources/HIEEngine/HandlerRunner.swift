// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEFailpoints
import HIEPolicies
import Synchronization

/// Runs a class that handles one message at a time: messages of one lane one after the other, `poolSize` lanes at once.
///
/// What failed goes back to the queue, which says when it comes again; other keys go on meanwhile.
struct HandlerRunner {
    let queue: ItemQueue
    let workers: Workers
    let handler: any DeliveryHandler
    let broker: any LocalBroker
    let wiring: Wiring
    let waits: OutcomeWaits
    let calls: Calls
    /// A message whose worker died this often is a dead letter (P7).
    let maxDeliveries: UInt32
    /// Told why the item must stop until its configuration is mended.
    let misconfigured: @Sendable (String) -> Void

    /// Receives and handles until cancelled, lets what is being handled end, and gives back the rest.
    func run() async {
        let arrival = Arrival()
        let handlers = HandlerRoom(workers.poolSize)
        queue.onArrival { arrival.ring() }
        await withTaskGroup(of: Void.self) { group in
            // Where what is received counts as begun, no more than can begin; else some in advance.
            let most = queue.isMetered ? workers.poolSize : workers.poolSize * 16
            while !Task.isCancelled {
                let room = most - workers.count
                let batch = room > 0 ? queue.receive(Room(count: room)) : []
                for delivery in batch {
                    guard let worker = workers.add(delivery) else { continue }
                    group.addTask { await serve(worker, handlers, arrival) }
                }
                if batch.isEmpty { await arrival.wait() }
            }
            workers.end()
            await group.waitForAll()
            queue.release(workers.drain())
        }
        queue.end()
    }

    private func serve(_ worker: Worker, _ room: HandlerRoom, _ arrival: Arrival) async {
        while let delivery = await worker.next() {
            await room.enter()
            await settle(delivery, by: worker, room)
            room.leave()
            workers.didEnd(delivery)
            arrival.ring()
        }
    }

    private func settle(_ delivery: Delivery, by worker: Worker, _ room: HandlerRoom) async {
        guard !delivery.receipt.isPassing else { return await pass(delivery, by: worker, room) }
        guard !workers.hasKept.load(ordering: .relaxed) || broker.isOpen(delivery.receipt, of: queue.item) else {
            return queue.release([delivery])
        }
        guard queue.begins(delivery) else { return }
        if delivery.message.header.hasExpired(at: .now()) { return expire(delivery) }
        guard delivery.crashes < maxDeliveries else {
            let deaths = "its worker ended \(delivery.crashes) times while handling it"
            _ = queue.failed(delivery, .rejected(deaths))
            return
        }
        while await handle(delivery, by: worker, room) == .cancelled { await worker.pause(.seconds(1)) }
    }

    /// Handles what is not stored: its end is told to its sender alone, who tries again what failed.
    private func pass(_ delivery: Delivery, by worker: Worker, _ room: HandlerRoom) async {
        let start = ContinuousClock.now
        do throws(HostError) {
            let handled = try await call(delivery, in: room)
            guard let outcome = handled.handled.outcome else { throw .rejected("what is not stored cannot be kept") }
            var commit = Commit()
            calls.end(delivery, wasRepeated: false, into: &commit)
            commit.state += handled.changes
            if !handled.sent.isEmpty || !commit.isEmpty {
                guard await store(commit, handled.sent, of: delivery) else { return queue.release([delivery]) }
            }
            calls.ended(delivery.id)
            queue.settle([Settlement(delivery, outcome, microseconds: Self.microseconds(since: start))])
        } catch {
            _ = queue.failed(delivery, error)
            if case .misconfigured(let reason) = error { misconfigured(reason) }
        }
    }

    private enum End { case ended, cancelled }

    private func handle(_ delivery: Delivery, by worker: Worker, _ room: HandlerRoom) async -> End {
        begin(delivery)
        let start = ContinuousClock.now
        do throws(HostError) {
            let handled = try await call(delivery, in: room)
            guard handled.handled.outcome != nil || handled.sent.isEmpty else {
                throw .rejected("the class keeps a message open and sends something for it")
            }
            Failpoint.handlerEnded.reach()
            await commit(handled, delivery, since: start)
        } catch {
            switch error {
            case .cancelled where !Task.isCancelled && !worker.isEnded:
                didFail(delivery, error)
                return .cancelled
            case .cancelled:
                // Nothing of its key may overtake it.
                worker.end()
                queue.release([delivery])
            case .misconfigured(let reason):
                didFail(delivery, error)
                misconfigured(reason)
                while !worker.isEnded { await worker.pause(.seconds(60)) }
                queue.release([delivery])
            case .transient, .rejected:
                _ = queue.failed(delivery, DeliveryFailure(error, microseconds: Self.microseconds(since: start)))
            }
        }
        return .ended
    }

    private func call(_ delivery: Delivery, in room: HandlerRoom) async throws(HostError) -> HandledDelivery {
        guard let limit = queue.policies.timeLimit else { return try await handler.handle(delivery, in: room) }
        return try await TimeLimiter(limit: limit).handle(delivery, by: handler, in: room)
    }

    /// Settles the input and produces what it led to, at once. From the decision where that goes to its place in the log
    /// the wiring stays as it is: a target that went in line in between would let later messages overtake.
    private func commit(_ handled: HandledDelivery, _ delivery: Delivery, since start: ContinuousClock.Instant) async {
        var commit = Commit()
        var ending = Ending()
        let microseconds = Self.microseconds(since: start)
        end(delivery, handled.handled, handled.note, microseconds, &ending, into: &commit)
        for other in handled.ended { end(other.delivery, other.handled, other.note, 0, &ending, into: &commit) }
        if !commit.deferred.isEmpty || !handled.ended.isEmpty { workers.hasKept.store(true, ordering: .relaxed) }
        commit.state += handled.changes
        if handled.sent.isEmpty, commit.produced.isEmpty, handled.ended.isEmpty {
            broker.mark(commit)
        } else {
            guard await store(commit, handled.sent, of: delivery) else { return queue.release([delivery]) }
        }
        didEnd(delivery, commit, ending, microseconds)
    }

    /// What is to be done when the ends are in the log.
    private struct Ending {
        var ended: [DeliveryID] = []
        var replies: [Calls.Reply] = []
    }

    private func end(
        _ delivery: Delivery, _ handled: Handled, _ note: String, _ microseconds: UInt32, _ ending: inout Ending,
        into commit: inout Commit
    ) {
        if case .kept(let until, let why) = handled {
            let moment = until ?? Timestamp(microseconds: .max)
            // The tries so far have led to this: what comes again begins anew.
            return commit.deferred.append(Deferral(delivery, until: moment, attempts: 0, error: why))
        }
        guard let outcome = handled.outcome else { return }
        commit.settled.append(Settlement(delivery, outcome, note: note, microseconds: microseconds))
        calls.end(delivery, wasRepeated: delivery.attempts > 0, into: &commit)
        if let reply = calls.reply(to: delivery, outcome, handled.reply, into: &commit) { ending.replies.append(reply) }
        ending.ended.append(delivery.id)
    }

    private func didEnd(_ delivery: Delivery, _ commit: Commit, _ ending: Ending, _ microseconds: UInt32) {
        for id in ending.ended { calls.ended(id) }
        for reply in ending.replies { calls.answered(reply) }
        queue.settled(commit.settled, of: delivery, microseconds)
    }

    /// - Returns: Whether it is on disk.
    private func store(
        _ prepared: Commit, _ sent: [(message: Message, target: ItemID)], of delivery: Delivery
    ) async -> Bool {
        let session = delivery.message.header.session
        let (result, opened) = await withCheckedContinuation { done in
            wiring.withView { view in
                var commit = prepared
                for (place, sent) in sent.enumerated() {
                    _ = view.deliver(
                        sent.message, cause: (delivery.id.high, delivery.id.low), from: queue.item, to: sent.target,
                        ordinal: UInt32(place), depth: 0, into: &commit)
                }
                let opened = commit.produced.count { $0.outcome == nil }
                waits.opening(opened, of: session)
                broker.commit(commit) { done.resume(returning: ($0, opened)) }
            }
        }
        if case .applied = result { return true }
        waits.opening(-opened, of: session)
        return false
    }

    /// Ends a delivery that expired.
    private func expire(_ delivery: Delivery) {
        var commit = Commit()
        commit.settled = [Settlement(delivery, .expired)]
        calls.end(delivery, wasRepeated: delivery.attempts > 0, into: &commit)
        let reply = calls.reply(to: delivery, .expired, into: &commit)
        broker.mark(commit)
        calls.ended(delivery.id)
        calls.answered(reply)
        queue.settled(commit.settled, of: delivery, 0)
    }

    private static func microseconds(since start: ContinuousClock.Instant) -> UInt32 {
        UInt32(clamping: (ContinuousClock.now - start).microseconds)
    }

    /// Counts the try before it is made, so that one which takes the process with it counts (P7).
    private func begin(_ delivery: Delivery) {
        var commit = Commit()
        commit.started = [delivery.receipt]
        broker.mark(commit)
        Failpoint.handlerStarted.reach()
    }

    /// The try ended and the delivery goes on: whatever ends the process while it waits is not the message's doing.
    private func didFail(_ delivery: Delivery, _ error: HostError) {
        var commit = Commit()
        commit.failed = [FailedTry(delivery, error: error.description)]
        broker.mark(commit)
    }
}
