// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEJournal
import HIEPolicies
import HIETree
import Synchronization
import TestSupport
import Testing

@testable import HIEEngine

@Suite(.timeLimit(.minutes(1))) struct `An item with policies` {
    private func status(_ production: Production) async -> PolicyStatus? {
        await production.engine.status.items.first { $0.name == "Out" }?.policies
    }

    @Test func `keeps its messages while the circuit breaker is OPEN, tries one, and goes on`() async throws {
        let production = try Production()
        production.stage.on("Out") { (_, _) throws(HostError) in throw .transient("down") }
        try await production.deploy(
            production.plans.service("In", to: "Out"),
            production.plans.operation("Out").with {
                $0.breaker = CircuitBreaker.Options()
                $0.breaker?.consecutiveFailures = 3
                $0.breaker?.waitDurationInOpenState = .milliseconds(400)
            })
        try await production.send(["1", "2", "3"])
        #expect(await eventually { await status(production)?.breaker == .open })
        #expect(production.stage.handled("Out") == ["1", "1", "1"])
        #expect(production.account("Out").queued + production.account("Out").inFlight == 3)
        #expect(await eventually { production.stage.handled("Out").count == 4 })
        #expect(await eventually { await status(production)?.breaker == .open }, "the trial failed")
        #expect(production.stage.handled("Out").count == 4)
        production.stage.on("Out", nil)
        #expect(await production.settled())
        #expect(production.stage.handled("Out").suffix(3) == ["1", "2", "3"])
        let after = try #require(await status(production))
        #expect(after.breaker == .closed)
        #expect((after.waits["circuit_breaker"] ?? 0) > 0)
        #expect(production.account("Out").delivered == 3 && production.account("Out").deadLettered == 0)
        #expect(await production.end())
    }

    @Test func `without a circuit breaker goes on trying`() async throws {
        let production = try Production()
        production.stage.on("Out") { (_, _) throws(HostError) in throw .transient("down") }
        try await production.deploy(
            production.plans.service("In", to: "Out"), production.plans.operation("Out"))
        try await production.send(["1"])
        #expect(await eventually { production.stage.handled("Out").count > 10 })
        #expect(await status(production)?.breaker == nil)
        #expect(await status(production)?.retrying == 1)
        #expect(await production.end())
    }

    @Test func `does nothing while its breaker is FORCED_OPEN, until a person closes it`() async throws {
        let production = try Production()
        try await production.deploy(
            production.plans.service("In", to: "Out"),
            production.plans.operation("Out").with {
                $0.breaker = CircuitBreaker.Options()
                $0.breaker?.initialState = .forcedOpen
            }, production.plans.operation("Other"))
        try await production.send(["1"])
        #expect(await eventually { (await status(production)?.waits["circuit_breaker"] ?? 0) > 0 })
        #expect(production.account("Out").queued == 1)
        try await production.engine.setBreaker(.closed, of: "Out")
        #expect(await production.settled())
        try await production.engine.setBreaker(.forcedOpen, of: "Out")
        try await production.send(["2"])
        #expect(production.stage.handled("Out") == ["1"])
        await #expect(throws: HostError.rejected("'Other' has no circuit breaker; set CircuitBreaker: on")) {
            try await production.engine.setBreaker(.closed, of: "Other")
        }
        try await production.engine.setBreaker(.disabled, of: "Out")
        #expect(await production.settled())
        #expect(await production.end())
    }

    @Test func `takes no more than its rate limiter gives`() async throws {
        let production = try Production()
        try await production.deploy(
            production.plans.service("In", to: "Out"),
            production.plans.operation("Out", pool: 4).with { $0.limiter = .init(rate: 0.001, burst: 3) })
        try await production.send(["1", "2", "3", "4", "5"]) { UInt64($0) ?? 0 }
        #expect(await eventually { production.account("Out").delivered == 3 })
        #expect(await eventually { (await status(production)?.waits["rate_limiter"] ?? 0) > 0 })
        #expect(production.account("Out").queued == 2)
        #expect(await production.end())
    }

    @Test func `goes on by itself when the rate limiter has tokens again`() async throws {
        let production = try Production()
        try await production.deploy(
            production.plans.service("In", to: "Out"),
            production.plans.operation("Out").with { $0.limiter = .init(rate: 100, burst: 1) })
        let begun = ContinuousClock.now
        try await production.send((0..<20).map { "\($0)" })
        #expect(await production.settled())
        #expect(ContinuousClock.now - begun >= .milliseconds(180))
        #expect(production.stage.handled("Out") == (0..<20).map { "\($0)" })
        #expect(await production.end())
    }

    @Test func `handles no more at once than its bulkhead lets in`() async throws {
        let production = try Production()
        let busy = Mutex((now: 0, most: 0))
        production.stage.on("Out") { (_, _) throws(HostError) in
            busy.withLock { busy in
                busy.now += 1
                busy.most = max(busy.most, busy.now)
            }
            // The first waits for the second, which there is room for.
            _ = await eventually { busy.withLock(\.most) >= 2 }
            await Task.yield()
            busy.withLock { $0.now -= 1 }
            return .done
        }
        try await production.deploy(
            production.plans.service("In", to: "Out"),
            production.plans.operation("Out", pool: 8).with { $0.bulkhead = 2 })
        _ = try await production.engine.perform(.stop, on: "Out")
        try await production.send((0..<100).map { "\($0)" }) { UInt64($0) ?? 0 }
        _ = try await production.engine.perform(.start, on: "Out")
        #expect(await production.settled())
        #expect(busy.withLock(\.most) == 2)
        #expect(await production.end())
    }

    @Test(arguments: Engine.Skip.allCases)
    func `lets a person skip the message that the others wait for`(act: Engine.Skip) async throws {
        let production = try Production()
        production.stage.on("Out") { (message, _) throws(HostError) in
            if message.body.text == "1" { throw .transient("down") }
            return .done
        }
        try await production.deploy(
            production.plans.service("In", to: "Out"),
            production.plans.operation("Out").with { $0.retry.interval = .seconds(3600) })
        await #expect(throws: HostError.rejected("no message of 'Out' waits for another try")) {
            try await production.engine.skip("Out", as: act, by: "ann", because: "ward closed")
        }
        try await production.send(["1", "2"])
        #expect(await eventually { await status(production)?.retrying == 1 && production.account("Out").inFlight <= 1 })
        _ = try await production.engine.skip("Out", as: act, by: "ann", because: "ward closed")
        #expect(await eventually { production.account("Out").delivered == 1 })
        let account = production.account("Out")
        #expect(account.deadLettered == (act == .deadLetter ? 1 : 0))
        #expect(account.held == (act == .hold ? 1 : 0))
        if act == .deadLetter {
            let id = try await production.journal.register(["Out"])[0]
            #expect(production.journal.deadLetters(of: id).map(\.error) == ["given up by ann: ward closed"])
        }
        #expect(await production.end())
    }
}

@Suite(.timeLimit(.minutes(1))) struct `A courier's queue` {
    /// A production whose operation is in the hands of the test.
    private func start(
        _ texts: [String], _ change: @escaping (inout ItemPolicies) -> Void
    ) async throws -> (Production, any DeliveryQueue) {
        let production = try Production()
        try await production.deploy(
            production.plans.service("In", to: "Out"), production.plans.operation("Letters"),
            production.plans.courier("Out").with(change))
        let queue = try #require(production.stage.queue("Out"))
        try await production.send(texts) { UInt64($0.prefix(1)) ?? 0 }
        return (production, queue)
    }

    private func texts(_ deliveries: [Delivery]) -> [String] { deliveries.map(\.message.body.text) }

    @Test func `gives what failed again after its interval, before all that must not overtake it`() async throws {
        let (production, queue) = try await start(["1a", "2a", "1b"]) {
            $0.orderBlocking = .destination
            $0.retry.interval = .milliseconds(150)
        }
        let rings = Mutex(0)
        queue.onArrival { rings.withLock { $0 += 1 } }
        let first = queue.receive(Room(count: 1))
        #expect(texts(first) == ["1a"])
        let before = ContinuousClock.now
        #expect(queue.failed(first[0], .transient("refused")) == .again(after: .milliseconds(150)))
        #expect(queue.receive(Room(count: 10)).isEmpty)
        #expect(await eventually { rings.withLock { $0 } > 0 })
        #expect(ContinuousClock.now - before >= .milliseconds(149))
        let again = queue.receive(Room(count: 10))
        #expect(texts(again) == ["1a"], "and nothing else before it has ended")
        #expect(again[0].attempts == 1)
        #expect(queue.receive(Room(count: 10)).isEmpty)
        queue.settle([Settlement(again[0], .delivered)])
        let rest = queue.receive(Room(count: 10))
        #expect(texts(rest) == ["2a", "1b"])
        queue.settle(rest.map { Settlement($0, .delivered) })
        #expect(await production.end())
    }

    @Test func `says what was sent too early`() async throws {
        let (production, queue) = try await start(["1a", "2a", "1b"]) { $0.orderBlocking = .key }
        let sent = queue.receive(Room(count: 3))
        #expect(!sent.contains { queue.holdsBack($0) })
        _ = queue.failed(sent[0], .transient("refused"))
        #expect(sent.map { queue.holdsBack($0) } == [false, false, true])
        queue.settle([Settlement(sent[1], .delivered)])
        queue.release([sent[2]])
        #expect(await eventually { texts(queue.receive(Room(count: 3))) == ["1a"] })
        #expect(production.account("Out").delivered == 1)
        #expect(await production.end())
    }

    @Test func `gives what is not answered again at once and for ever, unless MaxAttempts counts it`() async throws {
        let (production, queue) = try await start(["1a"]) {
            $0.retry.maxAttempts = 2
            $0.retry.maxUnanswered = nil
        }
        let silence = DeliveryFailure(.transient("no acknowledgement in time"), reach: .unanswered)
        for round in 0..<5 {
            let sent = queue.receive(Room(count: 1))
            #expect(sent.first?.attempts == UInt32(round))
            #expect(queue.failed(sent[0], silence) == .again(after: .zero))
        }
        #expect(await production.end())
        let (other, counted) = try await start(["1a"]) { $0.retry.maxUnanswered = 2 }
        #expect(counted.failed(counted.receive(Room(count: 1))[0], silence) == .again(after: .zero))
        #expect(counted.failed(counted.receive(Room(count: 1))[0], silence) == .ended)
        #expect(other.account("Out").deadLettered == 1)
        #expect(await other.end())
    }

    @Test func `does not count as a try what was not sent, but lets it end with its failure timeout`() async throws {
        let (production, queue) = try await start(["1a"]) {
            $0.retry.maxUnanswered = 1
            $0.retry.failureTimeout = .milliseconds(100)
        }
        let down = DeliveryFailure(.transient("no connection"), reach: .unreachable)
        let first = queue.receive(Room(count: 1))
        #expect(queue.failed(first[0], down) == .again(after: .zero))
        var attempts: Set<UInt32> = []
        let hasEnded = await eventually {
            guard let delivery = queue.receive(Room(count: 1)).first else { return false }
            attempts.insert(delivery.attempts)
            return queue.failed(delivery, down) == .ended
        }
        #expect(hasEnded)
        #expect(attempts == [0])
        #expect(production.account("Out").deadLettered == 1)
        #expect(await production.end())
    }

    @Test func `begins nothing while the destination asked it to wait`() async throws {
        let (production, queue) = try await start(["1a", "2a"]) { $0.orderBlocking = .none }
        let first = queue.receive(Room(count: 1))
        let busy = DeliveryFailure(.transient("busy"), retryAfter: .seconds(3600))
        #expect(queue.failed(first[0], busy) == .again(after: .seconds(3600)))
        #expect(queue.receive(Room(count: 1)).isEmpty)
        #expect(await production.end())
    }

    @Test func `is metered with a breaker, a limiter or a bulkhead, and counts what it gives as begun`() async throws {
        let (plain, free) = try await start([]) { _ in }
        #expect(!free.isMetered)
        #expect(await plain.end())
        let (production, queue) = try await start(["1a", "2a", "3a"]) { $0.bulkhead = 2 }
        #expect(queue.isMetered)
        let rings = Mutex(0)
        queue.onArrival { rings.withLock { $0 += 1 } }
        let sent = queue.receive(Room(count: 10))
        #expect(texts(sent) == ["1a", "2a"])
        #expect(queue.receive(Room(count: 10)).isEmpty)
        let before = rings.withLock { $0 }
        queue.settle([Settlement(sent[0], .delivered)])
        #expect(rings.withLock { $0 } > before)
        #expect(texts(queue.receive(Room(count: 10))) == ["3a"])
        queue.release([sent[1]])
        #expect(texts(queue.receive(Room(count: 10))) == ["2a"])
        #expect(await production.end())
    }

    @Test func `in HALF_OPEN gives the trials and no more`() async throws {
        let (production, queue) = try await start(["1a", "2a", "3a", "4a"]) {
            $0.orderBlocking = .none
            $0.retry.interval = .seconds(3600)
            $0.breaker = CircuitBreaker.Options()
            $0.breaker?.consecutiveFailures = 1
            $0.breaker?.permittedNumberOfCallsInHalfOpenState = 2
            $0.breaker?.waitDurationInOpenState = .milliseconds(100)
        }
        let rings = Mutex(0)
        queue.onArrival { rings.withLock { $0 += 1 } }
        _ = queue.failed(queue.receive(Room(count: 1))[0], .transient("down"))
        #expect(queue.receive(Room(count: 10)).isEmpty)
        #expect(await eventually { rings.withLock { $0 } > 0 })
        let trials = queue.receive(Room(count: 10))
        #expect(texts(trials) == ["2a", "3a"])
        #expect(queue.receive(Room(count: 10)).isEmpty)
        queue.settle(trials.map { Settlement($0, .delivered) })
        #expect(texts(queue.receive(Room(count: 10))) == ["4a"])
        #expect(await production.end())
    }

    @Test func `produces for a DeadLetterTarget what its courier settles as a dead letter`() async throws {
        let (production, queue) = try await start(["1a", "2a"]) { $0.deadLetterTarget = "Letters" }
        let sent = queue.receive(Room(count: 2))
        queue.settle([Settlement(sent[0], .deadLettered("answered with AR")), Settlement(sent[1], .delivered)])
        #expect(await production.settled())
        #expect(production.stage.handled("Letters") == ["1a"])
        #expect(production.account("Out").delivered == 1 && production.account("Out").deadLettered == 1)
        #expect(await production.end())
    }

    @Test func `while a key waits keeps what belongs to it here, within bounds, and gives it back at the end`()
        async throws
    {
        let (production, queue) = try await start(["1a"] + (0..<40).map { "1-\($0)" } + ["2a"]) {
            $0.orderBlocking = .key
            $0.retry.interval = .seconds(3600)
        }
        _ = queue.failed(queue.receive(Room(count: 1))[0], .transient("refused"))
        #expect(await eventually { texts(queue.receive(Room(count: 8))) == ["2a"] })
        let status = await production.engine.status.items.first { $0.name == "Out" }?.policies
        #expect(status?.parked == 40)
        _ = try await production.engine.perform(.stop, on: "Out")
        #expect(production.account("Out").inFlight == 1, "what the courier had and kept")
        #expect(await production.end())
    }
}
