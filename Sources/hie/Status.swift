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
        var table = Table("item", "class", "state", "accepted", "delivered", "failed", "queued", "in flight", "oldest")
        for item in report.items {
            table.add(
                item.name, item.className, item.inactive ? "\(item.state), inactive" : item.state, item.accepted.grouped, item.delivered.grouped,
                item.failed.grouped, item.queued.grouped, item.inFlight.grouped,
                item.oldestSeconds.map { "\(Int($0)) s" } ?? "-")
        }
        Terminal.write(table.text)
        for item in report.items {
            if let problem = item.problem { Terminal.line("\(item.name): \(problem)") }
        }
    }
}

struct ItemCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "item", abstract: "Starts, stops, pauses or resumes one item of a running engine.")

    enum Act: String, ExpressibleByArgument, CaseIterable { case start, stop, pause, resume }

    @Argument(help: ArgumentHelp("start, stop, pause or resume.", valueName: "act"))
    var act: Act
    @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
    var file: String
    @Argument(help: ArgumentHelp("The item's name.", valueName: "name"))
    var name: String

    func run() async throws {
        let state = try ControlClient(file: file).request("POST", "/items/\(name)/\(act.rawValue)")
        Terminal.write("\(name): \(state)")
    }
}
