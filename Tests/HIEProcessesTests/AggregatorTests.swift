// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEJournal
import HIEProcesses
import HIESettings
import HIETestKit
import HIETree
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `An aggregator` {
    private static func settings(_ change: (inout AggregatorSettings) -> Void) -> AggregatorSettings {
        var settings = AggregatorSettings()
        settings.targets = ["Out"]
        settings.output = .concatenation
        settings.separator = "+"
        change(&settings)
        return settings
    }

    private static func line(
        in folder: TemporaryFolder? = nil, _ change: (inout AggregatorSettings) -> Void
    ) async throws -> Line {
        try await Line(HostClass("Aggregator", Aggregator.self), settings(change), in: folder)
    }

    /// The group is what stands before the hyphen.
    private static let byLetter: SourceText = "substring(0, 1)"

    @Test func `makes one message of so many with the same correlation, in their order`() async throws {
        let line = try await Self.line {
            $0.correlation = Self.byLetter
            $0.completeCount = 3
        }
        try await line.send(["a1", "b1", "a2", "b2", "a3", "c1", "b3"])
        #expect(await eventually { line.desk.got("Out").count == 2 })
        #expect(line.desk.texts("Out") == ["a1+a2+a3", "b1+b2+b3"])
        #expect(await line.keeps(1))
        #expect(line.account("Trial").delivered == 6)
        #expect(await line.end())
    }

    @Test func `names in the end of each message the one that it went into`() async throws {
        let line = try await Self.line { $0.completeCount = 3 }
        try await line.send(["1", "2", "3"])
        #expect(await eventually { line.desk.got("Out").count == 1 })
        let combined = try #require(line.desk.got("Out").first)
        #expect(await eventually { line.ends().count == 3 })
        let ends = line.ends()
        #expect(ends.allSatisfy { $0.outcome == .delivered })
        #expect(ends.allSatisfy { $0.note == "combined with 2 others into message \(combined.id)" })
        #expect(combined.header.properties["hie.aggregate.count"] == "3")
        #expect(await line.end())
    }

    @Test func `completes with the message that says so`() async throws {
        let line = try await Self.line { $0.completeWhen = "$this.endsWith('!')" }
        try await line.send(["1", "2", "3!", "4", "5!"])
        #expect(await eventually { line.desk.got("Out").count == 2 })
        #expect(line.desk.texts("Out") == ["1+2+3!", "4+5!"])
        #expect(await line.end())
    }

    @Test func `completes what it has when the time since the first message is over`() async throws {
        let line = try await Self.line {
            $0.correlation = Self.byLetter
            $0.completeTimeout = .milliseconds(300)
        }
        try await line.send(["a1", "b1", "a2"])
        #expect(await eventually { line.desk.got("Out").count == 2 })
        #expect(Set(line.desk.texts("Out")) == ["a1+a2", "b1"])
        #expect(await eventually { line.open == 0 })
        #expect(await line.end())
    }

    @Test func `loses nothing of a group that is half complete when the process is killed`() async throws {
        let first = try await Self.line { $0.completeCount = 100 }
        try await first.send((1...99).map { "m\($0)" })
        #expect(await first.keeps(99))
        let left = try first.leftBehind()
        #expect(await first.end())
        let second = try await Self.line(in: left) { $0.completeCount = 100 }
        #expect(await second.keeps(99))
        #expect(second.desk.got("Out").isEmpty)
        try await second.send(["m100"])
        #expect(await eventually { second.desk.got("Out").count == 1 })
        #expect(second.desk.texts("Out") == [(1...100).map { "m\($0)" }.joined(separator: "+")])
        #expect(second.account("Trial").delivered == 100)
        #expect(await second.end())
    }

    @Test func `keeps its time over a restart`() async throws {
        let first = try await Self.line { $0.completeTimeout = .seconds(4) }
        try await first.send(["1", "2"])
        #expect(await first.keeps(2))
        let left = try first.leftBehind()
        #expect(await first.end())
        let second = try await Self.line(in: left) { $0.completeTimeout = .seconds(4) }
        #expect(await eventually { second.desk.texts("Out") == ["1+2"] })
        #expect(await second.end())
    }

    @Test func `leaves out what an operator has ended meanwhile`() async throws {
        let line = try await Self.line { $0.completeCount = 3 }
        try await line.send(["1", "2"])
        #expect(await line.keeps(2))
        let trial = try #require(try await line.journal.register(["Trial"]).first)
        let held = try line.journal.held(of: trial, count: 10)
        var commit = Commit()
        commit.settled = [
            Settlement(target: trial, receipt: held[0].receipt, outcome: .cancelled(by: "operator", why: "test"))
        ]
        _ = try await line.journal.commit([commit])
        try await line.send(["3"])
        #expect(await eventually { line.desk.texts("Out") == ["2+3"] })
        #expect(line.account("Trial").cancelled == 1)
        #expect(await line.end())
    }

    @Test func `completes in any case at its bounds, so that memory holds no more`() async throws {
        let line = try await Self.line {
            $0.completeWhen = "false"
            $0.mostMessages = 2
        }
        try await line.send(["1", "2", "3", "4", "5"])
        #expect(await eventually { line.desk.texts("Out") == ["1+2", "3+4"] })
        #expect(await line.end())
    }

    @Test func `makes HL7 batches and JSON arrays of them`() async throws {
        let batch = try await Self.line {
            $0.completeCount = 2
            $0.output = .hl7Batch
            $0.separator = ""
        }
        let messages = ["A", "B"].map { "MSH|^~\\&|APP|FAC|TO|THERE|20260101||ADT^A01|\($0)|P|2.5\rPID|1" }
        try await batch.send(messages, type: "application/hl7-v2+er7")
        #expect(await eventually { batch.desk.got("Out").count == 1 })
        let segments = try #require(batch.desk.texts("Out").first).split(separator: "\r").map(String.init)
        #expect(segments.count == 6 && segments[0].hasPrefix("BHS|^~\\&|APP|FAC|TO|THERE|2"))
        #expect(segments[1...4].joined(separator: "\r") == messages.joined(separator: "\r"))
        #expect(segments[5] == "BTS|2")
        #expect(await batch.end())
        let array = try await Self.line {
            $0.completeCount = 2
            $0.output = .jsonArray
            $0.separator = ""
        }
        try await array.send([#"{"a": 1.10}"#, "[true]"], type: "application/json")
        #expect(await eventually { array.desk.texts("Out") == [#"[{"a": 1.10},[true]]"#] })
        #expect(await array.end())
    }

    @Test func `refuses a message without a correlation, and waits with one group too many`() async throws {
        let settings = Self.settings {
            $0.correlation = "where($this != 'none')"
            $0.completeCount = 5
            $0.mostGroups = 1
        }
        let aggregator = try Aggregator(settings, trial)
        let context = TrialContext()
        let line = try await Self.line { $0.completeCount = 5 }
        _ = try await aggregator.handle(line.message("one"), context)
        await #expect(throws: HostError.rejected("CorrelateBy has no value")) {
            _ = try await aggregator.handle(line.message("none"), context)
        }
        await #expect(throws: HostError.transient("1 groups are incomplete already (MaxGroups)")) {
            _ = try await aggregator.handle(line.message("two"), context)
        }
        #expect(await line.end())
    }

    @Test func `needs something that completes a group`() {
        #expect(
            Self.settings { _ in }.check(trial).map(\.description) == [
                "needs one of CompleteCount, CompleteWhen and CompleteTimeout"
            ])
    }
}
