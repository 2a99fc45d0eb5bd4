// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIEStandard
import HIETrials

struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures this build on this machine beside a bare relay in the same run.",
        discussion: """
            Each row sends ADT^A01 over MLLP through 'service, rules, operation' with every message on disk before its \
            acknowledgement, and through a relay that keeps nothing: the floor. The two take turns; figures are medians. \
            The engine, the relay, the receiver and the sender share the machine. Nothing leaves it.
            """)

    @Option(help: "Rows as connections x window, with commas.")
    var rows = "1x1,8x1,64x1,8x32"
    @Option(help: "Pairs of runs for each row.")
    var pairs = 5
    @Option(help: "Seconds that a run should take, about.")
    var seconds = 4.0
    @Option(help: "Bytes of each message.")
    var size = 1024
    @Option(help: "A folder on the disk to measure; a temporary one where absent.")
    var folder: String?
    @Flag(help: "Print JSON, version 1.")
    var json = false

    func run() async throws {
        let place = try BenchFolder(folder)
        defer { place.remove() }
        let sync = SyncTime.measure(in: place.path)
        Terminal.note("fdatasync of 4 KiB appended: p50 \(LoadReport.short(sync)) ms on this disk")
        var report = BenchReport(size: size, pairs: pairs, fdatasyncMilliseconds: sync)
        for row in try shapes() {
            var floors: [BenchRun] = []
            var engines: [BenchRun] = []
            for pair in 0..<max(1, pairs) {
                Terminal.progress("\(row.name): pair \(pair + 1) of \(pairs)")
                let probe = BenchRunner(row, folder: place.path, size: size, seconds: seconds)
                floors.append(try await probe.floor())
                engines.append(try await probe.engine())
            }
            Terminal.endProgress()
            report.rows.append(BenchReport.Row(row, floors, engines))
        }
        Terminal.write(json ? JSONText.of(report) : report.text)
    }

    private func shapes() throws -> [BenchShape] {
        try rows.split(separator: ",").map { text in
            let parts = text.split(separator: "x").compactMap { Int($0) }
            guard parts.count == 2, parts[0] > 0, parts[1] > 0 else {
                throw ValidationError("a row is connections x window, such as 64x1, not '\(text)'")
            }
            return BenchShape(connections: parts[0], window: parts[1])
        }
    }
}

struct BenchShape: Codable {
    let connections: Int
    let window: Int

    var name: String { "\(connections)×\(window)" }
}

/// One run's figures.
struct BenchRun: Codable {
    var perSecond: Double
    var latency: LatencySummary
    /// Of the process in the middle, user and system.
    var cpuMicroseconds: Double
    var residentBytes: Int
    /// Passed to write for the journal; 0 for the floor.
    var writtenBytes: Double
    /// Of the search index when the last message was acknowledged.
    var indexLagSeconds: Double
}

struct BenchReport: Codable {
    struct Row: Codable {
        let shape: BenchShape
        /// Medians of the runs.
        let floor: BenchRun
        let engine: BenchRun
        /// Median of the pairs' ratios of throughput, engine to floor.
        let ratio: Double

        init(_ shape: BenchShape, _ floors: [BenchRun], _ engines: [BenchRun]) {
            self.shape = shape
            floor = Self.median(floors)
            engine = Self.median(engines)
            ratio = Self.median(zip(engines, floors).map { $0.perSecond / max($1.perSecond, 1) })
        }

        private static func median(_ values: [Double]) -> Double {
            let sorted = values.sorted()
            return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
        }

        /// The run of median throughput, whole: its figures belong together.
        private static func median(_ runs: [BenchRun]) -> BenchRun {
            runs.sorted { $0.perSecond < $1.perSecond }[runs.count / 2]
        }
    }

    var version = 1
    let size: Int
    let pairs: Int
    let fdatasyncMilliseconds: Double
    var rows: [Row] = []

    var text: String {
        var table = Table(
            "conns×window", "engine/s", "floor/s", "ratio", "p50 ms", "p99 ms", "p99.9 ms", "floor p50", "CPU µs/msg",
            "RSS MB", "written/msg", "index lag s")
        for row in rows {
            table.add(
                row.shape.name, Int(row.engine.perSecond).grouped, Int(row.floor.perSecond).grouped,
                String(format: "%.2f", row.ratio), LoadReport.short(row.engine.latency.p50),
                LoadReport.short(row.engine.latency.p99), LoadReport.short(row.engine.latency.p999),
                LoadReport.short(row.floor.latency.p50), String(format: "%.1f", row.engine.cpuMicroseconds),
                "\(row.engine.residentBytes / 1_000_000)", "\(Int(row.engine.writtenBytes).grouped)",
                String(format: "%.1f", row.engine.indexLagSeconds))
        }
        return table.text
    }
}

/// The bare relay, as a process of its own like the engine.
struct BenchRelay: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "bench-relay", shouldDisplay: false)

    @Argument var port: Int
    @Argument var destination: Int

    func run() throws {
        try MLLPFloorRelay(port: port, toPort: destination, stop: StopHandle()).run()
    }
}
