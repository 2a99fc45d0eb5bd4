// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HIECore
import HIEIndex
import HIEStandard
import HIETree
import HL7

struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Shows the way of a message through the items: when, which rule, what became of it.",
        discussion: "Times are UTC. The engine may run or not.")

    @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
    var file: String

    @Argument(
        help: ArgumentHelp(
            "A message's or session's id, the beginning of a message's id, or a control id.", valueName: "id"))
    var id: String

    @Flag(help: "Print the bytes as received too, segments as lines.")
    var body = false

    @Flag(help: "Print JSON, version 1.")
    var json = false

    func run() throws {
        let access = try SearchAccess(file: file)
        let found = try MessageLookup.find(id, in: access)
        let bodies = body ? try access.bodies() : nil
        let messages = try found.trace.messages.map { row in
            (row: row, body: try bodies.map { try Self.body(of: row, $0) })
        }
        access.noteLag()
        if json {
            let report = TraceReport(
                taken: TraceReport.Taken(as: found.meaning, text: id, message: "\(found.id)"), trace: found.trace,
                messages: messages.map { TracedMessage($0.row, body: $0.body.map(BodyReport.init)) })
            return Terminal.write(HIEStandard.JSONText.of(report))
        }
        if let explanation = found.explanation { Terminal.note(Terminal.printable(explanation)) }
        Terminal.write(TraceText(found.trace).text)
        for message in messages {
            guard let body = message.body else { continue }
            Terminal.line()
            Terminal.line(Terminal.bold("message \(message.row.id)"))
            Terminal.write(StoredText(body).lines)
        }
    }

    private static func body(of row: MessageRow, _ bodies: any MessageBodies) throws -> [UInt8] {
        guard let body = try bodies.body(of: row) else {
            Terminal.note("the bytes of message \(row.id) are no longer kept (Retention)")
            throw ExitCode(1)
        }
        return body
    }
}

/// A trace as a table whose second column is the tree.
struct TraceText {
    private let trace: Trace
    private var table = Table("time", "item", "outcome", "took", "tries", "note")

    init(_ trace: Trace) {
        self.trace = trace
        for step in trace.steps { add(step, parent: nil, indent: "", branch: "", rest: "") }
    }

    var text: String {
        let first = trace.messages.first
        var lines = "session \(trace.session)\n"
        for message in trace.messages {
            let made = message.id == first?.id ? "received" : "made"
            let key = message.controlID.isEmpty ? "" : " \(message.controlID)"
            let name = "\(message.event)\(key)"
            lines +=
                "message \(message.id), \(made) \(message.created) by \(message.source): "
                + "\(Terminal.printable(name)), \(message.size.grouped) bytes\n"
        }
        return lines + "\n" + table.text
    }

    private mutating func add(_ step: TraceStep, parent: TraceStep?, indent: String, branch: String, rest: String) {
        let delivery = step.delivery
        let other = parent != nil && parent?.message.id != step.message.id ? " (message \(step.message.id))" : ""
        let outcome = delivery.map { $0.reason.isEmpty ? $0.status.word : "\($0.status.word): \($0.reason)" }
        table.add(
            Self.time(step), indent + branch + (delivery?.target ?? step.message.source) + other,
            Terminal.printable(outcome ?? "not delivered"), delivery.map { Self.took($0.duration) } ?? "-",
            delivery.map { $0.attempts > 0 ? "\($0.attempts)" : "-" } ?? "-",
            Terminal.printable(delivery.map(Self.note) ?? ""))
        for (index, next) in step.then.enumerated() {
            let isLast = index == step.then.count - 1
            add(
                next, parent: step, indent: indent + rest, branch: isLast ? "└─ " : "├─ ", rest: isLast ? "   " : "│  ")
        }
    }

    /// When the delivery ended; one that ended in the commit that made it ended when its message was made.
    private static func time(_ step: TraceStep) -> String {
        guard let delivery = step.delivery else { return "\(step.message.created)" }
        if delivery.status == .waiting { return "-" }
        return "\(delivery.settled ?? step.message.created)"
    }

    private static func note(_ delivery: DeliveryRow) -> String {
        [delivery.note, delivery.ending].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    static func took(_ duration: Duration) -> String {
        let microseconds = Int(duration.seconds * 1e6)
        switch microseconds {
        case 0: return "-"
        case ..<1000: return "\(microseconds) µs"
        case ..<10_000: return "\(microseconds / 1000).\(microseconds % 1000 / 100) ms"
        case ..<10_000_000: return "\(microseconds / 1000) ms"
        default: return "\((microseconds / 1_000_000).grouped) s"
        }
    }
}

/// Stored bytes for people: HL7 v2 by its own character set, segments as lines.
struct StoredText {
    let text: String

    init(_ body: [UInt8]) {
        let bytes = Bytes(body)
        if let view = try? HL7View(bytes) {
            text = bytes.withUnsafeBytes { view.decoding.text(of: $0) }
        } else {
            text =
                String(validating: body, as: UTF8.self)
                ?? String(String.UnicodeScalarView(body.map { Unicode.Scalar($0) }))
        }
    }

    var lines: String {
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" || $0 == "\n" }
        let shown = lines.last?.isEmpty == true ? lines.dropLast() : lines[...]
        return shown.map { Terminal.printable(String($0)) + "\n" }.joined()
    }
}
