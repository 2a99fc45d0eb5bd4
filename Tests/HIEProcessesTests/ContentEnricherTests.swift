// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEProcesses
import HIESettings
import HIETestKit
import HIETree
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `A content enricher` {
    private static func step(
        _ value: SourceText, property: String = "", field: String = "", member: String = ""
    ) -> MergeStep {
        var step = MergeStep()
        (step.value, step.property, step.field, step.member) = (value, property, field, member)
        return step
    }

    private static func settings(
        _ steps: [MergeStep], _ change: (inout ContentEnricherSettings) -> Void = { _ in }
    ) -> ContentEnricherSettings {
        var settings = ContentEnricherSettings()
        settings.mainTargets = ["Out"]
        settings.source = "Other"
        settings.merge = steps
        change(&settings)
        return settings
    }

    private static let answer = #"{"nhs": "943 476 5919", "names": ["Ann", "O'Hara & Co"]}"#

    /// What goes out, and what was asked.
    private static func enrich(
        _ text: String, _ type: String, _ settings: ContentEnricherSettings
    ) async throws -> (sent: [Message], asked: [Request], note: String) {
        let message = `Processes that only decide`.message(text, type)
        let context = TrialContext(handling: message) { request in
            .reply(`Processes that only decide`.message(answer, "application/json"))
        }
        _ = try await ContentEnricher(settings, trial).handle(message, context)
        return (context.sent.map(\.message), context.asked, context.note)
    }

    @Test func `writes values of the answer into HL7 fields, escaped, and leaves the rest as it is`() async throws {
        let text = "MSH|^~\\&|A|B|C|D|20260101||ADT^A01|1|P|2.5\rPID|1||77||Doe\rZZZ|\\X41\\"
        let (sent, asked, _) = try await Self.enrich(
            text, "application/hl7-v2+er7",
            Self.settings([Self.step("nhs", field: "PID-2"), Self.step("names[1]", field: "PID-5.2")]) {
                $0.request = "PID-3"
            })
        #expect(
            sent.first?.body.text
                == text.replacing("PID|1||77||Doe", with: "PID|1|943 476 5919|77||Doe^O'Hara \\T\\ Co"))
        #expect(asked.map(\.message.body.text) == ["77"] && asked.map(\.target) == ["Other"])
    }

    @Test func `writes them into members of JSON, new and old, and into properties`() async throws {
        let (sent, _, _) = try await Self.enrich(
            #"{"id": 1.0, "patient": {"nhs": null}}"#, "application/json",
            Self.settings([
                Self.step("nhs", member: "patient.nhs"), Self.step("names", member: "extra.names"),
                Self.step("names[0]", property: "first name"),
            ]))
        #expect(
            sent.first?.body.text
                == #"{"id": 1.0, "patient": {"nhs": "943 476 5919"},"extra":{"names":["Ann","O'Hara & Co"]}}"#)
        #expect(sent.first?.header.properties["first name"] == "Ann")
    }

    @Test func `asks a host of the production, and fails or goes on without an answer as is set`() async throws {
        let steps = [Self.step("$this", property: "answer")]
        let line = try await Line(HostClass("ContentEnricher", ContentEnricher.self), Self.settings(steps))
        let reply = line.message("known")
        line.desk.answer { $0.body.text == "one" && $0.header.properties["answer"] == nil ? .reply(reply) : .done }
        try await line.send(["one"])
        #expect(await eventually { line.desk.got("Out").first?.header.properties["answer"] == "known" })
        try await line.send(["two"])
        #expect(await eventually { line.account("Trial").deadLettered == 1 })
        #expect(await line.end())
        let patient = try await Line(
            HostClass("ContentEnricher", ContentEnricher.self), Self.settings(steps) { $0.onFailure = .goOn })
        try await patient.send(["two"])
        #expect(await eventually { patient.desk.texts("Out") == ["two"] })
        #expect(await patient.end())
    }

    @Test func `says what is wrong with its steps`() {
        let settings = Self.settings([
            Self.step("nhs"), Self.step("nhs", field: "PID"), Self.step("nhs", field: "MSH-1"),
            Self.step("nhs", field: "PID-3[*].1"), Self.step("nhs", property: "a", member: "b"),
        ])
        #expect(
            settings.issues().map(\.path) == [
                "Merge[1]", "Merge[2].field", "Merge[3].field", "Merge[4].field", "Merge[5]",
            ])
    }
}
