// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIEConfiguration
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOSSL

/// POSTs notices as JSON.
struct WebhookChannel: AlertChannel {
    let address: WebAddress
    let headers: [String: String]
    let timeout: Duration
    let trust: ClientTrust
    let production: String

    func deliver(_ notice: AlertNotice) async throws(AlertDeliveryError) {
        let body = NoticeReport(notice, production: production).json
        let status = try await post(body)
        switch status {
        case 200..<300: return
        // Timeout, too early, too many requests: the request itself is right.
        case 408, 425, 429, 500...: throw .transient("the webhook answered \(status)")
        default: throw .rejected("the webhook answered \(status)")
        }
    }

    private func post(_ body: [UInt8]) async throws(AlertDeliveryError) -> Int {
        let loop = NIOSingletons.posixEventLoopGroup.next()
        let answer = loop.makePromise(of: Int.self)
        let head = head(length: body.count)
        let host = address.host
        let context = address.isSecure ? try trust.context() : nil
        let timer = loop.scheduleTask(in: TimeAmount(timeout)) {
            answer.fail(WebFailure("no answer within \(timeout)"))
        }
        let bootstrap = ClientBootstrap(group: loop).connectTimeout(TimeAmount(timeout)).channelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                let pipeline = channel.pipeline.syncOperations
                if let context { try pipeline.addHandler(ClientTrust.handler(context, host: host)) }
                try pipeline.addHTTPClientHandlers(leftOverBytesStrategy: .dropBytes)
                try pipeline.addHandler(PostHandler(head, body, answer))
            }
        }
        bootstrap.connect(host: host, port: address.port).whenComplete { result in
            switch result {
            case .failure(let error): answer.fail(error)
            case .success(let channel): answer.futureResult.whenComplete { _ in channel.close(promise: nil) }
            }
        }
        defer { timer.cancel() }
        do { return try await answer.futureResult.get() } catch {
            throw .transient("the webhook cannot be reached: \(ConnectFailure.words(error))")
        }
    }

    private func head(length: Int) -> HTTPRequestHead {
        var fields = HTTPHeaders()
        fields.add(name: "host", value: address.authority)
        fields.add(name: "content-type", value: "application/json")
        fields.add(name: "content-length", value: "\(length)")
        fields.add(name: "user-agent", value: "hie")
        fields.add(name: "connection", value: "close")
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) { fields.replaceOrAdd(name: name, value: value) }
        return HTTPRequestHead(version: .http1_1, method: .POST, uri: address.target, headers: fields)
    }
}

struct WebFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Sends one request and takes the status of its answer; the body is left unread.
private final class PostHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    private let head: HTTPRequestHead
    private let body: [UInt8]
    private let answer: EventLoopPromise<Int>

    init(_ head: HTTPRequestHead, _ body: [UInt8], _ answer: EventLoopPromise<Int>) {
        self.head = head
        self.body = body
        self.answer = answer
    }

    func channelActive(context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head(let response) = unwrapInboundIn(data) { answer.succeed(Int(response.status.code)) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        answer.fail(error)
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        answer.fail(WebFailure("the connection was closed without an answer"))
        context.fireChannelInactive()
    }
}
