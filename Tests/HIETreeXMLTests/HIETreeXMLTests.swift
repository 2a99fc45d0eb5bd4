// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HIETreeXML
import Testing

struct HIETreeXMLTests {
    @Test func `elements, attributes and text are read in order`() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- a note -->
            <p:Patient xmlns:p="urn:x" id="7">
              <name use="official"><family>O&apos;Brien</family><given>A</given><given><![CDATA[<B>]]></given></name>
              <note>ü &#x41;</note><empty/>
            </p:Patient>
            """
        let root = try HIETree(xml: Bytes(text)).root
        #expect(root.name == "p:Patient" && root.kind == .record && root.value == nil)
        #expect(root.first("@id")?.text == "7")
        let name = try #require(root.first("name"))
        #expect(name.children.map(\.name) == ["@use", "family", "given", "given"])
        #expect(name.first("family")?.text == "O'Brien")
        #expect(name.children(named: "given").map(\.text) == ["A", "<B>"])
        #expect(root.first("note")?.text == "ü A")
        #expect(root.first("empty")?.text == "")
    }

    @Test func `text beside elements is the element's value`() throws {
        let root = try HIETree(xml: Bytes("<a>one<b>two</b> three</a>")).root
        #expect(root.text == "one three")
        #expect(root.first("b")?.text == "two")
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>",
        "<?xml version=\"1.0\"?>\n<!-- <a> --> <!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
        "\u{FEFF}<!DOCTYPE a><a/>",
    ])
    func `document types are refused`(text: String) {
        #expect(throws: XMLError.documentType) { try HIETree(xml: Bytes(text)) }
    }

    @Test func `encodings that hide ASCII are refused`() {
        #expect(throws: XMLError.encoding) { try HIETree(xml: Bytes("<?xml version='1.0' encoding='UTF-7'?><a/>")) }
        #expect(throws: XMLError.encoding) { try HIETree(xml: Bytes([0xFF, 0xFE, 0x3C, 0])) }
        #expect(throws: XMLError.encoding) { try HIETree(xml: Bytes([0, 0x3C, 0, 0x61])) }
    }

    @Test func `depth is limited`() {
        let deep = { (depth: Int) in
            Bytes(String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth))
        }
        #expect(throws: Never.self) { try HIETree(xml: deep(200)) }
        #expect(throws: XMLError.tooDeep(limit: 200)) { try HIETree(xml: deep(201)) }
    }

    @Test(arguments: ["", "hello", "<a>", "<a></b>", "<a/><b/>", "<a>&unknown;</a>", "<?xml", "<!--"])
    func `what is not well-formed is refused`(text: String) {
        #expect(throws: XMLError.self) { try HIETree(xml: Bytes(text)) }
    }

    @Test func `declared ISO 8859-1 is decoded`() throws {
        let bytes = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>".utf8) + [0xFC] + Array("</a>".utf8)
        #expect(try HIETree(xml: Bytes(bytes)).root.text == "ü")
    }
}
