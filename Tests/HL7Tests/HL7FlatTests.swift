// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7
import Testing

struct HL7FlatTests {
    @Test func `keys count everything from one and values stay escaped`() throws {
        let view = try HL7View(
            Fixtures.message([#"MSH|^~\&|A"#, #"NTE|1||a\T\b~c^d&e"#, "NTE||", "NTE|2  ", "  "]))
        let fields = HL7Flat.fields(of: view).map { "\($0.key)=\($0.value)" }
        #expect(
            fields == [
                "MSH[1]-1=|", #"MSH[1]-2=^~\&"#, "MSH[1]-3[1].1.1=A", "NTE[1]-1[1].1.1=1",
                #"NTE[1]-3[1].1.1=a\T\b"#, "NTE[1]-3[2].1.1=c", "NTE[1]-3[2].2.1=d", "NTE[1]-3[2].2.2=e",
                "NTE[3]-1[1].1.1=2",
            ])
    }

    @Test func `JSON is an array of messages and is read back`() throws {
        let first = try HL7View(Fixtures.message([#"MSH|^~\&|"q"|\"#, "ZZZ|\u{01}\tü"]))
        let json = HL7Flat.json(of: [first, try HL7View(Fixtures.admission)])
        let tree = try HIETree(json: Bytes(json))
        #expect(tree.root.kind == .list && tree.root.children.count == 2)
        let fields = try #require(tree.root.children[0].first("fields"))
        #expect(fields.first("MSH[1]-3[1].1.1")?.text == "\"q\"")
        #expect(fields.first("ZZZ[1]-1[1].1.1")?.text == "\u{01}\tü")
        #expect(HL7Flat.json(of: []) == "[]\n")
    }
}
