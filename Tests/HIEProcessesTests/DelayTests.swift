// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEProcesses
import HIESettings
import HIETestKit
import HIETree
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `A delay` {
    private static func line(
        in folder: TemporaryFolder? = nil, _ change: (inout DelaySettings) -> Void
    ) async throws -> Line {
        var settings = DelaySettings()
        settings.targets = ["Out"]
        change(&settings)
        return try await Line(HostClass("Delay", Delay.self), settings, in: folder)
    }

    @Test func `hands messages on after their time, not before, and in order`() async throws {
        let line = try await Self.line { $0.delay = .milliseconds(200) }
        let start = Timestamp.now()
        try await line.send((1...20).map { "m\($0)" })
        #expect(await eventually { line.desk.got("Out").count == 20 })
        #expect(start.advanced(by: .milliseconds(200)) <= .now())
        #expect(line.desk.texts("Out") == (1...20).map { "m\($0)" })
        #expect(await eventually { line.account("Trial").delivered == 20 })
        #expect(await line.end())
    }

    @Test func `holds nothing in flight while it waits, and begins no other try`() async throws {
        let line = try await Self.line { $0.delay = .seconds(3600) }
        try await line.send((1...50).map { "m\($0)" })
        #expect(await line.keeps(50))
        #expect(line.desk.got("Out").isEmpty)
        #expect(await line.end())
    }

    @Test func `keeps what waits over a kill`() async throws {
        let first = try await Self.line { $0.delay = .seconds(4) }
        try await first.send(["1", "2", "3"])
        #expect(await first.keeps(3))
        let left = try first.leftBehind()
        #expect(await first.end())
        let second = try await Self.line(in: left) { $0.delay = .seconds(4) }
        #expect(await eventually { second.desk.texts("Out") == ["1", "2", "3"] })
        #expect(await second.end())
    }

    @Test func `waits until the time that a message tells, and no message overtakes an earlier one of its key`()
        async throws
    {
        let now = Timestamp(microseconds: 1_795_000_000_000_000)
        let settings = {
            var settings = DelaySettings()
            settings.targets = ["Out"]
            settings.until = "$this"
            return settings
        }()
        let delay = try Delay(settings, trial)
        let line = try await Self.line { $0.delay = .seconds(1) }
        let context = TrialContext(at: now)
        let later = now.advanced(by: .seconds(600))
        let handled = try await delay.handle(line.message(later.description), context)
        guard case .kept(let until, _) = handled else {
            Issue.record("not kept")
            return
        }
        #expect(until == later)
        // Due before, but behind it: another input of the same key.
        let behind = TrialContext(
            keeping: [KeptInput(InputReference(9), line.message("x"))], at: now.advanced(by: .seconds(1)))
        for key in ["k/0", "w/1"] { behind.setState(key, context.state(key)) }
        let second = try await delay.handle(line.message("2020-01-01T00:00:00Z"), behind)
        guard case .kept(let until, _) = second else {
            Issue.record("overtakes")
            return
        }
        #expect(until == Timestamp(microseconds: later.microseconds + 1))
        #expect(await line.end())
    }

    @Test func `goes on at once where there is no time, and refuses what is none`() async throws {
        let line = try await Self.line { $0.until = "where($this != 'now')" }
        try await line.send(["now", "20200101", "never"])
        #expect(await eventually { line.desk.texts("Out") == ["now", "20200101"] })
        #expect(await eventually { line.account("Trial").deadLettered == 1 })
        #expect(await line.end())
    }
}
