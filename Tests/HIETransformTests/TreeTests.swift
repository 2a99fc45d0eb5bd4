// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETransform
import HIETree
import Testing

/// Mappings from and to trees.
struct TreeTests {
    private func made(_ head: String, _ steps: String, of source: String) throws -> String {
        let mapping = try MappingFolder().mapping("transform: T\n\(head)\nsteps:\n" + steps)
        let content = try TransformContent.reading(Bytes(source), mapping)
        return try mapping.run(on: content, clock: Sample.clock).content.bytes(as: mapping).text
    }

    private static let admission = Sample.admission.map { $0 + "\r" }.joined()

    @Test func `HL7 becomes JSON`() throws {
        #expect(
            try made(
                "from: hl7\nto: json\ncreate: new",
                """
                  - { set: resourceType, value: "'Patient'" }
                  - { set: 'name[0].family', value: 'PID-5[1].1' }
                  - { set: 'name[1].family', value: 'PID-5[2].1' }
                  - { set: active, value: PID-8 = 'M' }
                  - { set: ids, value: PID-3.1 }
                  - { append: notes, value: "'a^b'" }
                  - { append: notes, value: PV1-3.2 }
                  - { set: count, value: PID-3.count() }
                  - { set: nothing, value: PV1-44 }
                """, of: Self.admission)
                == #"{"resourceType": "Patient", "name": [{"family": "Smith"}, {"family": "Smyth"}], "active": true, "#
                + #""ids": ["123", "9434765919"], "notes": ["a^b", "B2"], "count": 2}"#)
    }

    @Test func `JSON becomes HL7`() throws {
        #expect(
            try made(
                "from: json\nto: hl7 2.5.1 ADT_A01\ncreate: new",
                """
                  - { set: MSH-10, value: id }
                  - { set: PID-5.1, value: name.first().family }
                  - foreach: ids
                    as: id
                    steps: [ { append: PID-3, value: "%id" } ]
                  - { set: PID-7, value: "birthDate.toDate()" }
                """, of: #"{"id": 42, "name": [{"family": "O|Neil"}], "ids": ["1", "2"], "birthDate": "1970-01-02"}"#)
                == "MSH|^~\\&|||||||ADT^A01^ADT_A01|42||2.5.1||||||UNICODE UTF-8\rPID|||1~2||O\\F\\Neil||19700102\r")
    }

    @Test func `XML is edited in place and read by its names`() throws {
        #expect(
            try made(
                "from: xml",
                """
                  - { set: name.family, value: name.family.upper() }
                  - { set: '@id', value: "'7'" }
                  - { append: phone, value: "'3'" }
                  - { delete: 'phone[0]' }
                """,
                of: "<patient id='1'><name><family>Smith</family></name><phone>1</phone><phone>2</phone></patient>")
                    == """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <patient id="7"><name><family>SMITH</family></name><phone>2</phone><phone>3</phone></patient>

                    """)
    }

    @Test func `rows become HL7 and HL7 becomes rows`() throws {
        #expect(
            try made(
                "from: { format: csv, separator: ';' }\nto: hl7 2.4\ncreate: new",
                """
                  - foreach: row
                    as: r
                    steps:
                      - insert: NK1
                        as: nk1
                        steps: [ { set: '%nk1-2.1', value: "%r.name" } ]
                """, of: "id;name\n1;Smith\n2;Jones\n")
                == "MSH|^~\\&||||||||||2.4||||||UNICODE UTF-8\rNK1||Smith\rNK1||Jones\r")
        #expect(
            try made(
                "from: hl7\nto: { format: fixed, columns: [ { name: id, width: 5, align: right, pad: '0' }, { name: n, width: 6 } ] }\ncreate: new",
                """
                  - foreach: OBX
                    as: obx
                    steps:
                      - { set: 'row[+].id', value: "%obx.field(1)" }
                  - { set: 'row[1].n', value: PID-5.1 }
                """, of: Self.admission) == "00001      \r\n00002Smith \r\n")
    }

    @Test func `what is not in the format is refused with a reason`() throws {
        let failure = #expect(throws: TransformFailure.self) { try made("from: json", "  []", of: "{") }
        #expect(failure?.reason.hasPrefix("the message cannot be read as json: 1:2: ") == true)
        let other = #expect(throws: TransformFailure.self) {
            try made(
                "from: hl7\nto: xml\ncreate: new", "  - { set: a, value: \"'1'\" }\n  - { set: b, value: \"'2'\" }\n",
                of: Self.admission)
        }
        #expect(other?.reason.hasPrefix("the result cannot be written as xml: XML has one root element") == true)
    }

    @Test(arguments: [
        ("", "expected a name, such as patient.name[0].family"),
        ("a..b", "expected a name, such as patient.name[0].family"),
        ("a[x]", "expected an index counted from 0 in square brackets, or [+] for one more"),
        ("a b", "expected '.' or the end of the path"),
    ])
    func `a path that is none is refused`(text: String, reason: String) {
        let found = #expect(throws: TreePathError.self) { try TreePath(text) }
        #expect(found?.reason == reason)
    }

    @Test(arguments: ["a", "a.b[2].c", "`odd name`.x[+]", "@id", "ns:a.@b"])
    func `a path prints as it reads`(text: String) throws {
        #expect(try TreePath(text).description == text)
    }
}
