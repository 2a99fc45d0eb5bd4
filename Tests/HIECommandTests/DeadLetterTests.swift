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

@Suite struct DeadLetterTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "hie-letters-\(UUID().uuidString)")

    @Test func `a dead letter that is resent is delivered, keeps its outcome, and pins its bytes no longer`()
        async throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try await start()
        let message = "MSH|^~\\&|PAS|H|||20261124||ADT^A01|L-1|P|2.5\rPID|1||77^^^H||Smith\r"
        try message.write(to: folder.appending(path: "in/one.hl7"), atomically: true, encoding: .utf8)
        try until("it is a dead letter") { try hie("messages", "--outcome", "deadLettered").contains("L-1") }
        let journal = await run.journal
        let item = try #require(try await journal.register(["Picky"]).first)
        #expect(journal.deadLetterCount(of: item) == 1)

        Picky.takes.store(true, ordering: .releasing)
        #expect(try hie("resend", "L-1").hasSuffix(": to Picky\n"))
        try until("it is delivered") { try hie("messages", "--outcome", "delivered").contains("delivered") }

        #expect(journal.deadLetterCount(of: item) == 0)
        let account = try #require(journal.ledger().accounts["Picky"])
        #expect((account.accepted, account.deadLettered, account.delivered) == (2, 1, 1))
        #expect(journal.ledger().isBalanced)
        let trace = try hie("trace", "L-1")
        #expect(trace.contains("deadLettered: not today"))
        #expect(trace.contains("resent by an operator"))
        await run.stop()
    }

    private func start() async throws -> ProductionRun {
        try FileManager.default.createDirectory(at: folder.appending(path: "in"), withIntermediateDirectories: true)
        let text = """
            production: Letters
            settings: { DataDirectory: data, StatusPort: 0, MinimumFreeDisk: 0B }
            items:
              - { name: In, class: HL7FileService, settings: { FilePath: in, TargetConfigNames: [Picky] } }
              - { name: Picky, class: Picky }
            """
        let file = folder.appending(path: "production.yaml")
        try text.write(to: file, atomically: true, encoding: .utf8)
        let catalog = Catalog.standard.adding([HostClass("Picky", Picky.self)])
        let check = ProductionCheck(file: file.path, catalog: catalog)
        #expect(check.issues.map(\.description) == [])
        let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        let run = try ProductionRun(check, catalog: catalog, logger: logger, registry: nil, onFailure: { _ in })
        try await run.start(check.plan)
        return run
    }

    private func hie(_ command: String, _ arguments: String...) throws -> String {
        try Tool.run([command, "production.yaml"] + arguments, in: folder).output
    }

    private func until(_ what: String, _ isSo: () throws -> Bool) throws {
        let end = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < end { if try isSo() { return } }
        Issue.record("not within a minute: \(what)")
        throw Late()
    }

    private struct Late: Error {}
}
