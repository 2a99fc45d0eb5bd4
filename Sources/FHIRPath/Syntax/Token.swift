// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7

/// One token of an expression with the bytes it was read from.
struct Token: Sendable {
    /// Indirect, so that the parser, which recurses, has small frames.
    indirect enum Kind: Sendable, Equatable {
        case identifier(String)
        case delimitedIdentifier(String)
        case string(String)
        case integer(Int)
        case decimal(DecimalNumber)
        case temporal(Temporal)
        case path(HL7Path)
        case variable(String)
        case this
        case index
        case total
        case symbol(Symbol)
        case end
    }

    enum Symbol: String, Sendable {
        case dot = "."
        case comma = ","
        case openBracket = "["
        case closeBracket = "]"
        case openParenthesis = "("
        case closeParenthesis = ")"
        case openBrace = "{"
        case closeBrace = "}"
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divide = "/"
        case concatenate = "&"
        case union = "|"
        case equal = "="
        case notEqual = "!="
        case equivalent = "~"
        case notEquivalent = "!~"
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }

    let kind: Kind
    let range: SourceRange

    func isWord(_ word: String) -> Bool {
        kind == .identifier(word)
    }
}
