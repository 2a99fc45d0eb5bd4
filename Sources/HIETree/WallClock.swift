// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The wall clock that everything of this process reads, which tests of productions stop.
public enum WallClock {
    /// `Int64.min` while the machine's clock is read.
    private static let stopped = Atomic<Int64>(.min)

    /// Microseconds since 1970-01-01T00:00:00Z.
    public static func now() -> Int64 {
        let stopped = stopped.load(ordering: .relaxed)
        guard stopped == .min else { return stopped }
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) &* 1_000_000 &+ Int64(time.tv_nsec) / 1000
    }

    /// Lets the clock stand at `microseconds` until it is set again; nil gives back the machine's. For the whole process.
    package static func stop(at microseconds: Int64?) {
        stopped.store(microseconds ?? .min, ordering: .relaxed)
    }
}
