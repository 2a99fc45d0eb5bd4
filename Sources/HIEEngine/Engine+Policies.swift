// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIEPolicies

extension Engine {
    /// What a person makes of a message that holds back others.
    public enum Skip: String, Sendable, CaseIterable {
        case deadLetter, hold
    }

    /// Ends the wait of the message of an item that has waited longest for its next try, at once or, if it is being tried
    /// now, when that fails. What waited for it goes on.
    ///
    /// - Parameters:
    ///   - who: Whose act it is.
    ///   - why: Stands with the dead letter or the held delivery.
    /// - Returns: The delivery.
    public func skip(
        _ name: String, as act: Skip, by who: String, because why: String
    ) throws(HostError) -> Receipt {
        let text = act == .hold ? "held by \(who): \(why)" : "given up by \(who): \(why)"
        guard let receipt = try queue(of: name).skip(act, text) else {
            throw .rejected("no message of '\(name)' waits for another try")
        }
        return receipt
    }

    /// Sets the circuit breaker of an item until something, or somebody, changes it.
    public func setBreaker(_ state: CircuitBreaker.State, of name: String) throws(HostError) {
        guard try queue(of: name).setBreaker(state) else {
            throw .rejected("'\(name)' has no circuit breaker; set CircuitBreaker: on")
        }
    }

    private func queue(of name: String) throws(HostError) -> ItemQueue {
        guard let item = items[name] else { throw .misconfigured("there is no item '\(name)' in this production") }
        guard let queue = item.queue else {
            throw .rejected("'\(name)' is \(item.state.rawValue) or has no queue that policies could hold up")
        }
        return queue
    }
}
