// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// How the last calls went: the last so many, or those of the last so many seconds.
///
/// Its memory is taken once; recording costs the same however large it is, but that a time-based one forgets what is
/// older, a second at a time, at the first call after a pause.
struct SlidingWindow: Sendable {
    struct Counts: Sendable, Hashable {
        var calls = 0
        var failures = 0
        var slow = 0
    }

    private(set) var total = Counts()
    private let isTimed: Bool
    /// Of a call: bit 0 failed, bit 1 slow. Unused where timed.
    private var calls: [UInt8] = []
    /// Of each second. Unused where counted.
    private var seconds: [Counts] = []
    private var place = 0
    private var second = Int64.min

    init(lastCalls size: Int) {
        isTimed = false
        calls = Array(repeating: 0, count: max(1, size))
    }

    init(lastSeconds size: Int) {
        isTimed = true
        seconds = Array(repeating: Counts(), count: max(1, size))
    }

    mutating func record(failed: Bool, slow: Bool, at now: Moment) {
        if isTimed {
            forget(at: now)
            add(to: &seconds[place], failed: failed, slow: slow)
        } else {
            replaceOldest(failed: failed, slow: slow)
        }
        add(to: &total, failed: failed, slow: slow)
    }

    private func add(to counts: inout Counts, failed: Bool, slow: Bool) {
        counts.calls &+= 1
        if failed { counts.failures &+= 1 }
        if slow { counts.slow &+= 1 }
    }

    private mutating func replaceOldest(failed: Bool, slow: Bool) {
        if total.calls == calls.count {
            let oldest = calls[place]
            total.calls &-= 1
            total.failures &-= Int(oldest & 1)
            total.slow &-= Int(oldest >> 1)
        }
        calls[place] = (failed ? 1 : 0) | (slow ? 2 : 0)
        place = place &+ 1 == calls.count ? 0 : place &+ 1
    }

    /// Forgets what is older than a time-based window.
    mutating func forget(at now: Moment) {
        guard isTimed else { return }
        let current = now.nanoseconds / 1_000_000_000
        guard second != .min else {
            second = current
            return
        }
        // A clock that does not step back gives none below zero.
        var passed = max(0, current &- second)
        second = max(second, current)
        if passed >= seconds.count { passed = Int64(seconds.count) }
        for _ in 0..<passed {
            place = place &+ 1 == seconds.count ? 0 : place &+ 1
            total.calls &-= seconds[place].calls
            total.failures &-= seconds[place].failures
            total.slow &-= seconds[place].slow
            seconds[place] = Counts()
        }
    }

    mutating func clear() {
        total = Counts()
        place = 0
        second = .min
        for index in seconds.indices { seconds[index] = Counts() }
    }
}
