// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Logging
import Synchronization
import TestSupport
import Testing

@testable import HIEHL7Hosts

let silent = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

func context(_ item: String = "Item", poolSize: Int = 1, dataDirectory: String? = nil) -> HostContext {
    HostContext(item: item, poolSize: poolSize, logger: silent, dataDirectory: dataDirectory)
}

/// The engine as a service sees it: keeps what comes in and ends it as the test says.
final class FakeIntake: Intake {
    enum Mode: Sendable {
        case answering(IntakeResult)
        /// Until ``conclude(_:)``.
        case waiting
    }

    private struct State {
        var mode = Mode.answering(.stored)
        var messages: [Message] = []
        var waiting: [@Sendable (IntakeResult) -> Void] = []
        var limits: [Duration] = []
    }

    private let state = Mutex(State())
    private let window = Mutex<DuplicateWindow?>(nil)
    private let fingerprints = Mutex<[Fingerprint]>([])

    /// How many were handed in with the messages.
    var fingerprintCount: Int { fingerprints.withLock { $0.count } }

    func duplicates(within limits: DuplicateWindow.Limits) -> DuplicateWindow? {
        window.withLock { kept in
            let window = kept ?? DuplicateWindow(item: ItemID(1), key: .random(), limits: limits)
            kept = window
            return window
        }
    }

    func submit(
        _ messages: [Message], fingerprints: [Fingerprint], then: @escaping @Sendable (IntakeResult) -> Void
    ) {
        self.fingerprints.withLock { $0 += fingerprints }
        submit(messages, then: then)
    }

    func submit(
        _ message: Message, fingerprint: Fingerprint, awaitingOutcome limit: Duration,
        then: @escaping @Sendable (IntakeResult) -> Void
    ) {
        fingerprints.withLock { $0.append(fingerprint) }
        submit(message, awaitingOutcome: limit, then: then)
    }

    var mode: Mode {
        get { state.withLock(\.mode) }
        set { state.withLock { $0.mode = newValue } }
    }

    var isOpen: Bool { true }
    var waits: Bool { false }
    var messages: [Message] { state.withLock(\.messages) }
    var ids: [String] { messages.map { HL7Text.controlID($0.body.text) } }
    var waitingCount: Int { state.withLock(\.waiting.count) }
    /// Of submissions that wait for outcomes.
    var limits: [Duration] { state.withLock(\.limits) }

    func request(
        _ message: Message, from target: String, timeout: Duration
    ) async throws(HostError) -> Message? { nil }

    func submit(_ messages: [Message], then: @escaping @Sendable (IntakeResult) -> Void) {
        let result = state.withLock { state -> IntakeResult? in
            switch state.mode {
            case .answering(let result):
                if case .refused = result {} else { state.messages += messages }
                return result
            case .waiting:
                state.messages += messages
                state.waiting.append(then)
                return nil
            }
        }
        if let result { then(result) }
    }

    func submit(_ message: Message, awaitingOutcome limit: Duration, then: @escaping @Sendable (IntakeResult) -> Void) {
        state.withLock { $0.limits.append(limit) }
        submit([message], then: then)
    }

    /// Ends the `place`-th of the submissions that wait.
    func conclude(_ result: IntakeResult, at place: Int = 0) {
        state.withLock { $0.waiting.remove(at: place) }(result)
    }
}

/// One operation's queue in memory.
final class FakeQueue: DeliveryQueue {
    private struct State {
        var waiting: [Delivery] = []
        var settled: [Settlement] = []
        var released: [Receipt] = []
        var inFlight: [Receipt: Delivery] = [:]
        var failures: [(receipt: Receipt, failure: DeliveryFailure)] = []
        /// What was answered and is tried again: nothing younger is received before it has ended.
        var head: Receipt?
        var wake: (@Sendable () -> Void)?
        var isArmed = false
        var deferrals: [Deferral] = []
        var disabled: [String] = []
        var replies: [String] = []
        var number: UInt64 = 0
    }

    private let state = Mutex(State())
    let isMetered: Bool
    /// Tries in all of what is answered, each without a wait.
    let mostTries: Int
    /// Whether younger ones must not overtake what failed.
    let isOrdered: Bool

    init(isMetered: Bool = false, mostTries: Int = 3, isOrdered: Bool = true) {
        self.isMetered = isMetered
        self.mostTries = mostTries
        self.isOrdered = isOrdered
    }

    /// Adds a message for each id, as of this patient.
    func add(_ ids: [String], patient: (String) -> String = { _ in "1" }, body: (String) -> String? = { _ in nil }) {
        let wake = state.withLock { state -> (@Sendable () -> Void)? in
            for id in ids {
                state.number += 1
                let key = XXH64.hash(patient(id))
                state.waiting.append(
                    delivery(state.number, key: key, text: body(id) ?? HL7Text.message(id, patient: patient(id))))
            }
            guard state.isArmed else { return nil }
            state.isArmed = false
            return state.wake
        }
        wake?()
    }

    var settled: [Settlement] { state.withLock(\.settled) }
    var outcomes: [Outcome] { settled.sorted { $0.receipt < $1.receipt }.map(\.outcome) }
    var failures: [DeliveryFailure] { state.withLock { $0.failures.map(\.failure) } }
    var inFlight: Int { state.withLock(\.inFlight.count) }
    /// What is to be received again, in order.
    var waiting: [String] { state.withLock { $0.waiting.map { HL7Text.controlID($0.message.body.text) } } }

    func receive(_ room: Room) -> [Delivery] {
        state.withLock { state in
            let free = state.waiting.prefix { delivery in
                state.head.map { delivery.receipt <= $0 } ?? true
            }
            let batch = Array(free.prefix(room.count))
            state.waiting.removeFirst(batch.count)
            for delivery in batch { state.inFlight[delivery.receipt] = delivery }
            state.isArmed = batch.isEmpty
            return batch
        }
    }

    func failed(_ delivery: Delivery, _ failure: DeliveryFailure) -> Retry {
        state.withLock { state in
            state.inFlight[delivery.receipt] = nil
            state.failures.append((delivery.receipt, failure))
            if case .misconfigured(let reason) = failure.error {
                state.disabled.append(reason)
                state.waiting = (state.waiting + [delivery]).sorted { $0.receipt < $1.receipt }
                return .again(after: .zero)
            }
            let answered = state.failures.count { $0.receipt == delivery.receipt && $0.failure.reach == .answered }
            guard answered < mostTries else {
                let reason = "\(failure.error) \(answered) times"
                if let reply = failure.reply { state.replies.append(Self.acknowledgement(reply.text)) }
                state.settled.append(Settlement(delivery, .deadLettered(reason)))
                if state.head == delivery.receipt { state.head = nil }
                return .ended
            }
            if isOrdered, failure.reach == .answered {
                state.head = min(state.head ?? delivery.receipt, delivery.receipt)
            }
            state.waiting = (state.waiting + [delivery]).sorted { $0.receipt < $1.receipt }
            return .again(after: .zero)
        }
    }

    func holdsBack(_ delivery: Delivery) -> Bool {
        state.withLock { $0.head.map { $0 < delivery.receipt } ?? false }
    }

    func onArrival(_ wake: (@Sendable () -> Void)?) {
        state.withLock { state in
            state.wake = wake
            state.isArmed = wake != nil
        }
    }

    func settle(_ settlements: [Settlement]) {
        end { state in
            for settlement in settlements {
                state.inFlight[settlement.receipt] = nil
                if state.head == settlement.receipt { state.head = nil }
            }
            state.settled += settlements
        }
    }

    /// Rings where what ended held others back.
    private func end(_ change: (inout State) -> Void) {
        let wake = state.withLock { state -> (@Sendable () -> Void)? in
            let wasHeld = state.head != nil
            change(&state)
            guard wasHeld, state.head == nil, state.isArmed, !state.waiting.isEmpty else { return nil }
            state.isArmed = false
            return state.wake
        }
        wake?()
    }

    /// What was given back with a time.
    var deferrals: [Deferral] { state.withLock(\.deferrals) }
    /// Why the item is to stop.
    var disabled: [String] { state.withLock(\.disabled) }
    /// MSA-1 and MSA-2 of what was handed on.
    var replies: [String] { state.withLock(\.replies) }

    func `defer`(_ deferral: Deferral) {
        end { state in
            state.inFlight[deferral.receipt] = nil
            if state.head == deferral.receipt { state.head = nil }
            state.deferrals.append(deferral)
        }
    }

    func replied(to delivery: Delivery, _ reply: UnsafeRawBufferPointer) {
        let text = Self.acknowledgement(String(decoding: reply, as: UTF8.self))
        state.withLock { $0.replies.append(text) }
    }

    private static func acknowledgement(_ reply: String) -> String {
        HL7Text.fields("MSA", of: reply).dropFirst().prefix(2).joined(separator: " ")
    }

    func release(_ deliveries: [Delivery]) {
        state.withLock { state in
            for delivery in deliveries { state.inFlight[delivery.receipt] = nil }
            state.waiting = (state.waiting + deliveries).sorted { $0.receipt < $1.receipt }
        }
    }
}

/// A started operation, its queue, and the destination in the hands of the test.
struct RunningOperation {
    let operation: HL7TCPOperation
    let queue: FakeQueue
    let destination: MLLPDestination
    let settings: HL7TCPOperationSettings

    init(
        poolSize: Int = 1, to destination: MLLPDestination = MLLPDestination(), in folder: TemporaryFolder? = nil,
        queue: FakeQueue = FakeQueue(), _ change: (inout HL7TCPOperationSettings) -> Void = { _ in }
    ) async throws {
        self.destination = destination
        self.queue = queue
        var settings = HL7TCPOperationSettings()
        settings.address = "127.0.0.1"
        settings.port = destination.port
        settings.reconnectLimit = .milliseconds(200)
        change(&settings)
        self.settings = settings
        operation = try HL7TCPOperation(settings, context("RIS.Out", poolSize: poolSize, dataDirectory: folder?.path))
        try await operation.start(queue)
    }

    func accept() async throws -> MLLPPeer { try #require(await destination.accept()) }
    func stop() async { await operation.stop(within: .seconds(5)) }
    func settled(_ count: Int) async -> Bool { await eventually { queue.settled.count == count } }
}

private let profile = MessageProfile(source: "Test", bodyClass: "", contentType: "application/hl7-v2+er7")

func message(_ text: String, number: UInt64 = 1, key: UInt64 = 0) -> Message {
    let id = MessageID(high: number, low: 1)
    return Message(
        header: MessageHeader(id: id, session: id, created: .now(), profile: profile, key: key), body: Bytes(text))
}

func delivery(_ number: UInt64, key: UInt64, text: String) -> Delivery {
    Delivery(
        id: DeliveryID(high: number, low: 0), target: ItemID(1), message: message(text, number: number, key: key),
        attempts: 0, receipt: Receipt(number))
}

func delivery(_ number: UInt64, lane: UInt16) -> Delivery {
    delivery(number, key: UInt64(lane), text: "")
}
