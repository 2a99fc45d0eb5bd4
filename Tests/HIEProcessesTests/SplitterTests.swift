// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEProcesses
import HIESettings
import HIETestKit
import HIETree
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `A splitter` {
    private static let header = "MSH|^~\\&|A|B|C|D|20260101||ORU^R01|1|P|2.5\r"

    /// The parts, as texts.
    private static func split(
        _ kind: SplitterSettings.Kind, _ expression: SourceText = "", _ text: String,
        _ type: String = "application/hl7-v2+er7", headerLines: Int = 0
    ) async throws -> [Message] {
        var settings = SplitterSettings()
        settings.targets = ["Out"]
        (settings.kind, settings.expression, settings.headerLines) = (kind, expression, headerLines)
        #expect(settings.issues().isEmpty)
        let message = `Processes that only decide`.message(text, type)
        let context = TrialContext(handling: message)
        let handled = try await Splitter(settings, trial).handle(message, context)
        if case .filtered = handled { #expect(context.sent.isEmpty) }
        return context.sent.map(\.message)
    }

    @Test func `takes batches apart into their messages`() async throws {
        let one = Self.header + "PID|1\r"
        let two = Self.header + "PID|2\rOBX|1\r"
        let parts = try await Self.split(.hl7Batch, "", "FHS|x\rBHS|x\r" + one + two + "BTS|2\rFTS|1\r")
        #expect(parts.map(\.body.text) == [one, two])
        #expect(parts.map { $0.header.properties["hie.split.number"] } == ["1", "2"])
        #expect(parts.allSatisfy { $0.header.properties["hie.split.of"] == "2" && $0.header.causation != nil })
    }

    @Test func `takes a message apart at each segment of a name, with what stands before the first`() async throws {
        let text = Self.header + "PID|1\rOBR|1\rOBX|1\rOBX|2\rOBR|2\rOBX|3"
        let parts = try await Self.split(.hl7Group, "OBR", text).map(\.body.text)
        #expect(parts == [Self.header + "PID|1\rOBR|1\rOBX|1\rOBX|2\r", Self.header + "PID|1\rOBR|2\rOBX|3"])
        #expect(try await Self.split(.hl7Group, "ZZZ", text).isEmpty)
    }

    @Test func `takes the repetitions of a field apart, one in each part`() async throws {
        let parts = try await Self.split(.hl7Repetition, "PID-3", Self.header + "PID|1||a^^^X~b~c||N\rPV1|1")
        #expect(
            parts.map(\.body.text)
                == ["a^^^X", "b", "c"].map { Self.header + "PID|1||\($0)||N\rPV1|1" })
    }

    @Test func `takes the elements out of JSON as they are written`() async throws {
        let text = #"{"orders": [{"id": 1.10}, {"id" : 2}], "x": 3}"#
        let parts = try await Self.split(.elements, "orders", text, "application/json")
        #expect(parts.map(\.body.text) == [#"{"id": 1.10}"#, #"{"id" : 2}"#])
        #expect(parts.allSatisfy { $0.header.profile.contentType == "application/json" })
        await #expect(throws: HostError.self) { try await Self.split(.elements, "orders", "[", "application/json") }
    }

    @Test func `takes rows apart, with the header in each, and leaves quoted line ends alone`() async throws {
        let text = "id,name\r\n1,\"a\nb\"\r\n\r\n2,c"
        let parts = try await Self.split(.lines, "", text, "text/csv", headerLines: 1).map(\.body.text)
        #expect(parts == ["id,name\r\n1,\"a\nb\"", "id,name\r\n2,c"])
        #expect(try await Self.split(.lines, "", "", "text/csv").isEmpty)
    }

    @Test func `refuses more parts than it may make, and filters what has none`() async throws {
        var settings = SplitterSettings()
        settings.targets = ["Out"]
        settings.kind = .lines
        settings.mostParts = 2
        let line = try await Line(HostClass("Splitter", Splitter.self), settings)
        try await line.send(["1\n2", "1\n2\n3", "\n"])
        #expect(await eventually { line.open == 0 && line.account("Trial").delivered == 1 })
        #expect(line.desk.texts("Out") == ["1", "2"])
        #expect(line.account("Trial").deadLettered == 1 && line.account("Trial").filtered == 1)
        #expect(await line.end())
    }

    @Test func `says which expressions are none for what it splits by`() {
        func complaints(_ kind: SplitterSettings.Kind, _ expression: SourceText) -> Int {
            var settings = SplitterSettings()
            (settings.kind, settings.expression) = (kind, expression)
            return settings.issues().count
        }
        #expect(complaints(.hl7Group, "OBR-1") == 1 && complaints(.hl7Group, "MSH") == 1)
        #expect(complaints(.hl7Repetition, "PID") == 1 && complaints(.hl7Repetition, "PID-3.1") == 1)
        #expect(complaints(.elements, "") == 1 && complaints(.lines, "x") == 1)
    }
}
