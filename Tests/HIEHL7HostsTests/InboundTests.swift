// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIESettings
import HIETree
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHL7Hosts

/// A started service and what it hands in.
private struct Running {
    let service: HL7TCPService
    let intake = FakeIntake()
    let port: Int

    init(_ change: (inout HL7TCPServiceSettings) -> Void = { _ in }) async throws {
        var settings = HL7TCPServiceSettings()
        settings.address = "127.0.0.1"
        settings.port = freePort()
        change(&settings)
        port = settings.port
        service = try HL7TCPService(settings, context("PAS.In"))
        try await service.start(intake)
    }

    func connect() async throws -> MLLPPeer { try #require(await MLLPPeer.connect(port)) }
    func stop() async { await service.stop(within: .seconds(5)) }
}

@Suite(.timeLimit(.minutes(1))) struct `HL7TCPService acknowledges` {
    @Test func `with AA, the sender's names, version, trigger and id, once the message is stored`() async throws {
        let running = try await Running()
        running.intake.mode = .waiting
        let peer = try await running.connect()
        await peer.sendFrame(HL7Text.message("A1", msh: "||||||UNICODE UTF-8"))
        #expect(await eventually { running.intake.waitingCount == 1 })
        #expect(await peer.receive(within: .milliseconds(50)) == .nothing)
        running.intake.conclude(.stored)
        guard case .frame(let answer) = await peer.receive() else {
            Issue.record("no answer")
            return
        }
        let msh = HL7Text.fields("MSH", of: answer)
        #expect(msh[2] == "^~\\&")
        #expect(msh[3...6] == ["HIE", "T", "PAS", "RXX"])
        #expect(msh[7].count >= 14)
        #expect(msh[9] == "ACK^A01^ACK")
        #expect(msh[10] != "A1" && !msh[10].isEmpty)
        #expect(msh[12] == "2.4")
        #expect(msh.count > 18 && msh[18] == "UNICODE UTF-8")
        #expect(HL7Text.fields("MSA", of: answer).prefix(3) == ["MSA", "AA", "A1"])
        #expect(running.intake.messages[0].header.profile.source == "PAS.In")
        #expect(running.intake.messages[0].header.profile.schemaName == "ADT_A01")
        await running.stop()
    }

    @Test func `with AE and ERR while the engine takes nothing in, and AA after`() async throws {
        let running = try await Running()
        running.intake.mode = .answering(.refused("the disk is full"))
        let peer = try await running.connect()
        await peer.sendFrame(HL7Text.message("A1"))
        guard case .frame(let answer) = await peer.receive() else {
            Issue.record("no answer")
            return
        }
        #expect(HL7Text.fields("MSA", of: answer).prefix(3) == ["MSA", "AE", "A1"])
        #expect(answer.contains("\rERR|"))
        #expect(answer.contains("the disk is full"))
        running.intake.mode = .answering(.stored)
        await peer.sendFrame(HL7Text.message("A1"))
        #expect(await peer.receiveMSA() == "AA A1")
        #expect(running.intake.ids == ["A1"])
        await running.stop()
    }

    @Test func `each message with what became of its own batch, whichever batch ends first`() async throws {
        let running = try await Running()
        running.intake.mode = .waiting
        let peer = try await running.connect()
        await peer.sendFrame(HL7Text.message("stored"))
        #expect(await eventually { running.intake.waitingCount == 1 })
        running.intake.mode = .answering(.refused("the journal has failed"))
        await peer.sendFrame(HL7Text.message("refused"))
        // An answer to the second must not go out before the first has its own.
        #expect(await peer.receive(within: .milliseconds(100)) == .nothing)
        running.intake.conclude(.stored)
        #expect(await peer.receiveMSA() == "AA stored")
        #expect(await peer.receiveMSA() == "AE refused")
        await running.stop()
    }

    @Test func `with AR what has no readable MSH, in its place among the others`() async throws {
        let running = try await Running()
        running.intake.mode = .waiting
        let peer = try await running.connect()
        let frames = [HL7Text.message("A1"), "PID|1||2\r", HL7Text.message("A2"), "MSHX|^~", HL7Text.message("A3")]
        for frame in frames { await peer.sendFrame(frame) }
        #expect(await eventually { running.intake.messages.count == 3 })
        while running.intake.waitingCount > 0 { running.intake.conclude(.stored) }
        var answers: [String] = []
        for _ in frames { answers.append(await peer.receiveMSA()) }
        #expect(answers[0] == "AA A1")
        #expect(answers[1].hasPrefix("AR"))
        #expect(answers[2] == "AA A2")
        #expect(answers[3].hasPrefix("AR"))
        #expect(answers[4] == "AA A3")
        #expect(running.intake.ids == ["A1", "A2", "A3"])
        await running.stop()
    }

    @Test func `a thousand pipelined messages of three senders in the order of each`() async throws {
        let running = try await Running()
        try await withThrowingTaskGroup(of: [String].self) { group in
            for sender in 0..<3 {
                let peer = try await running.connect()
                group.addTask {
                    let ids = (0..<333).map { "s\(sender)-\($0)" }
                    let all = ids.map { "\u{0B}\(HL7Text.message($0))\u{1C}\r" }.joined()
                    await peer.send(all)
                    var answers: [String] = []
                    for _ in ids { answers.append(await peer.receiveMSA()) }
                    #expect(answers == ids.map { "AA \($0)" })
                    return ids
                }
            }
            for try await ids in group {
                let mine = running.intake.ids.filter { $0.hasPrefix(ids[0].prefix(3)) }
                #expect(mine == ids)
            }
        }
        await running.stop()
    }

    @Test func `a message above MaxMessageSize with AR, and the next one as ever`() async throws {
        let running = try await Running { $0.maxMessageSize = ByteSize(bytes: 4096) }
        let peer = try await running.connect()
        await peer.sendFrame(HL7Text.message("large", extra: "NTE|1||" + String(repeating: "x", count: 100_000) + "\r"))
        await peer.sendFrame(HL7Text.message("A2"))
        #expect(await peer.receiveMSA() == "AR large")
        #expect(await peer.receiveMSA() == "AA A2")
        #expect(running.intake.ids == ["A2"])
        await running.stop()
    }
}

@Suite(.timeLimit(.minutes(1))) struct `An AckMode of` {
    @Test func `Never stores and says nothing`() async throws {
        let running = try await Running { $0.ackMode = .never }
        let peer = try await running.connect()
        await peer.sendFrame(HL7Text.message("A1"))
        await peer.sendFrame("PID|1\r")
        #expect(await eventually { running.intake.ids == ["A1"] })
        #expect(await peer.receive(within: .milliseconds(100)) == .nothing)
        await running.stop()
    }

    @Test func `Application waits for outcomes and answers in the order of the messages`() async throws {
        let running = try await Running {
            $0.ackMode = .application
            $0.ackTimeout = .seconds(7)
        }
        running.intake.mode = .waiting
        let peer = try await running.connect()
        for id in ["A1", "A2", "A3"] { await peer.sendFrame(HL7Text.message(id)) }
        #expect(await eventually { running.intake.waitingCount == 3 })
        #expect(running.intake.limits == Array(repeating: .seconds(7), count: 3))
        running.intake.conclude(.settled, at: 2)
        running.intake.conclude(.unsettled("a destination refused it"), at: 1)
        #expect(await peer.receive(within: .milliseconds(50)) == .nothing)
        running.intake.conclude(.settled)
        #expect(await peer.receiveMSA() == "AA A1")
        #expect(await peer.receiveMSA() == "AE A2")
        #expect(await peer.receiveMSA() == "AA A3")
        await running.stop()
    }

    /// HL7 v2.5.1 §2.9.3, table 0155.
    @Test(arguments: [
        ("AL", IntakeResult.stored, "CA"), ("AL", .refused("full"), "CE"), ("SU", .stored, "CA"),
        ("SU", .refused("full"), ""),
        ("ER", .stored, ""), ("ER", .refused("full"), "CE"), ("NE", .stored, ""), ("NE", .refused("full"), ""),
        ("", .stored, "AA"), ("", .refused("full"), "AE"),
    ])
    func `MSH-determined goes by MSH-15`(condition: String, result: IntakeResult, code: String) async throws {
        let running = try await Running { $0.ackMode = .mshDetermined }
        running.intake.mode = .answering(result)
        let peer = try await running.connect()
        await peer.sendFrame(HL7Text.message("A1", msh: "|||\(condition)"))
        if code.isEmpty {
            #expect(await peer.receive(within: .milliseconds(100)) == .nothing)
        } else {
            #expect(await peer.receiveMSA() == "\(code) A1")
        }
        await running.stop()
    }
}

@Suite(.timeLimit(.minutes(1))) struct `A service that stops` {
    @Test func `answers what it has taken and then closes`() async throws {
        let running = try await Running()
        running.intake.mode = .waiting
        let peer = try await running.connect()
        await peer.sendFrame(HL7Text.message("A1"))
        #expect(await eventually { running.intake.waitingCount == 1 })
        async let stopped: Void = running.stop()
        #expect(await eventually { await MLLPPeer.connect(running.port) == nil })
        running.intake.conclude(.stored)
        #expect(await peer.receiveMSA() == "AA A1")
        #expect(await peer.receive() == .closed)
        await stopped
    }

    @Test func `does not outlast its limit`() async throws {
        let running = try await Running()
        running.intake.mode = .waiting
        let peer = try await running.connect()
        await peer.sendFrame(HL7Text.message("A1"))
        #expect(await eventually { running.intake.waitingCount == 1 })
        await running.service.stop(within: .milliseconds(100))
        #expect(await peer.receive() == .closed)
    }

    @Test func `leaves its port to the next one`() async throws {
        let first = try await Running()
        await first.stop()
        let second = try await Running { $0.port = first.port }
        let peer = try await second.connect()
        await peer.sendFrame(HL7Text.message("A1"))
        #expect(await peer.receiveMSA() == "AA A1")
        await second.stop()
    }

    @Test func `cannot start where another listens`() async throws {
        let first = try await Running()
        await #expect(throws: HostError.self) { _ = try await Running { $0.port = first.port } }
        await first.stop()
    }
}

@Suite(.timeLimit(.minutes(1))) struct `HL7TCPService with ResponseFrom` {
    private func answer(to id: String, with reply: String) async throws -> String {
        let running = try await Running {
            $0.ackMode = .application
            $0.responseFrom = ["RIS.Out"]
        }
        running.intake.mode = .answering(.replied(Bytes(reply)))
        let peer = try await running.connect()
        await peer.sendFrame(HL7Text.message(id))
        guard case .frame(let answer) = await peer.receive() else { return "(none)" }
        await running.stop()
        return answer
    }

    @Test(arguments: ["AA", "AE", "AR"])
    func `answers with the destination's own answer, byte by byte`(code: String) async throws {
        let reply = HL7Text.acknowledgement(code, of: "A1") + "ZZZ|1|kept\r"
        #expect(try await answer(to: "A1", with: reply) == reply)
    }

    @Test(arguments: [("AA", false), ("AR", true)])
    func `answers with the code alone where the answer names another message`(code: String, hasError: Bool) async throws
    {
        let answer = try await answer(to: "A1", with: HL7Text.acknowledgement(code, of: "changed"))
        #expect(HL7Text.fields("MSA", of: answer).prefix(3) == ["MSA", code, "A1"])
        #expect(answer.contains("the destination answered AR") == hasError)
    }

    @Test func `needs AckMode Application`() {
        var settings = HL7TCPServiceSettings()
        settings.responseFrom = ["RIS.Out"]
        #expect(settings.issues().map(\.description) == ["ResponseFrom needs an AckMode of Application"])
        #expect(settings.responders == ["RIS.Out"])
    }

    @Test func `keeps its bytes with ArchiveIO`() async throws {
        let folder = try TemporaryFolder()
        var settings = HL7TCPServiceSettings()
        settings.address = "127.0.0.1"
        settings.port = freePort()
        settings.archiveIO = true
        let service = try HL7TCPService(settings, context("PAS/In", dataDirectory: folder.path))
        try await service.start(FakeIntake())
        let peer = try #require(await MLLPPeer.connect(settings.port))
        await peer.send("noise")
        await peer.sendFrame(HL7Text.message("A1"))
        #expect(await peer.receiveMSA() == "AA A1")
        peer.close()
        await service.stop(within: .seconds(5))
        let name = try #require(folder.names(in: "io/PAS%2FIn").first)
        let text = try folder.text("io/PAS%2FIn/\(name)")
        #expect(text.contains("noise"))
        #expect(text.contains(HL7Text.message("A1")))
        #expect(text.contains("|A1\r"))
    }
}
