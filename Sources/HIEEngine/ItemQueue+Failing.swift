// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEPolicies
import HIETree
import Logging
import Synchronization

/// Tries that fail, and what people make of that.
extension ItemQueue {
    func failed(_ delivery: Delivery, _ failure: DeliveryFailure) -> Retry {
        guard !delivery.receipt.isPassing else { return failedPassing(delivery, failure) }
        switch failure.error {
        case .transient(let reason): return failed(delivery, failure, reason)
        case .rejected(let reason):
            // The destination works: what it says is about the message.
            note(delivery.receipt, .success, failure.microseconds)
            deadLetter(delivery, reason, microseconds: failure.microseconds)
            return .ended
        case .misconfigured(let reason):
            release([delivery])
            around.alert?(reason)
            around.misconfigured(reason)
            return .again(after: .zero)
        case .cancelled:
            release([delivery])
            return .again(after: .zero)
        }
    }

    /// What passes through is neither tried again nor set aside: its sender is told.
    private func failedPassing(_ delivery: Delivery, _ failure: DeliveryFailure) -> Retry {
        failure.reply?.withUnsafeBytes { replied(to: delivery, $0) }
        let reason = failure.error.description
        lane.end(delivery.receipt, failure.finally == .deliver ? .delivered : .deadLettered(reason))
        var stops = failure.finally == .stop
        if case .misconfigured = failure.error { stops = true }
        if stops { around.misconfigured(reason) }
        return .ended
    }

    private func failed(_ delivery: Delivery, _ failure: DeliveryFailure, _ reason: String) -> Retry {
        let now = around.clock.moment()
        let time = around.clock.time()
        var random = SystemRandomNumberGenerator()
        let (result, rings) = change { state in
            (state.fail(delivery, failure, at: now, time, using: &random), state.takeWanting())
        }
        defer { if rings { ring() } }
        switch result {
        case .again(let wait, let attempts):
            if let attempts {
                if attempts == 1 { around.logger.warning("delivery failed and is tried again: \(reason)") }
                around.meters.retried()
                mark(Deferral(delivery, until: time.advanced(by: wait), attempts: attempts, error: reason))
            } else {
                around.broker.giveBack([delivery])
            }
            return .again(after: wait)
        case .end(let why): return end(delivery, failure, "\(reason); \(why)")
        case .skip(let skip):
            end(delivery, skip)
            return .ended
        }
    }

    /// Ends a delivery that is not tried again.
    private func end(_ delivery: Delivery, _ failure: DeliveryFailure, _ reason: String) -> Retry {
        failure.reply?.withUnsafeBytes { replied(to: delivery, $0) }
        switch failure.finally {
        case .deadLetter:
            around.logger.warning("a message is a dead letter: \(reason)")
            deadLetter(delivery, reason, microseconds: failure.microseconds)
        case .deliver:
            mark([Settlement(delivery, .delivered, note: reason, microseconds: failure.microseconds)])
        case .hold:
            around.logger.warning("a message is set aside until it is released: \(reason)")
            around.alert?(reason)
            mark(
                Deferral(
                    delivery, until: Timestamp(microseconds: .max), attempts: delivery.attempts &+ 1, error: reason))
        case .stop:
            around.broker.giveBack([delivery])
            around.alert?(reason)
            around.misconfigured(reason)
            return .again(after: .zero)
        }
        return .ended
    }

    /// Ends a delivery as a person wanted it.
    func end(_ delivery: Delivery, _ skip: RetryHolds.Skip) {
        let receipt = delivery.receipt.position
        let rings = change { state in
            state.release(receipt)
            return state.takeWanting()
        }
        defer { if rings { ring() } }
        switch skip.act {
        case .deadLetter: deadLetter(delivery, skip.text, microseconds: 0)
        case .hold:
            mark(
                Deferral(
                    delivery, until: Timestamp(microseconds: .max), attempts: delivery.attempts, error: skip.text))
        }
    }

    func deadLetter(_ delivery: Delivery, _ reason: String, microseconds: UInt32) {
        if hasRequests.load(ordering: .relaxed) { _ = takeRequest(delivery.receipt) }
        DeadLetterCommit(delivery, reason, microseconds: microseconds, around).make()
    }

    // MARK: People

    /// Ends the wait of the delivery that has waited longest, at once or, if it is under way, when it next fails.
    ///
    /// - Returns: Which it is; nil where none waits.
    func skip(_ act: Engine.Skip, _ text: String) -> Receipt? {
        let waiting = change { state -> (receipt: UInt64, hold: RetryHolds.Hold)? in
            guard let oldest = state.holds.oldest(isOut: false) ?? state.holds.oldest(isOut: true) else { return nil }
            state.holds.update(oldest.receipt) { $0.skip = RetryHolds.Skip(act: act, text: text) }
            return oldest
        }
        guard let (receipt, hold) = waiting else { return nil }
        if !hold.isOut {
            makeDue(receipt, hold.attempts)
            let batch = around.broker.take(item, room: Room(count: 1))
            let sorted = change { $0.sort(batch) }
            for (delivery, skip) in sorted.skipped { end(delivery, skip) }
            release(sorted.begun)
            around.broker.giveBack(sorted.back)
        }
        ring()
        return Receipt(receipt)
    }

    /// False where the item has no circuit breaker.
    func setBreaker(_ state: CircuitBreaker.State) -> Bool {
        let now = around.clock.moment()
        let has = change { queue in
            queue.calls.setBreaker(state, at: now)
            return queue.calls.breaker != nil
        }
        ring()
        return has
    }

    var status: PolicyStatus {
        let now = around.clock.moment()
        return change { $0.status(at: now) }
    }
}
