// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIETree

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A moment of the wall clock, in microseconds since 1970-01-01T00:00:00Z.
public struct Timestamp: Hashable, Sendable, Comparable {
    public let microseconds: Int64

    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    public static func < (left: Self, right: Self) -> Bool { left.microseconds < right.microseconds }

    /// The wall clock now. It may step; measure durations with a monotonic clock.
    public static func now() -> Timestamp {
        Timestamp(microseconds: WallClock.now())
    }

    public func advanced(by duration: Duration) -> Timestamp {
        let parts = duration.components
        let (scaled, overflow) = parts.seconds.multipliedReportingOverflow(by: 1_000_000)
        let whole = overflow ? (parts.seconds < 0 ? Int64.min : .max) : scaled
        let (sum, carried) = whole.addingReportingOverflow(parts.attoseconds / 1_000_000_000_000)
        let (moved, past) = microseconds.addingReportingOverflow(carried ? whole : sum)
        return Timestamp(microseconds: past ? (whole < 0 ? .min : .max) : moved)
    }
}

extension Timestamp: CustomStringConvertible {
    /// UTC as RFC 3339 with milliseconds, e.g. `2026-11-24T09:30:00.125Z`.
    public var description: String {
        var seconds = time_t(microseconds / 1_000_000)
        var rest = microseconds % 1_000_000
        if rest < 0 {
            rest += 1_000_000
            seconds -= 1
        }
        var parts = tm()
        gmtime_r(&seconds, &parts)
        return Self.digits(Int(parts.tm_year) + 1900, 4) + "-" + Self.digits(Int(parts.tm_mon) + 1, 2) + "-"
            + Self.digits(Int(parts.tm_mday), 2) + "T" + Self.digits(Int(parts.tm_hour), 2) + ":"
            + Self.digits(Int(parts.tm_min), 2) + ":" + Self.digits(Int(parts.tm_sec), 2) + "."
            + Self.digits(Int(rest / 1000), 3) + "Z"
    }

    static func digits(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
