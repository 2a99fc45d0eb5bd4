// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Lexer {
    mutating func string() throws(ExpressionError) -> String {
        try delimited(by: UInt8(ascii: "'"))
    }

    /// Text up to the next `quote`, with FHIRPath's escapes decoded (N1 §4.1.2).
    ///
    /// As N1 has it, a backslash before any other character is ignored; that is warned of.
    mutating func delimited(by quote: UInt8) throws(ExpressionError) -> String {
        let start = position
        position += 1
        var value: [UInt8] = []
        while position < text.count, peek() != quote {
            if peek() == UInt8(ascii: "\\") {
                escape(into: &value)
            } else {
                value.append(peek())
                position += 1
            }
        }
        guard position < text.count else {
            throw error(
                quote == UInt8(ascii: "'")
                    ? "the string that begins here has no end" : "the name that begins here has no end",
                at: start, hint: "close it with \(Character(UnicodeScalar(quote)))")
        }
        position += 1
        return String(decoding: value, as: UTF8.self)
    }

    private mutating func escape(into value: inout [UInt8]) {
        let start = position
        let byte = peek(1)
        position += 2
        switch byte {
        case UInt8(ascii: "n"): value.append(0x0A)
        case UInt8(ascii: "r"): value.append(0x0D)
        case UInt8(ascii: "t"): value.append(0x09)
        case UInt8(ascii: "f"): value.append(0x0C)
        case UInt8(ascii: "u"):
            if let scalar = unicodeEscape() {
                value += Array(String(Character(scalar)).utf8)
            } else {
                value.append(byte)
            }
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            value.append(byte)
        default:
            position = start + 1
            guard byte.isNamePart || (byte > 0x20 && byte < 0x7F) else { return }
            let letter = Character(UnicodeScalar(byte))
            warnings.append(
                error(
                    "'\\\(letter)' in a string stands for '\(letter)'", at: start,
                    hint: "write '\\\\\(letter)' where a backslash is meant, as in regular expressions"))
        }
    }

    /// The scalar of four hexadecimal digits at the position, or of two such escapes that form a surrogate pair.
    private mutating func unicodeEscape() -> UnicodeScalar? {
        guard let first = fourDigits(at: position) else { return nil }
        if let scalar = UnicodeScalar(first) {
            position += 4
            return scalar
        }
        guard first < 0xDC00, peek(4) == UInt8(ascii: "\\"), peek(5) == UInt8(ascii: "u"),
            let second = fourDigits(at: position + 6), second >= 0xDC00, second <= 0xDFFF
        else { return nil }
        position += 10
        return UnicodeScalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    }

    private func fourDigits(at start: Int) -> UInt32? {
        guard start + 4 <= text.count else { return nil }
        return text[start..<start + 4].allSatisfy { $0.hexadecimalValue != nil }
            ? UInt32(String(decoding: text[start..<start + 4], as: UTF8.self), radix: 16) : nil
    }

    /// How many bytes of string literal source, behind the quote at `start`, make the first `count` bytes of its value.
    static func sourceLength(ofValueBytes count: Int, in text: [UInt8], quoteAt start: Int) -> Int {
        var lexer = Lexer(copying: text, at: start + 1)
        var value: [UInt8] = []
        while lexer.position < text.count, value.count < count {
            if lexer.peek() == UInt8(ascii: "\\") {
                lexer.escape(into: &value)
            } else {
                value.append(lexer.peek())
                lexer.position += 1
            }
        }
        return lexer.position - start - 1
    }

    private init(copying text: [UInt8], at position: Int) {
        self.text = text
        self.position = position
    }
}

extension UInt8 {
    var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}
