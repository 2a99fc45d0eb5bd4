// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETrials
import TestSupport
import Testing

/// What the machine does to an engine.
extension Faults {
    /// F3: P3, P5, P6.
    @Test(.timeLimit(.minutes(1)))
    func `an engine that is frozen for seconds goes on, and repeats at most what was under way`() async throws {
        let folder = try TemporaryFolder()
        let sink = try Sink("all", in: folder)
        let port = freePort()
        let engine = try Engine(
            Items.service(port, to: "All") + Items.operation("All", sink.port, pool: 2, "ReplyTimeout: 1s"), in: folder)
        try await engine.start()
        let traffic = Traffic(to: port, senders: 4, seed: FaultTable.seed, in: folder)
        let freezes = 2
        var ends: [UInt64] = []
        for _ in 0..<freezes {
            let before = sink.received
            #expect(await eventually { sink.received > before + 100 })
            engine.process?.signal(SIGSTOP)
            // The fault itself: longer than the answer may take.
            await pass(.seconds(5))
            engine.process?.signal(SIGCONT)
            ends.append(monotonicTime())
        }
        let before = sink.received
        #expect(await eventually { sink.received > before + 100 })
        try await judge(
            "F3 frozen 5 s x\(freezes)", engine, traffic, sink, allowed: freezes * 2, recovered: ends)
    }

    /// F5: P1, P11.
    @Test(.timeLimit(.minutes(2)))
    func `on a disk whose syncs take 300 ms everything still arrives, later, in bounded memory`() async throws {
        let folder = try TemporaryFolder()
        let shim = try await Shim(in: folder)
        let sink = try Sink("all", in: folder)
        let port = freePort()
        let engine = try Engine(
            Items.service(port, to: "All") + Items.operation("All", sink.port, "Window: 32"), in: folder)
        try await engine.start(environment: shim.environment(syncTakes: 300))
        let traffic = Traffic(
            to: port, senders: 8, window: 64, count: 500, size: 2000, seed: FaultTable.seed, in: folder)
        try await traffic.result()
        #expect(engine.process.map { $0.residentBytes < 160 << 20 } ?? false)
        try await judge("F5 syncs of 300 ms", engine, traffic, sink, allowed: 0)
    }

    /// F9: P3, P5.
    @Test(.timeLimit(.minutes(1)))
    func `jumps of the wall clock hold nothing up and reorder nothing`() async throws {
        let folder = try TemporaryFolder()
        let shim = try await Shim(in: folder)
        let every = 50
        let sink = try Sink("all", in: folder) { $0.exception = SinkOptions.Exception(every: every, answer: .error) }
        let port = freePort()
        let engine = try Engine(Items.service(port, to: "All") + Items.operation("All", sink.port), in: folder)
        try await engine.start(environment: shim.environment())
        let traffic = Traffic(to: port, senders: 4, seed: FaultTable.seed, in: folder)
        let jumps = [600, -600, 3600, 0]
        var ends: [UInt64] = []
        for jump in jumps {
            let before = sink.received
            #expect(await eventually { sink.received > before + 100 })
            try shim.shiftClock(by: jump)
            ends.append(monotonicTime())
        }
        let before = sink.received
        #expect(await eventually { sink.received > before + 200 })
        // Each AE is one repeat that the destination asked for.
        let asked = { (sink: Sink) in sink.received / every }
        try await judge(
            "F9 clock jumps x\(jumps.count)", engine, traffic, sink, allowed: 0, asked: asked, recovered: ends)
    }

    /// The end of a fault run over one operation named All, and its line in the table.
    ///
    /// - Parameters:
    ///   - asked: Repeats that the destination itself asked for.
    ///   - recovered: When each fault ended.
    func judge(
        _ name: String, _ engine: Engine, _ traffic: Traffic, _ sink: Sink, allowed: Int,
        asked: (Sink) -> Int = { _ in 0 }, recovered: [UInt64] = []
    ) async throws {
        try await traffic.finish()
        #expect(try await engine.drained())
        #expect(await engine.stop() == 0)
        let ledger = try await engine.ledger()
        try await sink.end()
        let times = try traffic.answers().map { $0.map(\.time) }
        var report = FaultReport(name, messages: try traffic.acknowledged().count)
        report.add(Judgement(acknowledged: try traffic.acknowledged(), delivered: try sink.lines()))
        report.repeats = sink.received - asked(sink) - (ledger.items["All"]?.accepted ?? 0)
        report.allowedRepeats = allowed
        report.openAccounts = ledger.items.values.count { $0.imbalance != 0 } + (ledger.exitCode == 0 ? 0 : 1)
        report.availability = try traffic.served()
        report.recovery = recovered.compactMap { Availability.recovery(of: times, after: $0) }
        #expect(report.isSound, "\(report)")
        #expect(report.recovery.count == recovered.count)
        FaultTable.add(report)
    }
}
