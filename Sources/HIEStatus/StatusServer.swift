// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import NIOConcurrencyHelpers
import NIOCore
import NIOHTTP1
import NIOPosix

/// A request to the status or control address.
public struct StatusRequest: Sendable {
    public let method: String
    /// Percent-decoded, without the query.
    public let path: String
    /// The parts of the query by name, percent-decoded; the last of one name counts.
    public let query: [String: String]
    /// Only of requests over the local socket, at most ``largestBody`` bytes.
    public let body: [UInt8]
    /// Whether it came over the local socket, whose users may change things.
    public let isLocal: Bool
    /// Whose process sent it, by user number; nil where it did not come over the local socket.
    public let user: UInt32?

    /// A message of the largest size that services take, and some room.
    public static let largestBody = 80 << 20

    public init(
        _ method: String, _ path: String, query: [String: String] = [:], body: [UInt8] = [], isLocal: Bool,
        user: UInt32? = nil
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.body = body
        self.isLocal = isLocal
        self.user = user
    }
}

public struct StatusResponse: Sendable {
    public var status: Int
    public var contentType: String
    public var body: String

    public init(_ status: Int = 200, _ contentType: String = "application/json", _ body: String) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }
}

/// Serves health, metrics and status over HTTP/1.1, and the same with operators' acts over a local socket.
public final class StatusServer: Sendable {
    private let group: any EventLoopGroup
    private let respond: @Sendable (StatusRequest) async -> StatusResponse
    private let channels = NIOLockedChannels()

    /// - Parameter respond: Answers one request.
    public init(respond: @escaping @Sendable (StatusRequest) async -> StatusResponse) {
        group = NIOSingletons.posixEventLoopGroup
        self.respond = respond
    }

    /// - Returns: The port bound.
    public func listen(host: String, port: Int) async throws -> Int {
        let channel = try await bootstrap(isLocal: false).bind(host: host, port: port).get()
        channels.add(channel)
        return channel.localAddress?.port ?? port
    }

    /// Listens on `control.sock` in `folder`, for this user only.
    public func listen(inFolder folder: String) async throws {
        let socket = try LocalSocket(folder: folder)
        unlink(socket.path)
        let channel = try await bootstrap(isLocal: true).bind(unixDomainSocketPath: socket.path).get()
        chmod(socket.path, 0o600)
        channels.add(channel)
        channel.closeFuture.whenComplete { _ in
            unlink(socket.path)
            socket.close()
        }
    }

    public func stop() async {
        for channel in channels.all { try? await channel.close() }
    }

    private func bootstrap(isLocal: Bool) -> ServerBootstrap {
        ServerBootstrap(group: group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: isLocal ? 0 : 1)
            .childChannelInitializer { [respond] channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
                    try channel.pipeline.syncOperations.addHandler(
                        StatusHandler(
                            isLocal: isLocal, user: isLocal ? PeerCredentials.user(of: channel) : nil, respond))
                }
            }
    }
}

/// The local socket of a data folder, by a path that is short whatever the folder's is: addresses hold 107 bytes.
public struct LocalSocket: Sendable {
    public let path: String
    private let descriptor: Int32

    public struct Missing: Error, CustomStringConvertible {
        public let description: String
    }

    public init(folder: String) throws {
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Missing(description: "cannot open \(folder): \(String(cString: strerror(errno)))")
        }
        path = "/proc/self/fd/\(descriptor)/control.sock"
    }

    public func close() { Glibc.close(descriptor) }
}

private final class NIOLockedChannels: @unchecked Sendable {  // because `channels` is only accessed under `lock`
    private let lock = NIOLock()
    private var channels: [any Channel] = []

    func add(_ channel: any Channel) { lock.withLock { channels.append(channel) } }
    var all: [any Channel] { lock.withLock { channels } }
}

/// Who is at the other end of a local socket (unix(7), SO_PEERCRED).
private struct PeerCredentials: Sendable {
    var process: Int32 = 0
    var user: UInt32 = 0
    var group: UInt32 = 0

    /// On the channel's event loop.
    static func user(of channel: any Channel) -> EventLoopFuture<UInt32>? {
        let answer: EventLoopFuture<PeerCredentials>? = (channel as? any SocketOptionProvider)?.unsafeGetSocketOption(
            level: .socket, name: NIOBSDSocket.Option(rawValue: SO_PEERCRED))
        return answer?.map(\.user)
    }
}

/// One connection: requests are answered one after the other.
private final class StatusHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let isLocal: Bool
    private let user: EventLoopFuture<UInt32>?
    private let respond: @Sendable (StatusRequest) async -> StatusResponse
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var isTooLarge = false

    init(
        isLocal: Bool, user: EventLoopFuture<UInt32>?,
        _ respond: @escaping @Sendable (StatusRequest) async -> StatusResponse
    ) {
        self.isLocal = isLocal
        self.user = user
        self.respond = respond
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
            isTooLarge = false
        case .body(let part):
            // Over the network nothing is asked with a body, and nothing is kept of one.
            guard isLocal, !isTooLarge else { return }
            isTooLarge = body.count + part.readableBytes > StatusRequest.largestBody
            if isTooLarge { body = [] } else { body += part.readableBytesView }
        case .end:
            guard let head else { return }
            self.head = nil
            answer(head, body, context)
            body = []
        }
    }

    private func answer(_ head: HTTPRequestHead, _ body: [UInt8], _ context: ChannelHandlerContext) {
        guard !isTooLarge else {
            return write(
                StatusResponse(413, "text/plain", "more than \(StatusRequest.largestBody) bytes\n"), false, context)
        }
        let parts = head.uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = Self.decoded(parts.first.map(String.init) ?? "")
        let query = parts.count > 1 ? Self.query(parts[1]) : [:]
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let loop = context.eventLoop
        let keepsAlive = head.isKeepAlive
        let method = head.method.rawValue
        Task { [respond, isLocal, user] in
            let user = try? await user?.get()
            let request = StatusRequest(method, path, query: query, body: body, isLocal: isLocal, user: user)
            let response = await respond(request)
            loop.execute { bound.value.0.write(response, keepsAlive, bound.value.1) }
        }
    }

    private static func query(_ text: Substring) -> [String: String] {
        var query: [String: String] = [:]
        for part in text.split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            query[decoded(String(pair[0]))] = pair.count > 1 ? decoded(String(pair[1])) : ""
        }
        return query
    }

    private func write(_ response: StatusResponse, _ keepsAlive: Bool, _ context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        var headers = HTTPHeaders()
        headers.add(name: "content-type", value: response.contentType)
        headers.add(name: "content-length", value: "\(response.body.utf8.count)")
        headers.add(name: "cache-control", value: "no-store")
        if !keepsAlive { headers.add(name: "connection", value: "close") }
        let head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: response.status), headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: response.body)))), promise: nil)
        let done = context.eventLoop.makePromise(of: Void.self)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: done)
        if !keepsAlive {
            let channel = context.channel
            done.futureResult.whenComplete { _ in channel.close(promise: nil) }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
