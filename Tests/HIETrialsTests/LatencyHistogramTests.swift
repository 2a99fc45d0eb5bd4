// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Testing

@testable import HIETrials

@Suite struct `A latency histogram` {
    @Test func `is empty at first`() {
        let histogram = LatencyHistogram()
        #expect(histogram.quantile(0.5) == 0)
        #expect(histogram.mean == 0)
    }

    @Test func `finds quantiles to within 1.6 percent`() {
        var histogram = LatencyHistogram()
        for value in 1...100_000 as ClosedRange<UInt64> { histogram.add(value * 1000) }
        for (quantile, exact) in [(0.5, 50_000_000.0), (0.95, 95_000_000), (0.99, 99_000_000), (0.999, 99_900_000)] {
            let found = Double(histogram.quantile(quantile))
            #expect(abs(found - exact) / exact < 0.016, "\(quantile): \(found)")
        }
        #expect(histogram.quantile(1) == 100_000_000)
        #expect(histogram.maximum == 100_000_000)
        #expect(histogram.mean == 50_000_500)
    }

    @Test func `takes any value`() {
        var histogram = LatencyHistogram()
        for value in [0, 1, 63, 64, 65, .max, .max - 1, 1 << 63] as [UInt64] { histogram.add(value) }
        #expect(histogram.quantile(0) == 0)
        #expect(histogram.quantile(1) == .max)
        #expect(histogram.count == 8)
    }

    @Test func `keeps small values exactly and order always`() {
        for value in 0..<128 as Range<UInt64> {
            #expect(LatencyHistogram.middle(LatencyHistogram.index(value)) == value)
        }
        var last = -1
        for power in 0..<64 {
            let index = LatencyHistogram.index(1 << UInt64(power))
            #expect(index > last)
            last = index
        }
    }

    @Test func `adds another one`() {
        var both = LatencyHistogram()
        var first = LatencyHistogram()
        var second = LatencyHistogram()
        for value in [5, 700, 90_000] as [UInt64] {
            first.add(value)
            both.add(value)
        }
        for value in [1, 1_000_000] as [UInt64] {
            second.add(value)
            both.add(value)
        }
        first.add(second)
        #expect(first == both)
    }
}
