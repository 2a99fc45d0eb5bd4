// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIESettings
internal import Yams

/// The text of a file by lines, for finding where the parts of a value stand.
struct SourceLines {
    /// Each with its line end as one `\n`.
    private let lines: [[Unicode.Scalar]]

    init(_ text: String) {
        var lines: [[Unicode.Scalar]] = [[]]
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            defer { isAfterReturn = scalar == "\r" }
            if isAfterReturn, scalar == "\n" { continue }
            if Self.isBreak(scalar) {
                lines[lines.count - 1].append("\n")
                lines.append([])
            } else {
                lines[lines.count - 1].append(scalar)
            }
        }
        self.lines = lines
    }

    /// The line breaks of YAML 1.1 §5.4, which libyaml counts by.
    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
    }

    func scalar(at position: SourcePosition) -> Unicode.Scalar? {
        guard lines.indices.contains(position.line - 1) else { return nil }
        let line = lines[position.line - 1]
        return line.indices.contains(position.column - 1) ? line[position.column - 1] : nil
    }

    func position(ofCharacter offset: Int) -> SourcePosition {
        var rest = offset
        for (index, line) in lines.enumerated() {
            if rest < line.count { return SourcePosition(line: index + 1, column: rest + 1) }
            rest -= line.count
        }
        return SourcePosition(line: lines.count, column: 1)
    }

    /// Whether this line or a neighbour holds a `when:` or an HL7 path such as `PID-3`.
    func hasExpression(near line: Int) -> Bool {
        let first = max(line - 2, 0)
        guard first < lines.count else { return false }
        return lines[first..<min(line + 1, lines.count)].contains { line in
            var text = ""
            text.unicodeScalars.append(contentsOf: line)
            return text.contains("when:") || text.firstMatch(of: /\b[A-Z][A-Z0-9]{2}(\[[0-9*]+\])?-[0-9]/) != nil
        }
    }

    /// Where the anchor with this number stands, counted from 1.
    ///
    /// An `&` inside a plain value is none; one inside quotes may count as one.
    func anchor(number: Int) -> SourcePosition? {
        var count = 0
        for (row, line) in lines.enumerated() {
            for column in line.indices where line[column] == "&" && Self.beginsValue(line[..<column]) {
                count += 1
                if count == number { return SourcePosition(line: row + 1, column: column + 1) }
            }
        }
        return nil
    }

    /// Whether a value may begin behind `before`: at the start of a line, behind an indicator or behind a tag.
    private static func beginsValue(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
        let word = before.reversed().drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
        guard let last = word.first else { return true }
        return ["[", "{", ",", ":", "-", "?"].contains(last) || word.contains("!")
    }

    /// Where `name:` stands next after `position`: in a block at the same column, in braces on the same line.
    func nextKey(_ name: String, after position: SourcePosition) -> SourcePosition? {
        guard lines.indices.contains(position.line - 1) else { return nil }
        let wanted = Array(name.unicodeScalars)
        if let column = Self.find(wanted, in: lines[position.line - 1], from: position.column - 1 + wanted.count) {
            return SourcePosition(line: position.line, column: column + 1)
        }
        for index in lines.indices.dropFirst(position.line) {
            let line = lines[index]
            let indent = line.prefix { $0 == " " }.count
            if indent == position.column - 1, Self.stands(wanted, in: line, at: indent) {
                return SourcePosition(line: index + 1, column: indent + 1)
            }
            let isEmpty = line.dropFirst(indent).first.map { $0 == "\n" || $0 == "#" } ?? true
            if indent < position.column - 1, !isEmpty { return nil }
        }
        return nil
    }

    private static func find(_ name: [Unicode.Scalar], in line: [Unicode.Scalar], from start: Int) -> Int? {
        guard start < line.count else { return nil }
        return (max(start, 1)..<line.count).first { index in
            [" ", ",", "{"].contains(line[index - 1]) && stands(name, in: line, at: index)
        }
    }

    private static func stands(_ name: [Unicode.Scalar], in line: [Unicode.Scalar], at index: Int) -> Bool {
        let rest = line[index...]
        guard let first = rest.first else { return false }
        if first == "\"" || first == "'" { return rest.dropFirst().starts(with: name + [first]) }
        return rest.starts(with: name) && rest.dropFirst(name.count).first { $0 != " " } == ":"
    }
}

extension SourceLines {
    /// The unbroken runs in which the text of a scalar stands in the file; empty where it is one run from `start`.
    func runs(of text: String, style: Yams.Node.Scalar.Style, from start: SourcePosition) -> [SettingScalar.Run] {
        let scalars = Array(text.unicodeScalars)
        if style == .plain, lines.indices.contains(start.line - 1),
            lines[start.line - 1].dropFirst(start.column - 1).starts(with: scalars)
        {
            return []
        }
        var walk = ScalarWalk(lines: lines, at: start, style: style)
        return walk.runs(of: scalars)
    }
}

/// Follows the text of a scalar through the characters that it was written with.
private struct ScalarWalk {
    let lines: [[Unicode.Scalar]]
    let style: Yams.Node.Scalar.Style
    private var line: Int
    private var column: Int

    init(lines: [[Unicode.Scalar]], at start: SourcePosition, style: Yams.Node.Scalar.Style) {
        self.lines = lines
        self.style = style
        line = start.line - 1
        column = start.column - 1
        skipProperties()
        switch style {
        case .singleQuoted, .doubleQuoted: advance()
        case .literal, .folded: (line, column) = (line + 1, 0)
        default: break
        }
    }

    mutating func runs(of text: [Unicode.Scalar]) -> [SettingScalar.Run] {
        var runs: [SettingScalar.Run] = []
        var expected: SourcePosition?
        for (offset, scalar) in text.enumerated() {
            guard let position = step(to: scalar) else { return runs }
            if position != expected { runs.append(SettingScalar.Run(offset: offset, position: position)) }
            expected = position.advanced(by: 1)
        }
        return runs
    }

    /// Moves behind the next appearance of `scalar` and returns its place, or nil if the file does not go on so.
    private mutating func step(to scalar: Unicode.Scalar) -> SourcePosition? {
        let isBlank = scalar == " " || scalar == "\n" || scalar == "\t"
        if !isBlank { skipBlanks() }
        skipEscapedBreak()
        guard let current else { return nil }
        let place = SourcePosition(line: line + 1, column: column + 1)
        if style == .doubleQuoted, current == "\\" {
            skipEscape()
        } else if isBlank {
            if current == " " || current == "\n" || current == "\t" { advance() }
        } else {
            guard current == scalar else { return nil }
            advance()
            if style == .singleQuoted, scalar == "'" { advance() }
        }
        return place
    }

    private var current: Unicode.Scalar? {
        lines.indices.contains(line) && lines[line].indices.contains(column) ? lines[line][column] : nil
    }

    private mutating func advance() {
        column += 1
        if lines.indices.contains(line), column >= lines[line].count, line + 1 < lines.count {
            (line, column) = (line + 1, 0)
        }
    }

    private mutating func skipBlanks() {
        while let current, current == " " || current == "\n" || current == "\t" { advance() }
    }

    /// An anchor or a tag before the value.
    private mutating func skipProperties() {
        while let first = current, first == "&" || first == "!" {
            while let current, current != " ", current != "\n" { advance() }
            skipBlanks()
        }
    }

    private mutating func skipEscapedBreak() {
        guard style == .doubleQuoted, current == "\\", lines[line].dropFirst(column + 1).first == "\n" else { return }
        advance()
        skipBlanks()
    }

    private mutating func skipEscape() {
        advance()
        let digits = ["x": 2, "u": 4, "U": 8][current.map(String.init) ?? ""] ?? 0
        for _ in 0...digits { advance() }
    }
}
