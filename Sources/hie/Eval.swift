// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import FHIRPath
import HIETree
import HL7

struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Evaluates an expression, such as one of a rule, over HL7 v2 messages, FHIR, JSON or XML.",
        discussion: """
            Prints one value a line; over several messages each line begins with the file and the message's number, and {} \
            stands for no value. FHIR is checked by the types of R4. What trace() sees goes to standard error. Exit \
            codes: 2 the expression is invalid or the file cannot be opened; 3 a file is not what it should be, or \
            the expression has no answer over it, such as several values where one is expected.
            """)

    @Argument(
        help: ArgumentHelp("The expression: FHIRPath, on HL7 with paths such as PID-5.1.", valueName: "expression"))
    var expression: String

    @Argument(help: ArgumentHelp("Files of content; - is standard input.", valueName: "file"))
    var files: [String] = []

    @Option(help: "What the files are: hl7, fhir, json or xml; found out where it is not given.")
    var type: ContentKind?

    @Flag(
        help: "Print a JSON array of {\"type\": …, \"value\": …} a line for each message, with FHIRPath's type names.")
    var json = false

    func run() throws {
        let contents = files.isEmpty ? [InputContent.nothing] : try InputContent.reading(files, as: type)
        var compiled: [ContentModel: Expression] = [:]
        var failed = false
        for content in contents {
            guard let model = content.model else {
                failed = true
                Terminal.note("\(content.place): \(content.refusal)")
                continue
            }
            let expression = try compiled[model] ?? compile(for: model)
            compiled[model] = expression
            guard let results = evaluate(expression, over: content) else {
                failed = true
                continue
            }
            Terminal.write(json ? EvaluationResult.json(results) : text(of: results, content, contents.count == 1))
        }
        if failed { throw ExitCode(3) }
    }

    private func compile(for model: ContentModel) throws -> Expression {
        do throws(ExpressionError) {
            let compiled = try Expression(expression, on: model)
            for warning in compiled.warnings {
                Terminal.note(PlacedMessage.text("warning: \(warning)", in: expression, at: warning.offset))
            }
            return compiled
        } catch {
            Terminal.note(PlacedMessage.text("\(error)", in: expression, at: error.offset))
            throw ExitCode(2)
        }
    }

    /// Nil, with a note of the reason, where there is no answer.
    private func evaluate(_ compiled: Expression, over content: InputContent) -> [EvaluationResult]? {
        do throws(EvaluationError) {
            return try EvaluationResult.of(compiled, over: content)
        } catch {
            Terminal.note(PlacedMessage.text("\(content.place): \(error)", in: expression, at: error.offset))
            return nil
        }
    }

    private func text(of results: [EvaluationResult], _ content: InputContent, _ isOne: Bool) -> String {
        let texts = results.map { Terminal.printable($0.text) }
        if isOne { return texts.map { $0 + "\n" }.joined() }
        let shown = texts.isEmpty ? ["{}"] : texts
        return shown.map { "\(content.file):\(content.number): \($0)\n" }.joined()
    }
}

/// One value of an answer, as it is shown.
struct EvaluationResult {
    let type: String
    let text: String
    /// The text is JSON by itself: an element with children.
    let isStructure: Bool

    static func of(
        _ expression: Expression, over content: InputContent
    ) throws(EvaluationError) -> [EvaluationResult] {
        switch content.body {
        case .hl7(let view):
            let values = view.bytes.withUnsafeBytes { expression.evaluate(HL7ByteSource($0, header: view.header)) }
            return values.map { EvaluationResult(type: $0.typeName, text: $0.text, isStructure: false) }
        case .tree(let tree):
            var context = ExpressionContext()
            context.trace = { name, values in
                Terminal.note("\(name): \(values.map { Terminal.printable($0.text) }.joined(separator: ", "))")
            }
            return try expression.items(in: tree, context).map { item in
                EvaluationResult(type: item.typeName, text: item.text, isStructure: item.isStructure)
            }
        case .unreadable: return []
        }
    }

    static func json(_ results: [EvaluationResult]) -> String {
        let objects = results.map { result in
            var text = "{\"type\": \"\(result.type)\", \"value\": "
            if result.isStructure { text += result.text } else { JSONText.append(result.text, to: &text) }
            return text + "}"
        }
        return "[" + objects.joined(separator: ", ") + "]\n"
    }
}

extension ExpressionItem {
    /// An element that is shown as JSON.
    fileprivate var isStructure: Bool {
        guard case .element(let element) = self else { return false }
        return value == nil && !element.isPrimitive
    }
}

/// A message under its place in a text of one or more lines.
enum PlacedMessage {
    /// `message`, the line of `text` that it is about, and a caret under the character.
    ///
    /// - Parameter offset: In UTF-8 bytes from the start of `text`.
    static func text(_ message: String, in text: String, at offset: Int) -> String {
        let bytes = Array(text.utf8)
        let offset = min(max(offset, 0), bytes.count)
        let newline = UInt8(ascii: "\n")
        let start = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
        let end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
        let line = Terminal.printable(String(decoding: bytes[start..<end], as: UTF8.self))
        let before = Terminal.printable(String(decoding: bytes[start..<offset], as: UTF8.self))
        return "\(message)\n  \(line)\n  \(String(repeating: " ", count: before.count))^"
    }
}
