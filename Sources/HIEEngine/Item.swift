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
    /// Whether only a change of its configuration or an operator starts it again.
    private(set) var isMisconfigured = false
    /// Whether an operator stopped or paused it: its schedule does not start it then.
    var isHeldByOperator = false
    /// What its schedule said when it was last asked; nil before that.
    var wasDue: Bool?
    private var host: AnyHost?
    /// With the policies; nil for services and pure processes, and while the item does not run.
    private(set) var queue: ItemQueue?
    private var runner: Task<Void, Never>?
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
    }

    init(plan: ItemPlan, id: ItemID, in surroundings: Surroundings) {
        self.plan = plan
        self.id = id
        self.surroundings = surroundings
        var logger = surroundings.logger
        logger[metadataKey: "item"] = .string(plan.name)
        self.logger = logger
    }

    /// Makes a new instance and starts it; a failure leaves the item in `error`.
    nonisolated(nonsending) func start() async {
        guard state == .stopped || state == .paused || state == .error else { return }
        state = .starting
        problem = nil
        isMisconfigured = false
        let context = HostContext(item: plan.name, poolSize: plan.poolSize, logger: logger)
        do throws(HostError) {
            let host = try plan.hostClass.make(plan.settings, context)
            try await run(host)
            self.host = host
            state = .running
            logger.info("started")
        } catch {
            state = .error
            problem = error.description
            logger.error("could not start: \(error)")
        }
    }

    private nonisolated(nonsending) func run(_ host: AnyHost) async throws(HostError) {
        let around = surroundings
        let meters = ItemMeters(item: plan.name)
        switch host {
        case .service(let service):
            let intake = ItemIntake(
                item: id, name: plan.name, broker: around.broker, wiring: around.wiring, waits: around.waits,
                calls: around.calls)
            try await service.start(intake)
        case .courier(let courier):
            try await courier.start(makeQueue(meters, keepsRequests: true))
        case .pure(let process):
            let runner = PureRunner(
                item: id, process: process, broker: around.broker, wiring: around.wiring, waits: around.waits,
                calls: around.calls)
            // In line from the first message on where nothing waits, so that a start leaves no gap.
            _ = around.wiring.inline(id, process, ifIdle: around.broker)
            self.runner = Task { await runner.run() }
        case .process(let process):
            serve(
                ProcessHandler(process: process, around: handlerSurroundings, pattern: plan.execution.pattern), meters)
        case .operation(let operation):
            serve(OperationHandler(operation: operation, around: handlerSurroundings), meters)
        }
    }

    private var handlerSurroundings: HandlerContext.Surroundings {
        HandlerContext.Surroundings(
            name: plan.name, id: id, broker: surroundings.broker, wiring: surroundings.wiring,
            waits: surroundings.waits, calls: surroundings.calls, logger: logger, timeout: plan.execution.messageTimeout
        )
    }

    private func makeQueue(_ meters: ItemMeters, keepsRequests: Bool = false) -> ItemQueue {
        var around = ItemQueue.Surroundings(
            broker: surroundings.broker, wiring: surroundings.wiring, waits: surroundings.waits,
            calls: surroundings.calls, meters: meters, logger: logger)
        around.deadLetterTarget = plan.policies.deadLetterTarget.flatMap(surroundings.wiring.item)
        around.errorHandler = plan.policies.errorHandler.flatMap(surroundings.wiring.item).map {
            ErrorHandler(target: $0, source: plan.name)
        }
        around.misconfigured = { [surroundings, name = plan.name] in surroundings.misconfigured(name, $0) }
        around.keepsRequests = keepsRequests
        let queue = ItemQueue(item: id, policies: plan.policies, around)
        self.queue = queue
        return queue
    }

    private func serve(_ handler: some DeliveryHandler, _ meters: ItemMeters) {
        let runner = HandlerRunner(
            queue: makeQueue(meters),
            workers: Workers(plan.poolSize, keepsOrder: plan.execution.pattern != .concurrentAsync),
            handler: handler, broker: surroundings.broker, wiring: surroundings.wiring, waits: surroundings.waits,
            calls: surroundings.calls,
            misconfigured: { [surroundings, plan] in surroundings.misconfigured(plan.name, $0) })
        self.runner = Task { await runner.run() }
    }

    /// Stops what runs and cannot go on as it is configured; it is not tried again by itself.
    nonisolated(nonsending) func fail(_ reason: String, within limit: Duration) async {
        guard state == .running else { return }
        logger.error("stopped until its configuration is mended: \(reason)")
        await stop(within: limit, as: .error)
        problem = reason
        isMisconfigured = true
    }

    /// A handler that never returns must not keep the engine from stopping; its delivery stays in flight.
    private nonisolated(nonsending) func finish(_ runner: Task<Void, Never>?, within limit: Duration) async {
        guard let runner else { return }
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
        if !isOver.withLock({ $0 }) {
            logger.error(
                "did not end what it was handling within \(limit); that message stays in flight until a restart")
        }
    }

    /// Ends the instance; what waits in the queue stays there.
    nonisolated(nonsending) func stop(within limit: Duration, as end: ItemState = .stopped) async {
        guard state == .running || state == .paused || state == .error else { return }
        let wasRunning = state == .running
        state = .stopping
        surroundings.wiring.queue(id)
        switch host {
        case .service(let service): await service.stop(within: limit)
        case .courier(let courier): await courier.stop(within: limit)
        default: break
        }
        await finish(runner, within: limit)
        queue?.end()
        queue = nil
        runner = nil
        host = nil
        state = end
        if wasRunning { logger.info("\(end.rawValue)") }
    }
}
