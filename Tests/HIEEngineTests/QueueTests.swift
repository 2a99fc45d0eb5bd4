// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEJournal
import HIETree
import Synchronization
import TestSupport
import Testing

@testable import HIEEngine

/// CORE rule 3: admission at the edge.
@Suite(.timeLimit(.minutes(1))) struct `A bounded queue` {
    /// A production whose `Out` is stopped, and how to hand a message in.
    private func stopped(_ queue: QueueOptions) async throws -> (Production, @Sendable (String) -> ResultBox) {
        let production = try Production()
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Router"), plans.router("Router", to: "Out", "Free"),
            plans.operation("Out", queue: queue), plans.operation("Free"))
        _ = try await production.engine.perform(.stop, on: "Out")
        let submit: @Sendable (String) -> ResultBox = { text in
            let box = ResultBox()
            guard let intake = production.stage.intake("In") else { return box }
            intake.submit([production.message(text)]) { result in box.value.withLock { $0 = result } }
            return box
        }
        return (production, submit)
    }

    @Test func `that blocks makes intakes that lead there wait, in order, until there is room`() async throws {
        let (production, submit) = try await stopped(QueueOptions(size: 4, overflow: .block))
        for number in 0..<4 { _ = submit("0-\(number)") }
        #expect(await eventually { production.account("Out").queued == 4 })
        let waiting = (4..<14).map { submit($0 % 2 == 0 ? "0-\($0)" : "1-\($0)") }
        await pass(.milliseconds(60))
        #expect(waiting.allSatisfy { $0.value.withLock { $0 == nil } })
        #expect(production.account("In").accepted == 4)
        _ = try await production.engine.perform(.start, on: "Out")
        #expect(await eventually { waiting.allSatisfy { $0.value.withLock { $0 == .stored } } })
        #expect(await production.settled())
        #expect(production.stage.handled("Out") == ([0, 1, 2, 3] + stride(from: 4, to: 14, by: 2)).map { "0-\($0)" })
        #expect(await production.end())
    }

    @Test func `that blocks lets go of who waits when the service stops`() async throws {
        let (production, submit) = try await stopped(QueueOptions(size: 1, overflow: .block))
        _ = submit("0-a")
        #expect(await eventually { production.account("Out").queued == 1 })
        let waiting = submit("0-b")
        _ = try await production.engine.perform(.stop, on: "In")
        guard case .refused = waiting.value.withLock({ $0 }) else { throw NotRefused() }
        #expect(production.account("In").accepted == 1)
        _ = try await production.engine.perform(.start, on: "Out")
        #expect(await production.end())
    }

    private struct NotRefused: Error {}

    @Test func `that rejects makes intakes refuse, and take in again after`() async throws {
        let (production, submit) = try await stopped(QueueOptions(size: 2, overflow: .reject))
        for number in 0..<2 { _ = submit("0-\(number)") }
        #expect(await eventually { production.account("Out").queued == 2 })
        let refused = submit("1-x")
        #expect(
            await eventually {
                refused.value.withLock { $0 } == .refused("the queue of Out is full (QueueSize 2)")
            })
        _ = try await production.engine.perform(.start, on: "Out")
        #expect(await production.settled())
        let taken = submit("1-y")
        #expect(await eventually { taken.value.withLock { $0 } == .stored })
        #expect(await production.settled())
        #expect(production.account("Out").dropped == 0 && production.account("Free").delivered == 1)
        #expect(await production.end())
    }

    @Test func `that drops takes everything in and counts what it loses`() async throws {
        let (production, submit) = try await stopped(QueueOptions(size: 3, overflow: .dropOldest))
        let results = (0..<10).map { submit("0-\($0)") }
        #expect(await eventually { results.allSatisfy { $0.value.withLock { $0 == .stored } } })
        #expect(production.account("Out").queued == 3 && production.account("Out").dropped == 7)
        _ = try await production.engine.perform(.start, on: "Out")
        #expect(await production.settled())
        #expect(production.stage.handled("Out") == ["0-7", "0-8", "0-9"])
        #expect(await production.end())
    }

    @Test func `takes a message no more whose time to live passed while it waited`() async throws {
        let (production, _) = try await stopped(QueueOptions())
        var header = production.message("0-late").header
        header.timeToLive = .milliseconds(1)
        let late = Message(header: header, body: Bytes("0-late"))
        production.stage.intake("In")?.submit([late]) { _ in }
        #expect(await eventually { production.account("Out").queued == 1 })
        await pass(.milliseconds(5))
        _ = try await production.engine.perform(.start, on: "Out")
        #expect(await production.settled())
        #expect(production.account("Out").expired == 1 && production.account("Out").delivered == 0)
        #expect(await production.end())
    }
}

/// What became of a submission; nil until that is known.
private final class ResultBox: Sendable {
    let value = Mutex<IntakeResult?>(nil)
}
