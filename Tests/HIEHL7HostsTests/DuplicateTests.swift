// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECore
import HIESettings
import HostTestSupport
import Synchronization
import TestSupport
import Testing

@testable import HIEHL7Hosts

/// P4 at the door.
@Suite(.timeLimit(.minutes(1))) struct `A repeated message` {
    private func start(
        _ intake: FakeIntake, _ change: (inout HL7TCPServiceSettings) -> Void = { _ in }
    ) async throws -> (HL7TCPService, MLLPPeer) {
        var settings = HL7TCPServiceSettings()
        settings.address = "127.0.0.1"
        settings.port = freePort()
        change(&settings)
        let service = try HL7TCPService(settings, context("PAS.In"))
        try await service.start(intake)
        return (service, try #require(await MLLPPeer.connect(settings.port)))
    }

    @Test func `gets the acknowledgement of its original byte for byte, and is not taken in again`() async throws {
        let intake = FakeIntake()
        let (service, peer) = try await start(intake)
        await peer.sendFrame(HL7Text.message("A1"))
        let first = await peer.receive()
        await peer.sendFrame(HL7Text.message("A2"))
        let second = await peer.receive()
        // Another second of the clock, so that an acknowledgement made anew would show.
        await pass(.milliseconds(1100))
        for _ in 0..<3 {
            await peer.sendFrame(HL7Text.message("A1"))
            #expect(await peer.receive() == first)
        }
        #expect(first != second && first != .closed && first != .nothing)
        #expect(intake.ids == ["A1", "A2"])
        #expect(intake.fingerprintCount == 2)
        await service.stop(within: .seconds(5))
        // A new instance of the item remembers, a changed mode does not change what was said.
        let (again, other) = try await start(intake) { $0.ackMode = .mshDetermined }
        await other.sendFrame(HL7Text.message("A1"))
        #expect(await other.receive() == first)
        await again.stop(within: .seconds(5))
    }

    @Test func `joins its original while that is being stored, whatever comes of it`() async throws {
        let intake = FakeIntake()
        intake.mode = .waiting
        let (service, peer) = try await start(intake)
        for id in ["A1", "A1", "A2", "A1"] { await peer.sendFrame(HL7Text.message(id)) }
        #expect(await eventually { intake.ids == ["A1", "A2"] })
        #expect(await peer.receive(within: .milliseconds(50)) == .nothing)
        while intake.waitingCount > 0 { intake.conclude(.refused("full")) }
        for id in ["A1", "A1", "A2", "A1"] { #expect(await peer.receiveMSA() == "AE \(id)") }
        // It was not stored: sent again it is new.
        await peer.sendFrame(HL7Text.message("A1"))
        await peer.sendFrame(HL7Text.message("A1"))
        #expect(await eventually { intake.waitingCount == 1 })
        intake.conclude(.stored)
        let first = await peer.receive()
        #expect(await peer.receive() == first)
        #expect(intake.ids == ["A1", "A2", "A1"])
        await service.stop(within: .seconds(5))
    }

    @Test func `with another body is another message, unless the setting refuses it`() async throws {
        let intake = FakeIntake()
        let (service, peer) = try await start(intake)
        await peer.sendFrame(HL7Text.message("A1", patient: "1"))
        await peer.sendFrame(HL7Text.message("A1", patient: "2"))
        #expect(await peer.receiveMSA() == "AA A1")
        #expect(await peer.receiveMSA() == "AA A1")
        #expect(intake.ids == ["A1", "A1"])
        await service.stop(within: .seconds(5))
        let (strict, other) = try await start(intake) { $0.duplicateControlID = .reject }
        await other.sendFrame(HL7Text.message("A1", patient: "3"))
        guard case .frame(let answer) = await other.receive() else { throw Unanswered() }
        #expect(HL7Text.fields("MSA", of: answer).prefix(3) == ["MSA", "AR", "A1"])
        #expect(answer.contains("DuplicateWindow"))
        await other.sendFrame(HL7Text.message("A1", patient: "4"))
        #expect(await other.receiveMSA() == "AR A1")
        await other.sendFrame(HL7Text.message("A1", patient: "1"))
        #expect(await other.receiveMSA() == "AA A1")
        #expect(intake.ids == ["A1", "A1"])
        await strict.stop(within: .seconds(5))
    }

    private struct Unanswered: Error {}

    @Test func `is taken in again where DuplicateWindow is 0`() async throws {
        let intake = FakeIntake()
        let (service, peer) = try await start(intake) { $0.duplicateWindow = .zero }
        for _ in 0..<2 {
            await peer.sendFrame(HL7Text.message("A1"))
            #expect(await peer.receiveMSA() == "AA A1")
        }
        #expect(intake.ids == ["A1", "A1"])
        #expect(intake.fingerprintCount == 0)
        await service.stop(within: .seconds(5))
    }

    @Test func `waits with its original for the outcome, and is taken in again where that was no good one`()
        async throws
    {
        let intake = FakeIntake()
        intake.mode = .waiting
        let (service, peer) = try await start(intake) {
            $0.ackMode = .application
            $0.targets = ["Out"]
        }
        await peer.sendFrame(HL7Text.message("A1"))
        await peer.sendFrame(HL7Text.message("A1"))
        #expect(await eventually { intake.waitingCount == 1 })
        intake.conclude(.unsettled("a destination refused it"))
        #expect(await peer.receiveMSA() == "AE A1")
        #expect(await peer.receiveMSA() == "AE A1")
        await peer.sendFrame(HL7Text.message("A1"))
        #expect(await eventually { intake.waitingCount == 1 })
        intake.conclude(.settled)
        let first = await peer.receive()
        await peer.sendFrame(HL7Text.message("A1"))
        #expect(await peer.receive() == first)
        #expect(intake.ids == ["A1", "A1"])
        await service.stop(within: .seconds(5))
    }

    @Test func `in another file is passed over where the window says so`() async throws {
        let folder = try TemporaryFolder()
        let intake = FakeIntake()
        try FileManager.default.createDirectory(atPath: folder.file("in"), withIntermediateDirectories: true)
        var settings = HL7FileServiceSettings()
        settings.folder = ConfiguredPath(folder.file("in"))
        settings.archive = ConfiguredPath(folder.file("archive"))
        settings.errors = ConfiguredPath(folder.file("errors"))
        settings.interval = .milliseconds(50)
        settings.duplicateWindow = .seconds(60)
        let service = try HL7FileService(settings, context("Files"))
        try await service.start(intake)
        try folder.write(["A1", "A2", "A1"].map { HL7Text.message($0) }.joined(), to: "in/1.hl7")
        #expect(await eventually { folder.names(in: "archive") == ["1.hl7"] })
        try folder.write(["A2", "A3"].map { HL7Text.message($0) }.joined(), to: "in/2.hl7")
        #expect(await eventually { folder.names(in: "archive") == ["1.hl7", "2.hl7"] })
        #expect(intake.ids == ["A1", "A2", "A3"])
        await service.stop(within: .seconds(5))
    }
}
