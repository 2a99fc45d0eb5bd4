// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIEConfiguration
import HIECore
import HIEJournal
import HIESettings
import Logging
import Synchronization
import Testing

@testable import HIEStandard

/// Refuses what it gets until it is told to take it.
private final class Picky: BusinessOperation {
    struct Settings: HostSettings {
        static let summary = "Refuses until it is told to take."
        static var settings: [Setting<Self>] {}
    }

    static let accepts = ["application/hl7-v2+er7"]
    static let takes = Atomic<Bool>(false)

    init(_ settings: Settings, _ context: HostContext) throws(HostError) {}

    func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled {
        guard Self.takes.load(ordering: .acquiring) else { throw .rejected("not today") }
        return .done
    }
}

@Suite(.serialized) struct DeadLetterTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "hie-letters-\(UUID().uuidString)")

    @Test func `a dead letter that is resent is delivered, keeps its outcome, and pins its bytes no longer`()
        async throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try await start()
        try hand(in: "L-1")
        try until("it is a dead letter") { try hie("messages", "--outcome", "deadLettered").contains("L-1") }
        #expect(try letters(run) == 1)

        Picky.takes.store(true, ordering: .releasing)
        #expect(try hie("resend", "L-1").hasSuffix(": to Picky\n"))
        try until("it is delivered") { try hie("messages", "--outcome", "delivered").contains("delivered") }

        #expect(try letters(run) == 0)
        let account = try #require(ledger(run).accounts["Picky"])
        #expect((account.accepted, account.deadLettered, account.delivered) == (2, 1, 1))
        #expect(ledger(run).isBalanced)
        let trace = try hie("trace", "L-1")
        #expect(trace.contains("deadLettered: not today"))
        #expect(trace.contains("resent by "))
        await run.run.stop()
    }

    @Test func `dead letters are listed, shown, retried, edited and discarded, and the trace says by whom and why`()
        async throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try await start()
        for id in ["L-1", "L-2", "L-3", "L-4"] { try hand(in: id) }
        try hand(in: "L-5", type: "ORU^R01")
        try until("all are dead letters") { try letters(run) == 5 }
        try until("the index has them") { try hie("messages", "--outcome", "deadLettered").contains("L-5") }

        try await listed()
        let one = try #require(try list("--control-id", "L-1").first)
        let shown = try hie("dlq", "show", after: [one.id])
        #expect(shown.hasPrefix("dead letter \(one.id) of Picky\n"))
        #expect(shown.contains("error    not today\n"))
        #expect(shown.contains("\nended"))
        #expect(shown.hasSuffix("MSH|^~\\&|PAS|H|||20261124||ADT^A01|L-1|P|2.5\nPID|1||77^^^H||Smith\n"))

        Picky.takes.store(true, ordering: .releasing)
        try await retried(one, run)
        try await edited(run)
        try await discarded(run)
        #expect(ledger(run).isBalanced)
        #expect(try letters(run) == 0)
        await run.run.stop()
    }

    private func listed() async throws {
        #expect(try list().count == 5)
        #expect(try list("--type", "ADT").count == 4)
        #expect(try list("--type", "ORU^R01").map(\.controlID) == ["L-5"])
        #expect(try list("--error", "NOT TO").count == 5)
        #expect(try list("--error", "tomorrow").isEmpty)
        #expect(try list("--item", "In").isEmpty)
        #expect(try list("--since", "10m").count == 5)
        #expect(try list("--until", "10m").isEmpty)
        let first = try Tool.run(["dlq", "list", "production.yaml", "--limit", "2"], in: folder)
        #expect(first.notes == "the first 2 of those asked for; 5 dead letters in all; --limit shows more\n")
        #expect(first.output.split(separator: "\n").count == 3)
    }

    /// By its id and by its control id; the second time there is nothing to retry.
    private func retried(_ one: KeptDelivery, _ run: Started) async throws {
        let output = try hie("dlq", "retry", after: [one.id, "--as", "anna", "--why", "LIS is back"])
        #expect(output == "retried: 1 dead letter\n")
        try until("it is delivered") { ledger(run).accounts["Picky"]?.delivered == 1 }
        let again = try Tool.run(["dlq", "retry", "production.yaml", one.id], in: folder)
        #expect(again.code == 1)
        #expect(again.notes.contains("no dead letter \(one.id) is kept"))
        try until("the trace says so") {
            let trace = try hie("trace", "L-1")
            return trace.contains("retried by anna (user \(getuid())): LIS is back (was \(one.id))")
                && trace.contains("deadLettered: not today")
        }
        let row = try hie("trace", "L-1").split(separator: "\n").first { $0.contains("deadLettered: not today") }
        #expect(row?.contains("  1  retried by anna") == true, "a retry is no try of the old one: \(row ?? "")")
        #expect(try hie("dlq", "retry", after: ["L-2"]) == "retried: 1 dead letter\n")
        #expect(try letters(run) == 3)
    }

    private func edited(_ run: Started) async throws {
        let letter = try #require(try list("--control-id", "L-3").first)
        let body = "MSH|^~\\&|PAS|H|||20261124||ADT^A08|L-3|P|2.5\nPID|1||77^^^H||Smythe\n"
        let result = try Tool.run(
            ["dlq", "edit", "production.yaml", letter.id, "--body", "-", "--as", "ben", "--why", "typo"], in: folder,
            input: Data(body.utf8))
        #expect(result.output.hasSuffix(": to Picky\n"), "\(result.notes)")
        let id = try #require(result.output.split(separator: " ").dropFirst().first?.dropLast())
        try until("the new version is in the index") {
            try Tool.run(["trace", "production.yaml", String(id)], in: folder).output.contains("edited by ben")
        }
        let trace = try hie("trace", String(id), after: ["--body"])
        #expect(trace.contains("PID|1||77^^^H||Smith\n") && trace.contains("PID|1||77^^^H||Smythe\n"), "both stay")
        #expect(trace.contains("made 2") && trace.contains("ADT^A08 L-3"))
        let same = try Tool.run(
            ["dlq", "edit", "production.yaml", "L-4", "--body", "-"], in: folder,
            input: Data("MSH|^~\\&|PAS|H|||20261124||ADT^A01|L-4|P|2.5\nPID|1||77^^^H||Smith\n".utf8))
        #expect(same.notes.contains("nothing was changed"))
        let broken = try Tool.run(
            ["dlq", "edit", "production.yaml", "L-4", "--body", "-"], in: folder, input: Data("PID|1\n".utf8))
        #expect(broken.notes.contains("what was edited is no HL7 v2 message any more"))
        #expect(broken.code == 1)
    }

    /// The rest, by filter; not without a reason.
    private func discarded(_ run: Started) async throws {
        #expect(try Tool.run(["dlq", "discard", "production.yaml", "--all"], in: folder).code == 64)
        #expect(try Tool.run(["dlq", "discard", "production.yaml", "--why", "x"], in: folder).code == 64)
        #expect(try hie("dlq", "discard", after: ["--all", "--dry-run"]) == "would be discarded: 2 dead letters\n")
        let output = try hie("dlq", "discard", after: ["--item", "Picky", "--why", "test data", "--as", "anna"])
        #expect(output == "discarded: 2 dead letters\n")
        try until("the trace says so") {
            try hie("trace", "L-5").contains("discarded by anna (user \(getuid())): test data")
        }
        #expect(try hie("trace", "L-5").contains("deadLettered: not today"), "its outcome stays")
    }

    @Test func `held deliveries are listed, released and cancelled, and the trace says by whom`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try await start(targets: "Later")
        for id in ["H-1", "H-2"] { try hand(in: id) }
        try until("both wait") { ledger(run).accounts["Later"]?.queued == 2 }
        let item = try #require(try await run.journal.register(["Later"]).first)
        try until("both are held") {
            let taken = run.journal.take(item, room: Room(count: 1))
            if !taken.isEmpty { run.journal.hold(taken.map(\.receipt), of: item, by: "a test", why: "broken") { _ in } }
            return run.journal.heldCount(of: item) == 2
        }
        try until("the index has both") { try hie("messages", "--outcome", "waiting").contains("H-2") }
        let listed = try Tool.run(["hold", "list", "production.yaml"], in: folder).output
        #expect(listed.contains("held by a test: broken"))
        #expect(listed.split(separator: "\n").count == 3)
        #expect(try hie("hold", "show", after: ["H-1"]).contains("held by a test: broken"))
        #expect(
            try Tool.run(["hold", "cancel", "production.yaml", "H-2"], in: folder).code == 64, "not without a reason")
        #expect(try hie("hold", "cancel", after: ["H-2", "--why", "twice"]) == "cancelled: 1 held delivery\n")
        #expect(try hie("hold", "release", after: ["--all", "--as", "anna"]) == "released: 1 held delivery\n")
        let account = try #require(ledger(run).accounts["Later"])
        #expect((account.accepted, account.cancelled, account.queued, account.held) == (2, 1, 1, 0))
        #expect(ledger(run).isBalanced)
        try until("the trace says so") {
            try hie("trace", "H-1").contains("released by anna (user \(getuid()))")
                && hie("trace", "H-2").contains("cancelled: ")
        }
        await run.run.stop()
    }

    @Test func `a stopped engine's dead letters are listed and dealt with too`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try await leaveTwo()
        #expect(try list().map(\.controlID).sorted() == ["L-1", "L-2"])
        let one = try #require(try list("--control-id", "L-2").first)
        #expect(try hie("dlq", "discard", after: [one.id, "--why", "old"]) == "discarded: 1 dead letter\n")
        #expect(try list().map(\.controlID) == ["L-1"])
        // The class is not of the command's own catalog, as a class of the user's own may not be.
        let retry = try Tool.run(["dlq", "retry", "production.yaml", "--all"], in: folder)
        #expect(retry.notes.contains("there is no item 'Picky' in this production any more"))
        #expect(try Tool.run(["ledger", "production.yaml"], in: folder).code == 0, "the ledger closes")
    }

    @Test func `many are retried no faster than the rate, and what fails again waits for another call`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try await start()
        for number in 1...20 { try hand(in: "L-\(number)") }
        try until("all are dead letters") { try letters(run) == 20 }
        let began = ContinuousClock.now
        #expect(try hie("dlq", "retry", after: ["--all", "--rate", "20"]) == "retried: 20 dead letters\n")
        #expect(ContinuousClock.now - began > .milliseconds(900), "twenty a second")
        try until("they are dead letters again") { ledger(run).accounts["Picky"]?.deadLettered == 40 }
        #expect(try letters(run) == 20)
        await run.run.stop()
    }

    /// In a production that is gone when this returns.
    private func leaveTwo() async throws {
        let run = try await start()
        for id in ["L-1", "L-2"] { try hand(in: id) }
        try until("both are dead letters") { try letters(run) == 2 }
        await run.run.stop()
    }

    private func hand(in id: String, type: String = "ADT^A01") throws {
        let message = "MSH|^~\\&|PAS|H|||20261124||\(type)|\(id)|P|2.5\rPID|1||77^^^H||Smith\r"
        try message.write(to: folder.appending(path: "in/\(id).hl7"), atomically: true, encoding: .utf8)
    }

    private struct Started {
        let run: ProductionRun
        let journal: Journal
    }

    private func ledger(_ run: Started) -> Ledger { run.journal.ledger() }

    private func letters(_ run: Started) throws -> Int {
        let page = try JSONDecoder().decode(
            StatusReport.self,
            from: Data(try Tool.run(["status", "production.yaml", "--json"], in: folder).output.utf8))
        return page.items.first { $0.name == "Picky" }?.deadLetters ?? -1
    }

    private func list(_ options: String...) throws -> [KeptDelivery] {
        struct Report: Decodable {
            let version: Int
            let deliveries: [KeptDelivery]
        }
        let result = try Tool.run(["dlq", "list", "production.yaml", "--json"] + options, in: folder)
        return try JSONDecoder().decode(Report.self, from: Data(result.output.utf8)).deliveries
    }

    private func start(targets: String = "Picky") async throws -> Started {
        Picky.takes.store(false, ordering: .releasing)
        try FileManager.default.createDirectory(at: folder.appending(path: "in"), withIntermediateDirectories: true)
        let text = """
            production: Letters
            settings: { DataDirectory: data, StatusPort: 0, MinimumFreeDisk: 0B }
            items:
              - { name: In, class: HL7FileService, settings: { FilePath: in, TargetConfigNames: [\(targets)] } }
              - { name: Later, class: HL7FileOperation, Enabled: false, settings: { FilePath: later } }
              - { name: Picky, class: Picky }
            """
        let file = folder.appending(path: "production.yaml")
        try text.write(to: file, atomically: true, encoding: .utf8)
        let catalog = Catalog.standard.adding([HostClass("Picky", Picky.self)])
        let check = ProductionCheck(file: file.path, catalog: catalog)
        #expect(!check.issues.hasErrors)
        let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        let run = try ProductionRun(check, catalog: catalog, logger: logger, registry: nil, onFailure: { _ in })
        try await run.start(check.plan)
        return Started(run: run, journal: await run.journal)
    }

    private func hie(_ command: String, _ arguments: String...) throws -> String {
        try Tool.run([command, "production.yaml"] + arguments, in: folder).output
    }

    private func hie(_ command: String, _ part: String, after: [String] = []) throws -> String {
        let words =
            ["dlq", "hold"].contains(command)
            ? [command, part, "production.yaml"] : [command, "production.yaml", part]
        let result = try Tool.run(words + after, in: folder)
        if result.code != 0 { Issue.record("\(words + after): \(result.notes)") }
        return result.output
    }

    private func until(_ what: String, _ isSo: () throws -> Bool) throws {
        let end = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < end { if try isSo() { return } }
        Issue.record("not within a minute: \(what)")
        throw Late()
    }

    private struct Late: Error {}
}
