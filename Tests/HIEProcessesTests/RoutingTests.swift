// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEProcesses
import HIESettings
import HIETree
import Testing

/// Filter, wire tap and router: what they decide of any content.
@Suite struct `Processes that only decide` {
    static func message(_ text: String, _ type: String) -> Message {
        let id = MessageID(high: 1, low: 2)
        let profile = MessageProfile(source: "In", bodyClass: "", contentType: type)
        return Message(
            header: MessageHeader(id: id, session: id, created: .now(), profile: profile, key: 0), body: Bytes(text))
    }

    static let hl7 = "application/hl7-v2+er7"
    static let admission = "MSH|^~\\&|A|B|C|D|20260101||ADT^A01|1|P|2.5\rPID|1||77"

    private static func filter(_ change: (inout FilterSettings) -> Void = { _ in }) throws -> Filter {
        var settings = FilterSettings()
        settings.passTargets = ["Out"]
        settings.when = "MSH-9.2 = 'A01'"
        change(&settings)
        return try Filter(settings, trial)
    }

    @Test func `a filter lets through what its condition holds for, and says why not`() throws {
        let filter = try Self.filter()
        let passed = filter.route(Self.message(Self.admission, Self.hl7))
        #expect(passed.sends == [0] && passed.filtered == nil)
        let discharge = Self.admission.replacing("A01", with: "A03")
        let stopped = filter.route(Self.message(discharge, Self.hl7))
        #expect(stopped.sends.isEmpty && stopped.filtered == "not: MSH-9.2 = 'A01'")
        let named = try Self.filter { $0.reason = "not for radiology" }.route(Self.message(discharge, Self.hl7))
        #expect(named.filtered == "not for radiology")
        let other = try Self.filter { $0.otherTargets = ["Other"] }.route(Self.message(discharge, Self.hl7))
        #expect(other.sends == [1] && other.filtered == nil)
    }

    @Test func `a condition is asked of JSON and FHIR too, and what cannot be read is a failure`() throws {
        let json = try Self.filter { $0.when = "status = 'final' and results.count() > 1" }
        #expect(json.route(Self.message(#"{"status": "final", "results": [1, 2]}"#, "application/json")).sends == [0])
        #expect(json.route(Self.message(#"{"status": "final", "results": [1]}"#, "application/json")).sends.isEmpty)
        #expect(json.route(Self.message("{", "application/json")).failure?.hasPrefix("the body cannot be read") == true)
        let fhir = try Self.filter { $0.when = "name.where(use = 'official').family = 'Chalmers'" }
        let patient = #"{"resourceType": "Patient", "name": [{"use": "official", "family": "Chalmers"}]}"#
        #expect(fhir.route(Self.message(patient, "application/fhir+json")).sends == [0])
    }

    @Test func `a wire tap copies, and neither its condition nor its failure stops the main line`() throws {
        var settings = WireTapSettings()
        settings.mainTargets = ["Out"]
        settings.tapTargets = ["Audit"]
        #expect(try WireTap(settings, trial).route(Self.message("x", "text/plain")).sends == [0, 1])
        settings.when = "copy = true"
        let tap = try WireTap(settings, trial)
        #expect(tap.route(Self.message(#"{"copy": true}"#, "application/json")).sends == [0, 1])
        #expect(tap.route(Self.message(#"{"copy": false}"#, "application/json")).sends == [0])
        let broken = tap.route(Self.message("{", "application/json"))
        #expect(broken.sends == [0] && broken.failure == nil && broken.note.hasPrefix("without a copy: "))
    }

    private static func rule(_ name: String, _ when: SourceText, _ send: [String], stop: Bool = false) -> ContentRule {
        var rule = ContentRule()
        (rule.name, rule.when, rule.send, rule.stop) = (name, when, send, stop)
        return rule
    }

    @Test func `a router sends any content on by rules, in order`() throws {
        var settings = RoutingEngineSettings()
        settings.rules = [
            Self.rule("urgent", "priority = 'stat'", ["Phone"]),
            Self.rule("labs", "kind = 'lab'", ["Lab", "Archive"], stop: true),
            Self.rule("rest", "", ["Archive"]),
        ]
        let router = try RoutingEngine(settings, trial)
        func route(_ text: String) -> Routing { router.route(Self.message(text, "application/json")) }
        #expect(settings.targets == ["Phone", "Lab", "Archive"])
        #expect(route(#"{"kind": "lab", "priority": "stat"}"#).sends == [0, 1, 2])
        #expect(route(#"{"kind": "lab"}"#).note == "rule 'labs'")
        #expect(route(#"{"kind": "x"}"#).sends == [2])
        #expect(route("[").failure?.hasPrefix("rule 'urgent': the body cannot be read") == true)
    }

    @Test func `a router takes several kinds of content, and a rule for one does not match the others`() throws {
        var settings = RoutingEngineSettings()
        settings.rules = [
            Self.rule("json", "status = 'final'", ["A"]), Self.rule("hl7", "MSH-9.1 = 'ADT'", ["B"]),
        ]
        let router = try RoutingEngine(settings, trial)
        #expect(router.route(Self.message(Self.admission, Self.hl7)).sends == [1])
        #expect(router.route(Self.message(#"{"status": "final"}"#, "application/json")).sends == [0])
    }

    @Test func `a router without a matching rule filters, unless there is a default`() throws {
        var settings = RoutingEngineSettings()
        settings.rules = [Self.rule("none", "MSH-9.1 = 'ORU'", ["Lab"])]
        let admission = Self.message(Self.admission, Self.hl7)
        #expect(try RoutingEngine(settings, trial).route(admission).filtered == "no rule")
        settings.defaults = ["Archive"]
        #expect(try RoutingEngine(settings, trial).route(admission).sends == [1])
    }

    @Test func `what is wrong with an expression stands at its place`() {
        var settings = RoutingEngineSettings()
        settings.rules = [Self.rule("one", "kind = ", ["Lab"]), Self.rule("one", "", [])]
        #expect(settings.issues().map(\.path) == ["Rules[1].when", "Rules[2].name", "Rules[2]"])
    }
}
