// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import CoreMetrics
import Glibc
import Synchronization

/// Keeps what the process counts and measures, and shows it in Prometheus' text format (version 0.0.4).
public final class PrometheusRegistry: MetricsFactory {
    struct Key: Hashable {
        let name: String
        let labels: [[String]]

        init(_ name: String, _ dimensions: [(String, String)]) {
            self.name = name
            labels = dimensions.map { [$0.0, $0.1] }
        }
    }

    private struct Series {
        var counters: [Key: CountedValue] = [:]
        var gauges: [Key: GaugeValue] = [:]
        var histograms: [Key: Histogram] = [:]
    }

    private let series = Mutex(Series())

    public init() {}

    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        series.withLock { series in
            let key = Key(label, dimensions)
            if let known = series.counters[key] { return known }
            let counter = CountedValue()
            series.counters[key] = counter
            return counter
        }
    }

    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        aggregate ? histogram(label, dimensions) : gauge(label, dimensions)
    }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        gauge(label, dimensions)
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        histogram(label, dimensions)
    }

    private func gauge(_ label: String, _ dimensions: [(String, String)]) -> GaugeValue {
        series.withLock { series in
            let key = Key(label, dimensions)
            if let known = series.gauges[key] { return known }
            let gauge = GaugeValue()
            series.gauges[key] = gauge
            return gauge
        }
    }

    private func histogram(_ label: String, _ dimensions: [(String, String)]) -> Histogram {
        series.withLock { series in
            let key = Key(label, dimensions)
            if let known = series.histograms[key] { return known }
            let histogram = Histogram()
            series.histograms[key] = histogram
            return histogram
        }
    }

    // Items that come back after a reload go on counting: nothing is forgotten.
    public func destroyCounter(_ handler: any CounterHandler) {}
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    public func destroyMeter(_ handler: any MeterHandler) {}
    public func destroyTimer(_ handler: any TimerHandler) {}

    /// Everything made so far, by name.
    public func write(to text: inout MetricsText) {
        let series = self.series.withLock { $0 }
        for (name, group) in grouped(series.counters) {
            text.begin(name, "counter")
            for (key, counter) in group { text.sample(name, key.labels, counter.value) }
        }
        for (name, group) in grouped(series.gauges) {
            text.begin(name, "gauge")
            for (key, gauge) in group { text.sample(name, key.labels, gauge.value) }
        }
        for (name, group) in grouped(series.histograms) {
            text.begin(name, "histogram")
            for (key, histogram) in group { text.histogram(name, key.labels, histogram.snapshot) }
        }
    }

    private func grouped<Value>(_ values: [Key: Value]) -> [(String, [(Key, Value)])] {
        Dictionary(grouping: values) { $0.key.name }.sorted { $0.key < $1.key }.map { name, group in
            (
                name,
                group.map { ($0.key, $0.value) }.sorted {
                    $0.0.labels.joined().lexicographicallyPrecedes($1.0.labels.joined())
                }
            )
        }
    }
}

final class CountedValue: CounterHandler {
    private let count = Atomic<Int64>(0)

    var value: Double { Double(count.load(ordering: .relaxed)) }
    func increment(by amount: Int64) { count.wrappingAdd(amount, ordering: .relaxed) }
    func reset() { count.store(0, ordering: .relaxed) }
}

final class GaugeValue: RecorderHandler, MeterHandler {
    private let current = Mutex<Double>(0)

    var value: Double { current.withLock { $0 } }
    func record(_ value: Int64) { current.withLock { $0 = Double(value) } }
    func record(_ value: Double) { current.withLock { $0 = value } }
    func set(_ value: Int64) { current.withLock { $0 = Double(value) } }
    func set(_ value: Double) { current.withLock { $0 = value } }
    func increment(by amount: Double) { current.withLock { $0 += amount } }
    func decrement(by amount: Double) { current.withLock { $0 -= amount } }
}

/// Durations in seconds, in buckets from 100 µs to a minute.
final class Histogram: TimerHandler, RecorderHandler {
    struct Snapshot {
        /// Not cumulative; the last one is beyond every bound.
        var buckets: [Int64]
        /// Seconds.
        var sum: Double
    }

    /// Seconds.
    static let bounds: [Double] = [
        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60,
    ]
    private static let nanoseconds = bounds.map { Int64($0 * 1e9) }

    private let state = Mutex((buckets: [Int64](repeating: 0, count: bounds.count + 1), sum: Int64(0)))

    var snapshot: Snapshot {
        state.withLock { Snapshot(buckets: $0.buckets, sum: Double($0.sum) / 1e9) }
    }

    func recordNanoseconds(_ duration: Int64) {
        var place = 0
        while place < Self.nanoseconds.count, duration > Self.nanoseconds[place] { place += 1 }
        state.withLock { state in
            state.buckets[place] += 1
            state.sum &+= duration
        }
    }

    func record(_ value: Int64) { recordNanoseconds(value &* 1_000_000_000) }
    func record(_ value: Double) { recordNanoseconds(Int64(value * 1e9)) }
}
