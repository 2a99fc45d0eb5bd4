// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HIECore
import HIEIndex
import HIEStandard

struct MessagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "messages",
        abstract: "Lists messages from the search index, newest first; the engine may run or not.",
        discussion: """
            A time is 10m, 2h or 3d ago, today, yesterday, 09:30, 2026-11-24 or 2026-11-24T09:30, in local time unless it \
            ends with Z or an offset. Times are printed in UTC.
            """)

    @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
    var file: String

    @Option(help: "MSH-9.1, such as ADT, or with the trigger event, such as ADT^A01.")
    var type: String?
    @Option(help: "MSH-9.2, such as A01.")
    var trigger: String?
    @Option(help: "One of the patient's ids in PID-3, whole.")
    var patient: String?
    @Option(help: "MSH-10, whole.")
    var controlID: String?
    @Option(help: "MSH-3 or MSH-5, its first component.")
    var application: String?
    @Option(help: "MSH-4 or MSH-6, its first component.")
    var facility: String?
    @Option(
        help: ArgumentHelp(
            "A path of the setting SearchTables and its whole value, such as Ward=W4.", valueName: "name=value"))
    var value: [String] = []
    @Option(help: "The beginning of a control id, a patient's id or a value of SearchTables.")
    var text: String?
    @Option(help: "The item it came from or was delivered to.")
    var item: String?
    @Option(help: ArgumentHelp("What became of one of its deliveries: \(Self.outcomes).", valueName: "outcome"))
    var outcome: String?
    @Option(help: "Not before this time.")
    var since: TimeArgument?
    @Option(help: "Before this time.")
    var until: TimeArgument?
    @Option(help: "What one arrival led to, by its whole id.")
    var session: String?
    @Option(help: "At most this many.")
    var limit = 50

    @Flag(help: "Print JSON, version 1.")
    var json = false

    static let outcomes = (["waiting"] + Outcome.Name.allCases.map(\.word)).joined(separator: ", ")

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit must be at least 1, not \(limit)") }
        _ = try query()
    }

    func run() throws {
        let access = try SearchAccess(file: file)
        let query = try query()
        let rows = try access.reading { search throws(IndexError) in
            var found = try search.messages(query)
            found.value = try search.completing(found.value)
            return found
        }
        access.noteLag()
        if json {
            Terminal.write(JSONText.of(MessagesReport(messages: rows.map(MessageReport.init))))
        } else {
            Terminal.write(Self.table(of: rows))
            if rows.count == limit { Terminal.note("the newest \(limit); --limit shows more") }
        }
    }

    func query() throws -> MessageQuery {
        var query = MessageQuery()
        let parts = type?.split(separator: "^", maxSplits: 1, omittingEmptySubsequences: false).map(String.init) ?? []
        query.type = parts.first
        query.trigger = trigger ?? (parts.count > 1 ? parts[1] : nil)
        query.patient = patient
        query.controlID = controlID
        query.application = application
        query.facility = facility
        query.text = text
        query.values = try value.map(Self.pair)
        query.item = item
        query.since = since?.moment
        query.until = until?.moment
        query.limit = limit
        if let session {
            guard let id = MessageID(session) else {
                throw ValidationError("--session must be a whole id, not '\(session)'")
            }
            query.session = id
        }
        if let outcome {
            guard let status = DeliveryStatus(word: outcome) else {
                throw ValidationError("--outcome must be one of \(Self.outcomes), not '\(outcome)'")
            }
            query.outcome = status
        }
        return query
    }

    private static func pair(_ text: String) throws -> (name: String, value: String) {
        guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
            throw ValidationError("--value must be NAME=VALUE, not '\(text)'")
        }
        return (String(text[..<equals]), String(text[text.index(after: equals)...]))
    }

    static func table(of rows: [MessageRow]) -> String {
        var table = Table("received", "id", "type", "control id", "from", "to", "bytes", "outcome")
        for row in rows {
            let targets = row.ends.map(\.target).filter { $0 != row.source }.joined(separator: ", ")
            table.add(
                "\(row.created)", "\(row.id)", Terminal.printable(row.event), Terminal.printable(row.controlID),
                row.source,
                targets.isEmpty ? "-" : targets, row.size.grouped, row.outcome)
        }
        return table.text
    }
}

/// What `hie messages --json` prints, version 1.
struct MessagesReport: Encodable {
    let version = 1
    let messages: [MessageReport]
}
