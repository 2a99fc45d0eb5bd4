// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension HIETree {
    /// Reads JSON (RFC 8259): members in order, repeated names kept, numbers as written, everything with its position.
    ///
    /// - Parameter depthLimit: Objects and arrays within each other, at most.
    public init(json bytes: Bytes, depthLimit: Int = 200) throws(JSONError) {
        root = try bytes.withUnsafeBytes { text throws(JSONError) in
            var reader = JSONReader(text, depthLimit: depthLimit)
            return try reader.document()
        }
    }
}

/// Why bytes are not JSON, and where. Never holds any of the bytes.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Reason: String, Hashable, Sendable {
        case ended = "the text ends too early"
        case expectedValue = "expected a value"
        case expectedName = "expected a name in quotation marks"
        case expectedColon = "expected a colon after the name"
        case expectedSeparator = "expected a comma or the closing bracket"
        case badNumber = "expected a number such as 1, -2.5 or 3e8"
        case badEscape = "expected an escape sequence such as \\n or \\u00e9"
        case controlCharacter = "a control character must be escaped"
        case notUTF8 = "the text is not valid UTF-8"
        case tooDeep = "objects and arrays are nested too deeply"
        case leftOver = "expected the end of the text"
    }

    public let reason: Reason
    /// Counted from 1.
    public let line: Int
    /// Counted from 1, in bytes.
    public let column: Int

    public var description: String { "\(line):\(column): \(reason.rawValue)" }
}

/// A recursive reader over bytes; its recursion is bounded by `depthLimit`.
private struct JSONReader {
    private let text: UnsafeRawBufferPointer
    private let depthLimit: Int
    private var position = 0
    private var depth = 0

    init(_ text: UnsafeRawBufferPointer, depthLimit: Int) {
        self.text = text
        self.depthLimit = depthLimit
        if text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { position = 3 }
    }

    mutating func document() throws(JSONError) -> HIENode {
        let root = try value(named: "")
        skipBlanks()
        guard position == text.count else { throw failure(.leftOver) }
        return root
    }

    private mutating func value(named name: String) throws(JSONError) -> HIENode {
        skipBlanks()
        let start = position
        guard let byte = peek() else { throw failure(.ended) }
        switch byte {
        case UInt8(ascii: "{"): return try record(name)
        case UInt8(ascii: "["): return try list(name)
        case UInt8(ascii: "\""):
            let string = try string()
            return .leaf(name, .string(string), at: start..<position)
        case UInt8(ascii: "t"): return try word("true", .boolean(true), name)
        case UInt8(ascii: "f"): return try word("false", .boolean(false), name)
        case UInt8(ascii: "n"): return try word("null", .null, name)
        default: return try number(name)
        }
    }

    private mutating func record(_ name: String) throws(JSONError) -> HIENode {
        let start = try open()
        var members: [HIENode] = []
        skipBlanks()
        if skip("}") { return close(.init(name, kind: .record), start) }
        while true {
            skipBlanks()
            guard peek() == UInt8(ascii: "\"") else { throw failure(peek() == nil ? .ended : .expectedName) }
            let member = try string()
            skipBlanks()
            guard skip(":") else { throw failure(peek() == nil ? .ended : .expectedColon) }
            members.append(try value(named: member))
            skipBlanks()
            if skip(",") { continue }
            guard skip("}") else { throw failure(peek() == nil ? .ended : .expectedSeparator) }
            return close(HIENode(name, kind: .record, children: members), start)
        }
    }

    private mutating func list(_ name: String) throws(JSONError) -> HIENode {
        let start = try open()
        var items: [HIENode] = []
        skipBlanks()
        if skip("]") { return close(.init(name, kind: .list), start) }
        while true {
            items.append(try value(named: ""))
            skipBlanks()
            if skip(",") { continue }
            guard skip("]") else { throw failure(peek() == nil ? .ended : .expectedSeparator) }
            return close(HIENode(name, kind: .list, children: items), start)
        }
    }

    private mutating func open() throws(JSONError) -> Int {
        guard depth < depthLimit else { throw failure(.tooDeep) }
        depth += 1
        position += 1
        return position - 1
    }

    private mutating func close(_ node: HIENode, _ start: Int) -> HIENode {
        depth -= 1
        var node = node
        node.position = start..<position
        return node
    }

    private mutating func word(
        _ word: StaticString, _ value: HIENode.Value, _ name: String
    ) throws(JSONError) -> HIENode {
        let start = position
        for offset in 0..<word.utf8CodeUnitCount {
            guard peek() == word.utf8Start[offset] else { throw failure(.expectedValue, at: start) }
            position += 1
        }
        return .leaf(name, value, at: start..<position)
    }

    private mutating func number(_ name: String) throws(JSONError) -> HIENode {
        let start = position
        let isNegative = skip("-")
        guard isDigit(peek()) else { throw failure(isNegative ? .badNumber : .expectedValue, at: start) }
        if skip("0") {
            guard !isDigit(peek()) else { throw failure(.badNumber, at: start) }
        }
        skipDigits()
        if skip(".") {
            guard isDigit(peek()) else { throw failure(.badNumber, at: start) }
            skipDigits()
        }
        if skip("e") || skip("E") {
            if !skip("+") { _ = skip("-") }
            guard isDigit(peek()) else { throw failure(.badNumber, at: start) }
            skipDigits()
        }
        let written = String(decoding: text[start..<position], as: UTF8.self)
        return .leaf(name, .number(written), at: start..<position)
    }

    private mutating func string() throws(JSONError) -> String {
        let start = position
        position += 1
        var output: [UInt8] = []
        while let byte = peek() {
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: output, as: UTF8.self) else { throw failure(.notUTF8, at: start) }
                return string
            case UInt8(ascii: "\\"): try escape(into: &output)
            case 0x00...0x1F: throw failure(.controlCharacter, at: position - 1)
            default: output.append(byte)
            }
        }
        throw failure(.ended)
    }

    private mutating func escape(into output: inout [UInt8]) throws(JSONError) {
        let start = position - 1
        guard let letter = peek() else { throw failure(.ended) }
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(letter)
        case UInt8(ascii: "b"): output.append(0x08)
        case UInt8(ascii: "f"): output.append(0x0C)
        case UInt8(ascii: "n"): output.append(0x0A)
        case UInt8(ascii: "r"): output.append(0x0D)
        case UInt8(ascii: "t"): output.append(0x09)
        case UInt8(ascii: "u"): output.append(contentsOf: String(try scalar(start)).utf8)
        default: throw failure(.badEscape, at: start)
        }
    }

    /// Four digits, or a surrogate pair of them; a surrogate alone becomes U+FFFD.
    private mutating func scalar(_ start: Int) throws(JSONError) -> Character {
        let first = try fourDigits(start)
        if let scalar = Unicode.Scalar(first) { return Character(scalar) }
        let afterFirst = position
        guard first < 0xDC00, skip("\\"), skip("u") else {
            position = afterFirst
            return "\u{FFFD}"
        }
        let second = try fourDigits(afterFirst)
        guard second >= 0xDC00, second < 0xE000 else {
            position = afterFirst
            return "\u{FFFD}"
        }
        let value = 0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF)
        return Unicode.Scalar(value).map { Character($0) } ?? "\u{FFFD}"
    }

    private mutating func fourDigits(_ start: Int) throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek() else { throw failure(.ended) }
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw failure(.badEscape, at: start)
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    private mutating func skipBlanks() {
        while let byte = peek(), byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
    }

    private mutating func skipDigits() {
        while isDigit(peek()) { position += 1 }
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(truncatingIfNeeded: character.value) else { return false }
        position += 1
        return true
    }

    private func isDigit(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private func peek() -> UInt8? {
        position < text.count ? text[position] : nil
    }

    private func failure(_ reason: JSONError.Reason, at place: Int? = nil) -> JSONError {
        var line = 1
        var lineStart = 0
        let place = min(place ?? position, text.count)
        for offset in 0..<place where text[offset] == 0x0A {
            line += 1
            lineStart = offset + 1
        }
        return JSONError(reason: reason, line: line, column: place - lineStart + 1)
    }
}
