// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import HIECore
import HIETree

/// Why an expression has no answer for a message. Names rules and places, never content.
struct ContentFailure: Error, CustomStringConvertible {
    let description: String

    var rejected: HostError { .rejected(description) }
}

/// One message's body as expressions read it; a tree is made at the first need and kept. For one thread at a time.
struct MessageContent {
    let message: Message
    private let readers: ContentReaders
    private var tree: ExpressionTree?

    init(_ message: Message, _ readers: ContentReaders) {
        self.message = message
        self.readers = readers
    }

    var isHL7: Bool { message.isHL7 }

    /// Whether the expression is one for this content at all: an HL7 path is none for JSON.
    mutating func takes(_ expression: ContentExpression) throws(ContentFailure) -> Bool {
        if isHL7 { return expression.hl7 != nil }
        if expression.tree != nil { return true }
        guard expression.fhir != nil else { return false }
        return try expressionTree().model != .tree
    }

    /// The expression as a condition: the empty result is false.
    mutating func test(_ expression: ContentExpression) throws(ContentFailure) -> Bool {
        if isHL7 {
            let compiled = try expression.compiled(expression.hl7, "HL7 v2")
            return message.body.withUnsafeBytes { compiled.test(HL7ByteSource($0)) }
        }
        let (compiled, tree) = try prepared(expression)
        do throws(EvaluationError) { return try compiled.test(tree) } catch {
            throw ContentFailure(description: "the expression '\(expression.text)' failed: \(error.message)")
        }
    }

    mutating func values(_ expression: ContentExpression) throws(ContentFailure) -> [Value] {
        if isHL7 {
            let compiled = try expression.compiled(expression.hl7, "HL7 v2")
            return message.body.withUnsafeBytes { compiled.evaluate(HL7ByteSource($0)) }
        }
        let (compiled, tree) = try prepared(expression)
        do throws(EvaluationError) { return try compiled.evaluate(tree) } catch {
            throw ContentFailure(description: "the expression '\(expression.text)' failed: \(error.message)")
        }
    }

    /// The elements of a tree with their places; not for HL7.
    mutating func items(_ expression: ContentExpression) throws(ContentFailure) -> [ExpressionItem] {
        let (compiled, tree) = try prepared(expression)
        do throws(EvaluationError) { return try compiled.items(in: tree) } catch {
            throw ContentFailure(description: "the expression '\(expression.text)' failed: \(error.message)")
        }
    }

    /// All values as one text; nil where there is none.
    mutating func text(_ expression: ContentExpression) throws(ContentFailure) -> String? {
        let values = try values(expression)
        return values.isEmpty ? nil : values.map(\.text).joined(separator: "\u{1F}")
    }

    mutating func whole() throws(ContentFailure) -> HIETree { try expressionTree().tree }

    private mutating func prepared(
        _ expression: ContentExpression
    ) throws(ContentFailure) -> (Expression, ExpressionTree) {
        let tree = try expressionTree()
        if tree.model != .tree, let fhir = expression.fhir { return (fhir, tree) }
        return (try expression.compiled(expression.tree, message.header.profile.contentType), tree)
    }

    private mutating func expressionTree() throws(ContentFailure) -> ExpressionTree {
        if let tree { return tree }
        do throws(ContentReaders.Unreadable) {
            let read = ExpressionTree(try readers.tree(of: message))
            tree = read
            return read
        } catch {
            throw ContentFailure(description: "the body cannot be read: \(error)")
        }
    }
}

extension ContentExpression {
    fileprivate func compiled(_ expression: Expression?, _ content: String) throws(ContentFailure) -> Expression {
        guard let expression else {
            throw ContentFailure(description: "the expression '\(text)' is not one for \(content)")
        }
        return expression
    }
}

extension Message {
    /// HL7 v2 with delimiters, whatever it is called.
    var isHL7: Bool {
        let type = header.profile.contentType.lowercased()
        return type.contains("hl7-v2") && !type.contains("xml")
    }

    var isJSON: Bool { header.profile.contentType.lowercased().contains("json") }
}
