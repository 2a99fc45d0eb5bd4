// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIEAlerts
import HIEStandard

struct AlertsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts", abstract: "Open alerts: what the rules of the production file have found.",
        subcommands: [List.self, Acknowledge.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists open alerts, oldest first; of a stopped engine those that were open when it stopped.")

        @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
        var file: String
        @Flag(help: "Print JSON, version 1.")
        var json = false

        func run() async throws {
            let list = try read()
            if json { return Terminal.write(JSONText.of(list)) }
            Terminal.write(AlertTable.text(list.alerts))
        }

        private func read() throws -> AlertList {
            let client = try ControlClient(file: file)
            if client.isRunning {
                return try JSONDecoder().decode(AlertList.self, from: Data(try client.request("GET", "/alerts").utf8))
            }
            do { return AlertList(try AlertWatch.kept(in: try DataDirectory.of(file))) } catch {
                Terminal.note("\(error)")
                throw ExitCode(1)
            }
        }
    }

    struct Acknowledge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ack",
            abstract: "Says that somebody looks after alerts: nobody else is told of them any more.",
            discussion: "Who, when and why stays with the alert until it is over.")

        @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
        var file: String
        @Argument(help: ArgumentHelp("Numbers of alerts.", valueName: "id"))
        var ids: [Int]
        @OptionGroup var record: OperatorOptions
        @Flag(help: "Print JSON, version 1.")
        var json = false

        func run() async throws {
            let request = AcknowledgeRequest(who: record.who, why: record.why ?? "", ids: ids)
            let text = try ControlClient(file: file).request(
                "POST", "/alerts/ack", body: [UInt8](try JSONEncoder().encode(request)))
            if json { return Terminal.write(text) }
            let list = try JSONDecoder().decode(AlertList.self, from: Data(text.utf8))
            Terminal.write(AlertTable.text(list.alerts))
        }
    }
}

enum AlertTable {
    static func text(_ alerts: [AlertReport]) -> String {
        var table = Table("id", "opened", "severity", "item", "rule", "what", "owner", "acknowledged")
        for alert in alerts {
            let acknowledged = alert.acknowledged.map { $0.by + ($0.why.map { ": \($0)" } ?? "") } ?? "-"
            table.add(
                "\(alert.id)", alert.opened, alert.severity, alert.item ?? "-", Terminal.printable(alert.rule),
                Terminal.printable(alert.text), Terminal.printable(alert.owner ?? "-"), Terminal.printable(acknowledged)
            )
        }
        return table.text
    }
}
