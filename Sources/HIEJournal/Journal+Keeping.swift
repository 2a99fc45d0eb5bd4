// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import CHIESystem
import HIECore

/// The keeper: what time brings. Deferred deliveries become due, free space is looked at. The trimmer: retention.
extension Journal {
    func startThreads() {
        threads = [
            Thread("hie-log") { self.runWriter() },
            Thread("hie-log-read") { self.runReader() },
            Thread("hie-log-keep") { self.runKeeper() },
            Thread("hie-log-trim") { self.runTrimmer() },
        ]
    }

    private func runKeeper() {
        while true {
            lock.lock()
            if isStopping { return lock.unlock() }
            if toWake.isEmpty { keeperWake.wait(lock, until: monotonicNanoseconds() &+ untilNextDue()) }
            let isEnding = isStopping
            lock.unlock()
            if isEnding { return }
            keep()
        }
    }

    private func runTrimmer() {
        hie_lower_priority()
        while true {
            lock.lock()
            if !isStopping { trimmerWake.wait(lock, until: monotonicNanoseconds() &+ 1_000_000_000) }
            let isEnding = isStopping
            lock.unlock()
            if isEnding { return }
            keepFingerprints()
            retainIfDue()
        }
    }

    /// In nanoseconds; at most a second, after which free space is due.
    /// It may sleep beyond what is due now. With `lock` held.
    func wakeKeeper() {
        state.isDueSooner = false
        keeperWake.signal()
    }

    private func untilNextDue() -> Int64 {
        guard let first = state.due.first else { return 1_000_000_000 }
        let wait = first.time &- options.clock().microseconds
        return min(max(wait, 0), 1_000_000) &* 1000 &+ 100_000
    }

    /// Does once what is due now.
    package func keep() {
        let now = options.clock()
        let free = storage.freeBytes()
        var wakes = [@Sendable () -> Void]()
        lock.lock()
        hasRoom = free >= options.minimumFreeBytes
        swap(&wakes, &toWake)
        for queue in state.becomeDue(now.microseconds) { wake(queue, &wakes) }
        lock.unlock()
        for wake in wakes { wake() }
    }

    /// Runs the retention that was asked for, if a minute has passed since it last ran.
    package func retainIfDue() {
        let now = options.clock()
        lock.lock()
        guard let retention, retention.next <= now else { return lock.unlock() }
        self.retention?.next = now.advanced(by: .seconds(60))
        lock.unlock()
        retain(for: retention.period, bytes: retention.bytes, readers: retention.readers())
    }
}

/// What is kept, looked at once a minute.
struct RetentionPlan {
    var period: Duration
    var bytes: Int?
    var readers: @Sendable () -> [Receipt]
    var next: Timestamp
}
