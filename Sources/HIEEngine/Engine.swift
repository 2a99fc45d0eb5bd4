// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
internal import HIETree
public import Logging

/// Runs one production over one broker: deploys it as a difference to what runs, and starts and stops its items.
///
/// Messages never pass through this actor; it only changes who they pass through.
public actor Engine {
    private let broker: any LocalBroker
    private let wiring = Wiring()
    private let waits = OutcomeWaits()
    private let calls: Calls
    private let logger: Logger
    private(set) var items: [String: Item] = [:]
    private var numbers: [String: ItemID] = [:]
    private var name = ""
    private var timer: Task<Void, Never>?
    private var hasShutDown = false
    private let turns = Turns()
    /// How long an item may take to stop.
    private let stopLimit: Duration
    private let clock: @Sendable () -> Timestamp
    private let report: @Sendable (String, HostEvent) -> Void
    private let dataDirectory: String?
    private let policyClock: PolicyClock
    private let readers: ContentReaders

    /// - Parameters:
    ///   - clock: What schedules go by.
    ///   - dataDirectory: Where hosts may keep files of their own.
    ///   - readers: How hosts read bodies as trees.
    ///   - report: Takes an item's name and what it says of itself. Any thread; must not wait.
    public init(
        broker: any LocalBroker, logger: Logger, stopLimit: Duration = .seconds(30),
        clock: @escaping @Sendable () -> Timestamp = { .now() }, dataDirectory: String? = nil,
        readers: ContentReaders = ContentReaders(),
        report: @escaping @Sendable (String, HostEvent) -> Void = { _, _ in }
    ) {
        self.init(
            broker: broker, logger: logger, stopLimit: stopLimit, clock: clock, policyClock: .system,
            dataDirectory: dataDirectory, readers: readers, report: report)
    }

    /// - Parameter policyClock: What retries, breakers and limits go by.
    package init(
        broker: any LocalBroker, logger: Logger, stopLimit: Duration, clock: @escaping @Sendable () -> Timestamp,
        policyClock: PolicyClock, dataDirectory: String?, readers: ContentReaders = ContentReaders(),
        report: @escaping @Sendable (String, HostEvent) -> Void = { _, _ in }
    ) {
        self.policyClock = policyClock
        self.broker = broker
        calls = Calls(broker: broker, wiring: wiring)
        self.logger = logger
        self.stopLimit = stopLimit
        self.clock = clock
        self.dataDirectory = dataDirectory
        self.readers = readers
        self.report = report
    }

    /// Brings the running production to `plan`, touching only what differs.
    ///
    /// Operations and processes start before services, so that nothing is taken in for an item that is not there yet;
    /// services stop first. An item that cannot start is in `error` and tried again; the others run.
    public func deploy(_ plan: ProductionPlan) async throws(BrokerError) -> Deployment {
        await turns.begin()
        defer { turns.end() }
        guard !hasShutDown else { throw .cancelled }
        let deployment = Deployment(from: items.values.map(\.plan), to: plan.items)
        name = plan.name
        let ids = try await broker.register(plan.items.map(\.name))
        for (item, id) in zip(plan.items, ids) {
            numbers[item.name] = id
            broker.configure(id, item.queue)
        }
        let plans = Dictionary(plan.items.map { ($0.name, $0) }) { first, _ in first }
        var starting: [Item] = []
        let touched = deployment.steps.sorted { stopOrder($0) < stopOrder($1) }
        for step in touched {
            switch step {
            case .remove(let name), .replace(let name), .disable(let name): await items[name]?.stop(within: stopLimit)
            case .add, .enable: break
            }
        }
        for step in deployment.steps {
            switch step {
            case .remove(let name):
                if let item = items.removeValue(forKey: name) { wiring.remove(item.id) }
            case .add(let name), .replace(let name), .enable(let name), .disable(let name):
                guard let plan = plans[name], let id = numbers[name] else { continue }
                let item = Item(plan: plan, id: id, in: surroundings)
                items[name] = item
                wiring.set(
                    id, name: name, targets: plan.settings.targets.compactMap { numbers[$0] },
                    fallback: plan.execution.fallbackTarget.flatMap { numbers[$0] })
                item.wasDue = plan.isDue(clock())
                if plan.isEnabled, item.wasDue == true { starting.append(item) }
            }
        }
        for item in items.values where item.plan.hostClass.kind == .service {
            item.admission.set(Admission.bounds(of: item.plan.name, in: plan.items, numbers))
        }
        for item in starting.sorted(by: { startOrder($0) < startOrder($1) }) { await item.startAnew() }
        beginTimer()
        return deployment
    }

    private var surroundings: Item.Surroundings {
        Item.Surroundings(
            broker: broker, wiring: wiring, waits: waits, calls: calls, logger: logger,
            misconfigured: { [weak self] name, reason in
                Task { await self?.fail(name, reason) }
            },
            dataDirectory: dataDirectory, policyClock: policyClock, readers: readers, report: report)
    }

    private func stopOrder(_ step: Deployment.Step) -> Int {
        switch step {
        case .remove(let name), .replace(let name), .disable(let name):
            items[name].map { 2 - startOrder($0) } ?? 3
        case .add, .enable: 3
        }
    }

    private nonisolated func startOrder(_ item: Item) -> Int {
        switch item.plan.hostClass.kind {
        case .operation: 0
        case .process: 1
        case .service: 2
        }
    }

    // MARK: Items

    public enum Act: String, Sendable, CaseIterable { case start, stop, pause, resume }

    /// Carries out an operator's act on one item.
    ///
    /// A paused or stopped service takes nothing in; for a paused or stopped process or operation deliveries wait.
    public func perform(_ act: Act, on name: String) async throws(HostError) -> ItemState {
        await turns.begin()
        defer { turns.end() }
        guard let item = items[name] else { throw .misconfigured("there is no item '\(name)' in this production") }
        guard !hasShutDown else { throw .cancelled }
        logger.info("\(act.rawValue) asked for by an operator", metadata: ["item": .string(name)])
        item.isHeldByOperator = act == .stop || act == .pause
        switch act {
        case .start, .resume: await item.startAnew()
        case .stop: await item.stop(within: stopLimit)
        case .pause: await item.stop(within: stopLimit, as: .paused)
        }
        return item.state
    }

    // MARK: Status

    public struct ItemStatus: Sendable {
        public let name: String
        public let className: String
        public let kind: HostClass.Kind
        public let state: ItemState
        public let problem: String?
        /// Nothing passed it for its `InactivityTimeout`.
        public let isInactive: Bool
        /// Enabled, in its hours, and not stopped or paused by an operator.
        public let isWanted: Bool
        public let depth: QueueDepth
        /// Nil for services and pure processes, and while the item does not run.
        public let policies: PolicyStatus?
    }

    public var status: (production: String, items: [ItemStatus]) {
        let rows = items.values.sorted { $0.plan.name < $1.plan.name }.map { item in
            ItemStatus(
                name: item.plan.name, className: item.plan.hostClass.name, kind: item.plan.hostClass.kind,
                state: item.state, problem: item.problem, isInactive: item.activity.isInactive,
                isWanted: item.plan.isEnabled && item.wasDue != false && !item.isHeldByOperator,
                depth: broker.queueDepth(item.id), policies: item.queue?.status)
        }
        return (name, rows)
    }

    /// Whether every item runs that is enabled, due and not held by an operator: all listeners accept.
    public var isReady: Bool {
        !items.isEmpty
            && items.values.allSatisfy { item in
                !item.plan.isEnabled || item.wasDue == false || item.isHeldByOperator || item.state == .running
            }
    }

    /// Hands a message of the engine's own in at a process or an operation, and returns when it is on disk.
    public func submit(_ message: Message, to name: String) async throws(HostError) {
        guard let item = items[name], item.plan.hostClass.kind != .service else {
            throw .misconfigured("there is no item '\(name)' that takes messages from inside")
        }
        guard broker.isAccepting else { throw .transient("the engine takes no messages in now") }
        var commit = Commit()
        commit.produced = [
            Production(
                id: DeliveryID(cause: (message.id.high, message.id.low), target: XXH64.hash(name), ordinal: 0),
                message: message, target: item.id, producer: nil)
        ]
        let result = await withCheckedContinuation { [broker] done in
            broker.commit(commit) { done.resume(returning: $0) }
        }
        guard case .applied = result else { throw .transient("not taken in: \(result)") }
    }

    // MARK: End

    /// Stops services, then processes, then operations, those of one kind at once, each within the stop limit.
    public func shutDown() async {
        await turns.begin()
        defer { turns.end() }
        hasShutDown = true
        for kind in [HostClass.Kind.service, .process, .operation] {
            await withTaskGroup(of: Void.self) { group in
                for item in items.values where item.plan.hostClass.kind == kind {
                    let name = item.plan.name
                    group.addTask { await self.stop(name) }
                }
            }
            // Until then senders may wait for outcomes, which the timer brings to an end.
            if kind == .service { timer?.cancel() }
        }
    }

    private func stop(_ name: String) async { await items[name]?.stop(within: stopLimit) }

    // MARK: Time

    private static let beat = Duration.milliseconds(100)

    /// Ends waits whose time is up, follows schedules, and starts again what could not start.
    private func beginTimer() {
        guard timer == nil else { return }
        timer = Task { [weak self, waits, calls] in
            var beat = 0
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.beat)
                waits.expire()
                calls.expire()
                beat += 1
                if beat % 10 == 0 {
                    await self?.followSchedules()
                    await self?.noteActivity()
                }
                await self?.startAgain()
                await self?.expirePassages()
            }
        }
    }

    /// Starts and stops items whose hours have begun or ended since it was last called.
    package func followSchedules() async {
        await turns.begin()
        defer { turns.end() }
        guard !hasShutDown else { return }
        let now = clock()
        for item in items.values where item.plan.isEnabled {
            let isDue = item.plan.isDue(now)
            guard isDue != item.wasDue else { continue }
            item.wasDue = isDue
            if !isDue {
                await item.stop(within: stopLimit)
            } else if !item.isHeldByOperator {
                await item.startAnew()
            }
        }
    }

    private func fail(_ name: String, _ reason: String) async {
        await turns.begin()
        defer { turns.end() }
        await items[name]?.fail(reason, within: stopLimit)
    }

    /// Starts what is in `error` and whose time to be started again has come.
    package func startAgain(at now: ContinuousClock.Instant = .now) async {
        guard items.values.contains(where: { $0.restarts.due.map { $0 <= now } ?? false }) else { return }
        await turns.begin()
        defer { turns.end() }
        guard !hasShutDown else { return }
        for item in items.values where item.state == .error && item.plan.isEnabled && !item.isHeldByOperator {
            if let due = item.restarts.due, due <= now { await item.start() }
        }
    }

    private func expirePassages(at now: ContinuousClock.Instant = .now) {
        for item in items.values { item.queue?.lane.expire(at: now) }
    }

    /// Ends waits whose time is up, and starts again what is due, as if it were `now`.
    package func expire(at now: ContinuousClock.Instant) async {
        waits.expire(at: now)
        calls.expire(at: now)
        expirePassages(at: now)
        await startAgain(at: now)
    }

    /// Looks which items have become inactive, and which active again.
    package func noteActivity(at now: ContinuousClock.Instant = .now) {
        guard items.values.contains(where: { $0.plan.execution.inactivityTimeout != nil }) else { return }
        let accounts = broker.ledger().accounts
        for item in items.values {
            guard let change = item.noteActivity(accounts[item.plan.name] ?? LedgerAccount(), at: now) else { continue }
            if change {
                let timeout = item.plan.execution.inactivityTimeout ?? .zero
                logger.warning("nothing passed for \(timeout.shown)", metadata: ["item": .string(item.plan.name)])
            } else {
                logger.notice("active again", metadata: ["item": .string(item.plan.name)])
            }
        }
    }
}
