// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Room for `PoolSize` handlers of one item at once; one that waits for an answer does not count (CORE rule 5).
final class HandlerRoom: Sendable {
    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(_ size: Int) {
        state = Mutex(State(free: size))
    }

    func enter() async {
        await withCheckedContinuation { continuation in
            let isIn = state.withLock { state -> Bool in
                guard state.free > 0 else {
                    state.waiting.append(continuation)
                    return false
                }
                state.free -= 1
                return true
            }
            if isIn { continuation.resume() }
        }
    }

    func leave() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard !state.waiting.isEmpty else {
                state.free += 1
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}
