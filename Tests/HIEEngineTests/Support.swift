// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECore
import HIEJournal
import HIEPolicies
import HIESettings
import HIETree
import Logging
import Synchronization
import TestSupport

@testable import HIEEngine

let silent = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

/// What the small hosts of these tests do and saw, shared between a test and its production.
final class Stage: Sendable {
    private struct State {
        var intakes: [String: any Intake] = [:]
        var handled: [String: [String]] = [:]
        var started: [String: Int] = [:]
        var stopped: [String: Int] = [:]
        var behaviours: [String: @Sendable (Message, Int) async throws(HostError) -> Handled] = [:]
        var processes: [String: @Sendable (Message, any Context) async throws(HostError) -> Handled] = [:]
        var problems: [String: HostError] = [:]
        var queues: [String: any DeliveryQueue] = [:]
        var tries: [String: Int] = [:]
    }

    private let state = Mutex(State())

    /// What the item got, in the order in which it began with it.
    func handled(_ item: String) -> [String] { state.withLock { $0.handled[item, default: []] } }
    func starts(_ item: String) -> Int { state.withLock { $0.started[item, default: 0] } }
    func stops(_ item: String) -> Int { state.withLock { $0.stopped[item, default: 0] } }
    func intake(_ item: String) -> (any Intake)? { state.withLock { $0.intakes[item] } }

    /// What an operation does with a message, and how often it was tried before.
    func on(_ item: String, _ behaviour: (@Sendable (Message, Int) async throws(HostError) -> Handled)?) {
        state.withLock { $0.behaviours[item] = behaviour }
    }

    func onProcess(_ item: String, _ handle: (@Sendable (Message, any Context) async throws(HostError) -> Handled)?) {
        state.withLock { $0.processes[item] = handle }
    }

    /// Why the item cannot start; nil lets it.
    func fail(_ item: String, _ problem: HostError?) { state.withLock { $0.problems[item] = problem } }

    func queue(_ item: String) -> (any DeliveryQueue)? { state.withLock { $0.queues[item] } }
    func took(_ queue: (any DeliveryQueue)?, _ item: String) { state.withLock { $0.queues[item] = queue } }

    func didStart(_ item: String, _ intake: (any Intake)?) throws(HostError) {
        let problem = state.withLock { state -> HostError? in
            if let problem = state.problems[item] { return problem }
            state.started[item, default: 0] += 1
            state.intakes[item] = intake
            return nil
        }
        if let problem { throw problem }
    }

    func didStop(_ item: String) {
        state.withLock { state in
            state.stopped[item, default: 0] += 1
            state.intakes[item] = nil
        }
    }

    func handle(_ message: Message, _ item: String) async throws(HostError) -> Handled {
        let id = message.body.text
        let (behaviour, tries) = state.withLock { state in
            state.handled[item, default: []].append(id)
            defer { state.tries["\(item) \(id)", default: 0] += 1 }
            return (state.behaviours[item], state.tries["\(item) \(id)", default: 0])
        }
        return try await behaviour?(message, tries) ?? .done
    }

    func process(
        _ message: Message, _ context: any Context, _ item: String, _ targets: [String]
    ) async throws(HostError) -> Handled {
        let handle = state.withLock { state in
            state.handled[item, default: []].append(message.body.text)
            return state.processes[item]
        }
        if let handle { return try await handle(message, context) }
        for target in targets { try context.send(message, to: target) }
        return .done
    }
}

/// Settings of all test hosts; the stage comes in beside them, as a class author's own objects would.
struct StageSettings: HostSettings {
    var targets: [String] = []
    var stage: Stage?

    static let summary = "Settings of a test."
    static var settings: [Setting<Self>] { Setting("Targets", \.targets, "Where messages go.") }
}

struct StageService: BusinessService {
    static let produces = ["*/*"]
    let settings: StageSettings
    let item: String

    init(_ settings: StageSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        item = context.item
    }

    func start(_ intake: any Intake) async throws(HostError) { try settings.stage?.didStart(item, intake) }
    func stop(within limit: Duration) async { settings.stage?.didStop(item) }
}

struct StageOperation: BusinessOperation {
    static let accepts = ["*/*"]
    let settings: StageSettings
    let item: String

    init(_ settings: StageSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        item = context.item
        try settings.stage?.didStart(item, nil)
    }

    func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled {
        try await settings.stage?.handle(message, item) ?? .done
    }
}

struct StageProcess: BusinessProcess {
    static let accepts = ["*/*"]
    let settings: StageSettings
    let item: String

    init(_ settings: StageSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        item = context.item
    }

    func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled {
        try await settings.stage?.process(message, context, item, settings.targets) ?? .done
    }
}

/// An operation whose queue is in the hands of the test.
struct StageCourier: Courier {
    static let accepts = ["*/*"]
    let settings: StageSettings
    let item: String

    init(_ settings: StageSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        item = context.item
    }

    func start(_ queue: any DeliveryQueue) async throws(HostError) { settings.stage?.took(queue, item) }
    func stop(within limit: Duration) async { settings.stage?.took(nil, item) }
}

/// Routes by the first letters: what is named after a place in `targets` (`0`, `1` …) goes there, all else nowhere. Where
/// `-` ends them, another message, the digits alone, goes to place 0 with `a` and to 1 with `b`; `x` cannot be handled.
struct StageRouter: PureProcess {
    static let accepts = ["*/*"]
    let count: Int

    init(_ settings: StageSettings, _ context: HostContext) throws(HostError) { count = settings.targets.count }

    func route(_ message: Message) -> Routing {
        let text = message.body.text
        let start = text.prefix { $0 != "-" }
        let letters = start.count < text.count ? start : ""
        let places = start.compactMap { $0.wholeNumberValue }.filter { $0 < count }
        if letters.contains("x") {
            var routing = Routing(sends: [], note: "failed")
            routing.failure = "an x"
            return routing
        }
        let new: [Routing.Transformed] = [("a" as Character, 0), ("b", 1)].filter { letters.contains($0.0) }.map {
            Routing.Transformed(
                MessageBody(Bytes(text.filter { !"ab".contains($0) }), contentType: "text/new", schemaName: "New"),
                sends: [$0.1])
        }
        if !new.isEmpty {
            var routing = Routing(sends: places.filter { place in !new.contains { $0.sends == [place] } }, note: "made")
            routing.transformed = new
            return routing
        }
        return places.isEmpty
            ? Routing(sends: [], filtered: "no rule", note: "no rule") : Routing(sends: places, note: "rule \(places)")
    }
}

/// Plans in short.
struct Plans {
    let stage: Stage

    /// Tries again soon, and for ever.
    static let patient: ItemPolicies = {
        var policies = ItemPolicies()
        policies.retry.maxAttempts = nil
        policies.retry.interval = .milliseconds(20)
        policies.retry.multiplier = 1
        policies.retry.jitter = 0
        return policies
    }()

    func service(_ name: String, to targets: String..., version: Int = 1) -> ItemPlan {
        plan(name, HostClass("StageService", StageService.self), targets, version: version)
    }

    func operation(
        _ name: String, pool: Int = 1, version: Int = 1, queue: QueueOptions = QueueOptions()
    ) -> ItemPlan {
        plan(name, HostClass("StageOperation", StageOperation.self), [], pool: pool, version: version, queue: queue)
    }

    func process(_ name: String, to targets: String..., pool: Int = 1, version: Int = 1) -> ItemPlan {
        plan(name, HostClass("StageProcess", StageProcess.self), targets, pool: pool, version: version)
    }

    func courier(_ name: String, version: Int = 1) -> ItemPlan {
        plan(name, HostClass(courier: "StageCourier", StageCourier.self), [], version: version)
    }

    func router(_ name: String, to targets: String..., version: Int = 1) -> ItemPlan {
        plan(name, HostClass(pure: "StageRouter", StageRouter.self), targets, version: version)
    }

    private func plan(
        _ name: String, _ hostClass: HostClass, _ targets: [String], pool: Int = 1, version: Int,
        queue: QueueOptions = QueueOptions()
    ) -> ItemPlan {
        var settings = StageSettings()
        settings.targets = targets
        settings.stage = stage
        return ItemPlan(
            name: name, hostClass: hostClass, settings: settings, poolSize: pool, policies: Self.patient,
            queue: queue,
            fingerprint: "\(hostClass.name) \(targets) \(pool) \(version)")
    }
}

/// An engine over a journal in a folder of its own.
final class Production: Sendable {
    let stage = Stage()
    let folder: TemporaryFolder
    let journal: Journal
    let engine: Engine
    private let generator = Mutex(MessageIDGenerator())

    var plans: Plans { Plans(stage: stage) }

    init(
        in folder: TemporaryFolder? = nil, stopLimit: Duration = .seconds(5),
        clock: @escaping @Sendable () -> Timestamp = { .now() },
        report: @escaping @Sendable (String, HostEvent) -> Void = { _, _ in }
    ) throws {
        self.folder = try folder ?? TemporaryFolder()
        journal = try Journal(directory: self.folder.file("journal"))
        engine = Engine(broker: journal, logger: silent, stopLimit: stopLimit, clock: clock, report: report)
    }

    @discardableResult
    func deploy(_ items: ItemPlan...) async throws -> [Deployment.Step] {
        try await engine.deploy(ProductionPlan(name: "Test", items: items)).steps
    }

    func message(_ text: String, key: UInt64 = 0) -> Message {
        let id = generator.withLock { $0.next(at: .now()) }
        let profile = MessageProfile(source: "In", bodyClass: "", contentType: "text/plain")
        return Message(
            header: MessageHeader(id: id, session: id, created: .now(), profile: profile, key: key), body: Bytes(text))
    }

    /// Hands messages in at `In`, one after the other.
    func send(_ texts: [String], key: (String) -> UInt64 = { _ in 0 }) async throws {
        for text in texts {
            guard let intake = stage.intake("In") else { throw HostError.transient("In takes nothing in") }
            try await intake.submit(message(text, key: key(text)))
        }
    }

    func state(_ item: String) async -> ItemState? { await engine.status.items.first { $0.name == item }?.state }
    func account(_ item: String) -> LedgerAccount { journal.ledger().accounts[item] ?? LedgerAccount() }

    /// Waits until nothing is queued or in flight.
    func settled() async -> Bool {
        await eventually { journal.ledger().accounts.values.allSatisfy { $0.queued == 0 && $0.inFlight == 0 } }
    }

    /// A folder with the journal's files as they are now: what a process would find that starts in place of this one.
    func leftBehind() throws -> TemporaryFolder {
        let left = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: folder.file("journal"), toPath: left.file("journal"))
        return left
    }

    /// Ends everything.
    ///
    /// - Returns: Whether the ledger closed.
    func end() async -> Bool {
        await engine.shutDown()
        let isBalanced = journal.ledger().isBalanced
        journal.close()
        return isBalanced
    }
}

extension ItemPlan {
    /// The same with other policies.
    func with(_ change: (inout ItemPolicies) -> Void) -> ItemPlan {
        var plan = self
        change(&plan.policies)
        plan.fingerprint += " \(plan.policies)"
        return plan
    }
}
