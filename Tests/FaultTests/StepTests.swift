// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIEFailpoints
import HIETrials
import TestSupport
import Testing

extension Faults {
    /// F1 at its named steps: P1, P3, P5, P6, P10.
    @Test(
        .timeLimit(.minutes(3)),
        arguments: [
            Failpoint.journalWritten, .journalSynced, .acknowledging, .acknowledged, .messageSent, .answerReceived,
            .deliveryMarked,
        ])
    func `a death at a step that matters loses nothing, keeps order, and repeats at most a window for each connection`(
        step: Failpoint
    ) async throws {
        var random = SeededGenerator(FaultTable.seed)
        let kills = 3
        try await crash("F1 dies at \(step.rawValue) x\(kills)", kills) { engine, number in
            // Of the first syncs some are those of the start itself.
            let place = Int.random(in: 1...20, using: &random) + number * 10
            let recovery = try await engine.start(environment: ["HIE_FAILPOINT": "\(step.rawValue) \(place)"])
            #expect(await engine.process?.end() == -SIGKILL)
            return recovery
        }
    }

    /// F1 during compaction: P1, P3, P10.
    @Test(
        .timeLimit(.minutes(2)),
        arguments: [Failpoint.segmentNamed, .survivorsMoved, .segmentRetired, .segmentFreed])
    func `a death while old segments are let go loses nothing, and what is kept stays readable`(
        step: Failpoint
    ) async throws {
        let folder = try TemporaryFolder()
        let every = 40
        let sink = try Sink("all", in: folder) { $0.exception = SinkOptions.Exception(every: every, answer: .reject) }
        let port = freePort()
        let engine = try Engine(
            Items.service(port, to: "All") + Items.operation("All", sink.port), in: folder)
        var environment = ["HIE_TRIAL_SEGMENT_BYTES": "65536", "HIE_TRIAL_RETENTION_BYTES": "200000"]
        try await engine.start(environment: environment)
        let traffic = Traffic(to: port, senders: 4, seed: FaultTable.seed, in: folder)
        let kills = 3
        var recovery: [Duration] = []
        for _ in 0..<kills {
            // Segments for the next start to let go; dead letters are what survives them.
            let before = sink.received
            #expect(await eventually { sink.received > before + 400 })
            await engine.kill()
            // A second one may not come before the next look at old segments, a minute later.
            environment["HIE_FAILPOINT"] = "\(step.rawValue) 1"
            recovery.append(try await engine.start(environment: environment))
            #expect(await engine.process?.end() == -SIGKILL)
            #expect(try await Binary.run("journal", "verify", engine.file).code == 0)
            environment["HIE_FAILPOINT"] = nil
            recovery.append(try await engine.start(environment: environment))
        }
        try await traffic.finish()
        #expect(try await engine.drained())
        #expect(await engine.stop() == 0)
        let ledger = try await engine.ledger()
        #expect(ledger.exitCode == 0)
        let verified = try await Binary.run("journal", "verify", engine.file)
        #expect(verified.code == 0, "\(verified.output)")
        try await sink.end()
        let acknowledged = try traffic.acknowledged()
        let judgement = Judgement(acknowledged: acknowledged, delivered: try sink.lines())
        #expect(judgement.lost == [] && judgement.reordered == [])
        let account = try #require(ledger.items["All"])
        #expect(account.deadLettered > 0)
        let repeats = sink.received - account.accepted
        #expect((0...2 * kills).contains(repeats))
        FaultTable.add(
            "F1 dies at \(step.rawValue) x\(kills)", messages: acknowledged.count, lost: judgement.lost.count,
            repeats: repeats, allowed: 2 * kills, reordered: judgement.reordered.count, served: try traffic.served(),
            recovery: recovery)
    }

    /// F1 around a handler: P3, P7.
    @Test(.timeLimit(.minutes(2)), arguments: [Failpoint.handlerStarted, .handlerEnded])
    func `a death around a handler loses nothing and makes no dead letter of what died less than three times`(
        step: Failpoint
    ) async throws {
        let folder = try TemporaryFolder()
        let port = freePort()
        let engine = try Engine(
            Items.service(port, to: "Files")
                + Items.item("Files", "HL7FileOperation", "FilePath: out, Filename: '{MSH-10}.hl7'"), in: folder)
        try await engine.start()
        let traffic = Traffic(to: port, senders: 2, seed: FaultTable.seed, in: folder)
        #expect(await eventually { folder.names(in: "out").count > 20 })
        await engine.kill()
        let kills = 3
        for _ in 0..<kills {
            try await engine.start(environment: ["HIE_FAILPOINT": "\(step.rawValue) 5"])
            #expect(await engine.process?.end() == -SIGKILL)
        }
        try await engine.start()
        try await traffic.finish()
        #expect(try await engine.drained())
        #expect(await engine.stop() == 0)
        let ledger = try await engine.ledger()
        #expect(ledger.exitCode == 0)
        let account = try #require(ledger.items["Files"])
        #expect(account.deadLettered == 0)
        let names = folder.names(in: "out").filter { !$0.hasPrefix(".") }
        let written = Set(try names.map { HL7Text.controlID(try folder.text("out/\($0)")) })
        let acknowledged = try traffic.acknowledged()
        let lost = acknowledged.filter { !written.contains($0) }
        #expect(lost == [])
        // PoolSize is 1: one file of each death may have been written and not noted.
        let repeats = names.count - account.accepted
        #expect((0...kills + 1).contains(repeats))
        FaultTable.add(
            "F1 dies at \(step.rawValue) x\(kills)", messages: acknowledged.count, lost: lost.count, repeats: repeats,
            allowed: kills + 1, served: try traffic.served())
    }
}
