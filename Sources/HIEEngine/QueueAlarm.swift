// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEPolicies
import Synchronization

/// Rings at a moment; of several only the earliest counts until it has rung.
final class QueueAlarm: Sendable {
    private struct State {
        var next: Moment?
        var timer: Task<Void, Never>?
        var isEnded = false
        var ring: @Sendable () -> Void = {}
    }

    private let state = Mutex(State())

    func onRing(_ ring: @escaping @Sendable () -> Void) {
        state.withLock { $0.ring = ring }
    }

    func set(_ moment: Moment, now: Moment) {
        state.withLock { state in
            guard !state.isEnded, moment < state.next ?? Moment(nanoseconds: .max) else { return }
            state.timer?.cancel()
            state.next = moment
            let wait = moment.since(now)
            state.timer = Task { [weak self] in
                try? await Task.sleep(for: wait)
                guard !Task.isCancelled else { return }
                self?.rings()
            }
        }
    }

    private func rings() {
        let ring = state.withLock { state in
            state.next = nil
            state.timer = nil
            return state.ring
        }
        ring()
    }

    func end() {
        state.withLock { state in
            state.isEnded = true
            state.timer?.cancel()
            state.ring = {}
        }
    }
}
