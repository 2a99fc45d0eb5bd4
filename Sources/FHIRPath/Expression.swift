// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A FHIRPath expression, compiled once and evaluated often, from any thread: over HL7 v2 messages or over trees.
///
/// Over HL7 evaluation never fails: a value that does not fit gives the empty collection. Over a tree it fails where
/// FHIRPath says so, such as with several values where one is expected.
public struct Expression: Sendable {
    /// As written.
    public let text: String
    /// Printed in one form: HL7 paths without aliases, single blanks, no needless parentheses.
    public let canonical: String
    /// What is suspicious though allowed, such as a comparison that is always true, in reading order.
    public let warnings: [ExpressionError]
    /// Whether the result is a test, known before evaluation. A rule that is not one passes wherever a value exists.
    public let isTest: Bool
    /// What it was compiled for.
    public let model: ContentModel
    private let plan: Plan
    private let isScan: Bool
    private let path: TreePath?

    /// - Parameters:
    ///   - variables: Names, without the `%`, that each evaluation will supply.
    ///   - functions: What the host supplies; a name of FHIRPath's own is refused.
    ///   - model: What the content will be. Names, types and functions are checked against it.
    public init(
        _ text: String, variables: Set<String> = [], functions: [HostFunction] = [], on model: ContentModel = .hl7
    ) throws(ExpressionError) {
        var warnings: [ExpressionError] = []
        let syntax = try Parser.parse(text, warnings: &warnings)
        var compiler = Compiler(text: Array(text.utf8), variables: variables, functions: functions, model: model)
        let compiled = try compiler.whole(syntax)
        self.text = text
        self.model = model
        canonical = syntax.description
        plan = compiled.plan
        isScan = plan.isScan
        path = model == .hl7 ? nil : plan.treePath
        isTest = compiled.shape.kind == .boolean
        self.warnings = (warnings + compiler.warnings).sorted { $0.offset < $1.offset }
    }

    /// The expression as a rule's condition: the empty result is false.
    public func test(_ source: HL7ByteSource, _ context: ExpressionContext? = nil) -> Bool {
        if isScan { return plan.scan(source) }
        return slowTest(source, context ?? ExpressionContext())
    }

    /// Apart from ``test(_:_:)``, which would otherwise make room for an evaluator that most rules do not need.
    @inline(never)
    private func slowTest(_ source: HL7ByteSource, _ context: ExpressionContext) -> Bool {
        Evaluator(source: source, context: context).truth(plan, Focus()) == .yes
    }

    /// The result's values, in order.
    public func evaluate(_ source: HL7ByteSource, _ context: ExpressionContext = ExpressionContext()) -> [Value] {
        let evaluator = Evaluator(source: source, context: context)
        return evaluator.items(plan, Focus()).map { evaluator.value(shown: $0) }
    }

    /// The result with parts of the message as they are, to be given on as variables.
    public func items(
        in source: HL7ByteSource, _ context: ExpressionContext = ExpressionContext()
    ) -> [ExpressionItem] {
        Evaluator(source: source, context: context).items(plan, Focus())
    }
}

extension Expression {
    /// The result with elements of the tree as they are: with their places, to be copied or given on as variables.
    public func items(
        in tree: ExpressionTree, _ context: ExpressionContext = ExpressionContext()
    ) throws(EvaluationError) -> [ExpressionItem] {
        if let path { return tree.items(at: path) }
        let evaluator = Evaluator(source: .empty, context: context, tree: tree)
        let items = evaluator.items(plan, Focus())
        if let failure = evaluator.failure { throw EvaluationError(failure.message, at: failure.offset, in: text) }
        return items
    }

    /// The result's values, in order; an element that has no value of its own gives its JSON as a string.
    public func evaluate(
        _ tree: ExpressionTree, _ context: ExpressionContext = ExpressionContext()
    ) throws(EvaluationError) -> [Value] {
        try items(in: tree, context).map { $0.value ?? .string($0.text) }
    }

    /// The expression as a condition: the empty result is false, one value that is no boolean is true.
    public func test(
        _ tree: ExpressionTree, _ context: ExpressionContext = ExpressionContext()
    ) throws(EvaluationError) -> Bool {
        let evaluator = Evaluator(source: .empty, context: context, tree: tree)
        let truth = evaluator.truth(plan, Focus())
        if let failure = evaluator.failure { throw EvaluationError(failure.message, at: failure.offset, in: text) }
        return truth == .yes
    }
}

extension Expression: CustomStringConvertible {
    public var description: String { canonical }
}
