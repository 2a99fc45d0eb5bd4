// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Synchronization

/// Whose reply is handed back to who waits for an outcome (`ResponseFrom`).
struct Responders: Sendable {
    private let isAny: Bool
    private let items: [ItemID]

    static let none = Responders([]) { _ in nil }

    /// - Parameter number: An item's, by its name.
    init(_ names: [String], _ number: (String) -> ItemID?) {
        isAny = names.contains("*")
        items = names.compactMap(number)
    }

    var isEmpty: Bool { !isAny && items.isEmpty }

    func include(_ item: ItemID) -> Bool { isAny || items.contains(item) }
}

/// Who waits until everything that a session led to has ended (`AckMode: Application`, CORE rule 6).
final class OutcomeWaits: Sendable {
    private struct Wait {
        var open: Int
        var failed: Bool
        var isStored = false
        let responders: Responders
        /// The first that came of one of them.
        var reply: Bytes?
        let deadline: ContinuousClock.Instant
        let then: @Sendable (IntakeResult) -> Void
    }

    private let waits = Mutex<[MessageID: Wait]>([:])
    /// Read without the lock: nobody waits in most productions, and then settling costs one load.
    private let count = Atomic<Int>(0)

    func expect(
        _ session: MessageID, open: Int, failed: Bool, _ responders: Responders, within limit: Duration,
        _ then: @escaping @Sendable (IntakeResult) -> Void
    ) {
        let deadline = ContinuousClock.now + limit
        waits.withLock {
            $0[session] = Wait(open: open, failed: failed, responders: responders, deadline: deadline, then: then)
        }
        count.add(1, ordering: .relaxed)
    }

    func stored(_ session: MessageID) {
        change(session) { $0.isStored = true }
    }

    func refuse(_ session: MessageID, _ reason: String) { end(session, .refused(reason)) }

    /// Tells who still waits.
    func end(_ session: MessageID, _ result: IntakeResult) { finish(session)?.then(result) }

    /// So many deliveries of `session` are about to be made; negative where they were not made after all.
    ///
    /// Told before their commit, because they may end before it returns.
    func opening(_ produced: Int, of session: MessageID?) {
        guard produced != 0, count.load(ordering: .relaxed) > 0, let session else { return }
        change(session) { $0.open += produced }
    }

    /// Deliveries that ended.
    func settled(_ settlements: [Settlement]) {
        guard count.load(ordering: .relaxed) > 0 else { return }
        for settlement in settlements {
            guard let session = settlement.session else { continue }
            change(session) { wait in
                wait.open -= 1
                if settlement.outcome.isFailure { wait.failed = true }
            }
        }
    }

    /// What `item` was answered to a message of `session`.
    func replied(_ session: MessageID, from item: ItemID, _ reply: UnsafeRawBufferPointer) {
        guard count.load(ordering: .relaxed) > 0 else { return }
        change(session) { wait in
            guard wait.reply == nil, wait.responders.include(item) else { return }
            wait.reply = Bytes(copying: reply)
        }
    }

    /// Answers those whose time is up. Called a few times a second.
    func expire(at now: ContinuousClock.Instant = .now) {
        guard count.load(ordering: .relaxed) > 0 else { return }
        let late = waits.withLock { waits in waits.filter { $0.value.deadline <= now }.map(\.key) }
        for session in late {
            finish(session)?.then(.unsettled("not everything it led to had ended in time"))
        }
    }

    private func change(_ session: MessageID, _ body: (inout Wait) -> Void) {
        let ready = waits.withLock { waits -> Bool in
            guard var wait = waits[session] else { return false }
            body(&wait)
            waits[session] = wait
            return wait.isStored && (wait.open <= 0 || wait.reply != nil)
        }
        guard ready, let wait = finish(session) else { return }
        if let reply = wait.reply { return wait.then(.replied(reply)) }
        wait.then(wait.failed ? .unsettled("a destination refused it") : .settled)
    }

    private func finish(_ session: MessageID) -> Wait? {
        let wait = waits.withLock { $0.removeValue(forKey: session) }
        if wait != nil { count.subtract(1, ordering: .relaxed) }
        return wait
    }
}
