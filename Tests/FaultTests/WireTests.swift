// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETrials
import TestSupport
import Testing

extension Faults {
    /// F11: P1.
    @Test(.timeLimit(.minutes(1)))
    func `a part of a frame is never taken, whether FIN or RST ends it`() async throws {
        let folder = try TemporaryFolder()
        let sink = try Sink("all", in: folder)
        let port = freePort()
        let engine = try Engine(Items.service(port, to: "All") + Items.operation("All", sink.port), in: folder)
        try await engine.start()
        var random = SeededGenerator(FaultTable.seed)
        let rounds = 60
        for round in 1...rounds {
            let peer = try #require(await MLLPPeer.connect(port))
            await peer.sendFrame(HL7Text.message("s0-\(round)"))
            let whole = [0x0B] + Array(HL7Text.message("s1-\(round)").utf8)
            // All of a message without the end of its frame is still no frame.
            let part = round == rounds ? whole.count : Int.random(in: 1...whole.count, using: &random)
            await peer.send(Array(whole[..<part]))
            #expect(await peer.receiveMSA() == "AA s0-\(round)")
            if round % 2 == 0 { peer.reset() } else { peer.close() }
        }
        #expect(try await engine.drained())
        #expect(try await engine.ledger().items["In"]?.accepted == rounds)
        #expect(await engine.stop() == 0)
        try await sink.end()
        #expect(try sink.lines().map(\.id) == (1...rounds).map { "s0-\($0)" })
        FaultTable.add("F11 FIN/RST mid-frame x\(rounds)", messages: rounds)
    }

    /// F12: P3, P6, P8.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [SinkOptions.Answer.error, .reject, .none, .garbage, .wrongID])
    func `wrong answers of a destination cost a repeat of that message and no more`(
        answer: SinkOptions.Answer
    ) async throws {
        let folder = try TemporaryFolder()
        let every = 25
        let sink = try Sink("all", in: folder) { $0.exception = SinkOptions.Exception(every: every, answer: answer) }
        let port = freePort()
        let engine = try Engine(
            Items.service(port, to: "All") + Items.operation("All", sink.port, "ReplyTimeout: 100ms"), in: folder)
        try await engine.start()
        let load = try await Traffic(to: port, senders: 2, count: 100, seed: FaultTable.seed, in: folder).result()
        #expect(load.acknowledged == 200)
        #expect(try await engine.drained())
        #expect(await engine.stop() == 0)
        let ledger = try await engine.ledger()
        #expect(ledger.exitCode == 0)
        try await sink.end()
        let lines = try sink.lines()
        let judgement = Judgement(acknowledged: (1...100).flatMap { ["s0-\($0)", "s1-\($0)"] }, delivered: lines)
        #expect(judgement.lost == [])
        #expect(judgement.reordered == [])
        let account = try #require(ledger.items["All"])
        if answer == .reject {
            #expect(account.deadLettered == 200 / every)
            #expect(judgement.repeats == 0)
        } else {
            #expect(account.delivered == 200)
            #expect(judgement.repeats == lines.count / every)
            // Stop-and-wait: a repeat comes right behind what it repeats.
            let places = lines.indices.dropFirst().filter { place in
                lines[..<place].contains { $0.id == lines[place].id }
            }
            #expect(places.allSatisfy { lines[$0].id == lines[$0 - 1].id })
        }
        FaultTable.add(
            "F12 destination says \(answer.rawValue)", messages: 200, lost: judgement.lost.count,
            repeats: judgement.repeats,
            reordered: judgement.reordered.count)
    }

    /// F14.
    @Test(.timeLimit(.minutes(1)))
    func `garbage on the wire is refused or closed, and the next good message is taken`() async throws {
        let folder = try TemporaryFolder()
        let sink = try Sink("all", in: folder)
        let port = freePort()
        let engine = try Engine(
            Items.service(port, to: "All", "MaxMessageSize: 1MiB") + Items.operation("All", sink.port), in: folder)
        try await engine.start()
        let many = String(repeating: "ZZZ|1\r", count: 100_000)
        let cases: [(name: String, bytes: [UInt8])] = [
            (
                "noise between frames",
                (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 31) }.filter { $0 != 0x0B && $0 != 0x1C }
            ),
            ("an empty frame", [0x0B, 0x1C, 0x0D]),
            ("a frame of blanks", [0x0B] + Array(repeating: 0x20, count: 50) + [0x1C, 0x0D]),
            ("no MSH", Array("\u{0B}PID|1\r\u{1C}\r".utf8)),
            ("MSH alone", Array("\u{0B}MSH\u{1C}\r".utf8)),
            ("MSH with two delimiters alike", Array("\u{0B}MSH||||||\r\u{1C}\r".utf8)),
            ("two start bytes", [0x0B, 0x0B] + Array(HL7Text.message("double").utf8) + [0x1C, 0x0D]),
            ("two end bytes", [0x0B] + Array(HL7Text.message("ends").utf8) + [0x1C, 0x0D, 0x1C, 0x0D]),
            (
                "UTF-16",
                [0x0B] + HL7Text.message("utf16").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x1C, 0x0D]
            ),
            (
                "too large",
                [0x0B] + Array(HL7Text.message("large", extra: String(repeating: "x", count: 2 << 20)).utf8) + [
                    0x1C, 0x0D,
                ]
            ),
            ("many segments", [0x0B] + Array(HL7Text.message("many", extra: many).utf8) + [0x1C, 0x0D]),
            (
                "broken escapes",
                [0x0B] + Array(HL7Text.message("escapes", extra: "NTE|1||\\X\\\\\\H\\XZZ\\\\.br\r").utf8) + [
                    0x1C, 0x0D,
                ]
            ),
        ]
        for (number, garbage) in cases.enumerated() {
            let id = "good-\(number)"
            var isTaken = false
            let peer = try #require(await MLLPPeer.connect(port))
            await peer.send(garbage.bytes)
            await peer.sendFrame(HL7Text.message(id))
            var answer = ""
            while !isTaken {
                answer = await peer.receiveMSA()
                if answer == "(closed)" || answer == "(nothing)" { break }
                isTaken = answer == "AA \(id)"
            }
            if !isTaken {
                // Closing is an answer too; then the sender comes again.
                #expect(answer == "(closed)", "\(garbage.name): \(answer)")
                let again = try #require(await MLLPPeer.connect(port))
                await again.sendFrame(HL7Text.message(id))
                #expect(await again.receiveMSA() == "AA \(id)", "\(garbage.name)")
            }
        }
        #expect(engine.process?.exitCode == nil)
        #expect(engine.process.map { $0.residentBytes < 300 << 20 } ?? false)
        #expect(try await engine.drained())
        #expect(await engine.stop() == 0)
        #expect(try await engine.ledger().exitCode == 0)
        try await sink.end()
        let ids = try sink.lines().map(\.id)
        #expect(cases.indices.allSatisfy { ids.contains("good-\($0)") })
        FaultTable.add("F14 garbage x\(cases.count)", messages: cases.count)
    }

    /// F15: P12.
    @Test(.timeLimit(.minutes(1)))
    func `slow senders and connections that come and go do not hold up the others`() async throws {
        let folder = try TemporaryFolder()
        let sink = try Sink("all", in: folder)
        let port = freePort()
        let engine = try Engine(
            Items.service(port, to: "All", "ReadTimeout: 2s") + Items.operation("All", sink.port), in: folder)
        try await engine.start()
        // Each holds a frame open for the whole test.
        var slow: [MLLPPeer] = []
        for number in 0..<50 {
            let peer = try #require(await MLLPPeer.connect(port))
            await peer.send([0x0B] + Array("MSH|^~\\&|SLOW\(number)".utf8))
            slow.append(peer)
        }
        let traffic = Traffic(to: port, senders: 2, seed: FaultTable.seed, in: folder)
        let churn = 500
        for number in 0..<churn {
            let peer = try #require(await MLLPPeer.connect(port))
            if number % 3 == 1 { await peer.send([0x0B, 0x4D]) }
            if number % 2 == 0 { peer.reset() } else { peer.close() }
            if number % 100 == 0 { await slow[number / 100].send([0x7C]) }
        }
        #expect(await eventually { sink.received > 200 })
        let load = try await traffic.finish()
        #expect(load.acknowledged == load.sent && load.disconnections == 0)
        // ReadTimeout ends what is slower than it allows.
        #expect(await slow[49].receive() == .closed)
        #expect(try await engine.drained())
        #expect(await engine.stop() == 0)
        #expect(try await engine.ledger().items["In"]?.accepted == load.acknowledged)
        try await sink.end()
        let judgement = Judgement(acknowledged: try traffic.acknowledged(), delivered: try sink.lines())
        #expect(judgement.lost == [] && judgement.reordered == [] && judgement.repeats == 0)
        FaultTable.add(
            "F15 50 slow, \(churn) that come and go", messages: load.acknowledged, lost: judgement.lost.count)
    }

    /// F10: P11, P12.
    @Test(.timeLimit(.minutes(2)))
    func `a dead destination's backlog costs disk, not memory, and the other destination nothing`() async throws {
        let folder = try TemporaryFolder()
        let all = try Sink("all", in: folder)
        let dead = freePort()
        let port = freePort()
        let engine = try Engine(
            Items.service(port, to: "Router") + Items.router(all: "All, Dead", some: "All")
                + Items.operation("All", all.port, "Window: 32") + Items.operation("Dead", dead, "Window: 32"),
            in: folder)
        try await engine.start()
        let count = 20_000
        let traffic = Traffic(
            to: port, senders: 4, window: 32, count: count / 4, size: 2000, seed: FaultTable.seed, in: folder)
        let load = try await traffic.result()
        #expect(load.acknowledged == count)
        #expect(await eventually(within: .seconds(60)) { all.received >= count })
        let resident = engine.process?.residentBytes ?? 0
        // 40 MB wait; a debug build alone takes some 60 MB.
        #expect(resident < 160 << 20, "\(resident >> 20) MiB")
        #expect(try await engine.ledger().items["Dead"]?.queued ?? 0 > count - 100)
        await engine.kill()
        let recovery = try await engine.start()
        #expect(recovery < .seconds(10))
        let revived = try Sink("dead", in: folder, port: dead)
        #expect(await eventually(within: .seconds(60)) { revived.received >= count })
        #expect(try await engine.drained())
        let after = engine.process?.residentBytes ?? 0
        #expect(after < 160 << 20, "\(after >> 20) MiB")
        #expect(await engine.stop() == 0)
        #expect(try await engine.ledger().exitCode == 0)
        try await all.end()
        try await revived.end()
        let acknowledged = try traffic.acknowledged()
        for sink in [all, revived] {
            let judgement = Judgement(acknowledged: acknowledged, delivered: try sink.lines())
            #expect(judgement.lost == [] && judgement.reordered == [])
            #expect(judgement.repeats <= 32)
        }
        FaultTable.add("F10 dead destination, \(resident >> 20) MiB", messages: count, recovery: [recovery])
    }
}
