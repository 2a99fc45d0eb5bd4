// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import HIECore
import HIEPolicies

/// The two clocks that policies go by: one that never steps, and the journal's.
struct PolicyClock: Sendable {
    let moment: @Sendable () -> Moment
    let time: @Sendable () -> Timestamp
    /// Calls once after a wait, unless what it returns is called before.
    var after: @Sendable (Duration, @escaping @Sendable () -> Void) -> @Sendable () -> Void = { wait, act in
        let timer = Task {
            try? await Task.sleep(for: wait)
            if !Task.isCancelled { act() }
        }
        return { timer.cancel() }
    }

    static let system = PolicyClock(
        moment: {
            var time = timespec()
            clock_gettime(CLOCK_MONOTONIC, &time)
            return Moment(nanoseconds: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec))
        },
        time: { .now() })
}
