// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECore
import HIEEngine
import HIEJournal
import HIEPolicies
import HIEProcesses
import HIESettings
import HIETestKit
import HIETree
import Logging
import Synchronization
import TestSupport

let silent = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

/// HL7 is read by its bytes; JSON, XML's stand-in and text by these.
let readers = ContentReaders([
    "application/json": { try HIETree(json: $0) }, "application/fhir+json": { try HIETree(json: $0) },
    "text/*": { HIETree(text: $0.text) },
])

let trial = HostContext(item: "Trial", logger: silent, readers: readers)

/// What came out, and the way in.
final class Desk: Sendable {
    private struct State {
        var got: [String: [Message]] = [:]
        var intake: (any Intake)?
        var answer: (@Sendable (Message) -> Handled)?
    }

    private let state = Mutex(State())

    func got(_ item: String) -> [Message] { state.withLock { $0.got[item, default: []] } }
    func texts(_ item: String) -> [String] { got(item).map(\.body.text) }
    func take(_ message: Message, _ item: String) -> Handled {
        state.withLock { state in
            state.got[item, default: []].append(message)
            return state.answer
        }?(message) ?? .done
    }

    func answer(_ answer: @escaping @Sendable (Message) -> Handled) { state.withLock { $0.answer = answer } }
    var intake: (any Intake)? {
        get { state.withLock { $0.intake } }
        set { state.withLock { $0.intake = newValue } }
    }
}

struct DeskSettings: HostSettings {
    var targets: [String] = []
    var desk: Desk?

    static let summary = "Settings of a test."
    static var settings: [Setting<Self>] { Setting("Targets", \.targets, "Where messages go.") }
}

struct DeskService: BusinessService {
    static let produces = ["*/*"]
    let desk: Desk?

    init(_ settings: DeskSettings, _ context: HostContext) throws(HostError) { desk = settings.desk }
    func start(_ intake: any Intake) async throws(HostError) { desk?.intake = intake }
    func stop(within limit: Duration) async { desk?.intake = nil }
}

struct DeskOperation: BusinessOperation {
    static let accepts = ["*/*"]
    let desk: Desk?
    let item: String

    init(_ settings: DeskSettings, _ context: HostContext) throws(HostError) {
        desk = settings.desk
        item = context.item
    }

    func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled {
        desk?.take(message, item) ?? .done
    }
}

/// In → the process under trial ("Trial") → Out and Other, over a journal on disk.
final class Line: Sendable {
    let desk = Desk()
    let folder: TemporaryFolder
    let journal: Journal
    let engine: Engine
    private let generator = Mutex(MessageIDGenerator())

    init(_ hostClass: HostClass, _ settings: any HostSettings, in folder: TemporaryFolder? = nil) async throws {
        self.folder = try folder ?? TemporaryFolder()
        journal = try Journal(directory: self.folder.file("journal"))
        engine = Engine(broker: journal, logger: silent, stopLimit: .seconds(5), readers: readers)
        var service = DeskSettings()
        service.targets = ["Trial"]
        service.desk = desk
        var out = DeskSettings()
        out.desk = desk
        let operation = HostClass("DeskOperation", DeskOperation.self)
        let plans = [
            ItemPlan(name: "Out", hostClass: operation, settings: out, fingerprint: "1"),
            ItemPlan(name: "Other", hostClass: operation, settings: out, fingerprint: "1"),
            ItemPlan(name: "Trial", hostClass: hostClass, settings: settings, poolSize: 4, fingerprint: "1"),
            ItemPlan(
                name: "In", hostClass: HostClass("DeskService", DeskService.self), settings: service, fingerprint: "1"),
        ]
        _ = try await engine.deploy(ProductionPlan(name: "Test", items: plans))
    }

    func message(_ text: String, type: String = "text/plain", key: UInt64 = 0) -> Message {
        let id = generator.withLock { $0.next(at: .now()) }
        let profile = MessageProfile(source: "In", bodyClass: "", contentType: type)
        return Message(
            header: MessageHeader(id: id, session: id, created: .now(), profile: profile, key: key), body: Bytes(text))
    }

    func send(_ texts: [String], type: String = "text/plain", key: (String) -> UInt64 = { _ in 0 }) async throws {
        guard let intake = desk.intake else { throw HostError.transient("In takes nothing in") }
        for text in texts { try await intake.submit(message(text, type: type, key: key(text))) }
    }

    func account(_ item: String) -> LedgerAccount { journal.ledger().accounts[item] ?? LedgerAccount() }
    var open: Int { account("Trial").queued + account("Trial").held + account("Trial").inFlight }
    /// Kept by the process: neither under way nor ended.
    func keeps(_ count: Int) async -> Bool {
        await eventually { account("Trial").queued + account("Trial").held == count && account("Trial").inFlight == 0 }
    }

    /// How the process's own deliveries ended, as far as the disk has it, in order.
    func ends() -> [Settlement] {
        var trial: ItemID?
        var ends: [Settlement] = []
        for event in (try? journal.events(after: nil, room: Room(count: 100_000)).events) ?? [] {
            switch event.kind {
            case .named(let id, "Trial"): trial = id
            case .settled(let settlement, _) where settlement.target == trial: ends.append(settlement)
            default: continue
            }
        }
        return ends
    }

    /// The journal's files as they are now: what a process finds that starts after this one was killed.
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
