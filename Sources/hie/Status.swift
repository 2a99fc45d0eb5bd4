// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIEStandard

struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Shows the items of a running engine.")

    @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
    var file: String

    @Flag(help: "Print JSON, version 1.")
    var json = false

    func run() async throws {
        let text = try ControlClient(file: file).request("GET", "/status")
        if json { return Terminal.write(text) }
        let report = try JSONDecoder().decode(StatusReport.self, from: Data(text.utf8))
        Terminal.line(
            "\(report.production): \(report.ready ? Terminal.green("ready") : Terminal.red("not ready")), "
                + (report.accepting ? "taking messages in, " : "taking nothing in, ")
                + "ledger \(report.balanced ? Terminal.green("balanced") : Terminal.red("NOT balanced"))")
        var table = Table(
            "item", "class", "state", "accepted", "delivered", "failed", "queued", "in flight", "held", "dead letters",
            "oldest")
        for item in report.items {
            table.add(
                item.name, item.className, item.inactive ? "\(item.state), inactive" : item.state,
                item.accepted.grouped,
                item.delivered.grouped, item.failed.grouped, item.queued.grouped, item.inFlight.grouped,
                item.held.grouped, item.deadLetters.grouped,
                item.oldestSeconds.map { "\(Int($0)) s" } ?? "-")
        }
        Terminal.write(table.text)
        for item in report.items {
            if let problem = item.problem { Terminal.line("\(item.name): \(problem)") }
        }
        if !report.alerts.isEmpty {
            Terminal.line()
            Terminal.write(AlertTable.text(report.alerts))
        }
    }
}

struct ItemCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "item",
        abstract: "Starts, stops, pauses or resumes one item of a running engine, or skips a message.",
        discussion: """
            skip ends the wait of the message that has waited longest for its next try and holds back others: it becomes a \
            dead letter, or with --hold a held delivery, and what waited for it goes on. A reason is asked for.
            """)

    enum Act: String, ExpressibleByArgument, CaseIterable { case start, stop, pause, resume, skip }

    @Argument(help: ArgumentHelp("start, stop, pause, resume or skip.", valueName: "act"))
    var act: Act
    @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
    var file: String
    @Argument(help: ArgumentHelp("The item's name.", valueName: "name"))
    var name: String
    @Flag(help: "With skip: hold the message instead of giving it up.")
    var hold = false
    @OptionGroup var record: OperatorOptions

    func validate() throws {
        guard act == .skip || !hold else { throw ValidationError("--hold goes with skip") }
    }

    func run() async throws {
        let body =
            act == .skip
            ? try JSONEncoder().encode(SkipRequest(who: record.who, why: try record.reason(), hold: hold)) : Data()
        let state = try ControlClient(file: file).request(
            "POST", "/items/\(name)/\(act.rawValue)", body: [UInt8](body))
        Terminal.write("\(name): \(state)")
    }
}
