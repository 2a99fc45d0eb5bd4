// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7
import Testing

struct HL7TextDecodingTests {
    private func view(charset: String, value: [UInt8]) throws -> HL7View {
        let head = #"MSH|^~\&|A||||||ADT|1|P|2.5||||||"# + charset + "\rPID|||||"
        return try HL7View(Bytes(Array(head.utf8) + value + [0x0D]))
    }

    private func text(charset: String, value: [UInt8]) throws -> String? {
        try view(charset: charset, value: value).first(at: HL7Path("PID-5"))?.text
    }

    @Test(arguments: [
        ("8859/1", [0xFC, 0xE9] as [UInt8], "üé"),
        ("8859/2", [0xE8, 0xB3], "čł"),
        ("8859/5", [0xB0], "А"),
        ("8859/7", [0xE1], "α"),
        ("8859/8", [0xE0], "א"),
        ("8859/9", [0xFD], "ı"),
        ("8859/15", [0xA4], "€"),
        ("UNICODE UTF-8", [0xC3, 0xBC], "ü"),
        ("UTF-8", [0xC3, 0xBC], "ü"),
        ("ISO IR14", [0xB1], "ｱ"),
        ("ASCII~ISO IR87", [0x1B, 0x24, 0x42, 0x3B, 0x33, 0x1B, 0x28, 0x42, 0x41], "山A"),
        ("GB 18030-2000", [0xD6, 0xD0], "中"),
        ("KS X 1001", [0xB1, 0xE8], "김"),
        ("BIG-5", [0xA4, 0xA4], "中"),
        ("CNS 11643-1992", [0xC4, 0xE3], "中"),
    ])
    func `text is read by MSH-18`(charset: String, value: [UInt8], expected: String) throws {
        #expect(try text(charset: charset, value: value) == expected)
        #expect(try view(charset: charset, value: value).decoding.finding == nil)
    }

    @Test func `without a declaration text is UTF-8 where all of the message is, else ISO 8859-1`() throws {
        #expect(try text(charset: "", value: [0xC3, 0xBC]) == "ü")
        #expect(try text(charset: "", value: [0xFC]) == "ü")
        #expect(try view(charset: "", value: [0xFC]).decoding.charset == .iso8859(1))
        #expect(try view(charset: "", value: [0xFC]).decoding.finding == nil)
    }

    @Test(arguments: [
        ("UNICODE UTF-8", [0xFC] as [UInt8], "ü", HL7TextDecoding.Finding.notUTF8),
        ("ASCII", [0xC3, 0xBC], "ü", .notASCII),
        ("ASCII", [0xFC], "ü", .notASCII),
        ("KLINGON", [0xC3, 0xBC], "ü", .unknownCharset),
        ("KLINGON", [0xFC], "ü", .unknownCharset),
        ("UNICODE UTF-16", [0xC3, 0xBC], "ü", .notWide),
        ("UNICODE", [0x41], "A", .notWide),
    ])
    func `a wrong declaration is survived and found`(
        charset: String, value: [UInt8], expected: String, finding: HL7TextDecoding.Finding
    ) throws {
        #expect(try text(charset: charset, value: value) == expected)
        #expect(try view(charset: charset, value: value).decoding.finding == finding)
    }

    @Test func `one wrong value does not spoil the others`() throws {
        let head = Array(#"MSH|^~\&|A||||||ADT|1|P|2.5||||||UNICODE UTF-8"#.utf8)
        let view = try HL7View(Bytes(head + Array("\rPID|ü|".utf8) + [0xFC, 0x0D]))
        #expect(try view.first(at: HL7Path("PID-1"))?.text == "ü")
        #expect(try view.first(at: HL7Path("PID-2"))?.text == "ü")
    }

    @Test func `bytes that a character set does not have become replacement characters`() throws {
        #expect(try text(charset: "8859/3", value: [0x41, 0xA5, 0x42]) == "A\u{FFFD}B")
        #expect(try text(charset: "KS X 1001", value: [0x41, 0xB1]) == "A\u{FFFD}")
        #expect(try text(charset: "GB 18030-2000", value: [0xFF, 0xFF, 0xFF]) == "\u{FFFD}\u{FFFD}\u{FFFD}")
    }

    @Test func `hexadecimal escapes are in the message's character set`() throws {
        #expect(try text(charset: "8859/15", value: Array(#"\XA4\"#.utf8)) == "€")
        #expect(try text(charset: "UNICODE UTF-8", value: Array(#"\XE282AC\"#.utf8)) == "€")
        #expect(try text(charset: "", value: Array(#"\XC7\"#.utf8)) == "Ç")
    }

    @Test(arguments: [
        ("8859/1", HL7Charset.iso8859(1)), ("8859/16", .iso8859(16)), ("ISO-8859-7", .iso8859(7)),
        ("iso8859_2", .iso8859(2)), ("ASCII", .ascii), ("ISO IR6", .ascii), ("ISO IR14", .isoIR14),
        ("ISO IR87", .isoIR87), ("ISO IR159", .isoIR159), ("UNICODE", .unicode), ("UNICODE UTF-8", .utf8),
        ("utf-8", .utf8), ("UNICODE UTF-16", .utf16), ("UNICODE UTF-32", .utf32), ("GB 18030-2000", .gb18030),
        ("KS X 1001", .ksX1001), ("CNS 11643-1992", .cns11643), ("BIG-5", .big5),
    ])
    func `names of table 0211 are known as they are commonly written`(name: String, charset: HL7Charset) {
        #expect(HL7Charset(name: name.utf8) == charset)
    }

    @Test(arguments: [
        "", "8859/0", "8859/12", "8859/17", "8859/", "8859/999999999999999999999", "ISO IR 999", "PRELIM",
    ])
    func `other names are not`(name: String) {
        #expect(HL7Charset(name: name.utf8) == nil)
    }
}
