// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import NIOCore
package import NIOHTTP1

/// What takes the requests of one HTTP connection: their bodies are its frames, answered with
/// ``HTTPServerEnd/respond(_:)`` of ``Connection/server``, one after the other.
package protocol HTTPRequestConsumer: FrameConsumer {
    /// Looks at a request before its body is read.
    ///
    /// - Returns: The answer where it is refused; its body is thrown away then.
    func refusal(of head: HTTPRequestHead, on connection: Connection) -> HTTPAnswer?

    /// The peer sent what is no HTTP, or not in time; the connection closes.
    func receivedMalformed(_ reason: String, on connection: Connection)
}

/// A response, whole.
package struct HTTPAnswer: Sendable {
    package var status: Int
    /// Without those about the body's length and the connection.
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]

    package init(_ status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    package init(_ status: Int, text: String, headers: [(name: String, value: String)] = []) {
        self.init(
            status, headers: headers + [(name: "content-type", value: "text/plain; charset=utf-8")],
            body: Array((text + "\n").utf8))
    }
}

/// The server's side of one connection: reads one request after the other, the next when the former is answered.
package final class HTTPServerEnd: ChannelInboundHandler {
    package typealias InboundIn = HTTPServerRequestPart
    package typealias OutboundOut = HTTPServerResponsePart

    private enum Phase {
        case between
        case receiving
        /// The request is answered already, or will be when its body has passed.
        case discarding
        case answering
    }

    /// The body of a refused request that is read and thrown away for the connection's sake; of a larger one the
    /// connection is closed.
    private static let mostDiscarded = 65_536

    /// Of the request that is read or answered.
    package private(set) var head: HTTPRequestHead?
    private let maximumBodyBytes: Int
    private var phase = Phase.between
    private var body = ByteBuffer()
    private var refusal: HTTPAnswer?
    private var keepsAlive = true
    private var isDraining = false
    private var isTaking = false
    /// What has been read behind a request that is not answered yet.
    private var backlog = CircularBuffer<HTTPServerRequestPart>()
    private var number: UInt64 = 0
    private var hasEnded = true
    private let output: HTTPOutput
    private var connection: Connection?
    private var consumer: (any FrameConsumer)?
    private var context: ChannelHandlerContext?

    init(maximumBodyBytes: Int, output: HTTPOutput) {
        self.maximumBodyBytes = maximumBodyBytes
        self.output = output
    }

    /// Before the first read.
    func opened(_ connection: Connection, _ consumer: any FrameConsumer) {
        output.connection = connection
        self.connection = connection
        self.consumer = consumer
        connection.server = self
    }

    /// Bytes have come and are about to be looked at.
    func willRead() { hasEnded = false }

    /// The number of the request that has begun and not ended; nil between requests.
    var unfinished: UInt64? {
        switch phase {
        case .answering: nil
        case .between: hasEnded ? nil : number &+ 1
        case .receiving, .discarding: number
        }
    }

    /// Whether a request is complete and not answered: the peer is not at fault for its silence.
    var isAnswering: Bool { phase == .answering }

    package func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    package func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        connection = nil
        consumer = nil
        backlog.removeAll()
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        backlog.append(Self.unwrapInboundIn(data))
        takeParts()
    }

    package func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let connection, connection.isOpen else { return }
        let reason = "no HTTP request that can be read (\(error))"
        (consumer as? any HTTPRequestConsumer)?.receivedMalformed(reason, on: connection)
        // What is being answered goes first; then nobody knows where the next request would begin.
        isDraining = true
        keepsAlive = false
        guard phase != .answering else { return }
        if phase == .between { head = nil }
        phase = .answering
        respond(HTTPAnswer(Self.status(of: error), text: "no HTTP request that can be read"))
        connection.flush()
    }

    private static func status(of error: any Error) -> Int {
        if case .headerOverflow? = error as? HTTPParserError { return 431 }
        return 400
    }
}

extension HTTPServerEnd {
    private func takeParts() {
        guard !isTaking else { return }
        isTaking = true
        defer { isTaking = false }
        while phase != .answering, connection?.stage == .open, let part = backlog.popFirst() { take(part) }
        guard let connection, connection.isOpen else { return backlog.removeAll() }
        if backlog.isEmpty { connection.resume(.exchange) } else { connection.pause(.exchange) }
    }

    private func take(_ part: HTTPServerRequestPart) {
        switch part {
        case .head(let head): begin(head)
        case .body(let bytes): add(bytes)
        case .end: end()
        }
    }

    private func begin(_ head: HTTPRequestHead) {
        guard let connection else { return }
        number &+= 1
        self.head = head
        // A client that would rather speak another protocol sends on in this one only where it is told to.
        keepsAlive = head.isKeepAlive && !head.headers.contains(name: "upgrade")
        body.clear()
        refusal = complaint(of: head) ?? (consumer as? any HTTPRequestConsumer)?.refusal(of: head, on: connection)
        if refusal == nil, let length = head.contentLength, length > maximumBodyBytes {
            return oversized(connection)
        }
        guard refusal == nil else { return refuse(head, connection) }
        phase = .receiving
        if head.expectsContinue {
            connection.writeText("HTTP/1.1 100 Continue\r\n\r\n")
            connection.flush()
        }
    }

    /// RFC 9112 §3.2: exactly one Host.
    private func complaint(of head: HTTPRequestHead) -> HTTPAnswer? {
        guard head.version == .http1_1, head.headers["host"].count != 1 else { return nil }
        keepsAlive = false
        return HTTPAnswer(400, text: "a request needs exactly one Host header")
    }

    private func refuse(_ head: HTTPRequestHead, _ connection: Connection) {
        let length = head.headers.contains(name: "transfer-encoding") ? nil : head.contentLength ?? 0
        guard let length, length <= Self.mostDiscarded, keepsAlive, !head.expectsContinue else {
            return answerAndClose(connection)
        }
        phase = .discarding
    }

    private func answerAndClose(_ connection: Connection) {
        keepsAlive = false
        phase = .answering
        if let refusal { respond(refusal) }
        connection.flush()
    }

    private func oversized(_ connection: Connection) {
        keepsAlive = false
        phase = .answering
        body.withUnsafeReadableBytes { bytes in
            let start = UnsafeRawBufferPointer(rebasing: bytes.prefix(FrameDecoder.headBytes))
            consumer?.receivedOversized(head: start, on: connection)
        }
        body = ByteBuffer()
    }

    private func add(_ bytes: ByteBuffer) {
        guard phase == .receiving, let connection else { return }
        var bytes = bytes
        if body.readableBytes + bytes.readableBytes > maximumBodyBytes { return oversized(connection) }
        if body.readableBytes == 0, let length = head?.contentLength { body.reserveCapacity(min(length, 1 << 20)) }
        body.writeBuffer(&bytes)
    }

    private func end() {
        hasEnded = true
        guard let connection, phase != .between else { return }
        let refusal = phase == .discarding ? self.refusal : nil
        phase = .answering
        if let refusal { return respond(refusal) }
        connection.framesReceived &+= 1
        let content = body
        // Large bodies are not kept for the next request's sake.
        body = body.capacity > 262_144 ? ByteBuffer() : body
        content.withUnsafeReadableBytes { consumer?.received($0, on: connection) }
    }
}

extension HTTPServerEnd {
    /// Answers the request that was received last. ``Connection/flush()`` sends.
    ///
    /// Without effect where it is answered already.
    package func respond(_ answer: HTTPAnswer) {
        guard phase == .answering, let connection, let context else { return }
        let closes = !keepsAlive || isDraining
        let status = HTTPResponseStatus(statusCode: answer.status)
        var headers = HTTPHeaders(answer.headers.map { ($0.name, $0.value) })
        let hasBody = !(status == .noContent || status == .notModified)
        if hasBody { headers.replaceOrAdd(name: "content-length", value: "\(answer.body.count)") }
        if closes { headers.replaceOrAdd(name: "connection", value: "close") }
        let response = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
        context.write(Self.wrapOutboundOut(.head(response)), promise: nil)
        if hasBody, head?.method != .HEAD, !answer.body.isEmpty {
            context.write(Self.wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: answer.body)))), promise: nil)
        }
        context.write(Self.wrapOutboundOut(.end(nil)), promise: nil)
        phase = .between
        head = nil
        refusal = nil
        if closes { connection.close() } else { takeParts() }
    }

    /// Lets the request that was received be answered, then closes.
    package func drain() {
        guard let connection else { return }
        isDraining = true
        if phase != .answering { connection.close() }
    }
}

extension HTTPRequestHead {
    /// Of the body that follows, in bytes; nil where it is not said.
    package var contentLength: Int? { headers.first(name: "content-length").flatMap { Int($0) } }

    /// RFC 9110 §10.1.1: the client waits to be told to send the body.
    var expectsContinue: Bool {
        guard version == .http1_1, headers.contains(name: "expect") else { return false }
        return headers["expect"].contains { $0.lowercased() == "100-continue" }
    }

    /// Without the query, as it stands.
    package var path: Substring { uri.prefix { $0 != "?" } }
}

extension Connection {
    func writeText(_ text: StaticString) {
        text.withUTF8Buffer { write(UnsafeRawBufferPointer($0)) }
    }
}
