// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIECore
import HIEJournal
import HIEStandard

struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Counts every delivery of every item, running or stopped; exits with 1 if the accounts do not close.",
        discussion: """
            accepted = delivered + filtered + deadLettered + cancelled + expired + dropped + queued + inFlight + held
            """)

    @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
    var file: String

    @Flag(help: "Print JSON, version 1.")
    var json = false

    func run() async throws {
        let report = try read()
        if json {
            Terminal.write(JSONText.of(report))
        } else {
            show(report)
        }
        if !report.balanced { throw ExitCode(1) }
    }

    private func read() throws -> LedgerReport {
        let client = try ControlClient(file: file)
        if client.isRunning {
            let text = try client.request("GET", "/ledger")
            return try JSONDecoder().decode(LedgerReport.self, from: Data(text.utf8))
        }
        let folder = try DataDirectory.of(file) + "/journal"
        do throws(JournalError) {
            return LedgerReport(try Journal.inspect(directory: folder).ledger)
        } catch {
            Terminal.note("\(error)")
            throw ExitCode(1)
        }
    }

    private func show(_ report: LedgerReport) {
        var table = Table(
            "item", "accepted", "delivered", "filtered", "dead", "cancelled", "expired", "dropped", "queued",
            "in flight",
            "held", "produced")
        for (name, account) in report.items.sorted(by: { $0.key < $1.key }) {
            table.add(
                name, account.accepted.grouped, account.delivered.grouped, account.filtered.grouped,
                account.deadLettered.grouped, account.cancelled.grouped, account.expired.grouped,
                account.dropped.grouped, account.queued.grouped, account.inFlight.grouped, account.held.grouped,
                account.produced.grouped)
        }
        Terminal.write(table.text)
        Terminal.line(report.balanced ? Terminal.green("balanced") : Terminal.red("NOT balanced"))
    }
}
