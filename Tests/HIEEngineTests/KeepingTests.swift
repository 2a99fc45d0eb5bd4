// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEJournal
import HIETree
import Synchronization
import TestSupport
import Testing

@testable import HIEEngine

@Suite(.timeLimit(.minutes(1))) struct `A message that its item keeps open` {
    /// Keeps everything but `go`, which ends all that was kept and sends it on.
    private static let collector: @Sendable (Message, any Context) async throws(HostError) -> Handled = {
        (message, context) throws(HostError) in
        let known = context.state("kept")?.text.split(separator: " ").compactMap { InputReference(String($0)) } ?? []
        guard message.body.text == "go" else {
            context.setState("kept", Bytes((known + [context.input]).map(\.description).joined(separator: " ")))
            return .kept(until: nil, "waits for go")
        }
        let kept = try context.kept(known).compactMap { $0 }
        for input in kept {
            try context.send(input.message, to: "Out")
            context.end(input, as: .filtered("gone on"), note: "with go")
        }
        context.setState("kept", nil)
        context.note("\(kept.count) went on")
        return .done
    }

    private static func deploy(_ production: Production) async throws {
        production.stage.onProcess("Desk", collector)
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Desk"), plans.process("Desk", to: "Out"), plans.operation("Out"))
    }

    @Test func `is looked at and ended by a later one, in one commit`() async throws {
        let production = try Production()
        try await Self.deploy(production)
        try await production.send(["one", "two"])
        #expect(await eventually { production.account("Desk").held == 2 })
        #expect(production.stage.handled("Out").isEmpty)
        try await production.send(["go"])
        #expect(await eventually { production.stage.handled("Out") == ["one", "two"] })
        let account = production.account("Desk")
        #expect(account.filtered == 2 && account.delivered == 1 && account.held == 0 && account.produced == 2)
        #expect(await production.end())
    }

    @Test func `is open after a restart as it was before`() async throws {
        let first = try Production()
        try await Self.deploy(first)
        try await first.send(["one", "two"])
        #expect(await eventually { first.account("Desk").held == 2 })
        let left = try first.leftBehind()
        #expect(await first.end())
        let second = try Production(in: left)
        try await Self.deploy(second)
        try await second.send(["go"])
        #expect(await eventually { second.stage.handled("Out") == ["one", "two"] })
        #expect(await second.settled())
        #expect(second.account("Desk").held == 0)
        #expect(await second.end())
    }

    @Test func `comes again at its moment, and no try counts`() async throws {
        let production = try Production()
        let moments = Mutex<[Timestamp]>([])
        production.stage.onProcess("Desk") { (_, context) throws(HostError) in
            let count = moments.withLock { moments in
                moments.append(.now())
                return moments.count
            }
            return count == 1 ? .kept(until: Timestamp.now().advanced(by: .milliseconds(150)), "later") : .done
        }
        let plans = production.plans
        try await production.deploy(plans.service("In", to: "Desk"), plans.process("Desk"))
        try await production.send(["one"])
        #expect(await eventually { production.account("Desk").delivered == 1 })
        let times = moments.withLock { $0 }
        #expect(times.count == 2 && times[0].advanced(by: .milliseconds(150)) <= times[1])
        let deferred = try production.journal.events(after: nil, room: Room(count: 100)).events.compactMap { event in
            if case .deferred(let deferral) = event.kind { deferral.attempts } else { nil }
        }
        #expect(deferred == [0])
        #expect(await production.end())
    }

    @Test func `that has ended while it waited for its worker is not handled`() async throws {
        let production = try Production()
        let gate = Gate()
        let past = Timestamp(microseconds: 1)
        let first = Mutex<InputReference?>(nil)
        production.stage.onProcess("Desk") { (message, context) throws(HostError) in
            switch message.body.text {
            case "early" where first.withLock({ $0 }) == nil:
                first.withLock { $0 = context.input }
                return .kept(until: nil, "waits")
            case "ender":
                let reference = first.withLock { $0 }
                let kept = try context.kept(reference.map { [$0] } ?? []).compactMap { $0 }
                // Due from now on: it is received while this one is at work.
                await gate.wait()
                for input in kept { context.end(input, as: .done, note: "") }
                return .done
            default: return .done
            }
        }
        let plans = production.plans
        try await production.deploy(plans.service("In", to: "Desk"), plans.process("Desk"))
        try await production.send(["early"])
        #expect(await eventually { production.account("Desk").held == 1 })
        try await production.send(["ender"])
        #expect(await eventually { production.stage.handled("Desk") == ["early", "ender"] })
        let desk = try #require(try await production.journal.register(["Desk"]).first)
        let reference = try #require(first.withLock { $0 })
        var commit = Commit()
        commit.deferred = [
            Deferral(target: desk, receipt: Receipt(reference.number), until: past, attempts: 0, error: "released")
        ]
        _ = try await production.journal.commit([commit])
        #expect(await eventually { production.account("Desk").inFlight == 2 })
        gate.open()
        #expect(await eventually { production.account("Desk").delivered == 2 })
        #expect(production.stage.handled("Desk") == ["early", "ender"])
        #expect(await production.end())
    }

    @Test func `that sends something is refused`() async throws {
        let production = try Production()
        production.stage.onProcess("Desk") { (message, context) throws(HostError) in
            try context.send(message, to: "Out")
            return .kept(until: nil, "waits")
        }
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Desk"), plans.process("Desk", to: "Out"), plans.operation("Out"))
        try await production.send(["one"])
        #expect(await eventually { production.account("Desk").deadLettered == 1 })
        #expect(production.stage.handled("Out").isEmpty)
        #expect(await production.end())
    }

    @Test func `of a serial class are handled one after the other, whatever their keys`() {
        let serial = Workers(8, .ofAll)
        let lanes = Workers(8)
        let id = MessageID(high: 1, low: 1)
        let profile = MessageProfile(source: "In", bodyClass: "", contentType: "text/plain")
        for key in 0..<5 as Range<UInt64> {
            let header = MessageHeader(id: id, session: id, created: .now(), profile: profile, key: key)
            let delivery = Delivery(
                id: DeliveryID(high: key, low: 1), target: ItemID(1), message: Message(header: header, body: .empty),
                attempts: 0, receipt: Receipt(key + 1))
            #expect((serial.add(delivery) != nil) == (key == 0))
            #expect(lanes.add(delivery) != nil)
        }
        #expect(serial.poolSize == 1)
    }
}
