// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEConfiguration
import HIECore
import HIESettings
import HIETransform
import HIETree
import HL7
import Logging

/// A mapping at work within an item.
final class MappingRunner: Sendable {
    let mapping: Mapping
    private let lookups: any LookupSource
    private let logger: Logger

    init(_ mapping: Mapping, lookups: any LookupSource, logger: Logger) {
        self.mapping = mapping
        self.lookups = lookups
        self.logger = logger
    }

    /// What became of a message, and what the trace should say besides the mapping's name.
    struct Made {
        let body: MessageBody
        let note: String
    }

    func run(on message: Message) -> Result<Made, TransformFailure> {
        do throws(TransformFailure) {
            let source = try TransformContent.reading(message.body, mapping)
            let result = try mapping.run(on: source)
            for note in result.notes {
                logger.log(
                    level: note.isWarning ? .warning : .info, "\(note.text)",
                    metadata: [
                        "mapping": .string(mapping.name), "message": .string(message.id.description),
                        "session": .string(message.header.session.description),
                    ])
            }
            return .success(Made(body: try body(of: result), note: note))
        } catch {
            return .failure(error)
        }
    }

    private func body(of result: TransformResult) throws(TransformFailure) -> MessageBody {
        let bytes = try result.content.bytes(as: mapping)
        var body = MessageBody(bytes, contentType: mapping.to.contentType)
        guard mapping.to.kind == .hl7 else { return body }
        body.bodyClass = "EnsLib.HL7.Message"
        bytes.withUnsafeBytes { message in
            guard let header = try? HL7MessageHeader(reading: message) else { return }
            body.schemaName = header.structureName(in: message)
            let version = header.version.bytes(in: message).prefix { $0 != header.delimiters.component }
            body.schemaVersion = String(decoding: version, as: UTF8.self)
        }
        return body
    }

    /// The versions of the tables that the mapping names, as they are now.
    private var note: String {
        mapping.tables.isEmpty
            ? ""
            : "lookups "
                + mapping.tables.map { "\($0)@\(lookups.table($0)?.version.prefix(8) ?? "none")" }
                .joined(separator: ", ")
    }
}

/// The mappings of one item, each file read once.
final class MappingRunners {
    private let lookups: LookupFolder
    private let logger: Logger
    private var known: [String: MappingRunner] = [:]

    init(lookups: ConfiguredPath, logger: Logger) {
        self.logger = logger
        self.lookups = LookupFolder(lookups.path) { logger.warning("\($0)") }
    }

    /// Nil where no file is named.
    func runner(_ file: ConfiguredPath) throws(HostError) -> MappingRunner? {
        guard !file.isEmpty else { return nil }
        if let runner = known[file.path] { return runner }
        let (mapping, issues) = MappingFile.reading(file.path, lookups: lookups, codes: .registered)
        guard let mapping else {
            let first = issues.first { $0.severity == .error }
            let place = [first?.file, first?.position?.description].compactMap { $0 }.joined(separator: ":")
            throw .misconfigured(
                [place, first?.description ?? "no mapping"].filter { !$0.isEmpty }.joined(separator: ": "))
        }
        let runner = MappingRunner(mapping, lookups: lookups, logger: logger)
        known[file.path] = runner
        return runner
    }
}

/// What items that name mappings have in common.
enum MappingSettings {
    static let lookupTablesSummary =
        "Folder of the tables for lookup(): each file NAME.csv is the table NAME, read again when it changes."

    /// The mapping's file and those that it calls; none where it cannot be read.
    static func files(of file: ConfiguredPath, lookups: ConfiguredPath) -> [String] {
        guard !file.isEmpty else { return [] }
        return MappingFile.reading(file.path, lookups: LookupFolder(lookups.path), codes: .registered).0?.files ?? [
            file.path
        ]
    }

    /// What is wrong in the mapping `file`, and in those that it calls.
    static func issues(_ file: ConfiguredPath, at setting: String, lookups: ConfiguredPath) -> [SettingIssue] {
        guard !file.isEmpty else { return [] }
        return MappingFile.reading(file.path, lookups: LookupFolder(lookups.path), codes: .registered).1.map { issue in
            var issue = issue
            if issue.file == nil { issue.path = setting }
            return issue
        }
    }
}
