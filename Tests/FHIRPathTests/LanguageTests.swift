// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FHIRPath

/// FHIRPath N1 on values, without a message.
struct LanguageTests {
    @Test(arguments: [
        ("1 + 2 * 3", ["integer:7"]), ("(1 + 2) * 3", ["integer:9"]), ("-1 + 2", ["integer:1"]),
        ("2 * -3", ["integer:-6"]), ("1 + 2 | 3", ["integer:3"]), ("1 | 2 = 1 | 2", ["boolean:true"]),
        ("1 < 2 = true", ["boolean:true"]), ("1 = 1 in (true)", ["boolean:true"]),
        ("false and true or true", ["boolean:true"]), ("true or true and false", ["boolean:true"]),
        ("false implies false or false", ["boolean:true"]), ("true implies false", ["boolean:false"]),
        ("10 - 3 - 2", ["integer:5"]), ("7 div 2 * 2", ["integer:6"]), ("7 mod 4 + 1", ["integer:4"]),
        ("'a' & 'b' & 'c' = 'abc'", ["boolean:true"]), ("5 > 3 and 2 <= 2", ["boolean:true"]),
        ("1 'mg'", ["Quantity:1 'mg'"]), ("4 days", ["Quantity:4 days"]), ("1 day = 1 day", ["boolean:true"]),
        ("2 + 2 // to the end", ["integer:4"]), ("2 /* in\n between */ + 2", ["integer:4"]),
        ("true xor false", ["boolean:true"]), ("5 / 2", ["decimal:2.5"]), ("4 / 2", ["decimal:2"]),
        ("1 / 3", ["decimal:0.3333333333333333"]), ("1 / 0", []), ("1 div 0", []), ("1 mod 0", []),
        ("1.10", ["decimal:1.10"]), ("1.1 = 1.10", ["boolean:true"]), ("0.1 + 0.2 = 0.3", ["boolean:true"]),
        ("9223372036854775807 + 1", []), ("-9223372036854775807 - 2", []), ("9223372036854775807 * 2", []),
        ("99999999999999.5 * 99999999999999.5 * 99999999999999.5", []), ("2.2 div 1.8", ["integer:1"]),
        ("-5 mod 3", ["integer:-2"]), ("1.5 * 2", ["decimal:3.0"]), ("'a' + 'b'", ["string:ab"]), ("{} + 1", []),
        ("{} & 'b'", ["string:b"]), ("(1 | 1 | 2).count()", ["integer:2"]), ("1 ~ 1.0", ["boolean:true"]),
        ("1.11 ~ 1.1", ["boolean:true"]), ("'A b' ~ 'a\\tB'", ["boolean:true"]), ("'a' = 'A'", ["boolean:false"]),
        ("(1 | 2) ~ (2 | 1)", ["boolean:true"]), ("(1 | 2) = (2 | 1)", ["boolean:false"]),
        ("(1 | 2) !~ (2 | 3)", ["boolean:true"]), ("{} ~ {}", ["boolean:true"]), ("{} = {}", []),
        ("1 = '1'", ["boolean:false"]), ("'b' > 'a'", ["boolean:true"]), ("1 < '2'", []), ("(1 | 2) < 3", []),
        ("1 'mg' < 2 'mg'", ["boolean:true"]), ("-(1 'mg')", ["Quantity:-1 'mg'"]),
        ("@2020-01 = @2020-01-01", []), ("@2020-01 < @2020-02-01", ["boolean:true"]),
        ("@2020 ~ @2020-01", ["boolean:false"]),
        ("@2012-04-15T15:30:31 = @2012-04-15T15:30:31.0", ["boolean:true"]),
        ("@2017-11-05T01:30:00.0-04:00 > @2017-11-05T01:15:00.0-05:00", ["boolean:false"]),
        ("@2020-01-01T00:30:00+01:00 = @2019-12-31T23:30:00Z", ["boolean:true"]),
        ("@T10:30 < @T10:31", ["boolean:true"]), ("@2020-01-01 = @T10:30", ["boolean:false"]),
        ("@2020-02-29", ["date:2020-02-29"]),
        ("@2020-01-31T10:30:00.50-05:30", ["dateTime:2020-01-31T10:30:00.50-05:30"]),
        ("@2015T", ["dateTime:2015"]), ("@T14:34:28.123", ["time:14:34:28.123"]),
        ("now()", ["dateTime:2026-03-04T06:06:07.089+01:00"]), ("today()", ["date:2026-03-04"]),
        ("timeOfDay()", ["time:06:06:07.089"]), ("today() > @2026-03-03", ["boolean:true"]),
        ("now() < @2026-03-04T05:06:08Z", ["boolean:true"]),
        (#"'\'\\\/\n\u0041\uD83D\uDE00'"#, ["string:'\\/\nA😀"]), ("'été'.length()", ["integer:3"]),
    ])
    func `operators bind and calculate`(text: String, expected: [String]) throws {
        #expect(try evaluate(text) == expected)
    }

    @Test func `logic has three values`() throws {
        let values = ["true", "false", "{}"]
        let tables: [(String, [String])] = [
            ("and", ["true", "false", "", "false", "false", "false", "", "false", ""]),
            ("or", ["true", "true", "true", "true", "false", "", "true", "", ""]),
            ("xor", ["false", "true", "", "true", "false", "", "", "", ""]),
            ("implies", ["true", "false", "", "true", "true", "true", "true", "", ""]),
        ]
        for (word, expected) in tables {
            let all = values.flatMap { left in values.map { "\(left) \(word) \($0)" } }
            for (text, answer) in zip(all, expected) {
                #expect(try texts(text).first ?? "" == answer, "\(text)")
                #expect(try test(text) == (answer == "true"), "\(text)")
            }
        }
        #expect(try texts("true.not() | false.not()") == ["false", "true"])
        #expect(try texts("{}.not()") == [])
    }

    @Test(arguments: [
        ("'12345'.startsWith('12')", ["true"]), ("'12345'.endsWith('45')", ["true"]),
        ("'12345'.contains('34')", ["true"]),
        ("'x'.contains('')", ["true"]), ("''.startsWith('')", ["true"]), ("{}.startsWith('')", []),
        ("'aBc'.upper()", ["ABC"]), ("'aBc'.lower()", ["abc"]), ("' a '.trim()", ["a"]), ("'  '.trim()", [""]),
        ("'abcb'.indexOf('b')", ["1"]), ("'abc'.indexOf('x')", ["-1"]), ("'äbc'.indexOf('c')", ["2"]),
        ("'12345'.substring(2,5)", ["345"]), ("'12345'.substring(2,1)", ["3"]), ("'12345'.substring(5)", []),
        ("'12345'.substring(-1)", []), ("'12345'.substring(1, -1)", [""]), ("'abc'.replace('b', 'X')", ["aXc"]),
        ("'abc'.replace('', 'x')", ["xaxbxcx"]), ("'A,,C'.split(',')", ["A", "", "C"]),
        ("'A,,C'.split(',').join(',')", ["A,,C"]),
        ("('a' | 'b').join()", ["ab"]), ("'abc'.toChars()", ["a", "b", "c"]),
        ("'2024-01'.matches('\\\\d{4}-\\\\d{2}')", ["true"]),
        ("'Library'.matches('ibra')", ["true"]), ("'Library'.matchesFull('ibra')", ["false"]),
        ("'11/30/1972'.replaceMatches('(?<m>\\\\d{2})/(?<d>\\\\d{2})/(\\\\d{4})', '$3-${m}-${d}')", ["1972-11-30"]),
        ("'abc'.matches({})", []), ("(1 | 2 | 3).first()", ["1"]), ("(1 | 2 | 3).last()", ["3"]),
        ("(1 | 2 | 3).tail()", ["2", "3"]), ("(1 | 2 | 3).skip(2)", ["3"]), ("(1 | 2 | 3).take(2)", ["1", "2"]),
        ("(1 | 2).take(-1)", []), ("(1 | 2).skip(9)", []), ("(1 | 2).single()", []), ("(7).single()", ["7"]),
        ("(1 | 2 | 3)[1]", ["2"]), ("(1 | 2)[-1]", []), ("(1 | 2 | 3).where($this > 1)", ["2", "3"]),
        ("(1 | 2 | 3).select($this * 2)", ["2", "4", "6"]), ("(1 | 2 | 3).all($this > 0)", ["true"]),
        ("{}.all($this > 9)", ["true"]),
        ("(1 | 2 | 3).exists($this > 2)", ["true"]), ("('a' | 'b').select($index)", ["0", "1"]),
        ("1.combine(1).isDistinct()", ["false"]), ("1.combine(1).distinct()", ["1"]),
        ("1.union(2).union(1)", ["1", "2"]),
        ("iif(true, 'a', 'b')", ["a"]), ("iif({}, 'a', 'b')", ["b"]), ("iif(false, 'a')", []),
        ("iif(false, 1/0, 5)", ["5"]),
        ("(true | false).anyTrue()", ["true"]), ("(true | false).allTrue()", ["false"]),
        ("(true | false).anyFalse()", ["true"]),
        ("(true | true).allFalse()", ["false"]), ("{}.allTrue()", ["true"]), ("{}.count()", ["0"]),
        ("5.hasValue()", ["true"]),
        ("'5'.toInteger() + 1", ["6"]), ("'1.1'.toInteger()", []), ("'1.10'.toDecimal()", ["1.10"]),
        ("'x'.toDecimal()", []),
        ("'Y'.toBoolean()", ["true"]), ("'maybe'.toBoolean()", []), ("1.toString() & 'x'", ["1x"]),
        ("1.0.toString()", ["1.0"]),
        ("'2020-01-31'.toDate()", ["2020-01-31"]), ("'2020-01-31T10'.toDateTime()", ["2020-01-31T10"]),
        ("'10:30'.toTime()", ["10:30"]), ("'2020-02-30'.toDate()", []), ("@2020-01-31T10:30.toDate()", ["2020-01-31"]),
        ("'5'.convertsToInteger()", ["true"]), ("'a'.convertsToInteger()", ["false"]),
        ("'2015'.convertsToDate()", ["true"]),
        ("true.convertsToDecimal()", ["true"]), ("{}.convertsToString()", []), ("'1 e'.convertsToTime()", ["false"]),
    ])
    func `functions answer`(text: String, expected: [String]) throws {
        #expect(try texts(text) == expected)
    }

    @Test func `conversions read HL7's own forms`() throws {
        #expect(try evaluate("PID-7.toDate()") == ["date:1970-01-02"])
        #expect(try evaluate("MSH-7.toDateTime()") == ["dateTime:2026-01-02T10:30:00+01:00"])
        #expect(try evaluate("OBX-5.toDecimal()") == ["decimal:6.1", "decimal:13"])
        #expect(try evaluate("OBX-5.toInteger()") == ["integer:13"])
        #expect(try evaluate("OBX-5.convertsToInteger()") == ["boolean:true"])
        #expect(try test("OBX[1]-5.toDecimal() * 2 = 12.2"))
        #expect(try test("OBX[1]-5 * 2 = 12.2 and OBX[2]-5 + 1 = 14 and (-OBX[2]-5) = -13"))
    }

    @Test(arguments: [
        "1 + 2 * 3", "(1 + 2) * 3", "a.b.c", "a.where(b = 1).c[0]", "-1.abs()", "(-1).abs()", "1 - (2 - 3)",
        "1 - 2 - 3",
        "a is System.String", "(a as Quantity).unit", "a.is(b)", "`a b`.c", "%`vs-x`", "(PID-3)[0]", "(PID-3).count()",
        "a | b | c", "(1 | 1 is Integer).count()", "x implies (y implies z)", "(a or b) and c", "{}",
        "'it\\'s \\\\ \\n'",
        "@2020-01-31T10:30:00Z", "@T10:30", "5 'mg'", "4 days", "$this.a[$index]", "not(a)", "a in (b | c)", "- -1",
        "a.contains(b) contains c", "true and false", "contains.in.is.as", "ORDER_OBSERVATION[2]/OBX[1]-5[3].1.2 = 'x'",
        "aggregate($this + $total, 0)",
    ])
    func `printing and reading agree`(text: String) throws {
        let printed = try Parser.parse(text).description
        #expect(try Parser.parse(printed).description == printed)
        #expect(try Parser.parse(text).shape == Parser.parse(printed).shape)
    }

    @Test func `nodes know their place`() throws {
        let text = "  PID-3.count( ) > (1 + 2)"
        let syntax = try Parser.parse(text)
        guard case .binary(.greater, let sign, let left, let right) = syntax.kind else { return #expect(Bool(false)) }
        func part(_ range: SourceRange) -> Substring { Substring(Array(text)[range.start..<range.end]) }
        #expect(part(syntax.range) == "PID-3.count( ) > (1 + 2)")
        #expect(part(sign) == ">")
        #expect(part(left.range) == "PID-3.count( )")
        #expect(part(right.range) == "(1 + 2)")
    }
}
