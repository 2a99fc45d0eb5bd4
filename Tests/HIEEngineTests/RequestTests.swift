// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEJournal
import HIETree
import Synchronization
import TestSupport
import Testing

@testable import HIEEngine

/// CORE rule 5.
@Suite(.timeLimit(.minutes(1))) struct `Requests between hosts` {
    private static func answer(_ text: String) -> @Sendable (Message, Int) async throws(HostError) -> Handled {
        { (message, _) throws(HostError) in
            let profile = MessageProfile(source: "Desk", bodyClass: "", contentType: "text/plain")
            return .reply(
                message.derived(
                    id: MessageID(high: message.id.high, low: message.id.low ^ 1), at: .now(), profile: profile,
                    body: Bytes("\(text) \(message.body.text)")))
        }
    }

    private static func answers(in journal: Journal) -> Int {
        let events = (try? journal.events(after: nil, room: Room(count: 1000)))?.events ?? []
        return events.count {
            if case .produced(_, _, _?, _, _, "answer to a request") = $0.kind { true } else { false }
        }
    }

    /// What the process of a test was told, as text.
    private final class Notes: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    private static func show(_ result: RequestResult) -> String {
        switch result {
        case .reply(let message): message.body.text
        case .done: "done"
        case .failed(let reason): "failed: \(reason)"
        case .timedOut(let reason): "timed out: \(reason)"
        case .open: "open"
        }
    }

    @Test func `a process gets the answer of the operation that it asks, and the trace has it as a message`()
        async throws
    {
        let production = try Production()
        let notes = Notes()
        production.stage.on("Desk", Self.answer("about"))
        production.stage.onProcess("Clerk") { (message, context) throws(HostError) in
            notes.add(try await context.request(message, from: "Desk")?.body.text ?? "nothing")
            return .done
        }
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Clerk"), plans.process("Clerk"), plans.operation("Desk"))
        try await production.send(["one"])
        #expect(await eventually { production.account("Clerk").delivered == 2 })
        #expect(notes.all == ["about one"])
        #expect(production.account("Desk").delivered == 1)
        // Read from the log's file, which marks reach within 5 ms.
        #expect(await eventually { Self.answers(in: production.journal) == 1 })
        #expect(await production.end())
    }

    @Test func `what the target refuses or filters, the caller is told`() async throws {
        let production = try Production()
        let notes = Notes()
        production.stage.on("Desk") { (message, _) throws(HostError) in
            if message.body.text == "bad" { throw .rejected("not at this desk") }
            return .filtered("closed")
        }
        production.stage.onProcess("Clerk") { (message, context) throws(HostError) in
            do throws(HostError) {
                notes.add(try await context.request(message, from: "Desk")?.body.text ?? "nothing")
            } catch { notes.add("\(error)") }
            return .done
        }
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Clerk"), plans.process("Clerk"), plans.operation("Desk"))
        try await production.send(["bad", "good"])
        #expect(await eventually { notes.all.count == 2 })
        #expect(notes.all == ["'Desk' could not handle the request: not at this desk", "nothing"])
        #expect(await production.end())
    }

    @Test func `a request that a crash interrupts is not asked twice, and its answer reaches the repeated input`()
        async throws
    {
        let first = try Production()
        let gate = Gate()
        let deploy: @Sendable (Production) async throws -> Void = { production in
            let plans = production.plans
            try await production.deploy(
                plans.service("In", to: "Clerk"), plans.process("Clerk"), plans.operation("Desk"))
        }
        let notes = Notes()
        let clerk: @Sendable (Message, any Context) async throws(HostError) -> Handled = {
            (message, context) throws(HostError) in
            notes.add(try await context.request(message, from: "Desk")?.body.text ?? "nothing")
            return .done
        }
        first.stage.onProcess("Clerk", clerk)
        first.stage.on("Desk") { (_, _) throws(HostError) in
            await gate.wait()
            return .done
        }
        try await deploy(first)
        try await first.send(["one"])
        #expect(await eventually { first.stage.handled("Desk").count == 1 })
        let left = try first.leftBehind()
        gate.open()
        #expect(await first.end())
        let second = try Production(in: left)
        second.stage.onProcess("Clerk", clerk)
        second.stage.on("Desk", Self.answer("about"))
        try await deploy(second)
        #expect(await eventually { notes.all.contains("about one") })
        #expect(await second.settled())
        #expect(second.stage.handled("Desk") == ["one"])
        #expect(second.account("Desk").delivered == 1)
        #expect(await second.end())
    }

    @Test func `an answer that came before a crash is returned to the repeated input, not asked for anew`() async throws
    {
        let first = try Production()
        let gate = Gate()
        let notes = Notes()
        first.stage.onProcess("Clerk") { (message, context) throws(HostError) in
            _ = try await context.request(message, from: "Desk")
            notes.add("answered")
            await gate.wait()
            return .done
        }
        first.stage.on("Desk", Self.answer("about"))
        let plans = first.plans
        try await first.deploy(
            plans.service("In", to: "Clerk"), plans.process("Clerk"), plans.operation("Desk"))
        try await first.send(["one"])
        #expect(await eventually { notes.all == ["answered"] })
        let left = try first.leftBehind()
        gate.open()
        #expect(await first.end())
        let second = try Production(in: left)
        second.stage.onProcess("Clerk") { (message, context) throws(HostError) in
            notes.add(try await context.request(message, from: "Desk")?.body.text ?? "nothing")
            return .done
        }
        let again = second.plans
        try await second.deploy(
            again.service("In", to: "Clerk"), again.process("Clerk"), again.operation("Desk"))
        #expect(await second.settled())
        #expect(notes.all == ["answered", "about one"])
        #expect(second.stage.handled("Desk").isEmpty)
        #expect(await second.end())
    }

    @Test func `no answer in time: the caller goes on, and the late answer is recorded as such`() async throws {
        let production = try Production()
        let gate = Gate()
        let notes = Notes()
        production.stage.on("Desk") { (message, _) throws(HostError) in
            await gate.wait()
            return try await Self.answer("late")(message, 0)
        }
        production.stage.onProcess("Clerk") { (message, context) throws(HostError) in
            let asked = Request(message, "Desk", timeout: .milliseconds(150))
            let results = try await context.requestAll([asked], until: .all, timeout: nil)
            notes.add(results.map(Self.show).joined())
            return .done
        }
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Clerk"), plans.process("Clerk"), plans.operation("Desk"))
        try await production.send(["one"])
        #expect(await eventually { production.account("Clerk").delivered == 1 })
        #expect(notes.all == ["timed out: no answer from 'Desk' within 150ms"])
        gate.open()
        #expect(await eventually { production.account("Clerk").filtered == 1 })
        #expect(production.account("Desk").delivered == 1)
        #expect(await production.end())
    }

    @Test func `several are asked at once: all, the first, a quorum`() async throws {
        let production = try Production()
        let gate = Gate()
        let notes = Notes()
        for desk in ["A", "B"] { production.stage.on(desk, Self.answer(desk)) }
        production.stage.on("C") { (_, _) throws(HostError) in throw .rejected("no") }
        production.stage.on("D") { (message, _) throws(HostError) in
            await gate.wait()
            return .done
        }
        production.stage.onProcess("Clerk") { (message, context) throws(HostError) in
            func ask(_ targets: String..., until enough: Enough) async throws(HostError) -> String {
                let requests = targets.map { Request(message, $0) }
                let results = try await context.requestAll(requests, until: enough, timeout: nil)
                return results.map(Self.show).joined(separator: ", ")
            }
            notes.add(try await ask("A", "C", "B", until: .all))
            notes.add(try await ask("D", "C", "B", until: .first))
            notes.add(try await ask("D", "A", "B", until: .quorum(2)))
            return .done
        }
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Clerk"), plans.process("Clerk"), plans.operation("A"), plans.operation("B"),
            plans.operation("C"), plans.operation("D"))
        try await production.send(["x"])
        #expect(await eventually { notes.all.count == 3 })
        gate.open()
        #expect(notes.all.first == "A x, failed: no, B x")
        #expect(notes.all.dropFirst().first?.hasSuffix(", B x") == true)
        #expect(notes.all.last == "open, A x, B x")
        #expect(await production.settled())
        #expect(await production.end())
    }

    @Test func `items that wait for each other run out of time, and the error names the circle`() async throws {
        let production = try Production()
        let notes = Notes()
        for (item, other) in [("Left", "Right"), ("Right", "Left")] {
            production.stage.onProcess(item) { (message, context) throws(HostError) in
                let asked = Request(message, other, timeout: .milliseconds(item == "Left" ? 300 : 5000))
                let results = try await context.requestAll([asked], until: .all, timeout: nil)
                notes.add("\(item) " + results.map(Self.show).joined())
                return .done
            }
        }
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Left"), plans.process("Left"), plans.process("Right"))
        try await production.send(["x"])
        #expect(await eventually { !notes.all.isEmpty })
        #expect(
            notes.all.first
                == "Left timed out: no answer from 'Right' within 300ms: they wait for each other: 'Left' → 'Right' → 'Left'"
        )
        #expect(await production.end())
    }

    @Test func `a handler that waits for an answer does not count against PoolSize`() async throws {
        let production = try Production()
        let gate = Gate()
        let notes = Notes()
        production.stage.on("Desk") { (_, _) throws(HostError) in
            await gate.wait()
            return .done
        }
        production.stage.onProcess("Clerk") { (message, context) throws(HostError) in
            if message.body.text.hasPrefix("ask") { _ = try await context.request(message, from: "Desk") }
            notes.add(message.body.text)
            return .done
        }
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Clerk"), plans.process("Clerk"), plans.operation("Desk"))
        try await production.send(["ask 1", "ask 2", "ask 3", "go on", "ask 1 again"]) { text in
            UInt64(text.utf8.dropFirst(4).first ?? 0)
        }
        #expect(await eventually { notes.all == ["go on"] })
        gate.open()
        #expect(await production.settled())
        #expect(Set(notes.all) == ["go on", "ask 1", "ask 2", "ask 3", "ask 1 again"])
        #expect(notes.all.firstIndex(of: "ask 1") ?? 9 < notes.all.firstIndex(of: "ask 1 again") ?? 0)
        #expect(await production.end())
    }

    @Test func `a request to a router is answered by the target that it goes to`() async throws {
        let production = try Production()
        let notes = Notes()
        production.stage.on("Desk", Self.answer("routed"))
        production.stage.onProcess("Clerk") { (message, context) throws(HostError) in
            let requests = [Request(message, "Router")]
            notes.add(try await context.requestAll(requests, until: .all, timeout: nil).map(Self.show).joined())
            return .done
        }
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Clerk"), plans.process("Clerk"), plans.router("Router", to: "Desk"),
            plans.operation("Desk"))
        try await production.send(["0 goes", "nowhere"])
        #expect(await eventually { notes.all.count == 2 })
        #expect(notes.all == ["routed 0 goes", "done"])
        #expect(await production.end())
    }

    @Test func `a service asks too, and its late answers are recorded`() async throws {
        let production = try Production()
        production.stage.on("Desk", Self.answer("for"))
        let plans = production.plans
        try await production.deploy(plans.service("In", to: "Desk"), plans.operation("Desk"))
        let intake = try #require(production.stage.intake("In"))
        let reply = try await intake.request(production.message("me"), from: "Desk", timeout: .seconds(10))
        #expect(reply?.body.text == "for me")
        #expect(await eventually { production.account("In").accepted == 2 })
        let gate = Gate()
        production.stage.on("Desk") { (message, _) throws(HostError) in
            await gate.wait()
            return try await Self.answer("late")(message, 0)
        }
        await #expect(throws: HostError.transient("no answer from 'Desk' within 100ms")) {
            try await intake.request(production.message("you"), from: "Desk", timeout: .milliseconds(100))
        }
        gate.open()
        #expect(await eventually { production.account("In").filtered == 1 })
        #expect(await production.end())
    }

    @Test func `state that a handler keeps is there for the next input, unless the handler throws`() async throws {
        let production = try Production()
        production.stage.onProcess("Counter") { (message, context) throws(HostError) in
            let count = Int(context.state("count")?.text ?? "0") ?? 0
            context.setState("count", Bytes(String(count + 1)))
            if message.body.text == "bad" { throw .rejected("no") }
            try context.send(context.message(MessageBody(Bytes("\(count + 1)"), contentType: "text/plain")), to: "Out")
            return .done
        }
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Counter"), plans.process("Counter", to: "Out"), plans.operation("Out"))
        try await production.send(["a", "bad", "b"])
        #expect(await eventually { production.stage.handled("Out") == ["1", "2"] })
        let left = try production.leftBehind()
        #expect(await production.end())
        let second = try Production(in: left)
        #expect(second.journal.state(of: try await second.journal.register(["Counter"])[0], "own/count")?.text == "2")
        #expect(await second.end())
    }
}
