// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIESettings

/// Reads JSON (RFC 8259) into positioned values.
///
/// Numbers keep their text; a name given twice is refused.
struct JSONReader {
    static let deepest = 100

    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var line = 1
    private var column = 1
    private var issues: [SettingIssue] = []

    /// - Returns: The tree, or nil where the text is no JSON, and what is wrong.
    static func read(_ text: String) -> (SettingNode?, [SettingIssue]) {
        var reader = JSONReader(scalars: Array(text.unicodeScalars))
        do throws(SettingIssue) {
            reader.skipBlanks()
            let node = try reader.node(depth: 0)
            reader.skipBlanks()
            if let extra = reader.current {
                throw reader.problem("nothing may follow the value, but \(shown(extra)) does")
            }
            return (node, reader.issues)
        } catch {
            return (nil, reader.issues + [error])
        }
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    private mutating func node(depth: Int) throws(SettingIssue) -> SettingNode {
        let position = self.position
        guard depth <= Self.deepest else { throw problem("the file nests deeper than \(Self.deepest) levels") }
        switch current {
        case "{": return SettingNode(.map(try object(depth: depth)), at: position)
        case "[": return SettingNode(.list(try array(depth: depth)), at: position)
        case "\"": return SettingNode(.scalar(try string()), at: position)
        case nil: throw problem("a value is missing at the end of the file")
        default: return SettingNode(try word(), at: position)
        }
    }

    private mutating func object(depth: Int) throws(SettingIssue) -> SettingMap {
        var map = SettingMap()
        advance()
        skipBlanks()
        while current != "}" {
            guard current == "\"" else { throw expected("a name in double quotes") }
            let position = self.position
            let name = try string().text
            skipBlanks()
            guard current == ":" else { throw expected("':' after the name '\(name)'") }
            advance()
            skipBlanks()
            let entry = SettingMap.Entry(name, at: position, try node(depth: depth + 1))
            if let former = map.add(entry) { issues.append(.duplicate(entry, former)) }
            try separator(before: "}")
        }
        advance()
        return map
    }

    private mutating func array(depth: Int) throws(SettingIssue) -> [SettingNode] {
        var nodes: [SettingNode] = []
        advance()
        skipBlanks()
        while current != "]" {
            nodes.append(try node(depth: depth + 1))
            try separator(before: "]")
        }
        advance()
        return nodes
    }

    /// Takes a comma that another element follows, or stops before `end`.
    private mutating func separator(before end: Unicode.Scalar) throws(SettingIssue) {
        skipBlanks()
        if current == end { return }
        guard current == "," else { throw expected("',' or '\(end)'") }
        let comma = position
        advance()
        skipBlanks()
        if current == end { throw SettingIssue("", "this is not valid JSON: a comma before '\(end)'", at: comma) }
    }

    /// `true`, `false`, `null` or a number.
    private mutating func word() throws(SettingIssue) -> SettingValue {
        let start = position
        var text = ""
        while let scalar = current, scalar.properties.isAlphabetic || "+-.0123456789_".unicodeScalars.contains(scalar) {
            text.unicodeScalars.append(scalar)
            advance()
        }
        if text == "null" { return .null }
        let scalar = SettingScalar(text, isQuoted: false)
        guard SettingValue.scalar(scalar).json() == text, !text.isEmpty else {
            let found = text.isEmpty ? current.map(shown) ?? "the end of the file" : "'\(text)'"
            throw SettingIssue("", "this is not valid JSON: expected a value, found \(found)", at: start)
        }
        return .scalar(scalar)
    }
}

extension JSONReader {
    private mutating func string() throws(SettingIssue) -> SettingScalar {
        let start = position
        advance()
        var text = String.UnicodeScalarView()
        var runs = [SettingScalar.Run(offset: 0, position: position)]
        var count = 0
        while let scalar = current, scalar != "\"" {
            guard scalar.value >= 0x20 else { throw problem("a line break or control character inside quotes") }
            if scalar == "\\" {
                if runs.last?.offset != count { runs.append(SettingScalar.Run(offset: count, position: position)) }
                text.append(try escape())
                runs.append(SettingScalar.Run(offset: count + 1, position: position))
            } else {
                text.append(scalar)
                advance()
            }
            count += 1
        }
        guard current != nil else {
            throw SettingIssue("", "this is not valid JSON: the quote is not closed", at: start)
        }
        advance()
        return SettingScalar(String(text), isQuoted: true, runs: runs)
    }

    private mutating func escape() throws(SettingIssue) -> Unicode.Scalar {
        let start = position
        advance()
        let letter = current
        advance()
        switch letter {
        case "\"", "\\", "/": return letter ?? "/"
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u": if let scalar = unicodeEscape() { return scalar }
        default: break
        }
        throw SettingIssue("", "this is not valid JSON: an escape that JSON does not have", at: start)
    }

    /// One `\u` escape, or two that form a surrogate pair, behind the first `\u`.
    private mutating func unicodeEscape() -> Unicode.Scalar? {
        guard let first = hexadecimal() else { return nil }
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
        guard current == "\\" else { return nil }
        advance()
        guard current == "u" else { return nil }
        advance()
        guard let second = hexadecimal(), (0xDC00..<0xE000).contains(second) else { return nil }
        return Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private mutating func hexadecimal() -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = current.flatMap(hexDigit) else { return nil }
            value = value << 4 | digit
            advance()
        }
        return value
    }
}

extension JSONReader {
    private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
    private var position: SourcePosition { SourcePosition(line: line, column: column) }

    private mutating func advance() {
        guard index < scalars.count else { return }
        let scalar = scalars[index]
        index += 1
        let isBreak = scalar == "\n" || (scalar == "\r" && current != "\n")
        (line, column) = isBreak ? (line + 1, 1) : (line, column + 1)
    }

    private mutating func skipBlanks() {
        while let scalar = current, scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" { advance() }
    }

    private func expected(_ what: String) -> SettingIssue {
        if current == "/" || current == "#" { return problem("JSON has no comments; a YAML file may have them") }
        return problem("expected \(what), found \(current.map(shown) ?? "the end of the file")")
    }

    private func problem(_ text: String) -> SettingIssue {
        SettingIssue("", "this is not valid JSON: \(text)", at: position)
    }
}

private func shown(_ scalar: Unicode.Scalar) -> String {
    scalar.value < 0x20 || scalar.value == 0x7F ? "a control character" : "'\(scalar)'"
}

private func hexDigit(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "0"..."9": scalar.value - 0x30
    case "a"..."f": scalar.value - 0x61 + 10
    case "A"..."F": scalar.value - 0x41 + 10
    default: nil
    }
}
