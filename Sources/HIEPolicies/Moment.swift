// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A moment of a clock that never steps, in nanoseconds from a start of its own: what policies reckon with.
public struct Moment: Sendable, Hashable, Comparable {
    public let nanoseconds: Int64

    public init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    public static func < (left: Self, right: Self) -> Bool { left.nanoseconds < right.nanoseconds }

    /// The last moment there is where `duration` leads beyond it.
    public func advanced(by duration: Duration) -> Moment { advanced(byNanoseconds: duration.wholeNanoseconds) }

    func advanced(byNanoseconds count: Int64) -> Moment {
        let (sum, overflow) = nanoseconds.addingReportingOverflow(count)
        return Moment(nanoseconds: overflow ? (count < 0 ? .min : .max) : sum)
    }

    /// Zero where `earlier` is later.
    public func since(_ earlier: Moment) -> Duration {
        .nanoseconds(max(0, nanoseconds &- earlier.nanoseconds))
    }
}

extension Duration {
    /// As many as 64 bits hold.
    package var wholeNanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (scaled, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return seconds < 0 ? .min : .max }
        let (sum, carried) = scaled.addingReportingOverflow(attoseconds / 1_000_000_000)
        return carried ? (seconds < 0 ? .min : .max) : sum
    }
}
