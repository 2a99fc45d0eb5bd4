// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIECore
import HIEStandard

extension DeadLetterCommand {
    struct Edit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Delivers a changed version of a dead letter's message to the item that could not take it.",
            discussion: """
                Opens $VISUAL or $EDITOR, or takes the new bytes from a file or from standard input. The new version is a \
                message of its own, made from the old one, which stays. Of an HL7 v2 message segments are lines: line \
                ends become the CR that HL7 asks for.
                """)

        @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
        var file: String
        @Argument(help: ArgumentHelp("The letter's id, or its message's.", valueName: "id"))
        var id: String
        @Option(
            help: ArgumentHelp(
                "The new bytes, '-' for standard input; without it an editor is opened.", valueName: "path"))
        var body: String?
        @OptionGroup var record: OperatorOptions
        @Flag(help: "Print JSON, version 1.")
        var json = false

        func run() async throws {
            let access = try OperatorAccess(file: file)
            defer { access.close() }
            let references = try KeptLookup.ids([id], .letters, access)
            guard let reference = references.first, references.count == 1 else {
                Terminal.note(
                    "the message is a dead letter of several items; name one by the id that `hie dlq list` shows")
                throw ExitCode(1)
            }
            let detail = try await access.value(KeptDetail.self, "GET", "/dlq/\(reference.id)")
            let isHL7 = detail.delivery.contentType.hasPrefix("application/hl7-v2")
            let lines = EditedBody(isHL7: isHL7)
            let edited = try body.map(read) ?? Editor.edit(lines.shown([UInt8](detail.body)))
            let report = try await access.value(
                ActReport.self, "POST", "/dlq/edit",
                query: ["id": reference.id, "who": record.who, "why": record.why ?? ""],
                body: lines.stored(edited, like: [UInt8](detail.body)))
            if json { return Terminal.write(JSONText.of(report)) }
            Terminal.line("message \(report.message ?? ""): to \(report.done.first?.item ?? "")")
        }

        private func read(_ path: String) throws -> [UInt8] {
            if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
            guard let data = FileManager.default.contents(atPath: path) else {
                Terminal.note("\(path): cannot be read")
                throw ExitCode(1)
            }
            return [UInt8](data)
        }
    }
}

/// Bytes as an editor shows them and as they are stored: the segments of HL7 v2 end with CR (HL7 v2.5.1 §2.4), lines of
/// an editor with LF.
struct EditedBody {
    let isHL7: Bool

    func shown(_ bytes: [UInt8]) -> [UInt8] {
        isHL7 ? bytes.map { $0 == 0x0D ? 0x0A : $0 } : bytes
    }

    /// - Parameter former: Where it has no line end at its end, an editor's last one is dropped.
    func stored(_ bytes: [UInt8], like former: [UInt8]) -> [UInt8] {
        guard isHL7 else { return bytes }
        var stored: [UInt8] = []
        for byte in bytes {
            if byte != 0x0A {
                stored.append(byte)
            } else if stored.last != 0x0D {
                stored.append(0x0D)
            }
        }
        if former.last != 0x0D, former.last != 0x0A, stored.last == 0x0D { stored.removeLast() }
        return stored
    }
}

/// The user's editor over a file that only the user may read.
enum Editor {
    static func edit(_ bytes: [UInt8]) throws -> [UInt8] {
        let environment = ProcessInfo.processInfo.environment
        let editor = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
        let folder = FileManager.default.temporaryDirectory.appending(path: "hie-edit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "message.hl7")
        guard
            FileManager.default.createFile(
                atPath: file.path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        else { throw ExitCode(1) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // Editors are given with arguments, such as `code --wait`.
        process.arguments = ["-c", "\(editor) \"$1\"", "sh", file.path]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0, let data = FileManager.default.contents(atPath: file.path) else {
            Terminal.note("the editor ended with \(process.terminationStatus): nothing was done")
            throw ExitCode(1)
        }
        return [UInt8](data)
    }
}
