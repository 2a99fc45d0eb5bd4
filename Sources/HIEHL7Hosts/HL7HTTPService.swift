// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
import HIEHosts
import HIENetwork
import HIETree
import HL7
import Logging
import NIOHTTP1

/// Receives HL7 v2 messages over HTTP (HAPI's "HL7 over HTTP"): one message is the body of one POST, its acknowledgement
/// the body of the response.
///
/// The status tells of MSA-1: 200 for AA and CA, 400 for AR and CR, 500 for AE and CE.
public final class HL7HTTPService: BusinessService {
    public static let produces = [HL7Reception.contentType]
    public static let reach = HostReach.network

    private let settings: HL7HTTPServiceSettings
    private let context: HostContext
    private let run: ListenerRun

    public init(_ settings: HL7HTTPServiceSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        self.context = context
        run = try ListenerRun(settings.listenerOptions(.http), context, archivesIO: settings.archiveIO)
    }

    public func start(_ intake: any Intake) async throws(HostError) {
        let line = settings.line
        let reception = HL7LineReception(line, context, intake, await line.remembered(intake))
        let shared = HL7HTTPReception(settings, context, intake, reception)
        try await run.start { HL7HTTPLine(shared, $0) }
    }

    public func stop(within limit: Duration) async { await run.stop(within: limit) }
}

/// Media types of HL7 v2 in its own encoding.
enum HL7MediaType {
    static let all: Set<String> = [
        "application/hl7-v2", "x-application/hl7-v2+er7", "application/hl7-v2+er7", "x-application/hl7-v2",
    ]
}

/// What the connections of one service share.
final class HL7HTTPReception: Sendable {
    let settings: HL7HTTPServiceSettings
    let context: HostContext
    let intake: any Intake
    let line: HL7LineReception
    let access: HTTPAccess
    let counters: ResponseCounters

    init(
        _ settings: HL7HTTPServiceSettings, _ context: HostContext, _ intake: any Intake, _ line: HL7LineReception
    ) {
        self.settings = settings
        self.context = context
        self.intake = intake
        self.line = line
        access = settings.access
        counters = ResponseCounters(item: context.item)
    }

    func refusal(of head: HTTPRequestHead) -> HTTPAnswer? {
        if let refusal = access.refusal(of: head, methods: [.POST]) { return refusal }
        let type = head.headers.first(name: "content-type").map { MediaType($0).name } ?? ""
        guard HL7MediaType.all.contains(type) else {
            return HTTPAnswer(415, text: "the media type must be application/hl7-v2 or x-application/hl7-v2+er7")
        }
        return intake.isOpen ? nil : settings.busy
    }
}

/// One client's connection: its requests are the frames of an HL7 line, whose acknowledgements are the responses.
final class HL7HTTPLine: HTTPRequestConsumer {
    private let shared: HL7HTTPReception
    private let line: HL7InboundLine
    private var isOversized = false

    init(_ shared: HL7HTTPReception, _ connection: Connection) {
        self.shared = shared
        line = HL7InboundLine(shared.line, connection)
        // Until the connection closes, which lets go of it.
        connection.frameWriter = { [self, unowned connection] in respond($0, connection) }
    }

    func refusal(of head: HTTPRequestHead, on connection: Connection) -> HTTPAnswer? {
        guard let answer = shared.refusal(of: head) else { return nil }
        shared.counters.sent(answer.status)
        if answer.status != 503 {
            shared.context.logger.warning("refused a request from \(connection.peer) with \(answer.status)")
        }
        return answer
    }

    func receivedMalformed(_ reason: String, on connection: Connection) {
        shared.counters.malformed()
        shared.context.logger.warning("\(connection.peer): \(reason)")
    }

    func received(_ body: UnsafeRawBufferPointer, on connection: Connection) {
        line.received(body, on: connection)
        line.burstEnded(on: connection)
    }

    func receivedOversized(head: UnsafeRawBufferPointer, on connection: Connection) {
        isOversized = true
        line.receivedOversized(head: head, on: connection)
        line.burstEnded(on: connection)
    }

    func drain(_ connection: Connection) { connection.server?.drain() }
    func closed(_ connection: Connection, _ reason: CloseReason) { line.closed(connection, reason) }

    private func respond(_ acknowledgement: UnsafeRawBufferPointer, _ connection: Connection) {
        let type = connection.server?.head?.headers.first(name: "content-type") ?? "application/hl7-v2"
        let status = isOversized ? 413 : Self.status(of: acknowledgement)
        isOversized = false
        connection.server?.respond(
            HTTPAnswer(status, headers: [(name: "content-type", value: type)], body: Array(acknowledgement)))
    }

    private static func status(of acknowledgement: UnsafeRawBufferPointer) -> Int {
        switch HL7Reply.read(acknowledgement)?.code {
        case .aa, .ca: 200
        case .ar, .cr: 400
        case .ae, .ce, nil: 500
        }
    }
}
