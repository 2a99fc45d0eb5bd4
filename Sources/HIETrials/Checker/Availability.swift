// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// How many senders were served while a fault lasted.
package enum Availability {
    /// The share of senders that got a positive answer, as a mean over the slices of `span`; nil where there is none.
    ///
    /// - Parameters:
    ///   - senders: For each when it was answered, rising, in nanoseconds of the monotonic clock.
    ///   - slice: In nanoseconds. A sender counts once in each.
    package static func share(
        of senders: [[UInt64]], in span: Range<UInt64>, slice: UInt64 = 100_000_000
    ) -> Double? {
        guard !senders.isEmpty, slice > 0, !span.isEmpty else { return nil }
        let slices = (span.upperBound - span.lowerBound + slice - 1) / slice
        var served = 0
        for times in senders {
            var last: UInt64?
            for time in times where span.contains(time) {
                let number = (time - span.lowerBound) / slice
                if number != last { served += 1 }
                last = number
            }
        }
        return Double(served) / Double(slices * UInt64(senders.count))
    }

    /// From `end` until every sender has been answered again; nil where one never was.
    package static func recovery(of senders: [[UInt64]], after end: UInt64) -> Duration? {
        var longest: UInt64 = 0
        for times in senders {
            guard let first = times.first(where: { $0 >= end }) else { return nil }
            longest = max(longest, first - end)
        }
        return .nanoseconds(Int64(clamping: longest))
    }
}
