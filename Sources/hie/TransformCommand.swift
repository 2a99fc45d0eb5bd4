// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIEConfiguration
import HIESettings
import HIEStandard
import HIETransform
import HIETree

struct TransformCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transform",
        abstract: "Runs a mapping file on messages, without a production.",
        discussion: """
            Prints what the mapping makes of each message. With --explain it prints instead which step wrote what, values \
            masked unless --show-values. Exit codes: 1 a message cannot be transformed; 2 the mapping is faulty or a file \
            cannot be read.
            """)

    @Argument(help: ArgumentHelp("The mapping file.", valueName: "mapping"))
    var mapping: String

    @Argument(help: ArgumentHelp("Files of messages; - is standard input.", valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp("Folder of the lookup tables; by default 'lookups' beside the mapping.", valueName: "folder")
    )
    var lookups: String?

    @Flag(help: "Print which step wrote what, in place of the result.")
    var explain = false

    @Flag(help: "With --explain, print the values: they may name patients.")
    var showValues = false

    @Flag(help: "Print JSON, version 1.")
    var json = false

    private struct Report: Encodable {
        struct Change: Encodable {
            let file: String
            let line: Int?
            let column: Int?
            let step: String
            let path: String
            let old: String?
            let new: String?
        }

        struct Result: Encodable {
            let file: String
            let number: Int
            let error: String?
            let result: String?
            let notes: [String]
            let changes: [Change]?
        }

        struct Table: Encodable {
            let name: String
            let version: String
        }

        let version = 1
        let mapping: String
        let lookups: [Table]
        let results: [Result]
    }

    func run() throws {
        let slash = mapping.lastIndex(of: "/")
        let folder = LookupFolder(lookups ?? slash.map { mapping[..<$0] + "/lookups" } ?? "lookups") {
            Terminal.note($0)
        }
        let compiled = try compile(folder)
        let messages = try Self.messages(files, compiled)
        var results: [Report.Result] = []
        var failed = false
        for message in messages {
            let (result, error) = transform(message, compiled)
            failed = failed || error != nil
            if json {
                results.append(report(message, compiled, result, error))
            } else if let result {
                for note in result.notes { Terminal.note("\(note.isWarning ? "warning: " : "")\(note.text)") }
                explain ? write(result.changes, message) : write(result, compiled)
            }
            if let error { Terminal.note("\(message.place): \(error)") }
        }
        if json {
            let tables = compiled.tables.map { Report.Table(name: $0, version: folder.table($0)?.version ?? "") }
            Terminal.write(
                HIEStandard.JSONText.of(Report(mapping: compiled.name, lookups: tables, results: results)))
        }
        if failed { throw ExitCode(1) }
    }

    private func compile(_ lookups: LookupFolder) throws -> Mapping {
        let (compiled, issues) = MappingFile.reading(mapping, lookups: lookups, codes: .registered)
        for issue in issues { Terminal.note("\(ConfigurationIssue(file: issue.file ?? "", issue))") }
        guard let compiled else { throw ExitCode(2) }
        return compiled
    }

    /// HL7 files may hold several messages; a file of any other format is one.
    private static func messages(_ files: [String], _ mapping: Mapping) throws -> [InputMessage] {
        guard mapping.from.kind != .hl7 else { return try InputMessages.reading(files) }
        return try files.map {
            InputMessage(file: $0, number: 1, count: 1, bytes: try InputMessages.bytes(of: $0))
        }
    }

    private func transform(_ message: InputMessage, _ mapping: Mapping) -> (TransformResult?, TransformFailure?) {
        do throws(TransformFailure) {
            let source = try TransformContent.reading(message.bytes, mapping)
            let result = try mapping.run(on: source, explaining: explain)
            _ = try result.content.bytes(as: mapping)
            return (result, nil)
        } catch {
            return (nil, error)
        }
    }

    private func write(_ result: TransformResult, _ mapping: Mapping) {
        guard let bytes = try? result.content.bytes(as: mapping) else { return }
        FileHandle.standardOutput.write(Data(bytes.array))
        if mapping.to.kind == .json || mapping.to.kind == .x12 { Terminal.write("\n") }
    }

    private func write(_ changes: [TransformChange], _ message: InputMessage) {
        if message.count > 1 || files.count > 1 { Terminal.line(message.place) }
        for change in changes {
            let old = shown(change.old)
            let new = shown(change.new)
            Terminal.line("\(change.place): \(change.step) \(change.path): \(old ?? "nothing") → \(new ?? "nothing")")
        }
    }

    /// A value as it may be seen: masked by a letter for each letter and a digit for each digit, so that its form stays.
    private func shown(_ value: String?) -> String? {
        guard let value else { return nil }
        return Terminal.printable(showValues ? value : Self.masked(value))
    }

    static func masked(_ value: String) -> String {
        String(
            value.map { character in
                if character.isNumber { return "9" }
                return character.isLetter ? (character.isUppercase ? "X" : "x") : character
            })
    }

    private func report(
        _ message: InputMessage, _ mapping: Mapping, _ result: TransformResult?, _ error: TransformFailure?
    ) -> Report.Result {
        let bytes = explain ? nil : result.flatMap { try? $0.content.bytes(as: mapping) }
        let changes = result?.changes.map { change in
            Report.Change(
                file: change.place.file, line: change.place.position?.line, column: change.place.position?.column,
                step: change.step, path: change.path, old: change.old.map { showValues ? $0 : Self.masked($0) },
                new: change.new.map { showValues ? $0 : Self.masked($0) })
        }
        return Report.Result(
            file: message.file, number: message.number, error: error?.description, result: bytes?.text,
            notes: result?.notes.map(\.text) ?? [], changes: explain ? changes : nil)
    }
}
