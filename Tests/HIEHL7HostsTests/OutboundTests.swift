// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIESettings
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHL7Hosts

/// A started operation, its queue, and the destination in the hands of the test.
private struct Running {
    let operation: HL7TCPOperation
    let queue = FakeQueue()
    let destination: MLLPDestination

    init(
        poolSize: Int = 1, to destination: MLLPDestination = MLLPDestination(),
        _ change: (inout HL7TCPOperationSettings) -> Void = { _ in }
    ) async throws {
        self.destination = destination
        var settings = HL7TCPOperationSettings()
        settings.address = "127.0.0.1"
        settings.port = destination.port
        settings.reconnectLimit = .milliseconds(200)
        change(&settings)
        operation = try HL7TCPOperation(settings, context("RIS.Out", poolSize: poolSize))
        try await operation.start(queue)
    }

    func accept() async throws -> MLLPPeer { try #require(await destination.accept()) }
    func stop() async { await operation.stop(within: .seconds(5)) }
    func settled(_ count: Int) async -> Bool { await eventually { queue.settled.count == count } }
}

@Suite(.timeLimit(.minutes(1))) struct `A TCP operation` {
    @Test func `sends one message after the answer to the one before`() async throws {
        let running = try await Running()
        running.queue.add(["A1", "A2", "A3"])
        let peer = try await running.accept()
        for id in ["A1", "A2", "A3"] {
            #expect(await peer.receiveID() == id)
            #expect(await peer.receive(within: .milliseconds(30)) == .nothing)
            await peer.answer(id == "A2" ? "CA" : "AA", id)
        }
        #expect(await running.settled(3))
        #expect(running.queue.outcomes == [.delivered, .delivered, .delivered])
        await running.stop()
    }

    @Test func `asks the queue after each AE, and sends again or goes on as it says`() async throws {
        let running = try await Running()
        running.queue.add(["A1", "A2"])
        let peer = try await running.accept()
        for _ in 0..<3 {
            #expect(await peer.receiveID() == "A1")
            await peer.answer("AE", "A1")
        }
        #expect(await peer.receiveID() == "A2")
        await peer.answer("AA", "A2")
        #expect(await running.settled(2))
        #expect(running.queue.outcomes == [.deadLettered("answered with AE 3 times"), .delivered])
        #expect(running.queue.failures.allSatisfy { $0.reach == .answered && $0.microseconds > 0 })
        await running.stop()
    }

    @Test func `counts AE over all its connections`() async throws {
        let running = try await Running(poolSize: 3)
        running.queue.add(["A1"])
        var peers: [MLLPPeer] = []
        for _ in 0..<3 { peers.append(try await running.accept()) }
        var sent = 0
        while running.queue.settled.isEmpty, sent < 10 {
            for peer in peers {
                guard case .frame = await peer.receive(within: .milliseconds(30)) else { continue }
                sent += 1
                await peer.answer("AE", "A1")
            }
        }
        #expect(sent == 3)
        await running.stop()
    }

    @Test(arguments: ["AR", "CR"])
    func `makes a dead letter of what is rejected`(code: String) async throws {
        let running = try await Running()
        running.queue.add(["A1", "A2"])
        let peer = try await running.accept()
        #expect(await peer.receiveID() == "A1")
        await peer.answer(code, "A1")
        #expect(await peer.receiveID() == "A2")
        await peer.answer("AA", "A2")
        #expect(await running.settled(2))
        #expect(running.queue.outcomes == [.deadLettered("answered with \(code)"), .delivered])
        await running.stop()
    }

    /// P8.
    @Test(arguments: ["another id", "no HL7", "no MSA", "an answer too many"])
    func `closes on a wrong answer and sends the same message again`(wrong: String) async throws {
        let running = try await Running()
        running.queue.add(["A1", "A2"])
        let peer = try await running.accept()
        #expect(await peer.receiveID() == "A1")
        switch wrong {
        case "another id": await peer.answer("AA", "A0")
        case "no HL7": await peer.sendFrame("OK")
        case "no MSA": await peer.sendFrame("MSH|^~\\&|SINK|S|||20260101||ACK|1|P|2.4\r")
        default:
            await peer.answer("AA", "A1")
            #expect(await peer.receiveID() == "A2")
            await peer.answer("AA", "A1")
        }
        #expect(await peer.receive() == .closed)
        let again = try await running.accept()
        let rest = wrong == "an answer too many" ? ["A2"] : ["A1", "A2"]
        for id in rest {
            #expect(await again.receiveID() == id)
            await again.answer("AA", id)
        }
        #expect(await running.settled(2))
        #expect(running.queue.outcomes == [.delivered, .delivered])
        await running.stop()
    }

    /// P8: a late answer must not answer the next message.
    @Test func `closes on a timeout before it sends again`() async throws {
        let running = try await Running { $0.replyTimeout = .seconds(2) }
        running.queue.add(["A1"])
        let late = try await running.accept()
        #expect(await late.receiveID() == "A1")
        #expect(await late.receive() == .closed)
        await late.answer("AA", "A1")
        let again = try await running.accept()
        #expect(await again.receiveID() == "A1")
        #expect(running.queue.settled.isEmpty)
        await again.answer("AA", "A1")
        #expect(await running.settled(1))
        await running.stop()
    }

    @Test func `connects again and again to a destination that is down, and then delivers in order`() async throws {
        let port = freePort()
        var destination: MLLPDestination? = MLLPDestination(port: port)
        let running = try await Running(to: try #require(destination))
        destination = nil
        running.queue.add((0..<20).map { "A\($0)" })
        for place in 0..<20 {
            // Every exchange on a connection of its own, which then breaks.
            let peer = try await running.accept()
            #expect(await peer.receiveID() == "A\(place)")
            if place % 2 == 0 {
                await peer.answer("AA", "A\(place)")
                #expect(await running.settled(place + 1))
                peer.close()
            } else {
                peer.reset()
                let again = try await running.accept()
                #expect(await again.receiveID() == "A\(place)")
                await again.answer("AA", "A\(place)")
                #expect(await running.settled(place + 1))
                again.close()
            }
        }
        await running.stop()
    }

    @Test func `keeps Window messages under way, in order, and sends them again in order`() async throws {
        let running = try await Running { $0.window = 4 }
        running.queue.add((1...6).map { "A\($0)" })
        let peer = try await running.accept()
        for number in 1...4 { #expect(await peer.receiveID() == "A\(number)") }
        #expect(await peer.receive(within: .milliseconds(30)) == .nothing)
        await peer.answer("AA", "A1")
        #expect(await peer.receiveID() == "A5")
        peer.reset()
        let again = try await running.accept()
        for number in 2...5 { #expect(await again.receiveID() == "A\(number)") }
        for number in 2...5 { await again.answer("AA", "A\(number)") }
        #expect(await again.receiveID() == "A6")
        await again.answer("AA", "A6")
        #expect(await running.settled(6))
        #expect(running.queue.settled.map(\.receipt.position) == [1, 2, 3, 4, 5, 6])
        await running.stop()
    }

    @Test func `with StayConnected 0 connects for each exchange`() async throws {
        let running = try await Running { $0.stayConnected = .limited(.zero) }
        #expect(await running.destination.accept(within: .milliseconds(100)) == nil)
        running.queue.add(["A1", "A2", "A3"])
        for id in ["A1", "A2", "A3"] {
            let peer = try await running.accept()
            #expect(await peer.receiveID() == id)
            await peer.answer("AA", id)
            #expect(await peer.receive() == .closed)
        }
        #expect(await running.settled(3))
        await running.stop()
    }

    /// P5.
    @Test func `with a pool keeps the order of each key and serves keys beside each other`() async throws {
        let running = try await Running(poolSize: 2)
        var peers: [MLLPPeer] = []
        for _ in 0..<2 { peers.append(try await running.accept()) }
        running.queue.add(["X1", "X2", "Y1", "Y2"]) { String($0.prefix(1)) }
        var first: [String] = []
        for peer in peers { first.append(await peer.receiveID()) }
        // X2 waits for X1, Y1 does not.
        #expect(first.sorted() == ["X1", "Y1"])
        for (peer, id) in zip(peers, first) { await peer.answer("AA", id) }
        var order = first
        while running.queue.settled.count < 4 {
            for peer in peers {
                guard case .frame(let text) = await peer.receive(within: .milliseconds(20)) else { continue }
                order.append(HL7Text.controlID(text))
                await peer.answer("AA", HL7Text.controlID(text))
            }
        }
        #expect(order.filter { $0.hasPrefix("X") } == ["X1", "X2"])
        #expect(order.filter { $0.hasPrefix("Y") } == ["Y1", "Y2"])
        await running.stop()
    }

    @Test func `makes a dead letter of what has no MSH and delivers the rest`() async throws {
        let running = try await Running()
        running.queue.add(["A1", "bad", "A2"]) { _ in
            "1"
        } body: {
            $0 == "bad" ? "{}" : nil
        }
        let peer = try await running.accept()
        for id in ["A1", "A2"] {
            #expect(await peer.receiveID() == id)
            await peer.answer("AA", id)
        }
        #expect(await running.settled(3))
        #expect(running.queue.outcomes[1] == .deadLettered("the body is no HL7 v2 message: its MSH cannot be read"))
        await running.stop()
    }

    @Test func `stops after the answer to what is under way, and gives the rest back in order`() async throws {
        let running = try await Running()
        running.queue.add((1...5).map { "A\($0)" })
        let peer = try await running.accept()
        #expect(await peer.receiveID() == "A1")
        async let stopped: Void = running.stop()
        #expect(await peer.receive(within: .milliseconds(50)) == .nothing)
        await peer.answer("AA", "A1")
        await stopped
        #expect(running.queue.outcomes == [.delivered])
        #expect(running.queue.waiting == ["A2", "A3", "A4", "A5"])
        #expect(running.queue.inFlight == 0)
    }

    @Test func `stops within its limit where no answer comes, again and again`() async throws {
        let destination = MLLPDestination()
        for _ in 0..<20 {
            let running = try await Running(to: destination)
            running.queue.add(["A1", "A2"])
            let peer = try await running.accept()
            #expect(await peer.receiveID() == "A1")
            await running.operation.stop(within: .milliseconds(20))
            #expect(running.queue.waiting == ["A1", "A2"])
            #expect(running.queue.inFlight == 0)
            peer.close()
        }
    }
}
