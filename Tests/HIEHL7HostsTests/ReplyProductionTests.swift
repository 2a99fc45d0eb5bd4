// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEConfiguration
import HIECore
import HIEEngine
import HostTestSupport
import TestSupport
import Testing

@testable import HIEStandard

/// A production in this process, its sender and its destination in the hands of the test.
private struct Production {
    let run: ProductionRun
    let folder: TemporaryFolder
    let destination = MLLPDestination()
    let port = freePort()

    /// - Parameters:
    ///   - service: Settings of `In`, each with a comma before it; likewise `operation` of `Out`.
    ///   - items: Further items, in YAML's flow style.
    init(service: String = "", operation: String = "", items: String = "") async throws {
        folder = try TemporaryFolder()
        let text = """
            production: Replies
            settings: { DataDirectory: data, StatusPort: 0, MinimumFreeDisk: 0, SearchIndex: false }
            items:
              - name: In
                class: HL7TCPService
                settings: { Port: \(port), IPAddress: 127.0.0.1, TargetConfigNames: [Out]\(service) }
              - name: Out
                class: HL7TCPOperation
                settings: { Port: \(destination.port), IPAddress: 127.0.0.1, RetryInterval: 20ms\(operation) }
            \(items)
            """
        let check = ProductionCheck(text: text, named: "production.yaml", folder: folder.path, catalog: .standard)
        #expect(check.issues.map(\.description) == [])
        run = try ProductionRun(check, catalog: .standard, logger: silent, registry: nil) { _ in }
        try await run.start(check.plan)
    }

    func connect() async throws -> MLLPPeer { try #require(await MLLPPeer.connect(port)) }
    func accept() async throws -> MLLPPeer { try #require(await destination.accept()) }
    func account(_ item: String) async -> LedgerAccount { await run.ledger.accounts[item] ?? LedgerAccount() }

    /// Hands `ids` in, each acknowledged.
    func send(_ ids: String...) async throws {
        let sender = try await connect()
        for id in ids {
            await sender.sendFrame(HL7Text.message(id))
            #expect(await sender.receiveMSA() == "AA \(id)")
        }
    }

    /// - Returns: Whether the ledger closed.
    func stop() async -> Bool {
        await run.stop()
        return await run.ledger.isBalanced
    }
}

/// The way of a reply through the whole: destination, operation, queue, policies, service, sender.
@Suite(.timeLimit(.minutes(1))) struct `In a production` {
    @Test func `IRIS's default sets AE aside, tries AR again and goes on`() async throws {
        let production = try await Production(
            operation: ", ReplyCodeActions: ':?R=RF,:?E=S,:~=S,:?A=C,:*=S,:I?=W,:T?=C'")
        try await production.send("A1", "A2", "A3")
        let peer = try await production.accept()
        let exchanges = [
            ("A1", "AE"), ("A2", "AR"), ("A2", "AR"), ("A2", "AR"), ("A2", "AR"), ("A2", "AR"), ("A2", "AA"),
        ]
        for (id, code) in exchanges + [("A3", "AA")] {
            #expect(await peer.receiveID() == id)
            await peer.answer(code, id)
        }
        #expect(await eventually { await production.account("Out").delivered == 2 })
        #expect(await production.account("Out").held == 1)
        #expect(await production.account("Out").deadLettered == 0)
        #expect(await production.stop())
    }

    @Test(arguments: [
        ("RF", "deadLettered"), ("RS", "held"), ("RC", "delivered"), ("RD", "queued"),
    ])
    func `R tries until FailureTimeout, then does what stands beside it`(actions: String, end: String) async throws {
        let production = try await Production(
            operation: ", ReplyCodeActions: ':?R=\(actions)', FailureTimeout: 150ms")
        try await production.send("A1")
        let peer = try await production.accept()
        var tries = 0
        func value() async -> Int {
            let account = await production.account("Out")
            switch end {
            case "deadLettered": return account.deadLettered
            case "held": return account.held
            case "delivered": return account.delivered
            default: return await production.state("Out") == "error" ? account.queued : 0
            }
        }
        while await value() == 0 {
            guard case .frame = await peer.receive(within: .milliseconds(20)) else { continue }
            tries += 1
            await peer.answer("AR", "A1")
        }
        #expect(tries >= 2)
        #expect(await production.stop())
    }

    @Test func `D stops the operation, and a start sends the message again`() async throws {
        let production = try await Production(operation: ", ReplyCodeActions: ':?E=D'")
        try await production.send("A1", "A2")
        let peer = try await production.accept()
        #expect(await peer.receiveID() == "A1")
        await peer.answer("AE", "A1")
        #expect(await eventually { await production.state("Out") == "error" })
        #expect(await production.problem("Out") == "answered with AE (ReplyCodeActions :?E=D)")
        #expect(await eventually { await production.account("Out").queued == 2 })
        _ = try await production.run.engine.perform(.start, on: "Out")
        let again = try await production.accept()
        for id in ["A1", "A2"] {
            #expect(await again.receiveID() == id)
            await again.answer("AA", id)
        }
        #expect(await eventually { await production.account("Out").delivered == 2 })
        #expect(await production.stop())
    }

    @Test func `a BadMessageHandler gets each dead letter`() async throws {
        let production = try await Production(
            operation: ", BadMessageHandler: Bad, ReplyCodeActions: ':?E=F'",
            items: """
                  - { name: Bad, class: HL7FileOperation, settings: { FilePath: bad, Filename: '{MSH-10}.hl7' } }
                """)
        try await production.send("A1", "A2")
        let peer = try await production.accept()
        for (id, code) in [("A1", "AE"), ("A2", "AA")] {
            #expect(await peer.receiveID() == id)
            await peer.answer(code, id)
        }
        #expect(await eventually { await production.account("Bad").delivered == 1 })
        #expect(production.folder.names(in: "bad") == ["A1.hl7"])
        #expect(await production.account("Out").deadLettered == 1)
        #expect(await production.stop())
    }

    @Test(arguments: ["AA", "AE", "AR"])
    func `ResponseFrom hands the destination's last answer to the sender`(code: String) async throws {
        let production = try await Production(
            service: ", AckMode: Application, ResponseFrom: [Out]", operation: ", MaxAttempts: 2")
        let sender = try await production.connect()
        await sender.sendFrame(HL7Text.message("A1"))
        let peer = try await production.accept()
        let answer = HL7Text.acknowledgement(code, of: "A1") + "ZZZ|of the destination\r"
        for _ in 0..<(code == "AE" ? 2 : 1) {
            #expect(await sender.receive(within: .milliseconds(30)) == .nothing)
            #expect(await peer.receiveID() == "A1")
            await peer.sendFrame(answer)
        }
        #expect(await sender.receive() == .frame(answer))
        #expect(await production.stop())
    }

    @Test(arguments: ["AA", "AE", "AR"])
    func `ResponseFrom hands on the answer to a message that is not stored`(code: String) async throws {
        let production = try await Production(
            service: ", AckMode: Application, ResponseFrom: ['*'], Durability: memory")
        let sender = try await production.connect()
        for id in ["A1", "A2"] { await sender.sendFrame(HL7Text.message(id)) }
        let peer = try await production.accept()
        for id in ["A1", "A2"] {
            #expect(await peer.receiveID() == id)
            await peer.sendFrame(HL7Text.acknowledgement(code, of: id) + "ZZZ|of the destination\r")
            #expect(
                await sender.receive()
                    == .frame(HL7Text.acknowledgement(code, of: id) + "ZZZ|of the destination\r"))
        }
        #expect(await production.stop())
    }

    @Test func `D and S tell the sender of a message that is not stored`() async throws {
        let production = try await Production(
            service: ", Durability: memory", operation: ", ReplyCodeActions: ':?E=S,:?R=D'")
        let sender = try await production.connect()
        let peer = try await production.accept()
        for (id, code) in [("A1", "AE"), ("A2", "AR")] {
            await sender.sendFrame(HL7Text.message(id))
            #expect(await peer.receiveID() == id)
            await peer.answer(code, id)
            #expect(await sender.receiveMSA() == "AE \(id)")
        }
        #expect(await eventually { await production.state("Out") == "error" })
        #expect(await production.account("Out").accepted == 0)
        #expect(await production.stop())
    }

    @Test func `ArchiveIO keeps the bytes of both sides in the data directory`() async throws {
        let production = try await Production(service: ", ArchiveIO: true", operation: ", ArchiveIO: true")
        try await production.send("A1")
        let peer = try await production.accept()
        #expect(await peer.receiveID() == "A1")
        await peer.answer("AA", "A1")
        #expect(await eventually { await production.account("Out").delivered == 1 })
        #expect(await production.stop())
        for item in ["In", "Out"] {
            let name = try #require(production.folder.names(in: "data/io/\(item)").first)
            #expect(try production.folder.text("data/io/\(item)/\(name)").contains(HL7Text.message("A1")))
        }
    }
}

extension Production {
    fileprivate func state(_ item: String) async -> String? { await row(item)?.state }
    fileprivate func problem(_ item: String) async -> String? { await row(item)?.problem }
    private func row(_ item: String) async -> StatusReport.Item? { await run.report().items.first { $0.name == item } }
}
