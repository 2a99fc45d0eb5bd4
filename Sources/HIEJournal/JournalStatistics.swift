// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore

/// What a journal has done since it was opened, and what it holds.
public struct JournalStatistics: Sendable {
    /// Passed to `write`, headers included.
    public var bytesWritten = 0
    public var groups = 0
    public var syncs = 0
    /// Of one write and sync together.
    public var latency = LatencyHistogram()
    public var segments = 0
    /// Of all segment files, with the room that waits for use.
    public var bytesOnDisk = 0
    /// When the oldest segment that is kept was begun.
    public var oldestKept: Timestamp?

    public init() {}
}

/// Durations in buckets that double, from 1 µs on.
public struct LatencyHistogram: Sendable {
    /// `counts[n]` are those below 2ⁿ µs and not below 2ⁿ⁻¹; the last takes all that are longer.
    public private(set) var counts = [Int](repeating: 0, count: 24)
    public private(set) var nanoseconds: Int64 = 0

    public init() {}

    public var total: Int { counts.reduce(0, +) }

    mutating func count(_ nanoseconds: Int64) {
        let microseconds = UInt64(max(0, nanoseconds)) / 1000
        counts[min(counts.count - 1, 64 - microseconds.leadingZeroBitCount)] += 1
        self.nanoseconds &+= nanoseconds
    }

    /// The upper end of the bucket in which the given part of all durations is reached.
    public func quantile(_ part: Double) -> Duration {
        let wanted = Int((Double(total) * part).rounded(.up))
        var seen = 0
        for (index, count) in counts.enumerated() {
            seen += count
            if seen >= max(1, wanted) { return .microseconds(1 << index) }
        }
        return .zero
    }
}
