// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7
import HL7Schema
import Testing

struct HL7ValidatorTests {
    @Test func `a message as its schema says has no findings`() throws {
        #expect(try findings(Sample.admission).isEmpty)
        #expect(try findings(Sample.result).isEmpty)
    }

    @Test func `without a level nothing is checked`() throws {
        #expect(try findings(Sample.replacing(Sample.admission, ["PID": ""]), .none).isEmpty)
    }

    @Test func `a required segment that is missing is named`() throws {
        let message = Sample.replacing(Sample.admission, ["EVN": "", "PV1": ""])
        let found = try findings(message, .structure)
        #expect(found.map(\.path) == ["EVN", "PV1"])
        #expect(found.allSatisfy { $0.rule == .segmentMissing && $0.severity == .error })
        #expect(found.first?.text == "the segment is missing that ADT_A01 requires")
    }

    @Test func `what a group lacks is named with its group`() throws {
        let message = Bytes(Sample.result.text.replacing("OBR|2|||718-7^Haemoglobin^LN\r", with: "ORC|RE\r"))
        #expect(
            try complaints(message, .structure) == [
                "PATIENT_RESULT/ORDER_OBSERVATION[2]/OBR segment-missing"
            ])
    }

    @Test func `a required group that is missing is named`() throws {
        let message = Sample.message(
            #"MSH|^~\&|LAB|HOSP|PAS|HOSP|20261124093000||ORU^R01^ORU_R01|MSG00002|P|2.5.1"#)
        #expect(try complaints(message, .structure) == ["PATIENT_RESULT group-missing"])
    }

    @Test func `segments out of their place, of other messages and of none are told apart`() throws {
        let message = Bytes(Sample.admission.text + "EVN|A01|2026\rOBR|1\rXYZ|1\rZPI|1\r")
        #expect(
            try complaints(message, .structure) == [
                "EVN[2] segment-unexpected", "OBR segment-unexpected", "XYZ segment-unknown",
            ])
        let strict = HL7Validator(.structure, allowsZSegments: false)
        let found = strict.findings(of: try HL7View(message))
        #expect(found.last.map { "\($0.path) \($0.rule)" } == "ZPI segmentUnknown")
    }

    @Test func `a segment too many and a group too many are told`() throws {
        let twice = Bytes(Sample.admission.text + "PV1|2|I\r")
        #expect(try complaints(twice, .structure) == ["PV1[2] segment-repeats"])
        let schemas = try custom("structures: {ADT_A01: 'MSH EVN PID PV1 [INS(IN1 [IN2])]'}")
        let groups = Bytes(Sample.admission.text + "IN1|1\rIN1|2\r")
        #expect(try complaints(groups, .structure, schemas) == ["IN1[2] group-repeats"])
    }

    @Test func `an unknown message and an unknown version are told, and the fields checked all the same`() throws {
        let message = Sample.message(#"MSH|^~\&|A|B|C|D|20261||ADT^Q99|1|P|7.1"#)
        #expect(
            try complaints(message) == [
                "MSH-12 version-unknown", "MSH-9 structure-unknown", "MSH-7.1 data-type", "MSH-9.2 table-value",
                "MSH-12.1 table-value",
            ])
    }

    @Test(
        arguments: [
            ("PID|1||||Smith", ["PID-3 field-missing"]),
            ("PID|x||1^^^H^MR||Smith", ["PID-1 data-type"]),
            ("PID|1||1^^^H^MR||Smith||19680431", ["PID-7.1 data-type"]),
            ("PID|1||1^^^H^MR||Smith||\"\"", []),
            ("PID|1||1^^^H^MR||Smith||19680412~19680412", ["PID-7 field-repeats"]),
            ("PID|1||1^^^H&1.2&ISO&x^MR||Smith", ["PID-3.4.4 component-undefined"]),
            ("PID|1||1^^^H^MR~^^^^^^^^^^x||Smith", ["PID-3[2].11 component-undefined"]),
            ("PID|1||1^^^H^MR||Smith|||||||||||||||||||maybe", ["PID-24 table-value"]),
            ("PID|1||1^^^H^MR||Smith|||||||||||||||||||Y|1st", ["PID-25 data-type"]),
            ("PID|1||1^^^H^MR||Smith|||||||||||||||||||Y|1^2", ["PID-25.2 component-undefined"]),
            ("PID|1||~||Smith", ["PID-3 field-missing"]),
        ] as [(String, [String])])
    func `fields are checked`(segment: String, expected: [String]) throws {
        #expect(try complaints(Sample.replacing(Sample.admission, ["PID": segment])) == expected)
    }

    @Test func `a field that no version defines and one that is withdrawn are warnings`() throws {
        let undefined = "PID|1||1^^^H^MR||Smith" + String(repeating: "|", count: 35) + "x"
        let found = try findings(Sample.replacing(Sample.admission, ["PID": undefined]))
        #expect(found.map { "\($0.path) \($0.rule.rawValue) \($0.severity)" } == ["PID-40 field-undefined warning"])
        let header = #"MSH|^~\&|PAS|HOSP|RIS|HOSP|20261124093000||ADT^A01^ADT_A01|MSG00001|P|2.8.2"#
        let withdrawn = Sample.replacing(
            Sample.admission, ["MSH": header, "PID": "PID|1|9|1002282^^^HOSP^MR||Smith^Anna^^^^^L"])
        #expect(try findings(withdrawn).contains { $0.path == "PID-2" && $0.rule == .fieldWithdrawn })
    }

    @Test(
        arguments: [
            ("NM", "4.9", []), ("NM", "<4.9", ["OBX-5 data-type"]), ("NM", "-0.5", []),
            ("NM", "1.2.3", ["OBX-5 data-type"]),
            ("NM", ".", ["OBX-5 data-type"]), ("DT", "20260229", ["OBX-5 data-type"]), ("DT", "20240229", []),
            ("DT", "202602", []), ("TM", "2359", []), ("TM", "2460", ["OBX-5 data-type"]), ("TM", "1200+0100", []),
            ("TS", "20260101120000.1234-0500", []), ("TS", "20260101120000.12345", ["OBX-5.1 data-type"]),
            ("TS", "2026010112", []), ("TS", "20260101120000+9900", ["OBX-5.1 data-type"]), ("ST", "any~thing", []),
            ("CE", "1^a^LN", []), ("CE", "1^a^LN^^^^x", ["OBX-5.7 component-undefined"]),
            ("QQ", "x", ["OBX-2 data-type"]), ("", "x", []), ("SN", "<^4.9", []), ("SN", "<^x", ["OBX-5.2 data-type"]),
        ] as [(String, String, [String])])
    func `an observation is of the type that its segment names`(
        type: String, value: String, expected: [String]
    ) throws {
        let segment = "OBX|1|\(type)|718-7^Haemoglobin^LN||\(value)||||||F"
        let message = Bytes(Sample.admission.text + segment + "\r")
        let found = try complaints(message).filter { !$0.contains("table-value") }
        #expect(found == expected)
    }

    @Test func `what a message repeats wrongly is told at its place`() throws {
        let message = Bytes(Sample.result.text.replacing("||1.3|", with: "||high|"))
        let found = try #require(try findings(message).first)
        #expect(found.path == "OBX[2]-5")
        #expect(found.location == HL7Refusal.Location(segment: "OBX", occurrence: 2, field: 5))
        #expect(found.condition == .dataType)
        #expect(found.description == "OBX[2]-5: must be a number such as 12.5")
    }

    @Test func `a wrong declaration of the character set is told`() throws {
        let message = Bytes(
            Sample.admission.text.replacing("UNICODE UTF-8", with: "ASCII").replacing("Smith", with: "Süd"))
        #expect(try complaints(message) == ["MSH-18 character-set"])
    }

    @Test func `findings hold no values of the message`() throws {
        let message = Sample.replacing(
            Sample.admission, ["PID": "PID|secret||secret^^^H^secretsecret||Smith||secret|F||||||secret~secret"])
        for finding in try findings(message) {
            #expect(!finding.description.contains("secret"))
        }
    }

    @Test func `no more findings are told than the limit`() throws {
        let message = Bytes(Sample.admission.text + String(repeating: "XYZ|1\r", count: 50))
        let validator = HL7Validator(.full, limit: 7)
        let view = try HL7View(message)
        #expect(validator.findings(of: view).count == 7)
    }
}

struct ValidationSweepTests {
    @Test(.enabled(if: Corpus.folder != nil))
    func `every message of the corpus is checked or refused`() throws {
        var checked = 0
        var refused = 0
        let messages = try Corpus.messages()
        for (_, bytes) in messages {
            do throws(HL7Error) {
                let view = try HL7View(bytes)
                _ = HL7Validator(.full).findings(of: view)
                #expect(HL7NamedNode(view).segmentCount == view.segmentCount)
                checked += 1
            } catch {
                #expect(!error.description.isEmpty)
                refused += 1
            }
        }
        #expect(checked + refused == messages.count)
        #expect(checked > 2400)
    }

    /// Segments in any order, with anything in them, are walked over without a trap, and none is lost.
    @Test(arguments: [3, 77, 1001] as [UInt64])
    func `shuffled and damaged messages are checked`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let schemas = HL7Schemas.versions
        for _ in 0..<200 {
            let version = schemas.randomElement(using: &random) ?? "2.5.1"
            let schema = HL7Schemas.standard.schema(version: version)
            let structure = schema.structureNames.randomElement(using: &random) ?? "ADT_A01"
            let parts = structure.split(separator: "_")
            var text = "MSH|^~\\&|A|B|C|D|2026||\(parts[0])^\(parts.last ?? "")^\(structure)|1|P|\(version)\r"
            for _ in 0..<Int.random(in: 0...25, using: &random) {
                let code = schema.segmentCodes.randomElement(using: &random) ?? "NTE"
                text += code
                for _ in 0..<Int.random(in: 0...12, using: &random) {
                    text += "|" + (Self.values.randomElement(using: &random) ?? "")
                }
                text += "\r"
            }
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 0...4, using: &random) where bytes.count > 60 {
                bytes[Int.random(in: 60..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let view = try HL7View(Bytes(bytes))
            _ = HL7Validator(.full).findings(of: view)
            #expect(HL7NamedNode(view).segmentCount == view.segmentCount)
        }
    }

    private static let values = [
        "", "1", "a^b", "x~y~z", "\"\"", "&&", "^^^^^^^^^^^^^x", "20260101", "~", "\\X0D\\", "é",
    ]
}

extension HL7NamedNode {
    var segmentCount: Int {
        (kind == .segment ? 1 : 0) + children.reduce(0) { $0 + ($1.kind == .field ? 0 : $1.segmentCount) }
    }
}
