// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import FHIRPath
import Glibc
import HIETree
import HL7

struct Repl: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Evaluates expressions line by line over a message, FHIR, JSON or XML.",
        discussion: """
            On a terminal Tab completes elements, functions, segments and fields, and the arrows edit the line and go \
            through earlier ones; Ctrl-D ends. Elsewhere each line of standard input is an expression. A line gives \
            its values, or where the expression is wrong and what was expected there. `:type EXPRESSION` shows types.
            """)

    @Argument(help: ArgumentHelp("The content.", valueName: "file"))
    var file: String

    @Option(help: "What the file is: hl7, fhir, json or xml; found out where it is not given.")
    var type: ContentKind?

    func run() throws {
        let contents = try InputContent.reading([file], as: type)
        guard let content = contents.first, let model = content.model else {
            Terminal.note("\(file): \(contents.first?.refusal ?? "is empty")")
            throw ExitCode(3)
        }
        let session = ReplSession(content: content, model: model)
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            while let line = readLine() { Terminal.write(session.answer(line)) }
            return
        }
        let count = contents.count > 1 ? ", the first of \(contents.count) messages" : ""
        Terminal.line("\(content.file): \(session.described)\(count); Tab completes, Ctrl-D ends")
        let editor = LineEditor(prompt: "> ") { session.completions(of: $0) }
        while let line = editor.next() { Terminal.write(session.answer(line)) }
    }
}

/// What the prompt answers, without the terminal.
struct ReplSession {
    let content: InputContent
    let model: ContentModel

    var described: String {
        switch content.body {
        case .hl7(let view): "HL7 v2 " + view.bytes[view.header.version.range].text
        case .tree: model.typeName.map { "FHIR \($0)" } ?? "a tree"
        case .unreadable: "unreadable"
        }
    }

    /// The lines to print for one line typed.
    func answer(_ line: String) -> String {
        let showsTypes = line.hasPrefix(":type ")
        let text = showsTypes ? String(line.dropFirst(6)) : line
        guard text.contains(where: { !$0.isWhitespace }) else { return "" }
        do {
            let expression = try Expression(text, on: model)
            let warnings = expression.warnings.map {
                PlacedMessage.text("warning: \($0)", in: text, at: $0.offset) + "\n"
            }
            return warnings.joined() + shown(try EvaluationResult.of(expression, over: content), showsTypes)
        } catch let error as ExpressionError {
            return PlacedMessage.text("\(error)", in: text, at: error.offset) + "\n"
        } catch let error as EvaluationError {
            return PlacedMessage.text("\(error)", in: text, at: error.offset) + "\n"
        } catch {
            return "\(error)\n"
        }
    }

    private func shown(_ results: [EvaluationResult], _ showsTypes: Bool) -> String {
        if results.isEmpty { return "{}\n" }
        return results.map { result in
            let text = Terminal.printable(result.text)
            return (showsTypes ? "\(result.type)  \(text)" : text) + "\n"
        }.joined()
    }

    /// How many characters before the cursor are completed, and by what.
    func completions(of text: String) -> (count: Int, words: [String]) {
        if case .hl7(let view) = content.body, let fields = HL7Completion(of: text, in: view) {
            return (fields.begun.count, fields.words)
        }
        var tree: ExpressionTree?
        if case .tree(let content) = content.body { tree = content }
        let completion = ExpressionCompletion(of: text, on: model, names: segments, over: tree)
        return (String(decoding: Array(text.utf8)[completion.start...], as: UTF8.self).count, completion.words)
    }

    private var segments: [String] {
        guard case .hl7(let view) = content.body else { return [] }
        return Set(view.segments.map(\.name)).map { $0 + "-" }
    }
}

/// Fields behind `PID-` and components behind `PID-5.`, as the message has them.
struct HL7Completion {
    let begun: String
    let words: [String]

    /// Nil where the text does not end in the path of a segment or field.
    init?(of text: String, in view: HL7View) {
        let begun = text.reversed().prefix { $0.isNumber }.reversed()
        let path = text.dropLast(begun.count).reversed().prefix { $0.isLetter || $0.isNumber || "-[]*.".contains($0) }
        let base = String(path.reversed())
        guard let mark = base.last, mark == "-" || mark == ".", base.dropLast().first?.isUppercase == true else {
            return nil
        }
        let name = String(base.prefix(3))
        guard let segment = view.segments.first(where: { $0.name == name }), base.count >= 4 else { return nil }
        let word = String(begun)
        self.begun = word
        let numbers: [Int]
        if mark == "-" {
            guard !base.dropLast().contains("-") else { return nil }
            numbers = segment.fields.enumerated().filter { !$1.isEmpty }.map { $0.offset + 1 }
        } else {
            guard let place = base.dropLast().firstIndex(of: "-"), !base.dropLast().contains(".") else { return nil }
            let field = Int(base.dropLast()[base.index(after: place)...].prefix { $0.isNumber }) ?? 0
            guard field >= 1, field <= segment.fields.count, let first = segment.fields[field - 1].repetitions.first
            else { return nil }
            numbers = first.components.enumerated().filter { !$1.isEmpty }.map { $0.offset + 1 }
        }
        words = numbers.map(String.init).filter { $0.hasPrefix(word) }
    }
}
