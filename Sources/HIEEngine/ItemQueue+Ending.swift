// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEPolicies
import Synchronization

/// Deliveries that end, wait or go back.
extension ItemQueue {
    func settle(_ settlements: [Settlement]) {
        guard lane.isEmpty else { return settleApart(settlements) }
        settleStored(settlements)
    }

    private func settleApart(_ settlements: [Settlement]) {
        let stored = settlements.filter { !$0.receipt.isPassing }
        if !stored.isEmpty { settleStored(stored) }
        for settlement in settlements where settlement.receipt.isPassing {
            lane.end(settlement.receipt, settlement.outcome)
        }
    }

    private func settleStored(_ settlements: [Settlement]) {
        guard isWatched.load(ordering: .relaxed) else { return mark(settlements) }
        var plain: [Settlement] = []
        for settlement in settlements {
            if case .deadLettered(let reason) = settlement.outcome,
                let delivery = state.withLock({ $0.outDelivery(settlement.receipt.position) })
            {
                note([settlement])
                deadLetter(delivery, reason, microseconds: settlement.microseconds)
            } else {
                plain.append(settlement)
            }
        }
        note(plain)
        if !plain.isEmpty { mark(plain) }
    }

    func mark(_ settlements: [Settlement]) {
        if let alert = around.alert {
            for case .deadLettered(let reason) in settlements.lazy.map(\.outcome) { alert(reason) }
        }
        var commit = Commit()
        commit.settled = settlements
        let replies = hasRequests.load(ordering: .relaxed) ? replies(settlements, into: &commit) : []
        around.broker.mark(commit)
        for reply in replies { around.calls.answered(reply) }
        around.meters.settled(settlements)
        around.waits.settled(settlements)
    }

    private func replies(_ settlements: [Settlement], into commit: inout Commit) -> [Calls.Reply] {
        settlements.compactMap { settlement in
            takeRequest(settlement.receipt).flatMap { around.calls.reply(to: $0, settlement.outcome, into: &commit) }
        }
    }

    func takeRequest(_ receipt: Receipt) -> Delivery? {
        requests.withLock { requests in
            defer { hasRequests.store(!requests.isEmpty, ordering: .relaxed) }
            return requests.removeValue(forKey: receipt)
        }
    }

    /// Tells all who must know that a commit of the caller's has ended or put off `delivery`, and ended what else is in
    /// `settlements`.
    func settled(_ settlements: [Settlement], of delivery: Delivery, _ microseconds: UInt32) {
        if isWatched.load(ordering: .relaxed) {
            let own = settlements.first { $0.receipt == delivery.receipt }
            note(delivery.receipt, own.map(\.outcome.isAnswer) ?? true ? .success : nil, microseconds)
        }
        around.meters.settled(settlements)
        around.waits.settled(settlements)
    }

    func note(_ settlements: [Settlement]) {
        for settlement in settlements {
            note(settlement.receipt, settlement.outcome.isAnswer ? .success : nil, settlement.microseconds)
        }
    }

    /// - Parameter result: What it says of the destination; nil for nothing.
    func note(_ receipt: Receipt, _ result: CircuitBreaker.Result?, _ microseconds: UInt32) {
        let now = around.clock.moment()
        let rings = change { state in
            state.end(receipt.position, result, nanoseconds: Int64(microseconds) * 1000, at: now)
            return state.takeWanting()
        }
        if rings { ring() }
    }

    func replied(to delivery: Delivery, _ reply: UnsafeRawBufferPointer) {
        around.waits.replied(delivery.message.header.session, from: item, reply)
    }

    func `defer`(_ deferral: Deferral) {
        guard !deferral.receipt.isPassing else { return lane.end(deferral.receipt, .deadLettered(deferral.error)) }
        if deferral.notBefore.microseconds == .max { around.alert?(deferral.error) }
        mark(deferral)
        if isWatched.load(ordering: .relaxed) { note(deferral.receipt, .success, 0) }
    }

    func mark(_ deferral: Deferral) {
        var commit = Commit()
        commit.deferred = [deferral]
        around.broker.mark(commit)
    }

    func makeDue(_ receipt: UInt64, _ attempts: UInt32) {
        mark(
            Deferral(
                target: item, receipt: Receipt(receipt), until: around.clock.time(), attempts: attempts,
                error: "tried again: the clock was set back"))
    }

    func release(_ deliveries: [Delivery]) {
        guard lane.isEmpty else {
            lane.giveBack(deliveries.filter(\.receipt.isPassing))
            return releaseStored(deliveries.filter { !$0.receipt.isPassing })
        }
        releaseStored(deliveries)
    }

    private func releaseStored(_ deliveries: [Delivery]) {
        guard isWatched.load(ordering: .relaxed) else { return around.broker.giveBack(deliveries) }
        let now = around.clock.moment()
        let rings = change { state in
            for delivery in deliveries { state.giveBack(delivery, at: now) }
            return state.takeWanting()
        }
        around.broker.giveBack(deliveries)
        if rings { ring() }
    }
}
