// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEPolicies
import Synchronization

/// Rings at a moment; of several only the earliest counts until it has rung.
final class QueueAlarm: Sendable {
    private struct State {
        var next: Moment?
        var cancel: (@Sendable () -> Void)?
        var isEnded = false
        var ring: @Sendable () -> Void = {}
    }

    private let state = Mutex(State())
    private let clock: PolicyClock

    init(_ clock: PolicyClock) { self.clock = clock }

    func onRing(_ ring: @escaping @Sendable () -> Void) {
        state.withLock { $0.ring = ring }
    }

    func set(_ moment: Moment, now: Moment) {
        state.withLock { state in
            guard !state.isEnded, moment < state.next ?? Moment(nanoseconds: .max) else { return }
            state.cancel?()
            state.next = moment
            state.cancel = clock.after(moment.since(now)) { [weak self] in self?.rings() }
        }
    }

    private func rings() {
        let ring = state.withLock { state in
            state.next = nil
            state.cancel = nil
            return state.ring
        }
        ring()
    }

    func end() {
        state.withLock { state in
            state.isEnded = true
            state.cancel?()
            state.ring = {}
        }
    }
}
