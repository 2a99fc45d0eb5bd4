// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEProcesses
import HIESettings
import HIETree
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `A sequence manager` {
    private static func line(
        in folder: TemporaryFolder? = nil, _ change: (inout SequenceManagerSettings) -> Void = { _ in }
    ) async throws -> Line {
        var settings = SequenceManagerSettings()
        settings.passTargets = ["Out"]
        settings.firstNumber = 1
        settings.waitTimeout = .seconds(3600)
        change(&settings)
        return try await Line(HostClass("SequenceManager", SequenceManager.self), settings, in: folder)
    }

    private static func hl7(_ sender: String, _ id: String, _ number: String, type: String = "ADT^A01") -> String {
        "MSH|^~\\&|\(sender)|FAC|C|D|20260101||\(type)|\(id)|P|2.5|\(number)\rPID|1"
    }

    private static func send(_ texts: [String], to line: Line) async throws {
        try await line.send(texts, type: "application/hl7-v2+er7")
    }

    private static func ids(_ item: String, of line: Line) -> [String] {
        line.desk.texts(item).map { String($0.split(separator: "|", omittingEmptySubsequences: false)[9]) }
    }

    @Test func `aligns the messages of each sender by MSH-13`() async throws {
        let line = try await Self.line()
        try await Self.send(
            [
                Self.hl7("A", "a1", "1"), Self.hl7("A", "a3", "3"), Self.hl7("B", "b1", "1"), Self.hl7("A", "a2", "2"),
            ], to: line)
        #expect(await eventually { line.desk.got("Out").count == 4 })
        #expect(Self.ids("Out", of: line).filter { $0.hasPrefix("a") } == ["a1", "a2", "a3"])
        #expect(await line.end())
    }

    @Test func `filters duplicates, also of what still waits, and sets apart what had its turn`() async throws {
        let line = try await Self.line { $0.lateTargets = ["Other"] }
        try await Self.send(
            [
                Self.hl7("A", "a1", "1"), Self.hl7("A", "a3", "3"), Self.hl7("A", "a3", "3"), Self.hl7("A", "a1", "1"),
                Self.hl7("A", "again", "1"), Self.hl7("A", "a2", "2"),
            ], to: line)
        #expect(await eventually { line.open == 0 && line.desk.got("Out").count == 3 })
        #expect(Self.ids("Out", of: line) == ["a1", "a2", "a3"])
        #expect(Self.ids("Other", of: line) == ["again"])
        #expect(line.account("Trial").filtered == 2)
        #expect(await line.end())
    }

    @Test func `goes on after its time, and at once over a large gap`() async throws {
        let line = try await Self.line {
            $0.waitTimeout = .milliseconds(200)
            $0.largeGap = 10
        }
        try await Self.send([Self.hl7("A", "a1", "1"), Self.hl7("A", "a3", "3")], to: line)
        #expect(await eventually { Self.ids("Out", of: line) == ["a1", "a3"] })
        #expect(await line.end())
        let jumping = try await Self.line { $0.largeGap = 10 }
        try await Self.send(
            [Self.hl7("A", "a1", "1"), Self.hl7("A", "a3", "3"), Self.hl7("A", "far", "90")], to: jumping)
        #expect(await eventually { Self.ids("Out", of: jumping) == ["a1", "a3", "far"] })
        #expect(await jumping.end())
    }

    @Test func `passes on what has no number or a type that is not looked at, and begins anew at 0`() async throws {
        let line = try await Self.line { $0.passThroughTypes = ["ORU"] }
        try await Self.send(
            [
                Self.hl7("A", "none", ""), Self.hl7("A", "oru", "77", type: "ORU^R01"), Self.hl7("A", "a3", "3"),
                Self.hl7("A", "zero", "0"), Self.hl7("A", "a1", "1"),
            ], to: line)
        #expect(await eventually { line.desk.got("Out").count == 5 })
        #expect(Set(Self.ids("Out", of: line)) == ["none", "oru", "a3", "zero", "a1"])
        #expect(await line.end())
    }

    @Test func `knows numbers and duplicates after a kill`() async throws {
        let first = try await Self.line()
        try await Self.send([Self.hl7("A", "a1", "1"), Self.hl7("A", "a3", "3")], to: first)
        #expect(await first.keeps(1))
        let left = try first.leftBehind()
        #expect(await first.end())
        let second = try await Self.line(in: left)
        try await Self.send([Self.hl7("A", "a3", "3"), Self.hl7("A", "a2", "2")], to: second)
        #expect(await eventually { second.open == 0 && Self.ids("Out", of: second).suffix(2) == ["a2", "a3"] })
        #expect(second.account("Trial").filtered == 1)
        #expect(await second.end())
    }
}
