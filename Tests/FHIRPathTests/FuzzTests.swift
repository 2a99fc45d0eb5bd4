// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FHIRPath

struct FuzzTests {
    private static let tokens = [
        "PID-5.1", "PID-3[2]", "OBX[*]-5", "MSH-9", "'ADT'", "'", "\\", "5", "1.5", "@2020-01-01", "@T10", "%context",
        "$this",
        "$index", "$total", "(", ")", "[", "]", "{}", "{", "}", ",", ".", "+", "-", "*", "/", "div", "mod", "&", "|",
        "=", "!=",
        "~", "!~", "<", ">=", "in", "contains", "and", "or", "xor", "implies", "is", "as", "not()", "exists()",
        "where(", "first()",
        "select(", "iif(", "true", "matches('a+')", "substring(1)", "upper()", "`", "\"", "//", "/*", "*/", "é",
        "\u{0}", "PID:5", "A/B-1",
        "segment('OBX')", ".field(5)", ".component(1)", "toInteger()", "today()", "1 'mg'", "4 days", "count()",
        "System.String",
    ]

    private static let marks = Array("|^~\\&\r\n.'()[]\"-".utf8)

    private static let good = [
        "MSH-9.1 = 'ADT' and MSH-9.2 in ('A01' | 'A02' | 'A03')",
        "segment('OBX').where(field(3).component(1) = 'HGB' and field(5) > 12).field(5).first().exists()",
        "PID-3.where(component(5) = 'NH').component(1).matches('^\\\\d{10}$') or PID-7 < today()",
        "iif(PID-8 = 'F', PID-5.2.upper() & ' ' & PID-5.1, PID-5.1.substring(0, 3)).length() > 3",
        "(PID-3)[0].component(1).toInteger() mod 97 = 1 implies PV1-44 >= @2020-01-01T10:30:00.5+01:00",
    ]

    /// Reads and, where that goes, evaluates, prints and reads again.
    private func exercise(_ text: String, _ bytes: [UInt8] = sample) {
        guard let expression = try? Expression(text, variables: ["v"]) else { return }
        bytes.withUnsafeBytes { raw in
            let source = HL7ByteSource(raw)
            let values = expression.evaluate(source, fixed)
            _ = expression.test(source, fixed)
            #expect(values.allSatisfy { !$0.typeName.isEmpty })
        }
        do {
            let again = try Expression(expression.canonical, variables: ["v"])
            #expect(again.canonical == expression.canonical)
        } catch {
            Issue.record("\(text) printed as \(expression.canonical): \(error)")
        }
    }

    @Test(arguments: 1...4)
    func `random tokens never trap`(seed: UInt64) {
        var random = SeededGenerator(seed)
        for _ in 0..<5_000 {
            let words = (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in
                Self.tokens.randomElement(using: &random)
            }
            exercise(words.joined(separator: Bool.random(using: &random) ? " " : ""))
        }
    }

    @Test(arguments: 1...4)
    func `changed expressions never trap`(seed: UInt64) {
        var random = SeededGenerator(seed &+ 100)
        for _ in 0..<3_000 {
            var bytes = Array((Self.good.randomElement(using: &random) ?? "").utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, &random) }
            exercise(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test(arguments: 1...4)
    func `changed messages never trap`(seed: UInt64) throws {
        var random = SeededGenerator(seed &+ 200)
        let expressions =
            try Self.good.map { try Expression($0) } + [
                try Expression("MSH-1 | MSH-2 | MSH-18 | PID-5.1.2 | OBX[2]-5[1] | ZPI-2.2"),
                try Expression("segment('MSH').field(2)"),
                try Expression("OBX-5.all(toDecimal() < 10) or OBX-5 < 3 or EVN-2 > @T10:00 or PID-11.1.upper() = 'é'"),
            ]
        for _ in 0..<2_000 {
            var bytes = sample
            for _ in 0..<Int.random(in: 1...12, using: &random) { mutate(&bytes, &random) }
            bytes.withUnsafeBytes { raw in
                let source = HL7ByteSource(raw)
                for expression in expressions {
                    let values = expression.evaluate(source, fixed)
                    if expression.isTest {
                        #expect(expression.test(source, fixed) == (values == [.boolean(true)]), "\(expression)")
                    }
                }
            }
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1 where place < bytes.count: bytes.remove(at: place)
        case 2: bytes.insert(Self.marks.randomElement(using: &random) ?? 0, at: place)
        default:
            let end = min(place + Int.random(in: 0...8, using: &random), bytes.count)
            bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
        }
    }

    @Test func `byte tests and the general evaluation agree`() throws {
        var random = SeededGenerator(9)
        let literals = [
            "'van Dyke'", "'Anna'", "''", "'é'", "'A01'", "'ADT^A01^ADT_A01'", "'1 High St&Co'", "'n/a'", "'I'",
            "'^~\\\\&'",
        ]
        for _ in 0..<4_000 {
            var bytes = sample
            for _ in 0..<Int.random(in: 0...6, using: &random) { mutate(&bytes, &random) }
            let path =
                [
                    "PID-5.1", "PID-5", "PID-5.1.2", "MSH-9", "MSH-9.2", "PID-11.1", "OBX-5", "OBX[4]-5", "MSH-2",
                    "PID-13",
                ].randomElement(using: &random) ?? ""
            let literal = literals.randomElement(using: &random) ?? ""
            let forms = [
                ("\(path) = \(literal)", "\(path).where($this = \(literal)).exists()"),
                ("\(path).upper() = \(literal)", "\(path).select($this).upper() = \(literal)"),
                ("\(path).startsWith(\(literal))", "\(path).select($this).startsWith(\(literal))"),
                ("\(path).contains(\(literal))", "\(path).select($this).contains(\(literal))"),
                ("\(path).endsWith(\(literal))", "\(path).select($this).endsWith(\(literal))"),
                ("\(path) != \(literal)", "(\(path).select($this) = \(literal)).not()"),
                ("\(path) in (\(literal) | 'x')", "\(path).select($this) in (\(literal) | 'x')"),
                ("\(path).exists()", "\(path).count() > 0"), ("\(path).isNull()", "\(path).select($this).isNull()"),
            ]
            for (fast, general) in forms {
                #expect(
                    try test(fast, bytes) == test(general, bytes),
                    "\(fast) on \(String(decoding: bytes, as: UTF8.self))")
            }
        }
    }

    @Test func `nesting, chains and length are limited`() throws {
        let nested = String(repeating: "(", count: 60) + "1" + String(repeating: ")", count: 60)
        #expect(try evaluate(nested) == ["integer:1"])
        for (open, close) in [
            ("(", ")"), ("-", ""), ("a.where(", ")"), ("iif(", ""), ("1 = (", ")"), ("{", ""), ("a[", "]"),
        ] {
            let text = String(repeating: open, count: 5_000) + "1" + String(repeating: close, count: 5_000)
            #expect(refusal(text) != "accepted")
        }
        #expect(refusal(String(repeating: "(", count: 300)).contains("an expression nests at most 64 levels"))
        let sum = Array(repeating: "1", count: 60).joined(separator: " + ")
        #expect(try evaluate(sum) == ["integer:60"])
        for long in [
            Array(repeating: "1", count: 2_000).joined(separator: " + "),
            "'a'" + String(repeating: ".upper()", count: 2_000),
        ] {
            #expect(refusal(long).hasSuffix("an expression has at most 64 operators in a row"))
        }
        let codes = (0..<3_000).map { "'A\($0)'" }
        #expect(try test("PID-8 in (\(codes.joined(separator: " | ")) | 'F')"))
        #expect(try test(codes.map { "PID-8 = \($0)" }.joined(separator: " or ") + " or PID-8 = 'F'"))
        #expect(
            refusal(String(repeating: " ", count: 70_000))
                == "column 1: an expression has at most 65536 bytes, not 70000")
    }

    @Test func `a large message is read in time proportional to its size`() throws {
        var bytes = Array("MSH|^~\\&|A\n".utf8)
        for _ in 0..<100_000 { bytes += Array("OBX|1|NM|x||5\n".utf8) }
        #expect(try test("OBX[100000]-5 = '5' and OBX[100001]-5.empty() and OBX-5 != '6'", bytes))
    }
}
