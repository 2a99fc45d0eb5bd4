// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIESettings
import HIETree
import HL7
import HL7Schema
import Testing

/// A schema from a small YAML-like text: `section: {name: value}` a line, read by hand to need no YAML here.
func custom(_ text: String) throws -> HL7Schemas {
    let (schema, issues) = HL7CustomSchema.read(try MiniYAML.read(text))
    #expect(issues.isEmpty)
    return HL7Schemas(schema)
}

/// Flow style of YAML, enough for these tests; positions count columns of one line.
enum MiniYAML {
    static func read(_ text: String) throws -> SettingNode {
        var rest = text[...]
        return SettingNode(.map(entries(&rest, text)), at: SourcePosition(line: 1, column: 1))
    }

    private static func skip(_ rest: inout Substring, _ characters: String) {
        while let first = rest.first, characters.contains(first) { rest.removeFirst() }
    }

    private static func place(_ rest: Substring, _ text: String) -> SourcePosition {
        SourcePosition(line: 1, column: text.distance(from: text.startIndex, to: rest.startIndex) + 1)
    }

    private static func entries(_ rest: inout Substring, _ text: String) -> SettingMap {
        var map = SettingMap()
        skip(&rest, " ,")
        while let first = rest.first, first != "}" {
            let start = place(rest, text)
            let name = scalar(&rest, ":")
            rest.removeFirst()
            _ = map.add(SettingMap.Entry(name, at: start, value(&rest, text)))
            skip(&rest, " ,")
        }
        return map
    }

    private static func value(_ rest: inout Substring, _ text: String) -> SettingNode {
        skip(&rest, " ")
        let start = place(rest, text)
        switch rest.first {
        case "{":
            rest.removeFirst()
            let map = entries(&rest, text)
            if !rest.isEmpty { rest.removeFirst() }
            return SettingNode(.map(map), at: start)
        case "[":
            rest.removeFirst()
            var nodes: [SettingNode] = []
            skip(&rest, " ,")
            while let first = rest.first, first != "]" {
                nodes.append(value(&rest, text))
                skip(&rest, " ,")
            }
            if !rest.isEmpty { rest.removeFirst() }
            return SettingNode(.list(nodes), at: start)
        default: return SettingNode(.plain(scalar(&rest, ",}]")), at: start)
        }
    }

    private static func scalar(_ rest: inout Substring, _ ends: String) -> String {
        if rest.first == "'" {
            rest.removeFirst()
            let text = rest.prefix { $0 != "'" }
            rest = rest.dropFirst(text.count + 1)
            return String(text)
        }
        let text = rest.prefix { !ends.contains($0) }
        rest = rest.dropFirst(text.count)
        return String(text)
    }
}

struct HL7CustomSchemaTests {
    @Test func `a Z segment is checked, named, and stands where it was put`() throws {
        let schemas = try custom(
            "tables: {ward: [A1, B2]}, segments: {ZPI: {name: Local data, fields: [{name: Ward, type: IS, required: true, "
                + "table: ward}, {name: Bed, type: NM, length: 3, repeats: true}]}}, "
                + "structures: {ADT_A01: {after: {PID: '[ZPI]'}}}")
        func message(_ segment: String) -> Bytes {
            Sample.replacing(Sample.admission, ["PV1": "\(segment)\rPV1|1|I"])
        }
        #expect(try findings(message("ZPI|A1|1~2"), .full, schemas).isEmpty)
        #expect(try complaints(message("ZPI|C3"), .full, schemas) == ["ZPI-1 table-value"])
        #expect(try findings(message("ZPI|C3"), .full, schemas).first?.severity == .error)
        #expect(try complaints(message("ZPI||1234"), .full, schemas) == ["ZPI-1 field-missing", "ZPI-2 length"])
        #expect(
            try complaints(message("ZPI|A1|x|more"), .full, schemas) == ["ZPI-2 data-type", "ZPI-3 field-undefined"])
        let twice = message("ZPI|A1\rZPI|A1")
        #expect(try complaints(twice, .structure, schemas) == ["ZPI[2] segment-repeats"])
        let outline = HL7Outline.text(of: try HL7View(message("ZPI|A1")), schemas: schemas)
        #expect(outline.contains("ZPI Local data\n  ZPI-1 Ward: A1\n"))
    }

    @Test func `fields of the standard are changed by number and keep the rest`() throws {
        let schemas = try custom(
            "segments: {PID: {fields: {8: {required: true}, 5: {length: 5}, 41: {name: Own, type: NM}}}}")
        let schema = schemas.schema(version: "2.5.1")
        #expect(schema.field(8, of: "PID")?.name == "Administrative sex")
        #expect(schema.field(8, of: "PID")?.cardinality.lower == 1)
        #expect(schema.field(41, of: "PID")?.type == "NM")
        #expect(schema.segmentName("PID") == "Patient identification")
        let message = Sample.replacing(Sample.admission, ["PID": "PID|1||1^^^H^MR||Smith^Anna"])
        #expect(try complaints(message, .full, schemas) == ["PID-5 length", "PID-8 field-missing"])
        #expect(HL7Schemas.standard.schema(version: "2.5.1").field(8, of: "PID")?.cardinality.lower == 0)
    }

    @Test func `lengths count characters, not bytes`() throws {
        let schemas = try custom("segments: {PID: {fields: {5: {length: 5}}}}")
        let message = Sample.replacing(Sample.admission, ["PID": "PID|1||1^^^H^MR||Süßer"])
        #expect(try complaints(message, .full, schemas).isEmpty)
    }

    @Test func `versions that are not named keep the standard`() throws {
        let schemas = try custom("versions: ['2.3'], segments: {PID: {fields: {8: {required: true}}}}")
        #expect(schemas.schema(version: "2.3").field(8, of: "PID")?.cardinality.lower == 1)
        #expect(schemas.schema(version: "2.5.1").field(8, of: "PID")?.cardinality.lower == 0)
    }

    @Test func `a message of one's own has a structure, a group and an event`() throws {
        let schemas = try custom(
            "structures: {ZAD_Z01: 'MSH [{VISIT(PV1 [{NTE}])}] <PID | MRG>'}, events: {ZAD^Z02: ZAD_Z01}")
        let schema = schemas.schema(version: "2.5.1")
        #expect(schema.structure(type: "ZAD", event: "Z02")?.name == "ZAD_Z01")
        let good = Sample.message(
            #"MSH|^~\&|A|B|C|D|2026||ZAD^Z02|1|P|2.5.1"#, "PV1|1|I", "NTE|1", "NTE|2", "PV1|2|I", "MRG|1^^^H^MR")
        #expect(try complaints(good, .structure, schemas).isEmpty)
        let bad = Sample.message(#"MSH|^~\&|A|B|C|D|2026||ZAD^Z01|1|P|2.5.1"#, "PV1|1|I")
        #expect(try complaints(bad, .structure, schemas) == ["PID_CHOICE group-missing"])
    }

    @Test func `data types of one's own have components`() throws {
        let schemas = try custom(
            "types: {ZAD: {components: [{name: House, type: ST, required: true}, {name: Since, type: DT}]}}, "
                + "segments: {ZHO: {fields: [{type: ZAD}]}}")
        let message = Bytes(Sample.admission.text + "ZHO|^2026x\r")
        #expect(try complaints(message, .full, schemas) == ["ZHO-1.1 component-missing", "ZHO-1.2 data-type"])
    }

    @Test(arguments: [
        ("segmnets: {}", "1:1: segmnets is not a known section; did you mean 'segments'?"),
        ("segments: {pid: {}}", "1:12: segments.pid is no segment: a name has three capitals or digits, such as ZPI"),
        (
            "segments: {ZPI: {fields: [{tpye: ST}]}}",
            "1:28: segments.ZPI.fields[1].tpye is not a known setting; did you mean 'type'?"
        ),
        (
            "segments: {ZPI: {fields: [{type: QQ}]}}",
            "1:34: segments.ZPI.fields[1].type 'QQ' is no data type of any version or of this file"
        ),
        (
            "segments: {ZPI: {fields: {x: {type: ST}}}}",
            "1:27: segments.ZPI.fields.x must be the number of a field, from 1"
        ),
        ("structures: {ADT_A01: 'MSH [PID'}", "1:31: structures.ADT_A01 expected ']'"),
        (
            "structures: {ADT_A01: MSH patient}",
            "1:27: structures.ADT_A01 'patient' has not the three letters of a segment; a group needs '('"
        ),
        (
            "structures: {ADT_A01: {after: {QQQ: ZPI}}}",
            "1:32: structures.ADT_A01.after.QQQ is no segment or group of ADT_A01"
        ),
        ("events: {ADT^Z01: ADT_Q77}", "1:19: events.ADT^Z01 'ADT_Q77' is no known structure"),
        (
            "versions: ['2.99']",
            "1:12: versions '2.99' is none of 2.1, 2.2, 2.3, 2.3.1, 2.4, 2.5, 2.5.1, 2.6, 2.7, 2.8, 2.8.1, 2.8.2"
        ),
    ])
    func `what is wrong is told at its place`(text: String, expected: String) throws {
        let (_, issues) = HL7CustomSchema.read(try MiniYAML.read(text))
        #expect(issues.map { "\($0.position.map { "\($0): " } ?? "")\($0)" } == [expected])
    }
}

struct HL7NamedNodeTests {
    @Test func `segments stand in their groups`() throws {
        let text = HL7Outline.text(of: try HL7View(Sample.result))
        let lines = text.split(separator: "\n").filter { !$0.contains("-") }
        #expect(
            lines == [
                "MSH Message header", "PATIENT_RESULT", "  PATIENT", "    PID Patient identification", "    VISIT",
                "      PV1 Patient visit", "  ORDER_OBSERVATION", "    ORC Common order", "    OBR Observation request",
                "    OBSERVATION", "      OBX Observation result", "      NTE Notes and comments", "    OBSERVATION[2]",
                "      OBX[2] Observation result", "  ORDER_OBSERVATION[2]", "    OBR[2] Observation request",
                "    OBSERVATION", "      OBX[3] Observation result",
            ])
        #expect(text.contains("      PID-5.1 Family name: Smith\n"))
    }

    @Test func `an observation has the names of its own type`() throws {
        let message = Bytes(Sample.admission.text + "OBX|1|CE|1^a||F^Female^L\r")
        #expect(HL7Outline.text(of: try HL7View(message)).contains("OBX-5.2 Text: Female"))
    }

    @Test func `a message without a structure is shown flat`() throws {
        let message = Sample.message(#"MSH|^~\&|||||||ZZZ^Z99|1|P|2.5.1"#, "PID|1||a~b", "QQQ|1")
        let text = HL7Outline.text(of: try HL7View(message))
        #expect(text.contains("\nPID Patient identification\n"))
        #expect(text.contains("  PID-3[2] Patient identifier list: b\n"))
        #expect(text.hasSuffix("QQQ\n  QQQ-1: 1\n"))
    }

    @Test func `segments that do not belong there stay where they stand`() throws {
        let message = Bytes(Sample.result.text.replacing("OBR|1", with: "ZOB|1\rOBR|1"))
        let lines = HL7Outline.text(of: try HL7View(message)).split(separator: "\n")
        let place = try #require(lines.firstIndex(of: "    ZOB"))
        #expect(lines[place - 1] == "      ORC-1 Order control: RE")
    }
}

struct HL7OutlineTests {
    @Test func `an outline names what is known`() throws {
        let view = try HL7View(
            Sample.message(
                #"MSH|^~\&|PAS"#, #"PID|1||7^^^A&B~8||Smith^John||||||"""#, "ZPI|x", "OBX|1", "OBX|2|a\u{07}b"))
        #expect(
            HL7Outline.text(of: view) == #"""
                MSH Message header
                  MSH-1 Field separator: |
                  MSH-2 Encoding characters: ^~\&
                  MSH-3 Sending application: PAS
                PID Patient identification
                  PID-1 Set ID: 1
                  PID-3[1] Patient identifier list
                    PID-3[1].1 ID number: 7
                    PID-3[1].4 Assigning authority
                      PID-3[1].4.1 Namespace ID: A
                      PID-3[1].4.2 Universal ID: B
                  PID-3[2] Patient identifier list: 8
                  PID-5 Patient name
                    PID-5.1 Family name: Smith
                    PID-5.2 Given name: John
                  PID-11 Patient address: ""
                ZPI
                  ZPI-1: x
                OBX Observation result
                  OBX-1 Set ID: 1
                OBX[2] Observation result
                  OBX[2]-1 Set ID: 2
                  OBX[2]-2 Value type: a\u{7}b

                """#)
    }
}
