// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Why an expression has no answer over a tree, such as several values where FHIRPath takes one.
///
/// Never holds a value of the content.
public struct EvaluationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was expected and what was found.
    public let message: String
    /// UTF-8 bytes before the part of the expression that failed.
    public let offset: Int
    /// 1-based.
    public let line: Int
    /// 1-based, in UTF-8 bytes.
    public let column: Int

    init(_ message: String, at offset: Int, in text: String) {
        let placed = ExpressionError(message, at: offset, in: Array(text.utf8))
        (self.message, self.offset, line, column) = (message, offset, placed.line, placed.column)
    }

    public var description: String {
        (line == 1 ? "column \(column)" : "line \(line), column \(column)") + ": \(message)"
    }
}
