// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import Testing

struct HIETreeTests {
    @Test func `JSON keeps order, repeated names, numbers and positions`() throws {
        let text = #"{"b": 2.10, "a": [1, "x", {"c": null}], "b": -0.5e+3, "t": true, "": []}"#
        let root = try HIETree(json: Bytes(text)).root
        #expect(root.children.map(\.name) == ["b", "a", "b", "t", ""])
        #expect(root.children[0].value == .number("2.10"))
        #expect(root.children[2].value == .number("-0.5e+3"))
        #expect(root.children(named: "b").map(\.text) == ["2.10", "-0.5e+3"])
        #expect(root.children(named: "a").map(\.text) == ["1", "x", nil])
        #expect(root.first("a")?.text == "1")
        #expect(root.children(named: "a")[2].first("c")?.value == .null)
        let position = try #require(root.children[2].position)
        #expect(Bytes(text)[position].text == "-0.5e+3")
        #expect(root.position == 0..<text.utf8.count)
    }

    @Test(arguments: [
        (#""a\n\"\\\/\u00e9\ud83d\ude00""#, "a\n\"\\/é😀"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"),
        (#""\ud83d\u0041""#, "\u{FFFD}A"), ("\"ü\"", "ü"), ("\u{FEFF}\"b\"", "b"), (#""\ud83d\n""#, "\u{FFFD}\n"),
    ])
    func `strings are unescaped`(text: String, expected: String) throws {
        #expect(try HIETree(json: Bytes(text)).root.text == expected)
    }

    @Test(arguments: [
        ("", "1:1: the text ends too early"),
        ("{", "1:2: the text ends too early"),
        ("[1,]", "1:4: expected a value"),
        ("{\"a\" 1}", "1:6: expected a colon after the name"),
        ("{a:1}", "1:2: expected a name in quotation marks"),
        ("{\"a\":1,}", "1:8: expected a name in quotation marks"),
        ("[1 2]", "1:4: expected a comma or the closing bracket"),
        ("01", "1:1: expected a number such as 1, -2.5 or 3e8"),
        ("[\n  1.]", "2:3: expected a number such as 1, -2.5 or 3e8"),
        ("-", "1:1: expected a number such as 1, -2.5 or 3e8"),
        ("1e", "1:1: expected a number such as 1, -2.5 or 3e8"),
        ("nul", "1:1: expected a value"),
        ("\"a\nb\"", "1:3: a control character must be escaped"),
        (#""\x""#, "1:2: expected an escape sequence such as \\n or \\u00e9"),
        (#""\u00g0""#, "1:2: expected an escape sequence such as \\n or \\u00e9"),
        ("\"a", "1:3: the text ends too early"),
        ("1 1", "1:3: expected the end of the text"),
    ])
    func `what is not JSON is refused with its place`(text: String, expected: String) {
        let error = #expect(throws: JSONError.self) { try HIETree(json: Bytes(text)) }
        #expect(error?.description == expected)
    }

    @Test func `invalid UTF-8 is refused`() {
        let error = #expect(throws: JSONError.self) { try HIETree(json: Bytes([0x22, 0xFF, 0x22])) }
        #expect(error?.reason == .notUTF8)
    }

    @Test func `depth is limited`() throws {
        let deep = { (depth: Int) in
            Bytes(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
        }
        #expect(throws: Never.self) { try HIETree(json: deep(200)) }
        let error = #expect(throws: JSONError.self) { try HIETree(json: deep(201)) }
        #expect(error?.reason == .tooDeep)
        #expect(throws: JSONError.self) { try HIETree(json: deep(3), depthLimit: 2) }
        #expect(throws: JSONError.self) { try HIETree(json: Bytes(String(repeating: "[", count: 1_000_000))) }
    }

    @Test func `plain text and bytes are one leaf`() {
        #expect(HIETree(text: "hi").root.text == "hi")
        #expect(HIETree(binary: Bytes([1, 2])).root.value == .binary(Bytes([1, 2])))
        #expect(HIETree(binary: Bytes([1, 2])).root.text == nil)
    }

    @Test func `JSON text escapes what must be`() {
        var text = ""
        JSONText.append("a\"\\\n\r\t\u{1}ü\u{7F}", to: &text)
        #expect(text == #""a\"\\\n\r\t\u0001ü"# + "\u{7F}\"")
    }
}
