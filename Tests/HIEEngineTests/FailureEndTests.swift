// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEPolicies
import HIESettings
import Synchronization
import TestSupport
import Testing

@testable import HIEEngine

/// An operation whose queue is in the hands of the test.
private struct HandOperation: Courier {
    final class Hand: Sendable {
        let queue = Mutex<(any DeliveryQueue)?>(nil)
    }

    struct Settings: HostSettings {
        var hand: Hand?
        static let summary = "Settings of a test."
        static var settings: [Setting<Self>] {}
    }

    static let accepts = ["*/*"]
    let settings: Settings

    init(_ settings: Settings, _ context: HostContext) throws(HostError) { self.settings = settings }

    func start(_ queue: any DeliveryQueue) async throws(HostError) { settings.hand?.queue.withLock { $0 = queue } }
    func stop(within limit: Duration) async {}
}

@Suite(.timeLimit(.minutes(1))) struct `After its last try a delivery` {
    private let told = Told()

    private final class Told: Sendable {
        let events = Mutex<[HostEvent]>([])
    }

    /// Fails one message for good in the way asked for.
    private func fail(
        _ end: DeliveryFailure.End, alerts: Bool
    ) async throws -> (account: LedgerAccount, state: ItemState?, retry: Retry) {
        let production = try Production(report: { [told] _, event in told.events.withLock { $0.append(event) } })
        var settings = HandOperation.Settings()
        let hand = HandOperation.Hand()
        settings.hand = hand
        var policies = ItemPolicies()
        policies.retry.maxAttempts = 1
        policies.alertsOnError = alerts
        let item = ItemPlan(
            name: "Out", hostClass: HostClass(courier: "HandOperation", HandOperation.self), settings: settings,
            policies: policies, fingerprint: "1")
        try await production.deploy(production.plans.service("In", to: "Out"), item)
        try await production.send(["1"])
        let queue = try #require(hand.queue.withLock { $0 })
        var received: [Delivery] = []
        #expect(
            await eventually {
                received = queue.receive(Room(count: 1))
                return !received.isEmpty
            })
        var failure = DeliveryFailure(.transient("refused"))
        failure.finally = end
        let retry = queue.failed(received[0], failure)
        if end == .stop { #expect(await eventually { await production.state("Out") == .error }) }
        let account = production.account("Out")
        let state = await production.state("Out")
        #expect(await production.end())
        return (account, state, retry)
    }

    @Test func `is a dead letter where nothing else is said`() async throws {
        let (account, state, retry) = try await fail(.deadLetter, alerts: true)
        #expect(account.deadLettered == 1)
        #expect(state == .running)
        #expect(retry == .ended)
        #expect(told.events.withLock { $0 } == [.error("refused; tried once")])
    }

    @Test func `may be delivered all the same, which is no error`() async throws {
        let (account, _, retry) = try await fail(.deliver, alerts: true)
        #expect(account.delivered == 1)
        #expect(retry == .ended)
        #expect(told.events.withLock { $0 } == [])
    }

    @Test func `may be held`() async throws {
        let (account, state, retry) = try await fail(.hold, alerts: true)
        #expect(account.held == 1)
        #expect(state == .running)
        #expect(retry == .ended)
        #expect(told.events.withLock { $0 } == [.error("refused; tried once")])
    }

    @Test func `may stop its item and stays first in the queue`() async throws {
        let (account, state, _) = try await fail(.stop, alerts: true)
        #expect(account.queued == 1)
        #expect(state == .error)
        #expect(told.events.withLock { $0 } == [.error("refused; tried once")])
    }

    @Test(arguments: [DeliveryFailure.End.deadLetter, .hold, .stop])
    func `tells nobody without AlertOnError`(end: DeliveryFailure.End) async throws {
        _ = try await fail(end, alerts: false)
        #expect(told.events.withLock { $0 } == [])
    }
}
