// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEConfiguration
import HIECore
import HIEEngine
import HIENetwork
import HIETree
import Logging
import Synchronization

/// One production in memory, with time and network of its own: the classes run as they are, but for those that touch
/// files and the like.
final class Stage: Sendable {
    let plan: ProductionPlan
    let time: VirtualTime
    let broker: RecordingBroker
    private let engine: Engine
    /// The services', and whose operations have none of their own.
    private let network: MemoryNetwork
    private let networks: [MemoryNetwork]
    let destinations: [String: Destination]
    private let replaced: Replaced
    private let senders = Mutex<[String: any Sender]>([:])

    /// The services that stand in for others, by item.
    private final class Replaced: Sendable {
        let services = Mutex<[String: ReplacedService]>([:])
    }

    /// - Parameters:
    ///   - answers: By item; destinations without any accept.
    ///   - unreplaced: Operations that run as they are.
    ///   - readers: How hosts read bodies as trees.
    init(
        _ plan: ProductionPlan, from start: Int64, answers: [String: [Destination.Answer]], unreplaced: Set<String>,
        readers: ContentReaders
    ) {
        let time = VirtualTime(from: start)
        let broker = RecordingBroker { time.now }
        self.time = time
        self.broker = broker
        var destinations: [String: Destination] = [:]
        for item in plan.items where item.hostClass.kind == .operation {
            destinations[item.name] = Destination(answers[item.name] ?? []) { broker.move() }
        }
        self.destinations = destinations
        network = MemoryNetwork { _ in nil }
        var networks = [network]
        let replaced = Replaced()
        self.replaced = replaced
        var staged = plan
        for (place, item) in plan.items.enumerated() {
            guard let destination = destinations[item.name] else {
                staged.items[place].hostClass = Self.staged(service: item.hostClass, replaced)
                continue
            }
            guard !unreplaced.contains(item.name) || item.hostClass.reach == .network else { continue }
            guard item.hostClass.reach == .network else {
                staged.items[place].hostClass = Self.replaced(item.hostClass, by: destination)
                continue
            }
            let own = MemoryNetwork { (_) -> MemoryNetwork.FarEnd? in
                broker.move()
                guard destination.accepts() else { return nil }
                return { _ in DestinationEnd(destination) }
            }
            networks.append(own)
            staged.items[place].hostClass = Self.staged(operation: item.hostClass, in: own)
        }
        self.plan = staged
        self.networks = networks
        engine = Engine(
            broker: broker, logger: Logger(label: "hie.test") { _ in SwiftLogNoOpLogHandler() },
            stopLimit: .seconds(1), clock: { time.now }, policyClock: time.policyClock, dataDirectory: nil,
            readers: readers)
    }

    private static func replaced(_ hostClass: HostClass, by destination: Destination) -> HostClass {
        hostClass.making { (_, context) throws(HostError) in
            .operation(try ReplacedOperation(ReplacedOperation.Configuration(destination: destination), context))
        }
    }

    private static func staged(operation hostClass: HostClass, in network: MemoryNetwork) -> HostClass {
        hostClass.making { (settings, context) throws(HostError) in
            try Network.$inMemory.withValue(network.loop) {
                Result { () throws(HostError) in try hostClass.make(settings, context) }
            }.get()
        }
    }

    private static func staged(service hostClass: HostClass, _ replaced: Replaced) -> HostClass {
        guard hostClass.kind == .service, hostClass.reach == .elsewhere else { return hostClass }
        return hostClass.making { (settings, context) throws(HostError) in
            var handing = ReplacedService.Configuration()
            handing.contentType = hostClass.produces.first { !$0.contains("*") } ?? "application/octet-stream"
            if case .service(let service) = try hostClass.make(settings, context) {
                handing.handed = service as? any HandedService
            }
            let service = try ReplacedService(handing, context)
            replaced.services.withLock { $0[context.item] = service }
            return .service(service)
        }
    }

    // MARK: Life

    /// - Parameter lookups: A folder of lookup tables in place of the production's.
    /// - Returns: The items that do not run, and why.
    func start(lookups: String?) async throws -> [String: String] {
        try await LookupFolder.$replacement.withValue(lookups) {
            try await Network.$inMemory.withValue(network.loop) { _ = try await engine.deploy(plan) }
        }
        var problems: [String: String] = [:]
        for item in await engine.status.items where item.state == .error {
            problems[item.name] = item.problem ?? "does not run"
        }
        return problems
    }

    func end() async {
        for network in networks { network.closeAll() }
        let isOver = Atomic<Bool>(false)
        async let stopped: Void = {
            await engine.shutDown()
            isOver.store(true, ordering: .releasing)
        }()
        // Operations wait, in their own time, for what is under way.
        while !isOver.load(ordering: .acquiring) {
            for network in networks { await network.advance(by: .seconds(1)) }
            await Task.yield()
        }
        await stopped
        for network in networks { await network.end() }
    }

    // MARK: What goes in

    func sender(to item: String) -> (any Sender)? {
        senders.withLock { senders -> (any Sender)? in
            if let known = senders[item] { return known }
            guard let plan = plan.items.first(where: { $0.name == item }) else { return nil }
            var sender: (any Sender)?
            if let service = replaced.services.withLock({ $0[item] }) {
                sender = HandingSender(service)
            } else if let listener = plan.settings.listener, network.speaksHTTP(listener.port) {
                sender = HTTPSender(to: listener.port, in: network) { [broker] in broker.move() }
            } else if let listener = plan.settings.listener {
                sender = NetworkSender(to: listener.port, in: network) { [broker] in broker.move() }
            }
            senders[item] = sender
            return sender
        }
    }

    // MARK: Time

    /// Returns when nothing more happens without time passing.
    func settle() async {
        var quiet = 0
        var rounds = 0
        while quiet < patience {
            let before = broker.activity
            for network in networks { await network.drain() }
            await Task.yield()
            if broker.activity != before || broker.isCommitting {
                quiet = 0
                rounds += 1
                if rounds > 50 { try? await Task.sleep(for: .microseconds(200)) }
                continue
            }
            if broker.isAtRest, quiet >= 2 { return }
            quiet += 1
            if quiet > 2 { try? await Task.sleep(for: .milliseconds(1)) }
        }
    }

    /// Rounds without anything happening; all but the first two take a millisecond.
    ///
    /// Networks are known to be quiet at once. Tasks run when the machine lets them, and classes that handle one message at
    /// a time may compute.
    private var patience: Int {
        let waiting = plan.items.filter { $0.hostClass.reach != .network && broker.hasWork(for: $0.name) }
        if waiting.contains(where: { $0.hostClass.form == .process && broker.isBusy($0.name) }) { return 50 }
        return waiting.isEmpty ? 3 : 8
    }

    /// Lets time pass until all has ended, at most `limit`.
    func run(atMost limit: Duration) async {
        await settle()
        let end = time.elapsed + limit
        let begun = time.elapsed
        while !broker.isAtRest, time.elapsed < end {
            let waited = time.elapsed - begun
            let step: Duration =
                waited < .seconds(30) ? .milliseconds(100) : waited < .seconds(300) ? .seconds(1) : .seconds(10)
            await advance(by: min(step, end - time.elapsed))
        }
        await settle()
    }

    /// Lets time pass, whatever happens.
    func pass(_ duration: Duration) async {
        await settle()
        let end = time.elapsed + duration
        while time.elapsed < end { await advance(by: min(.milliseconds(100), end - time.elapsed)) }
        await settle()
    }

    private func advance(by step: Duration) async {
        let before = broker.activity
        time.advance(by: step)
        broker.timeDidPass()
        for network in networks {
            await network.advance(by: step)
        }
        await engine.expire(at: time.instant)
        if broker.activity != before { await settle() }
    }
}
