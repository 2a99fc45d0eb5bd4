// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIESettings
import HIETransform
import HIETree
import HL7
import Testing

struct StepTests {
    @Test func `set writes what an expression gives, and later steps see it`() throws {
        let result = try transformed(
            """
              - { set: MSH-12, value: "'2.5.1'" }
              - { set: PID-5.1, value: PID-5.1.upper() }
              - { set: PID-5.2, value: PID-5.1 }
              - { set: MSH-7, value: now() }
            """)
        var expected = Sample.admission
        expected[0] = #"MSH|^~\&|PAS|RXX|LIS|RYY|20261124160500.000+0000||ADT^A01|42|P|2.5.1"#
        expected[2] =
            #"PID|1||123^^^RXX^MR~9434765919^^^NHS^NH||SMITH^SMITH^A~Smyth^Jon||19700101|M|||1 High St^^Leeds"#
        #expect(result == expected)
    }

    @Test(arguments: [
        ("PV1-3", "PID-11", "PV1|1|I|1 High St^^Leeds"),
        ("PV1-3.1", "PID-11", "PV1|1|I|1 High St&&Leeds^B2^4"),
        ("PV1-4", "PID-5", "PV1|1|I|W5^B2^4|Smith^John^A~Smyth^Jon"),
        ("PV1-4", "PID-3.where(component(4) = 'NHS')", "PV1|1|I|W5^B2^4|9434765919^^^NHS^NH"),
        ("PV1-3", "PV1-44", "PV1|1|I|"),
        ("PV1-44", "PV1-45", "PV1|1|I|W5^B2^4"),
        ("PV1-3", "'a^b'", #"PV1|1|I|a\S\b"#),
        ("PV1-3[*].2", "'x'", "PV1|1|I|W5^x^4"),
        ("PV1-3[2].2", "OBX[2]-5 + 1", "PV1|1|I|W5^B2^4~^141"),
        ("PV1-4", "PID-7.toDate()", "PV1|1|I|W5^B2^4|19700101"),
    ])
    func `values keep their parts and text is escaped`(target: String, value: String, line: String) throws {
        #expect(
            try transformed("  - { set: '\(target)', value: \"\(value)\" }\n") == Sample.changing(3, to: line))
    }

    @Test func `set makes the segment that it needs, and none for nothing`() throws {
        #expect(
            try transformed(
                """
                  - { set: PD1-3, value: PV1-3.1 }
                  - { set: 'OBX[4]-1', value: "'4'" }
                  - { set: NTE-1, value: PV1-44 }
                """) == Sample.admission.dropLast() + ["OBX", "OBX|4", Sample.admission[6], "PD1|||W5"])
    }

    @Test func `delete takes out segments, fields, repetitions and parts`() throws {
        #expect(try transformed("  - { delete: ZPI }\n") == Sample.admission.dropLast())
        #expect(try transformed("  - { delete: OBX }\n") == Array(Sample.admission[..<4]) + Sample.admission[6...])
        #expect(try transformed("  - { delete: 'OBX[2]' }\n") == Array(Sample.admission[..<5]) + Sample.admission[6...])
        #expect(try transformed("  - { delete: 'PID-3[1]' }\n")[2].hasPrefix("PID|1||9434765919^^^NHS^NH||"))
        #expect(try transformed("  - { delete: PID-5.2 }\n")[2].contains("|Smith^^A~Smyth^|"))
        let cleared = try transformed("  - { delete: OBX-6 }\n")
        #expect(cleared[4] == "OBX|1|NM|K||4.1|" && cleared[5] == "OBX|2|NM|NA||140|")
    }

    @Test func `append and insert add repetitions and segments`() throws {
        let result = try transformed(
            """
              - { append: PID-3, value: "PID-3.first().component(1)" }
              - { append: PID-13.2, value: "'PRN'" }
              - { insert: NTE, after: PID, as: nte, steps: [ { set: '%nte-1', value: "'1'" }, { set: '%nte.field(3)', value: PID-5.1 } ] }
              - { insert: ZZZ }
              - { insert: ZZA, before: 'OBX[2]' }
              - { insert: ZZB, after: OBX }
            """)
        #expect(result[2].hasPrefix("PID|1||123^^^RXX^MR~9434765919^^^NHS^NH~123||"))
        #expect(result[2].hasSuffix("|1 High St^^Leeds||^PRN"))
        #expect(result[3] == "NTE|1||Smith~Smyth")
        #expect(result[5...].map { String($0.prefix(5)) } == ["OBX|1", "ZZA", "OBX|2", "ZZB", "ZPI|o", "ZZZ"])
    }

    @Test func `foreach over segments goes over those that were there`() throws {
        let result = try transformed(
            """
              - foreach: OBX
                as: obx
                where: "%obx.field(3) != 'NA'"
                steps:
                  - { set: '%obx-1', value: "'9'" }
                  - { set: '%obx.field(5)', value: "%obx.field(5) & ' ' & %obx.field(6)" }
                  - { insert: OBX, after: '%obx' }
                  - { insert: NTE, before: '%obx', as: n, steps: [ { set: '%n-1', value: "%obx.field(3)" } ] }
            """)
        #expect(
            result[4...] == ["NTE|K", "OBX|9|NM|K||4.1 mmol/L|mmol/L", "OBX", Sample.admission[5], Sample.admission[6]])
    }

    @Test func `foreach takes out what stands at hand, and what is gone is passed over`() throws {
        let lines = ["MSH|^~\\&|A", "OBX|1|x", "OBX|2|y", "OBX|3|x", "OBX|4|y", "OBX|5|x"]
        #expect(
            try transformed(
                """
                  - foreach: OBX
                    as: obx
                    steps:
                      - { when: "%obx.field(2) = 'x'", steps: [ { delete: '%obx' } ], else: [ { set: '%obx-2', value: "'z'" } ] }
                """, lines) == ["MSH|^~\\&|A", "OBX|2|z", "OBX|4|z"])
        #expect(
            try transformed(
                """
                  - foreach: OBX
                    as: obx
                    steps:
                      - { set: '%obx-2', value: "'seen'" }
                      - { delete: 'OBX[2]' }
                """, lines) == ["MSH|^~\\&|A", "OBX|1|seen"])
    }

    @Test func `foreach over repetitions writes and removes them`() throws {
        let result = try transformed(
            """
              - foreach: PID-3
                as: id
                steps:
                  - switch:
                      - { when: "%id.component(5) = 'MR'", steps: [ { delete: '%id' } ] }
                      - { when: "%id.component(5) = 'NH'", steps: [ { set: '%id.component(4)', value: "'NHSNMBR'" } ] }
            """)
        #expect(result[2].hasPrefix("PID|1||9434765919^^^NHSNMBR^NH||"))
    }

    @Test func `when, switch and group choose`() throws {
        func chosen(_ patientClass: String) throws -> String {
            try transformed(
                """
                  - switch:
                      - { when: PV1-2 = 'I', steps: [ { set: PV1-10, value: "'in'" } ] }
                      - { when: PV1-2 in ('O' | 'E'), steps: [ { set: PV1-10, value: "'out'" } ] }
                    else:
                      - group: Others
                        steps: [ { set: PV1-10, value: "'else'" } ]
                """, Sample.changing(3, to: "PV1|1|\(patientClass)"))[3]
        }
        #expect(try chosen("I") == "PV1|1|I||||||||in")
        #expect(try chosen("E") == "PV1|1|E||||||||out")
        #expect(try chosen("N") == "PV1|1|N||||||||else")
    }

    @Test func `a new message begins with its header and expressions see the source`() throws {
        let folder = try MappingFolder()
        let mapping = try folder.mapping(
            """
            transform: New
            from: hl7 2.3 ADT_A01
            to: hl7 2.5.1 ADT_A01
            create: new
            steps:
              - { set: MSH-10, value: MSH-10 }
              - { copy: PID }
              - { set: PID-5.1, value: "PID-5[1].1 & '!'" }
              - { copy: OBX, to: ZBX }
              - { copy: PV1-3, to: PV1-6 }
              - foreach: OBX
                as: obx
                steps:
                  - insert: ZNT
                    as: znt
                    steps: [ { set: '%znt-3', value: "%obx.field(3)" } ]
            """)
        #expect(
            try run(mapping) == [
                #"MSH|^~\&|||||||ADT^A01^ADT_A01|42||2.5.1"#,
                Sample.admission[2].replacing("|Smith^", with: "|Smith!^"),
                "ZBX|1|NM|K||4.1|mmol/L", "ZBX|2|NM|NA||140|mmol/L", "PV1||||||W5^B2^4", "ZNT|||K", "ZNT|||NA",
            ])
    }

    @Test func `call runs another mapping's steps on the same message`() throws {
        let folder = try MappingFolder()
        try folder.write(
            "transform: Inner\nfrom: hl7\ncreate: existing\nsteps:\n  - { set: PV1-10, value: PID-8 }\n",
            to: "parts/inner.yaml")
        let mapping = try folder.mapping(
            "transform: Outer\nfrom: hl7\nsteps:\n  - { set: PID-8, value: \"'F'\" }\n  - { call: parts/inner.yaml }\n")
        #expect(try run(mapping)[3] == "PV1|1|I|W5^B2^4|||||||F")
        #expect(mapping.files.map { $0.split(separator: "/").last } == ["map.yaml", "inner.yaml"])
    }

    @Test func `assert ends the message with the step's place and no content`() throws {
        let folder = try MappingFolder()
        let mapping = try folder.mapping(
            """
            transform: Checks
            from: hl7
            steps:
              - { assert: PID-3.exists() }
              - when: PV1-2 = 'I'
                steps:
                  - { assert: "PID-5.1 = 'Jones'", message: the patient must be Jones }
            """)
        let failure = #expect(throws: TransformFailure.self) { try run(mapping) }
        #expect(
            failure?.description == "\(folder.path)/map.yaml:7:11: mapping 'Checks': assert: the patient must be Jones")
    }

    @Test func `log notes a fixed text`() throws {
        let folder = try MappingFolder()
        let mapping = try folder.mapping(
            "transform: L\nfrom: hl7\nsteps:\n  - { log: no ward, level: warning }\n  - { log: done }\n")
        let result = try mapping.run(on: .hl7(Bytes("MSH|^~\\&|A\r")))
        #expect(
            result.notes.map { "\($0.text) \($0.isWarning)" } == ["no ward true", "done false"])
        #expect(result.changes.isEmpty)
    }

    private struct Stars: MappingCode {
        struct Configuration: Settings {
            var count = 1
            static let summary = "How many."
            static var settings: [Setting<Self>] { Setting("Count", \.count, in: 1...9, "Stars.") }
        }

        let count: Int
        init(_ settings: Configuration) { count = settings.count }

        func run(on message: HL7Editor) throws(MappingCodeError) {
            do throws(HL7EditError) {
                try message.set(HL7Part(5), in: 2, to: .text(String(repeating: "*", count: count)))
            } catch {
                throw MappingCodeError(error.description)
            }
        }
    }

    @Test func `code runs a class of the build with its settings`() throws {
        var codes = MappingCodes()
        codes.add("Stars", Stars.self)
        #expect(
            try transformed("  - { code: Stars, with: { Count: 3 } }\n", codes: codes)[2].contains("||***||19700101"))
        let folder = try MappingFolder()
        #expect(
            try folder.issues(
                "transform: C\nfrom: hl7\nsteps:\n  - { code: Stras }\n  - { code: Stars, with: { Count: 12 } }\n",
                codes: codes)
                == [
                    "4:13: this build has no step 'Stras'; did you mean 'Stars'?",
                    "5:35: Count must be 1 to 9, not 12",
                ])
    }

    @Test func `an explanation says which step wrote what`() throws {
        let folder = try MappingFolder()
        let mapping = try folder.mapping(
            """
            transform: E
            from: hl7
            steps:
              - { set: PID-5.1, value: "'Jones'" }
              - { set: PV1-2, value: PV1-2 }
              - { delete: 'OBX[2]' }
              - { append: PID-3, value: "'7'" }
            """)
        let source = Bytes(Sample.admission.map { $0 + "\r" }.joined())
        let changes = try mapping.run(on: .hl7(source), explaining: true).changes
        #expect(
            changes.map { "\($0.place.position?.line ?? 0) \($0.step) \($0.path)" } == [
                "4 set PID-5.1", "6 delete OBX[2]", "7 append PID-3",
            ])
        #expect(changes[0].old == "Smith" && changes[0].new == "Jones")
        #expect(changes[1].old == Sample.admission[5] && changes[1].new == nil)
    }

    @Test func `what cannot be read as HL7 fails with a reason`() throws {
        let folder = try MappingFolder()
        let mapping = try folder.mapping("transform: E\nfrom: hl7\nsteps: []\n")
        let failure = #expect(throws: TransformFailure.self) { try mapping.run(on: .hl7(Bytes("EVN|1\r"))) }
        #expect(failure?.reason.hasPrefix("byte 0: expected the segment MSH") == true)
    }
}
