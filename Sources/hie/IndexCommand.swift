// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HIEConfiguration
import HIECore
import HIEIndex
import HIEJournal
import HIESettings
import HIEStandard

struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index", abstract: "Looks after the search index.", subcommands: [Rebuild.self])

    struct Rebuild: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes the search index anew from the journal.",
            discussion: """
                With the engine stopped this command reads the whole journal. A running engine is told to do it behind its \
                own work; `hie status --json` then says in indexLagSeconds how far it has come.
                """)

        @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
        var file: String

        @Flag(help: "Print JSON, version 1.")
        var json = false

        func run() throws {
            let client = try ControlClient(file: file)
            if client.isRunning {
                let answer = try client.request("POST", "/index/rebuild")
                return json
                    ? Terminal.write(JSONText.of(RebuildReport(done: false, events: nil))) : Terminal.write(answer)
            }
            let events = try rebuild()
            if json {
                Terminal.write(JSONText.of(RebuildReport(done: true, events: events)))
            } else {
                Terminal.line("rebuilt from \(events.grouped) events of the journal")
            }
        }

        private func rebuild() throws -> Int {
            defer { Terminal.endProgress() }
            do {
                let settings = try DataDirectory.settings(of: file)
                let log = try Journal.history(directory: settings.dataDirectory.path + "/journal")
                let index = try ProductionIndex.open(settings, log: log) { Terminal.note("\($0)") }
                defer { index.stop() }
                try index.rebuild()
                return try Self.fill(index, from: log)
            } catch let error as ExitCode {
                throw error
            } catch {
                Terminal.endProgress()
                Terminal.note("\(error)")
                throw ExitCode(1)
            }
        }

        private static func fill(_ index: SearchIndex, from log: any EventLog) throws -> Int {
            var events = 0
            while true {
                let count = try index.step()
                if count == 0 { return events }
                events += count
                let segment = (index.position?.position ?? 0) >> 32
                Terminal.progress("\(events.grouped) events, segment \(segment) of \(log.end.position >> 32)")
            }
        }
    }
}

/// What `hie index rebuild --json` prints, version 1.
struct RebuildReport: Encodable {
    let version = 1
    /// False where a running engine does it behind its own work.
    let done: Bool
    let events: Int?
}
