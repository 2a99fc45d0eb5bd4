// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIEConfiguration
import HIECore
import HIESettings
import Synchronization
import TestSupport
import Testing

@testable import HIEAlerts

@Suite(.timeLimit(.minutes(1))) struct `The watch` {
    private let folder: TemporaryFolder
    private let pauses = Pauses()
    private let messages = Messages()
    private let queue = Queue()

    /// How much waits for the item.
    private final class Queue: Sendable {
        private let depth = Mutex(0)
        var queued: Int { depth.withLock { $0 } }
        func set(_ count: Int) { depth.withLock { $0 = count } }
    }

    /// Whatever else looks meanwhile sees the same.
    private func look(_ watch: AlertWatch, at queued: Int) async {
        queue.set(queued)
        await watch.look()
    }

    init() throws { folder = try TemporaryFolder() }

    /// What items got.
    private final class Messages: Sendable {
        private let state = Mutex((bodies: [String](), problem: HostError?.none))
        var bodies: [String] { state.withLock { $0.bodies } }
        func fail(_ problem: HostError?) { state.withLock { $0.problem = problem } }

        func take(_ item: String, _ body: [UInt8]) throws(HostError) {
            let problem = state.withLock { state in
                if state.problem == nil { state.bodies.append("\(item): \(String(decoding: body, as: UTF8.self))") }
                return state.problem
            }
            if let problem { throw problem }
        }
    }

    private func watch(_ settings: AlertSettings) -> AlertWatch {
        AlertWatch(
            settings,
            in: AlertWatch.Surroundings(
                production: "Wards", folder: folder.path, logger: silent,
                measure: { [queue] in Self.measures(queue.queued) },
                submit: { [messages] (item, body) async throws(HostError) in try messages.take(item, body) }),
            pause: { [pauses] in await pauses.pause($0) })
    }

    private static func measures(_ queued: Int) -> AlertMeasures {
        var measures = AlertMeasures(time: Timestamp(microseconds: 1_795_514_400_000_000))
        measures.items = [AlertMeasures.Item(name: "Out")]
        measures.items[0].queued = queued
        return measures
    }

    private func settings(_ action: (inout AlertAction) -> Void) -> AlertSettings {
        var settings = AlertSettings()
        settings.actions = [AlertAction()]
        settings.actions[0].name = "desk"
        action(&settings.actions[0])
        var rule = AlertRule()
        rule.name = "pile"
        rule.measure = .queueDepth
        rule.thresholdText = "5"
        rule.actions = ["desk", "log"]
        settings.rules = [rule]
        return settings
    }

    @Test func `gives a message to an item, counts it and keeps what is open`() async throws {
        let watch = watch(settings { $0.item = "Desk" })
        await watch.start()
        await look(watch, at: 9)
        #expect(await eventually { messages.bodies.count == 1 })
        #expect(messages.bodies[0].hasPrefix("Desk: {\n  \"alert\""))
        #expect(await eventually { await watch.counts.first?.sent == 1 })
        #expect(await watch.open.map(\.text) == ["9 deliveries wait; the threshold is 5"])
        #expect(try AlertWatch.kept(in: folder.path).map(\.id) == [1])
        await watch.stop()
    }

    @Test func `goes on after a restart: nothing is told twice, what was under way is told, acknowledgements stay`()
        async throws
    {
        messages.fail(.transient("the disk is full"))
        let first = watch(settings { $0.item = "Desk" })
        await first.start()
        await look(first, at: 9)
        #expect(await first.acknowledge(1, by: "anna (user 0)", why: "known")?.acknowledgement?.why == "known")
        #expect(await first.acknowledge(2, by: "anna", why: "") == nil)
        await first.stop()
        #expect(messages.bodies.isEmpty)

        messages.fail(nil)
        let second = watch(settings { $0.item = "Desk" })
        #expect(await second.open.map { $0.acknowledgement?.by } == ["anna (user 0)"])
        await second.start()
        #expect(await eventually { messages.bodies.count == 1 })
        await look(second, at: 9)
        await look(second, at: 0)
        #expect(await eventually { messages.bodies.count == 2 })
        #expect(messages.bodies[1].contains("\"event\" : \"recovered\""))
        #expect(await second.open.isEmpty)
        await second.stop()
        #expect(try AlertWatch.kept(in: folder.path).isEmpty)
    }

    @Test func `is held up by no dead action`() async throws {
        var settings = settings { $0.item = "Desk" }
        var dead = AlertAction()
        dead.name = "dead"
        dead.webhook = WebAddress(settingText: "http://127.0.0.1:\(freePort())/")
        settings.actions.append(dead)
        settings.rules[0].actions = ["dead", "desk"]
        let watch = watch(settings)
        await watch.start()
        await look(watch, at: 9)
        #expect(await eventually { messages.bodies.count == 1 })
        #expect(await eventually { await watch.counts.first { $0.action == "dead" }?.retried == 1 })
        #expect(await watch.counts.first { $0.action == "dead" }?.waiting == 1)
        await watch.stop()
    }

    @Test func `takes other rules and actions while it runs`() async throws {
        let watch = watch(settings { $0.item = "Desk" })
        await watch.start()
        await look(watch, at: 9)
        #expect(await eventually { messages.bodies.count == 1 })
        var other = settings { $0.item = "Other" }
        other.rules[0].name = "another"
        await watch.update(other)
        await look(watch, at: 9)
        #expect(await eventually { messages.bodies.count == 2 })
        #expect(messages.bodies[1].hasPrefix("Other: "))
        #expect(await watch.open.map(\.rule) == ["another"])
        #expect(await eventually { await watch.counts.first?.sent == 2 }, "counts go on")
        await watch.stop()
    }

    @Test func `begins anew where the file is damaged, and keeps that`() async throws {
        try folder.write("{", to: AlertStore.name)
        let watch = watch(settings { $0.item = "Desk" })
        #expect(await watch.open.isEmpty)
        #expect(folder.names() == ["\(AlertStore.name).damaged"])
        await watch.stop()
    }

    @Test func `logs reported errors where no rule looks at them`() async throws {
        let watch = watch(AlertSettings())
        var measures = Self.measures(0)
        await watch.take(measures, after: .zero)
        measures.items[0].condition.take(.error("answered with AR"))
        await watch.take(measures, after: .seconds(5))
        #expect(
            await watch.open.map(\.line) == [
                "error: Out: AlertOnError: 1 errors within 5 min; the threshold is 1; the last: answered with AR"
            ])
        await watch.stop()
    }
}
