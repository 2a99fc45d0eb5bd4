// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7

/// An expression's part with what is known of its value.
struct Compiled {
    var plan: Plan
    var shape: Shape
    var range: SourceRange

    var constant: [Value]? {
        if case .constant(let values) = plan { values } else { nil }
    }

    var constantText: String? {
        if case .string(let text)? = constant?.first, constant?.count == 1 { text } else { nil }
    }

    var isEmptyLiteral: Bool { constant?.isEmpty ?? false }
}

/// Turns syntax into a plan: resolves names, decides HL7 semantics, folds constants, finds faults before deployment.
struct Compiler {
    let text: [UInt8]
    let variables: Set<String>
    var warnings: [ExpressionError] = []
    /// What `$this` is, innermost last; none at the top, where it is the message.
    var focus: [Shape] = []

    mutating func compile(_ syntax: Syntax) throws(ExpressionError) -> Compiled {
        switch syntax.kind {
        case .call: return try call(syntax)
        case .binary: return try binary(syntax)
        case .indexer: return try element(syntax)
        case .negate(let operand), .affirm(let operand): return try sign(syntax, operand)
        default: return try leaf(syntax)
        }
    }

    /// What has no parts that are compiled. Apart, because what recurses needs a small frame.
    private mutating func leaf(_ syntax: Syntax) throws(ExpressionError) -> Compiled {
        switch syntax.kind {
        case .literal(let literal): return constant(literal, syntax.range)
        case .path(let path): return try compile(path, syntax.range)
        case .this: return try this(syntax.range)
        case .index:
            guard !focus.isEmpty else { throw outsideCriterion("$index", syntax.range) }
            return Compiled(plan: .index, shape: .single(.integer), range: syntax.range)
        case .total: throw unavailable("$total", syntax.range)
        case .variable(let name): return try variable(name, syntax.range)
        case .member(let base, let name): throw member(name, hasBase: base != nil, syntax.range)
        case .isType: throw unavailable("is", operatorRange(syntax))
        case .asType: throw unavailable("as", operatorRange(syntax))
        case .call, .indexer, .negate, .affirm, .binary: return try compile(syntax)
        }
    }

    private func operatorRange(_ syntax: Syntax) -> SourceRange {
        guard case .isType(let operand, let type) = syntax.kind else {
            guard case .asType(let operand, let type) = syntax.kind else { return syntax.range }
            return blanksSkipped(operand.range.end, type.range.start)
        }
        return blanksSkipped(operand.range.end, type.range.start)
    }

    private func blanksSkipped(_ start: Int, _ end: Int) -> SourceRange {
        let word = text[start..<max(start, end)].firstIndex { $0 > 0x20 } ?? start
        return SourceRange(word, end)
    }

    func error(_ message: String, at range: SourceRange, hint: String? = nil) -> ExpressionError {
        ExpressionError(message, hint: hint, at: range.start, in: text)
    }

    mutating func warn(_ message: String, at range: SourceRange, hint: String? = nil) {
        warnings.append(error(message, at: range, hint: hint))
    }

    func unavailable(_ name: String, _ range: SourceRange) -> ExpressionError {
        error("'\(name)' is not available in rules yet", at: range)
    }

    private func outsideCriterion(_ name: String, _ range: SourceRange) -> ExpressionError {
        error("'\(name)' has a value only inside where(), select(), all() and exists()", at: range)
    }

    private func constant(_ literal: Syntax.Literal, _ range: SourceRange) -> Compiled {
        let value: Value
        switch literal {
        case .empty: return Compiled(plan: .constant([]), shape: Shape(kind: .empty), range: range)
        case .boolean(let boolean): value = .boolean(boolean)
        case .string(let string): value = .string(string)
        case .integer(let integer): value = .integer(integer)
        case .decimal(let decimal): value = .decimal(decimal)
        case .temporal(let temporal): value = .temporal(temporal)
        case .quantity(let quantity): value = .quantity(quantity)
        }
        return Compiled(plan: .constant([value]), shape: .single(value.kind), range: range)
    }

    private func compile(_ path: HL7Path, _ range: SourceRange) throws(ExpressionError) -> Compiled {
        guard let scan = try? HL7ValueScan(path) else {
            let alone = path.description.split(separator: "/").last ?? ""
            throw error(
                "the group '\(path.groups.first?.name ?? "")' in an HL7 path is not available in rules yet", at: range,
                hint: "write the segment alone, as in \(alone)")
        }
        return Compiled(plan: .path(scan), shape: Shape(kind: .hl7Value, isHL7: true), range: range)
    }

    private func this(_ range: SourceRange) throws(ExpressionError) -> Compiled {
        guard var shape = focus.last else { throw outsideCriterion("$this", range) }
        shape.isSingle = true
        return Compiled(plan: .this, shape: shape, range: range)
    }

    private func variable(_ name: String, _ range: SourceRange) throws(ExpressionError) -> Compiled {
        if variables.contains(name) {
            return Compiled(plan: .variable(name), shape: Shape(kind: .unknown), range: range)
        }
        if name == "context" { return Compiled(plan: .message, shape: .single(.message), range: range) }
        let known = (variables.sorted() + ["context"]).map { "%" + $0 }.joined(separator: ", ")
        throw error("the variable '%\(name)' is not known here", at: range, hint: "known: \(known)")
    }

    private func member(_ name: String, hasBase: Bool, _ range: SourceRange) -> ExpressionError {
        if hasBase {
            return error(
                "'.\(name)' selects an element, which HL7 v2 content does not have", at: range,
                hint: "a function is called with parentheses, as in .\(name)()")
        }
        if HL7Path.isSegmentName(name) {
            return error(
                "'\(name)' alone has no value", at: range,
                hint:
                    "write '\(name)' in single quotes for text, \(name)-3 for a field, segment('\(name)') for segments")
        }
        if HL7Path.isSegmentName(name.uppercased()) {
            return error("'\(name)' is not known here", at: range, hint: "segment names are in capitals")
        }
        if name == "null" {
            return error("'null' is not known here", at: range, hint: "write .empty() or .isNull()")
        }
        return error("'\(name)' is not known here", at: range, hint: "text is written in single quotes: '\(name)'")
    }

    private mutating func element(_ syntax: Syntax) throws(ExpressionError) -> Compiled {
        guard case .indexer(let base, let index) = syntax.kind else { return try leaf(syntax) }
        return try element(value(base, before: "["), compile(index), syntax.range)
    }

    private func element(
        _ base: Compiled, _ index: Compiled, _ range: SourceRange
    ) throws(ExpressionError) -> Compiled {
        guard index.shape.kind == .integer || index.shape.kind == .unknown || index.shape.isHL7 else {
            throw error("an index is a number, not \(index.shape.described)", at: index.range)
        }
        var shape = base.shape
        shape.isSingle = true
        return folded(.element(base.plan, index.plan), shape, range, [base, index])
    }

    private mutating func sign(_ syntax: Syntax, _ operand: Syntax) throws(ExpressionError) -> Compiled {
        try sign(syntax, compile(operand))
    }

    private func sign(_ syntax: Syntax, _ operand: Compiled) throws(ExpressionError) -> Compiled {
        let kind = operand.shape.kind
        guard kind.isNumber || kind == .quantity || kind == .unknown || kind == .empty || operand.shape.isHL7 else {
            throw error("a sign stands before a number, not before \(operand.shape.described)", at: syntax.range)
        }
        let negated = Plan.negate(operand.plan)
        var shape = operand.shape
        if shape.isHL7 { shape = .single(.decimal) }
        if case .affirm = syntax.kind, !operand.shape.isHL7 {
            return Compiled(plan: operand.plan, shape: shape, range: syntax.range)
        }
        if case .affirm = syntax.kind { return Compiled(plan: .negate(negated), shape: shape, range: syntax.range) }
        return folded(negated, shape, syntax.range, [operand])
    }

    /// A part that has a value of its own, which the message as a whole has not.
    mutating func value(_ syntax: Syntax, before what: String) throws(ExpressionError) -> Compiled {
        let compiled = try compile(syntax)
        guard compiled.shape.kind != .message else {
            throw error("the message as a whole has no value for '\(what)'", at: compiled.range)
        }
        return compiled
    }

    /// The plan, or its value where nothing in it depends on a message.
    func folded(_ plan: Plan, _ shape: Shape, _ range: SourceRange, _ parts: [Compiled]) -> Compiled {
        guard parts.allSatisfy({ $0.constant != nil }) else {
            return Compiled(plan: plan, shape: shape, range: range)
        }
        let evaluator = Evaluator(source: .empty, context: ExpressionContext())
        let values = evaluator.items(plan, Focus()).map { evaluator.value(shown: $0) }
        return Compiled(plan: .constant(values), shape: shape, range: range)
    }
}

extension Value {
    var kind: Shape.Kind {
        Shape.Kind(rawValue: typeName) ?? .unknown
    }
}

extension Shape {
    var described: String {
        switch kind {
        case .integer, .unknown, .empty: kind == .integer ? "an integer" : kind == .empty ? "{}" : "this"
        default: kind == .hl7Value ? "an HL7 value" : "a \(kind.rawValue)"
        }
    }
}
