// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECore
import HIESettings
import HIETree
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHL7Hosts

private enum Adt {
    static func text(_ id: String, _ segments: String..., version: String = "2.5.1") -> String {
        let header = #"MSH|^~\&|PAS|RXX|HIE|T|20261124093000||ADT^A01^ADT_A01|"# + id + "|P|" + version
        return ([header, "EVN|A01|20261124093000"] + segments).map { $0 + "\r" }.joined()
    }

    static let patient = "PID|1||1002282^^^HOSP^MR||Smith^Anna"
    static let visit = "PV1|1|I"
}

private struct Running {
    let service: HL7TCPService
    let intake = FakeIntake()
    let peer: MLLPPeer

    init(_ change: (inout HL7TCPServiceSettings) -> Void) async throws {
        var settings = HL7TCPServiceSettings()
        settings.address = "127.0.0.1"
        settings.port = freePort()
        change(&settings)
        intake.mode = .answering(.stored)
        service = try HL7TCPService(settings, context("PAS.In"))
        try await service.start(intake)
        peer = try #require(await MLLPPeer.connect(settings.port))
    }

    func answer(to message: String) async throws -> String {
        await peer.sendFrame(message)
        guard case .frame(let answer) = await peer.receive() else {
            Issue.record("no answer")
            return ""
        }
        return answer
    }

    func stop() async { await service.stop(within: .seconds(5)) }
}

@Suite(.timeLimit(.minutes(1))) struct `Validation of messages that come in` {
    @Test func `is off, then nothing is said of a message`() async throws {
        let running = try await Running { _ in }
        let answer = try await running.answer(to: Adt.text("A1"))
        #expect(HL7Text.fields("MSA", of: answer)[1] == "AA")
        #expect(running.intake.messages[0].header.validation == .unchecked)
        await running.stop()
    }

    @Test func `keeps findings with what is accepted all the same`() async throws {
        let running = try await Running { $0.validation = .full }
        _ = try await running.answer(to: Adt.text("A1", Adt.patient, Adt.visit))
        let answer = try await running.answer(to: Adt.text("A2", "PID|x||1^^^H^MR||Smith"))
        #expect(HL7Text.fields("MSA", of: answer)[1] == "AA")
        #expect(running.intake.messages[0].header.validation == .valid)
        #expect(
            running.intake.messages[1].header.validation
                == .invalid([
                    .init(path: "PID-1", rule: "data-type", isError: true),
                    .init(path: "PV1", rule: "segment-missing", isError: true),
                ]))
        await running.stop()
    }

    @Test func `answers AE with an ERR for each finding, and takes nothing in`() async throws {
        let running = try await Running {
            $0.validation = .full
            $0.validationErrors = .error
        }
        let answer = try await running.answer(to: Adt.text("A1", "PID|x||1^^^H^MR||Smith"))
        #expect(HL7Text.fields("MSA", of: answer).prefix(3) == ["MSA", "AE", "A1"])
        let errors = answer.split(separator: "\r").filter { $0.hasPrefix("ERR") }.map { String($0) }
        #expect(
            errors == [
                "ERR||PID^1^1|102^Data type error^HL70357|E|||Data type error|PID-1: must be a number from 0",
                "ERR||PV1^1|100^Segment sequence error^HL70357|E|||Segment sequence error|"
                    + "PV1: the segment is missing that ADT_A01 requires",
            ])
        #expect(running.intake.messages.isEmpty)
        await running.stop()
    }

    @Test func `answers AR, before v2.5 with one ERR whose field repeats`() async throws {
        let running = try await Running {
            $0.validation = .structure
            $0.validationErrors = .reject
        }
        let answer = try await running.answer(to: Adt.text("A1", version: "2.4"))
        #expect(HL7Text.fields("MSA", of: answer).prefix(3) == ["MSA", "AR", "A1"])
        let error = try #require(answer.split(separator: "\r").first { $0.hasPrefix("ERR") })
        #expect(error.split(separator: "~").count == 2)
        #expect(error.hasPrefix("ERR|PID^1^^100&Segment sequence error&HL70357~PV1^1^^100&"))
        #expect(running.intake.messages.isEmpty)
        await running.stop()
    }

    @Test func `takes warnings for what their setting says`() async throws {
        let extra = Adt.text("A1", Adt.patient + String(repeating: "|", count: 35) + "x", Adt.visit)
        let lenient = try await Running {
            $0.validation = .full
            $0.validationErrors = .reject
        }
        #expect(HL7Text.fields("MSA", of: try await lenient.answer(to: extra))[1] == "AA")
        await lenient.stop()
        let strict = try await Running {
            $0.validation = .full
            $0.validationWarnings = .error
        }
        #expect(HL7Text.fields("MSA", of: try await strict.answer(to: extra))[1] == "AE")
        await strict.stop()
    }

    @Test func `knows the segments of a schema file`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("segments:\n  ZPI:\n    fields:\n      - {name: Ward, required: true}\n", to: "local.yaml")
        let running = try await Running {
            $0.validation = .full
            $0.validationErrors = .error
            $0.schemaFile = ConfiguredPath(folder.file("local.yaml"))
        }
        let good = try await running.answer(to: Adt.text("A1", Adt.patient, Adt.visit, "ZPI|W4"))
        #expect(HL7Text.fields("MSA", of: good)[1] == "AA")
        let bad = try await running.answer(to: Adt.text("A2", Adt.patient, Adt.visit, "ZPI||x"))
        #expect(HL7Text.fields("MSA", of: bad)[1] == "AE")
        #expect(bad.contains("ZPI-1: a value is required"))
        await running.stop()
    }

    @Test func `does not begin with a schema file that is wrong, and says where`() throws {
        let folder = try TemporaryFolder()
        try folder.write("segments:\n  ZPI:\n    feilds: []\n", to: "local.yaml")
        var settings = HL7TCPServiceSettings()
        settings.validation = .structure
        settings.schemaFile = ConfiguredPath(folder.file("local.yaml"))
        let expected =
            "\(folder.file("local.yaml")):3:5: segments.ZPI.feilds is not known here: expected name or fields"
        #expect(settings.check(context("In")).map(\.message) == [expected])
        #expect(throws: HostError.misconfigured("SchemaFile \(expected)")) {
            _ = try HL7TCPService(settings, context("In"))
        }
        settings.schemaFile = ConfiguredPath(folder.file("none.yaml"))
        #expect(settings.check(context("In")).count == 1)
    }

    @Test func `sends a file with a message that is refused to the folder for errors`() async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.file("in"), withIntermediateDirectories: true)
        var settings = HL7FileServiceSettings()
        settings.folder = ConfiguredPath(folder.file("in"))
        settings.archive = ConfiguredPath(folder.file("archive"))
        settings.errors = ConfiguredPath(folder.file("errors"))
        settings.interval = .milliseconds(50)
        settings.validation = .structure
        settings.validationErrors = .reject
        let service = try HL7FileService(settings, context("Files"))
        let intake = FakeIntake()
        try await service.start(intake)
        try folder.write(Adt.text("A1", Adt.patient, Adt.visit), to: "in/good.hl7")
        try folder.write(Adt.text("A2"), to: "in/bad.hl7")
        #expect(await eventually { folder.names(in: "errors") == ["bad.hl7"] })
        #expect(await eventually { folder.names(in: "archive") == ["good.hl7"] })
        #expect(intake.ids == ["A1"])
        await service.stop(within: .seconds(5))
    }
}

struct `A router that validates` {
    private func router(_ change: (inout HL7RoutingEngineSettings) -> Void = { _ in }) throws -> HL7RoutingEngine {
        var settings = HL7RoutingEngineSettings()
        settings.defaults = ["Out"]
        settings.validation = .structure
        change(&settings)
        return try HL7RoutingEngine(settings, context("Router"))
    }

    @Test func `sends a message with errors to its handler of bad messages`() throws {
        let router = try router { $0.invalidMessageHandlers = ["Bad"] }
        let good = router.route(message(Adt.text("A1", Adt.patient, Adt.visit)))
        #expect(good.sends == [0])
        #expect(good.note == "default")
        let bad = router.route(message(Adt.text("A2", Adt.patient)))
        #expect(bad.sends == [1])
        #expect(bad.note == "invalid: PV1 segment-missing")
    }

    @Test func `without a handler routes by its rules and tells the trace`() throws {
        let routing = try router().route(message(Adt.text("A2", Adt.patient)))
        #expect(routing.sends == [0])
        #expect(routing.note == "default; invalid: PV1 segment-missing")
    }

    @Test func `refuses a handler without a validation`() {
        var settings = HL7RoutingEngineSettings()
        settings.invalidMessageHandlers = ["Bad"]
        #expect(
            settings.issues().map(\.description) == ["InvalidMessageHandler needs a Validation of structure or full"])
    }
}
