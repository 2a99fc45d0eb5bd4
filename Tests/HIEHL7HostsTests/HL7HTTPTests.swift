// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEHosts
import HIESettings
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHL7Hosts

/// A started service and what it hands in.
private struct Running {
    let service: HL7HTTPService
    let intake = FakeIntake()
    let port: Int

    init(_ change: (inout HL7HTTPServiceSettings) -> Void = { _ in }) async throws {
        var settings = HL7HTTPServiceSettings()
        settings.address = "127.0.0.1"
        settings.port = freePort()
        change(&settings)
        port = settings.port
        service = try HL7HTTPService(settings, context("PAS.Web"))
        try await service.start(intake)
    }

    /// The head and the body of the response to a message.
    func post(_ message: String, type: String = "application/hl7-v2; charset=utf-8") async throws -> (String, String) {
        let peer = try #require(await MLLPPeer.connect(port))
        await peer.send(
            "POST / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Type: \(type)\r\n"
                + "Content-Length: \(message.utf8.count)\r\n\r\n\(message)")
        let head = await peer.receiveText(until: "\r\n\r\n")
        return (head, await peer.receiveText(until: "\u{0}"))
    }

    func stop() async { await service.stop(within: .seconds(5)) }
}

@Suite(.timeLimit(.minutes(1))) struct `HL7 over HTTP` {
    @Test func `is acknowledged in the response, with the sender's media type`() async throws {
        let running = try await Running()
        let (head, body) = try await running.post(HL7Text.message("A1"))
        #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(head.contains("content-type: application/hl7-v2; charset=utf-8\r\n"))
        #expect(HL7Text.fields("MSA", of: body).prefix(3) == ["MSA", "AA", "A1"])
        #expect(running.intake.ids == ["A1"])
        await running.stop()
    }

    @Test func `is refused with AR and 400, with AE and 500, or without an acknowledgement`() async throws {
        let running = try await Running()
        let (unreadable, rejection) = try await running.post("PID|1")
        #expect(unreadable.hasPrefix("HTTP/1.1 400 "))
        #expect(HL7Text.fields("MSA", of: rejection).dropFirst().first == "AR")
        running.intake.mode = .answering(.refused("the disk is full"))
        let (full, error) = try await running.post(HL7Text.message("A1"), type: "x-application/hl7-v2+er7")
        #expect(full.hasPrefix("HTTP/1.1 500 "))
        #expect(HL7Text.fields("MSA", of: error).prefix(3) == ["MSA", "AE", "A1"])
        #expect(try await running.post("{}", type: "application/json").0.hasPrefix("HTTP/1.1 415 "))
        #expect(running.intake.messages.isEmpty)
        await running.stop()
    }

    @Test func `is taken in once where it comes twice`() async throws {
        let running = try await Running()
        let first = try await running.post(HL7Text.message("A1")).1
        #expect(try await running.post(HL7Text.message("A1")).1 == first)
        #expect(running.intake.ids == ["A1"])
        await running.stop()
    }

    @Test func `is sent on, and AE is tried again`() async throws {
        let running = try await Running()
        var settings = HL7HTTPOperationSettings()
        settings.url = try #require(RequestTemplate(settingText: "http://127.0.0.1:\(running.port)/"))
        settings.reconnectLimit = .milliseconds(200)
        let queue = FakeQueue()
        let operation = try HL7HTTPOperation(settings, context("RIS.Web"))
        try await operation.start(queue)
        queue.add(["A1", "A2"])
        #expect(await eventually { queue.settled.count == 2 })
        #expect(queue.outcomes == [.delivered, .delivered])
        #expect(queue.replies == ["AA A1", "AA A2"])
        running.intake.mode = .answering(.refused("the disk is full"))
        queue.add(["A3"])
        #expect(await eventually { queue.settled.count == 3 })
        #expect(queue.failures.map(\.error) == Array(repeating: .transient("answered with AE"), count: 3))
        #expect(running.intake.ids == ["A1", "A2"])
        await operation.stop(within: .seconds(5))
        await running.stop()
    }
}
