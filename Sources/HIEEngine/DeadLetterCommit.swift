// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// The item that is told of dead letters, and by whose name.
struct ErrorHandler {
    let target: ItemID
    /// The item whose dead letters they are.
    let source: String
}

/// A dead letter and what other items get with it, in one commit.
struct DeadLetterCommit {
    private let delivery: Delivery
    private let reason: String
    private let around: ItemQueue.Surroundings
    private let prepared: Commit
    private let reply: Calls.Reply?

    /// Ordinals that no handler's own sends reach, so that these deliveries have ids of their own.
    private static let copyOrdinal = UInt32.max
    private static let reportOrdinal = UInt32.max - 1

    init(_ delivery: Delivery, _ reason: String, microseconds: UInt32, _ around: ItemQueue.Surroundings) {
        self.delivery = delivery
        self.reason = reason
        self.around = around
        let outcome = Outcome.deadLettered(reason)
        var commit = Commit()
        commit.settled = [Settlement(delivery, outcome, microseconds: microseconds)]
        around.calls.end(delivery, wasRepeated: delivery.attempts > 0, into: &commit)
        reply = around.calls.reply(to: delivery, outcome, into: &commit)
        prepared = commit
    }

    /// Marks it where nobody else gets anything; else it is in the log, with all of it, some time later.
    func make() {
        guard around.deadLetterTarget != nil || around.errorHandler != nil else {
            around.broker.mark(prepared)
            return didEnd()
        }
        around.wiring.withView { view in
            var commit = prepared
            if let target = around.deadLetterTarget {
                produce(copy, for: target, Self.copyOrdinal, view, into: &commit)
            }
            if let handler = around.errorHandler {
                let report = ErrorReport.message(
                    about: delivery, reason, from: handler.source, id: around.calls.newID())
                produce(report, for: handler.target, Self.reportOrdinal, view, into: &commit)
            }
            let opened = commit.produced.count { $0.outcome == nil }
            around.waits.opening(opened, of: delivery.message.header.session)
            around.broker.commit(commit) { ended($0, opened) }
        }
    }

    /// The message itself; of a request one that nobody waits for.
    private var copy: Message {
        guard delivery.message.header.returnTo != nil else { return delivery.message }
        return delivery.message.derived(
            id: around.calls.newID(), at: .now(), profile: delivery.message.header.profile, body: delivery.message.body)
    }

    private func produce(
        _ message: Message, for target: ItemID, _ ordinal: UInt32, _ view: borrowing Wiring.View,
        into commit: inout Commit
    ) {
        _ = view.deliver(
            message, cause: (delivery.id.high, delivery.id.low), from: delivery.target, to: target, ordinal: ordinal,
            depth: 0, into: &commit)
    }

    private func ended(_ result: CommitResult, _ opened: Int) {
        guard case .applied = result else {
            around.waits.opening(-opened, of: delivery.message.header.session)
            return around.broker.giveBack([delivery])
        }
        didEnd()
    }

    private func didEnd() {
        around.alert?(reason)
        around.calls.ended(delivery.id)
        around.calls.answered(reply)
        around.meters.settled(prepared.settled)
        around.waits.settled(prepared.settled)
    }
}

/// The message that an error handler gets: the body of the dead letter, with what went wrong in its properties.
enum ErrorReport {
    static let item = "hie.error.item"
    static let text = "hie.error.text"
    static let attempts = "hie.error.attempts"

    static func message(
        about delivery: Delivery, _ reason: String, from source: String, id: MessageID
    ) -> Message {
        let old = delivery.message
        let profile = MessageProfile(
            source: source, bodyClass: old.header.profile.bodyClass, contentType: old.header.profile.contentType,
            schemaName: old.header.profile.schemaName, schemaVersion: old.header.profile.schemaVersion,
            schemaNamespace: old.header.profile.schemaNamespace, encoding: old.header.profile.encoding,
            tenant: old.header.profile.tenant)
        let report = old.derived(id: id, at: .now(), profile: profile, body: old.body)
        var header = report.header
        header.properties[item] = source
        header.properties[text] = reason
        header.properties[attempts] = String(delivery.attempts &+ 1)
        return Message(header: header, body: report.body)
    }
}
