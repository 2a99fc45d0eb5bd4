// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import TestSupport
import Testing

@testable import HIEEngine

@Suite struct `A deployment` {
    private let plans = Plans(stage: Stage())

    @Test func `from nothing adds everything in order`() {
        let plan = [plans.service("In", to: "Out"), plans.operation("Out")]
        #expect(Deployment(from: [], to: plan).steps == [.add("In"), .add("Out")])
    }

    @Test func `to the same plan does nothing, in whatever order it stands`() {
        let plan = [plans.service("In", to: "Out"), plans.operation("Out")]
        #expect(Deployment(from: plan, to: plan.reversed()).steps == [])
    }

    @Test func `touches what differs alone, removals first`() {
        var disabled = plans.operation("D")
        disabled.isEnabled = false
        let before = [plans.operation("A"), plans.operation("B"), plans.operation("C"), plans.operation("D")]
        let after = [plans.operation("N"), plans.operation("A"), plans.operation("B", version: 2), disabled]
        #expect(
            Deployment(from: before, to: after).steps == [.remove("C"), .add("N"), .replace("B"), .disable("D")])
        #expect(Deployment(from: [disabled], to: [plans.operation("D")]).steps == [.enable("D")])
        var other = disabled
        other.fingerprint = "other"
        #expect(Deployment(from: [disabled], to: [other]).steps == [.replace("D")])
    }
}

@Suite(.timeLimit(.minutes(1))) struct `A redeployment` {
    @Test func `under load touches only what changed and loses, repeats and reorders nothing`() async throws {
        let production = try Production()
        let plans = production.plans
        try await production.deploy(
            plans.service("In", to: "Router"), plans.router("Router", to: "A", "B"), plans.operation("A"),
            plans.operation("B", pool: 3))
        let texts = (0..<600).map { "01-\($0)" }
        let sending = Task {
            for text in texts {
                // The service is replaced too: its senders come again.
                while (try? await production.send([text])) == nil { await Task.yield() }
            }
        }
        for version in 2...9 {
            let goal = version * 50
            _ = await eventually { production.stage.handled("A").count >= goal }
            let steps = try await production.deploy(
                plans.service("In", to: "Router", version: version / 4),
                plans.router("Router", to: "A", "B", version: version),
                plans.operation("A", version: version), plans.operation("B", pool: 3))
            #expect(!steps.contains(.replace("B")))
            #expect(steps.contains(.replace("Router")) && steps.contains(.replace("A")))
        }
        await sending.value
        #expect(await production.settled())
        #expect(production.stage.handled("A") == texts)
        #expect(production.stage.handled("B") == texts)
        #expect(production.stage.starts("B") == 1)
        #expect(production.account("In").accepted == texts.count)
        #expect(await production.end())
    }

    @Test func `that removes an item keeps what waits for it until it comes back`() async throws {
        let production = try Production()
        let plans = production.plans
        production.stage.on("Out") { (_, _) throws(HostError) in throw .transient("down") }
        try await production.deploy(plans.service("In", to: "Out"), plans.operation("Out"))
        try await production.send(["1", "2", "3"])
        #expect(try await production.deploy(plans.service("In", to: "Out")) == [.remove("Out")])
        try await production.send(["4"])
        #expect(production.account("Out").queued == 4)
        production.stage.on("Out", nil)
        let tried = production.stage.handled("Out").count
        try await production.deploy(plans.service("In", to: "Out"), plans.operation("Out"))
        #expect(await production.settled())
        #expect(Array(production.stage.handled("Out").dropFirst(tried)) == ["1", "2", "3", "4"])
        #expect(await production.end())
    }
}
