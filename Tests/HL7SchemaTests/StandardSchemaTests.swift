// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETree
import HL7
import Testing

@testable import HL7Schema

struct StandardSchemaTests {
    @Test func `all twelve versions are there`() {
        #expect(
            HL7Schemas.versions == [
                "2.1", "2.2", "2.3", "2.3.1", "2.4", "2.5", "2.5.1", "2.6", "2.7", "2.8", "2.8.1", "2.8.2",
            ])
        for version in HL7Schemas.versions {
            let schema = HL7Schemas.standard.schema(version: version)
            #expect(schema.version == version)
            #expect(schema.structure("ADT_A01") != nil)
            #expect(schema.segmentCodes.count > 30)
        }
    }

    @Test func `fields have names, types, cardinality and tables`() {
        let schema = HL7Schemas.standard.schema(version: "2.5.1")
        #expect(schema.segmentName("PID") == "Patient identification")
        #expect(
            schema.field(3, of: "PID")
                == HL7Schema.Part(
                    name: "Patient identifier list", type: "CX", cardinality: .init(lower: 1, upper: nil), length: nil,
                    table: nil))
        #expect(schema.field(8, of: "PID")?.table == "1")
        #expect(schema.components(of: "XPN").first?.name == "Family name")
        #expect(schema.components(of: "FN").first?.name == "Surname")
        #expect(schema.values(ofTable: "136") == ["N", "Y"])
        #expect(schema.field(1, of: "ZZZ") == nil)
        #expect(schema.field(0, of: "PID") == nil)
    }

    @Test func `a field that a version has withdrawn says so`() {
        let schema = HL7Schemas.standard.schema(version: "2.8.2")
        #expect(schema.field(2, of: "PID")?.cardinality.isWithdrawn == true)
        // PID-28 is not among the facts of 2.8.2; the fields behind it keep their numbers.
        #expect(schema.field(29, of: "PID")?.name == "Patient death date and time")
    }

    @Test(arguments: [
        ("2.5.1", "ADT", "A01", "ADT_A01", "ADT_A01"), ("2.5.1", "ADT", "A04", "", "ADT_A01"),
        ("2.5.1", "ADT", "A04", "ADT_A04", "ADT_A01"), ("2.5.1", "ADT", "A28", "", "ADT_A05"),
        ("2.3", "ADT", "A28", "", "ADT_A01"), ("2.3", "ADT", "A40", "", "ADT_A39"),
        ("2.3.1", "ADT", "A34", "", "ADT_A30"), ("2.5", "MDM", "T06", "", "MDM_T02"),
        ("2.5.1", "SIU", "S14", "SIU_S12", "SIU_S12"), ("2.4", "ACK", "A01", "", "ACK"),
        ("2.2", "ADT", "A04", "", "ADT_A04"), ("2.5.1", "ORU", "R01", "ORU_R01", "ORU_R01"),
        ("2.5.1", "RDE", "O25", "", "RDE_O11"),
    ])
    func `the structure of an event is found`(
        version: String, type: String, event: String, stated: String, expected: String
    ) {
        let schema = HL7Schemas.standard.schema(version: version)
        #expect(schema.structure(type: type, event: event, stated: stated)?.name == expected)
    }

    @Test func `an event that nobody has has no structure`() {
        let schema = HL7Schemas.standard.schema(version: "2.5.1")
        #expect(schema.structure(type: "ADT", event: "Q99") == nil)
        #expect(schema.structure(type: "", event: "", stated: "") == nil)
    }

    @Test(arguments: [
        ("2.9", "2.8.2"), ("2.3.2", "2.3.1"), ("2.7.1", "2.7"), ("2", "2.5.1"), ("", "2.5.1"), ("3.0", "2.5.1"),
        ("2.0", "2.1"), ("x.y", "2.5.1"), ("2.99999999999999999999", "2.5.1"),
    ])
    func `a version that is not known is read as the nearest older one`(stated: String, read: String) {
        #expect(HL7Schemas.standard.schema(version: stated).version == read)
    }

    /// The facts that the schemas were made from, read by other code.
    @Test(.enabled(if: Corpus.folder != nil), arguments: HL7Schemas.versions)
    func `fields, components and structures are those of the facts`(version: String) throws {
        let facts = try SchemaFacts(version)
        let schema = HL7Schemas.standard.schema(version: version)
        for (code, children) in facts.members("segments") where code.utf8.count == 3 && code != "ORO" {
            let numbers = children.children.compactMap {
                $0.children[0].text?.split(separator: "_").last.flatMap { Int($0) }
            }
            for (child, number) in zip(children.children, numbers) {
                let part = try #require(schema.field(number, of: code))
                let fact = try #require(facts.first("fields", child.children[0].text ?? ""))
                // One field of version 2.1 has a type too many in the facts.
                if "\(code)-\(number)" != "RX1-30" { #expect(part.type == fact.children[0].text ?? "") }
                #expect(part.cardinality.lower == Int(child.children[1].text ?? ""))
                #expect(part.cardinality.upper == child.children[2].text.flatMap { Int($0) })
            }
        }
        for (code, children) in facts.members("datatypes") {
            let components = schema.components(of: code)
            for child in children.children where code != "TS" {
                let name = child.children[0].text ?? ""
                let number = try #require(name.split(separator: "_").last.flatMap { Int($0) })
                #expect(components[number - 1].type == facts.first("components", name)?.children[0].text)
            }
        }
        #expect(facts.members("messages").map(\.name).sorted() == schema.structureNames)
        for (name, body) in facts.members("messages") {
            let entries = try #require(schema.structure(name)).entries
            #expect(entries.map(\.words) == SchemaFacts.words(body, in: name, depth: 0))
        }
    }
}

extension HL7Structure.Entry {
    fileprivate var words: String {
        let name =
            switch kind {
            case .segment(let code): code
            case .anySegment: "*"
            case .group(let name), .choice(let name): name
            }
        // Any segment repeats, whatever the facts say.
        let upper = kind == .anySegment ? "*" : cardinality.upper.map { "\($0)" } ?? "*"
        return "\(depth) \(name) \(cardinality.lower)..\(upper)"
    }
}

private struct SchemaFacts {
    private let root: HIENode
    private let sections: [String: [String: HIENode]]

    init(_ version: String) throws {
        let file = try #require(Corpus.folder).appending(path: "hl7-schema/hl7-\(version).json.gz")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        root = try HIETree(json: Bytes([UInt8](data))).root
        var sections: [String: [String: HIENode]] = [:]
        for section in root.children where section.kind == .record {
            sections[section.name] = Dictionary(section.children.map { ($0.name, $0) }) { first, _ in first }
        }
        self.sections = sections
    }

    func members(_ section: String) -> [(name: String, node: HIENode)] {
        (root.children.first { $0.name == section }?.children ?? []).map { ($0.name, $0) }
    }

    func first(_ section: String, _ name: String) -> HIENode? {
        sections[section]?[name]
    }

    static func words(_ body: HIENode, in structure: String, depth: Int) -> [String] {
        body.children.dropFirst().flatMap { child -> [String] in
            let name = child.children[0].text ?? ""
            let lower = child.children[1].text ?? ""
            let upper = name == "ANYHL7SEGMENT" ? "*" : child.children[2].text ?? "*"
            let isGroup = child.children.count > 3
            let label =
                isGroup && name.hasPrefix(structure + "_")
                ? String(name.dropFirst(structure.count + 1)) : name == "ANYHL7SEGMENT" ? "*" : name
            let own = "\(depth) \(label) \(lower)..\(upper)"
            return [own] + (isGroup ? words(child.children[3], in: structure, depth: depth + 1) : [])
        }
    }
}
