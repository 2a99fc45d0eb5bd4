// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HIECore
import HIEIndex
import HIEStandard

struct Resend: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Delivers kept messages once more, through the running engine.",
        discussion: """
            Each message goes again to the items where its way ended: the destinations it was delivered to, or the item \
            that filtered it. Deliveries that still wait are left alone. Each resend is a new delivery, in the ledger and \
            in the trace; the outcome of the old one stays what it is. A dead letter that is resent to its item is no \
            longer kept.
            """)

    @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
    var file: String

    @Argument(
        help: ArgumentHelp("Ids of messages or sessions, beginnings of message ids, or control ids.", valueName: "id"))
    var ids: [String]

    @Option(
        help: ArgumentHelp(
            "Deliver to this item alone, whether the message went there before or not.", valueName: "item"))
    var to: String?

    @OptionGroup var record: OperatorOptions

    @Flag(help: "Print JSON, version 1.")
    var json = false

    func validate() throws {
        guard !ids.isEmpty else { throw ValidationError("give at least one id") }
    }

    func run() throws {
        let access = try SearchAccess(file: file)
        guard access.isRunning else {
            Terminal.note("no engine is running on \(access.folder): start it with `hie run \(file)`, then resend")
            throw ExitCode(1)
        }
        let messages = try ids.map { id in
            let found = try MessageLookup.find(id, in: access)
            if !json, let explanation = found.explanation { Terminal.note(Terminal.printable(explanation)) }
            guard let message = found.message else { throw ExitCode(1) }
            return message
        }
        var resent: [ResendReport.Delivery] = []
        for message in messages {
            for delivery in try Self.deliveries(of: message, to: to) {
                _ = try access.client.request(
                    "POST", Self.path(message, delivery), query: ["who": record.who, "why": record.why ?? ""])
                resent.append(ResendReport.Delivery(message: "\(message.id)", item: delivery.item))
                if !json { Terminal.line("\(message.id): to \(delivery.item)") }
            }
        }
        if json { Terminal.write(JSONText.of(ResendReport(deliveries: resent))) }
    }

    /// Where a message goes again; `receipt` is that of the delivery before.
    static func deliveries(of message: MessageRow, to item: String?) throws -> [(item: String, receipt: Receipt?)] {
        if let item { return [(item, message.deliveries.last { $0.target == item && $0.status != .waiting }?.receipt)] }
        let ends = message.ends.filter { $0.target != message.source }
        let latest = ends.filter { $0.status != .waiting }.map { (item: $0.target, receipt: Receipt?($0.receipt)) }
        guard !latest.isEmpty else {
            Terminal.note(
                ends.isEmpty
                    ? "message \(message.id) was delivered nowhere: say where to with --to"
                    : "message \(message.id) still waits for \(ends.map(\.target).joined(separator: ", ")): nothing to resend"
            )
            throw ExitCode(1)
        }
        return latest
    }

    private static func path(_ message: MessageRow, _ delivery: (item: String, receipt: Receipt?)) -> String {
        let before = delivery.receipt.map { "/\($0.position)" } ?? ""
        return "/messages/\(message.place.position)/resend/\(delivery.item)\(before)"
    }
}

/// What `hie resend --json` prints, version 1.
struct ResendReport: Encodable {
    struct Delivery: Encodable {
        let message: String
        let item: String
    }

    let version = 1
    let deliveries: [Delivery]
}
