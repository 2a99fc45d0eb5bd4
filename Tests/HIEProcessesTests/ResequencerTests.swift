// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEProcesses
import HIESettings
import HIETree
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `A resequencer` {
    private static func line(
        in folder: TemporaryFolder? = nil, _ change: (inout ResequencerSettings) -> Void = { _ in }
    ) async throws -> Line {
        var settings = ResequencerSettings()
        settings.targets = ["Out"]
        settings.number = "substring(1)"
        settings.line = "substring(0, 1)"
        settings.firstNumber = 1
        settings.gapTimeout = .seconds(3600)
        change(&settings)
        return try await Line(HostClass("Resequencer", Resequencer.self), settings, in: folder)
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func `hands on each line in the order of its numbers, in whatever order they come`(seed: UInt64) async throws {
        let line = try await Self.line()
        var generator = SeededGenerator(seed)
        let sent = ["a", "b"].flatMap { letter in (1...20).map { "\(letter)\($0)" } }.shuffled(using: &generator)
        // Of keys of their own: the order of keys must not be what does it.
        try await line.send(sent, key: { UInt64($0.dropFirst()) ?? 0 })
        #expect(await eventually { line.desk.got("Out").count == 40 })
        for letter in ["a", "b"] {
            #expect(line.desk.texts("Out").filter { $0.hasPrefix(letter) } == (1...20).map { "\(letter)\($0)" })
        }
        #expect(await eventually { line.account("Trial").delivered == 40 })
        #expect(await line.end())
    }

    @Test func `goes on from where it was after a kill`() async throws {
        let first = try await Self.line()
        try await first.send(["a1", "a3", "a4", "a2", "a6", "a7"])
        #expect(await eventually { first.desk.got("Out").count == 4 })
        #expect(await first.keeps(2))
        let left = try first.leftBehind()
        #expect(await first.end())
        let second = try await Self.line(in: left)
        #expect(await second.keeps(2))
        try await second.send(["a8", "a5"])
        #expect(await eventually { second.account("Trial").delivered == 8 })
        #expect(await eventually { second.desk.texts("Out").suffix(4) == ["a5", "a6", "a7", "a8"] })
        #expect(await second.end())
    }

    @Test func `goes on without what is missing when the time is up, and says so`() async throws {
        let line = try await Self.line { $0.gapTimeout = .milliseconds(300) }
        try await line.send(["a1", "a4", "a3"])
        #expect(await eventually { line.desk.texts("Out") == ["a1", "a3", "a4"] })
        #expect(await eventually { line.ends().contains { $0.note.hasPrefix("a gap before number") } })
        try await line.send(["a5"])
        #expect(await eventually { line.desk.texts("Out").last == "a5" })
        #expect(await line.end())
    }

    @Test func `waits on where a gap must not be passed over`() async throws {
        let line = try await Self.line {
            $0.gapTimeout = .milliseconds(20)
            $0.onGap = .wait
        }
        try await line.send(["a2"])
        await pass(.milliseconds(200))
        #expect(line.desk.got("Out").isEmpty)
        try await line.send(["a1"])
        #expect(await eventually { line.desk.texts("Out") == ["a1", "a2"] })
        #expect(await line.end())
    }

    @Test func `does with late numbers what is set`() async throws {
        let sending = try await Self.line()
        try await sending.send(["a1", "a2", "a1"])
        #expect(await eventually { sending.desk.texts("Out") == ["a1", "a2", "a1"] })
        #expect(await sending.end())
        let discarding = try await Self.line { $0.onLate = .discard }
        try await discarding.send(["a1", "a2", "a1"])
        #expect(await eventually { discarding.account("Trial").filtered == 1 })
        #expect(await discarding.end())
        let failing = try await Self.line { $0.onLate = .error }
        try await failing.send(["a1", "a2", "a1"])
        #expect(await eventually { failing.account("Trial").deadLettered == 1 })
        #expect(await failing.end())
    }

    @Test func `passes over a gap when too many wait for it`() async throws {
        let line = try await Self.line { $0.mostWaiting = 3 }
        try await line.send(["a1", "a3", "a4", "a5", "a6"])
        #expect(await eventually { line.desk.texts("Out") == ["a1", "a3", "a4", "a5", "a6"] })
        #expect(await line.end())
    }

    @Test func `refuses what has no number`() async throws {
        let line = try await Self.line()
        try await line.send(["ax"])
        #expect(await eventually { line.account("Trial").deadLettered == 1 })
        #expect(await line.end())
    }
}
