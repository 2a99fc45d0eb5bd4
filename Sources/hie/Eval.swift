// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import FHIRPath
import HIETree
import HL7

struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Evaluates an expression, such as one of a rule, over HL7 v2 messages.",
        discussion: """
            Prints one value a line; over several messages each line begins with the file and the message's number, and {} \
            stands for no value. Exit codes: 2 the expression is invalid or the file cannot be read; 3 a message \
            cannot be read as HL7 v2.
            """)

    @Argument(help: ArgumentHelp("The expression: FHIRPath with HL7 paths such as PID-5.1.", valueName: "expression"))
    var expression: String

    @Argument(help: ArgumentHelp("Files of messages; - is standard input.", valueName: "file"))
    var files: [String]

    @Flag(
        help: "Print a JSON array of {\"type\": …, \"value\": …} a line for each message, with FHIRPath's type names.")
    var json = false

    func run() throws {
        let compiled = try compile()
        let messages = try InputMessages.reading(files)
        var failed = false
        for message in messages {
            do throws(HL7Error) {
                let view = try HL7View(message.bytes)
                let values = view.bytes.withUnsafeBytes {
                    compiled.evaluate(HL7ByteSource($0, header: view.header))
                }
                Terminal.write(json ? Self.json(of: values) : text(of: values, message, isOne: messages.count == 1))
            } catch {
                failed = true
                Terminal.note("\(message.place): \(error)")
            }
        }
        if failed { throw ExitCode(3) }
    }

    private func compile() throws -> Expression {
        do throws(ExpressionError) {
            let compiled = try Expression(expression)
            for warning in compiled.warnings {
                Terminal.note(PlacedMessage.text("warning: \(warning)", in: expression, at: warning.offset))
            }
            return compiled
        } catch {
            Terminal.note(PlacedMessage.text("\(error)", in: expression, at: error.offset))
            throw ExitCode(2)
        }
    }

    private func text(of values: [Value], _ message: InputMessage, isOne: Bool) -> String {
        let texts = values.map { Terminal.printable($0.text) }
        if isOne { return texts.map { $0 + "\n" }.joined() }
        let shown = texts.isEmpty ? ["{}"] : texts
        return shown.map { "\(message.file):\(message.number): \($0)\n" }.joined()
    }

    static func json(of values: [Value]) -> String {
        let objects = values.map { value in
            var text = "{\"type\": \"\(value.typeName)\", \"value\": "
            JSONText.append(value.text, to: &text)
            return text + "}"
        }
        return "[" + objects.joined(separator: ", ") + "]\n"
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
