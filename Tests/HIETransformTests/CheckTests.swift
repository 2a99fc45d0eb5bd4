// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIESettings
import HIETransform
import HIETree
import Testing

/// What `hie check` says of mapping files.
struct CheckTests {
    private func issues(
        _ steps: String, from: String = "hl7", to: String = "hl7", create: String = "copy"
    ) throws -> [String] {
        try MappingFolder().issues("transform: T\nfrom: \(from)\nto: \(to)\ncreate: \(create)\nsteps:\n" + steps)
    }

    @Test func `everything that is wrong is said at once, each at its place`() throws {
        let found = try issues(
            """
              - { set: PID-5.1, value: "PID-5.1 +" }
              - { set: PID, value: PID-5 }
              - { sett: PID-5, value: PID-5 }
              - { set: PID-5, valeu: PID-5 }
              - { set: pid-5, value: "'x'" }
              - { set: MSH-2, value: "'x'" }
              - { set: PID-5, delete: PID-6 }
              - { foreach: OBX, steps: [] }
              - { foreach: OBX, as: obx, steps: [ { set: OBX-5, value: "%obx.field(5)" }, { set: '%obs-5', value: "'x'" } ] }
              - { insert: OBXX }
              - { when: "PID-8 = 'M'" }
              - { copy: PID-5 }
              - { call: none.yaml }
              - { log: x, level: loud }
              - PID-5
            """)
        #expect(
            found.map { $0.replacing(/'[^']*none\.yaml'/, with: "none.yaml") } == [
                "6:38: expected an expression after '+', found the end of the text",
                "7:12: 'set' writes a field or a part of one, such as PID-1",
                "8:7: a step begins with one of set, copy, append, insert, delete, foreach, when, switch, group, call, code, "
                    + "assert, log; did you mean 'set'?",
                "9:7: 'set' needs 'value', an expression; write text in single quotes within double ones: \"'M'\"",
                "9:19: 'valeu' has no meaning in a step 'set'; did you mean 'value'?",
                "10:12: expected an HL7 path such as PID-5.1",
                "11:12: MSH-1 and MSH-2 divide the message and cannot be written",
                "12:19: a step does one thing: 'set' and 'delete' are two steps",
                "13:7: 'foreach' needs 'as': a name such as obx, for %obx in its steps",
                "14:46: within 'foreach' over OBX write %obx.field(5) for the one at hand, or an index such as OBX[1]",
                "14:86: %obs names no segment here; did you mean '%obx'?",
                "15:15: 'insert' adds a segment, such as NTE, not 'OBXX'",
                "16:7: 'when' needs 'steps'",
                "17:7: 'copy' needs 'to': the target has all of the source already",
                "18:13: none.yaml cannot be read: no such file or directory",
                "19:22: level must be info or warning, not 'loud'",
                "20:5: a step is a group such as { set: PID-5.1, value: … }, not 'PID-5'",
            ])
    }

    @Test func `formats and ways to begin are checked`() throws {
        #expect(
            try issues("  []", from: "hl8", to: "hl7 2.3.9").map { String($0.prefix(25)) }
                == [
                    "2:7: from must be such as ", "3:5: to must be such as 'hl7",
                ].map { String($0.prefix(25)) })
        #expect(
            try issues("  []", to: "json") == [
                "4:9: create: copy needs the same format on both sides; write 'create: new' to make json of hl7"
            ])
        #expect(try issues("  []", create: "news") == ["4:9: create must be copy, new or existing, not 'news'"])
        #expect(
            try issues("  []", to: "hl7 2.5.1 ADT_A99") == ["3:5: HL7 2.5.1 has no message structure ADT_A99"])
        #expect(try issues("  []", to: "hl7 ADT_A01") == ["3:5: a structure needs its version: 'hl7 2.5.1 ADT_A01'"])
        #expect(
            try issues("  []", to: "{ format: fixed, columns: [ { name: a } ] }", create: "new")
                == ["3:33: columns[1].width is required for fixed"])
    }

    @Test func `what is written must be in the target's version, what is read is told`() throws {
        let found = try issues(
            """
              - { set: PID-40, value: "'x'" }
              - { set: PID-8.2, value: "'x'" }
              - { set: PID-5.1.9, value: "'x'" }
              - { set: OBR-4, value: "'x'" }
              - { set: ZZZ-99, value: "'x'" }
              - { insert: QQQ }
              - { set: PID-5.1, value: "PID-5.1 & 'PID-99' & PID-41" }
              - { set: PID-3.4.2, value: "'x'" }
              - { delete: XYZ }
            """, from: "hl7 2.3 ADT_A01", to: "hl7 2.5.1 ADT_A01")
        #expect(
            found == [
                "6:12: PID has 39 fields in HL7 2.5.1, so there is no PID-40",
                "7:12: PID-8 is of type IS, which has no components in HL7 2.5.1, so there is no PID-8.2",
                "8:12: PID-5.1 is of type FN, which has 5 components in HL7 2.5.1, so there is no PID-5.1.9",
                "9:12: ADT_A01 of HL7 2.5.1 has no segment OBR",
                "11:15: HL7 2.5.1 has no segment QQQ",
                "12:50: PID has 30 fields in HL7 2.3, so there is no PID-41",
                "14:15: HL7 2.3 has no segment XYZ",
            ])
    }

    @Test func `a circle of calls is found`() throws {
        let folder = try MappingFolder()
        try folder.write(
            "transform: B\nfrom: hl7\ncreate: existing\nsteps: [ { call: map.yaml } ]\n", to: "b.yaml")
        #expect(
            try folder.issues("transform: A\nfrom: hl7\nsteps: [ { call: b.yaml } ]\n").map {
                $0.replacing(/[^ ']*\/b.yaml/, with: "b.yaml")
            } == ["b.yaml:4:18: 'map.yaml' calls itself, directly or through others"])
    }

    @Test func `tables that expressions name must be there`() throws {
        let folder = try MappingFolder()
        try folder.write("a,b\n", to: "lookups/wards.csv")
        #expect(
            try folder.issues(
                "transform: A\nfrom: hl7\nsteps:\n  - { set: PV1-3.1, value: \"lookup('ward', PV1-3.1)\" }\n")
                == ["4:36: there is no lookup table 'ward'; did you mean 'wards'?"])
    }
}
