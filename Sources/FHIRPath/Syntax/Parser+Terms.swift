// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Parser {
    /// Apart from ``simpleTerm()``, because what recurses needs a small frame.
    mutating func term() throws(ExpressionError) -> Syntax {
        if current.kind == .symbol(.openParenthesis) { return try parenthesized() }
        if let simple = try simpleTerm() { return simple }
        return try invocation(on: nil)
    }

    /// A term that has no others in it, if there is one here.
    private mutating func simpleTerm() throws(ExpressionError) -> Syntax? {
        switch current.kind {
        case .string(let value): return try literal(.string(value))
        case .temporal(let value): return try literal(.temporal(value))
        case .integer(let value): return try number(.integer(value), DecimalNumber(value))
        case .decimal(let value): return try number(.decimal(value), value)
        case .path(let path): return try leaf(.path(path))
        case .variable(let name): return try leaf(.variable(name))
        case .symbol(.openBrace): return try emptyCollection()
        case .identifier("true"): return try literal(.boolean(true))
        case .identifier("false"): return try literal(.boolean(false))
        default: return nil
        }
    }

    private mutating func leaf(_ kind: Syntax.Kind) throws(ExpressionError) -> Syntax {
        let token = current
        try advance()
        return Syntax(kind, token.range)
    }

    private mutating func literal(_ literal: Syntax.Literal) throws(ExpressionError) -> Syntax {
        try leaf(.literal(literal))
    }

    /// A number, or a quantity where a unit follows.
    private mutating func number(
        _ literal: Syntax.Literal, _ value: DecimalNumber
    ) throws(ExpressionError) -> Syntax {
        let token = current
        try advance()
        let unit: Quantity.Unit
        switch current.kind {
        case .string(let code): unit = .code(code)
        case .identifier(let word):
            guard let calendar = Quantity.Calendar(word: word) else { return Syntax(.literal(literal), token.range) }
            unit = .calendar(calendar)
        default: return Syntax(.literal(literal), token.range)
        }
        let range = token.range.joined(to: current.range)
        try advance()
        return Syntax(.literal(.quantity(Quantity(value: value, unit: unit))), range)
    }

    private mutating func parenthesized() throws(ExpressionError) -> Syntax {
        let open = current
        try advance()
        let inner = try expression(above: 0)
        let close = try expect(.closeParenthesis, toClose: "(")
        return Syntax(inner.kind, open.range.joined(to: close.range))
    }

    private mutating func emptyCollection() throws(ExpressionError) -> Syntax {
        let open = current
        try advance()
        guard current.kind == .symbol(.closeBrace) else {
            throw error(
                "expected '}' after '{', found \(describe(current))", at: current,
                hint: "an HL7 path is written bare, as in PID-5.1, without braces")
        }
        let close = current
        try advance()
        return Syntax(.literal(.empty), open.range.joined(to: close.range))
    }

    mutating func invocation(on base: Syntax?) throws(ExpressionError) -> Syntax {
        let token = current
        let start = base?.range ?? token.range
        switch token.kind {
        case .this: return try leaf(.this, behind: base)
        case .index: return try leaf(.index, behind: base)
        case .total: return try leaf(.total, behind: base)
        default: break
        }
        guard let name = identifier(token) else { throw expectedTerm() }
        try advance()
        guard current.kind == .symbol(.openParenthesis) else {
            return Syntax(.member(base, name: name), start.joined(to: token.range))
        }
        let arguments = try arguments()
        let end = previous?.range ?? token.range
        return Syntax(
            .call(base, name: name, nameRange: token.range, arguments: arguments), start.joined(to: end))
    }

    /// `$this`, `$index` and `$total` stand for themselves, also behind a dot, where the base is of no effect.
    private mutating func leaf(_ kind: Syntax.Kind, behind base: Syntax?) throws(ExpressionError) -> Syntax {
        let token = current
        try advance()
        return Syntax(kind, (base?.range ?? token.range).joined(to: token.range))
    }

    private mutating func arguments() throws(ExpressionError) -> [Syntax] {
        try advance()
        var arguments: [Syntax] = []
        if current.kind == .symbol(.closeParenthesis) {
            try advance()
            return arguments
        }
        while true {
            arguments.append(try expression(above: 0))
            guard current.kind == .symbol(.comma) else { break }
            try advance()
        }
        _ = try expect(.closeParenthesis, toClose: "(")
        return arguments
    }

    /// The name that `token` is; `as`, `contains`, `in` and `is` are names too where no operator can stand.
    func identifier(_ token: Token) -> String? {
        switch token.kind {
        case .delimitedIdentifier(let name): name
        case .identifier(let name): Self.reserved.contains(name) ? nil : name
        default: nil
        }
    }

    private static let reserved: Set<String> = ["and", "or", "xor", "implies", "div", "mod", "true", "false"]

    mutating func advance() throws(ExpressionError) {
        previous = current
        current = try lexer.next()
    }

    mutating func expect(_ symbol: Token.Symbol, toClose open: String) throws(ExpressionError) -> Token {
        let token = current
        guard token.kind == .symbol(symbol) else {
            throw error(
                "expected '\(symbol.rawValue)' to close '\(open)', found \(describe(token))", at: token,
                hint: operandHint(token))
        }
        try advance()
        return token
    }
}
