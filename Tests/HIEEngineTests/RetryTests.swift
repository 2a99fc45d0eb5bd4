// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEJournal
import HIEPolicies
import HIETree
import Synchronization
import TestSupport
import Testing

@testable import HIEEngine

@Suite(.timeLimit(.minutes(1))) struct `A message that fails` {
    private func failing(_ production: Production, _ bad: String...) {
        production.stage.on("Out") { (message, _) throws(HostError) in
            if bad.contains(message.body.text) { throw .transient("down") }
            return .done
        }
    }

    private func deadLetters(_ production: Production, of item: String) async throws -> [String] {
        let id = try await production.journal.register([item])[0]
        return production.journal.deadLetters(of: id).map(\.error)
    }

    @Test(arguments: [1, 3])
    func `is a dead letter after MaxAttempts tries`(attempts: Int) async throws {
        let production = try Production()
        failing(production, "1")
        try await production.deploy(
            production.plans.service("In", to: "Out"),
            production.plans.operation("Out").with { $0.retry.maxAttempts = attempts })
        try await production.send(["1", "2"])
        #expect(await production.settled())
        #expect(production.stage.handled("Out") == Array(repeating: "1", count: attempts) + ["2"])
        #expect(
            try await deadLetters(production, of: "Out")
                == [attempts == 1 ? "down; tried once" : "down; tried 3 times"])
        #expect(await production.end())
    }

    @Test func `is a dead letter after its failure timeout`() async throws {
        let production = try Production()
        failing(production, "1")
        try await production.deploy(
            production.plans.service("In", to: "Out"),
            production.plans.operation("Out").with { $0.retry.failureTimeout = .milliseconds(100) })
        try await production.send(["1"])
        #expect(await production.settled())
        #expect(production.stage.handled("Out").count > 1)
        #expect(
            try await deadLetters(production, of: "Out") == ["down; not delivered within the failure timeout"])
        #expect(await production.end())
    }

    /// P5.
    @Test func `with OrderBlocking key holds back its key and no other`() async throws {
        let production = try Production()
        failing(production, "a1")
        try await production.deploy(
            production.plans.service("In", to: "Out"),
            production.plans.operation("Out").with { $0.orderBlocking = .key })
        try await production.send(["a1", "a2", "b1", "a3", "b2"]) { $0.hasPrefix("a") ? 1 : 2 }
        #expect(await eventually { production.stage.handled("Out").filter { $0.hasPrefix("b") } == ["b1", "b2"] })
        #expect(await eventually { production.stage.handled("Out").count { $0 == "a1" } >= 3 })
        #expect(!production.stage.handled("Out").contains("a2"))
        failing(production)
        #expect(await production.settled())
        #expect(production.stage.handled("Out").suffix(3) == ["a1", "a2", "a3"])
        #expect(await production.end())
    }

    @Test func `with OrderBlocking destination holds back all that came after it`() async throws {
        let production = try Production()
        failing(production, "a1")
        try await production.deploy(
            production.plans.service("In", to: "Out"),
            production.plans.operation("Out").with { $0.orderBlocking = .destination })
        try await production.send(["a1"]) { _ in 1 }
        #expect(await eventually { production.stage.handled("Out").count >= 1 })
        try await production.send(["b1", "b2"]) { _ in 2 }
        #expect(await eventually { production.stage.handled("Out").count { $0 == "a1" } >= 5 })
        #expect(Set(production.stage.handled("Out")) == ["a1"])
        failing(production)
        #expect(await production.settled())
        #expect(production.stage.handled("Out").suffix(2) == ["b1", "b2"])
        #expect(await production.end())
    }

    @Test func `with OrderBlocking none holds back nothing`() async throws {
        let production = try Production()
        failing(production, "1")
        try await production.deploy(
            production.plans.service("In", to: "Out"),
            production.plans.operation("Out").with { $0.orderBlocking = .none })
        try await production.send(["1", "2", "3"])
        #expect(await eventually { production.account("Out").delivered == 2 })
        failing(production)
        #expect(await production.settled())
        #expect(await production.end())
    }

    /// P5 with many keys: whatever fails how often, each key is in order.
    @Test(arguments: [1, 2] as [UInt64])
    func `leaves every key in order, however often what fails`(seed: UInt64) async throws {
        let production = try Production()
        let ended = Mutex<[String]>([])
        let random = Mutex(SeededGenerator(seed))
        production.stage.on("Out") { (message, _) throws(HostError) in
            if random.withLock({ Int.random(in: 0..<4, using: &$0) }) == 0 { throw .transient("down") }
            ended.withLock { $0.append(message.body.text) }
            return .done
        }
        try await production.deploy(
            production.plans.service("In", to: "Out"),
            production.plans.operation("Out", pool: 4).with { $0.retry.interval = .milliseconds(3) })
        let texts = (0..<200).map { "\($0 % 7)-\($0)" }
        try await production.send(texts) { UInt64($0.prefix(1)) ?? 0 }
        #expect(await production.settled())
        for key in 0..<7 {
            #expect(
                ended.withLock { $0.filter { $0.hasPrefix("\(key)-") } } == texts.filter { $0.hasPrefix("\(key)-") })
        }
        #expect(await production.end())
    }

    @Test func `after a restart is tried no sooner and no oftener than it was to be, and nothing overtakes it`()
        async throws
    {
        let first = try Production()
        failing(first, "a1")
        let out = first.plans.operation("Out").with {
            $0.retry.maxAttempts = 3
            $0.retry.interval = .seconds(2)
            $0.orderBlocking = .key
        }
        try await first.deploy(first.plans.service("In", to: "Out"), out)
        try await first.send(["a1"])
        #expect(await eventually { first.stage.handled("Out") == ["a1"] && first.account("Out").inFlight == 0 })
        _ = try await first.engine.perform(.stop, on: "Out")
        try await first.send(["a2", "b1"]) { $0.hasPrefix("a") ? 0 : 1 }
        let again = try Production(in: first.leftBehind())
        failing(again, "a1")
        var outAgain = again.plans.operation("Out")
        outAgain.policies = out.policies
        try await again.deploy(outAgain)
        #expect(await eventually { again.stage.handled("Out").contains("b1") })
        #expect(again.stage.handled("Out").first == "b1", "its time has not come, and its key waits")
        #expect(await again.settled())
        #expect(again.stage.handled("Out") == ["b1", "a1", "a1", "a2"], "one try was before")
        #expect(again.account("Out").deadLettered == 1)
        #expect(await again.end())
        #expect(await first.end())
    }

    @Test func `is cancelled and tried again when its time is up`() async throws {
        let production = try Production()
        let cancelled = Atomic<Int>(0)
        production.stage.on("Out") { (_, _) throws(HostError) in
            let never = Gate()
            await withTaskCancellationHandler {
                await never.wait()
            } onCancel: {
                cancelled.add(1, ordering: .relaxed)
                never.open()
            }
            throw .cancelled
        }
        try await production.deploy(
            production.plans.service("In", to: "Out"),
            production.plans.operation("Out").with {
                $0.timeLimit = .milliseconds(50)
                $0.retry.maxAttempts = 2
            })
        try await production.send(["1"])
        #expect(await production.settled())
        #expect(cancelled.load(ordering: .relaxed) == 2)
        let letters = try await deadLetters(production, of: "Out")
        #expect(letters.count == 1 && letters[0].hasSuffix("; tried 2 times") && letters[0].hasPrefix("not handled"))
        #expect(await production.end())
    }

    @Test func `that ends in spite of its time limit counts as it ended`() async throws {
        let production = try Production()
        production.stage.on("Out") { (_, _) throws(HostError) in
            await pass(.milliseconds(120))
            return .done
        }
        try await production.deploy(
            production.plans.service("In", to: "Out"),
            production.plans.operation("Out").with { $0.timeLimit = .milliseconds(20) })
        try await production.send(["1"])
        #expect(await production.settled())
        #expect(production.stage.handled("Out") == ["1"])
        #expect(production.account("Out").delivered == 1)
        #expect(await production.end())
    }
}

@Suite(.timeLimit(.minutes(1))) struct `A dead letter` {
    private func deploy(_ production: Production, _ change: @escaping (inout ItemPolicies) -> Void) async throws {
        production.stage.on("Out") { (message, tries) throws(HostError) in
            if message.body.text == "bad" { throw .rejected("no such ward") }
            if message.body.text == "late" { throw .transient("down") }
            return .done
        }
        try await production.deploy(
            production.plans.service("In", to: "Out"), production.plans.operation("Letters"),
            production.plans.operation("Errors"),
            production.plans.operation("Out").with {
                $0.retry.maxAttempts = 2
                change(&$0)
            })
        try await production.send(["good", "bad", "late"])
        #expect(await production.settled())
    }

    @Test func `goes to the DeadLetterTarget as it came, in the same commit`() async throws {
        let production = try Production()
        let seen = Mutex<[Message]>([])
        production.stage.on("Letters") { (message, _) throws(HostError) in
            seen.withLock { $0.append(message) }
            return .done
        }
        try await deploy(production) { $0.deadLetterTarget = "Letters" }
        #expect(seen.withLock { $0.map(\.body.text) } == ["bad", "late"])
        #expect(seen.withLock { $0.allSatisfy { $0.id == $0.header.session } }, "the messages themselves")
        #expect(production.account("Out").deadLettered == 2)
        #expect(production.account("Out").produced == 2)
        #expect(production.account("Errors").accepted == 0)
        #expect(await production.end())
    }

    @Test func `is told to the ErrorHandler with what went wrong`() async throws {
        let production = try Production()
        let seen = Mutex<[Message]>([])
        production.stage.on("Errors") { (message, _) throws(HostError) in
            seen.withLock { $0.append(message) }
            return .done
        }
        try await deploy(production) { $0.errorHandler = "Errors" }
        let reports = seen.withLock { $0 }
        #expect(reports.map(\.body.text) == ["bad", "late"])
        #expect(reports.map { $0.header.properties["hie.error.text"] } == ["no such ward", "down; tried 2 times"])
        #expect(reports.allSatisfy { $0.header.properties["hie.error.item"] == "Out" })
        #expect(reports.map { $0.header.properties["hie.error.attempts"] } == ["1", "2"])
        #expect(reports.allSatisfy { $0.header.causation == $0.header.session && $0.id != $0.header.session })
        #expect(await production.end())
    }

    @Test func `stays where it is without either`() async throws {
        let production = try Production()
        try await deploy(production) { _ in }
        #expect(production.account("Out").deadLettered == 2)
        #expect(production.account("Out").produced == 0)
        #expect(await production.end())
    }
}
