// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETrials
import TestSupport
import Testing

/// F20: a custom class that misbehaves.
extension Faults {
    private static func production(_ port: Int, _ quiet: Int, _ out: Int, _ beside: Int) -> String {
        Items.service(port, to: "Bad") + Items.item("Bad", "Misbehaving", "TargetConfigNames: [All]")
            + Items.operation("All", out)
            + Items.item(
                "Quiet.In", "HL7TCPService", "Port: \(quiet), IPAddress: 127.0.0.1, TargetConfigNames: [Beside]")
            + Items.operation("Beside", beside)
    }

    /// F20: P3, P7, P10.
    @Test(.timeLimit(.minutes(1)), arguments: ["ABORT", "EAT"])
    func `a message whose handler ends the process three times is a dead letter, and all others arrive`(
        deed: String
    ) async throws {
        let folder = try TemporaryFolder()
        let (sink, beside) = (try Sink("all", in: folder), try Sink("beside", in: folder))
        let port = freePort()
        let engine = try Engine(
            Self.production(port, freePort(), sink.port, beside.port), in: folder, binary: Binary.misbehaving)
        // A process that eats meets its limit instead of the machine's.
        let limits = ["HIE_TRIAL_MEMORY": "\(1 << 30)", "SWIFT_BACKTRACE": "enable=no"]
        try await engine.start(environment: limits)
        let sender = try #require(await MLLPPeer.connect(port))
        for number in 1...20 { await sender.sendFrame(HL7Text.message("s0-\(number)")) }
        await sender.sendFrame(HL7Text.message("bad", patient: deed))
        for number in 21...40 { await sender.sendFrame(HL7Text.message("s0-\(number)")) }
        var recovery: [Duration] = []
        for _ in 0..<3 {
            let code = try #require(await engine.process?.end())
            #expect(code != 0 && code != -SIGTERM, "\(engine.process?.errors ?? "")")
            recovery.append(try await engine.start(environment: limits))
        }
        // What the deaths kept it from hearing, a sender sends again.
        let again = try #require(await MLLPPeer.connect(port))
        for number in 1...40 { await again.sendFrame(HL7Text.message("s0-\(number)")) }
        for number in 1...40 { #expect(await again.receiveMSA() == "AA s0-\(number)") }
        #expect(try await engine.drained())
        #expect(engine.process?.exitCode == nil)
        #expect(await engine.stop() == 0)
        let ledger = try await engine.ledger()
        #expect(ledger.exitCode == 0)
        #expect(ledger.items["Bad"]?.deadLettered == 1)
        try await sink.end()
        let judgement = Judgement(acknowledged: (1...40).map { "s0-\($0)" }, delivered: try sink.lines())
        #expect(judgement.lost == [])
        FaultTable.add(
            "F20 a class that \(deed == "EAT" ? "eats memory" : "aborts")", messages: 40, lost: judgement.lost.count,
            recovery: recovery)
    }

    /// F20: P12.
    @Test(.timeLimit(.minutes(1)))
    func `a handler that never returns holds up its lane and nothing else`() async throws {
        let folder = try TemporaryFolder()
        let (sink, beside) = (try Sink("all", in: folder), try Sink("beside", in: folder))
        let (port, quiet) = (freePort(), freePort())
        let engine = try Engine(
            Self.production(port, quiet, sink.port, beside.port), in: folder, settings: "  ShutdownTimeout: 1s",
            binary: Binary.misbehaving)
        try await engine.start()
        let sender = try #require(await MLLPPeer.connect(port))
        await sender.sendFrame(HL7Text.message("bad", patient: "SPIN"))
        #expect(await sender.receiveMSA() == "AA bad")
        let traffic = Traffic(to: quiet, senders: 2, seed: FaultTable.seed, in: folder)
        #expect(await eventually { beside.received > 300 })
        let load = try await traffic.finish()
        #expect(load.acknowledged == load.sent)
        #expect(try await engine.ledger().exitCode == 0)
        // A thread that never returns is not waited for beyond the limit.
        await engine.kill()
        try await beside.end()
        try await sink.end()
        let judgement = Judgement(acknowledged: try traffic.acknowledged(), delivered: try beside.lines())
        #expect(judgement.reordered == [])
        FaultTable.add(
            "F20 a class that spins", messages: load.acknowledged, reordered: judgement.reordered.count,
            served: try traffic.served())
    }
}
