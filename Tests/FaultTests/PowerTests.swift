// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETrials
import TestSupport
import Testing

extension Faults {
    /// F23: P1, P3, P5, P6, P10.
    @Test(.timeLimit(.minutes(60)))
    func `power cuts lose nothing that was acknowledged, keep order, and repeat what marks of 5 ms held`() async throws
    {
        let run = try await PowerRun(cuts: FaultTable.cuts, seed: FaultTable.seed)
        try await run.run()
        for finding in run.findings { Issue.record("\(finding)") }
        #expect(run.report.isSound, "\(run.report)")
        #expect(run.report.messages > 50)
        FaultTable.add(run.report)
    }

    /// The mutation of F23.
    @Test(.timeLimit(.minutes(3)))
    func `an engine whose syncs do nothing is caught by the same power cuts`() async throws {
        let run = try await PowerRun(cuts: 12, seed: FaultTable.seed, syncsAreLies: true)
        try await run.run()
        #expect(!run.findings.isEmpty || !run.report.isSound)
    }

    /// F23 before there is anything to lose.
    @Test(.timeLimit(.minutes(3)))
    func `a power cut at any step of the first start leaves a folder that an engine starts in`() async throws {
        var random = SeededGenerator(FaultTable.seed)
        let port = freePort()
        for round in 0..<12 {
            let folder = try TemporaryFolder()
            let power = try await PowerShim(in: folder)
            let engine = try Engine(
                Items.service(port, to: "Out") + Items.operation("Out", freePort()), in: folder, data: "disk/data")
            try await engine.start(
                environment: power.environment(cut: 1 + round * 3 + Int.random(in: 0..<3, using: &random)))
            await engine.kill()
            _ = try power.cut(seed: random.next())
            try await engine.start()
            #expect(engine.process?.exitCode == nil, "\(engine.process?.errors ?? "")")
            #expect(await engine.stop() == 0)
        }
    }

    /// F23, P6: what the 5 ms of marks are.
    @Test(.timeLimit(.minutes(1)))
    func `while nothing but marks is written, a power cut repeats no more than what came within 50 ms`() async throws {
        let folder = try TemporaryFolder()
        let power = try await PowerShim(in: folder)
        let out = freePort()
        let port = freePort()
        let engine = try Engine(
            Items.service(port, to: "Out") + Items.operation("Out", out), in: folder, data: "disk/data")
        try await engine.start()
        let count = 1000
        let traffic = Traffic(to: port, senders: 2, window: 16, count: count / 2, seed: FaultTable.seed, in: folder)
        try await traffic.result()
        #expect(await engine.stop() == 0)

        try await engine.start(environment: power.environment())
        let sink = try Sink("out", in: folder, port: out) { $0.delay = .milliseconds(1) }
        #expect(await eventually { sink.received > 150 })
        await engine.kill()
        let cutAt = monotonicTime()
        _ = try power.cut(seed: FaultTable.seed)
        let before = try sink.lines()
        try await engine.start()
        #expect(await eventually { sink.received >= count })
        #expect(try await engine.drained())
        #expect(await engine.stop() == 0)
        try await sink.end()
        let judgement = Judgement(acknowledged: try traffic.acknowledged(), delivered: try sink.lines())
        let fresh = before.count { $0.time + 50_000_000 > cutAt }
        #expect(judgement.lost == [] && judgement.reordered == [])
        #expect((0...1 + fresh).contains(judgement.repeats), "\(fresh) came within 50 ms of the cut")
        #expect(fresh < before.count, "nothing is older than that")
    }
}

/// Nanoseconds of the clock that trials write down.
func monotonicTime() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
