// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7
import Testing

struct HL7EscapeTests {
    private func resolved(_ text: String, _ delimiters: HL7Delimiters = .standard) -> String {
        Bytes(text).withUnsafeBytes { String(decoding: HL7Escape.resolved($0, delimiters), as: UTF8.self) }
    }

    @Test(arguments: [
        (#"\F\\S\\T\\R\\E\"#, #"|^&~\"#),
        (#"a\X4869\b"#, "aHib"),
        (#"a\X0d0A\b"#, "a\r\nb"),
        (#"one\.br\two"#, "one\rtwo"),
        (#"\H\bold\N\ text"#, "bold text"),
        (#"\H\T\N\"#, "T"),
        (#"\H\\T\\N\"#, "&"),
        (#"\E\F\E\"#, #"\F\"#),
        (#"C:\path"#, #"C:\path"#),
        (#"a\b\T\c"#, #"a\b&c"#),
        (#"\"#, #"\"#),
        (#"\\"#, #"\\"#),
        (#"\\\"#, #"\\\"#),
        (#"end\T"#, #"end\T"#),
    ])
    func `standard sequences are resolved, others are text`(text: String, expected: String) {
        #expect(resolved(text) == expected)
    }

    @Test(arguments: [
        #"\P\bold\P\"#, #"\Z99\"#, #"\C2842\x"#, #"\M2442\x"#, #"\.sp2\"#, #"\.in+4\"#, #"\X\"#, #"\X4\"#, #"\XZZ\"#,
        #"\f\"#, #"\P\"#,
    ])
    func `what is not resolved is kept as it is`(text: String) {
        #expect(resolved(text) == text)
    }

    @Test func `a kept sequence does not lend its end to the next`() {
        #expect(resolved(#"\P\T\P\"#) == #"\P\T\P\"#)
        #expect(resolved(#"\P\\T\\P\"#) == #"\P\&\P\"#)
    }

    @Test func `the message's own delimiters are meant`() {
        let own = HL7Delimiters(field: 0x23, component: 0x2A, repetition: 0x2B, escape: 0x25, subcomponent: 0x3A)
        #expect(resolved("%F%%S%%R%%E%%T%", own) == "#*+%:")
        #expect(resolved(#"\F\"#, own) == #"\F\"#)
    }

    @Test func `escaping and resolving give the text back`() {
        let text = #"a|b^c~d\e&f"#
        let escaped = HL7Escape.escaped(text.utf8, .standard)
        #expect(String(decoding: escaped, as: UTF8.self) == #"a\F\b\S\c\R\d\E\e\T\f"#)
        #expect(resolved(String(decoding: escaped, as: UTF8.self)) == text)
        let lines = HL7Escape.escaped("a\r\nb\nc\rd".utf8, .standard)
        #expect(String(decoding: lines, as: UTF8.self) == #"a\.br\b\.br\c\.br\d"#)
    }
}
