// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
internal import HIETree
package import Logging
internal import Synchronization
internal import TestSupport

package let silent = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

package func context(_ item: String = "Item", poolSize: Int = 1, dataDirectory: String? = nil) -> HostContext {
    HostContext(item: item, poolSize: poolSize, logger: silent, dataDirectory: dataDirectory)
}

/// The engine as a service sees it: keeps what comes in and ends it as the test says.
package final class FakeIntake: Intake {
    package enum Mode: Sendable {
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

    package init() {}

    /// How many were handed in with the messages.
    package var fingerprintCount: Int { fingerprints.withLock { $0.count } }

    package func duplicates(within limits: DuplicateWindow.Limits) -> DuplicateWindow? {
        window.withLock { kept in
            let window = kept ?? DuplicateWindow(item: ItemID(1), key: .random(), limits: limits)
            kept = window
            return window
        }
    }

    package func submit(
        _ messages: [Message], fingerprints: [Fingerprint], then: @escaping @Sendable (IntakeResult) -> Void
    ) {
        self.fingerprints.withLock { $0 += fingerprints }
        submit(messages, then: then)
    }

    package func submit(
        _ message: Message, fingerprint: Fingerprint, awaitingOutcome limit: Duration,
        then: @escaping @Sendable (IntakeResult) -> Void
    ) {
        fingerprints.withLock { $0.append(fingerprint) }
        submit(message, awaitingOutcome: limit, then: then)
    }

    package var mode: Mode {
        get { state.withLock(\.mode) }
        set { state.withLock { $0.mode = newValue } }
    }

    package var isOpen: Bool { true }
    package var waits: Bool { false }
    package var messages: [Message] { state.withLock(\.messages) }
    package var ids: [String] { messages.map { HL7Text.controlID($0.body.text) } }
    package var waitingCount: Int { state.withLock(\.waiting.count) }
    /// Of submissions that wait for outcomes.
    package var limits: [Duration] { state.withLock(\.limits) }

    package func request(
        _ message: Message, from target: String, timeout: Duration
    ) async throws(HostError) -> Message? { nil }

    package func submit(_ messages: [Message], then: @escaping @Sendable (IntakeResult) -> Void) {
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

    package func submit(
        _ message: Message, awaitingOutcome limit: Duration, then: @escaping @Sendable (IntakeResult) -> Void
    ) {
        state.withLock { $0.limits.append(limit) }
        submit([message], then: then)
    }

    /// Ends the `place`-th of the submissions that wait.
    package func conclude(_ result: IntakeResult, at place: Int = 0) {
        state.withLock { $0.waiting.remove(at: place) }(result)
    }
}

/// One operation's queue in memory.
package final class FakeQueue: DeliveryQueue {
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
    package let isMetered: Bool
    /// Tries in all of what is answered, each without a wait.
    package let mostTries: Int
    /// Whether younger ones must not overtake what failed.
    package let isOrdered: Bool

    package init(isMetered: Bool = false, mostTries: Int = 3, isOrdered: Bool = true) {
        self.isMetered = isMetered
        self.mostTries = mostTries
        self.isOrdered = isOrdered
    }

    /// Adds a message for each id, as of this patient.
    package func add(
        _ ids: [String], patient: (String) -> String = { _ in "1" }, body: (String) -> String? = { _ in nil }
    ) {
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

    package var settled: [Settlement] { state.withLock(\.settled) }
    package var outcomes: [Outcome] { settled.sorted { $0.receipt < $1.receipt }.map(\.outcome) }
    package var failures: [DeliveryFailure] { state.withLock { $0.failures.map(\.failure) } }
    package var inFlight: Int { state.withLock(\.inFlight.count) }
    /// What is to be received again, in order.
    package var waiting: [String] { state.withLock { $0.waiting.map { HL7Text.controlID($0.message.body.text) } } }

    package func receive(_ room: Room) -> [Delivery] {
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

    package func failed(_ delivery: Delivery, _ failure: DeliveryFailure) -> Retry {
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

    package func holdsBack(_ delivery: Delivery) -> Bool {
        state.withLock { $0.head.map { $0 < delivery.receipt } ?? false }
    }

    package func onArrival(_ wake: (@Sendable () -> Void)?) {
        state.withLock { state in
            state.wake = wake
            state.isArmed = wake != nil
        }
    }

    package func settle(_ settlements: [Settlement]) {
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
    package var deferrals: [Deferral] { state.withLock(\.deferrals) }
    /// Why the item is to stop.
    package var disabled: [String] { state.withLock(\.disabled) }
    /// MSA-1 and MSA-2 of what was handed on.
    package var replies: [String] { state.withLock(\.replies) }

    package func `defer`(_ deferral: Deferral) {
        end { state in
            state.inFlight[deferral.receipt] = nil
            if state.head == deferral.receipt { state.head = nil }
            state.deferrals.append(deferral)
        }
    }

    package func replied(to delivery: Delivery, _ reply: UnsafeRawBufferPointer) {
        let text = Self.acknowledgement(String(decoding: reply, as: UTF8.self))
        state.withLock { $0.replies.append(text) }
    }

    private static func acknowledgement(_ reply: String) -> String {
        HL7Text.fields("MSA", of: reply).dropFirst().prefix(2).joined(separator: " ")
    }

    package func release(_ deliveries: [Delivery]) {
        state.withLock { state in
            for delivery in deliveries { state.inFlight[delivery.receipt] = nil }
            state.waiting = (state.waiting + deliveries).sorted { $0.receipt < $1.receipt }
        }
    }
}

private let profile = MessageProfile(source: "Test", bodyClass: "", contentType: "application/hl7-v2+er7")

package func message(_ text: String, number: UInt64 = 1, key: UInt64 = 0) -> Message {
    let id = MessageID(high: number, low: 1)
    return Message(
        header: MessageHeader(id: id, session: id, created: .now(), profile: profile, key: key), body: Bytes(text))
}

package func delivery(_ number: UInt64, key: UInt64, text: String) -> Delivery {
    Delivery(
        id: DeliveryID(high: number, low: 0), target: ItemID(1), message: message(text, number: number, key: key),
        attempts: 0, receipt: Receipt(number))
}

package func delivery(_ number: UInt64, lane: UInt16) -> Delivery {
    delivery(number, key: UInt64(lane), text: "")
}
