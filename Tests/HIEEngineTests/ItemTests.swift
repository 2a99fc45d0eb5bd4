// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import Synchronization
import TestSupport
import Testing

@testable import HIEEngine

@Suite(.timeLimit(.minutes(1))) struct `An item` {
    @Test(arguments: [Engine.Act.stop, .pause])
    func `that is stopped or paused keeps its deliveries waiting, and goes on in order`(act: Engine.Act) async throws {
        let production = try Production()
        let plans = production.plans
        try await production.deploy(plans.service("In", to: "Out"), plans.operation("Out"))
        try await production.send(["1", "2"])
        #expect(await production.settled())
        #expect(try await production.engine.perform(act, on: "Out") == (act == .stop ? .stopped : .paused))
        try await production.send(["3", "4", "5"])
        #expect(production.account("Out").queued == 3)
        #expect(production.stage.handled("Out") == ["1", "2"])
        #expect(await production.engine.isReady, "an operator's wish is no failure")
        #expect(try await production.engine.perform(act == .stop ? .start : .resume, on: "Out") == .running)
        #expect(await production.settled())
        #expect(production.stage.handled("Out") == ["1", "2", "3", "4", "5"])
        #expect(await production.end())
    }

    @Test func `service that is paused takes nothing in`() async throws {
        let production = try Production()
        try await production.deploy(production.plans.service("In", to: "Out"), production.plans.operation("Out"))
        _ = try await production.engine.perform(.pause, on: "In")
        #expect(production.stage.intake("In") == nil)
        _ = try await production.engine.perform(.resume, on: "In")
        try await production.send(["1"])
        #expect(await production.settled())
        #expect(await production.end())
    }

    @Test func `acts that change nothing are harmless, and unknown names are refused`() async throws {
        let production = try Production()
        try await production.deploy(production.plans.operation("Out"))
        for act in [Engine.Act.start, .resume, .start] {
            #expect(try await production.engine.perform(act, on: "Out") == .running)
        }
        #expect(production.stage.starts("Out") == 1)
        for act in [Engine.Act.stop, .stop] { #expect(try await production.engine.perform(act, on: "Out") == .stopped) }
        await #expect(throws: HostError.misconfigured("there is no item 'Nowhere' in this production")) {
            try await production.engine.perform(.stop, on: "Nowhere")
        }
        #expect(await production.end())
    }

    @Test func `that cannot start is in error, the others run, and it starts later`() async throws {
        let production = try Production()
        let plans = production.plans
        production.stage.fail("Out", .transient("no network"))
        try await production.deploy(
            plans.service("In", to: "Out", "Other"), plans.operation("Out"), plans.operation("Other"))
        #expect(await production.state("Out") == .error)
        #expect(await production.engine.status.items.first { $0.name == "Out" }?.problem == "no network")
        #expect(await !production.engine.isReady)
        try await production.send(["1", "2"])
        #expect(await eventually { production.stage.handled("Other") == ["1", "2"] })
        await production.engine.startAgain(at: .now + .seconds(6))
        #expect(await production.state("Out") == .error)
        production.stage.fail("Out", nil)
        await production.engine.startAgain(at: .now + .seconds(6))
        #expect(await production.state("Out") == .error, "the wait has doubled")
        await production.engine.startAgain(at: .now + .seconds(11))
        #expect(await production.state("Out") == .running)
        #expect(await production.engine.isReady)
        #expect(await production.settled())
        #expect(production.stage.handled("Out") == ["1", "2"])
        #expect(await production.end())
    }

    @Test func `that finds itself misconfigured stops, says why, and keeps the delivery until it is mended`()
        async throws
    {
        let production = try Production()
        let plans = production.plans
        production.stage.on("Out") { (_, _) throws(HostError) in throw .misconfigured("no such queue manager") }
        try await production.deploy(plans.service("In", to: "Out"), plans.operation("Out"))
        try await production.send(["1", "2"])
        #expect(await eventually { await production.state("Out") == .error })
        #expect(await production.engine.status.items.first { $0.name == "Out" }?.problem == "no such queue manager")
        await production.engine.startAgain(at: .now + .seconds(3600))
        #expect(await production.state("Out") == .error)
        #expect(production.stage.handled("Out") == ["1"])
        #expect(production.account("Out").queued == 2)
        production.stage.on("Out", nil)
        try await production.deploy(plans.service("In", to: "Out"), plans.operation("Out", version: 2))
        #expect(await production.settled())
        #expect(production.stage.handled("Out") == ["1", "1", "2"])
        #expect(await production.end())
    }

    @Test func `that is disabled is made but not started`() async throws {
        let production = try Production()
        var out = production.plans.operation("Out")
        out.isEnabled = false
        let service = production.plans.service("In", to: "Out")
        #expect(try await production.deploy(service, out) == [.add("In"), .add("Out")])
        #expect(await production.state("Out") == .stopped)
        #expect(await production.engine.isReady)
        try await production.send(["1"])
        out.isEnabled = true
        #expect(try await production.deploy(service, out) == [.enable("Out")])
        #expect(await production.settled())
        out.isEnabled = false
        #expect(try await production.deploy(service, out) == [.disable("Out")])
        #expect(await production.state("Out") == .stopped)
        #expect(await production.end())
    }
}

@Suite(.timeLimit(.minutes(1))) struct `A schedule` {
    private final class Clock: Sendable {
        let time = Mutex(Timestamp(microseconds: 0))
        func set(hour: Int) { time.withLock { $0 = Timestamp(microseconds: Int64(hour) * 3_600_000_000) } }
    }

    private func make() throws -> (Clock, Production, ItemPlan) {
        let clock = Clock()
        let production = try Production(clock: { clock.time.withLock { $0 } })
        var out = production.plans.operation("Out")
        out.isDue = { $0.microseconds >= 8 * 3_600_000_000 && $0.microseconds < 18 * 3_600_000_000 }
        return (clock, production, out)
    }

    @Test func `starts and stops its item; what comes outside its hours waits`() async throws {
        let (clock, production, out) = try make()
        clock.set(hour: 7)
        try await production.deploy(production.plans.service("In", to: "Out"), out)
        #expect(await production.state("Out") == .stopped)
        #expect(await production.engine.isReady, "closed is no failure")
        try await production.send(["1", "2"])
        await production.engine.followSchedules()
        #expect(await production.state("Out") == .stopped)
        clock.set(hour: 8)
        await production.engine.followSchedules()
        #expect(await production.state("Out") == .running)
        #expect(await production.settled())
        clock.set(hour: 18)
        await production.engine.followSchedules()
        #expect(await production.state("Out") == .stopped)
        try await production.send(["3"])
        #expect(production.stage.handled("Out") == ["1", "2"])
        clock.set(hour: 9)
        await production.engine.followSchedules()
        #expect(await production.settled())
        #expect(production.stage.handled("Out") == ["1", "2", "3"])
        #expect(await production.end())
    }

    @Test func `leaves an item alone that an operator stopped, or started outside its hours`() async throws {
        let (clock, production, out) = try make()
        clock.set(hour: 7)
        try await production.deploy(out)
        _ = try await production.engine.perform(.start, on: "Out")
        await production.engine.followSchedules()
        #expect(await production.state("Out") == .running)
        clock.set(hour: 9)
        await production.engine.followSchedules()
        _ = try await production.engine.perform(.stop, on: "Out")
        clock.set(hour: 19)
        await production.engine.followSchedules()
        clock.set(hour: 9)
        await production.engine.followSchedules()
        #expect(await production.state("Out") == .stopped)
        #expect(await production.end())
    }
}

@Suite(.timeLimit(.minutes(1))) struct `A shutdown` {
    @Test func `lets end what is being handled, and keeps the rest`() async throws {
        let production = try Production()
        try await production.deploy(production.plans.service("In", to: "Out"), production.plans.operation("Out"))
        let gate = Gate()
        production.stage.on("Out") { (_, _) throws(HostError) in
            await gate.wait()
            return .done
        }
        try await production.send(["1", "2"])
        #expect(await eventually { production.stage.handled("Out") == ["1"] })
        async let isBalanced = production.end()
        #expect(await eventually { await production.state("Out") == .stopping })
        #expect(production.stage.stops("In") == 1)
        gate.open()
        #expect(await isBalanced)
        #expect(production.account("Out").delivered == 1)
        let again = try Production(in: production.leftBehind())
        try await again.deploy(again.plans.operation("Out"))
        #expect(await again.settled())
        #expect(again.stage.handled("Out") == ["2"])
        #expect(await again.end())
    }

    @Test func `does not wait beyond its limit for a handler that never returns`() async throws {
        let production = try Production(stopLimit: .milliseconds(200))
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "A", "B", "C"), plans.operation("A"), plans.operation("B"), plans.operation("C"))
        let gate = Gate()
        for item in ["A", "B", "C"] {
            production.stage.on(item) { (_, _) throws(HostError) in
                await gate.wait()
                return .done
            }
        }
        try await production.send(["1"])
        #expect(await eventually { ["A", "B", "C"].allSatisfy { production.stage.handled($0).count == 1 } })
        let begun = ContinuousClock.now
        await production.engine.shutDown()
        #expect(ContinuousClock.now - begun < .seconds(3))
        gate.open()
        #expect(await production.end())
    }

    @Test func `refuses what is asked for after it`() async throws {
        let production = try Production()
        try await production.deploy(production.plans.operation("Out"))
        await production.engine.shutDown()
        await #expect(throws: HostError.cancelled) { try await production.engine.perform(.start, on: "Out") }
        await #expect(throws: BrokerError.cancelled) { try await production.deploy() }
        #expect(await production.end())
    }
}

/// Keeps tasks waiting until it opens.
final class Gate: Sendable {
    private let state = Mutex((isOpen: false, waiting: [CheckedContinuation<Void, Never>]()))

    func wait() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if !state.isOpen { state.waiting.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
