// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEFormats
import HIETree
import Testing

struct FormatTests {
    @Test(arguments: [
        #"{"a": 1.50, "b": [true, null, "x\n\"y\""], "c": {"d": []}}"#, "[]", "{}", #""é漢""#, "-2.5e3",
    ])
    func `JSON is written as it was read`(text: String) throws {
        #expect(try HIETree(json: Bytes(text)).json.text == text)
    }

    @Test func `names that repeat are an array in JSON and bytes are base64`() {
        let root = HIENode(
            "", kind: .record,
            children: [
                .leaf("a", .string("1")), .leaf("b", .binary(Bytes([0xFB, 0xFF, 0x01, 0x02]))),
                .leaf("a", .string("2")),
            ])
        #expect(HIETree(root).json.text == #"{"a": ["1", "2"], "b": "+/8BAg=="}"#)
    }

    @Test func `XML has attributes, text, lists as elements, and what must be escaped is`() throws {
        let root = HIENode(
            "p:root", kind: .record, value: .string("a<b"),
            children: [
                .leaf("@id", .string("\"1\"\n")), .leaf("empty", .string("")), .leaf("n", .number("1.0")),
                HIENode("x", kind: .list, children: [.leaf("", .string("&")), .leaf("", .string("\u{01}2]]>"))]),
            ])
        #expect(
            try HIETree(root).xml().text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <p:root id="&quot;1&quot;&#10;">a&lt;b<empty/><n>1.0</n><x>&amp;</x><x>2]]&gt;</x></p:root>

                """)
    }

    @Test func `XML without one root, or with impossible names, is refused`() {
        let two = HIENode("", kind: .record, children: [.leaf("a", .null), .leaf("b", .null)])
        #expect(throws: FormatProblem.self) { try HIETree(two).xml() }
        #expect(throws: FormatProblem.self) { try HIETree(.leaf("1x", .string("a"))).xml() }
    }

    @Test func `separated values are rows by the names of their columns`() throws {
        let text = "id;name;note\r\n1;\"Smith; John\";\"a \"\"b\"\"\r\nc\"\r\n\r\n2;;x\r\n"
        let layout = RowLayout(separator: UInt8(ascii: ";"))
        let tree = try HIETree(csv: Bytes(text), layout)
        let rows = tree.root.children(named: "row")
        #expect(rows.count == 2)
        #expect(rows[0].first("name")?.text == "Smith; John" && rows[0].first("note")?.text == "a \"b\"\r\nc")
        #expect(rows[1].children.map(\.name) == ["id", "note"])
        #expect(tree.csv(layout).text == text.replacing("\r\n\r\n", with: "\r\n"))
    }

    @Test(arguments: [
        ("a,b\n1,2,3\n", "line 2: 3 values, but 2 columns are named"),
        ("a\n\"x\n\ny", "line 2: the quoted value that begins here has no end"),
        ("a\n1\n\"x\"y\n", "line 3: expected a separator or the line's end behind a quoted value"),
    ])
    func `faulty separated values are refused with their line`(text: String, problem: String) {
        let found = #expect(throws: CSVProblem.self) { try HIETree(csv: Bytes(text)) }
        #expect(found?.description == problem)
    }

    @Test func `columns of fixed width are read and written`() throws {
        let layout = RowLayout(
            hasHeader: false,
            columns: [.init("id", width: 6, isRight: true, pad: "0"), .init("name", width: 8), .init("x", width: 2)])
        let text = "000123Smith   AB\r\n000000Öö        \r\n"
        let tree = HIETree(fixedWidth: Bytes(text), layout)
        let rows = tree.root.children(named: "row")
        #expect(rows[0].children.map { $0.text ?? "" } == ["123", "Smith", "AB"])
        #expect(rows[1].children.map { $0.text ?? "" } == ["0", "Öö"])
        #expect(try tree.fixedWidth(layout).text == text)
        var long = tree
        long.root.children[1].children[0].value = .string("1234567")
        let problem = #expect(throws: FormatProblem.self) { try long.fixedWidth(layout) }
        #expect(problem?.description == "row 2: id has 7 characters, its column 6")
    }

    private static let interchange =
        "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261124*1605*^*00501*000000001*0*P*:~"
        + "GS*HC*S*R*20261124*1605*1*X*005010X222A1~NM1*85*2*CLINIC*****XX*123~SV1*HC:99213::25*40^41~IEA*1*000000001~"

    @Test func `an X12 interchange is read by its own delimiters and written as it was`() throws {
        let tree = try HIETree(x12: Bytes(Self.interchange))
        #expect(tree.root.children.map(\.name) == ["ISA", "GS", "NM1", "SV1", "IEA"])
        #expect(tree.root.first("ISA")?.first("ISA06")?.text == "SENDER")
        #expect(tree.root.first("NM1")?.first("NM103")?.text == "CLINIC")
        let composite = try #require(tree.root.first("SV1")?.first("SV101"))
        #expect(composite.children.map(\.name) == ["C1", "C2", "C4"])
        #expect(tree.root.first("SV1")?.children(named: "SV102").map(\.text) == ["40", "41"])
        #expect(try tree.x12().text == Self.interchange)
    }

    @Test func `what X12 cannot hold is refused`() throws {
        #expect(throws: FormatProblem.self) { try HIETree(x12: Bytes("ISA*00*short~")) }
        var tree = try HIETree(x12: Bytes(Self.interchange))
        tree.root.children[2].children[2].value = .string("A*B")
        #expect(throws: FormatProblem.self) { try tree.x12() }
    }
}
