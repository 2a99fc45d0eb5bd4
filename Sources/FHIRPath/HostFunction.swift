// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A function that the embedding supplies by name, such as `lookup('table', key)`.
///
/// Its name and the number of its arguments are checked when an expression is compiled. Called without a base.
public struct HostFunction: Sendable {
    public let name: String
    public let arity: ClosedRange<Int>
    let body: @Sendable ([[Value]], ExpressionContext) throws(HostFunctionError) -> [Value]

    /// - Parameters:
    ///   - body: Given each argument's values, in the order written; its result is the call's. Runs on the thread that
    ///     evaluates, each time the call is reached. What it throws becomes an ``EvaluationError`` over a tree and the
    ///     empty collection over HL7.
    public init(
        _ name: String, arguments arity: ClosedRange<Int>,
        _ body: @escaping @Sendable ([[Value]], ExpressionContext) throws(HostFunctionError) -> [Value]
    ) {
        (self.name, self.arity, self.body) = (name, arity, body)
    }
}

/// Why a host's function has no answer: what was wrong and what was expected, without patient data.
public struct HostFunctionError: Error, Sendable {
    public let message: String

    public init(_ message: String) { self.message = message }
}
