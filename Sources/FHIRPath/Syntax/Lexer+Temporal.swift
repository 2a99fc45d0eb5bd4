// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Lexer {
    /// `@2020-01-31`, `@2020-01-31T10:30:00.5+01:00`, `@T10:30`.
    mutating func temporal() throws(ExpressionError) -> Temporal {
        let start = position
        var reader = DigitReader(text[(position + 1)...])
        guard let value = Temporal.read(&reader) else {
            throw error(
                "the date or time that begins here is not valid", at: start,
                hint: "write @2020-01-31, @2020-01-31T10:30:00Z or @T10:30")
        }
        position = reader.position
        guard !peek().isNamePart else {
            let isOffset = value.kind == .time && peek() == UInt8(ascii: "Z")
            let place = position
            throw error(
                "found '\(name())' directly behind '@\(value.kind == .time ? "T" : "")\(value)'", at: place,
                hint: isOffset ? "a time has no offset" : nil)
        }
        return value
    }
}
