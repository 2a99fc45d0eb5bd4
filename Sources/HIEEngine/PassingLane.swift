// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import Synchronization

/// The messages that pass through one operation without being stored: the sender's answer waits for the operation's.
///
/// They are deliveries like others, received through the same queue and under the same policies, but for one thing: what
/// fails is not tried again here, for the sender is told and tries again.
final class PassingLane: Sendable {
    private struct Passing {
        let deadline: ContinuousClock.Instant
        let then: @Sendable (Outcome) -> Void
    }

    private struct State {
        var waiting: [Delivery] = []
        var first = 0
        var passing: [UInt64: Passing] = [:]
        var next: UInt64 = 0
        var wake: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())
    /// Read without the lock: most operations never pass anything through.
    private let count = Atomic<Int>(0)

    var isEmpty: Bool { count.load(ordering: .relaxed) == 0 }

    func onArrival(_ wake: (@Sendable () -> Void)?) { state.withLock { $0.wake = wake } }

    func add(
        _ message: Message, for target: ItemID, within limit: Duration, _ then: @escaping @Sendable (Outcome) -> Void
    ) {
        let wake = state.withLock { state in
            let receipt = Receipt.passing(state.next)
            state.next &+= 1
            state.passing[receipt.position] = Passing(deadline: .now + limit, then: then)
            let id = DeliveryID(cause: (message.id.high, message.id.low), target: UInt64(target.number), ordinal: 0)
            state.waiting.append(
                Delivery(id: id, target: target, message: message, attempts: 0, receipt: receipt))
            return state.wake
        }
        count.add(1, ordering: .relaxed)
        wake?()
    }

    func take(_ most: Int) -> [Delivery] {
        guard !isEmpty else { return [] }
        return state.withLock { state in
            var taken: [Delivery] = []
            while taken.count < most, state.first < state.waiting.count {
                let delivery = state.waiting[state.first]
                state.first += 1
                // Its sender has been told that it took too long.
                if state.passing[delivery.receipt.position] != nil { taken.append(delivery) }
            }
            if state.first == state.waiting.count {
                state.waiting.removeAll(keepingCapacity: true)
                state.first = 0
            }
            return taken
        }
    }

    func giveBack(_ deliveries: [Delivery]) {
        guard !deliveries.isEmpty else { return }
        let wake = state.withLock { state in
            state.waiting.replaceSubrange(0..<state.first, with: deliveries)
            state.first = 0
            return state.wake
        }
        wake?()
    }

    func end(_ receipt: Receipt, _ outcome: Outcome) {
        let passing = state.withLock { $0.passing.removeValue(forKey: receipt.position) }
        guard let passing else { return }
        count.subtract(1, ordering: .relaxed)
        passing.then(outcome)
    }

    /// Ends what takes too long; its outcome, should it come, is nobody's then.
    func expire(at now: ContinuousClock.Instant) {
        guard !isEmpty else { return }
        let late = state.withLock { $0.passing.filter { $0.value.deadline <= now }.map(\.key) }
        for receipt in late { end(Receipt(receipt), .expired) }
    }

    /// The operation stops.
    func endAll() {
        let all = state.withLock { state in
            state.waiting = []
            state.first = 0
            return Array(state.passing.keys)
        }
        for receipt in all { end(Receipt(receipt), .cancelled(by: "engine", why: "the item stopped")) }
    }
}

extension Receipt {
    private static let passingSpace: UInt64 = 1 << 63

    static func passing(_ number: UInt64) -> Receipt { Receipt(passingSpace | number) }

    /// Of a delivery that no broker knows.
    var isPassing: Bool { position & Self.passingSpace != 0 }
}
