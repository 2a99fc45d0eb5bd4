// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Counts of latencies in nanoseconds, 64 steps to each power of two: any quantile to within 1.6 %.
package struct LatencyHistogram: Sendable, Hashable {
    private static let steps = 64
    private var counts = [UInt64](repeating: 0, count: 59 * steps)
    package private(set) var count: UInt64 = 0
    package private(set) var minimum: UInt64 = .max
    package private(set) var maximum: UInt64 = 0
    private var sum: Double = 0

    package init() {}

    package mutating func add(_ nanoseconds: UInt64) {
        counts[Self.index(nanoseconds)] &+= 1
        count &+= 1
        sum += Double(nanoseconds)
        minimum = min(minimum, nanoseconds)
        maximum = max(maximum, nanoseconds)
    }

    package mutating func add(_ other: LatencyHistogram) {
        for index in counts.indices { counts[index] &+= other.counts[index] }
        count &+= other.count
        sum += other.sum
        minimum = min(minimum, other.minimum)
        maximum = max(maximum, other.maximum)
    }

    package var mean: Double { count == 0 ? 0 : sum / Double(count) }

    /// The latency that the fraction `quantile` (0 to 1) of all does not pass; 0 if there are none.
    package func quantile(_ quantile: Double) -> UInt64 {
        guard count > 0 else { return 0 }
        let wanted = max(UInt64((Double(count) * min(max(quantile, 0), 1)).rounded(.up)), 1)
        guard wanted < count else { return maximum }
        var passed: UInt64 = 0
        for (index, count) in counts.enumerated() where count > 0 {
            passed &+= count
            if passed >= wanted { return min(max(Self.middle(index), minimum), maximum) }
        }
        return maximum
    }

    static func index(_ value: UInt64) -> Int {
        guard value >= 64 else { return Int(value) }
        let power = 63 - value.leadingZeroBitCount
        return (power - 5) * steps + Int((value >> UInt64(power - 6)) & 63)
    }

    /// The middle of the values that share `index`.
    static func middle(_ index: Int) -> UInt64 {
        guard index >= steps else { return UInt64(index) }
        let shift = UInt64(index / steps - 1)
        return (UInt64(64 + index % steps) << shift) + (1 << shift) / 2
    }
}
