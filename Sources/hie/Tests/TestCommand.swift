// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIECases
import HIEConfiguration
import HIECore
import HIEStandard

struct TestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Runs the test cases of a production in memory: messages in, routes, outputs and answers out.",
        discussion: """
            FILE is a file of cases, a folder of them, or a production: then the files in tests/ beside it are run.             Nothing outside is touched; what waits and is tried again takes no time. Exit codes: 1 a case failed; 2 a             file of cases or its production is faulty.
            """)

    @Argument(help: ArgumentHelp("Files of cases, folders, or productions.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("Run only cases whose name has this text in it.", valueName: "text"))
    var filter: String?

    @Flag(help: "Show the values of fields that differ; else only what they are made of, for they may be patients'.")
    var showValues = false

    @Flag(help: "Print which rules decided, and which steps of mappings ran, in no case.")
    var coverage = false

    @Flag(help: "Print JSON, version 1.")
    var json = false

    @Option(help: ArgumentHelp("Also write the results as JUnit XML.", valueName: "file"))
    var junit: String?

    @Flag(help: "Run again whenever a file of cases or a production changes.")
    var watch = false

    @Flag(
        help: ArgumentHelp(
            "Print cases made of messages that the production had, patient data masked; FILE is the production.",
            discussion: "They expect the routes and the rules that the messages took."))
    var record = false

    @Option(help: ArgumentHelp("With --record: an id, the beginning of one, or a control id.", valueName: "id"))
    var message: [String] = []

    @Option(help: "With --record and without --message: so many of the newest messages.")
    var last = 10

    @Option(help: ArgumentHelp("With --record: write the cases to this file instead.", valueName: "file"))
    var output: String?

    func validate() throws {
        guard record else { return }
        guard files.count == 1 else { throw ValidationError("--record takes one production file") }
        guard (1...1000).contains(last) else { throw ValidationError("--last must be 1 to 1000, not \(last)") }
    }

    func run() async throws {
        if record { return try recordCases() }
        guard watch else {
            let results = try await runOnce()
            if let code = results.exitCode { throw ExitCode(code) }
            return
        }
        let stop = StopSignal()
        let watching = Task {
            while !Task.isCancelled {
                let watched = WatchedFiles(Self.caseFiles(of: files))
                _ = try? await runOnce()
                await watched.waitForChange()
            }
        }
        await stop.wait()
        watching.cancel()
    }

    private func recordCases() throws {
        // Cases stand in tests/ beside the production unless they are written elsewhere.
        let name = URL(fileURLWithPath: files[0]).lastPathComponent
        let isBeside = output.map {
            URL(fileURLWithPath: $0).deletingLastPathComponent().deletingLastPathComponent().path
                == URL(fileURLWithPath: files[0]).deletingLastPathComponent().path
        }
        let production = isBeside ?? true ? "../\(name)" : URL(fileURLWithPath: files[0]).path
        let text = try RecordedMessages(file: files[0]).text(message, last: last, production: production)
        guard let output else { return Terminal.write(text) }
        try write(text, to: output)
        Terminal.note("\(output): read it before you keep it; what people write into free fields nobody can foresee")
    }

    private func runOnce() async throws -> TestResults {
        var results = TestResults()
        results.asksForCoverage = coverage
        if coverage { Coverage.begin() }
        var plans: [(file: String, plan: ProductionPlan)] = []
        for file in Self.caseFiles(of: files) {
            let check = CaseCheck(file: file, catalog: .standard)
            results.files.append(await run(check))
            if let configuration = check.production?.configuration, let plan = check.production?.plan,
                !plans.contains(where: { $0.file == configuration.file })
            {
                plans.append((configuration.file, plan))
            }
        }
        if results.files.isEmpty {
            Terminal.note("there are no files of cases: write one in tests/ beside the production")
            throw ExitCode(2)
        }
        if coverage, let plan = plans.first?.plan {
            results.coverage = Coverage(of: plan, results.files.flatMap(\.cases)).groups
            if plans.count > 1 { Terminal.note("the coverage is that of \(plans[0].file)") }
        }
        Terminal.write(json ? JSONText.of(results.report) : results.text)
        if let junit { try write(JUnitReport.text(of: results), to: junit) }
        return results
    }

    private func run(_ check: CaseCheck) async -> FileResults {
        var results = FileResults(file: check.file, issues: check.issues.map(\.description))
        guard let plan = check.production?.plan, !check.issues.hasErrors else { return results }
        let values = ValueText(showsValues: showValues)
        for one in check.cases where filter.map({ one.name.localizedCaseInsensitiveContains($0) }) ?? true {
            results.cases.append(await one.run(plan, values, readers: .standard))
        }
        return results
    }

    private func write(_ text: String, to file: String) throws {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        } catch {
            Terminal.note("\(file): cannot be written: \(error.localizedDescription)")
            throw ExitCode(2)
        }
    }

    /// The files of cases that the arguments mean, each once, in order.
    static func caseFiles(of arguments: [String]) -> [String] {
        var seen: Set<String> = []
        return arguments.flatMap { argument -> [String] in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder)
            if exists, isFolder.boolValue {
                let inside = yamlFiles(in: argument + "/tests")
                return inside.isEmpty ? yamlFiles(in: argument) : inside
            }
            guard exists, isProduction(argument) else { return [argument] }
            let folder =
                argument.contains("/")
                ? argument.split(separator: "/", omittingEmptySubsequences: false)
                    .dropLast().joined(separator: "/") + "/" : ""
            return yamlFiles(in: folder + "tests")
        }.filter { seen.insert($0).inserted }
    }

    private static func yamlFiles(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map { "\(folder)/\($0)" }
    }

    /// Whether the file has items of a production, and not cases.
    private static func isProduction(_ file: String) -> Bool {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return false }
        let first = text.unicodeScalars.first { !" \t\r\n".unicodeScalars.contains($0) }
        return first == "{"
            ? text.contains("\"items\"")
            : text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("items:") }
    }
}
