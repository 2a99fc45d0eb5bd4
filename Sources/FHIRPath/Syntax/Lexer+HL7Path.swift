// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// HL7 paths and their aliases (Terser's `PID-5-1`, `PID.5.1`, IRIS's `PID:PatientName(1).FamilyName`).
extension Lexer {
    static let maximumIndex = 1_000_000

    /// The path at the position, or nil, with nothing consumed, where the text is something else.
    mutating func path() throws(ExpressionError) -> HL7PathToken? {
        let start = position
        guard let way = way() else {
            position = start
            return nil
        }
        let separator = peek()
        let next = peek(1)
        var path = HL7PathToken(groups: way.groups, segment: way.segment, occurrence: way.occurrence)
        switch separator {
        case UInt8(ascii: "-") where next.isDigit, UInt8(ascii: ".") where next.isDigit:
            position += 1
            try fieldNumbers(of: &path, from: start)
        case UInt8(ascii: ":") where next.isNamePart:
            position += 1
            try virtualProperty(of: &path, from: start)
        default:
            position = start
            return nil
        }
        try checkZero(way, start)
        guard !peek().isNamePart else {
            let place = position
            throw error("found '\(name())' directly behind the path '\(path)'", at: place)
        }
        return path
    }

    private struct Way {
        var groups: [HL7PathToken.Group]
        var segment: HL7SegmentName
        var occurrence: Int?
        var hasZero: Bool
    }

    /// Groups and the segment with their occurrences.
    private mutating func way() -> Way? {
        var groups: [HL7PathToken.Group] = []
        var hasZero = false
        while true {
            let start = position
            guard peek().isUpper else { return nil }
            while peek().isUpperOrDigit || peek() == UInt8(ascii: "_") { position += 1 }
            let name = text[start..<position]
            guard let occurrence = bracketed() else { return nil }
            hasZero = hasZero || occurrence == .number(0)
            guard peek() == UInt8(ascii: "/"), peek(1).isUpper else {
                return HL7SegmentName(name).map {
                    Way(groups: groups, segment: $0, occurrence: occurrence.value, hasZero: hasZero)
                }
            }
            groups.append(.init(name: String(decoding: name, as: UTF8.self), occurrence: occurrence.value))
            position += 1
        }
    }

    private enum Index: Equatable {
        case none, all
        case number(Int)

        var value: Int? {
            if case .number(let number) = self { number } else { nil }
        }
    }

    /// `[n]`, `[*]` or nothing; nil where a bracket holds anything else.
    private mutating func bracketed() -> Index? {
        guard peek() == UInt8(ascii: "[") else { return Index.none }
        return index(closedBy: UInt8(ascii: "]"))
    }

    private mutating func index(closedBy close: UInt8) -> Index? {
        let start = position
        position += 1
        if peek() == UInt8(ascii: "*"), peek(1) == close {
            position += 2
            return .all
        }
        let number = digits()
        guard let number, peek() == close else {
            position = start
            return nil
        }
        position += 1
        return .number(number)
    }

    /// A number of at most maximumIndex; larger ones read as that.
    private mutating func digits() -> Int? {
        guard peek().isDigit else { return nil }
        var value = 0
        while peek().isDigit {
            value = min(value * 10 + Int(peek() - 0x30), Self.maximumIndex)
            position += 1
        }
        return value
    }

    /// `5`, `5[2]`, `5.1.2`, `5-1-2`.
    private mutating func fieldNumbers(of path: inout HL7PathToken, from start: Int) throws(ExpressionError) {
        let fieldStart = position
        path.field = digits() ?? 0
        try check(path.field, at: fieldStart)
        if peek() == UInt8(ascii: "[") {
            guard let repetition = bracketed() else {
                let written = String(decoding: text[start..<position], as: UTF8.self)
                throw error(
                    "a repetition is a number or '*' without blanks", at: position + 1,
                    hint: "(\(written))[...] counts from 0")
            }
            try check(repetition.value ?? 1, at: position - 2)
            path.repetition = repetition.value
        }
        if let component = try level() { path.component = component }
        if path.component > 0, let subcomponent = try level() { path.subcomponent = subcomponent }
        if path.subcomponent > 0, peek() == UInt8(ascii: ".") || peek() == UInt8(ascii: "-"), peek(1).isDigit {
            throw error("an HL7 path ends with the subcomponent", at: position)
        }
    }

    /// The number behind `.` or `-`, if there is one.
    private mutating func level() throws(ExpressionError) -> Int? {
        guard peek() == UInt8(ascii: ".") || peek() == UInt8(ascii: "-"), peek(1).isDigit else { return nil }
        position += 1
        let start = position
        let number = digits() ?? 0
        try check(number, at: start)
        return number
    }

    private func check(_ number: Int, at offset: Int) throws(ExpressionError) {
        if number == 0 {
            throw error("numbers in an HL7 path begin at 1", at: offset)
        }
        if number >= Self.maximumIndex {
            throw error("the number in the HL7 path is too large", at: offset)
        }
    }

    private func checkZero(_ way: Way, _ start: Int) throws(ExpressionError) {
        guard way.hasZero else { return }
        throw error(
            "numbers in an HL7 path begin at 1", at: start,
            hint: "the first segment is \(way.segment)[1]")
    }
}

/// IRIS's virtual properties: `PID:5(1).1`, `PID:PatientName(1).FamilyName`.
extension Lexer {
    fileprivate mutating func virtualProperty(of path: inout HL7PathToken, from start: Int) throws(ExpressionError) {
        let fieldStart = position
        var type: String?
        if let number = digits() {
            path.field = number
            try check(number, at: fieldStart)
            type = HL7Names.type(of: path.segment, field: number)
        } else {
            let name = name()
            guard let field = HL7Names.field(name, in: path.segment) else {
                throw error(
                    "'\(name)' is not a field of \(path.segment) known by name", at: fieldStart,
                    hint: "write its number, as in \(path.segment)-3")
            }
            path.field = field.number
            type = field.type
        }
        try repetition(of: &path)
        guard let component = try property(in: type) else { return }
        path.component = component.number
        guard let subcomponent = try property(in: component.type) else { return }
        path.subcomponent = subcomponent.number
    }

    /// `(1)`, `(*)`, `()` or nothing.
    private mutating func repetition(of path: inout HL7PathToken) throws(ExpressionError) {
        guard peek() == UInt8(ascii: "(") else { return }
        if peek(1) == UInt8(ascii: ")") {
            position += 2
            return
        }
        let start = position
        guard let index = index(closedBy: UInt8(ascii: ")")) else {
            throw error("a repetition is a number or '*' without blanks", at: start + 1)
        }
        try check(index.value ?? 1, at: start + 1)
        path.repetition = index.value
    }

    /// A component by number or name behind a dot; nil where the dot calls a function or is not there.
    private mutating func property(in type: String?) throws(ExpressionError) -> HL7Names.Property? {
        guard peek() == UInt8(ascii: "."), peek(1).isNamePart else { return nil }
        let dot = position
        position += 1
        let start = position
        if let number = digits() {
            try check(number, at: start)
            return HL7Names.Property(number: number, type: HL7Names.type(of: type, component: number))
        }
        let name = name()
        if peek() == UInt8(ascii: "(") {
            position = dot
            return nil
        }
        guard let property = HL7Names.component(name, in: type) else {
            throw error(
                "'\(name)' is not a component known by name here", at: start,
                hint: "write its number, or call a function as in .\(name)()")
        }
        return property
    }
}
