// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEJournal
import HIETree
import Synchronization
import TestSupport
import Testing

@testable import HIEEngine

/// CORE rule 6.
@Suite(.timeLimit(.minutes(1))) struct `Waiting for outcomes` {
    private func submit(
        _ text: String, to production: Production, within limit: Duration = .seconds(30)
    ) async -> IntakeResult {
        guard let intake = production.stage.intake("In") else { return .refused("In takes nothing in") }
        return await withCheckedContinuation { done in
            intake.submit(production.message(text), awaitingOutcome: limit) { done.resume(returning: $0) }
        }
    }

    @Test func `ends settled once all is delivered or filtered`() async throws {
        let production = try Production()
        let plans = production.plans
        let gate = Gate()
        production.stage.on("B") { (_, _) throws(HostError) in
            await gate.wait()
            return .filtered("not wanted")
        }
        try await production.deploy(
            plans.service("In", to: "Router"), plans.router("Router", to: "A", "B"), plans.operation("A"),
            plans.operation("B"))
        let isDone = Mutex(false)
        async let result = {
            let result = await submit("01-x", to: production)
            isDone.withLock { $0 = true }
            return result
        }()
        #expect(await eventually { production.stage.handled("B").count == 1 && production.account("A").delivered == 1 })
        #expect(!isDone.withLock { $0 })
        gate.open()
        #expect(await result == .settled)
        #expect(await submit("x", to: production) == .settled, "filtered by the router alone")
        #expect(await production.end())
    }

    @Test func `covers what a process produces, and answers only after the last of it`() async throws {
        let production = try Production()
        let plans = production.plans
        production.stage.on("B") { (message, _) throws(HostError) in
            if message.body.text == "bad" { throw .rejected("no") }
            return .done
        }
        try await production.deploy(
            plans.service("In", to: "Process"), plans.process("Process", to: "A", "B"), plans.operation("A"),
            plans.operation("B"))
        for round in 0..<50 {
            let before = production.account("B")
            let result = await submit(round % 2 == 0 ? "good" : "bad", to: production)
            #expect(result == (round % 2 == 0 ? .settled : .unsettled("a destination refused it")))
            let after = production.account("B")
            #expect(after.delivered + after.deadLettered == before.delivered + before.deadLettered + 1)
        }
        #expect(await production.end())
    }

    @Test func `ends unsettled when time is up, and the engine goes on with the message`() async throws {
        let production = try Production()
        let gate = Gate()
        production.stage.on("Out") { (_, _) throws(HostError) in
            await gate.wait()
            return .done
        }
        try await production.deploy(production.plans.service("In", to: "Out"), production.plans.operation("Out"))
        let result = await submit("1", to: production, within: .milliseconds(150))
        #expect(result == .unsettled("not everything it led to had ended in time"))
        gate.open()
        #expect(await production.settled())
        #expect(production.account("Out").delivered == 1)
        #expect(await production.end())
    }

    @Test func `ends refused where the message could not be stored`() async throws {
        let production = try Production()
        try await production.deploy(production.plans.service("In", to: "Out"), production.plans.operation("Out"))
        let intake = try #require(production.stage.intake("In"))
        production.journal.close()
        let result = await withCheckedContinuation { done in
            intake.submit(production.message("1"), awaitingOutcome: .seconds(30)) { done.resume(returning: $0) }
        }
        guard case .refused = result else {
            Issue.record("\(result)")
            return
        }
        await production.engine.shutDown()
    }

    @Test func `that nobody can end any more ends while the service stops`() async throws {
        let production = try Production(stopLimit: .seconds(20))
        production.stage.on("Out") { (_, _) throws(HostError) in throw .transient("down") }
        try await production.deploy(production.plans.service("In", to: "Out"), production.plans.operation("Out"))
        async let result = submit("1", to: production, within: .milliseconds(300))
        #expect(await eventually { !production.stage.handled("Out").isEmpty })
        #expect(await result == .unsettled("not everything it led to had ended in time"))
        #expect(await production.end())
    }

    @Test func `counts what is produced before it can end`() {
        let waits = OutcomeWaits()
        let session = MessageID(high: 1, low: 1)
        let results = Mutex<[IntakeResult]>([])
        func settled(_ receipt: UInt64) {
            waits.settled([
                Settlement(target: ItemID(1), receipt: Receipt(receipt), outcome: .delivered, session: session)
            ])
        }
        waits.expect(session, open: 1, failed: false, .none, within: .seconds(30)) { result in
            results.withLock { $0.append(result) }
        }
        waits.stored(session)
        waits.opening(2, of: session)
        settled(1)
        settled(2)
        #expect(results.withLock { $0 } == [])
        settled(3)
        #expect(results.withLock { $0 } == [.settled])
        settled(4)
        #expect(results.withLock { $0 } == [.settled])
    }

    private func reply(_ text: String, from item: UInt32, to session: MessageID, _ waits: OutcomeWaits) {
        Array(text.utf8).withUnsafeBytes { waits.replied(session, from: ItemID(item), $0) }
    }

    @Test func `ends with the first reply of a responder, once the message is stored`() {
        let waits = OutcomeWaits()
        let session = MessageID(high: 1, low: 1)
        let results = Mutex<[IntakeResult]>([])
        let responders = Responders(["A", "B", "Nobody"]) { ["A": ItemID(1), "B": ItemID(2), "C": ItemID(3)][$0] }
        waits.expect(session, open: 3, failed: false, responders, within: .seconds(30)) { result in
            results.withLock { $0.append(result) }
        }
        reply("of C", from: 3, to: session, waits)
        reply("of B", from: 2, to: session, waits)
        reply("of A", from: 1, to: session, waits)
        #expect(results.withLock { $0 } == [])
        waits.stored(session)
        #expect(results.withLock { $0 } == [.replied(Bytes("of B"))])
        reply("of A", from: 1, to: session, waits)
        waits.settled([Settlement(target: ItemID(1), receipt: Receipt(1), outcome: .delivered, session: session)])
        #expect(results.withLock(\.count) == 1)
    }

    @Test func `takes the reply of anyone for *, and of no one for none`() {
        #expect(Responders(["*"]) { _ in nil }.include(ItemID(9)))
        #expect(!Responders.none.include(ItemID(9)))
        let waits = OutcomeWaits()
        let session = MessageID(high: 1, low: 1)
        let results = Mutex<[IntakeResult]>([])
        waits.expect(session, open: 1, failed: false, .none, within: .seconds(30)) { result in
            results.withLock { $0.append(result) }
        }
        waits.stored(session)
        reply("of A", from: 1, to: session, waits)
        #expect(results.withLock { $0 } == [])
        waits.settled([Settlement(target: ItemID(1), receipt: Receipt(1), outcome: .delivered, session: session)])
        #expect(results.withLock { $0 } == [.settled])
    }
}
