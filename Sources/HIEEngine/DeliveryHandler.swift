// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// What a runner calls for each delivery.
protocol DeliveryHandler: Sendable {
    /// - Parameter room: What it gives back while it waits for answers of other items.
    func handle(_ delivery: Delivery, in room: HandlerRoom) async throws(HostError) -> HandledDelivery
}

/// How a handler left a delivery, and what becomes durable with its end.
struct HandledDelivery: Sendable {
    var handled: Handled
    var sent: [(message: Message, target: ItemID)] = []
    var changes: [StateChange] = []
    /// Kept inputs of the same item that end with it.
    var ended: [EndedInput] = []
    var note = ""

    init(_ handled: Handled, _ context: HandlerContext) {
        self.handled = handled
        sent = context.sent
        changes = context.changes
        ended = context.ended
        note = context.note
    }
}

/// A kept input that another one ends.
struct EndedInput: Sendable {
    let delivery: Delivery
    let handled: Handled
    let note: String
}

struct OperationHandler: DeliveryHandler {
    let operation: any BusinessOperation
    let around: HandlerContext.Surroundings

    func handle(_ delivery: Delivery, in room: HandlerRoom) async throws(HostError) -> HandledDelivery {
        let context = HandlerContext(delivery, around, room: room)
        return HandledDelivery(try await operation.handle(delivery.message, context), context)
    }
}

struct ProcessHandler: DeliveryHandler {
    let process: any BusinessProcess
    let around: HandlerContext.Surroundings
    let pattern: ItemExecution.Pattern

    func handle(_ delivery: Delivery, in room: HandlerRoom) async throws(HostError) -> HandledDelivery {
        let context = HandlerContext(delivery, around, room: room)
        var handled = HandledDelivery(try await process.handle(delivery.message, context), context)
        guard pattern.waits, !handled.sent.isEmpty else { return handled }
        // `send` of an item whose pattern waits is a request whose answer nobody looks at.
        let requests = handled.sent.map { Request($0.message, around.wiring.name(of: $0.target)) }
        let steps = pattern == .concurrentSync ? [requests] : requests.map { [$0] }
        for step in steps {
            let results = try await context.requestAll(step, until: .all, timeout: nil)
            try Self.check(results, of: step)
        }
        handled.sent = []
        return handled
    }

    private static func check(_ results: [RequestResult], of requests: [Request]) throws(HostError) {
        for (result, request) in zip(results, requests) {
            switch result {
            case .reply, .done: continue
            case .failed(let reason): throw .rejected("'\(request.target)' could not handle it: \(reason)")
            case .timedOut(let reason): throw .transient(reason)
            case .open: throw .cancelled
            }
        }
    }
}

extension Handled {
    /// Nil for what is kept.
    var outcome: Outcome? {
        switch self {
        case .done: .delivered
        case .filtered(let why): .filtered(why)
        case .reply(let message): .delivered(reply: message.body)
        case .kept: nil
        }
    }

    /// What was answered with a message of its own.
    var reply: Message? {
        if case .reply(let message) = self { message } else { nil }
    }
}
