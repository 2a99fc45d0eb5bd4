// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIECore
internal import HIEFailpoints
internal import HIENetwork
internal import HIESettings
internal import HIETree
internal import Logging
internal import NIOHTTP1

/// What the connections of one service share.
final class HTTPReception: Sendable {
    let settings: HTTPServiceSettings
    let context: HostContext
    let intake: any Intake
    let access: HTTPAccess
    let methods: [HTTPMethod]
    let types: [String]
    let reception: PlainReception
    let batches: EventLoopBatches
    let counters: ResponseCounters
    /// Nil where every message counts as new.
    let window: DuplicateWindow?

    init(
        _ settings: HTTPServiceSettings, _ context: HostContext, _ intake: any Intake, _ window: DuplicateWindow?
    ) {
        self.settings = settings
        self.context = context
        self.intake = intake
        self.window = window
        access = settings.access
        methods = settings.methods.map { HTTPMethod(rawValue: $0.rawValue) }
        types = settings.contentTypes.map { $0.lowercased() }
        reception = PlainReception(item: context.item, order: settings.orderBy)
        batches = EventLoopBatches(intake)
        counters = ResponseCounters(item: context.item)
    }

    func takes(_ type: String) -> Bool {
        types.isEmpty || types.contains { $0 == type || $0.hasSuffix("/*") && type.hasPrefix($0.dropLast()) }
    }
}

/// One client's connection: one request after the other.
final class HTTPInboundLine: HTTPRequestConsumer, InboundLine {
    private let shared: HTTPReception
    private let origin: UInt64
    /// Tells the answer that is due from one that comes too late.
    private var place = 0
    private var fingerprint: Fingerprint?

    init(_ shared: HTTPReception, _ connection: Connection) {
        self.shared = shared
        origin = connection.id
    }

    func refusal(of head: HTTPRequestHead, on connection: Connection) -> HTTPAnswer? {
        let refusal = shared.access.refusal(of: head, methods: shared.methods) ?? typeRefusal(of: head)
        guard let answer = refusal ?? (shared.intake.isOpen ? nil : shared.settings.busy) else { return nil }
        shared.counters.sent(answer.status)
        if answer.status != 503 {
            shared.context.logger.warning("refused a request from \(connection.peer) with \(answer.status)")
        }
        return answer
    }

    private func typeRefusal(of head: HTTPRequestHead) -> HTTPAnswer? {
        guard !shared.types.isEmpty else { return nil }
        let type = head.headers.first(name: "content-type").map { MediaType($0).name } ?? shared.settings.contentType
        return shared.takes(type) ? nil : HTTPAnswer(415, text: "this media type is not taken here")
    }

    func receivedMalformed(_ reason: String, on connection: Connection) {
        shared.counters.malformed()
        shared.context.logger.warning("\(connection.peer): \(reason)")
    }

    func received(_ body: UnsafeRawBufferPointer, on connection: Connection) {
        guard let head = connection.server?.head else { return }
        place += 1
        fingerprint = nil
        let now = Timestamp.now()
        let body = Bytes(copying: body)
        let type = head.headers.first(name: "content-type").map { MediaType($0) }
        let message = shared.reception.message(
            body,
            PlainReception.Kind(
                contentType: type?.name ?? shared.settings.contentType, encoding: type?.charset ?? ""),
            at: now, origin: origin,
            trace: head.headers.first(name: "traceparent").flatMap { TraceContext(traceparent: $0) },
            properties: properties(of: head))
        guard let window = shared.window, let key = head.headers.first(name: "idempotency-key"), !key.isEmpty else {
            return submit(message, connection)
        }
        admit(message, Fingerprint(body, key: key, of: head, in: window, at: now), window, connection)
    }

    private func properties(of head: HTTPRequestHead) -> [String: String] {
        var properties = ["http.method": head.method.rawValue, "http.path": Self.bounded(head.path)]
        let query = head.uri.dropFirst(head.path.count + 1)
        if !query.isEmpty { properties["http.query"] = Self.bounded(query) }
        for name in shared.settings.keepHeaders {
            let values = head.headers[name]
            if !values.isEmpty {
                properties["http.\(name.lowercased())"] = Self.bounded(values.joined(separator: ", "))
            }
        }
        return properties
    }

    private static func bounded(_ text: some StringProtocol) -> String {
        text.utf8.count <= 2048 ? String(text) : String(decoding: text.utf8.prefix(2048), as: UTF8.self)
    }

    func receivedOversized(head: UnsafeRawBufferPointer, on connection: Connection) {
        respond(HTTPAnswer(413, text: "more than \(shared.settings.maxMessageSize.bytes) bytes"), connection)
    }

    func drain(_ connection: Connection) { connection.server?.drain() }

    func closed(_ connection: Connection, _ reason: CloseReason) {
        switch reason {
        case .closedHere, .stopping, .closedByPeer(inFrame: false), .idle: break
        default: shared.context.logger.warning("\(connection.peer): \(reason)")
        }
    }
}

extension HTTPInboundLine {
    /// Takes in what is new, answers a repeat as its original was answered (PROMISES P4).
    private func admit(
        _ message: Message, _ fingerprint: Fingerprint, _ window: DuplicateWindow, _ connection: Connection
    ) {
        let (arrival, isKeyReused) = window.admit(fingerprint, refusesReuse: true)
        switch arrival {
        case .new where isKeyReused:
            respond(HTTPAnswer(422, text: "this Idempotency-Key came with another body"), connection)
        case .new:
            self.fingerprint = fingerprint
            submit(message, connection)
        case .repeated:
            shared.counters.repeated()
            conclude(.stored, connection)
        case .pending(let original):
            let line = LoopBound(self, connection)
            let place = place
            let isJoined = window.join(original) { result in
                line.execute { line, connection in line.concluded(1, from: place, result, on: connection) }
            }
            guard isJoined else { return admit(message, fingerprint, window, connection) }
            shared.counters.repeated()
        }
    }

    private func submit(_ message: Message, _ connection: Connection) {
        guard shared.settings.ackMode == .application else {
            return shared.batches.add(message, fingerprint, at: place, for: self, on: connection)
        }
        let line = LoopBound(self, connection)
        let (place, limit) = (place, shared.settings.ackTimeout)
        let fingerprint = fingerprint
        let then: @Sendable (IntakeResult) -> Void = { result in
            line.execute { line, connection in line.concluded(1, from: place, result, on: connection) }
        }
        if let fingerprint {
            shared.intake.submit(message, fingerprint: fingerprint, awaitingOutcome: limit, then: then)
        } else {
            shared.intake.submit(message, awaitingOutcome: limit, then: then)
        }
    }

    func concluded(_ count: Int, from place: Int, _ result: IntakeResult, on connection: Connection) {
        guard place == self.place else { return }
        if let fingerprint {
            let isAccepted = result == .stored || result == .settled
            shared.window?.conclude(fingerprint, as: isAccepted ? fingerprint.answer : nil, result)
            self.fingerprint = nil
        }
        conclude(result, connection)
        connection.flush()
        Failpoint.acknowledged.reach()
    }

    private func conclude(_ result: IntakeResult, _ connection: Connection) {
        let settings = shared.settings
        let type = (name: "content-type", value: settings.responseContentType)
        switch result {
        case .stored, .settled:
            let body = settings.responseText.bytes
            respond(HTTPAnswer(settings.responseStatus, headers: body.isEmpty ? [] : [type], body: body), connection)
        case .replied(let reply):
            respond(HTTPAnswer(200, headers: [type], body: reply.withUnsafeBytes { Array($0) }), connection)
        case .unsettled(let reason):
            shared.context.logger.warning("a message from \(connection.peer) did not come through: \(reason)")
            respond(HTTPAnswer(504, text: "kept, and not handled in time or not without an error"), connection)
        case .refused(let reason):
            shared.context.logger.warning("a message from \(connection.peer) is not taken in: \(reason)")
            respond(shared.settings.busy, connection)
        }
    }

    private func respond(_ answer: HTTPAnswer, _ connection: Connection) {
        guard connection.isOpen else { return }
        shared.counters.sent(answer.status)
        Failpoint.acknowledging.reach()
        connection.server?.respond(answer)
    }
}
