// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
package import HIECore
package import HIEPolicies

/// The two clocks that policies go by: one that never steps, and the journal's.
package struct PolicyClock: Sendable {
    let moment: @Sendable () -> Moment
    let time: @Sendable () -> Timestamp
    /// Calls once after a wait, unless what it returns is called before.
    package var after: @Sendable (Duration, @escaping @Sendable () -> Void) -> @Sendable () -> Void = { wait, act in
        let timer = Task {
            try? await Task.sleep(for: wait)
            if !Task.isCancelled { act() }
        }
        return { timer.cancel() }
    }

    package init(
        moment: @escaping @Sendable () -> Moment, time: @escaping @Sendable () -> Timestamp
    ) {
        self.moment = moment
        self.time = time
    }

    package static let system = PolicyClock(
        moment: {
            var time = timespec()
            clock_gettime(CLOCK_MONOTONIC, &time)
            return Moment(nanoseconds: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec))
        },
        time: { .now() })
}
