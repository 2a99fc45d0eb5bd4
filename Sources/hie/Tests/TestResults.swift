// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECases

/// What came of all files of cases.
struct TestResults {
    var files: [FileResults] = []

    private var cases: [CaseResult] { files.flatMap(\.cases) }
    var failed: Int { cases.count { !$0.passed } }
    private var isFaulty: Bool { files.contains { !$0.issues.isEmpty } }

    var exitCode: Int32? { isFaulty ? 2 : failed > 0 ? 1 : nil }

    var duration: Duration { cases.reduce(.zero) { $0 + $1.duration } }

    func text(_ showsCoverage: Bool) -> String {
        var text = files.map(\.text).joined()
        let summary =
            "\(cases.count) cases: \(cases.count - failed) passed, \(failed) failed, \(duration.milliseconds) ms"
        text += failed > 0 ? Terminal.red(summary) : Terminal.green(summary)
        return text + "\n" + (showsCoverage ? "\n" + coverage.map(\.text).joined() : "")
    }

    /// By production item, over all files.
    private var coverage: [ItemCoverage] {
        var rules: [String: [String]] = [:]
        var hit: [String: Set<String>] = [:]
        for file in files {
            rules.merge(file.rules) { first, _ in first }
            for one in file.cases { hit.merge(one.rules) { $0.union($1) } }
        }
        return rules.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { item, rules in
            ItemCoverage(item: item, rules: rules.map { ($0, hit[item]?.contains($0) ?? false) })
        }
    }

    func report(_ showsCoverage: Bool) -> TestReport {
        TestReport(
            ok: exitCode == nil, files: files.map(TestReport.File.init),
            coverage: showsCoverage
                ? coverage.flatMap { item in
                    item.rules.map { TestReport.Coverage(item: item.item, rule: $0.name, covered: $0.isCovered) }
                } : nil)
    }
}

struct FileResults {
    let file: String
    /// What is wrong with the file, or its production; nothing ran then.
    let issues: [String]
    var cases: [CaseResult] = []
    /// Of the production, by item.
    var rules: [String: [String]] = [:]

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

/// Which of an item's rules decided in any case.
struct ItemCoverage {
    let item: String
    let rules: [(name: String, isCovered: Bool)]

    var text: String {
        let covered = rules.count { $0.isCovered }
        let heading = "\(item): \(covered) of \(rules.count) rules decided in some case\n"
        return heading + rules.filter { !$0.isCovered }.map { "  never  \(Terminal.printable($0.name))\n" }.joined()
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
        let item: String
        let rule: String
        let covered: Bool
    }

    let version = 1
    let ok: Bool
    let files: [File]
    let coverage: [Coverage]?
}
