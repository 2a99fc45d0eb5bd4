// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Reads the subset of regular expressions that runs in linear time.
///
/// Literals, `.` (any character, line ends too), classes, `\d \w \s` and their negations, `^ $ \b \B \A \z`, groups
/// (capturing, named, non-capturing), `(?i)`, alternatives, `* + ? {m,n}` and their lazy forms. Back references,
/// lookaround and possessive quantifiers are refused.
struct RegexParser {
    static let maximumRepeat = 1_000
    static let maximumNesting = 100

    private let scalars: [UnicodeScalar]
    private var position = 0
    private var nesting = 0
    private var ignoresCase = false
    private(set) var captures = 0
    private(set) var names: [String: Int] = [:]

    init(_ pattern: String) {
        scalars = Array(pattern.unicodeScalars)
    }

    mutating func parse() throws(RegexError) -> RegexNode {
        let node = try alternatives()
        guard peek() == nil else { throw error("')' without '(' before it") }
        return node
    }

    private func error(_ message: String, at place: Int? = nil) -> RegexError {
        let before = scalars.prefix(place ?? position)
        return RegexError(message: message, offset: before.reduce(0) { $0 + UTF8.width($1) })
    }

    private func peek(_ ahead: Int = 0) -> UnicodeScalar? {
        position + ahead < scalars.count ? scalars[position + ahead] : nil
    }

    private mutating func take(_ scalar: UnicodeScalar) -> Bool {
        guard peek() == scalar else { return false }
        position += 1
        return true
    }

    private mutating func alternatives() throws(RegexError) -> RegexNode {
        nesting += 1
        let outerCase = ignoresCase
        defer {
            nesting -= 1
            ignoresCase = outerCase
        }
        guard nesting <= Self.maximumNesting else { throw error("the pattern nests too deeply") }
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func sequence() throws(RegexError) -> RegexNode {
        var parts: [RegexNode] = []
        while let scalar = peek(), scalar != "|", scalar != ")" {
            let start = position
            let node = try atom()
            parts.append(try quantified(node, from: start))
        }
        return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
    }

    private mutating func quantified(_ node: RegexNode, from start: Int) throws(RegexError) -> RegexNode {
        var node = node
        var isFirst = true
        while let (least, most) = try quantifier() {
            guard isFirst else { throw error("a quantifier behind a quantifier", at: position - 1) }
            if peek() == "+" { throw error("possessive quantifiers are not available") }
            let isLazy = take("?")
            if !node.isEmpty { node = .repeated(node, least: least, most: most, isLazy: isLazy) }
            isFirst = false
        }
        return node
    }

    private mutating func quantifier() throws(RegexError) -> (Int, Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        guard peek() == "{" else { return nil }
        let start = position
        position += 1
        guard let least = number() else { throw error("expected a number after '{'", at: position) }
        var most: Int? = least
        if take(",") { most = number() }
        guard take("}") else { throw error("expected '}' to close '{'") }
        guard least <= Self.maximumRepeat, (most ?? 0) <= Self.maximumRepeat else {
            throw error("a repetition is at most \(Self.maximumRepeat)", at: start)
        }
        if let most, most < least { throw error("the repetition's bounds are in the wrong order", at: start) }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let scalar = peek(), scalar.value >= 0x30, scalar.value <= 0x39 {
            value = min((value ?? 0) * 10 + Int(scalar.value - 0x30), 1_000_000)
            position += 1
        }
        return value
    }

    private mutating func atom() throws(RegexError) -> RegexNode {
        guard let scalar = peek() else { return .empty }
        position += 1
        switch scalar {
        case ".": return .set(.all)
        case "^": return .assertion(.start)
        case "$": return .assertion(.end)
        case "(": return try group()
        case "[": return .set(cased(try bracketed()))
        case "\\": return try escape()
        case "*", "+", "?": throw error("'\(scalar)' has nothing before it to repeat", at: position - 1)
        case "{": throw error("'{' has nothing before it to repeat", at: position - 1)
        default: return .set(cased(ScalarSet([scalar...scalar])))
        }
    }

    private func cased(_ set: ScalarSet) -> ScalarSet {
        ignoresCase ? set.withBothCases : set
    }

    private mutating func group() throws(RegexError) -> RegexNode {
        let start = position - 1
        guard take("?") else { return try capture(from: start) }
        if take(":") { return try closed(from: start) }
        if take("i") {
            let outer = ignoresCase
            ignoresCase = true
            if take(")") { return .empty }
            guard take(":") else { throw error("this kind of group is not available", at: start) }
            defer { ignoresCase = outer }
            return try closed(from: start)
        }
        _ = take("P")
        if peek() == "<", peek(1) != "=", peek(1) != "!" {
            position += 1
            return try named(from: start)
        }
        throw error("lookaround and other special groups are not available", at: start)
    }

    private mutating func named(from start: Int) throws(RegexError) -> RegexNode {
        var name = ""
        while let scalar = peek(), scalar != ">" {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard take(">"), !name.isEmpty else { throw error("expected a name and '>' after '(?<'", at: start) }
        names[name] = captures + 1
        return try capture(from: start)
    }

    private mutating func capture(from start: Int) throws(RegexError) -> RegexNode {
        captures += 1
        let number = captures
        return .capture(number, try closed(from: start))
    }

    private mutating func closed(from start: Int) throws(RegexError) -> RegexNode {
        let node = try alternatives()
        guard take(")") else { throw error("'(' without ')' behind it", at: start) }
        return node
    }

    private mutating func escape() throws(RegexError) -> RegexNode {
        let start = position - 1
        guard let scalar = peek() else { throw error("'\\' at the end of the pattern", at: start) }
        switch scalar {
        case "b": return assertion(.wordBoundary)
        case "B": return assertion(.notWordBoundary)
        case "A": return assertion(.start)
        case "z", "Z": return assertion(.end)
        case "1"..."9", "k": throw error("back references are not available", at: start)
        default: return .set(cased(try escapedSet(from: start)))
        }
    }

    private mutating func assertion(_ assertion: RegexAssertion) -> RegexNode {
        position += 1
        return .assertion(assertion)
    }

    /// What a backslash and the letter at the position stand for, in and outside of classes.
    private mutating func escapedSet(from start: Int) throws(RegexError) -> ScalarSet {
        guard let scalar = peek() else { throw error("'\\' at the end of the pattern", at: start) }
        position += 1
        switch scalar {
        case "d": return .digits
        case "D": return ScalarSet.digits.inverted
        case "w": return .word
        case "W": return ScalarSet.word.inverted
        case "s": return .blanks
        case "S": return ScalarSet.blanks.inverted
        case "n": return ScalarSet(["\n"..."\n"])
        case "r": return ScalarSet(["\r"..."\r"])
        case "t": return ScalarSet(["\t"..."\t"])
        case "f": return ScalarSet(["\u{C}"..."\u{C}"])
        case "v": return ScalarSet(["\u{B}"..."\u{B}"])
        case "x": return try hexadecimal(2, from: start)
        case "u": return try hexadecimal(4, from: start)
        default:
            guard !scalar.properties.isAlphabetic, scalar.properties.numericType == nil else {
                throw error("'\\\(scalar)' is not available in patterns", at: start)
            }
            return ScalarSet([scalar...scalar])
        }
    }

    private mutating func hexadecimal(_ width: Int, from start: Int) throws(RegexError) -> ScalarSet {
        let digits = String(String.UnicodeScalarView(scalars[position..<min(position + width, scalars.count)]))
        guard digits.utf8.count == width, digits.utf8.allSatisfy({ $0.hexadecimalValue != nil }),
            let value = UInt32(digits, radix: 16), let scalar = UnicodeScalar(value)
        else { throw error("expected \(width) hexadecimal digits", at: start) }
        position += width
        return ScalarSet([scalar...scalar])
    }

    /// A class behind its `[`.
    private mutating func bracketed() throws(RegexError) -> ScalarSet {
        let start = position - 1
        let isInverted = take("^")
        var set = ScalarSet()
        var isFirst = true
        while true {
            guard let scalar = peek() else { throw error("'[' without ']' behind it", at: start) }
            if scalar == "]", !isFirst { break }
            isFirst = false
            try insertMember(into: &set)
        }
        position += 1
        if ignoresCase { set = set.withBothCases }
        return isInverted ? set.inverted : set
    }

    private mutating func insertMember(into set: inout ScalarSet) throws(RegexError) {
        let start = position
        guard let first = try member(into: &set) else { return }
        guard peek() == "-", let next = peek(1), next != "]" else {
            set.insert(first.value...first.value)
            return
        }
        position += 1
        guard let last = try member(into: &set) else {
            throw error("a range ends with a single character", at: start)
        }
        guard first.value <= last.value else { throw error("the range's ends are in the wrong order", at: start) }
        set.insert(first.value...last.value)
    }

    /// One character of a class; nil where it was a set such as `\d`, which is inserted.
    private mutating func member(into set: inout ScalarSet) throws(RegexError) -> UnicodeScalar? {
        let start = position
        guard let scalar = peek() else { throw error("'[' without ']' behind it") }
        position += 1
        guard scalar == "\\" else { return scalar }
        let escaped = try escapedSet(from: start)
        if let single = escaped.single { return single }
        set.formUnion(escaped)
        return nil
    }
}

extension ScalarSet {
    /// The one scalar of a set made of one.
    var single: UnicodeScalar? {
        let members = listed
        return members.count == 1 && members[0].count == 1 ? UnicodeScalar(members[0].lowerBound) : nil
    }
}
