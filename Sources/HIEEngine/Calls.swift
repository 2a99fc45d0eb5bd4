// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Synchronization

/// Requests between hosts (CORE rule 5): who waits for which answer, and what an answer adds to the commits of both sides.
///
/// The answer is in the same record as the end of the request; the slots in the log are the truth, and what is here only
/// wakes those who wait in this process.
final class Calls: Sendable {
    private struct Waiter {
        let target: ItemID
        let session: MessageID
        let deadline: ContinuousClock.Instant
        let timeout: Duration
        let gathering: Gathering
        let place: Int
    }

    private struct State {
        var waiters: [Slot: Waiter] = [:]
        /// How many requests inputs have made that have not ended.
        var asked: [DeliveryID: UInt32] = [:]
        var generator = MessageIDGenerator()
    }

    private let broker: any LocalBroker
    private let wiring: Wiring
    private let state = Mutex(State())
    /// Read without the lock: most productions never ask, and then an end costs one load.
    private let count = Atomic<Int>(0)

    init(broker: any LocalBroker, wiring: Wiring) {
        self.broker = broker
        self.wiring = wiring
    }

    func newID(at time: Timestamp = .now()) -> MessageID { state.withLock { $0.generator.next(at: time) } }

    // MARK: The side that asks

    /// `input` has made so many requests by now.
    func asked(_ number: UInt32, by input: DeliveryID) {
        state.withLock { state in
            guard let known = state.asked[input] else {
                state.asked[input] = number
                count.add(1, ordering: .relaxed)
                return
            }
            state.asked[input] = max(known, number)
        }
    }

    func answer(in slot: Slot) -> Answer? {
        broker.state(of: slot.item, slot.key).flatMap(Answer.init)
    }

    func expect(
        _ slot: Slot, of target: ItemID, session: MessageID, within timeout: Duration, _ gathering: Gathering,
        at place: Int
    ) {
        let waiter = Waiter(
            target: target, session: session, deadline: .now + timeout, timeout: timeout,
            gathering: gathering, place: place)
        state.withLock { $0.waiters[slot] = waiter }
    }

    func forget(_ slots: [Slot]) {
        state.withLock { state in for slot in slots { state.waiters[slot] = nil } }
    }

    /// What the end of `delivery` adds to its commit: the answers that it got, for the trace, and the end of its slots.
    ///
    /// - Parameter wasRepeated: An earlier try may have asked what this one did not.
    func end(_ delivery: Delivery, wasRepeated: Bool, into commit: inout Commit) {
        guard wasRepeated || count.load(ordering: .relaxed) > 0 else { return }
        let asked = state.withLock { $0.asked[delivery.id] ?? 0 }
        guard asked > 0 || wasRepeated else { return }
        var ordinal: UInt32 = 0
        while true {
            let slot = Slot(item: delivery.target, input: delivery.id, ordinal: ordinal)
            guard let answer = answer(in: slot) else {
                if ordinal >= asked { return }
                ordinal += 1
                continue
            }
            if case .reply(let message, let target, let request) = answer {
                commit.produced.append(record(message, request, from: target, to: delivery.target, .delivered))
            }
            commit.state.append(StateChange(item: delivery.target, key: slot.key, value: nil))
            ordinal += 1
        }
    }

    /// The input has ended, and that is in the log.
    func ended(_ input: DeliveryID) {
        guard count.load(ordering: .relaxed) > 0 else { return }
        state.withLock { state in
            if state.asked.removeValue(forKey: input) != nil { count.subtract(1, ordering: .relaxed) }
        }
    }

    // MARK: The side that answers

    /// What the end of a request adds to its commit, and what is to be done when that is in the kernel.
    struct Reply {
        fileprivate var slot: Slot
        fileprivate var answer: Answer
        /// The answer to a caller that has gone on or never keeps one.
        fileprivate var late: Production?
    }

    /// - Parameter reply: What the target answered, where that is a message of its own.
    /// - Returns: Nil for a delivery that nobody waits for.
    func reply(
        to delivery: Delivery, _ outcome: Outcome, _ reply: Message? = nil, into commit: inout Commit
    ) -> Reply? {
        guard let address = delivery.message.header.returnTo, let caller = wiring.item(named: address.item) else {
            return nil
        }
        let answer = answer(to: delivery, outcome, reply)
        let slot = Slot(item: caller, input: address.input, ordinal: address.ordinal)
        var result = Reply(slot: slot, answer: answer)
        if address.isKept, self.answer(in: slot)?.isOpen ?? false {
            // What expired was never handled: a caller that tries again asks anew.
            let value = outcome == .expired ? nil : answer.encoded
            commit.state.append(StateChange(item: caller, key: slot.key, value: value))
        } else if case .reply(let message, let target, let request) = answer {
            let isAwaited = !address.isKept && state.withLock { $0.waiters[slot] != nil }
            result.late = record(
                message, request, from: target, to: caller,
                isAwaited ? .delivered : .filtered("a late answer: its request had ended"))
        }
        return result
    }

    private func answer(to delivery: Delivery, _ outcome: Outcome, _ reply: Message?) -> Answer {
        switch outcome {
        case .delivered(let bytes):
            if let reply { return .reply(answering(delivery, reply), from: delivery.target, request: delivery.id) }
            guard let bytes else { return .done }
            let profile = delivery.message.header.profile
            let source = MessageProfile(
                source: wiring.name(of: delivery.target), bodyClass: profile.bodyClass,
                contentType: profile.contentType, schemaName: "", schemaVersion: profile.schemaVersion)
            let message = delivery.message.derived(
                id: newID(), at: .now(), profile: source, body: bytes)
            return .reply(answering(delivery, message), from: delivery.target, request: delivery.id)
        case .filtered: return .done
        case .deadLettered(let reason): return .failed(reason)
        case .cancelled(let who, let why): return .failed("cancelled by \(who): \(why)")
        case .expired: return .failed("it had expired")
        case .dropped(let policy): return .failed("dropped by \(policy)")
        }
    }

    /// The answer belongs to what the caller was doing: its session, and the request as its correlation.
    private func answering(_ delivery: Delivery, _ reply: Message) -> Message {
        var header = reply.header
        header.session = delivery.message.header.session
        header.correlation = delivery.message.header.id
        header.causation = delivery.message.header.id
        header.returnTo = nil
        return Message(header: header, body: reply.body)
    }

    private func record(
        _ reply: Message, _ request: DeliveryID, from target: ItemID, to caller: ItemID, _ outcome: Outcome
    ) -> Production {
        let id = DeliveryID(cause: (request.high, request.low), target: UInt64(caller.number), ordinal: 0)
        return Production(
            id: id, message: reply, target: caller, producer: target, outcome: outcome, note: "answer to a request")
    }

    /// The end of the request is in the kernel: wakes who waits, and records an answer that nobody's slot has.
    func answered(_ reply: Reply?) {
        guard let reply else { return }
        if let late = reply.late {
            var commit = Commit()
            commit.produced = [late]
            broker.commit(commit) { _ in }
        }
        let waiter = state.withLock { $0.waiters.removeValue(forKey: reply.slot) }
        waiter?.gathering.take(reply.answer.result, at: waiter?.place ?? 0)
    }

    // MARK: Time

    /// Ends the waiting of those whose time is up. Called a few times a second.
    func expire(at now: ContinuousClock.Instant = .now) {
        let late = state.withLock { state -> [(Waiter, [ItemID])] in
            guard !state.waiters.isEmpty else { return [] }
            let late = state.waiters.filter { $0.value.deadline <= now }
            let ended = late.map { ($0.value, Self.circle(from: $0.key.item, $0.value, in: state.waiters)) }
            for slot in late.keys { state.waiters[slot] = nil }
            return ended
        }
        for (waiter, circle) in late {
            var reason = "no answer from '\(wiring.name(of: waiter.target))' within \(waiter.timeout.shown)"
            if !circle.isEmpty {
                let names = circle.map { "'\(wiring.name(of: $0))'" }.joined(separator: " → ")
                reason += ": they wait for each other: \(names)"
            }
            waiter.gathering.take(.timedOut(reason), at: waiter.place)
        }
    }

    /// The items that wait for each other within one session, from the caller back to it; empty where they do not.
    private static func circle(from caller: ItemID, _ first: Waiter, in waiters: [Slot: Waiter]) -> [ItemID] {
        var path = [caller]
        var item = first.target
        while !path.contains(item) {
            path.append(item)
            let next = waiters.first { $0.key.item == item && $0.value.session == first.session }
            guard let next else { return [] }
            item = next.value.target
        }
        return item == caller ? path + [item] : []
    }
}

extension Duration {
    /// As a setting is written: `30s`, `250ms`.
    var shown: String {
        let milliseconds = self.milliseconds
        return milliseconds % 1000 == 0 ? "\(milliseconds / 1000)s" : "\(milliseconds)ms"
    }
}
