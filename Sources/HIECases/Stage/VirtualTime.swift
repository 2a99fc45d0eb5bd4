// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEEngine
import HIEPolicies
import HIETree
import Synchronization

/// A case's own time: it stands still until it is advanced.
final class VirtualTime: Sendable {
    private struct Timer {
        let id: UInt64
        let due: Int64
        let act: @Sendable () -> Void
    }

    private struct State {
        /// Nanoseconds.
        var elapsed: Int64 = 0
        var timers: [Timer] = []
        var nextID: UInt64 = 0
    }

    private let start: Int64
    private let state = Mutex(State())

    /// - Parameter start: Microseconds since 1970.
    init(from start: Int64) {
        self.start = start
        WallClock.stop(at: start)
    }

    var elapsed: Duration { .nanoseconds(state.withLock(\.elapsed)) }
    var now: Timestamp { Timestamp(microseconds: start + state.withLock(\.elapsed) / 1000) }
    private var moment: Moment { Moment(nanoseconds: state.withLock(\.elapsed)) }

    /// What deadlines of this machine's clock are compared with.
    var instant: ContinuousClock.Instant { .now + elapsed }

    var policyClock: PolicyClock {
        var clock = PolicyClock(moment: { self.moment }, time: { self.now })
        clock.after = { wait, act in self.after(wait, act) }
        return clock
    }

    private func after(_ wait: Duration, _ act: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
        let id = state.withLock { state in
            state.nextID += 1
            let (due, overflow) = state.elapsed.addingReportingOverflow(max(1, Int64(clamping: wait.wholeNanoseconds)))
            state.timers.append(Timer(id: state.nextID, due: overflow ? .max : due, act: act))
            return state.nextID
        }
        return { self.state.withLock { $0.timers.removeAll { $0.id == id } } }
    }

    /// Lets time pass, and calls what is due by then.
    func advance(by duration: Duration) {
        let due = state.withLock { state in
            state.elapsed += Int64(clamping: duration.wholeNanoseconds)
            let due = state.timers.filter { $0.due <= state.elapsed }.sorted { $0.due < $1.due }
            state.timers.removeAll { $0.due <= state.elapsed }
            return due
        }
        WallClock.stop(at: now.microseconds)
        for timer in due { timer.act() }
    }
}

extension Duration {
    /// At most some 290 years.
    var wholeNanoseconds: Int {
        let (seconds, attoseconds) = components
        let (scaled, overflow) = Int(seconds).multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? .max / 2 : scaled &+ Int(attoseconds / 1_000_000_000)
    }
}
