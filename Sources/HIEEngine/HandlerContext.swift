// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Logging
import Synchronization

/// What one try of one input sends and keeps until it ends; thrown away where the handler throws (CORE rule 4).
final class HandlerContext: Context {
    /// What an item's handlers share.
    struct Surroundings: Sendable {
        let name: String
        let id: ItemID
        let broker: any LocalBroker
        let wiring: Wiring
        let waits: OutcomeWaits
        let calls: Calls
        let logger: Logger
        /// How long a request waits where it does not say.
        let timeout: Duration
    }

    private struct State {
        var sent: [(message: Message, target: ItemID)] = []
        var changes: [StateChange] = []
        var asked: UInt32 = 0
        var opened: [InputReference: Delivery] = [:]
        var ended: [EndedInput] = []
        var note = ""
    }

    private let delivery: Delivery
    private let around: Surroundings
    private let room: HandlerRoom?
    private let state = Mutex(State())

    /// - Parameter room: What a handler gives back while it waits for answers.
    init(_ delivery: Delivery, _ around: Surroundings, room: HandlerRoom? = nil) {
        self.delivery = delivery
        self.around = around
        self.room = room
    }

    var item: String { around.name }
    var now: Timestamp { .now() }

    var logger: Logger {
        var logger = around.logger
        logger[metadataKey: "session"] = .string(delivery.message.header.session.description)
        logger[metadataKey: "message"] = .string(delivery.message.id.description)
        return logger
    }

    var sent: [(message: Message, target: ItemID)] { state.withLock(\.sent) }
    var changes: [StateChange] { state.withLock(\.changes) }
    var ended: [EndedInput] { state.withLock(\.ended) }
    var note: String { state.withLock(\.note) }

    func message(_ body: MessageBody) -> Message {
        let now = Timestamp.now()
        let profile = MessageProfile(
            source: around.name, bodyClass: body.bodyClass, contentType: body.contentType, schemaName: body.schemaName,
            schemaVersion: body.schemaVersion)
        return delivery.message.derived(id: around.calls.newID(at: now), at: now, profile: profile, body: body.bytes)
    }

    func send(_ message: Message, to target: String) throws(HostError) {
        let id = try item(named: target)
        // Who waits for an answer to the input waits for this item's, not for that of an item further on.
        state.withLock { $0.sent.append((message.returning(to: nil), id)) }
    }

    private func item(named target: String) throws(HostError) -> ItemID {
        guard let id = around.wiring.item(named: target) else {
            throw .misconfigured("there is no item '\(target)' in this production")
        }
        return id
    }

    // MARK: State

    func state(_ key: String) -> Bytes? {
        let kept = state.withLock { state in state.changes.last { $0.key == Self.own(key) } }
        if let kept { return kept.value }
        return around.broker.state(of: around.id, Self.own(key))
    }

    func setState(_ key: String, _ value: Bytes?) {
        state.withLock { $0.changes.append(StateChange(item: around.id, key: Self.own(key), value: value)) }
    }

    /// Apart from the keys that the engine itself uses.
    private static func own(_ key: String) -> String { "own/\(key)" }

    // MARK: Kept inputs

    var input: InputReference { InputReference(delivery.receipt.position) }

    func kept(_ references: [InputReference]) throws(HostError) -> [KeptInput?] {
        let deliveries: [Delivery?]
        do {
            deliveries = try around.broker.open(references.map { Receipt($0.number) }, of: around.id)
        } catch {
            throw .transient("what was kept could not be read: \(error)")
        }
        state.withLock { state in
            for case let delivery? in deliveries { state.opened[InputReference(delivery.receipt.position)] = delivery }
        }
        return zip(references, deliveries).map { reference, delivery in
            delivery.map { KeptInput(reference, $0.message) }
        }
    }

    func end(_ input: KeptInput, as outcome: Handled, note: String) {
        state.withLock { state in
            // One that was not asked for here is not known to be open.
            guard input.reference != self.input, let delivery = state.opened.removeValue(forKey: input.reference) else {
                return
            }
            state.ended.append(EndedInput(delivery: delivery, handled: outcome, note: note))
        }
    }

    func note(_ text: String) { state.withLock { $0.note = text } }

    // MARK: Requests

    func requestAll(
        _ requests: [Request], until enough: Enough, timeout: Duration?
    ) async throws(HostError) -> [RequestResult] {
        guard !requests.isEmpty else { return [] }
        var targets: [ItemID] = []
        for request in requests { targets.append(try item(named: request.target)) }
        let first = state.withLock { state in
            defer { state.asked += UInt32(requests.count) }
            return state.asked
        }
        around.calls.asked(first + UInt32(requests.count), by: delivery.id)
        let slots = requests.indices.map {
            Slot(item: around.id, input: delivery.id, ordinal: first + UInt32($0))
        }
        let gathering = Gathering(requests.count, until: enough)
        var intents = Commit()
        for (place, request) in requests.enumerated() {
            let limit = request.timeout ?? timeout ?? around.timeout
            around.calls.expect(
                slots[place], of: targets[place], session: delivery.message.header.session, within: limit, gathering,
                at: place)
            guard around.calls.answer(in: slots[place]) == nil else { continue }
            ask(request.message, of: targets[place], in: slots[place], limit, &intents)
        }
        defer { around.calls.forget(slots) }
        if !intents.produced.isEmpty { try await store(intents) }
        // What was answered before this try, or before the wait began.
        for (place, slot) in slots.enumerated() {
            if let answer = around.calls.answer(in: slot), !answer.isOpen { gathering.take(answer.result, at: place) }
        }
        return try await wait(gathering)
    }

    /// The intent: the request and its slot, in one commit.
    private func ask(
        _ message: Message, of target: ItemID, in slot: Slot, _ limit: Duration, _ intents: inout Commit
    ) {
        let address = ReturnAddress(item: around.name, input: slot.input, ordinal: slot.ordinal, isKept: true)
        let asked = message.asking(around.calls.newID(), returnTo: address, because: delivery.message.id, limit)
        let request = DeliveryID(high: asked.id.high, low: asked.id.low)
        intents.produced.append(
            Production(id: request, message: asked, target: target, producer: slot.item, note: "request"))
        intents.state.append(
            StateChange(item: slot.item, key: slot.key, value: Answer.asked(request, of: target).encoded))
    }

    private func store(_ intents: Commit) async throws(HostError) {
        let session = delivery.message.header.session
        around.waits.opening(intents.produced.count, of: session)
        let result = await withCheckedContinuation { done in
            around.broker.commit(intents) { done.resume(returning: $0) }
        }
        guard case .applied = result else {
            around.waits.opening(-intents.produced.count, of: session)
            throw .transient("the request could not be stored: \(result.reason)")
        }
    }

    private func wait(_ gathering: Gathering) async throws(HostError) -> [RequestResult] {
        room?.leave()
        let results = await withTaskCancellationHandler {
            await gathering.wait()
        } onCancel: {
            gathering.end()
        }
        await room?.enter()
        if Task.isCancelled { throw .cancelled }
        return results
    }
}

extension Message {
    /// The message that asks: one of its own, for several requests of one message have different return addresses.
    func asking(
        _ id: MessageID, returnTo address: ReturnAddress, because causation: MessageID, _ limit: Duration
    ) -> Message {
        var header = header
        header.correlation = header.correlation ?? causation
        header.causation = causation
        header.id = id
        header.created = .now()
        header.returnTo = address
        // Nobody waits for what is handled later.
        header.timeToLive = min(header.timeToLive ?? limit, limit)
        return Message(header: header, body: body)
    }
}

extension CommitResult {
    /// Why it was not applied.
    var reason: String {
        switch self {
        case .applied, .duplicate: "it was stored"
        case .fenced: "another node has taken over"
        case .full: "a queue on the way is full"
        case .unavailable(let reason): reason
        }
    }
}
