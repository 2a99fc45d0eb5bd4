// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HIEJournal
import HIEStandard

struct JournalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Looks after the journal.", subcommands: [Verify.self])

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reads every byte of the journal and says where it is damaged; exits with 1 if it is.",
            discussion: "Changes nothing. The engine may run; what it writes meanwhile is not looked at.")

        @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
        var file: String

        @Flag(help: "Print JSON, version 1.")
        var json = false

        func run() throws {
            let folder = try DataDirectory.of(file) + "/journal"
            let report = try verification(of: folder)
            if json {
                Terminal.write(JSONText.of(VerificationReport(report)))
            } else {
                show(report)
            }
            if !report.isSound { throw ExitCode(1) }
        }

        private func verification(of folder: String) throws -> Verification {
            defer { Terminal.endProgress() }
            do throws(JournalError) {
                return try Journal.verify(directory: folder) { done, all in
                    Terminal.progress("segment \(done) of \(all)")
                }
            } catch {
                Terminal.endProgress()
                Terminal.note("\(error)")
                throw ExitCode(1)
            }
        }

        private func show(_ report: Verification) {
            var table = Table("segments", "bytes", "groups", "commits", "records", "messages", "damaged places")
            table.add(
                report.segments.grouped, report.bytes.grouped, report.groups.grouped, report.commits.grouped,
                report.records.grouped, report.messages.grouped, report.damage.count.grouped)
            Terminal.write(table.text)
            for damage in report.damage { Terminal.line("\(damage)") }
            Terminal.line(report.isSound ? Terminal.green("sound") : Terminal.red("DAMAGED"))
        }
    }
}

/// What `hie journal verify --json` prints, version 1.
struct VerificationReport: Encodable {
    struct Damage: Encodable {
        let file: String
        /// In bytes; nil where the file as a whole is meant.
        let offset: Int?
        let text: String

        init(_ error: JournalError) {
            text = "\(error)"
            switch error {
            case .damaged(let file, let offset, _, _): (self.file, self.offset) = (file, offset)
            case .missing(let file, _), .version(let file, _): (self.file, self.offset) = (file, nil)
            case .locked(let directory): (self.file, self.offset) = (directory, nil)
            case .storage: (self.file, self.offset) = ("", nil)
            }
        }
    }

    let version = 1
    let sound: Bool
    let segments: Int
    let bytes: Int
    let groups: Int
    let commits: Int
    let records: Int
    let messages: Int
    let damage: [Damage]

    init(_ report: Verification) {
        sound = report.isSound
        segments = report.segments
        bytes = report.bytes
        groups = report.groups
        commits = report.commits
        records = report.records
        messages = report.messages
        damage = report.damage.map(Damage.init)
    }
}
