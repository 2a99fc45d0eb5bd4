// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Cuts an expression into tokens, one at a time, so that the first fault in reading order is the one reported.
struct Lexer {
    let text: [UInt8]
    var position = 0
    var warnings: [ExpressionError] = []

    init(_ text: String) {
        self.text = Array(text.utf8)
    }

    /// The byte `ahead` of the position; 0 beyond the end.
    func peek(_ ahead: Int = 0) -> UInt8 {
        byte(position + ahead)
    }

    func byte(_ index: Int) -> UInt8 {
        index >= 0 && index < text.count ? text[index] : 0
    }

    func error(_ message: String, at offset: Int, hint: String? = nil) -> ExpressionError {
        ExpressionError(message, hint: hint, at: offset, in: text)
    }

    mutating func next() throws(ExpressionError) -> Token {
        try skipBlanks()
        let start = position
        guard position < text.count else { return Token(kind: .end, range: SourceRange(start, start)) }
        let kind = try kind()
        return Token(kind: kind, range: SourceRange(start, position))
    }

    private mutating func kind() throws(ExpressionError) -> Token.Kind {
        let byte = peek()
        if byte.isUpper, let path = try path() { return .path(path) }
        if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "."), peek(2).isUpper, let path = try path() {
            return .path(path)
        }
        if byte.isNameStart { return .identifier(name()) }
        if byte.isDigit { return try number() }
        switch byte {
        case UInt8(ascii: "'"): return .string(try string())
        case UInt8(ascii: "`"): return .delimitedIdentifier(try delimited(by: UInt8(ascii: "`")))
        case UInt8(ascii: "@"): return .temporal(try temporal())
        case UInt8(ascii: "%"): return try variable()
        case UInt8(ascii: "$"): return try special()
        default: return .symbol(try symbol())
        }
    }

    private mutating func skipBlanks() throws(ExpressionError) {
        while position < text.count {
            switch (peek(), peek(1)) {
            case (0x20, _), (0x09, _), (0x0A, _), (0x0D, _): position += 1
            case (0x2F, 0x2F):
                while position < text.count, peek() != 0x0A, peek() != 0x0D { position += 1 }
            case (0x2F, 0x2A): try skipBlockComment()
            case (0xEF, 0xBB) where position == 0 && peek(2) == 0xBF: position += 3
            default: return
            }
        }
    }

    private mutating func skipBlockComment() throws(ExpressionError) {
        let start = position
        position += 2
        while position < text.count {
            if peek() == 0x2A, peek(1) == 0x2F {
                position += 2
                return
            }
            position += 1
        }
        throw error("the comment that begins here has no end", at: start, hint: "close it with '*/'")
    }

    mutating func name() -> String {
        let start = position
        while peek().isNamePart { position += 1 }
        return String(decoding: text[start..<position], as: UTF8.self)
    }

    private mutating func number() throws(ExpressionError) -> Token.Kind {
        let start = position
        while peek().isDigit { position += 1 }
        let isDecimal = peek() == UInt8(ascii: ".") && peek(1).isDigit
        if isDecimal {
            position += 1
            while peek().isDigit { position += 1 }
        }
        let digits = String(decoding: text[start..<position], as: UTF8.self)
        if isDecimal, let value = DecimalNumber(digits) { return .decimal(value) }
        if !isDecimal, let value = Int(digits) { return .integer(value) }
        throw error("the number is too large", at: start)
    }

    private mutating func variable() throws(ExpressionError) -> Token.Kind {
        let start = position
        position += 1
        switch peek() {
        case UInt8(ascii: "`"): return .variable(try delimited(by: UInt8(ascii: "`")))
        case UInt8(ascii: "'"): return .variable(try string())
        case let byte where byte.isNameStart: return .variable(name())
        default: throw error("expected a name after '%'", at: start)
        }
    }

    private mutating func special() throws(ExpressionError) -> Token.Kind {
        let start = position
        position += 1
        let word = name()
        switch word {
        case "this": return .this
        case "index": return .index
        case "total": return .total
        default:
            throw error(
                "expected $this, $index or $total, found '$\(word)'", at: start,
                hint: word.isEmpty ? nil : "a variable is written %\(word)")
        }
    }

    private mutating func symbol() throws(ExpressionError) -> Token.Symbol {
        if let slip = slip() { throw error(slip.message, at: position, hint: slip.hint) }
        let two = String(decoding: [peek(), peek(1)], as: UTF8.self)
        if let symbol = Token.Symbol(rawValue: two) {
            position += 2
            return symbol
        }
        if let symbol = Token.Symbol(rawValue: String(decoding: [peek()], as: UTF8.self)) {
            position += 1
            return symbol
        }
        throw error("found '\(character())', which no expression contains", at: position)
    }

    /// Habits from other languages, each with what it is called here.
    private func slip() -> (message: String, hint: String)? {
        switch (peek(), peek(1)) {
        case (0x3D, 0x3D): ("found '=='", "equality is written '='")
        case (0x26, 0x26): ("found '&&'", "write 'and'")
        case (0x7C, 0x7C): ("found '||'", "write 'or'")
        case (0x3C, 0x3E): ("found '<>'", "write '!='")
        case (0x21, let next) where next != 0x3D && next != 0x7E: ("found '!'", "write (...).not()")
        case (0x22, _): ("found '\"'", "strings are written in single quotes: '...'")
        case (0xE2, 0x80): ("found '\(character())'", "strings are written in straight single quotes: '...'")
        default: nil
        }
    }

    /// The whole character at the position, for messages.
    private func character() -> String {
        String(String(decoding: text[position..<min(position + 32, text.count)], as: UTF8.self).prefix(1))
    }
}
