// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIESettings
import HIETree
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHosts

/// A started service and what it hands in.
private struct Running {
    let service: TCPService
    let intake = FakeIntake()
    let port: Int

    init(_ change: (inout TCPServiceSettings) -> Void = { _ in }) async throws {
        var settings = TCPServiceSettings()
        settings.address = "127.0.0.1"
        settings.port = freePort()
        change(&settings)
        port = settings.port
        service = try TCPService(settings, context("Raw.In"))
        try await service.start(intake)
    }

    var bodies: [String] { intake.messages.map(\.body.text) }
    func connect() async throws -> MLLPPeer { try #require(await MLLPPeer.connect(port)) }
    func stop() async { await service.stop(within: .seconds(5)) }
}

/// A kind of frame and one that holds `abcd`.
struct Kind: Sendable, CustomTestStringConvertible {
    let framing: Framing
    let order: ByteOrder
    let frame: String
    var testDescription: String { "\(framing.rawValue) \(order.rawValue)" }

    static let all = [
        Kind(framing: .mllp, order: .big, frame: "\u{0B}abcd\u{1C}\r"),
        Kind(framing: .marked, order: .big, frame: "\u{02}abcd\u{03}"),
        Kind(framing: .terminated, order: .big, frame: "abcd;;"),
        Kind(framing: .counted, order: .big, frame: "\0\u{04}abcd"),
        Kind(framing: .counted, order: .little, frame: "\u{04}\0abcd"),
        Kind(framing: .fixed, order: .big, frame: "abcd"),
    ]

    func set<Owner: FramingSettings>(_ settings: inout Owner) {
        settings.framing = framing
        settings.startByte = "\\x02"
        settings.endByte = "\\x03"
        settings.terminator = ";;"
        settings.countBytes = 2
        settings.countOrder = order
        settings.frameLength = 4
    }
}

@Suite(.timeLimit(.minutes(1))) struct `A TCPService` {
    @Test(arguments: Kind.all) func `takes frames and answers in such`(kind: Kind) async throws {
        let running = try await Running {
            kind.set(&$0)
            $0.replyText = "abcd"
            $0.contentType = "text/csv"
        }
        running.intake.mode = .waiting
        let peer = try await running.connect()
        await peer.send(kind.frame)
        #expect(await eventually { running.intake.waitingCount == 1 })
        #expect(await peer.receiveText(until: kind.frame, within: .milliseconds(30)) == "")
        running.intake.conclude(.stored)
        #expect(await peer.receiveText(until: kind.frame) == kind.frame)
        #expect(running.bodies == ["abcd"])
        #expect(running.intake.messages.first?.header.profile.contentType == "text/csv")
        await running.stop()
    }

    @Test func `takes a whole connection as one message`() async throws {
        let running = try await Running {
            $0.framing = .connection
            $0.replyText = "thanks"
        }
        let peer = try await running.connect()
        await peer.send("ab")
        await peer.send("cd")
        peer.finish()
        #expect(await peer.receiveText(until: "\u{0}") == "thanks")
        #expect(running.bodies == ["abcd"])
        await running.stop()
    }

    @Test func `lets nobody believe that what is not kept is safe`() async throws {
        let silent = try await Running()
        silent.intake.mode = .answering(.refused("the disk is full"))
        let closed = try await silent.connect()
        await closed.sendFrame("a")
        #expect(await closed.receive() == .closed)
        await silent.stop()
        let speaking = try await Running {
            $0.replyText = "OK"
            $0.errorReplyText = "NO"
            $0.maxMessageSize = ByteSize(bytes: 5)
        }
        speaking.intake.mode = .answering(.refused("the disk is full"))
        let peer = try await speaking.connect()
        await peer.sendFrame("a")
        #expect(await peer.receive() == .frame("NO"))
        speaking.intake.mode = .answering(.stored)
        await peer.sendFrame("abcdef")
        #expect(await peer.receive() == .frame("NO"))
        await peer.sendFrame("b")
        #expect(await peer.receive() == .frame("OK"))
        #expect(speaking.bodies == ["b"])
        await speaking.stop()
    }

    @Test func `answers with what a target answered`() async throws {
        let running = try await Running {
            $0.ackMode = .application
            $0.targets = ["Out"]
        }
        running.intake.mode = .answering(.replied(Bytes("fine")))
        let peer = try await running.connect()
        await peer.sendFrame("a")
        #expect(await peer.receive() == .frame("fine"))
        await running.stop()
    }
}

/// A started operation, its queue, and the destination in the hands of the test.
private struct Sending {
    let operation: TCPOperation
    let queue = FakeQueue()
    let destination = MLLPDestination()

    init(_ change: (inout TCPOperationSettings) -> Void) async throws {
        var settings = TCPOperationSettings()
        settings.address = "127.0.0.1"
        settings.port = destination.port
        settings.reconnectLimit = .milliseconds(200)
        change(&settings)
        operation = try TCPOperation(settings, context("Raw.Out"))
        try await operation.start(queue)
    }

    func add(_ bodies: String...) {
        for body in bodies { queue.add([body], body: { $0 }) }
    }

    func accept() async throws -> MLLPPeer { try #require(await destination.accept()) }
    func settled(_ count: Int) async -> Bool { await eventually { queue.settled.count == count } }
    func stop() async { await operation.stop(within: .seconds(5)) }
}

@Suite(.timeLimit(.minutes(1))) struct `A TCPOperation` {
    @Test(arguments: Kind.all) func `sends frames and waits for each reply`(kind: Kind) async throws {
        let sending = try await Sending { kind.set(&$0) }
        sending.add("abcd", "abcd")
        let peer = try await sending.accept()
        for count in 1...2 {
            #expect(await peer.receiveText(until: kind.frame) == kind.frame)
            #expect(await peer.receiveText(until: kind.frame, within: .milliseconds(20)) == "")
            await peer.send(kind.frame)
            #expect(await sending.settled(count))
        }
        #expect(sending.queue.outcomes == [.delivered, .delivered])
        await sending.stop()
    }

    @Test func `needs no reply where none is to come`() async throws {
        let sending = try await Sending { $0.getReply = false }
        sending.add("a", "b")
        let peer = try await sending.accept()
        #expect(await peer.receive() == .frame("a"))
        #expect(await peer.receive() == .frame("b"))
        #expect(await sending.settled(2))
        await sending.stop()
    }

    @Test(arguments: [true, false]) func `sends each message on a connection of its own`(reply: Bool) async throws {
        let sending = try await Sending {
            $0.framing = .connection
            $0.getReply = reply
        }
        sending.add("ab", "cd")
        for text in ["ab", "cd"] {
            let peer = try await sending.accept()
            #expect(await peer.receiveText(until: "\u{0}") == text)
            if reply { await peer.send("ok") }
            peer.close()
        }
        #expect(await sending.settled(2))
        #expect(sending.queue.outcomes == [.delivered, .delivered])
        await sending.stop()
    }

    @Test func `tells good answers from bad ones`() async throws {
        let sending = try await Sending {
            $0.acceptReply = "OK"
            $0.rejectReply = "NO"
        }
        sending.add("a", "b")
        let peer = try await sending.accept()
        #expect(await peer.receive() == .frame("a"))
        await peer.sendFrame("?")
        #expect(await peer.receive() == .frame("a"))
        await peer.sendFrame("OK 1")
        #expect(await peer.receive() == .frame("b"))
        await peer.sendFrame("NO")
        #expect(await sending.settled(2))
        #expect(sending.queue.outcomes == [.delivered, .deadLettered("answered with RejectReply")])
        await sending.stop()
    }

    @Test(arguments: [
        (Framing.marked, "a\u{03}", "the message holds the bytes that end a frame"),
        (.terminated, "a;;b", "the message holds the bytes that end a frame"),
        (.terminated, "a;", "the message holds the bytes that end a frame"),
        (.fixed, "abc", "the message has 3 bytes, not the 4 of a frame"),
    ])
    func `sends nothing that would be read as something else`(
        framing: Framing, text: String, why: String
    ) async throws {
        let sending = try await Sending { Kind(framing: framing, order: .big, frame: "").set(&$0) }
        sending.add(text)
        _ = try await sending.accept()
        #expect(await sending.settled(1))
        #expect(sending.queue.outcomes == [.deadLettered(why)])
        await sending.stop()
    }
}
