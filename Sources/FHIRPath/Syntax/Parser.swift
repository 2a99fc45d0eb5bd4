// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Reads the whole grammar of FHIRPath N1 (HL7's normative fhirpath.g4) with HL7 paths as terms.
package struct Parser {
    package static let maximumBytes = 65_536
    /// With ``maximumHeight``, what half a megabyte of stack bears in a debug build, whatever is nested.
    package static let maximumNesting = 64
    package static let maximumHeight = 64

    var lexer: Lexer
    var current: Token
    var previous: Token?
    private var nesting = 0

    package static func parse(_ text: String) throws(ExpressionError) -> Syntax {
        var parser = try Parser(text)
        return try parser.whole()
    }

    package static func parse(_ text: String, warnings: inout [ExpressionError]) throws(ExpressionError) -> Syntax {
        var parser = try Parser(text)
        let syntax = try parser.whole()
        warnings += parser.lexer.warnings
        return syntax
    }

    private init(_ text: String) throws(ExpressionError) {
        lexer = Lexer(text)
        guard lexer.text.count <= Self.maximumBytes else {
            throw ExpressionError(
                "an expression has at most \(Self.maximumBytes) bytes, not \(lexer.text.count)", at: 0, in: [])
        }
        current = try lexer.next()
    }

    private mutating func whole() throws(ExpressionError) -> Syntax {
        let syntax = try expression(above: 0)
        guard current.kind == .end else { throw trailing() }
        return syntax
    }

    /// An expression of operators that bind tighter than `power`.
    mutating func expression(above power: Int) throws(ExpressionError) -> Syntax {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= Self.maximumNesting else {
            throw error("an expression nests at most \(Self.maximumNesting) levels", at: current)
        }
        var left = try polarityOrPostfix()
        while true {
            if Power.type > power, current.isWord("is") || current.isWord("as") {
                left = try checked(typeExpression(left))
            } else if let binary = binaryOperator(), binary.power > power {
                left = try checked(chain(binary, from: left))
            } else {
                return left
            }
        }
    }

    /// `left` and all operands that the same operator joins to it, where that may group them as it likes; else one.
    private mutating func chain(_ binary: BinaryOperator, from left: Syntax) throws(ExpressionError) -> Syntax {
        var operands = [left]
        var signs: [SourceRange] = []
        repeat {
            signs.append(current.range)
            try advance()
            operands.append(try expression(above: binary.power))
        } while binary.isAssociative && binaryOperator() == binary
        return Self.balanced(binary, operands[...], signs[...])
    }

    /// Long lists and alternatives become trees of little height, so that their length need not be limited.
    private static func balanced(
        _ binary: BinaryOperator, _ operands: ArraySlice<Syntax>, _ signs: ArraySlice<SourceRange>
    ) -> Syntax {
        guard operands.count > 1 else { return operands[operands.startIndex] }
        let half = operands.startIndex + (operands.count + 1) / 2
        let sign = signs.startIndex + (operands.count + 1) / 2 - 1
        let left = balanced(binary, operands[..<half], signs[..<sign])
        let right = balanced(binary, operands[half...], signs[(sign + 1)...])
        return Syntax(.binary(binary, signs[sign], left, right), left.range.joined(to: right.range))
    }

    private mutating func polarityOrPostfix() throws(ExpressionError) -> Syntax {
        guard current.kind == .symbol(.plus) || current.kind == .symbol(.minus) else {
            return try postfix(term())
        }
        let sign = current
        try advance()
        let operand = try expression(above: Power.polarity - 1)
        let range = sign.range.joined(to: operand.range)
        return try checked(Syntax(sign.kind == .symbol(.minus) ? .negate(operand) : .affirm(operand), range))
    }

    private mutating func postfix(_ base: Syntax) throws(ExpressionError) -> Syntax {
        var base = base
        while true {
            if current.kind == .symbol(.dot) {
                try advance()
                base = try checked(invocation(on: base))
            } else if current.kind == .symbol(.openBracket) {
                try advance()
                let index = try expression(above: 0)
                let close = try expect(.closeBracket, toClose: "[")
                base = try checked(Syntax(.indexer(base, index), base.range.joined(to: close.range)))
            } else {
                return base
            }
        }
    }

    private mutating func typeExpression(_ operand: Syntax) throws(ExpressionError) -> Syntax {
        let isTest = current.isWord("is")
        try advance()
        let type = try typeName()
        let range = operand.range.joined(to: type.range)
        return Syntax(isTest ? .isType(operand, type) : .asType(operand, type), range)
    }

    private mutating func typeName() throws(ExpressionError) -> Syntax.TypeName {
        let first = current
        guard let name = identifier(first) else {
            throw error("expected a type name\(afterPrevious), found \(describe(first))", at: first)
        }
        try advance()
        guard current.kind == .symbol(.dot), let second = try qualifiedName() else {
            return Syntax.TypeName(namespace: nil, name: name, range: first.range)
        }
        return Syntax.TypeName(
            namespace: name, name: second.name, range: first.range.joined(to: second.range))
    }

    /// The name after a dot, unless a call follows, which belongs to the whole type expression's value.
    private mutating func qualifiedName() throws(ExpressionError) -> (name: String, range: SourceRange)? {
        try advance()
        let token = current
        guard let name = identifier(token) else {
            throw error("expected a type name after '.', found \(describe(token))", at: token)
        }
        try advance()
        return (name, token.range)
    }

    private func binaryOperator() -> BinaryOperator? {
        switch current.kind {
        case .symbol(let symbol): BinaryOperator(rawValue: symbol.rawValue)
        case .identifier(let word): BinaryOperator(rawValue: word)
        default: nil
        }
    }

    func checked(_ syntax: Syntax) throws(ExpressionError) -> Syntax {
        guard syntax.height <= Self.maximumHeight else {
            throw ExpressionError(
                "an expression has at most \(Self.maximumHeight) operators in a row", at: syntax.range.end,
                in: lexer.text)
        }
        return syntax
    }
}
