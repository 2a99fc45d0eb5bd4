// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEJournal
import HIEPolicies
import HIETree
import Synchronization
import TestSupport
import Testing

@testable import HIEEngine

/// CORE rule 7: a pure process in its input's commit does what it does on its queue.
@Suite(.timeLimit(.minutes(1))) struct `A pure process in line` {
    private struct Trace: Equatable {
        /// What each operation got.
        var a: [String]
        var b: [String]
        var c: [String]
        var accounts: [String: LedgerAccount]
        var notes: [String]
        var outcomes: [String]
    }

    private func run(_ texts: [String], inLine: Bool, switching: Bool = false) async throws -> Trace {
        let production = try Production()
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "First"), plans.router("First", to: "Second", "C"),
            plans.router("Second", to: "A", "B"),
            plans.operation("A"), plans.operation("B"), plans.operation("C"))
        if !inLine {
            // What waits in its queue when it starts keeps a process out of line until it is done.
            for item in ["First", "Second"] { _ = try await production.engine.perform(.stop, on: item) }
        }
        for (number, text) in texts.enumerated() {
            try await production.send([text])
            guard switching, number % 7 == 0 else { continue }
            let item = number % 2 == 0 ? "First" : "Second"
            _ = try await production.engine.perform(number % 3 == 0 ? .pause : .resume, on: item)
        }
        for item in ["First", "Second"] { _ = try await production.engine.perform(.start, on: item) }
        #expect(await production.settled())
        // Marks are in the history a few milliseconds after they are in the ledger.
        let ended = production.journal.ledger().accounts.values.reduce(0) {
            $0 + $1.delivered + $1.filtered + $1.deadLettered
        }
        #expect(try await eventually { try outcomes(production.journal).count == ended })
        let trace = Trace(
            a: production.stage.handled("A"), b: production.stage.handled("B"), c: production.stage.handled("C"),
            accounts: production.journal.ledger().accounts,
            notes: try notes(production.journal), outcomes: try outcomes(production.journal))
        #expect(await production.end())
        return trace
    }

    private func events(_ journal: Journal) throws -> [LogEvent] {
        var events: [LogEvent] = []
        var place: Receipt?
        while true {
            let (more, next) = try journal.events(after: place, room: Room(count: 4096))
            if more.isEmpty { return events }
            events += more
            place = next
        }
    }

    private func notes(_ journal: Journal) throws -> [String] {
        try events(journal).compactMap { event in
            switch event.kind {
            case .produced(_, _, _, _, _, let note) where !note.isEmpty: note
            case .settled(let settlement, _) where !settlement.note.isEmpty: settlement.note
            default: nil
            }
        }.sorted()
    }

    private func outcomes(_ journal: Journal) throws -> [String] {
        try events(journal).compactMap { event in
            switch event.kind {
            case .produced(_, _, _, _, .some(let outcome), _): "\(outcome)"
            case .settled(let settlement, _): "\(settlement.outcome)"
            default: nil
            }
        }.sorted()
    }

    private func expectEqual(_ one: Trace, _ other: Trace) {
        for (left, right) in [
            (one.a, other.a), (one.b, other.b), (one.c, other.c), (one.notes, other.notes),
            (one.outcomes, other.outcomes),
        ] {
            let place = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            #expect(left.count == right.count && place == nil)
        }
        for (name, account) in one.accounts { #expect(account == other.accounts[name], "\(name)") }
    }

    private func texts(_ seed: UInt64) -> [String] {
        var random = SeededGenerator(seed)
        let routes = ["", "0", "1", "01", "10", "2", "a0", "a1", "b", "ab", "x"]
        return (0..<120).map { "\(routes.randomElement(using: &random) ?? "")-\($0)" }
    }

    @Test(arguments: UInt64(1)...4)
    func `has the outcomes, outputs and order that it has on its queue`(seed: UInt64) async throws {
        let texts = texts(seed)
        let inLine = try await run(texts, inLine: true)
        let queued = try await run(texts, inLine: false)
        expectEqual(inLine, queued)
        #expect(inLine.a.count > 10 && inLine.b.count > 10 && inLine.c.count > 10)
    }

    @Test(arguments: UInt64(1)...4)
    func `goes in and out of line without losing, repeating or overtaking`(seed: UInt64) async throws {
        let texts = texts(seed)
        let trace = try await run(texts, inLine: true, switching: true)
        let still = try await run(texts, inLine: true)
        expectEqual(trace, still)
    }

    @Test(arguments: [true, false])
    func `hands on another message, caused by the one that came`(inLine: Bool) async throws {
        let production = try Production()
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "First"), plans.router("First", to: "A", "B"), plans.operation("A"),
            plans.operation("B"))
        if !inLine { _ = try await production.engine.perform(.stop, on: "First") }
        let came = production.message("a1-7")
        let intake = try #require(production.stage.intake("In"))
        try await intake.submit(came)
        _ = try await production.engine.perform(.start, on: "First")
        #expect(await production.settled())
        #expect(production.stage.handled("A") == ["1-7"])
        #expect(production.stage.handled("B") == ["a1-7"])
        let made = try events(production.journal).compactMap { event -> Message? in
            guard case .message(let message) = event.kind else { return nil }
            return message.body.text == "1-7" ? message : nil
        }
        let header = try #require(made.first?.header)
        #expect(header.causation == came.id && header.session == came.header.session && header.id != came.id)
        #expect(header.key == came.header.key && header.id.milliseconds == came.id.milliseconds)
        #expect(header.profile.source == "First" && header.profile.contentType == "text/new")
        #expect(await production.end())
    }

    @Test func `makes the same message of the same cause`() {
        let production = try? Production()
        let message = production?.message("a")
        let body = MessageBody(Bytes("b"), contentType: "text/plain")
        let cause = DeliveryID(high: 7, low: 8)
        let ids = [0, 0, 1].map { message?.transformed(body, by: "First", cause: cause, $0).id }
        #expect(ids[0] == ids[1] && ids[0] != ids[2])
        let other = message?.transformed(body, by: "First", cause: DeliveryID(high: 7, low: 9), 0).id
        #expect(other != ids[0])
    }

    @Test(arguments: [true, false])
    func `makes a dead letter of what it cannot handle, with its copy and report`(inLine: Bool) async throws {
        let alerts = Mutex<[String]>([])
        let production = try Production(report: { item, event in
            if case .error(let reason) = event { alerts.withLock { $0.append("\(item): \(reason)") } }
        })
        let plans = production.plans
        let router = plans.router("First", to: "A").with { policies in
            policies.deadLetterTarget = "Dead"
            policies.errorHandler = "Errors"
            policies.alertsOnError = true
        }
        try await production.deploy(
            plans.service("In", to: "First"), router, plans.operation("A"), plans.operation("Dead"),
            plans.operation("Errors"))
        if !inLine { _ = try await production.engine.perform(.stop, on: "First") }
        try await production.send(["0-1", "x-2", "0-3"])
        _ = try await production.engine.perform(.start, on: "First")
        #expect(await eventually { production.stage.handled("Errors") == ["x-2"] })
        #expect(await production.settled())
        #expect(production.stage.handled("A") == ["0-1", "0-3"])
        #expect(production.stage.handled("Dead") == ["x-2"])
        #expect(production.account("First").deadLettered == 1 && production.account("First").delivered == 2)
        #expect(alerts.withLock { $0 } == ["First: an x"])
        #expect(await production.end())
    }

    @Test func `is one fsync and one commit with its input`() async throws {
        let production = try Production()
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "First"), plans.router("First", to: "Out"), plans.operation("Out"))
        _ = try await production.engine.perform(.stop, on: "Out")
        try await production.send(["0-1"])
        // Known with the acknowledgement already, not some time after it.
        #expect(production.account("First").delivered == 1)
        #expect(production.account("Out").queued == 1)
        #expect(await production.end())
    }
}
