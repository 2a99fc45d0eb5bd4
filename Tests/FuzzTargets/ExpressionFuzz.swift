// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import HIETree

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
        try overTrees(text, message)
        guard agree else { throw FuzzViolation("'\(text)' and '\(again.canonical)' disagree") }
    }
    /// The same text for trees: what it prints as is accepted, and evaluates alike, over FHIR and over whatever JSON the
    /// message is.
    private static func overTrees(_ text: String, _ message: [UInt8]) throws(FuzzViolation) {
        let tree = (try? HIETree(json: Bytes(message), depthLimit: 50)) ?? patient
        let content = ExpressionTree(tree)
        guard let expression = try? Expression(text, on: content.model) else { return }
        let again: Expression
        do throws(ExpressionError) { again = try Expression(expression.canonical, on: content.model) } catch {
            throw FuzzViolation("'\(text)' is printed as '\(expression.canonical)', which is refused: \(error)")
        }
        let (first, second) = (try? expression.evaluate(content), try? again.evaluate(content))
        guard first?.map(\.typeName) == second?.map(\.typeName) else {
            throw FuzzViolation("'\(text)' and '\(again.canonical)' disagree")
        }
    }

    private static let patient =
        (try? HIETree(
            json: Bytes(
                """
                {"resourceType": "Patient", "name": [{"given": ["A", null], "_given": [null, {"id": "x"}]}],
                 "birthDate": "1970", "multipleBirthInteger": 2, "extension": [{"url": "u", "valueQuantity": {"value": 1}}]}
                """))) ?? HIETree(text: "")
}
