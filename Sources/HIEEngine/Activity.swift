// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// When something last passed an item by, as far as looks at its counters tell.
struct Activity {
    private var count: Int?
    private var since: ContinuousClock.Instant?
    private(set) var isInactive = false

    /// - Parameter count: Grows with every message.
    /// - Returns: True where it has just become inactive, false where it has just become active again.
    mutating func note(_ count: Int, at now: ContinuousClock.Instant, within timeout: Duration) -> Bool? {
        guard count == self.count, let since else {
            self.count = count
            since = now
            defer { isInactive = false }
            return isInactive ? false : nil
        }
        guard !isInactive, now - since >= timeout else { return nil }
        isInactive = true
        return true
    }
}
