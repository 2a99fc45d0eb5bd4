// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECases
import HIECore

/// What came of all files of cases.
struct TestResults {
    var files: [FileResults] = []
    /// Of each production in turn; empty unless it was asked for.
    var coverage: [Coverage.Group] = []
    var asksForCoverage = false

    private var cases: [CaseResult] { files.flatMap(\.cases) }
    var failed: Int { cases.count { !$0.passed } }
    private var isFaulty: Bool { files.contains { !$0.issues.isEmpty } }

    var exitCode: Int32? { isFaulty ? 2 : failed > 0 ? 1 : nil }

    var duration: Duration { cases.reduce(.zero) { $0 + $1.duration } }

    var text: String {
        var text = files.map(\.text).joined()
        let summary =
            "\(cases.count) \(cases.count == 1 ? "case" : "cases"): \(cases.count - failed) passed, \(failed) failed, \(duration.milliseconds) ms"
        text += failed > 0 ? Terminal.red(summary) : Terminal.green(summary)
        return text + "\n" + (coverage.isEmpty ? "" : "\n" + coverage.map(Self.text).joined())
    }

    var report: TestReport {
        TestReport(
            ok: exitCode == nil, files: files.map(TestReport.File.init),
            coverage: asksForCoverage
                ? coverage.flatMap { group in
                    group.parts.map {
                        TestReport.Coverage(
                            of: Self.shown(group.name), kind: group.kind, name: $0.name, covered: $0.isCovered)
                    }
                } : nil)
    }

    /// A file below the working folder without that.
    private static func shown(_ name: String) -> String {
        let folder = FileManager.default.currentDirectoryPath + "/"
        return name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : name
    }

    private static func text(of group: Coverage.Group) -> String {
        let covered = group.parts.count { $0.isCovered }
        let verb = group.kind == "rules" ? "decided" : "ran"
        let heading = "\(shown(group.name)): \(covered) of \(group.parts.count) \(group.kind) \(verb) in some case\n"
        let never = group.parts.filter { !$0.isCovered }.map { "  never  \(Terminal.printable($0.name))\n" }
        return heading + never.joined()
    }
}

struct FileResults {
    let file: String
    /// What is wrong with the file, or its production; nothing ran then.
    let issues: [String]
    var cases: [CaseResult] = []

    init(file: String, issues: [String]) {
        self.file = file
        self.issues = issues
    }

    var text: String {
        guard issues.isEmpty else { return issues.map { $0 + "\n" }.joined() }
        return Terminal.bold(file) + "\n" + cases.map(Self.text).joined() + "\n"
    }

    private static func text(of one: CaseResult) -> String {
        let mark = one.passed ? Terminal.green("passed") : Terminal.red("FAILED")
        let line = "  \(mark)  \(Terminal.printable(one.name))  \(one.duration.milliseconds) ms\n"
        return line + one.findings.map { "          \(Terminal.printable($0))\n" }.joined()
    }
}

/// What `hie test --json` prints, version 1.
struct TestReport: Encodable {
    struct File: Encodable {
        let file: String
        let issues: [String]
        let cases: [Case]

        init(_ results: FileResults) {
            file = results.file
            issues = results.issues
            cases = results.cases.map(Case.init)
        }
    }

    struct Case: Encodable {
        let name: String
        let passed: Bool
        let milliseconds: Int
        let findings: [String]

        init(_ result: CaseResult) {
            name = result.name
            passed = result.passed
            milliseconds = Int(result.duration.milliseconds)
            findings = result.findings
        }
    }

    struct Coverage: Encodable {
        /// An item, or a mapping file.
        let of: String
        let kind: String
        let name: String
        let covered: Bool
    }

    let version = 1
    let ok: Bool
    let files: [File]
    let coverage: [Coverage]?
}
