// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEConfiguration
import HIECore
import HIESettings
import HIETree
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHL7Hosts
@testable import HIEStandard

/// Rules and processes that run mappings.
struct MappingTests {
    private static let admission = "MSH|^~\\&|A|B|C|D|||ADT^A01|1|P|2.3\rPID|1||7^^^X||Smith\rZPI|1\r"

    private func folder(_ steps: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("transform: To 2.4\nfrom: hl7\nsteps:\n\(steps)", to: "map.yaml")
        return folder
    }

    private func router(
        _ folder: TemporaryFolder, _ rules: [(when: String, transform: Bool, send: [String])]
    ) throws -> HL7RoutingEngine {
        var settings = HL7RoutingEngineSettings()
        settings.lookupTables = ConfiguredPath(folder.file("lookups"))
        settings.rules = rules.enumerated().map { number, given in
            var rule = RoutingRule()
            rule.name = "R\(number)"
            rule.when = SourceText(given.when)
            rule.send = given.send
            if given.transform { rule.transform = ConfiguredPath(folder.file("map.yaml")) }
            return rule
        }
        return try HL7RoutingEngine(settings, context())
    }

    @Test func `a rule's targets get what its mapping makes, others the message as it came`() throws {
        let folder = try folder("  - { set: MSH-12, value: \"'2.4'\" }\n  - { delete: ZPI }\n")
        let router = try router(
            folder,
            [("MSH-9.1 = 'ADT'", true, ["A", "B"]), ("", false, ["B", "C"]), ("MSH-9.1 = 'ADT'", true, ["D"])])
        let routing = router.route(message(Self.admission))
        // Targets in the order of the rules: A, B, C, D.
        #expect(routing.sends == [2])
        #expect(routing.transformed.map(\.sends) == [[0, 1, 3]])
        let body = try #require(routing.transformed.first?.body)
        #expect(body.bytes.text == "MSH|^~\\&|A|B|C|D|||ADT^A01|1|P|2.4\rPID|1||7^^^X||Smith\r")
        #expect(body.schemaName == "ADT_A01" && body.schemaVersion == "2.4")
        #expect(body.contentType == "application/hl7-v2+er7")
        #expect(routing.note == "rule 'R0' (mapping 'To 2.4'), 'R1', 'R2' (mapping 'To 2.4')")
        let other = router.route(message(Self.admission.replacing("ADT", with: "ORU")))
        #expect(other.sends == [1, 2] && other.transformed.isEmpty)
    }

    @Test func `the trace says which version of a table was used`() throws {
        let folder = try folder("  - { set: PID-8, value: \"lookup('sexes', 'x')\" }\n")
        try folder.write("x,M\n", to: "lookups/sexes.csv")
        let router = try router(folder, [("", true, ["A"])])
        let routing = router.route(message(Self.admission))
        #expect(routing.transformed.first?.body.bytes.text.contains("Smith|||M\r") == true)
        #expect(routing.note.contains("lookups sexes@"))
    }

    @Test func `a mapping that fails makes the message a dead letter as a whole and names no content`() throws {
        let folder = try folder("  - { assert: \"PID-5.1 = 'Jones'\", message: not Jones }\n")
        let router = try router(folder, [("", false, ["A"]), ("", true, ["B"])])
        let routing = router.route(message(Self.admission))
        #expect(routing.sends.isEmpty && routing.transformed.isEmpty)
        let map = folder.file("map.yaml")
        #expect(routing.failure == "rule 'R1': \(map):4:7: mapping 'To 2.4': assert: not Jones")
    }

    @Test func `a process makes any format of another`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "transform: J\nfrom: hl7\nto: json\ncreate: new\nsteps:\n  - { set: patient.name, value: PID-5.1 }\n",
            to: "map.yaml")
        var settings = TransformProcessSettings()
        settings.mapping = ConfiguredPath(folder.file("map.yaml"))
        settings.targets = ["A", "B"]
        let process = try TransformProcess(settings, context())
        let routing = process.route(message(Self.admission))
        #expect(routing.transformed.map(\.sends) == [[0, 1]])
        #expect(routing.transformed.first?.body.bytes.text == #"{"patient": {"name": "Smith"}}"#)
        #expect(routing.transformed.first?.body.contentType == "application/json")
        #expect(process.route(message("no HL7")).failure != nil)
    }

    @Test func `a check names file, line and column of what is wrong in a mapping`() throws {
        let folder = try folder("  - { set: PID-5.1, value: \"PID-5.upper(\" }\n  - { sett: PID-1 }\n")
        let text = """
            production: P
            items:
              - name: R
                class: HL7RoutingEngine
                settings:
                  Rules:
                    - { name: a, transform: map.yaml, send: [O] }
                    - { name: b, transform: none.yaml, send: [O] }
              - { name: O, class: HL7FileOperation, settings: { FilePath: out } }
              - { name: S, class: HL7FileService, settings: { FilePath: in, TargetConfigNames: [R] } }
            """
        let check = ProductionCheck(text: text, named: "production.yaml", folder: folder.path, catalog: .standard)
        let found = check.issues.filter { $0.severity == .error }.map { "\($0)".replacing(folder.path + "/", with: "") }
        #expect(
            found == [
                "map.yaml:4:41: R: expected an expression after '(', found the end of the text",
                "map.yaml:5:7: R: a step begins with one of set, copy, append, insert, delete, foreach, when, switch, "
                    + "group, call, code, assert, log; did you mean 'set'?",
                "production.yaml:8:33: R: Rules[2].transform 'none.yaml' cannot be read: no such file or directory",
            ])
    }
}

extension MappingTests {
    @Test func `a changed mapping, also one that is called, makes another item of its router`() throws {
        let folder = try folder("  - { call: inner.yaml }\n")
        let text = """
            production: P
            items:
              - { name: R, class: HL7RoutingEngine, settings: { Rules: [ { name: a, transform: map.yaml, send: [O] } ] } }
              - { name: O, class: HL7FileOperation, settings: { FilePath: out } }
            """
        func fingerprints(_ inner: String) throws -> [String] {
            try folder.write(
                "transform: I\nfrom: hl7\nsteps:\n  - { set: PID-8, value: \"'\(inner)'\" }\n", to: "inner.yaml")
            let check = ProductionCheck(text: text, named: "p.yaml", folder: folder.path, catalog: .standard)
            #expect(check.issues.filter { $0.severity == .error } == [])
            return check.plan.items.map(\.fingerprint)
        }
        let first = try fingerprints("M")
        let second = try fingerprints("F")
        #expect(first[0] != second[0] && first[1] == second[1])
        #expect(try fingerprints("M") == first)
    }
}
