// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEJournal
import HIETree
import Synchronization
import TestSupport
import Testing

@testable import HIEEngine

@Suite(.timeLimit(.minutes(1))) struct `A handler` {
    @Test func `that throws discards what it sent`() async throws {
        let production = try Production()
        let plans = production.plans
        let tries = Atomic<Int>(0)
        production.stage.onProcess("Process") { (message, outbox) throws(HostError) in
            try outbox.send(message, to: "Out")
            if message.body.text == "1", tries.add(1, ordering: .relaxed).newValue < 3 { throw .transient("not yet") }
            if message.body.text == "2" { throw .rejected("never") }
            return .done
        }
        try await production.deploy(
            plans.service("In", to: "Process"), plans.process("Process", to: "Out"), plans.operation("Out"))
        try await production.send(["1", "2", "3"])
        #expect(await production.settled())
        #expect(production.stage.handled("Process") == ["1", "1", "1", "2", "3"])
        #expect(production.stage.handled("Out") == ["1", "3"])
        #expect(production.account("Process").deadLettered == 1)
        #expect(production.account("Process").produced == 2)
        #expect(await production.end())
    }

    @Test func `makes messages that keep session and key, with itself as their source`() async throws {
        let production = try Production()
        let plans = production.plans
        let seen = Mutex<[Message]>([])
        production.stage.onProcess("Process") { (message, outbox) throws(HostError) in
            for part in 1...3 {
                let body = MessageBody(Bytes("\(message.body.text).\(part)"), contentType: "text/plain")
                try outbox.send(outbox.message(body), to: "Out")
            }
            return .done
        }
        production.stage.on("Out") { (message, _) throws(HostError) in
            seen.withLock { $0.append(message) }
            return .done
        }
        try await production.deploy(
            plans.service("In", to: "Process"), plans.process("Process", to: "Out"), plans.operation("Out"))
        try await production.send(["1"], key: { _ in 77 })
        #expect(await production.settled())
        let parts = seen.withLock { $0 }
        #expect(parts.map(\.body.text) == ["1.1", "1.2", "1.3"])
        #expect(Set(parts.map(\.header.id)).count == 3)
        #expect(Set(parts.map(\.header.session)).count == 1)
        #expect(parts.allSatisfy { $0.header.key == 77 && $0.header.profile.source == "Process" })
        #expect(parts.allSatisfy { $0.header.causation == $0.header.session })
        #expect(await production.end())
    }

    @Test func `is tried again in order after a transient error, and a rejected message is a dead letter`() async throws
    {
        let production = try Production()
        production.stage.on("Out") { (message, tries) throws(HostError) in
            if message.body.text == "2", tries < 3 { throw .transient("down") }
            if message.body.text == "3" { throw .rejected("no") }
            if message.body.text == "4" { return .filtered("not wanted") }
            return .done
        }
        try await production.deploy(production.plans.service("In", to: "Out"), production.plans.operation("Out"))
        try await production.send(["1", "2", "3", "4", "5"])
        #expect(await production.settled())
        #expect(production.stage.handled("Out") == ["1", "2", "2", "2", "2", "3", "4", "5"])
        let account = production.account("Out")
        #expect(account.delivered == 3 && account.deadLettered == 1 && account.filtered == 1)
        #expect(await production.end())
    }

    @Test func `with a pool serves keys beside each other and each key in order`() async throws {
        let production = try Production()
        let busy = Mutex((now: 0, most: 0, lanes: Set<UInt64>(), clashes: 0))
        production.stage.on("Out") { (message, _) throws(HostError) in
            let key = message.header.key
            busy.withLock { busy in
                busy.now += 1
                busy.most = max(busy.most, busy.now)
                if !busy.lanes.insert(key).inserted { busy.clashes += 1 }
            }
            for _ in 0..<Int(key % 5) { await Task.yield() }
            busy.withLock { busy in
                busy.now -= 1
                busy.lanes.remove(key)
            }
            return .done
        }
        try await production.deploy(
            production.plans.service("In", to: "Out"), production.plans.operation("Out", pool: 4))
        _ = try await production.engine.perform(.stop, on: "Out")
        var random = SeededGenerator(3)
        let texts = (0..<400).map { "\(Int.random(in: 0..<9, using: &random))-\($0)" }
        try await production.send(texts) { UInt64($0.prefix(1)) ?? 0 }
        _ = try await production.engine.perform(.start, on: "Out")
        #expect(await production.settled())
        let handled = production.stage.handled("Out")
        for key in 0..<9 {
            #expect(handled.filter { $0.hasPrefix("\(key)-") } == texts.filter { $0.hasPrefix("\(key)-") })
        }
        #expect(busy.withLock(\.clashes) == 0)
        #expect(busy.withLock(\.most) > 1)
        #expect(await production.end())
    }

    /// P7: an attempt is counted before it is made.
    @Test func `that took the process with it three times gets the message no more`() async throws {
        let first = try Production()
        try await first.deploy(first.plans.service("In", to: "Out"), first.plans.operation("Out"))
        _ = try await first.engine.perform(.stop, on: "Out")
        try await first.send(["poison", "good"])
        var crashing = [first]
        for _ in 0..<3 {
            let journal = crashing[crashing.count - 1].journal
            let out = try await journal.register(["Out"])[0]
            var taken: [Delivery] = []
            #expect(
                await eventually {
                    taken = journal.take(out, room: Room(count: 1))
                    return !taken.isEmpty
                })
            let delivery = try #require(taken.first)
            #expect(delivery.message.body.text == "poison")
            var begun = Commit()
            begun.started = [delivery.receipt]
            journal.mark(begun)
            // Its files as they are now are what a process leaves behind that dies while it handles the message.
            await pass(.milliseconds(50))
            crashing.append(try Production(in: crashing[crashing.count - 1].leftBehind()))
        }
        let production = crashing[3]
        try await production.deploy(production.plans.service("In", to: "Out"), production.plans.operation("Out"))
        #expect(await production.settled())
        #expect(production.stage.handled("Out") == ["good"])
        #expect(production.account("Out").deadLettered == 1)
        for production in crashing { #expect(await production.end()) }
    }

    @Test func `that is stopped before it ends does not count the attempt`() async throws {
        let production = try Production()
        production.stage.on("Out") { (_, _) throws(HostError) in throw .transient("down") }
        try await production.deploy(production.plans.service("In", to: "Out"), production.plans.operation("Out"))
        try await production.send(["1"])
        for round in 1...5 {
            #expect(await eventually { production.stage.handled("Out").count >= round })
            _ = try await production.engine.perform(.stop, on: "Out")
            if round == 5 { production.stage.on("Out", nil) }
            _ = try await production.engine.perform(.start, on: "Out")
        }
        #expect(await production.settled())
        #expect(production.account("Out").delivered == 1)
        #expect(await production.end())
    }
}
