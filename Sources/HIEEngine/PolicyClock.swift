// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import HIECore
import HIEPolicies

/// The two clocks that policies go by: one that never steps, and the journal's.
struct PolicyClock: Sendable {
    let moment: @Sendable () -> Moment
    let time: @Sendable () -> Timestamp

    static let system = PolicyClock(
        moment: {
            var time = timespec()
            clock_gettime(CLOCK_MONOTONIC, &time)
            return Moment(nanoseconds: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec))
        },
        time: { .now() })
}
