// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEJournal
import HIESettings
import Synchronization
import TestSupport
import Testing

@testable import HIEEngine

/// Says of itself what a test wants to hear as soon as it is made.
private struct Talker: BusinessOperation {
    struct Settings: HostSettings {
        static let summary = "Settings of a test."
        static var settings: [Setting<Self>] {}
    }

    static let accepts = ["*/*"]

    init(_ settings: Settings, _ context: HostContext) throws(HostError) {
        context.report(.disconnected("refused"))
        context.report(.connected)
    }

    func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled { .done }
}

@Suite struct `What an item says of itself` {
    @Test func `reaches the engine's owner with the item's name, in order`() async throws {
        let folder = try TemporaryFolder()
        let journal = try Journal(directory: folder.file("journal"))
        let told = Mutex<[String]>([])
        let engine = Engine(
            broker: journal, logger: silent, report: { item, event in told.withLock { $0.append("\(item): \(event)") } }
        )
        let item = ItemPlan(
            name: "Out", hostClass: HostClass("Talker", Talker.self), settings: Talker.Settings(), fingerprint: "1")
        _ = try await engine.deploy(ProductionPlan(name: "Test", items: [item]))
        #expect(told.withLock { $0 } == [#"Out: disconnected("refused")"#, "Out: connected"])
        await engine.shutDown()
        journal.close()
    }
}
