// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// Where one service hands its messages in: an acceptance of its own, and deliveries to its targets, in one commit.
final class ItemIntake: Intake {
    private let item: ItemID
    private let hash: UInt64
    private let broker: any LocalBroker
    private let wiring: Wiring
    private let waits: OutcomeWaits

    init(item: ItemID, hash: UInt64, broker: any LocalBroker, wiring: Wiring, waits: OutcomeWaits) {
        self.item = item
        self.hash = hash
        self.broker = broker
        self.wiring = wiring
        self.waits = waits
    }

    var isOpen: Bool { broker.isAccepting }

    func submit(_ messages: [Message], then: @escaping @Sendable (IntakeResult) -> Void) {
        guard broker.isAccepting else { return then(.refused("the engine takes no messages in now")) }
        wiring.withView { view in
            var commit = Commit()
            commit.produced.reserveCapacity(messages.count * 4)
            for message in messages { _ = accept(message, view, into: &commit) }
            broker.commit(commit) { then(Self.result(of: $0)) }
        }
    }

    func submit(_ message: Message, awaitingOutcome limit: Duration, then: @escaping @Sendable (IntakeResult) -> Void) {
        guard broker.isAccepting else { return then(.refused("the engine takes no messages in now")) }
        wiring.withView { view in
            var commit = Commit()
            let open = accept(message, view, into: &commit)
            let failed = commit.produced.contains { $0.outcome.map(\.isFailure) ?? false }
            let session = message.header.session
            waits.expect(session, open: open, failed: failed, within: limit, then)
            broker.commit(commit) { result in
                switch Self.result(of: result) {
                case .refused(let reason): self.waits.refuse(session, reason)
                default: self.waits.stored(session)
                }
            }
        }
    }

    private func accept(_ message: Message, _ view: borrowing Wiring.View, into commit: inout Commit) -> Int {
        let id = DeliveryID(cause: (message.id.high, message.id.low), target: hash, ordinal: 0)
        let place = commit.produced.count
        commit.produced.append(
            Production(id: id, message: message, target: item, producer: nil, outcome: .delivered))
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

extension Outcome {
    /// Whether someone who waits for the outcome must hear of a failure (CORE rule 6).
    var isFailure: Bool {
        switch self {
        case .delivered, .filtered: false
        case .deadLettered, .cancelled, .expired, .dropped: true
        }
    }
}
