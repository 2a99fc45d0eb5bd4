// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEPolicies

/// A clock in the hands of the test.
struct ManualClock {
    private(set) var now = Moment(nanoseconds: 1_000_000_000_000)

    mutating func advance(_ duration: Duration) { now = now.advanced(by: duration) }
}
