// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7
import Testing

struct HL7SplitterTests {
    private func split(_ text: String) -> (messages: [String], envelopes: [String], stray: Int) {
        let split = HL7Splitter(Bytes(text))
        return (split.messages.map(\.text), split.envelopes.map(\.text), split.strayByteCount)
    }

    @Test(arguments: ["\r", "\n", "\r\n"])
    func `messages one after another are divided before each MSH`(end: String) {
        let found = split("MSH|a\(end)PID|1\(end)MSH|b\(end)\(end)MSH|c")
        #expect(found == (["MSH|a\(end)PID|1\(end)", "MSH|b\(end)", "MSH|c"], [], 0))
    }

    @Test func `MLLP frames are taken off`() {
        let found = split("\u{0B}MSH|a\rPID|1\r\u{1C}\r\u{0B}MSH|b\r\u{1C}\r")
        #expect(found == (["MSH|a\rPID|1\r", "MSH|b\r"], [], 0))
        #expect(split("\u{0B}MSH|a\rPID|1\u{1C}\r\u{0B}MSH|b\u{1C}\r").messages == ["MSH|a\rPID|1", "MSH|b"])
        #expect(split("\u{0B}MSH|a\r\u{1C}MSH|b\r").messages == ["MSH|a\r", "MSH|b\r"])
    }

    @Test func `envelopes of batches stand apart`() {
        let found = split("FHS|^~\\&|x\rBHS|^~\\&|y\rMSH|a\rPID|1\rMSH|b\rBTS|2\rFTS|1\r")
        #expect(found == (["MSH|a\rPID|1\r", "MSH|b\r"], ["FHS|^~\\&|x", "BHS|^~\\&|y", "BTS|2", "FTS|1"], 0))
        #expect(split("MSH|a\rBTS\rFTS").envelopes == ["BTS", "FTS"])
    }

    @Test func `what belongs to nothing is counted`() {
        #expect(split("hello\rworld\rMSH|a\r") == (["MSH|a\r"], [], 10))
        #expect(split("MSH|a\rBTS|1\rjunk") == (["MSH|a\r"], ["BTS|1"], 4))
        #expect(split("") == ([], [], 0))
        #expect(split("\r\n \u{0B}\u{1C}") == ([], [], 0))
    }

    @Test func `only MSH with a separator begins a message`() {
        #expect(split("MSH|a\rMSHX|1\rMSHA\rPID|MSH|1\r").messages.count == 1)
        #expect(split("\u{FEFF}MSH|a\r").messages == ["MSH|a\r"])
        #expect(split("MSH|a\r\r\n  \rPID|1\r\r").messages == ["MSH|a\r\r\n  \rPID|1\r"])
    }

    /// Would take hours if each line searched all that follows.
    @Test(arguments: ["\r", "\n", "\u{1C}"])
    func `a long file is read in one pass`(end: String) throws {
        let count = 60_000
        let file = String(
            repeating: "MSH|^~\\&|A|B|C\(end)PID|1||7^^^NHS\(end)NTE|1||text text text\(end)", count: count)
        let split = HL7Splitter(Bytes(file))
        #expect(split.messages.count == count)
    }

    @Test func `slices share the input's memory`() {
        let input = Bytes("MSH|a\rMSH|b\r")
        let message = HL7Splitter(input).messages[1]
        let offset = input.withUnsafeBytes { input in
            message.withUnsafeBytes { ($0.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!) - input.baseAddress! }
        }
        #expect(offset == 6)
    }
}
