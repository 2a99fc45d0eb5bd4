// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A FHIRPath expression over HL7 v2, compiled once and evaluated often, from any thread.
///
/// Evaluation never fails: a value that does not fit gives the empty collection.
public struct Expression: Sendable {
    /// As written.
    public let text: String
    /// Printed in one form: HL7 paths without aliases, single blanks, no needless parentheses.
    public let canonical: String
    /// What is suspicious though allowed, such as a comparison that is always true, in reading order.
    public let warnings: [ExpressionError]
    /// Whether the result is a test, known before evaluation. A rule that is not one passes wherever a value exists.
    public let isTest: Bool
    private let plan: Plan
    private let isScan: Bool

    /// - Parameter variables: Names, without the `%`, that each evaluation will supply.
    public init(_ text: String, variables: Set<String> = []) throws(ExpressionError) {
        var warnings: [ExpressionError] = []
        let syntax = try Parser.parse(text, warnings: &warnings)
        var compiler = Compiler(text: Array(text.utf8), variables: variables)
        let compiled = try compiler.value(syntax, before: "result")
        self.text = text
        canonical = syntax.description
        plan = compiled.plan
        isScan = plan.isScan
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

extension Expression: CustomStringConvertible {
    public var description: String { canonical }
}
