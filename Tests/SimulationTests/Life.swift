// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEJournal
import HIEPolicies
import HIESettings
import HIETree
import Logging
import NIOCore
import NIOEmbedded
import Simulation
import Synchronization

@testable import HIEEngine
@testable import HIEHL7Hosts
@testable import HIEHosts
@testable import HIENetwork

/// One process of the engine: what production runs, from the journal to the frames, on a disk, a clock and a network that
/// are simulated. Service → rules in line → two operations.
final class Life {
    static let (allPort, somePort) = (2576, 2577)
    static let names = ["In", "Router", "All", "Some"]
    static let (pool, window) = (2, 4)

    let loop = EmbeddedEventLoop()
    let journal: Journal
    private let network: SimulatedNetwork
    private let reception: HL7LineReception
    private let couriers: [LineCourier]
    private let failure = Failure()
    private var nextID: UInt64 = 1

    final class Failure: Sendable {
        private let text = Mutex<String?>(nil)
        var reason: String? { text.withLock { $0 } }
        func set(_ reason: String) { text.withLock { $0 = reason } }
    }

    /// Virtual time for the journal.
    final class Clock: Sendable {
        private let nanoseconds = Mutex<Int64>(0)
        var now: Timestamp { Timestamp(microseconds: nanoseconds.withLock { $0 } / 1000) }
        func set(_ time: Int64) { nanoseconds.withLock { $0 = time } }
    }

    init(
        on storage: any JournalStorage, _ network: SimulatedNetwork, _ clock: Clock, bug: PlantedBug?, at time: Int64
    ) throws {
        self.network = network
        loop.attach(network)
        var options = Journal.Options()
        options.segmentBytes = 4096
        options.markBytes = 16_384
        options.windowCount = 8
        options.clock = { clock.now }
        options.onFailure = { [failure] in failure.set($0) }
        let journal = try Journal(storage: storage, options: options, hasThreads: false)
        self.journal = journal
        let items = try journal.placeNames(Self.names).items
        while journal.writePending() {}
        let broker: any LocalBroker = bug.flatMap { BuggyBroker($0, journal) } ?? journal
        let (wiring, waits) = (Wiring(), OutcomeWaits())
        let calls = Calls(broker: broker, wiring: wiring)
        let targets = [[items[1]], [items[2], items[3]], [], []]
        for (place, name) in Self.names.enumerated() { wiring.set(items[place], name: name, targets: targets[place]) }
        _ = wiring.inline(items[1], SomeToBoth(), ifIdle: broker)
        let logger = Logger(label: "simulation") { _ in SwiftLogNoOpLogHandler() }
        let intake: any Intake = ItemIntake(
            item: items[0], name: "In", execution: ItemExecution(), broker: broker, wiring: wiring, waits: waits,
            calls: calls, admission: Admission(), responders: .none)
        reception = HL7LineReception(
            HL7TCPServiceSettings(), HostContext(item: "In", logger: logger),
            bug.flatMap { BuggyIntake($0, intake) } ?? intake)
        loop.advanceTime(to: .uptimeNanoseconds(UInt64(time)))
        var couriers: [LineCourier] = []
        for (place, port, pool, window) in [(2, Self.allPort, Self.pool, 1), (3, Self.somePort, 1, Self.window)] {
            var settings = HL7TCPOperationSettings()
            settings.address = "127.0.0.1"
            settings.port = port
            settings.window = window
            settings.replyTimeout = .milliseconds(500)
            settings.reconnectLimit = .milliseconds(200)
            let name = Self.names[place]
            var around = ItemQueue.Surroundings(
                broker: broker, wiring: wiring, waits: waits, calls: calls, meters: ItemMeters(item: name),
                logger: logger)
            around.clock = Self.policyClock(clock, loop)
            let queue: any DeliveryQueue = ItemQueue(item: items[place], policies: Self.policies, around)
            couriers.append(
                try settings.courier(
                    HostContext(item: name, poolSize: pool, logger: logger),
                    bug.flatMap { BuggyQueue($0, queue) } ?? queue, archive: nil, on: loop))
        }
        self.couriers = couriers
        for courier in couriers { courier.start() }
    }

    private static var policies: ItemPolicies {
        var policies = ItemPolicies()
        policies.orderBlocking = .destination
        policies.retry.maxAttempts = nil
        policies.retry.interval = .milliseconds(20)
        policies.retry.maximumInterval = .milliseconds(200)
        policies.retry.jitter = 0
        return policies
    }

    private static func policyClock(_ clock: Clock, _ loop: EmbeddedEventLoop) -> PolicyClock {
        var virtual = PolicyClock(
            moment: { Moment(nanoseconds: clock.now.microseconds * 1000) }, time: { clock.now })
        virtual.after = { wait, act in
            let parts = wait.components
            let task = loop.scheduleTask(
                // No timer of a machine is sooner.
                in: max(
                    .microseconds(50), .nanoseconds(parts.seconds * 1_000_000_000 + parts.attoseconds / 1_000_000_000))
            ) { act() }
            return { task.cancel() }
        }
        return virtual
    }

    var failed: String? { failure.reason }

    /// A sender connects.
    func accept(_ sender: any Peer) -> Wire? {
        guard failed == nil else { return nil }
        let channel = EmbeddedChannel(loop: loop)
        nextID += 1
        let handler = FrameHandler.serving(id: nextID) { [reception] in HL7InboundLine(reception, $0) }
        guard let address = try? SocketAddress(ipAddress: "127.0.0.1", port: 2575),
            (try? channel.pipeline.syncOperations.addHandler(handler)) != nil
        else { return nil }
        channel.connect(to: address, promise: nil)
        return network.wire(channel, port: 0, sender)
    }

    /// What the threads of the journal do.
    func write() {
        while journal.writePending() {}
        while journal.readOverflow() {}
    }

    func end() { loop.detach() }

    /// All to All, and patients whose number ends with 0 to Some.
    private struct SomeToBoth: PureProcess {
        struct Settings: HostSettings {
            static let summary = "Routes."
            static var settings: [Setting<Self>] {}
        }

        static let accepts = ["*/*"]
        init() {}
        init(_ settings: Settings, _ context: HostContext) throws(HostError) {}

        func route(_ message: Message) -> Routing {
            let text = message.body.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
            let isSome = SimulatedHL7.field("PID", 3, of: text).prefix { $0 != "^" }.hasSuffix("0")
            return Routing(sends: isSome ? [0, 1] : [0], note: "")
        }
    }
}
