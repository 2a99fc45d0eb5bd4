// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import Synchronization

/// The deliveries of some lanes, in order, for the one task that serves them.
final class Worker: Sendable {
    private struct State {
        var waiting: [Delivery] = []
        var first = 0
        var isEnded = false
    }

    private let state = Mutex(State())
    private let arrival = Arrival()

    var count: Int { state.withLock { $0.waiting.count - $0.first } }
    var isEnded: Bool { state.withLock(\.isEnded) }

    func add(_ delivery: Delivery) {
        state.withLock { $0.waiting.append(delivery) }
        arrival.ring()
    }

    /// The next delivery; nil once ended.
    func next() async -> Delivery? {
        while true {
            let (delivery, isEnded) = state.withLock { state -> (Delivery?, Bool) in
                guard !state.isEnded, state.first < state.waiting.count else { return (nil, state.isEnded) }
                defer {
                    state.first += 1
                    if state.first == state.waiting.count {
                        state.waiting.removeAll(keepingCapacity: true)
                        state.first = 0
                    }
                }
                return (state.waiting[state.first], false)
            }
            if let delivery { return delivery }
            if isEnded { return nil }
            await arrival.wait()
        }
    }

    /// Sleeps, but not beyond the end.
    func pause(_ duration: Duration) async {
        let timer = Task { [arrival] in
            try? await Task.sleep(for: duration)
            arrival.ring()
        }
        let deadline = ContinuousClock.now + duration
        while !isEnded, ContinuousClock.now < deadline { await arrival.wait() }
        timer.cancel()
    }

    func end() {
        state.withLock { $0.isEnded = true }
        arrival.ring()
    }

    /// What nobody took, in order.
    func drain() -> [Delivery] {
        state.withLock { state in
            defer {
                state.waiting.removeAll()
                state.first = 0
            }
            return Array(state.waiting[state.first...])
        }
    }
}
