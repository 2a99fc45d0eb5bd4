// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIESettings
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHL7Hosts

/// How a TCP operation takes part in the policies of its item, which stand in its queue.
@Suite(.timeLimit(.minutes(1))) struct `A TCP operation and its queue` {
    private func start(
        _ queue: FakeQueue, to destination: MLLPDestination, window: Int = 1, poolSize: Int = 1,
        replyTimeout: Duration = .seconds(30)
    ) async throws -> HL7TCPOperation {
        var settings = HL7TCPOperationSettings()
        settings.address = "127.0.0.1"
        settings.port = destination.port
        settings.window = window
        settings.replyTimeout = replyTimeout
        settings.reconnectLimit = .milliseconds(200)
        let operation = try HL7TCPOperation(settings, context("RIS.Out", poolSize: poolSize))
        try await operation.start(queue)
        return operation
    }

    @Test func `gives back what it has not begun when one fails`() async throws {
        let queue = FakeQueue(mostTries: 9)
        let destination = MLLPDestination()
        let operation = try await start(queue, to: destination)
        queue.add(["A1", "A2", "A3"])
        let peer = try #require(await destination.accept())
        #expect(await peer.receiveID() == "A1")
        #expect(queue.inFlight == 3)
        await peer.answer("AE", "A1")
        #expect(await peer.receiveID() == "A1")
        #expect(queue.inFlight == 1)
        #expect(queue.waiting == ["A2", "A3"])
        await peer.answer("AA", "A1")
        #expect(await peer.receiveID() == "A2")
        await operation.stop(within: .zero)
    }

    @Test func `receives no more than it can send where that counts as begun`() async throws {
        let queue = FakeQueue(isMetered: true)
        let destination = MLLPDestination()
        let operation = try await start(queue, to: destination, window: 2)
        queue.add(["A1", "A2", "A3", "A4"])
        let peer = try #require(await destination.accept())
        for id in ["A1", "A2"] { #expect(await peer.receiveID() == id) }
        #expect(queue.inFlight == 2)
        await peer.answer("AA", "A1")
        #expect(await peer.receiveID() == "A3")
        #expect(queue.inFlight == 2)
        await operation.stop(within: .zero)
    }

    @Test func `sends again in order what it had sent behind a message that is tried again`() async throws {
        let queue = FakeQueue(mostTries: 9)
        let destination = MLLPDestination()
        let operation = try await start(queue, to: destination, window: 3)
        queue.add(["A1", "A2", "A3"])
        let peer = try #require(await destination.accept())
        for id in ["A1", "A2", "A3"] { #expect(await peer.receiveID() == id) }
        await peer.answer("AE", "A1")
        #expect(await peer.receive() == .closed)
        let again = try #require(await destination.accept())
        #expect(await again.receiveID() == "A1")
        await again.answer("AA", "A1")
        for id in ["A2", "A3"] {
            #expect(await again.receiveID() == id)
            await again.answer("AA", id)
        }
        #expect(await eventually { queue.settled.count == 3 })
        await operation.stop(within: .seconds(5))
    }

    @Test func `keeps its connection where nothing sent has to wait`() async throws {
        let queue = FakeQueue(mostTries: 9, isOrdered: false)
        let destination = MLLPDestination()
        let operation = try await start(queue, to: destination, window: 3)
        queue.add(["A1", "A2"])
        let peer = try #require(await destination.accept())
        for id in ["A1", "A2"] { #expect(await peer.receiveID() == id) }
        await peer.answer("AE", "A1")
        #expect(await peer.receiveID() == "A1")
        await peer.answer("AA", "A2")
        await peer.answer("AA", "A1")
        #expect(await eventually { queue.settled.count == 2 })
        await operation.stop(within: .seconds(5))
    }

    @Test(arguments: ["timeout", "reset", "garbage"])
    func `says of the message under way that nothing answered it`(how: String) async throws {
        let queue = FakeQueue()
        let destination = MLLPDestination()
        let operation = try await start(
            queue, to: destination, window: 2, replyTimeout: how == "timeout" ? .milliseconds(200) : .seconds(30))
        queue.add(["A1", "A2"])
        let peer = try #require(await destination.accept())
        for id in ["A1", "A2"] { #expect(await peer.receiveID() == id) }
        if how == "reset" { peer.reset() }
        if how == "garbage" { await peer.sendFrame("OK") }
        #expect(await eventually { queue.failures.count == 1 })
        #expect(queue.failures.first?.reach == .unanswered)
        let again = try #require(await destination.accept())
        #expect(await again.receiveID() == "A1")
        await operation.stop(within: .zero)
    }

    @Test func `says of the message that would go first that there is no connection`() async throws {
        let queue = FakeQueue()
        let port = freePort()
        var settings = HL7TCPOperationSettings()
        settings.address = "127.0.0.1"
        settings.port = port
        let operation = try HL7TCPOperation(settings, context("RIS.Out"))
        try await operation.start(queue)
        queue.add(["A1", "A2"])
        #expect(await eventually { queue.failures.count >= 2 })
        #expect(queue.failures.allSatisfy { $0.reach == .unreachable })
        await operation.stop(within: .zero)
        #expect(queue.waiting == ["A1", "A2"])
    }
}
