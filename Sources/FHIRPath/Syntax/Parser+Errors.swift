// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Parser {
    func error(_ message: String, at token: Token, hint: String? = nil) -> ExpressionError {
        ExpressionError(message, hint: hint, at: token.range.start, in: lexer.text)
    }

    func describe(_ token: Token) -> String {
        token.kind == .end ? "the end of the text" : "'\(spelling(token))'"
    }

    /// A token as it is written, cut where it is long.
    private func spelling(_ token: Token) -> String {
        let text = String(decoding: lexer.text[token.range.start..<token.range.end], as: UTF8.self)
        return text.count <= 40 ? text : text.prefix(37) + "..."
    }

    var afterPrevious: String {
        previous.map { " after \(describe($0))" } ?? ""
    }

    func expectedTerm() -> ExpressionError {
        if case .path(let path) = current.kind, previous?.kind == .symbol(.dot) {
            return error(
                "an HL7 path cannot follow '.'", at: current,
                hint: "'\(path)' stands alone; below a segment or field write field(n) or component(n)")
        }
        return error("expected an expression\(afterPrevious), found \(describe(current))", at: current)
    }

    func trailing() -> ExpressionError {
        if current.kind == .symbol(.closeParenthesis) {
            return error("found ')' without '(' before it", at: current)
        }
        return error(
            "expected an operator\(afterPrevious), found \(describe(current))", at: current,
            hint: operandHint(current))
    }

    /// What was probably meant where an operand was followed by something else.
    func operandHint(_ token: Token) -> String? {
        if let previous, case .identifier("not") = previous.kind {
            return "'not' is a function: write (...).not()"
        }
        guard case .identifier(let word) = token.kind else { return nil }
        let lower = word.lowercased()
        if word != lower, BinaryOperator(rawValue: lower) != nil {
            return "operators are lower case: write '\(lower)'"
        }
        switch lower {
        case "like": return "write startsWith('...'), contains('...') or matches('...')"
        case "eq", "equals": return "write '='"
        case "ne": return "write '!='"
        default: return nil
        }
    }
}
