// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7
import Testing

struct HL7EditorTests {
    private static let lines = [
        #"MSH|^~\&|PAS|RXX||LIS|20260101||ADT^A01|42|P|2.3"#,
        #"PID|1||123^^^RXX^MR~999^^^NHS|""|Smith^John&J~Smyth||19700101"#,
        "PV1|1|I", "ZPI", "OBX|1|NM|K||4.1", "OBX|2|NM|NA||140",
    ]

    private func edited(
        _ lines: [String] = lines, end: String = "\r", _ edit: (HL7Editor) throws -> Void
    ) throws -> [String] {
        let editor = try HL7Editor(Fixtures.message(lines, end: end))
        try edit(editor)
        return editor.finish().text.split(separator: end == "\r\n" ? "\r\n" : Character(end)).map(String.init)
    }

    /// Line `changed` after setting `path` to `text`; all others are as they were.
    private func setting(_ path: String, _ text: String, line changed: Int) throws -> String {
        let result = try edited { editor in
            let place = try HL7Place(path)
            let segment = try #require(editor.firstSegment(place))
            try editor.set(try #require(place.part), in: segment, to: .text(text))
        }
        #expect(result.count == Self.lines.count)
        for (number, line) in result.enumerated() where number != changed { #expect(line == Self.lines[number]) }
        return result[changed]
    }

    @Test(arguments: [
        ("PID-5[1].1", "Jones", #"PID|1||123^^^RXX^MR~999^^^NHS|""|Jones^John&J~Smyth||19700101"#),
        ("PID-5[2].2", "Jack", #"PID|1||123^^^RXX^MR~999^^^NHS|""|Smith^John&J~Smyth^Jack||19700101"#),
        ("PID-5[1].2.3", "x", #"PID|1||123^^^RXX^MR~999^^^NHS|""|Smith^John&J&x~Smyth||19700101"#),
        ("PID-5[4].2", "x", #"PID|1||123^^^RXX^MR~999^^^NHS|""|Smith^John&J~Smyth~~^x||19700101"#),
        ("PID-9.2.2", "x", #"PID|1||123^^^RXX^MR~999^^^NHS|""|Smith^John&J~Smyth||19700101||^&x"#),
        ("PID-4.2", "x", "PID|1||123^^^RXX^MR~999^^^NHS|^x|Smith^John&J~Smyth||19700101"),
        ("PID-4", "", "PID|1||123^^^RXX^MR~999^^^NHS||Smith^John&J~Smyth||19700101"),
        ("PID-20", "", Self.lines[1]),
        ("PID-5", "A^B|C&D~E\\F", #"PID|1||123^^^RXX^MR~999^^^NHS|""|A\S\B\F\C\T\D\R\E\E\F||19700101"#),
        ("PID-2", "a\r\nb\nc", #"PID|1|a\.br\b\.br\c|123^^^RXX^MR~999^^^NHS|""|Smith^John&J~Smyth||19700101"#),
    ])
    func `a value is written into its place and nothing else changes`(path: String, text: String, line: String) throws {
        #expect(try setting(path, text, line: 1) == line)
    }

    @Test func `a segment that is only its name gets its separators`() throws {
        #expect(try setting("ZPI-2.2", "x", line: 3) == "ZPI||^x")
    }

    @Test func `fields of MSH are numbered HL7's way and its delimiters stay`() throws {
        #expect(
            try setting("MSH-12", "2.5.1", line: 0) == #"MSH|^~\&|PAS|RXX||LIS|20260101||ADT^A01|42|P|2.5.1"#)
        for path in ["MSH-1", "MSH-2"] {
            #expect(throws: HL7EditError.declaresDelimiters) { try setting(path, "x", line: 0) }
        }
    }

    @Test func `the header is that of the message as it is now`() throws {
        let editor = try HL7Editor(Fixtures.message(Self.lines))
        try editor.set(HL7Part(3), in: 0, to: .text("A longer name"))
        try editor.set(HL7Part(12), in: 0, to: .text("2.4"))
        editor.withMessage { message, header in
            #expect(String(decoding: header.sendingApplication.bytes(in: message), as: UTF8.self) == "A longer name")
            #expect(String(decoding: header.version.bytes(in: message), as: UTF8.self) == "2.4")
        }
    }

    @Test func `parts of a value become parts of the place`() throws {
        func copied(_ from: String, _ to: String) throws -> String {
            let view = try HL7View(Fixtures.message(Self.lines))
            let result = try edited { editor in
                let value = try #require(try view.first(at: try HL7Path(from)))
                let place = try HL7Place(to)
                try value.bytes.withUnsafeBytes { raw in
                    try editor.set(try #require(place.part), in: 2, to: .part(raw, value.level))
                }
            }
            return result[2]
        }
        #expect(try copied("PID-3[1]", "PV1-3") == "PV1|1|I|123^^^RXX^MR")
        #expect(try copied("PID-3[1]", "PV1-3.1") == "PV1|1|I|123&&&RXX&MR")
        #expect(try copied("PID-5[1].2", "PV1-3") == "PV1|1|I|John^J")
        #expect(try copied("PID-5[1].2", "PV1-3.2") == "PV1|1|I|^John&J")
        #expect(try copied("PID-5[1].2", "PV1-3.1.2") == "PV1|1|I|&John")
        #expect(try copied("MSH-2", "PV1-3") == #"PV1|1|I|\S\\R\\E\\T\"#)
    }

    @Test func `several values are the repetitions of a field`() throws {
        let result = try edited { editor in
            try editor.set(HL7Part(3), in: 1, to: [.text("a"), .text("b^"), .text("c")])
            try editor.set(HL7Part(5, component: 1), in: 1, to: [.text("first"), .text("second")])
        }
        #expect(result[1] == #"PID|1||a~b\S\~c|""|first^John&J~Smyth||19700101"#)
    }

    @Test func `repetitions are inserted, appended and removed`() throws {
        let result = try edited { editor in
            try editor.insertRepetition(HL7Part(3, component: 4), before: 1, in: 1, .text("X"))
            try editor.insertRepetition(HL7Part(5), before: .max, in: 1, .text("Smidt"))
            try editor.insertRepetition(HL7Part(8), before: .max, in: 1, .text("M"))
            #expect(editor.repetitionCount(ofField: 5, in: 1) == 3)
            #expect(editor.repetitionCount(ofField: 9, in: 1) == 0)
        }
        #expect(result[1] == #"PID|1||^^^X~123^^^RXX^MR~999^^^NHS|""|Smith^John&J~Smyth~Smidt||19700101|M"#)
        let fewer = try edited { editor in
            try editor.removeRepetition(1, ofField: 3, in: 1)
            try editor.removeRepetition(2, ofField: 5, in: 1)
            try editor.removeRepetition(1, ofField: 7, in: 1)
            try editor.removeRepetition(5, ofField: 5, in: 1)
        }
        #expect(fewer[1] == #"PID|1||999^^^NHS|""|Smith^John&J||"#)
    }

    @Test(arguments: ["\r", "\n", "\r\n"])
    func `segments are inserted and removed with the message's line end`(end: String) throws {
        let result = try edited(end: end) { editor in
            try editor.removeSegments(3..<4)
            try editor.insertSegments([Bytes("NTE|1"), Bytes("NTE|2")], at: 2)
            try editor.insertSegments([Bytes("ZZZ|9")], at: .max)
            try editor.set(HL7Part(5), in: 5, to: .text("4.2"))
            #expect(editor.segmentCount == 8)
            #expect((0..<8).map(editor.segmentName) == ["MSH", "PID", "NTE", "NTE", "PV1", "OBX", "OBX", "ZZZ"])
        }
        #expect(
            result == [
                Self.lines[0], Self.lines[1], "NTE|1", "NTE|2", "PV1|1|I", "OBX|1|NM|K||4.2", "OBX|2|NM|NA||140",
                "ZZZ|9",
            ])
    }

    @Test func `a last segment without line end stays without`() throws {
        let editor = try HL7Editor(Bytes("MSH|^~\\&|A\rPID|1"))
        try editor.insertSegments([Bytes("PV1|1")], at: 2)
        #expect(editor.finish().text == "MSH|^~\\&|A\rPID|1\rPV1|1")
        let fewer = try HL7Editor(Bytes("MSH|^~\\&|A\rPID|1\rPV1|1"))
        try fewer.removeSegments(2..<3)
        #expect(fewer.finish().text == "MSH|^~\\&|A\rPID|1\r")
    }

    @Test func `nothing stands before MSH and nothing removes it`() throws {
        let editor = try HL7Editor(Fixtures.message(Self.lines))
        #expect(throws: HL7EditError.headerStays) { try editor.insertSegments([Bytes("NTE|1")], at: 0) }
        #expect(throws: HL7EditError.headerStays) { try editor.removeSegments(0..<2) }
        #expect(editor.finish() == Fixtures.message(Self.lines))
    }

    @Test func `text is written in the message's character set, or refused`() throws {
        let latin = Array("MSH|^~\\&|||||||||||2.5||||||8859/1\rPID|1||||M".utf8) + [0xFC] + Array("ller\r".utf8)
        let editor = try HL7Editor(Bytes(latin))
        try editor.set(HL7Part(5, component: 2), in: 1, to: .text("Jürg^"))
        #expect(throws: HL7EditError.notInCharset("ISO 8859-1")) {
            try editor.set(HL7Part(6), in: 1, to: .text("漢"))
        }
        let view = try HL7View(editor.finish())
        #expect(view.bytes.count == latin.count + 8)
        #expect(try view.first(at: HL7Path("PID-5.2"))?.text == "Jürg^")
    }

    @Test(arguments: [
        "8859/2", "8859/15", "ISO IR87", "ISO IR14", "UNICODE UTF-8", "GB 18030-2000", "BIG-5", "KS X 1001",
    ])
    func `what is written in a character set is read from it`(name: String) throws {
        let texts = [
            "8859/2": "Łódź", "8859/15": "30 €", "ISO IR87": "山田 a", "ISO IR14": "ﾔﾏﾀﾞ", "UNICODE UTF-8": "é漢",
            "GB 18030-2000": "张三", "BIG-5": "張", "KS X 1001": "김철수",
        ]
        let text = try #require(texts[name])
        let editor = try HL7Editor(Bytes("MSH|^~\\&|||||||||||2.5||||||\(name)\rPID|1\r"))
        try editor.set(HL7Part(5, component: 1), in: 1, to: .text(text))
        #expect(try HL7View(editor.finish()).first(at: HL7Path("PID-5.1"))?.text == text)
    }

    @Test func `a place far beyond the message is refused`() throws {
        let editor = try HL7Editor(Fixtures.message(Self.lines))
        #expect(throws: HL7EditError.tooLarge) {
            try editor.set(HL7Part(999_999, component: 999_999), in: 1, to: .text("x"))
        }
    }

    @Test(arguments: [
        "ZPI", "OBX[2]", "OBX[*]", "PID-3[*].4", "OBX[2]-5", "ORDER_OBSERVATION[2]/OBX[1]-5",
        "PATIENT_RESULT[1]/PATIENT",
    ])
    func `a place reads and prints`(text: String) throws {
        #expect(try HL7Place(text).description == text)
    }

    @Test(arguments: ["", "pid", "PID[0]", "PID[x]", "PID-", "OBX[1", "PID-5 ", "A/", "/PID"])
    func `what is no place is refused`(text: String) {
        #expect(throws: HL7PathError.self) { try HL7Place(text) }
    }

    /// Against the same edits on lists of lists.
    @Test(arguments: 0..<20)
    func `random edits give what the same edits give on divided text`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var model = EditModel(Self.lines)
        let editor = try HL7Editor(Fixtures.message(Self.lines))
        for _ in 0..<200 {
            let segment = Int.random(in: 1..<model.segments.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0 where model.segments.count > 3:
                model.segments.remove(at: segment)
                try editor.removeSegments(segment..<(segment + 1))
            case 1 where model.segments.count < 30:
                let line = "ZZ\(Int.random(in: 0..<9, using: &random))|a|b~c"
                model.segments.insert(EditModel.fields(line), at: segment)
                try editor.insertSegments([Bytes(line)], at: segment)
            default:
                let part = HL7Part(
                    .random(in: 1...9, using: &random), repetition: .random(in: 0...3, using: &random),
                    component: .random(in: 0...3, using: &random))
                let text = ["", "x", "longer text", "z"][Int.random(in: 0..<4, using: &random)]
                model.set(part, in: segment, to: text)
                try editor.set(part, in: segment, to: .text(text))
            }
        }
        #expect(editor.finish().text == model.text)
    }
}

/// A message as lists of lists of lists, and the edits on it in the simplest way.
private struct EditModel {
    /// Segments of fields of repetitions of components; field 0 is the name.
    var segments: [[[[String]]]]

    init(_ lines: [String]) {
        segments = lines.map(Self.fields)
    }

    static func fields(_ line: String) -> [[[String]]] {
        line.split(separator: "|", omittingEmptySubsequences: false).map { field in
            field.split(separator: "~", omittingEmptySubsequences: false).map { repetition in
                repetition.split(separator: "^", omittingEmptySubsequences: false).map(String.init)
            }
        }
    }

    mutating func set(_ part: HL7Part, in segment: Int, to text: String) {
        let repetition = max(part.repetition, 1)
        var fields = segments[segment]
        func isThere() -> Bool {
            guard part.field < fields.count else { return false }
            if part.level == .field { return true }
            guard repetition <= fields[part.field].count else { return false }
            return part.component <= max(fields[part.field][repetition - 1].count, 1)
        }
        if text.isEmpty, !isThere() { return }
        while fields.count <= part.field { fields.append([[""]]) }
        if part.level == .field {
            fields[part.field] = [[text]]
        } else {
            while fields[part.field].count < repetition { fields[part.field].append([""]) }
            if part.component == 0 {
                fields[part.field][repetition - 1] = [text]
            } else {
                var components = fields[part.field][repetition - 1]
                if components == ["\"\""] { components = [""] }
                while components.count < part.component { components.append("") }
                components[part.component - 1] = text
                fields[part.field][repetition - 1] = components
            }
        }
        segments[segment] = fields
    }

    var text: String {
        segments.map { fields in
            fields.map { field in field.map { $0.joined(separator: "^") }.joined(separator: "~") }.joined(
                separator: "|")
                + "\r"
        }.joined()
    }
}
