// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HIEHL7Hosts
import HIEStandard
import HIETree
import HL7
import HL7Schema

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows HL7 v2 messages as trees of groups, segments and fields, with the names of their schemas.",
        discussion: """
            A file may hold several messages, one after another, in MLLP frames or in a batch. Characters are decoded by \
            MSH-18 where it names a known set, else as UTF-8, else as ISO 8859-1.
            """)

    @Argument(help: ArgumentHelp("Files of messages; - is standard input.", valueName: "file"))
    var files: [String]

    @Flag(help: "One line for each value: path and value, still escaped.")
    var flat = false

    @Flag(help: "Print JSON, version 1; with --flat an array of {\"fields\": {…}}, one for each message.")
    var json = false

    @Option(help: ArgumentHelp("YAML file with local segments, structures, fields and tables.", valueName: "file"))
    var schema: String?

    func run() throws {
        let schemas = try SchemaOption.schemas(schema)
        let messages = try InputMessages.reading(files)
        var views: [(message: InputMessage, view: HL7View)] = []
        for message in messages {
            do throws(HL7Error) {
                views.append((message, try HL7View(message.bytes)))
            } catch {
                Terminal.note("\(message.place): \(error)")
            }
        }
        for (message, view) in views {
            if let finding = view.decoding.finding {
                Terminal.note("\(message.place): MSH-18 \(finding.sentence)")
            }
        }
        Terminal.write(text(of: views, schemas))
        if views.count < messages.count { throw ExitCode(1) }
    }

    private func text(of views: [(message: InputMessage, view: HL7View)], _ schemas: HL7Schemas) -> String {
        if json {
            return flat
                ? HL7Flat.json(of: views.map(\.view))
                : HIEStandard.JSONText.of(ShownMessages(messages: views.map { ShownMessage($0.view, schemas) }))
        }
        return views.map { message, view in
            let heading = views.count > 1 ? Terminal.bold(ShownMessage.heading(message, view)) + "\n" : ""
            return heading + (flat ? Self.lines(of: view) : HL7Outline.text(of: view, schemas: schemas))
        }.joined(separator: "\n")
    }

    static func lines(of view: HL7View) -> String {
        HL7Flat.fields(of: view).map { "\($0.key) = \(Terminal.printable($0.value))\n" }.joined()
    }
}

/// What `hie show --json` prints, version 1.
struct ShownMessages: Encodable {
    let version = 1
    let messages: [ShownMessage]
}

struct ShownMessage: Encodable {
    let type: String
    let trigger: String
    let controlID: String
    let segments: [Node]
    /// The same with groups and names: what the text form shows.
    let tree: [NamedNode]

    struct NamedNode: Encodable {
        let kind: String
        let path: String
        let name: String?
        let value: String?
        let children: [NamedNode]?

        init(_ node: HL7NamedNode) {
            kind = node.kind.rawValue
            path = node.path
            name = node.name
            value = node.value
            children = node.children.isEmpty ? nil : node.children.map(NamedNode.init)
        }
    }

    /// A segment, field, component or subcomponent. Fields and below are named by their numbers from 1; a field that
    /// repeats stands there once for each repetition.
    struct Node: Encodable {
        let name: String
        /// Nil where it has parts; `""` for HL7 null.
        let value: String?
        let parts: [Node]?

        init(_ node: HIENode) {
            name = node.name
            let isLeaf = node.children.isEmpty
            value = isLeaf ? (node.value == .null ? "\"\"" : node.text ?? "") : nil
            parts = isLeaf ? nil : node.children.map(Node.init)
        }
    }

    init(_ view: HL7View, _ schemas: HL7Schemas) {
        (type, trigger, controlID) = Self.names(view)
        segments = HIETree(hl7: view).root.children.map(Node.init)
        tree = HL7NamedNode(view, schemas: schemas).children.map(NamedNode.init)
    }

    private static func names(_ view: HL7View) -> (String, String, String) {
        view.bytes.withUnsafeBytes { bytes in
            func text(_ range: HL7Range) -> String { view.decoding.text(of: range.bytes(in: bytes)) }
            return (text(view.header.messageCode), text(view.header.triggerEvent), text(view.header.controlID))
        }
    }

    /// `a.hl7: message 2 of 5: ADT^A01 MSG00002`.
    static func heading(_ message: InputMessage, _ view: HL7View) -> String {
        let (type, trigger, controlID) = names(view)
        let event = trigger.isEmpty ? type : "\(type)^\(trigger)"
        let number = message.count > 1 ? ": message \(message.number) of \(message.count)" : ""
        return Terminal.printable("\(message.file)\(number): \(event) \(controlID)")
    }
}
