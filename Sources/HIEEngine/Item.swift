// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEPolicies
import HIETree
import Logging
import Synchronization

/// Where an item stands.
public enum ItemState: String, Sendable, CaseIterable {
    case stopped, starting, running, paused, stopping
    /// It could not start; it is tried again where that may help.
    case error
}

/// One item of the running production. Only the engine's actor touches it.
final class Item {
    var plan: ItemPlan
    let id: ItemID
    private(set) var state = ItemState.stopped
    /// Why the state is `error`.
    private(set) var problem: String?
    private(set) var restarts: Restarts
    private let reachability: Reachability
    private(set) var activity = Activity()
    /// Whether an operator stopped or paused it: its schedule does not start it then.
    var isHeldByOperator = false
    /// What its schedule said when it was last asked; nil before that.
    var wasDue: Bool?
    private var host: AnyHost?
    /// With the policies; nil for services and pure processes, and while the item does not run.
    private(set) var queue: ItemQueue?
    private var intake: ItemIntake?
    /// What holds up a service.
    let admission = Admission()
    private var runner: Task<Void, Never>?
    /// Its own threads, where it has some.
    private var threads: ThreadPool?
    private let surroundings: Surroundings
    private let logger: Logger

    /// What all items share.
    struct Surroundings {
        let broker: any LocalBroker
        let wiring: Wiring
        let waits: OutcomeWaits
        let calls: Calls
        let logger: Logger
        /// Takes an item's name and why it must stop.
        let misconfigured: @Sendable (String, String) -> Void
        /// Where hosts may keep files of their own.
        let dataDirectory: String?
        let policyClock: PolicyClock
        let readers: ContentReaders
        /// Takes an item's name and what it says of itself.
        let report: @Sendable (String, HostEvent) -> Void
    }

    init(plan: ItemPlan, id: ItemID, in surroundings: Surroundings) {
        self.plan = plan
        self.id = id
        self.surroundings = surroundings
        restarts = Restarts(plan.execution)
        reachability = Reachability(id, surroundings.wiring)
        var logger = surroundings.logger
        logger[metadataKey: "item"] = .string(plan.name)
        self.logger = logger
    }

    /// Makes a new instance and starts it; a failure leaves the item in `error`.
    nonisolated(nonsending) func start() async {
        guard state == .stopped || state == .paused || state == .error else { return }
        state = .starting
        problem = nil
        reachability.began()
        let context = HostContext(
            item: plan.name, poolSize: plan.poolSize, logger: logger, dataDirectory: surroundings.dataDirectory,
            readers: surroundings.readers,
            report: { [surroundings, reachability, name = plan.name] in
                reachability.take($0)
                surroundings.report(name, $0)
            })
        do throws(HostError) {
            let host = try plan.hostClass.make(plan.settings, context)
            try await run(host)
            self.host = host
            state = .running
            restarts.didStart(at: .now)
            logger.info("started")
        } catch {
            var isMisconfigured = false
            if case .misconfigured = error { isMisconfigured = true }
            state = .error
            didFail("could not start: \(error)", because: error.description, isMisconfigured: isMisconfigured)
        }
    }

    private func didFail(_ text: String, because reason: String, isMisconfigured: Bool) {
        problem = reason
        reachability.failed()
        if let wait = restarts.didFail(at: .now, isMisconfigured: isMisconfigured) {
            logger.error("\(text); it is started again in \(wait.shown)")
        } else {
            logger.error("\(text); it stays stopped until an operator starts it or its configuration changes")
        }
    }

    /// An operator, its schedule or a new configuration wants it to run: earlier failures count no more.
    nonisolated(nonsending) func startAnew() async {
        restarts.reset()
        await start()
    }

    /// Compares what has passed the item by now with what had when it was last asked.
    ///
    /// - Returns: True where it has just become inactive, false where it has just become active again.
    func noteActivity(_ account: LedgerAccount, at now: ContinuousClock.Instant) -> Bool? {
        guard let timeout = plan.execution.inactivityTimeout, state == .running else {
            activity = Activity()
            return nil
        }
        return activity.note(account.accepted &+ account.ended, at: now, within: timeout)
    }

    private nonisolated(nonsending) func run(_ host: AnyHost) async throws(HostError) {
        let around = surroundings
        let meters = ItemMeters(item: plan.name)
        switch host {
        case .service(let service):
            let intake = ItemIntake(
                item: id, name: plan.name, execution: plan.execution, broker: around.broker, wiring: around.wiring,
                waits: around.waits, calls: around.calls, admission: admission,
                responders: Responders(plan.settings.responders, around.wiring.item))
            try await service.start(intake)
            self.intake = intake
        case .courier(let courier):
            let queue = makeQueue(meters, keepsRequests: true)
            try await courier.start(queue)
            around.wiring.set(id, passage: .ends(queue.lane))
        case .pure(let process):
            let runner = PureRunner(
                item: id, process: process, broker: around.broker, wiring: around.wiring, waits: around.waits,
                calls: around.calls, failures: queueSurroundings(meters))
            // In line from the first message on where nothing waits, so that a start leaves no gap.
            _ = around.wiring.inline(id, process, ifIdle: around.broker)
            self.runner = Task { await runner.run() }
            around.wiring.set(id, passage: .routes(process))
        case .process(let process):
            let handler = ProcessHandler(
                process: process, around: handlerSurroundings, pattern: plan.execution.pattern)
            serve(handler, makeQueue(meters), isSerial: type(of: process).isSerial)
            around.wiring.set(id, passage: .stores)
        case .operation(let operation):
            let queue = makeQueue(meters)
            serve(OperationHandler(operation: operation, around: handlerSurroundings), queue)
            around.wiring.set(id, passage: .ends(queue.lane))
        }
    }

    private var handlerSurroundings: HandlerContext.Surroundings {
        HandlerContext.Surroundings(
            name: plan.name, id: id, broker: surroundings.broker, wiring: surroundings.wiring,
            waits: surroundings.waits, calls: surroundings.calls, logger: logger, timeout: plan.execution.messageTimeout
        )
    }

    private func queueSurroundings(_ meters: ItemMeters) -> ItemQueue.Surroundings {
        var around = ItemQueue.Surroundings(
            broker: surroundings.broker, wiring: surroundings.wiring, waits: surroundings.waits,
            calls: surroundings.calls, meters: meters, logger: logger)
        around.clock = surroundings.policyClock
        around.deadLetterTarget = plan.policies.deadLetterTarget.flatMap(surroundings.wiring.item)
        around.errorHandler = plan.policies.errorHandler.flatMap(surroundings.wiring.item).map {
            ErrorHandler(target: $0, source: plan.name)
        }
        around.misconfigured = { [surroundings, name = plan.name] in surroundings.misconfigured(name, $0) }
        if plan.policies.alertsOnError {
            around.alert = { [surroundings, name = plan.name] in surroundings.report(name, .error($0)) }
        }
        return around
    }

    private func makeQueue(_ meters: ItemMeters, keepsRequests: Bool = false) -> ItemQueue {
        var around = queueSurroundings(meters)
        around.keepsRequests = keepsRequests
        around.breakerChanged = { [surroundings, reachability, logger, name = plan.name] state in
            let isOpen = state != .closed && state != .disabled
            logger.log(level: isOpen ? .warning : .info, "the circuit breaker is \(state.rawValue)")
            reachability.take(.breaker(state.rawValue, isOpen: isOpen))
            surroundings.report(name, .breaker(state.rawValue, isOpen: isOpen))
        }
        let queue = ItemQueue(item: id, policies: plan.policies, around)
        self.queue = queue
        return queue
    }

    private func serve(_ handler: some DeliveryHandler, _ queue: ItemQueue, isSerial: Bool = false) {
        let order: Workers.Order =
            isSerial ? .ofAll : plan.execution.pattern == .concurrentAsync ? .ofNone : .ofLanes
        let runner = HandlerRunner(
            queue: queue, workers: Workers(plan.poolSize, order),
            handler: handler, broker: surroundings.broker, wiring: surroundings.wiring, waits: surroundings.waits,
            calls: surroundings.calls, maxDeliveries: plan.execution.maxDeliveries,
            misconfigured: { [surroundings, plan] in surroundings.misconfigured(plan.name, $0) })
        self.runner = Task(executorPreference: makeThreads()) { await runner.run() }
    }

    private func makeThreads() -> ThreadPool? {
        switch plan.execution.mode {
        case .async: threads = nil
        case .threadPool: threads = ThreadPool(plan.poolSize, name: plan.name)
        case .singleProcess: threads = ThreadPool(1, name: plan.name)
        }
        return threads
    }

    /// Stops what runs and cannot go on as it is configured.
    nonisolated(nonsending) func fail(_ reason: String, within limit: Duration) async {
        guard state == .running else { return }
        await stop(within: limit, as: .error)
        didFail("stopped: \(reason)", because: reason, isMisconfigured: true)
    }

    /// A handler that never returns must not keep the engine from stopping; its delivery stays in flight.
    ///
    /// - Returns: Whether it ended.
    private nonisolated(nonsending) func finish(_ runner: Task<Void, Never>?, within limit: Duration) async -> Bool {
        guard let runner else { return true }
        runner.cancel()
        let ended = Arrival()
        let timer = Task {
            try? await Task.sleep(for: limit)
            ended.ring()
        }
        let isOver = Mutex(false)
        Task {
            await runner.value
            isOver.withLock { $0 = true }
            ended.ring()
        }
        await ended.wait()
        timer.cancel()
        guard !isOver.withLock({ $0 }) else { return true }
        logger.error("did not end what it was handling within \(limit); that message stays in flight until a restart")
        return false
    }

    /// Ends the instance; what waits in the queue stays there.
    nonisolated(nonsending) func stop(within limit: Duration, as end: ItemState = .stopped) async {
        guard state == .running || state == .paused || state == .error else { return }
        let wasRunning = state == .running
        state = .stopping
        surroundings.wiring.queue(id)
        surroundings.wiring.set(id, passage: nil)
        // What waits for room is answered now: the service waits for its answers.
        intake?.end()
        intake = nil
        switch host {
        case .service(let service): await service.stop(within: limit)
        case .courier(let courier): await courier.stop(within: limit)
        default: break
        }
        if await finish(runner, within: limit) { threads?.end() }
        threads = nil
        queue?.end()
        queue = nil
        runner = nil
        host = nil
        state = end
        if wasRunning { logger.info("\(end.rawValue)") }
    }
}
