// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Reads one path out of text. Returns nil as long as the text may be something else, throws after.
struct HL7PathReader {
    private let text: [UInt8]
    private(set) var position: Int
    /// The furthest position looked at, for messages.
    private(set) var furthest: Int
    /// What is wrong with the index of a group or segment, which counts once it is sure that this is a path.
    private var wayFailure: HL7PathError?

    init(_ text: [UInt8], at position: Int) {
        self.text = text
        self.position = position
        furthest = position
    }

    mutating func path() throws(HL7PathError) -> HL7Path? {
        let isTerser = skip("/")
        if isTerser { _ = skip(".") }
        var groups: [HL7Path.Group] = []
        while true {
            let start = position
            guard let name = name(), let index = wayIndex() else { return nil }
            if skip("/") {
                groups.append(HL7Path.Group(name: name, index: index))
                continue
            }
            if isTerser, peek() == UInt8(ascii: "(") { throw failure(.terserIndex) }
            guard HL7Path.isSegmentName(name) else {
                position = start
                return nil
            }
            return try rest(groups, name, index)
        }
    }

    private mutating func rest(
        _ groups: [HL7Path.Group], _ segment: String, _ index: HL7Path.Index
    ) throws(HL7PathError) -> HL7Path? {
        if let separator = peek(), separator == UInt8(ascii: "-") || separator == UInt8(ascii: "."),
            Self.isDigit(peek(1))
        {
            if let wayFailure { throw wayFailure }
            position += 1
            return try numbered(groups, segment, index)
        }
        var irisIndex = index
        if index == .unstated, peek() == UInt8(ascii: "(") {
            guard let parsed = try indexBeforeColon() else { return nil }
            irisIndex = parsed
        }
        guard peek() == UInt8(ascii: ":"), Self.isDigit(peek(1)) || Self.isLetter(peek(1)) else { return nil }
        if let wayFailure { throw wayFailure }
        position += 1
        return try named(groups, segment, irisIndex)
    }

    /// The index of a group or segment, not stated where there is no bracket; nil for a bracket around anything else,
    /// as an expression's names have it.
    private mutating func wayIndex() -> HL7Path.Index? {
        guard peek() == UInt8(ascii: "[") else { return .unstated }
        if peek(1) == UInt8(ascii: "*"), peek(2) == UInt8(ascii: "]") {
            position += 3
            return .every
        }
        var closing = position + 1
        while closing < text.count, Self.isDigit(text[closing]) { closing += 1 }
        guard closing > position + 1, closing < text.count, text[closing] == UInt8(ascii: "]") else { return nil }
        position += 1
        defer { position = closing + 1 }
        do throws(HL7PathError) {
            return .number(try number())
        } catch {
            wayFailure = wayFailure ?? error
            return .unstated
        }
    }

    /// `5[2].1.2`, or Terser's `5-1-2`.
    private mutating func numbered(
        _ groups: [HL7Path.Group], _ segment: String, _ index: HL7Path.Index
    ) throws(HL7PathError) -> HL7Path {
        let field = try number()
        let repetition = try bracketedIndex()
        let component = try nextNumber()
        let subcomponent = component == nil ? nil : try nextNumber()
        return HL7Path(
            groups: groups, segment: segment, segmentIndex: index, field: field,
            repetition: repetition ?? .unstated, component: component, subcomponent: subcomponent)
    }

    private mutating func nextNumber() throws(HL7PathError) -> Int? {
        guard let separator = peek(), separator == UInt8(ascii: ".") || separator == UInt8(ascii: "-"),
            Self.isDigit(peek(1))
        else { return nil }
        position += 1
        return try number()
    }

    /// `[2]` or `[*]`; nil when there is no bracket.
    private mutating func bracketedIndex() throws(HL7PathError) -> HL7Path.Index? {
        guard peek() == UInt8(ascii: "["), Self.isDigit(peek(1)) || peek(1) == UInt8(ascii: "*") else { return nil }
        position += 1
        return try index(closedBy: "]")
    }

    private mutating func index(closedBy closing: Unicode.Scalar) throws(HL7PathError) -> HL7Path.Index {
        let index: HL7Path.Index
        if skip("*") {
            index = .every
        } else {
            index = .number(try number())
        }
        guard skip(closing) else { throw failure(.unclosedIndex) }
        return index
    }

    mutating func number() throws(HL7PathError) -> Int {
        guard Self.isDigit(peek()) else { throw failure(.expectedNumber) }
        let start = position
        var value = 0
        while let byte = peek(), Self.isDigit(byte) {
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            guard value <= HL7Path.largestNumber else { throw failure(.numberTooLarge, at: start) }
            position += 1
        }
        guard value > 0 else { throw failure(.zero, at: start) }
        return value
    }
}

/// IRIS's virtual property paths.
extension HL7PathReader {
    /// `(2):`, `():` or `(*):` after a segment name; nil, and nothing read, when it is a call.
    private mutating func indexBeforeColon() throws(HL7PathError) -> HL7Path.Index? {
        var closing = position + 1
        while closing < text.count, Self.isDigit(text[closing]) || text[closing] == UInt8(ascii: "*") { closing += 1 }
        guard closing + 1 < text.count, text[closing] == UInt8(ascii: ")"), text[closing + 1] == UInt8(ascii: ":")
        else { return nil }
        return try parenthesizedIndex()
    }

    /// `(2)`, `()` or `(*)`.
    private mutating func parenthesizedIndex() throws(HL7PathError) -> HL7Path.Index? {
        guard skip("(") else { return nil }
        if skip(")") { return .every }
        return try index(closedBy: ")")
    }

    /// `PatientName(1).FamilyName`, `5(1).1`.
    private mutating func named(
        _ groups: [HL7Path.Group], _ segment: String, _ index: HL7Path.Index
    ) throws(HL7PathError) -> HL7Path {
        let field = try fieldNumber(in: segment)
        var repetition = try parenthesizedIndex()
        if repetition == nil { repetition = try bracketedIndex() }
        let component = try part("\(segment)-\(field)") { name in
            HL7Names.componentNumber(named: name, segment: segment, field: field)
        }
        var subcomponent: Int?
        if let component {
            subcomponent = try part("\(segment)-\(field).\(component)") { name in
                HL7Names.subcomponentNumber(named: name, segment: segment, field: field, component: component)
            }
        }
        return HL7Path(
            groups: groups, segment: segment, segmentIndex: index, field: field,
            repetition: repetition ?? .unstated, component: component, subcomponent: subcomponent)
    }

    private mutating func fieldNumber(in segment: String) throws(HL7PathError) -> Int {
        if Self.isDigit(peek()) { return try number() }
        let start = position
        let name = word()
        guard let field = HL7Names.fieldNumber(named: name, in: segment) else {
            throw failure(.unknownField(name, segment: segment), at: start)
        }
        return field
    }

    /// A component or subcomponent of `whole`, by number or name; nil where there is none.
    private mutating func part(_ whole: String, _ number: (String) -> Int?) throws(HL7PathError) -> Int? {
        if let number = try nextNumber() { return number }
        guard peek() == UInt8(ascii: "."), Self.isLetter(peek(1)) else { return nil }
        let dot = position
        position += 1
        let name = word()
        // A call on the path's value, such as `.upper()`.
        if peek() == UInt8(ascii: "(") {
            position = dot
            return nil
        }
        guard let number = number(name) else { throw failure(.unknownComponent(name, field: whole), at: dot + 1) }
        return number
    }
}

extension HL7PathReader {
    /// A group's or segment's name: a capital letter, then capital letters, digits and `_`.
    private mutating func name() -> String? {
        guard let first = peek(), Self.isCapital(first) else { return nil }
        let start = position
        while let byte = peek(), Self.isNameByte(byte) { position += 1 }
        furthest = max(furthest, position)
        if Self.isLetter(peek()) { return nil }
        return String(decoding: text[start..<position], as: UTF8.self)
    }

    private mutating func word() -> String {
        let start = position
        while let byte = peek(), Self.isLetter(byte) || Self.isDigit(byte) { position += 1 }
        return String(decoding: text[start..<position], as: UTF8.self)
    }

    private func peek(_ ahead: Int = 0) -> UInt8? {
        let place = position + ahead
        return place >= 0 && place < text.count ? text[place] : nil
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(truncatingIfNeeded: character.value) else { return false }
        position += 1
        furthest = max(furthest, position)
        return true
    }

    private func failure(_ reason: HL7PathError.Reason, at place: Int? = nil) -> HL7PathError {
        HL7PathError(column: (place ?? position) + 1, reason: reason)
    }

    static func isCapital(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isCapital(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
    }

    static func isDigit(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private static func isLetter(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
    }
}
