// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Synchronization

/// Where one service hands its messages in: an acceptance of its own, and deliveries to its targets, in one commit.
final class ItemIntake: Intake {
    private let item: ItemID
    private let name: String
    private let hash: UInt64
    private let broker: any LocalBroker
    private let wiring: Wiring
    private let outcomes: OutcomeWaits
    private let calls: Calls
    private let execution: ItemExecution
    private let responders: Responders
    private let admission: Admission
    private let held = HeldSubmissions()
    private let isHolding = Atomic<Bool>(false)

    init(
        item: ItemID, name: String, execution: ItemExecution, broker: any LocalBroker, wiring: Wiring,
        waits: OutcomeWaits, calls: Calls, admission: Admission, responders: Responders
    ) {
        self.execution = execution
        self.admission = admission
        self.item = item
        self.name = name
        hash = XXH64.hash(name)
        self.calls = calls
        self.broker = broker
        self.wiring = wiring
        outcomes = waits
        self.responders = responders
    }

    var isOpen: Bool { isPassing || broker.isAccepting }
    var waits: Bool { execution.pattern.waits || isPassing }
    private var isPassing: Bool { execution.durability == .memory }

    func submit(_ messages: [Message], then: @escaping @Sendable (IntakeResult) -> Void) {
        submit(messages, fingerprints: [], then: then)
    }

    func submit(
        _ messages: [Message], fingerprints: [Fingerprint], then: @escaping @Sendable (IntakeResult) -> Void
    ) {
        guard !waits else { return submitWaiting(messages, fingerprints, then) }
        guard broker.isAccepting else { return then(.refused(Self.closed)) }
        if let full = admission.full(broker) {
            return hold(full, then) { [self] in store(messages, fingerprints, then) }
        }
        if hasHeld { return hold(nil, then) { [self] in store(messages, fingerprints, then) } }
        store(messages, fingerprints, then)
    }

    private static let closed = "the engine takes no messages in now"

    /// Refuses or holds what is to be stored by `go` while `full` has no room; nil: what was held before goes first.
    private func hold(
        _ full: Admission.Bound?, _ then: @escaping @Sendable (IntakeResult) -> Void,
        _ go: @escaping @Sendable () -> Void
    ) {
        if let full, full.rejects {
            return then(.refused("the queue of \(full.name) is full (QueueSize \(full.below))"))
        }
        isHolding.store(true, ordering: .releasing)
        held.hold(until: { [admission, broker] in admission.full(broker) == nil }) { mayGo in
            if mayGo { go() } else { then(.refused(Self.closed)) }
        }
    }

    /// One load where nothing was ever held.
    private var hasHeld: Bool { isHolding.load(ordering: .acquiring) && !held.isEmpty }

    /// Refuses what waits for room: the service stops.
    func end() { held.end() }

    private func store(
        _ messages: [Message], _ fingerprints: [Fingerprint], _ then: @escaping @Sendable (IntakeResult) -> Void
    ) {
        wiring.withView { view in
            var commit = Commit()
            commit.produced.reserveCapacity(messages.count * 4)
            for (place, message) in messages.enumerated() {
                let fingerprint = place < fingerprints.count ? fingerprints[place] : nil
                _ = accept(message, fingerprint, view, into: &commit)
            }
            broker.commit(commit) { then(Self.result(of: $0)) }
        }
    }

    /// A pattern that waits: nobody is told before all of it has ended.
    private func submitWaiting(
        _ messages: [Message], _ fingerprints: [Fingerprint], _ then: @escaping @Sendable (IntakeResult) -> Void
    ) {
        let shared = WorstResult(of: messages.count)
        let take: @Sendable (IntakeResult) -> Void = { result in if let all = shared.take(result) { then(all) } }
        let limit = execution.messageTimeout
        for (place, message) in messages.enumerated() {
            if place < fingerprints.count {
                submit(message, fingerprint: fingerprints[place], awaitingOutcome: limit, then: take)
            } else {
                submit(message, awaitingOutcome: limit, then: take)
            }
        }
    }

    /// Nothing is stored: the sender hears what the operations said, and tries again what they could not do.
    private func pass(_ message: Message, within limit: Duration, _ then: @escaping @Sendable (IntakeResult) -> Void) {
        let ends: [Wiring.View.Way]
        do {
            ends = try wiring.withView { view in Result { try view.passages(of: message, from: item) } }.get()
        } catch {
            return then(.refused("it cannot pass through: \((error as? NoPassage)?.reason ?? "\(error)")"))
        }
        guard !ends.isEmpty else { return then(.settled) }
        let shared = WorstResult(of: ends.count)
        let then = replyingEarly(to: message.header.session, within: limit, then)
        for end in ends {
            end.lane.add(end.message.passing(within: limit), for: end.target, within: limit) { outcome in
                if let all = shared.take(outcome.passed) { then(all) }
            }
        }
    }

    /// What is told of a message that passes through: a responder's reply as soon as it is there, else what is given.
    private func replyingEarly(
        to session: MessageID, within limit: Duration, _ then: @escaping @Sendable (IntakeResult) -> Void
    ) -> @Sendable (IntakeResult) -> Void {
        guard !responders.isEmpty else { return then }
        outcomes.expect(session, open: 1, failed: false, responders, within: limit, then)
        outcomes.stored(session)
        return { [outcomes] result in outcomes.end(session, result) }
    }

    func submit(_ message: Message, awaitingOutcome limit: Duration, then: @escaping @Sendable (IntakeResult) -> Void) {
        submit(message, nil, awaitingOutcome: limit, then: then)
    }

    func submit(
        _ message: Message, fingerprint: Fingerprint, awaitingOutcome limit: Duration,
        then: @escaping @Sendable (IntakeResult) -> Void
    ) {
        var unknown = fingerprint
        unknown.answer = .atOutcome
        let answered = ItemFingerprint(item: item, fingerprint: fingerprint)
        submit(message, unknown, awaitingOutcome: limit) { [broker] result in
            if result == .settled {
                var commit = Commit()
                commit.answered = [answered]
                broker.mark(commit)
            }
            then(result)
        }
    }

    func duplicates(within limits: DuplicateWindow.Limits) -> DuplicateWindow? {
        isPassing ? nil : broker.duplicates(of: item, within: limits)
    }

    private func submit(
        _ message: Message, _ fingerprint: Fingerprint?, awaitingOutcome limit: Duration,
        then: @escaping @Sendable (IntakeResult) -> Void
    ) {
        guard !isPassing else { return pass(message, within: limit, then) }
        guard broker.isAccepting else { return then(.refused(Self.closed)) }
        if let full = admission.full(broker) {
            return hold(full, then) { [self] in store(message, fingerprint, awaitingOutcome: limit, then) }
        }
        if hasHeld { return hold(nil, then) { [self] in store(message, fingerprint, awaitingOutcome: limit, then) } }
        store(message, fingerprint, awaitingOutcome: limit, then)
    }

    private func store(
        _ message: Message, _ fingerprint: Fingerprint?, awaitingOutcome limit: Duration,
        _ then: @escaping @Sendable (IntakeResult) -> Void
    ) {
        wiring.withView { view in
            var commit = Commit()
            let open = accept(message, fingerprint, view, into: &commit)
            let failed = commit.produced.contains { $0.outcome.map(\.isFailure) ?? false }
            let session = message.header.session
            outcomes.expect(session, open: open, failed: failed, responders, within: limit, then)
            broker.commit(commit) { result in
                switch Self.result(of: result) {
                case .refused(let reason): self.outcomes.refuse(session, reason)
                default: self.outcomes.stored(session)
                }
            }
        }
    }

    func request(
        _ message: Message, from target: String, timeout: Duration
    ) async throws(HostError) -> Message? {
        guard broker.isAccepting else { throw .transient("the engine takes no messages in now") }
        guard let asked = wiring.item(named: target) else {
            throw .misconfigured("there is no item '\(target)' in this production")
        }
        let acceptance = DeliveryID(cause: (message.id.high, message.id.low), target: hash, ordinal: 0)
        let slot = Slot(item: item, input: acceptance, ordinal: 0)
        let address = ReturnAddress(item: name, input: acceptance, ordinal: 0, isKept: false)
        let request = message.asking(calls.newID(), returnTo: address, because: message.id, timeout)
        var commit = Commit()
        commit.produced = [
            Production(id: acceptance, message: message, target: item, producer: nil, outcome: .delivered),
            Production(
                id: DeliveryID(high: request.id.high, low: request.id.low), message: request, target: asked,
                producer: item, note: "request"),
        ]
        let gathering = Gathering(1, until: .all)
        calls.expect(
            slot, of: asked, session: message.header.session, within: timeout, gathering, at: 0)
        defer { calls.forget([slot]) }
        let stored = commit
        let result = await withCheckedContinuation { done in broker.commit(stored) { done.resume(returning: $0) } }
        if case .refused(let reason) = Self.result(of: result) { throw .transient(reason) }
        switch await gathering.wait().first {
        case .reply(let reply): return reply
        case .done, nil: return nil
        case .failed(let reason): throw .rejected("'\(target)' could not handle the request: \(reason)")
        case .timedOut(let reason): throw .transient(reason)
        case .open: throw .cancelled
        }
    }

    private func accept(
        _ message: Message, _ fingerprint: Fingerprint?, _ view: borrowing Wiring.View, into commit: inout Commit
    ) -> Int {
        let id = DeliveryID(cause: (message.id.high, message.id.low), target: hash, ordinal: 0)
        let place = commit.produced.count
        commit.produced.append(
            Production(
                id: id, message: message, target: item, producer: nil, outcome: .delivered, fingerprint: fingerprint))
        let open = view.produce(message, cause: (id.high, id.low), from: item, into: &commit)
        if commit.produced.count == place + 1 { commit.produced[place].outcome = .filtered("no target") }
        return open
    }

    private static func result(of result: CommitResult) -> IntakeResult {
        switch result {
        case .applied, .duplicate: .stored
        case .fenced: .refused("another node has taken over")
        case .full: .refused("a queue on the way is full")
        case .unavailable(let reason): .refused(reason)
        }
    }
}

/// The worst of several results, once all are there.
private final class WorstResult: Sendable {
    private let state: Mutex<(left: Int, worst: IntakeResult)>

    init(of count: Int) { state = Mutex((count, .settled)) }

    func take(_ result: IntakeResult) -> IntakeResult? {
        state.withLock { state in
            switch (state.worst, result) {
            case (.refused, _): break
            case (_, .refused), (.settled, _): state.worst = result
            default: break
            }
            state.left -= 1
            return state.left == 0 ? state.worst : nil
        }
    }
}

extension Message {
    /// Nobody is there for its answer after `limit`.
    fileprivate func passing(within limit: Duration) -> Message {
        var header = header
        header.timeToLive = min(header.timeToLive ?? limit, limit)
        return Message(header: header, body: body)
    }
}

extension Outcome {
    /// What the sender of a message that passed through is told.
    fileprivate var passed: IntakeResult {
        switch self {
        case .delivered, .filtered: .settled
        case .deadLettered(let reason): .refused(reason)
        case .expired: .refused("no answer in time")
        case .cancelled(_, let why): .refused(why)
        case .dropped(let policy): .refused("dropped by \(policy)")
        }
    }

    /// Whether someone who waits for the outcome must hear of a failure (CORE rule 6).
    var isFailure: Bool {
        switch self {
        case .delivered, .filtered: false
        case .deadLettered, .cancelled, .expired, .dropped: true
        }
    }
}
