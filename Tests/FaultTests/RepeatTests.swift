// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETrials
import TestSupport
import Testing

extension Faults {
    /// F13: P1, P4.
    @Test(.timeLimit(.minutes(2)))
    func `doubled frames and storms of resends over crashes are delivered once, with the first acknowledgement`()
        async throws
    {
        let folder = try TemporaryFolder()
        let sink = try Sink("all", in: folder)
        let port = freePort()
        let engine = try Engine(Items.service(port, to: "All") + Items.operation("All", sink.port), in: folder)
        var random = SeededGenerator(FaultTable.seed)
        var answers: [String: MLLPPeer.Received] = [:]
        var ids: [String] = []
        var recovery: [Duration] = []
        var resends = 0
        let rounds = 4
        for round in 0..<rounds {
            recovery.append(try await engine.start())
            let peers = [
                try #require(await MLLPPeer.connect(port)), try #require(await MLLPPeer.connect(port)),
                try #require(await MLLPPeer.connect(port)),
            ]
            // Frames sent twice without a wait, on one connection and over others.
            for number in 0..<25 {
                let id = "r\(round)-\(number)"
                let message = HL7Text.message(id, patient: "\(number % 5)")
                for peer in peers.prefix(1 + number % 3) {
                    await peer.sendFrame(message)
                    await peer.sendFrame(message)
                }
                for peer in peers.prefix(1 + number % 3) {
                    for _ in 0..<2 {
                        let answer = await peer.receive()
                        #expect(answer == answers[id, default: answer], "\(id)")
                        answers[id] = answer
                        resends += 1
                    }
                }
                resends -= 1
                ids.append(id)
            }
            // A storm: anything that was ever acknowledged, before a crash or after.
            for _ in 0..<60 {
                let id = ids[Int.random(in: 0..<ids.count, using: &random)]
                let number = Int(id.split(separator: "-")[1]) ?? 0
                let peer = peers[Int.random(in: 0..<3, using: &random)]
                await peer.sendFrame(HL7Text.message(id, patient: "\(number % 5)"))
                #expect(await peer.receive() == answers[id], "\(id)")
                resends += 1
            }
            if round < rounds - 1 { await engine.kill() }
        }
        for answer in answers.values {
            guard case .frame(let text) = answer else {
                Issue.record("no acknowledgement: \(answer)")
                continue
            }
            #expect(HL7Text.fields("MSA", of: text).dropFirst().first == "AA")
        }
        #expect(Set(answers.values.map { "\($0)" }).count == ids.count)
        #expect(try await engine.drained())
        let ledger = try await engine.ledger()
        #expect(ledger.items["In"]?.accepted == ids.count)
        #expect(await engine.stop() == 0)
        #expect(try await engine.ledger().exitCode == 0)
        try await sink.end()
        let judgement = Judgement(acknowledged: ids, delivered: try sink.lines())
        #expect(judgement.lost == [])
        // P6: a crash may repeat what was on the way to the destination, no more.
        #expect(judgement.repeats <= rounds - 1)
        FaultTable.add(
            "F13 \(resends) resends, \(rounds - 1) crashes", messages: ids.count, lost: judgement.lost.count,
            repeats: judgement.repeats, recovery: recovery)
    }
}
