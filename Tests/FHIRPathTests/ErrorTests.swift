// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import Testing

/// The texts that authors of rules read.
struct ErrorTests {
    @Test(arguments: [
        ("MSH-9.1 = 'ADT' and", "column 20: expected an expression after 'and', found the end of the text"),
        ("", "column 1: expected an expression, found the end of the text"),
        ("MSH-9.1 == 'ADT'", "column 9: found '=='; equality is written '='"),
        ("MSH-9.1 = 'ADT' && PID-8 = 'F'", "column 17: found '&&'; write 'and'"),
        ("MSH-9.1 = 'ADT' || PID-8 = 'F'", "column 17: found '||'; write 'or'"),
        ("MSH-9.1 <> 'ADT'", "column 9: found '<>'; write '!='"),
        ("MSH-9.1 = \"ADT\"", "column 11: found '\"'; strings are written in single quotes: '...'"),
        ("MSH-9.1 = ‘ADT’", "column 11: found '‘'; strings are written in straight single quotes: '...'"),
        ("!PID-3.exists()", "column 1: found '!'; write (...).not()"),
        (
            "{PID-5} = 'x'",
            "column 2: expected '}' after '{', found 'PID-5'; "
                + "an HL7 path is written bare, as in PID-5.1, without braces"
        ),
        (
            "not PID-3.exists()",
            "column 5: expected an operator after 'not', found 'PID-3'; 'not' is a function: write (...).not()"
        ),
        (
            "PID-8 = 'F' AND PID-3.exists()",
            "column 13: expected an operator after ''F'', found 'AND'; operators are lower case: write 'and'"
        ),
        ("(PID-8 = 'F'", "column 13: expected ')' to close '(', found the end of the text"),
        ("PID-8 = 'F')", "column 12: found ')' without '(' before it"),
        ("(PID-3)[0", "column 10: expected ']' to close '[', found the end of the text"),
        ("PID-8 = 'F", "column 9: the string that begins here has no end; close it with '"),
        ("1 /* open", "column 3: the comment that begins here has no end; close it with '*/'"),
        (
            "MSH-9.1 = ADT",
            "column 11: 'ADT' alone has no value; "
                + "write 'ADT' in single quotes for text, ADT-3 for a field, segment('ADT') for segments"
        ),
        ("pid-5 = 'x'", "column 1: 'pid' is not known here; segment names are in capitals"),
        ("PID-5 = null", "column 9: 'null' is not known here; write .empty() or .isNull()"),
        ("PID-8 = female", "column 9: 'female' is not known here; text is written in single quotes: 'female'"),
        ("PID-5 is strin", "column 10: 'strin' is not a type; did you mean 'String'?"),
        ("PID-5.memberOf('x')", "column 7: 'memberOf' needs profiles or terminologies, which are not at hand"),
        ("$total", "column 1: '$total' has a value only inside aggregate()"),
        ("$this = 'x'", "column 1: '$this' has a value only inside where(), select(), all() and exists()"),
        ("$that", "column 1: expected $this, $index or $total, found '$that'; a variable is written %that"),
        ("PID-5.startWith('A')", "column 7: 'startWith' is not a function; did you mean 'startsWith'?"),
        ("PID-5.substring()", "column 7: 'substring' takes 1 or 2 arguments, not 0"),
        ("PID-5.upper(1)", "column 7: 'upper' takes no arguments, not 1"),
        ("PID-5.startsWith()", "column 7: 'startsWith' takes 1 argument, not 0"),
        ("PID-5.startsWith(5)", "column 18: 'startsWith' takes text, not an integer"),
        (
            "PID-3.count().upper()",
            "column 15: 'upper' works on text, not on an integer; write .toString().upper(...)"
        ),
        ("upper() = 'X'", "column 1: 'upper' needs a value before it; as in PID-3.upper()"),
        ("%limit > 5", "column 1: the variable '%limit' is not known here; known: %context"),
        ("PID-5.1.2.3", "column 10: an HL7 path ends with the subcomponent"),
        ("PID-0", "column 5: numbers in an HL7 path begin at 1"),
        ("PID-5.0", "column 7: numbers in an HL7 path begin at 1"),
        ("PID-9999999", "column 5: the number in the HL7 path is too large"),
        ("PID-5x = 'a'", "column 6: found 'x' directly behind the path 'PID-5'"),
        (
            "PID-3[$index] = 'a'",
            "column 7: a repetition is a number or '*' without blanks; (PID-3)[...] counts from 0"
        ),
        (
            "PID-5.given = 'a'",
            "column 1: '.given' selects an element, which HL7 v2 content does not have; "
                + "a function is called with parentheses, as in .given()"
        ),
        (
            "OBX(2)-5 = 'a'",
            "column 1: 'OBX' is not a function; an occurrence is written OBX[1]-..., counted from 1"
        ),
        (
            "PID:Shoesize = '9'",
            "column 5: 'Shoesize' is not a field of PID known by name; write its number, as in PID-3"
        ),
        (
            "PID:PatientName.Nonsense = '9'",
            "column 17: 'Nonsense' is not a part of PID-5 known by name; "
                + "write its number, or call a function as in .Nonsense()"
        ),
        ("PID:5(x) = '9'", "column 7: a repetition is a number or '*' without blanks"),
        ("PID-3[2 ] = '9'", "column 8: a repetition is a number or '*' without blanks"),
        ("OBX[9999999]-5 = '9'", "column 5: the number in the HL7 path is too large"),
        (
            "/.OBX(0)-5 = '9'",
            "column 6: an occurrence is written in square brackets; as in OBX[1]-5, counted from 1"
        ),
        (
            "%obx.PID-3",
            "column 6: an HL7 path cannot follow '.'; "
                + "'PID-3' stands alone; below a segment or field write field(n) or component(n)"
        ),
        (
            "PID-7 < @2020-13-01",
            "column 9: the date or time that begins here is not valid; "
                + "write @2020-01-31, @2020-01-31T10:30:00Z or @T10:30"
        ),
        ("@T10:30Z", "column 8: found 'Z' directly behind '@T10:30'; a time has no offset"),
        ("PID-5.matches('a(b')", "column 17: in the pattern: '(' without ')' behind it"),
        (#"PID-5.matches('\\d\\1')"#, "column 19: in the pattern: back references are not available"),
        (
            "PID-5.matches('(?=a)')",
            "column 16: in the pattern: lookaround and other special groups are not available"
        ),
        ("PID-5.matches(PID-3)", "column 15: the pattern of 'matches' is a text in single quotes"),
        ("segment('pid')", "column 9: 'segment' takes the name of a segment; write segment('ZPI')"),
        ("segment('OBX').field(0)", "column 22: 'field' takes a number from 1 on"),
        ("PID-5.field(1)", "column 7: 'field' works on a segment, not on an HL7 value"),
        ("PID-5.1.2.component(1)", "column 11: 'PID-5.1.2' has no components"),
        (
            "PID-5 - 'a'",
            "column 9: '-' calculates with numbers, not with a string; '&' joins texts, toDecimal() converts"
        ),
        ("today() - 18 'mg'", "column 11: '18 'mg'' is not a duration that dates count in; as in 3 days"),
        ("today() - 18", "column 11: '-' takes a duration behind a date or time, not an integer; as in 3 days"),
        (
            "PID-3.iif(true, 1)",
            "column 7: 'iif' stands alone in rules; write iif(condition, then, otherwise)"
        ),
        (
            "MSH-9.1 = 'ADT'\n  and (PID-8 = 'F' or\n  )",
            "line 3, column 3: expected an expression after 'or', found ')'"
        ),
        (
            "PID-5 like 'A'",
            "column 7: expected an operator after 'PID-5', found 'like'; "
                + "write startsWith('...'), contains('...') or matches('...')"
        ),
        ("PID-3 # 5", "column 7: found '#', which no expression contains"),
        ("99999999999999999999", "column 1: the number is too large"),
        ("%", "column 1: expected a name after '%'"),
        ("1 + ", "column 5: expected an expression after '+', found the end of the text"),
        ("PID-5.(1)", "column 7: expected an expression after '.', found '('"),
        ("PID-5.first(,)", "column 13: expected an expression after '(', found ','"),
    ])
    func `a fault is named with its place, what was found and how to write it`(text: String, message: String) {
        #expect(refusal(text) == message)
    }

    @Test func `offset, line and column agree`() throws {
        do {
            _ = try Expression("PID-8 = 'ü'\n and #")
            Issue.record("accepted")
        } catch {
            #expect(error.offset == 18)
            #expect(error.line == 2)
            #expect(error.column == 6)
            #expect(error.hint == nil)
        }
    }

    @Test(arguments: [
        ("'a' = 'b'", ["column 1: this comparison is always false"]),
        ("1 < 2 and PID-3.exists()", ["column 1: this comparison is always true"]),
        ("'a' in ('a' | 'b')", ["column 1: this test is always true"]),
        ("PID-5 = {}", ["column 1: comparing with {} is never true; write .exists() or .empty()"]),
        ("PID-30 = true", ["column 1: an HL7 value compared with a boolean is always false"]),
        ("PID-30 != true", ["column 1: an HL7 value compared with a boolean is always true"]),
        (
            "PID-8 = ('F' | 'M')",
            ["column 1: this compares all values at once with a list; write 'in' where any of the list will do"]
        ),
        (
            "PID-3 and PID-8 = 'F'",
            [
                "column 1: an HL7 value where a test is expected counts as true wherever it exists; "
                    + "write .exists() or compare it"
            ]
        ),
        (
            "OBX-5 > OBX-7",
            [
                "column 1: two HL7 values are compared as texts; "
                    + "toDecimal() or toDate() on both compares numbers or dates"
            ]
        ),
        ("PID-3.count() = '2'", ["column 1: an integer and a string are never equal and have no order"]),
        (
            #"PID-5.matches('\d')"#,
            [
                #"column 16: '\d' in a string stands for 'd'; write '\\d' where a backslash is meant, as in regular expressions"#
            ]
        ),
        ("MSH-9.1 = 'ADT' and MSH-9.2 in ('A01' | 'A02')", []),
        ("PID-7 < @2000-01-01 or OBX-5 > 5 or PID-3.count() > 1", []),
    ])
    func `what is suspicious is warned of`(text: String, expected: [String]) throws {
        #expect(try warnings(text) == expected)
    }
}
