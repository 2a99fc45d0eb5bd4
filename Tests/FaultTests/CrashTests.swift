// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETrials
import TestSupport
import Testing

extension Faults {
    /// F1: P1, P3, P5, P6, P10.
    @Test(.timeLimit(.minutes(3)))
    func
        `kill -9 again and again under load loses nothing, keeps order, and repeats at most a window for each connection`()
        async throws
    {
        var random = SeededGenerator(FaultTable.seed)
        let kills = 14
        try await crash("F1 kill -9 x\(kills)", kills) { engine, _ in
            let recovery = try await engine.start()
            await pass(.milliseconds(Int.random(in: 20...400, using: &random)))
            await engine.kill()
            return recovery
        }
    }

    /// Lets `strike` start the engine and end it `kills` times under load, and judges what came of it.
    func crash(
        _ name: String, _ kills: Int, strike: (Engine, Int) async throws -> Duration
    ) async throws {
        let folder = try TemporaryFolder()
        let (all, some) = (try Sink("all", in: folder), try Sink("some", in: folder))
        let port = freePort()
        let pool = 2
        let engine = try Engine(
            Items.service(port, to: "Router") + Items.router(all: "All", some: "Some")
                + Items.operation("All", all.port, pool: pool) + Items.operation("Some", some.port), in: folder)
        try await engine.start()
        let traffic = Traffic(to: port, senders: 4, seed: FaultTable.seed, in: folder)
        #expect(await eventually { all.received > 20 })
        await engine.kill()
        var recovery: [Duration] = []
        for number in 0..<kills { recovery.append(try await strike(engine, number)) }
        recovery.append(try await engine.start())
        let before = all.received
        #expect(await eventually { all.received > before + 50 })
        try await traffic.finish()
        #expect(try await engine.drained())
        #expect(try await engine.ledger().exitCode == 0)
        #expect(await engine.stop() == 0)
        let ledger = try await engine.ledger()
        #expect(ledger.exitCode == 0, "the ledger does not close: \(ledger)")
        try await all.end()
        try await some.end()

        let acknowledged = try traffic.acknowledged()
        let lines = try all.lines()
        let toSome = Set(lines.filter { $0.key.prefix { $0 != "^" }.hasSuffix("0") }.map(\.id))
        let first = Judgement(acknowledged: acknowledged, delivered: lines)
        let second = Judgement(acknowledged: acknowledged, delivered: try some.lines(), where: toSome.contains)
        #expect(acknowledged.count > 50)
        #expect(first.lost == [] && second.lost == [])
        #expect(first.reordered == [] && second.reordered == [])
        // A message that a sender sent again was accepted twice and is to be delivered twice.
        let repeats = [
            all.received - (ledger.items["All"]?.accepted ?? 0), some.received - (ledger.items["Some"]?.accepted ?? 0),
        ]
        #expect((0...(kills + 1) * pool).contains(repeats[0]))
        #expect((0...kills + 1).contains(repeats[1]))
        FaultTable.add(
            name, messages: acknowledged.count, lost: first.lost.count + second.lost.count,
            repeats: repeats[0] + repeats[1], allowed: (kills + 1) * (pool + 1),
            reordered: first.reordered.count + second.reordered.count, served: try traffic.served(),
            recovery: recovery)
    }

    /// F1 with files: P1, P3.
    @Test(.timeLimit(.minutes(2)))
    func `kill -9 between a folder and a folder loses no message and leaves no half file`() async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.file("in"), withIntermediateDirectories: true)
        let engine = try Engine(
            Items.item("In", "HL7FileService", "FilePath: in, CallInterval: 50ms, TargetConfigNames: [Archive]")
                + Items.item("Archive", "HL7FileOperation", "FilePath: out, Filename: '{MSH-10}.hl7'"), in: folder)
        var random = SeededGenerator(FaultTable.seed)
        var recovery: [Duration] = []
        let kills = 5
        for batch in 0..<kills {
            let messages = (0..<40).map { HL7Text.message("b\(batch)-\($0)", patient: "\($0 % 7)") }
            try folder.write(messages.joined(), to: "in/batch-\(batch).hl7")
            recovery.append(try await engine.start())
            await pass(.milliseconds(Int.random(in: 50...400, using: &random)))
            await engine.kill()
        }
        recovery.append(try await engine.start())
        #expect(await eventually { folder.names(in: "in").isEmpty })
        #expect(try await engine.drained())
        #expect(await engine.stop() == 0)
        #expect(try await engine.ledger().exitCode == 0)

        let written = folder.names(in: "out").filter { !$0.hasPrefix(".") }
        let ids = try written.map { HL7Text.controlID(try folder.text("out/\($0)")) }
        let expected = Set((0..<kills).flatMap { batch in (0..<40).map { "b\(batch)-\($0)" } })
        #expect(Set(ids) == expected)
        #expect(try written.allSatisfy { try folder.text("out/\($0)").hasSuffix("^^^NHS\r") })
        // A file stored and not yet moved comes in again whole; beyond that one message per crash.
        let stored = try await engine.ledger().items["In"]?.accepted ?? 0
        #expect(ids.count - expected.count <= stored - expected.count + kills)
        FaultTable.add(
            "F1 kill -9 x\(kills), files", messages: expected.count, lost: expected.subtracting(ids).count,
            repeats: ids.count - stored, recovery: recovery)
    }

    /// F17: P3, P6.
    @Test(.timeLimit(.minutes(1)))
    func `SIGTERM under load loses nothing and repeats nothing`() async throws {
        let folder = try TemporaryFolder()
        let sink = try Sink("all", in: folder) { $0.delay = .milliseconds(3) }
        let port = freePort()
        let engine = try Engine(
            Items.service(port, to: "Router") + Items.router(all: "All", some: "All")
                + Items.operation("All", sink.port, pool: 2, "Window: 8"), in: folder)
        var recovery = [try await engine.start()]
        let traffic = Traffic(to: port, senders: 4, seed: FaultTable.seed, in: folder)
        let stops = 4
        var stopping: [Duration] = []
        for round in 1...stops {
            #expect(await eventually { sink.received > 100 * round })
            let begun = ContinuousClock.now
            #expect(await engine.stop() == 0)
            stopping.append(ContinuousClock.now - begun)
            recovery.append(try await engine.start())
        }
        let load = try await traffic.finish()
        #expect(try await engine.drained())
        #expect(await engine.stop() == 0)
        #expect(try await engine.ledger().exitCode == 0)
        try await sink.end()
        let acknowledged = try traffic.acknowledged()
        let judgement = Judgement(acknowledged: acknowledged, delivered: try sink.lines())
        #expect(judgement.lost == [])
        #expect(judgement.reordered == [])
        #expect(judgement.repeats == 0)
        #expect(load.mismatched + load.refused + load.lost == 0)
        #expect(stopping.allSatisfy { $0 < .seconds(10) })
        FaultTable.add(
            "F17 SIGTERM x\(stops)", messages: acknowledged.count, lost: judgement.lost.count,
            repeats: judgement.repeats,
            reordered: judgement.reordered.count, recovery: recovery)
    }

    /// F17, F18: a changed file is deployed under load, a faulty one is not.
    @Test(.timeLimit(.minutes(1)))
    func `a reload under load touches only what changed, and a faulty file changes nothing`() async throws {
        let folder = try TemporaryFolder()
        let (all, some) = (try Sink("all", in: folder), try Sink("some", in: folder))
        let port = freePort()
        func items(_ condition: String, _ retry: String) -> String {
            Items.service(port, to: "Router")
                + Items.router(all: "All", some: "Some").replacingOccurrences(of: "endsWith('0')", with: condition)
                + Items.operation("All", all.port)
                + Items.operation("Some", some.port).replacingOccurrences(of: "50ms", with: retry)
        }
        let engine = try Engine(items("endsWith('0')", "50ms"), in: folder, arguments: ["--watch"])
        try await engine.start()
        let traffic = Traffic(to: port, senders: 4, seed: FaultTable.seed, in: folder)
        let changes = [("endsWith('5')", "50ms"), ("endsWith('5')", "60ms"), ("endsWith('0')", "60ms")]
        for (number, change) in changes.enumerated() {
            let before = all.received
            #expect(await eventually { all.received > before + 50 })
            try engine.write(items(change.0, change.1))
            #expect(
                await eventually { engine.process?.errors.components(separatedBy: "deployed: ").count == number + 2 })
        }
        // A storm of pushes, good and bad; the last is bad.
        for _ in 0..<20 {
            try engine.write(items("endsWith('0')", "60ms"))
            try engine.write(items("endsWith(", "50ms"))
        }
        #expect(await eventually { engine.process?.errors.contains("the former configuration keeps running") == true })
        try engine.write(items("endsWith('0')", "60ms"))
        let load = try await traffic.finish()
        #expect(load.disconnections == 0, "the service was not touched")
        #expect(try await engine.drained())
        #expect(await engine.stop() == 0)
        #expect(try await engine.ledger().exitCode == 0)
        try await all.end()
        try await some.end()
        let acknowledged = try traffic.acknowledged()
        let judgement = Judgement(acknowledged: acknowledged, delivered: try all.lines())
        let second = Judgement(acknowledged: [], delivered: try some.lines())
        #expect(judgement.lost == [] && judgement.reordered == [] && judgement.repeats == 0)
        #expect(second.reordered == [] && second.repeats == 0)
        let log = engine.process?.errors ?? ""
        #expect(log.contains("deployed: [HIEEngine.Deployment.Step.replace(\"Router\")]"))
        #expect(log.contains("deployed: [HIEEngine.Deployment.Step.replace(\"Some\")]"))
        FaultTable.add(
            "F17 F18 reload x\(changes.count)", messages: acknowledged.count, lost: judgement.lost.count,
            repeats: judgement.repeats + second.repeats, reordered: judgement.reordered.count)
    }
}
