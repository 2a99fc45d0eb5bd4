// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HIEConfiguration
import HIECore
import HIESettings
import HIEStandard

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks a production file and says everything that is wrong with it; exits with 1 if it cannot run.")

    @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
    var file: String

    @Flag(help: "Print JSON, version 1.")
    var json = false

    private struct Report: Encodable {
        struct Issue: Encodable {
            let line: Int?
            let column: Int?
            let item: String?
            let severity: String
            let text: String
        }

        let version = 1
        let file: String
        let ok: Bool
        let issues: [Issue]
    }

    func run() throws {
        let check = ProductionCheck(file: file, catalog: .standard)
        let isFaulty = check.configuration == nil || check.issues.hasErrors
        if json {
            let issues = check.issues.map {
                Report.Issue(
                    line: $0.line, column: $0.column, item: $0.item, severity: $0.severity.rawValue, text: $0.text)
            }
            Terminal.write(JSONText.of(Report(file: file, ok: !isFaulty, issues: issues)))
        } else {
            for issue in check.issues { Terminal.line("\(issue)") }
            if !isFaulty { Terminal.line("\(file): \(check.plan.items.count) items, ready to run") }
        }
        if isFaulty { throw ExitCode(1) }
    }
}
