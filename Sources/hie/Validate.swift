// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HIEHL7Hosts
import HIESettings
import HIEStandard
import HIETree
import HL7
import HL7Schema

struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks HL7 v2 messages against the schemas of their versions; exits with 1 if one has errors.",
        discussion: """
            A file may hold several messages, one after another, in MLLP frames or in a batch. Warnings tell of what the \
            standard asks receivers to bear, or of what sites may extend. Values are never shown.
            """)

    @Argument(help: ArgumentHelp("Files of messages; - is standard input.", valueName: "file"))
    var files: [String]

    @Option(help: "structure for segments and groups, full for fields, data types and tables too.")
    var level = Level.full

    @Option(help: ArgumentHelp("YAML file with local segments, structures, fields and tables.", valueName: "file"))
    var schema: String?

    @Flag(help: "Print JSON, version 1.")
    var json = false

    enum Level: String, ExpressibleByArgument, CaseIterable {
        case structure, full
    }

    func run() throws {
        let schemas = try SchemaOption.schemas(schema)
        let validator = HL7Validator(level == .full ? .full : .structure, schemas: schemas)
        let messages = try InputMessages.reading(files)
        let results = messages.map { ValidatedMessage($0, validator) }
        if json {
            Terminal.write(JSONText.of(ValidatedMessages(messages: results)))
        } else {
            for result in results { Terminal.write(result.text) }
        }
        if results.contains(where: { !$0.ok }) { throw ExitCode(1) }
    }
}

/// The option `--schema` of several commands.
enum SchemaOption {
    /// Ends the command with exit code 2 where the file is not right.
    static func schemas(_ path: String?) throws -> HL7Schemas {
        guard let path else { return .standard }
        let problems = SchemaFile.problems(path)
        for problem in problems { Terminal.note("\(problem)") }
        if problems.contains(where: { $0.severity == .error }) { throw ExitCode(2) }
        return try SchemaFile.schemas(path)
    }
}

/// What `hie validate --json` prints, version 1.
struct ValidatedMessages: Encodable {
    let version = 1
    let messages: [ValidatedMessage]
}

struct ValidatedMessage: Encodable {
    struct Finding: Encodable {
        let path: String
        let rule: String
        let severity: String
        let text: String
    }

    let file: String
    /// Counted from 1 within the file.
    let number: Int
    /// No errors.
    let ok: Bool
    /// Why it cannot be read as HL7 v2.
    let unreadable: String?
    let findings: [Finding]
    private let place: String

    enum CodingKeys: String, CodingKey { case file, number, ok, unreadable, findings }

    init(_ message: InputMessage, _ validator: HL7Validator) {
        file = message.file
        number = message.number
        place = message.place
        do throws(HL7Error) {
            let found = validator.findings(of: try HL7View(message.bytes))
            findings = found.map {
                Finding(path: $0.path, rule: $0.rule.rawValue, severity: $0.severity.rawValue, text: $0.text)
            }
            ok = !found.contains { $0.severity == .error }
            unreadable = nil
        } catch {
            findings = []
            ok = false
            unreadable = error.description
        }
    }

    var text: String {
        if let unreadable { return "\(place): error: \(unreadable)\n" }
        guard !findings.isEmpty else { return "\(place): valid\n" }
        return findings.map { "\(place): \($0.severity): \($0.path): \($0.text) (\($0.rule))\n" }.joined()
    }
}
