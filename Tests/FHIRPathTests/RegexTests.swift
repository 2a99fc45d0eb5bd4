// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FHIRPath

struct RegexTests {
    @Test(arguments: [
        ("abc", "xabcx", true), ("^abc$", "xabc", false), ("a.c", "a\nc", true), ("a.c", "ac", false),
        ("[a-c]+", "xxb", true), ("[^a-c]", "abc", false), ("[]a]", "]", true), ("[a-]", "-", true),
        ("[\\d.]+$", "1.2", true),
        ("\\d{3}", "12", false), ("\\d{3}", "123", true), ("^\\d{2,3}$", "1234", false), ("^\\d{2,}$", "12345", true),
        ("^a{0}$", "", true), ("\\w+\\s\\w+", "ab cd", true), ("\\W", "ab_9", false), ("\\S\\D", "a1", false),
        ("(a|b)*c", "ababc", true), ("^(?:ab)+$", "ababa", false), ("a?b", "b", true), ("a+?b", "aab", true),
        ("\\bcat\\b", "a cat.", true), ("\\bcat\\b", "concat", false), ("\\Bcat", "concat", true),
        ("colou?r|farbe", "farbe", true),
        ("(?i)smith", "SmItH", true), ("(?i:sm)ith", "SMITH", false), ("(?i)[a-c]x", "Bx", true), ("(?i)é", "É", true),
        ("\\.", "a", false), ("\\x41\\u0042", "AB", true), ("ü+", "Müüller", true), ("^.$", "é", true), ("", "", true),
        ("(a*)*", "b", true), ("(a*)+$", "aaab", true), ("(|a)+b", "aab", true), ("^$", "x", false), ("a|", "b", true),
        ("[\\W]", "_", false), ("[^\\D]", "5", true), ("\\A\\d\\z", "5", true), ("x{1,2}{", "x", nil),
        ("[z-a]", "", nil),
    ])
    func `a pattern matches`(pattern: String, text: String, expected: Bool?) {
        #expect((try? Regex(pattern))?.matches(text) == expected)
    }

    @Test(arguments: [
        ("a(b", "'(' without ')' behind it", 1), ("a)b", "')' without '(' before it", 1),
        ("[ab", "'[' without ']' behind it", 0),
        ("*a", "'*' has nothing before it to repeat", 0), ("a**", "a quantifier behind a quantifier", 2),
        ("a*+", "possessive quantifiers are not available", 2), ("(a)\\1", "back references are not available", 3),
        ("é(?=a)", "lookaround and other special groups are not available", 2),
        ("(?<!a)", "lookaround and other special groups are not available", 0),
        ("a{2", "expected '}' to close '{'", 3), ("a{3,2}", "the repetition's bounds are in the wrong order", 1),
        ("a{1001}", "a repetition is at most 1000", 1),
        ("((a{100}){100}){100}", "the pattern is too large once its repetitions are written out", 0),
        ("a\\", "'\\' at the end of the pattern", 1), ("\\p{L}", "'\\p' is not available in patterns", 0),
        ("\\xZZ", "expected 2 hexadecimal digits", 0),
    ])
    func `a pattern outside the subset is refused at its place`(pattern: String, message: String, offset: Int) {
        #expect(throws: RegexError(message: message, offset: offset)) { try Regex(pattern) }
    }

    @Test func `deep nesting is refused`() {
        let deep = String(repeating: "(", count: 5_000) + String(repeating: ")", count: 5_000)
        #expect(throws: RegexError(message: "the pattern nests too deeply", offset: 100)) { try Regex(deep) }
    }

    @Test(arguments: ["(a+)+b", "(a|aa)+$", "(a*)*b", "^(\\w+\\s?)*$", "(.*)(.*)(.*)(.*)x", "a{0,50}a{0,50}b"])
    func `notorious patterns take steps in proportion to the text`(pattern: String) throws {
        let text = String(repeating: "a", count: 20_000) + "!"
        #expect(try !Regex(pattern).matches(text))
    }

    @Test(arguments: [
        ("a", "banana", "o", "bonono"), ("(\\w+) (\\w+)", "John Smith", "$2, $1", "Smith, John"),
        ("x*", "ab", "-", "-a-b-"),
        ("(?<y>\\d{4})(?<m>\\d\\d)", "197001", "${m}/${y}", "01/1970"), ("b", "abc", "\\$0", "a$0c"),
        ("b", "abc", "[$0]", "a[b]c"),
        ("(a)|(b)", "ab", "<$1$2>", "<a><b>"), ("a+?", "aaa", "x", "xxx"), ("^a", "aaa", "x", "xaa"),
        ("b", "aaa", "x", "aaa"),
        ("a|ab", "abab", "x", "xbxb"), ("ab|a", "abab", "x", "xx"), ("b", "abc", "$9", "a$9c"),
    ])
    func `matches are replaced`(pattern: String, text: String, template: String, expected: String) throws {
        #expect(try Regex(pattern).replacingMatches(in: text, with: template) == expected)
    }

    @Test func `replacing is bounded`() throws {
        let text = String(repeating: "a", count: 20_000)
        #expect(try Regex("a*b|a").replacingMatches(in: text, with: "x") == nil)
        #expect(try Regex("a").replacingMatches(in: text, with: "b") == String(repeating: "b", count: 20_000))
    }

    @Test func `random patterns agree with a backtracking matcher`() throws {
        var random = SeededGenerator(7)
        for _ in 0..<3_000 {
            let pattern = randomPattern(&random, 3)
            let text = String(
                (0..<Int.random(in: 0...6, using: &random)).map { _ in "ab".randomElement(using: &random) ?? "a" })
            let expected = Backtracking.matches(pattern, Array(text))
            #expect(try Regex(pattern.text).matchesWhole(text) == expected, "\(pattern.text) on \(text)")
        }
    }

    private func randomPattern(_ random: inout SeededGenerator, _ depth: Int) -> Pattern {
        switch Int.random(in: 0..<(depth == 0 ? 2 : 6), using: &random) {
        case 0: .letter("a")
        case 1: .letter("b")
        case 2: .any
        case 3: .sequence(randomPattern(&random, depth - 1), randomPattern(&random, depth - 1))
        case 4: .either(randomPattern(&random, depth - 1), randomPattern(&random, depth - 1))
        default: .star(randomPattern(&random, depth - 1))
        }
    }
}

private indirect enum Pattern {
    case letter(Character)
    case any
    case sequence(Pattern, Pattern)
    case either(Pattern, Pattern)
    case star(Pattern)

    var text: String {
        switch self {
        case .letter(let letter): String(letter)
        case .any: "."
        case .sequence(let first, let second): first.text + second.text
        case .either(let first, let second): "(\(first.text)|\(second.text))"
        case .star(let inner): "(?:\(inner.text))*"
        }
    }
}

/// The obvious way, for short texts only.
private enum Backtracking {
    static func matches(_ pattern: Pattern, _ text: [Character]) -> Bool {
        ends(pattern, text, 0).contains(text.count)
    }

    private static func ends(_ pattern: Pattern, _ text: [Character], _ start: Int) -> Set<Int> {
        switch pattern {
        case .letter(let letter): start < text.count && text[start] == letter ? [start + 1] : []
        case .any: start < text.count ? [start + 1] : []
        case .sequence(let first, let second):
            ends(first, text, start).reduce(into: []) { $0.formUnion(ends(second, text, $1)) }
        case .either(let first, let second): ends(first, text, start).union(ends(second, text, start))
        case .star(let inner):
            {
                var all: Set<Int> = [start]
                var open = all
                while let place = open.popFirst() {
                    for end in ends(inner, text, place) where all.insert(end).inserted { open.insert(end) }
                }
                return all
            }()
        }
    }
}
