// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEProcesses
import HIESettings
import HIETestKit
import HIETree
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `A duplicate filter` {
    private static func settings(
        _ change: (inout DuplicateFilterSettings) -> Void = { _ in }
    ) -> DuplicateFilterSettings {
        var settings = DuplicateFilterSettings()
        settings.passTargets = ["Out"]
        settings.key = "$this"
        change(&settings)
        return settings
    }

    private static func line(
        in folder: TemporaryFolder? = nil, _ change: (inout DuplicateFilterSettings) -> Void = { _ in }
    ) async throws -> Line {
        try await Line(HostClass("DuplicateFilter", DuplicateFilter.self), settings(change), in: folder)
    }

    @Test func `lets the first of a key through and says of the others whose duplicates they are`() async throws {
        let line = try await Self.line()
        try await line.send(["a", "b", "a", "c", "b", "a"], key: { _ in .random(in: 0...100) })
        #expect(await eventually { line.account("Trial").filtered == 3 })
        #expect(line.desk.texts("Out") == ["a", "b", "c"])
        let first = try #require(line.desk.got("Out").first)
        #expect(
            await eventually {
                line.ends().contains {
                    if case .filtered(let why) = $0.outcome {
                        why.hasPrefix("a duplicate of message \(first.id), which came at ")
                    } else {
                        false
                    }
                }
            })
        #expect(await line.end())
    }

    @Test func `knows after a kill what it knew before`() async throws {
        let first = try await Self.line()
        try await first.send(["a", "b"])
        #expect(await eventually { first.account("Trial").delivered == 2 })
        let left = try first.leftBehind()
        #expect(await first.end())
        let second = try await Self.line(in: left)
        try await second.send(["b", "c", "a"])
        #expect(await eventually { second.account("Trial").filtered == 2 })
        #expect(second.desk.texts("Out").last == "c")
        #expect(await second.end())
    }

    @Test func `forgets what is older than its window, and what is more than its count`() async throws {
        let filter = try DuplicateFilter(
            Self.settings {
                $0.window = .seconds(60)
                $0.windowCount = 3
            }, trial)
        let line = try await Self.line()
        var kept: [String: Bytes] = [:]
        func handle(_ text: String, _ second: Int) async throws -> Bool {
            let context = TrialContext(at: Timestamp(microseconds: Int64(second) * 1_000_000))
            for (key, value) in kept { context.setState(key, value) }
            let handled = try await filter.handle(line.message(text), context)
            kept = context.states
            if case .filtered = handled { return false }
            return true
        }
        #expect(try await handle("a", 0))
        #expect(try await !handle("a", 59))
        #expect(try await handle("a", 60))
        #expect(try await !handle("a", 61))
        for text in ["b", "c"] { #expect(try await handle(text, 62)) }
        #expect(try await !handle("a", 63))
        #expect(try await handle("d", 64))
        // The fourth key took the first one's place.
        #expect(try await handle("a", 65))
        #expect(try await !handle("d", 65))
        // Two entries a key, and where the ring begins and ends.
        #expect(kept.count <= 3 * 2 + 2)
        #expect(await line.end())
    }

    @Test func `hands duplicates to who wants them`() async throws {
        let line = try await Self.line { $0.duplicateTargets = ["Other"] }
        try await line.send(["a", "a"])
        #expect(await eventually { line.desk.texts("Other") == ["a"] })
        #expect(line.account("Trial").delivered == 2)
        #expect(await line.end())
    }
}
