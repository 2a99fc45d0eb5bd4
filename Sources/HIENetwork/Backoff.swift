// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Waits that double from `initial` to `maximum`.
///
/// Each is cut by up to half, at random, so that many clients of one server do not come back at the same moment.
package struct Backoff: Sendable, Hashable {
    package var initial: Duration
    package var maximum: Duration

    package init(initial: Duration = .milliseconds(100), maximum: Duration = .seconds(30)) {
        self.initial = initial
        self.maximum = maximum
    }

    /// - Parameter failures: Those before the one waited for now.
    package func wait(afterFailures failures: Int, using random: inout any RandomNumberGenerator) -> Duration {
        var wait = initial
        var left = failures
        while left > 0, wait < maximum {
            wait *= 2
            left -= 1
        }
        return min(wait, maximum) * (0.5 + Double(random.next() >> 11) * 0x1p-54)
    }
}
