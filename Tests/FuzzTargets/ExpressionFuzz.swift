// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath

/// An expression, a zero byte, and a message to evaluate it over.
enum ExpressionFuzz {
    static func run(_ input: UnsafeRawBufferPointer) throws(FuzzViolation) {
        let text = String(decoding: input.prefix { $0 != 0 }, as: UTF8.self)
        let message = Array(input.dropFirst(input.prefix { $0 != 0 }.count + 1))
        guard let expression = try? Expression(text) else { return }
        let again: Expression
        do throws(ExpressionError) { again = try Expression(expression.canonical) } catch {
            throw FuzzViolation("'\(text)' is printed as '\(expression.canonical)', which is refused: \(error)")
        }
        guard again.canonical == expression.canonical else {
            throw FuzzViolation("'\(expression.canonical)' is printed as '\(again.canonical)'")
        }
        let agree = message.withUnsafeBytes { message in
            let source = HL7ByteSource(message)
            _ = expression.evaluate(source)
            return expression.test(source) == again.test(source)
        }
        guard agree else { throw FuzzViolation("'\(text)' and '\(again.canonical)' disagree") }
    }
}
