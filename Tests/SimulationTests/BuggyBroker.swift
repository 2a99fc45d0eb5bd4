// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEJournal
import HIETree

/// A journal used wrongly by the engine.
final class BuggyBroker: LocalBroker {
    private let base: Journal
    private let bug: PlantedBug
    private let commits = Every(9)
    private let marks = Every(5)
    private let takes = Every(4)

    /// Nil where `bug` is none of this side.
    init?(_ bug: PlantedBug, _ base: Journal) {
        let bugs: [PlantedBug] = [
            .answeredBeforeDurable, .refusalTakenForSuccess, .targetForgotten, .wrongTarget, .commitForgotten,
            .commitTwice, .messageOfAnother, .markForgotten, .marksForgotten, .markedAsFiltered,
            .markedAsDeadLetter, .batchReversed, .batchEndForgotten, .batchGivenTwice, .settledWithoutProducing,
        ]
        guard bugs.contains(bug) else { return nil }
        self.bug = bug
        self.base = base
    }

    func commit(_ commit: Commit, then: @escaping @Sendable (CommitResult) -> Void) {
        var changed = commit
        let strikes = commits.strikes
        switch bug {
        case .answeredBeforeDurable:
            base.commit(commit) { _ in }
            return then(.applied(Receipt(1)))
        case .refusalTakenForSuccess:
            return base.commit(commit) { result in
                if case .unavailable = result { then(.applied(Receipt(1))) } else { then(result) }
            }
        case .commitForgotten where strikes: return then(.applied(Receipt(1)))
        case .commitTwice where strikes: base.commit(commit) { _ in }
        case .targetForgotten where commit.produced.count > 3: changed.produced.removeLast()
        case .wrongTarget where commit.produced.count > 3 && strikes:
            let last = changed.produced.removeLast()
            changed.produced.append(
                Production(
                    id: last.id, message: last.message, target: ItemID(last.target.number - 1),
                    producer: last.producer))
        case .messageOfAnother where commit.produced.count > 5:
            let (wrong, other) = (commit.produced[2], commit.produced[5])
            changed.produced[2] = Production(
                id: wrong.id, message: other.message, target: wrong.target, producer: wrong.producer)
        case .settledWithoutProducing where strikes: changed.produced.removeAll { $0.outcome == nil }
        default: break
        }
        base.commit(changed, then: then)
    }

    func mark(_ commit: Commit) {
        var changed = commit
        switch bug {
        // Ends alone: without deferrals a courier would try for ever at the same moment.
        case .marksForgotten: changed.settled = []
        case .markForgotten where marks.strikes: changed.settled = []
        case .markedAsFiltered:
            changed.settled = commit.settled.map { Self.ended($0, .filtered("a mistake")) }
        case .markedAsDeadLetter:
            changed.settled = commit.settled.map { marks.strikes ? Self.ended($0, .deadLettered("a mistake")) : $0 }
        default: break
        }
        base.mark(changed)
    }

    private static func ended(_ settlement: Settlement, _ outcome: Outcome) -> Settlement {
        Settlement(target: settlement.target, receipt: settlement.receipt, outcome: outcome)
    }

    func take(_ target: ItemID, room: Room) -> [Delivery] {
        let batch = base.take(target, room: room)
        switch bug {
        case .batchReversed: return batch.reversed()
        case .batchEndForgotten where batch.count > 1: return batch.dropLast()
        case .batchGivenTwice where !batch.isEmpty && takes.strikes: return batch + batch.prefix(1)
        default: return batch
        }
    }

    func giveBack(_ deliveries: [Delivery]) { base.giveBack(deliveries) }
    func retries(_ target: ItemID, count: Int) -> [WaitingRetry] { base.retries(target, count: count) }
    func open(_ receipts: [Receipt], of target: ItemID) throws(BrokerError) -> [Delivery?] {
        try base.open(receipts, of: target)
    }
    func isOpen(_ receipt: Receipt, of target: ItemID) -> Bool { base.isOpen(receipt, of: target) }
    func queueDepth(_ target: ItemID) -> QueueDepth { base.queueDepth(target) }
    func onArrival(_ target: ItemID, _ wake: (@Sendable () -> Void)?) { base.onArrival(target, wake) }
    var isAccepting: Bool { base.isAccepting }
    func configure(_ target: ItemID, _ options: QueueOptions) { base.configure(target, options) }
    func duplicates(of item: ItemID, within limits: DuplicateWindow.Limits) -> DuplicateWindow {
        base.duplicates(of: item, within: limits)
    }
    func state(of item: ItemID, _ key: String) -> Bytes? { base.state(of: item, key) }
    func ledger() -> Ledger { base.ledger() }

    func register(_ names: [String]) async throws(BrokerError) -> [ItemID] { try await base.register(names) }
    func durable(through positions: [Receipt], at level: Durability) async throws(BrokerError) {
        try await base.durable(through: positions, at: level)
    }
}

/// A queue used wrongly by a courier.
final class BuggyQueue: DeliveryQueue {
    private let base: any DeliveryQueue
    private let bug: PlantedBug
    private let strikes = Every(6)

    init?(_ bug: PlantedBug, _ base: any DeliveryQueue) {
        let bugs: [PlantedBug] = [.settlesFirstOnly, .settlesBeforeItEnds, .settlesTheNext, .receivesOutOfTurn]
        guard bugs.contains(bug) else { return nil }
        self.bug = bug
        self.base = base
    }

    func receive(_ room: Room) -> [Delivery] {
        var deliveries = base.receive(room)
        switch bug {
        case .settlesBeforeItEnds: base.settle(deliveries.map { Settlement($0, .delivered) })
        case .receivesOutOfTurn where deliveries.count > 1: deliveries.swapAt(0, deliveries.count - 1)
        case .settlesTheNext where deliveries.count > 1 && strikes.strikes:
            base.settle([Settlement(deliveries.removeLast(), .delivered)])
        default: break
        }
        return deliveries
    }

    func onArrival(_ wake: (@Sendable () -> Void)?) { base.onArrival(wake) }

    func settle(_ settlements: [Settlement]) {
        switch bug {
        case .settlesBeforeItEnds: return
        case .settlesFirstOnly where strikes.strikes: base.settle(Array(settlements.dropFirst()))
        default: base.settle(settlements)
        }
    }

    var isMetered: Bool { base.isMetered }
    func failed(_ delivery: Delivery, _ failure: DeliveryFailure) -> Retry { base.failed(delivery, failure) }
    func holdsBack(_ delivery: Delivery) -> Bool { base.holdsBack(delivery) }
    func replied(to delivery: Delivery, _ reply: UnsafeRawBufferPointer) { base.replied(to: delivery, reply) }
    func `defer`(_ deferral: Deferral) { base.defer(deferral) }
    func release(_ deliveries: [Delivery]) { base.release(deliveries) }
}

/// An intake used wrongly by a service.
final class BuggyIntake: Intake {
    private let base: any Intake
    private let bug: PlantedBug
    private let strikes = Every(7)

    init?(_ bug: PlantedBug, _ base: any Intake) {
        let bugs: [PlantedBug] = [
            .storedSaidTooEarly, .storedSaidThoughRefused, .messageOfBatchLost, .keyLost,
        ]
        guard bugs.contains(bug) else { return nil }
        self.bug = bug
        self.base = base
    }

    var isOpen: Bool { base.isOpen }
    var waits: Bool { base.waits }

    func submit(_ messages: [Message], then: @escaping @Sendable (IntakeResult) -> Void) {
        spoil(messages, then) { messages, _, then in base.submit(messages, then: then) }
    }

    func submit(
        _ messages: [Message], fingerprints: [Fingerprint], then: @escaping @Sendable (IntakeResult) -> Void
    ) {
        spoil(messages, then) { messages, isLastMissing, then in
            base.submit(
                messages, fingerprints: isLastMissing ? Array(fingerprints.dropLast()) : fingerprints, then: then)
        }
    }

    /// - Parameter submit: Takes what is left of the messages, whether the last of them is missing, and whom to tell.
    private func spoil(
        _ messages: [Message], _ then: @escaping @Sendable (IntakeResult) -> Void,
        _ submit: ([Message], Bool, @escaping @Sendable (IntakeResult) -> Void) -> Void
    ) {
        switch bug {
        case .storedSaidTooEarly:
            then(.stored)
            submit(messages, false) { _ in }
        case .storedSaidThoughRefused: submit(messages, false) { _ in then(.stored) }
        case .messageOfBatchLost where strikes.strikes: submit(Array(messages.dropLast()), true, then)
        case .keyLost: submit(messages.map(Self.keyless), false, then)
        default: submit(messages, false, then)
        }
    }

    func submit(_ message: Message, awaitingOutcome limit: Duration, then: @escaping @Sendable (IntakeResult) -> Void) {
        base.submit(message, awaitingOutcome: limit, then: then)
    }

    func submit(
        _ message: Message, fingerprint: Fingerprint, awaitingOutcome limit: Duration,
        then: @escaping @Sendable (IntakeResult) -> Void
    ) {
        base.submit(message, fingerprint: fingerprint, awaitingOutcome: limit, then: then)
    }

    func duplicates(within limits: DuplicateWindow.Limits) -> DuplicateWindow? { base.duplicates(within: limits) }

    func request(
        _ message: Message, from target: String, timeout: Duration
    ) async throws(HostError) -> Message? {
        try await base.request(message, from: target, timeout: timeout)
    }

    /// Each message by itself, whosever it is.
    private static func keyless(_ message: Message) -> Message {
        let old = message.header
        let header = MessageHeader(
            id: old.id, session: old.session, created: old.created, profile: old.profile, key: old.id.low)
        return Message(header: header, body: message.body)
    }
}
