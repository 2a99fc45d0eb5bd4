// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Dispatch
import HIECore
import HIEJournal
import HIETree
import Synchronization
import TestSupport
import Testing

@testable import HIEEngine

/// The settings that every item has, each changed and the difference seen.
@Suite(.timeLimit(.minutes(1))) struct `How an item runs` {
    private func with(_ plan: ItemPlan, _ change: (inout ItemExecution) -> Void) -> ItemPlan {
        var plan = plan
        change(&plan.execution)
        return plan
    }

    private func submit(_ text: String, to production: Production) async -> IntakeResult {
        guard let intake = production.stage.intake("In") else { return .refused("In takes nothing in") }
        return await withCheckedContinuation { done in
            intake.submit([production.message(text)]) { done.resume(returning: $0) }
        }
    }

    // MARK: MessagingPattern

    @Test(arguments: ItemExecution.Pattern.allCases)
    func `a service's sender hears at once, or where the pattern waits, when its targets have ended`(
        pattern: ItemExecution.Pattern
    ) async throws {
        let production = try Production()
        let gate = Gate()
        production.stage.on("Out") { (message, _) throws(HostError) in
            await gate.wait()
            if message.body.text == "bad" { throw .rejected("no") }
            return .done
        }
        let plans = production.plans
        try await production.deploy(
            with(plans.service("In", to: "Out")) { $0.pattern = pattern }, plans.operation("Out"))
        let result = Mutex<IntakeResult?>(nil)
        async let first = {
            let answer = await submit("good", to: production)
            result.withLock { $0 = answer }
        }()
        #expect(await eventually { production.stage.handled("Out").count == 1 })
        if pattern.waits { #expect(result.withLock { $0 } == nil) }
        gate.open()
        await first
        #expect(result.withLock { $0 } == (pattern.waits ? .settled : .stored))
        let bad = await submit("bad", to: production)
        #expect(pattern.waits ? bad == .unsettled("a destination refused it") : bad == .stored)
        #expect(await production.settled())
        #expect(await production.end())
    }

    @Test func `sync_reliable has one target after the other, concurrent_sync all at once`() async throws {
        for pattern in [ItemExecution.Pattern.syncReliable, .concurrentSync] {
            let production = try Production()
            let gate = Gate()
            production.stage.on("A") { (_, _) throws(HostError) in
                await gate.wait()
                return .done
            }
            let plans = production.plans
            try await production.deploy(
                plans.service("In", to: "Process"),
                with(plans.process("Process", to: "A", "B")) { $0.pattern = pattern }, plans.operation("A"),
                plans.operation("B"))
            try await production.send(["x"])
            #expect(await eventually { production.stage.handled("A") == ["x"] })
            if pattern == .concurrentSync { #expect(await eventually { production.stage.handled("B") == ["x"] }) }
            #expect(production.account("Process").delivered == 0)
            if pattern == .syncReliable { #expect(production.stage.handled("B").isEmpty) }
            gate.open()
            #expect(await eventually { production.account("Process").delivered == 1 })
            #expect(production.stage.handled("B") == ["x"])
            #expect(await production.settled())
            #expect(await production.end())
        }
    }

    @Test func `what a target refuses refuses the input of a process that waits for it`() async throws {
        let production = try Production()
        production.stage.on("Out") { (_, _) throws(HostError) in throw .rejected("not this one") }
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Process"),
            with(plans.process("Process", to: "Out")) { $0.pattern = .syncReliable }, plans.operation("Out"))
        try await production.send(["x"])
        #expect(await eventually { production.account("Process").deadLettered == 1 })
        let process = try await production.journal.register(["Process"])[0]
        #expect(
            production.journal.deadLetters(of: process).map(\.error) == ["'Out' could not handle it: not this one"])
        #expect(await production.end())
    }

    @Test func `concurrent_async works on messages of one key at once, async_reliable does not`() async throws {
        for pattern in [ItemExecution.Pattern.asyncReliable, .concurrentAsync] {
            let production = try Production()
            let gate = Gate()
            production.stage.onProcess("Process") { (message, _) throws(HostError) in
                if message.body.text == "first" { await gate.wait() }
                return .done
            }
            let plans = production.plans
            try await production.deploy(
                plans.service("In", to: "Process"),
                with(plans.process("Process", pool: 2)) { $0.pattern = pattern })
            try await production.send(["first", "second"])
            #expect(await eventually { production.stage.handled("Process").contains("first") })
            if pattern == .concurrentAsync {
                #expect(await eventually { production.account("Process").delivered == 1 })
            } else {
                #expect(production.stage.handled("Process") == ["first"])
            }
            gate.open()
            #expect(await production.settled())
            #expect(await production.end())
        }
    }

    @Test func `MessageTimeout bounds a request that names no time of its own`() async throws {
        let production = try Production()
        let gate = Gate()
        let said = Mutex("")
        production.stage.on("Desk") { (_, _) throws(HostError) in
            await gate.wait()
            return .done
        }
        production.stage.onProcess("Clerk") { (message, context) throws(HostError) in
            do throws(HostError) { _ = try await context.request(message, from: "Desk") } catch {
                said.withLock { $0 = "\(error)" }
            }
            return .done
        }
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Clerk"),
            with(plans.process("Clerk")) { $0.messageTimeout = .milliseconds(120) }, plans.operation("Desk"))
        try await production.send(["x"])
        #expect(await eventually { said.withLock { $0 } == "no answer from 'Desk' within 120ms" })
        gate.open()
        #expect(await production.end())
    }

    // MARK: Durability

    @Test func `Durability memory stores nothing and tells the sender what the operations said`() async throws {
        let production = try Production()
        production.stage.on("A") { (message, _) throws(HostError) in
            if message.body.text.hasSuffix("bad") { throw .transient("not now") }
            return .done
        }
        let plans = production.plans
        try await production.deploy(
            with(plans.service("In", to: "Router")) { $0.durability = .memory }, plans.router("Router", to: "A", "B"),
            plans.operation("A"), plans.operation("B"))
        #expect(await submit("01 good", to: production) == .settled)
        #expect(await submit("0 bad", to: production) == .refused("not now"))
        #expect(await submit("nowhere", to: production) == .settled)
        #expect(production.stage.handled("A") == ["01 good", "0 bad"], "nothing is tried again here")
        #expect(production.stage.handled("B") == ["01 good"])
        for item in ["In", "Router", "A", "B"] { #expect(production.account(item).accepted == 0) }
        let events = try production.journal.events(after: nil, room: Room(count: 100)).events
        #expect(!events.contains { if case .message = $0.kind { true } else { false } })
        #expect(await production.end())
    }

    @Test func `what cannot pass through is refused: nobody there, one that stores, one that takes too long`()
        async throws
    {
        let production = try Production()
        let gate = Gate()
        production.stage.on("Slow") { (_, _) throws(HostError) in
            await gate.wait()
            return .done
        }
        let plans = production.plans
        func deploy(to target: String) async throws {
            try await production.deploy(
                with(plans.service("In", to: target)) {
                    $0.durability = .memory
                    $0.messageTimeout = .milliseconds(200)
                }, plans.operation("Off"), plans.process("Process"), plans.operation("Slow"))
        }
        try await deploy(to: "Off")
        _ = try await production.engine.perform(.stop, on: "Off")
        #expect(await submit("x", to: production) == .refused("it cannot pass through: 'Off' does not run"))
        try await deploy(to: "Process")
        #expect(
            await submit("x", to: production)
                == .refused("it cannot pass through: 'Process' stores what it handles; nothing passes through it"))
        try await deploy(to: "Slow")
        #expect(await submit("x", to: production) == .refused("no answer in time"))
        gate.open()
        #expect(await production.end())
    }

    // MARK: FallbackTarget

    @Test func `FallbackTarget gets what comes while the item is down, and no more once it is up`() async throws {
        let production = try Production()
        production.stage.fail("Main", .transient("no network"))
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Router"), plans.router("Router", to: "Main"),
            with(plans.operation("Main")) { $0.fallbackTarget = "Spare" }, plans.operation("Spare"))
        try await production.send(["0 while down"])
        #expect(await eventually { production.stage.handled("Spare") == ["0 while down"] })
        #expect(production.account("Main").accepted == 0)
        production.stage.fail("Main", nil)
        _ = try await production.engine.perform(.start, on: "Main")
        try await production.send(["0 while up"])
        #expect(await eventually { production.stage.handled("Main") == ["0 while up"] })
        #expect(production.stage.handled("Spare") == ["0 while down"])
        #expect(await production.settled())
        #expect(await production.end())
    }

    @Test func `an item is down while its connection is gone or its breaker open, and up when neither is so`() {
        let wiring = Wiring()
        let (item, spare) = (ItemID(1), ItemID(2))
        wiring.set(item, name: "Main", targets: [], fallback: spare)
        wiring.set(spare, name: "Spare", targets: [])
        let reachability = Reachability(item, wiring)
        let profile = MessageProfile(source: "In", bodyClass: "", contentType: "text/plain")
        let id = MessageID(high: 1, low: 1)
        let message = Message(
            header: MessageHeader(id: id, session: id, created: .now(), profile: profile, key: 0), body: Bytes("x"))
        func goesTo() -> (ItemID?, String?) {
            wiring.withView { view in
                var commit = Commit()
                _ = view.deliver(message, cause: (1, 1), from: ItemID(3), to: item, depth: 0, into: &commit)
                return (commit.produced.first?.target, commit.produced.first?.note)
            }
        }
        #expect(goesTo() == (item, ""))
        reachability.take(.disconnected("refused"))
        reachability.take(.breaker("OPEN", isOpen: true))
        #expect(goesTo() == (spare, "in place of 'Main', which is down"))
        reachability.take(.connected)
        #expect(goesTo().0 == spare, "the breaker is still open")
        reachability.take(.breaker("CLOSED", isOpen: false))
        #expect(goesTo().0 == item)
        reachability.failed()
        #expect(goesTo().0 == spare)
        reachability.began()
        #expect(goesTo().0 == item)
    }

    // MARK: ExecutionMode

    @Test func `handlers that block in thread_pool mode hold up nobody else`() async throws {
        let production = try Production()
        let blocked = DispatchSemaphore(value: 0)
        let count = 8
        production.stage.on("Blocking") { (_, _) throws(HostError) in
            Self.block(on: blocked)
            return .done
        }
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Blocking", "Free"),
            with(plans.operation("Blocking", pool: count)) { $0.mode = .threadPool }, plans.operation("Free"))
        try await production.send((0..<count).map { "\($0)" }) { UInt64($0) ?? 0 }
        // More blocked threads than the shared pool has; what uses that pool goes on.
        #expect(await eventually { production.stage.handled("Blocking").count == count })
        #expect(await eventually { production.account("Free").delivered == count })
        for _ in 0..<count { blocked.signal() }
        #expect(await production.settled())
        #expect(await production.end())
    }

    @Test func `single_process handles all on one thread, whatever PoolSize is`() async throws {
        let production = try Production()
        let blocked = DispatchSemaphore(value: 0)
        production.stage.on("Out") { (_, _) throws(HostError) in
            Self.block(on: blocked)
            return .done
        }
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Out"), with(plans.operation("Out", pool: 4)) { $0.mode = .singleProcess })
        try await production.send(["0", "1", "2"]) { UInt64($0) ?? 0 }
        for done in 1...3 {
            #expect(await eventually { production.stage.handled("Out").count == done })
            blocked.signal()
        }
        #expect(await production.settled())
        #expect(await production.end())
    }

    private static func block(on semaphore: DispatchSemaphore) { semaphore.wait() }

    // MARK: RestartPolicy

    @Test func `RestartPolicy, MaxRestarts and RestartDelay decide whether and when it starts again`() {
        let start = ContinuousClock.now
        func restarts(_ change: (inout ItemExecution) -> Void) -> Restarts {
            var execution = ItemExecution()
            execution.restartDelay = .seconds(2)
            change(&execution)
            return Restarts(execution)
        }
        var never = restarts { $0.restart = .never }
        #expect(never.didFail(at: start, isMisconfigured: false) == nil && never.due == nil)
        var onFailure = restarts { $0.maxRestarts = 3 }
        #expect(onFailure.didFail(at: start, isMisconfigured: true) == nil)
        let waits = (0..<4).map { _ in onFailure.didFail(at: start, isMisconfigured: false) }
        #expect(waits == [.seconds(2), .seconds(4), .seconds(8), nil])
        onFailure.reset()
        #expect(onFailure.didFail(at: start, isMisconfigured: false) == .seconds(2))
        #expect(onFailure.due == start + .seconds(2))
        var always = restarts { $0.restart = .always }
        #expect(always.didFail(at: start, isMisconfigured: true) == .seconds(2))
        for _ in 0..<30 { always.didFail(at: start, isMisconfigured: true) }
        #expect(always.didFail(at: start, isMisconfigured: false) == .seconds(300), "it never waits longer")
        always.didStart(at: start)
        #expect(always.didFail(at: start + .seconds(3600), isMisconfigured: false) == .seconds(2), "it had lasted")
    }

    @Test func `an item that may not be started again stays in error`() async throws {
        let production = try Production()
        production.stage.fail("Out", .transient("no network"))
        let plans = production.plans
        try await production.deploy(with(plans.operation("Out")) { $0.restart = .never })
        production.stage.fail("Out", nil)
        await production.engine.startAgain(at: .now + .seconds(3600))
        #expect(await production.state("Out") == .error)
        #expect(try await production.engine.perform(.start, on: "Out") == .running)
        #expect(await production.end())
    }

    // MARK: InactivityTimeout

    @Test func `an item that nothing passes for its InactivityTimeout is inactive until something does`() async throws {
        let production = try Production()
        let plans = production.plans
        try await production.deploy(
            with(plans.service("In", to: "Out")) { $0.inactivityTimeout = .seconds(600) }, plans.operation("Out"))
        func isInactive() async -> Bool? {
            await production.engine.status.items.first { $0.name == "In" }?.isInactive
        }
        let start = ContinuousClock.now
        await production.engine.noteActivity(at: start)
        await production.engine.noteActivity(at: start + .seconds(599))
        #expect(await isInactive() == false)
        await production.engine.noteActivity(at: start + .seconds(601))
        #expect(await isInactive() == true)
        try await production.send(["x"])
        await production.engine.noteActivity(at: start + .seconds(602))
        #expect(await isInactive() == false)
        #expect(await production.settled())
        #expect(await production.end())
    }
}
