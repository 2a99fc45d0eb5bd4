// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7

/// An expression's part with what is known of its value. A class, because what recurses needs a small frame.
final class Compiled {
    let plan: Plan
    let shape: Shape
    let range: SourceRange

    init(plan: Plan, shape: Shape, range: SourceRange) {
        (self.plan, self.shape, self.range) = (plan, shape, range)
    }

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
    let functions: [String: HostFunction]
    let model: ContentModel
    let types = FHIRTypes.r4
    var warnings: [ExpressionError] = []
    /// What `$this` is, innermost last; over HL7 none at the top, where it is the message.
    var focus: [Shape] = []
    /// What `$total` is, innermost last.
    var totals: [Shape] = []
    /// What `defineVariable` has defined for what follows in the same chain of calls.
    var defined: [String: Definition] = [:]
    var slotCount = 0

    struct Definition {
        let slot: Int
        let shape: Shape
    }

    init(text: [UInt8], variables: Set<String>, functions: [HostFunction], model: ContentModel) {
        (self.text, self.variables, self.model) = (text, variables, model)
        self.functions = Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
        if model != .hl7 { focus = [Self.root(of: model)] }
    }

    /// Whether what FHIRPath calls an error is one; over HL7 it is the empty collection.
    var isStrict: Bool { model != .hl7 }

    mutating func whole(_ syntax: Syntax) throws(ExpressionError) -> Compiled {
        for name in functions.keys.sorted() where Self.known.contains(name) {
            throw error("'\(name)' is a function of FHIRPath and cannot be the host's", at: SourceRange(0, 0))
        }
        return try value(syntax, before: "result")
    }

    mutating func compile(_ syntax: Syntax) throws(ExpressionError) -> Compiled {
        switch syntax.kind {
        case .call: return try call(syntax)
        case .member: return try member(syntax)
        case .isType, .asType: return try typed(syntax)
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
            guard focus.count > (isStrict ? 1 : 0) else { throw outsideCriterion("$index", syntax.range) }
            return Compiled(plan: .index, shape: .single(.integer), range: syntax.range)
        case .total:
            guard let shape = totals.last else {
                throw error("'$total' has a value only inside aggregate()", at: syntax.range)
            }
            return Compiled(plan: .total, shape: shape, range: syntax.range)
        case .variable(let name): return try variable(name, syntax.range)
        case .call, .member, .isType, .asType, .indexer, .negate, .affirm, .binary: return try compile(syntax)
        }
    }

    func error(_ message: String, at range: SourceRange, hint: String? = nil) -> ExpressionError {
        ExpressionError(message, hint: hint, at: range.start, in: text)
    }

    mutating func warn(_ message: String, at range: SourceRange, hint: String? = nil) {
        warnings.append(error(message, at: range, hint: hint))
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
        guard model == .hl7 else {
            throw error("'\(path)' is a path of HL7 v2, which this content is not", at: range)
        }
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

    private mutating func element(_ syntax: Syntax) throws(ExpressionError) -> Compiled {
        guard case .indexer(let base, let index) = syntax.kind else { return try leaf(syntax) }
        return try element(open(base, before: "["), value(index, before: "["), syntax.range)
    }

    private func element(
        _ base: Compiled, _ index: Compiled, _ range: SourceRange
    ) throws(ExpressionError) -> Compiled {
        guard index.shape.kind == .integer || index.shape.kind == .unknown || index.shape.isHL7 else {
            throw error("an index is a number, not \(index.shape.described)", at: index.range)
        }
        try checkOrder(base, "an index", at: range)
        var shape = base.shape
        shape.isSingle = true
        return folded(.element(base.plan, index.plan), shape, range, [base, index], at: index.range)
    }

    private mutating func sign(_ syntax: Syntax, _ operand: Syntax) throws(ExpressionError) -> Compiled {
        try sign(syntax, value(operand, before: "sign"))
    }

    private func sign(_ syntax: Syntax, _ operand: Compiled) throws(ExpressionError) -> Compiled {
        let kind = operand.shape.kind
        guard kind.isNumber || kind == .quantity || kind == .unknown || kind == .empty || operand.shape.isHL7 else {
            throw error("a sign stands before a number, not before \(operand.shape.described)", at: syntax.range)
        }
        let negated = Plan.negate(operand.plan)
        var shape = operand.shape
        if shape.isHL7 { shape = .single(.decimal) }
        if case .affirm = syntax.kind, !operand.shape.isHL7, !isStrict || operand.constant != nil {
            return Compiled(plan: operand.plan, shape: shape, range: syntax.range)
        }
        if case .affirm = syntax.kind { return Compiled(plan: .negate(negated), shape: shape, range: syntax.range) }
        return folded(negated, shape, syntax.range, [operand], at: syntax.range)
    }

    /// A part that has a value of its own, which the message as a whole has not. What it defines ends with it.
    mutating func value(_ syntax: Syntax, before what: String) throws(ExpressionError) -> Compiled {
        let outside = defined
        defer { defined = outside }
        return try open(syntax, before: what)
    }

    /// A base, whose definitions go on to what is called on it.
    mutating func open(_ syntax: Syntax, before what: String) throws(ExpressionError) -> Compiled {
        let compiled = try compile(syntax)
        guard compiled.shape.kind != .message else {
            throw error("the message as a whole has no value for '\(what)'", at: compiled.range)
        }
        return compiled
    }

    /// The plan, or its value where nothing in it depends on a message.
    func folded(
        _ plan: Plan, _ shape: Shape, _ range: SourceRange, _ parts: [Compiled], at place: SourceRange
    ) -> Compiled {
        guard parts.allSatisfy({ $0.constant != nil }) else {
            return placed(plan, shape, range, at: place)
        }
        let evaluator = Evaluator(source: .empty, context: ExpressionContext(), isStrict: isStrict)
        let values = evaluator.items(plan, Focus()).map { evaluator.value(shown: $0) }
        // A fault counts only where evaluation gets to it.
        guard evaluator.failure == nil else { return placed(plan, shape, range, at: place) }
        return Compiled(plan: .constant(values), shape: shape, range: range)
    }

    /// A plan that may fail knows where it stands: at the function's name or the operator.
    func placed(_ plan: Plan, _ shape: Shape, _ range: SourceRange, at place: SourceRange) -> Compiled {
        Compiled(plan: isStrict ? .placed(place.start, plan) : plan, shape: shape, range: range)
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
        case .element:
            types.isEmpty ? "an element" : "a " + types.map { FHIRTypes.r4.name(of: $0) }.joined(separator: " or ")
        default: kind == .hl7Value ? "an HL7 value" : "a \(kind.rawValue)"
        }
    }
}
