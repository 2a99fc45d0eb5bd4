// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECore
import HIESettings
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHL7Hosts

private func rules(_ text: String) -> ReplyCodeActions { ReplyCodeActions.reading(text).0 }

private func operation(
    _ actions: String, _ change: (inout HL7TCPOperationSettings) -> Void = { _ in }
) async throws -> RunningOperation {
    try await RunningOperation { settings in
        settings.replyCodeActions = rules(actions)
        change(&settings)
    }
}

@Suite(.timeLimit(.minutes(1))) struct `With ReplyCodeActions an operation` {
    /// Sends two messages; the first is answered as asked, the second with AA.
    private func sendTwo(_ running: RunningOperation, answering answer: (MLLPPeer) async -> Void) async throws {
        running.queue.add(["A1", "A2"])
        let peer = try await running.accept()
        #expect(await peer.receiveID() == "A1")
        await answer(peer)
        #expect(await peer.receiveID() == "A2")
        await peer.answer("AA", "A2")
    }

    @Test func `F makes a dead letter at once and goes on`() async throws {
        let running = try await operation(":?E=F")
        try await sendTwo(running) { await $0.answer("AE", "A1") }
        #expect(await running.settled(2))
        #expect(running.queue.outcomes == [.deadLettered("answered with AE (ReplyCodeActions :?E=F)"), .delivered])
        await running.stop()
    }

    @Test func `C delivers what is refused`() async throws {
        let running = try await operation("(:?E,:?R)=C")
        try await sendTwo(running) { await $0.answer("AR", "A1") }
        #expect(await running.settled(2))
        #expect(running.queue.outcomes == [.delivered, .delivered])
        await running.stop()
    }

    @Test func `W delivers what is refused, and no rule for it fails it`() async throws {
        let running = try await operation(":?E=W")
        try await sendTwo(running) { await $0.answer("CE", "A1") }
        #expect(await running.settled(2))
        #expect(running.queue.outcomes == [.delivered, .delivered])
        await running.stop()
        let other = try await operation(":?E=W")
        try await sendTwo(other) { await $0.answer("AR", "A1") }
        #expect(await other.settled(2))
        #expect(other.queue.outcomes == [.deadLettered("answered with AR"), .delivered])
        await other.stop()
    }

    @Test func `S sets the message aside until it is released, and goes on`() async throws {
        let running = try await operation(":?E=S")
        try await sendTwo(running) { await $0.answer("AE", "A1") }
        #expect(await running.settled(1))
        let held = try #require(running.queue.deferrals.first)
        #expect(held.receipt == Receipt(1))
        #expect(held.notBefore == Timestamp(microseconds: .max))
        #expect(held.error == "answered with AE (ReplyCodeActions :?E=S)")
        #expect(running.queue.inFlight == 0)
        await running.stop()
    }

    @Test func `D stops the operation with the message first in its queue`() async throws {
        let running = try await operation(":?R=D")
        running.queue.add(["A1", "A2"])
        let peer = try await running.accept()
        #expect(await peer.receiveID() == "A1")
        await peer.answer("AR", "A1")
        #expect(await eventually { running.queue.disabled == ["answered with AR (ReplyCodeActions :?R=D)"] })
        #expect(await peer.receive(within: .milliseconds(60)) == .nothing)
        await running.stop()
        #expect(running.queue.waiting == ["A1", "A2"])
        #expect(running.queue.settled.isEmpty)
    }

    @Test(arguments: [
        ("R", DeliveryFailure.End.deadLetter), ("RF", .deadLetter), ("RS", .hold), ("RC", .deliver), ("WRD", .stop),
    ])
    func `R asks the queue to try again, and says what comes in the end`(
        actions: String, end: DeliveryFailure.End
    ) async throws {
        let running = try await operation(":?E=\(actions)")
        #expect(running.settings.triesForEver)
        running.queue.add(["A1", "A2"])
        let peer = try await running.accept()
        for code in ["AE", "AE", "AA"] {
            #expect(await peer.receiveID() == "A1")
            await peer.answer(code, "A1")
        }
        #expect(await peer.receiveID() == "A2")
        await peer.answer("AA", "A2")
        #expect(await running.settled(2))
        #expect(running.queue.outcomes == [.delivered, .delivered])
        let failures = running.queue.failures
        #expect(failures.map(\.finally) == [end, end])
        #expect(failures.map(\.reach) == [.answered, .answered])
        #expect(failures.first?.error == .transient("answered with AE (ReplyCodeActions :?E=\(actions))"))
        await running.stop()
    }

    @Test func `I? completes an answer to another message only where it is asked for`() async throws {
        let running = try await operation(":?A=C,:I?=W")
        try await sendTwo(running) { await $0.answer("AA", "A0") }
        #expect(await running.settled(2))
        #expect(running.queue.outcomes == [.delivered, .delivered])
        await running.stop()
    }

    /// P8.
    @Test func `without I? closes on an answer to another message and sends again`() async throws {
        let running = try await operation(":?A=C,:*=F")
        running.queue.add(["A1"])
        let peer = try await running.accept()
        #expect(await peer.receiveID() == "A1")
        await peer.answer("AA", "A0")
        #expect(await peer.receive() == .closed)
        let again = try await running.accept()
        #expect(await again.receiveID() == "A1")
        await again.answer("AA", "A1")
        #expect(await running.settled(1))
        await running.stop()
    }

    @Test(arguments: ["OK", "MSH|^~\\&|SINK|S|||20260101||ACK|1|P|2.4\r"])
    func `~ decides on a reply without MSA and keeps the connection`(reply: String) async throws {
        let running = try await operation(":~=S")
        try await sendTwo(running) { await $0.sendFrame(reply) }
        #expect(await running.settled(1))
        #expect(running.queue.deferrals.map(\.error) == ["the answer is no acknowledgement (ReplyCodeActions :~=S)"])
        await running.stop()
    }

    @Test(arguments: [("_", ""), ("ZZ", "zz"), ("*", "QQ")])
    func `codes of MSA-1 that HL7 does not have are found`(code: String, value: String) async throws {
        let running = try await operation(":\(code)=C,:?E=F")
        try await sendTwo(running) { await $0.answer(value, "A1") }
        #expect(await running.settled(2))
        #expect(running.queue.outcomes == [.delivered, .delivered])
        await running.stop()
    }

    @Test func `T? finds a reply of a type that does not answer`() async throws {
        let running = try await operation(":T?=S,:?A=C")
        try await sendTwo(running) {
            await $0.sendFrame("MSH|^~\\&|S|S|P|R|20260101||ORR^O02|1|P|2.4\rMSA|AA|A1\r")
        }
        #expect(await running.settled(1))
        #expect(running.queue.deferrals.map(\.error) == ["answered with AA (ReplyCodeActions :T?=S)"])
        await running.stop()
    }

    /// P8.
    @Test(arguments: ["X=S", "E=S", "E*within 2s=S"])
    func `X and E decide on silence, and the connection is closed before the next message`(actions: String) async throws
    {
        let running = try await operation(actions) { $0.replyTimeout = .seconds(2) }
        running.queue.add(["A1", "A2"])
        let late = try await running.accept()
        #expect(await late.receiveID() == "A1")
        #expect(await late.receive() == .closed)
        let again = try await running.accept()
        #expect(await again.receiveID() == "A2")
        await again.answer("AA", "A2")
        #expect(await running.settled(1))
        #expect(running.queue.deferrals.map(\.error) == ["no acknowledgement within 2s (ReplyCodeActions \(actions))"])
        await running.stop()
    }

    @Test func `keeps to the order with a window, where one in the middle is retried`() async throws {
        let running = try await operation(":?E=R") { $0.window = 3 }
        running.queue.add(["A1", "A2", "A3", "A4"])
        let peer = try await running.accept()
        for id in ["A1", "A2", "A3"] { #expect(await peer.receiveID() == id) }
        await peer.answer("AA", "A1")
        await peer.answer("AE", "A2")
        while await peer.receive() != .closed {}
        let again = try await running.accept()
        for id in ["A2", "A3", "A4"] {
            #expect(await again.receiveID() == id)
            await again.answer("AA", id)
        }
        #expect(await running.settled(4))
        await running.stop()
    }

    @Test func `checks what cannot work`() {
        func issues(_ change: (inout HL7TCPOperationSettings) -> Void) -> [String] {
            var settings = HL7TCPOperationSettings()
            change(&settings)
            return settings.issues().map { "\($0.severity.rawValue): \($0)" }
        }
        #expect(
            issues {
                $0.window = 2
                $0.replyCodeActions = rules(":~=S,:I?=W")
            } == [
                "error: ReplyCodeActions ':I?' needs a Window of 1: such a reply does not say which message it is for",
                "error: ReplyCodeActions ':~' needs a Window of 1: such a reply does not say which message it is for",
            ])
        #expect(
            issues { $0.replyCodeActions = rules("E#6301=R,E=F") } == [
                "warning: ReplyCodeActions 'E#6301' never matches: status numbers are IRIS's own; write E or E*text"
            ])
        #expect(
            issues {
                $0.getReply = false
                $0.replyCodeActions = rules(":?E=F")
            } == ["warning: ReplyCodeActions has no effect with 'GetReply: false'"])
        #expect(issues { $0.replyCodeActions = rules(":?R=RF,:?E=S,:~=S,:?A=C,:*=S,:I?=W,:T?=C") } == [])
    }
}

@Suite(.timeLimit(.minutes(1))) struct `An operation's reply` {
    @Test func `is not waited for where GetReply is off, nor listened to`() async throws {
        let running = try await RunningOperation { $0.getReply = false }
        let ids = (1...50).map { "A\($0)" }
        running.queue.add(ids)
        let peer = try await running.accept()
        for id in ids {
            #expect(await peer.receiveID() == id)
            if id == "A7" { await peer.answer("AR", id) }
        }
        #expect(await running.settled(50))
        #expect(running.queue.outcomes.allSatisfy { $0 == .delivered })
        await running.stop()
    }

    @Test func `without GetReply and with StayConnected 0 ends the connection once the message is gone`() async throws {
        let running = try await RunningOperation {
            $0.getReply = false
            $0.stayConnected = .limited(.zero)
        }
        running.queue.add(["A1"])
        let peer = try await running.accept()
        #expect(await peer.receiveID() == "A1")
        #expect(await peer.receive() == .closed)
        #expect(await running.settled(1))
        await running.stop()
    }

    @Test func `goes to who waits for it once it decides, not while the message is tried again`() async throws {
        let running = try await RunningOperation()
        running.queue.add(["A1", "A2", "A3"])
        let peer = try await running.accept()
        for (id, code) in [("A1", "AA"), ("A2", "AE"), ("A2", "AE"), ("A2", "AE"), ("A3", "AR")] {
            #expect(await peer.receiveID() == id)
            await peer.answer(code, id)
        }
        #expect(await running.settled(3))
        #expect(running.queue.replies == ["AA A1", "AE A2", "AR A3"])
        await running.stop()
    }

    @Test func `goes to who waits for it with ReplyCodeActions too`() async throws {
        let running = try await operation(":?E=R,:?R=S")
        running.queue.add(["A1", "A2"])
        let peer = try await running.accept()
        for (id, code) in [("A1", "AE"), ("A1", "AA"), ("A2", "AR")] {
            #expect(await peer.receiveID() == id)
            await peer.answer(code, id)
        }
        #expect(await eventually { running.queue.replies == ["AA A1", "AR A2"] })
        await running.stop()
    }

    @Test(arguments: [true, false])
    func `and what was sent are in files where ArchiveIO is on`(isOn: Bool) async throws {
        let folder = try TemporaryFolder()
        let running = try await RunningOperation(in: folder) { $0.archiveIO = isOn }
        running.queue.add(["A1"])
        let peer = try await running.accept()
        #expect(await peer.receiveID() == "A1")
        await peer.answer("AA", "A1")
        #expect(await running.settled(1))
        await running.stop()
        let names = folder.names(in: "io/RIS.Out")
        #expect(names.count == (isOn ? 1 : 0))
        guard let name = names.first else { return }
        let text = try folder.text("io/RIS.Out/\(name)")
        let sent = try #require(text.range(of: "\u{0B}\(HL7Text.message("A1"))\u{1C}\r\n"))
        let received = try #require(text.range(of: "\u{0B}\(HL7Text.acknowledgement("AA", of: "A1"))\u{1C}\r\n"))
        #expect(sent.upperBound < received.lowerBound)
        #expect(text.contains(" > 127.0.0.1:\(running.destination.port) #"))
        #expect(text.contains(" < 127.0.0.1:\(running.destination.port) #"))
    }

    @Test func `needs a data directory for ArchiveIO`() async throws {
        await #expect(throws: HostError.misconfigured("ArchiveIO: this engine has no data directory to keep files in"))
        {
            _ = try await RunningOperation { $0.archiveIO = true }
        }
    }
}
