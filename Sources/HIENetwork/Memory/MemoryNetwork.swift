// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import NIOCore
package import NIOEmbedded
internal import Synchronization

/// A network in memory around hosts, for tests: what they connect to is made here, and who connects to them.
///
/// Its event loop's time stands still until it is advanced. Frames pass through the same pipelines as on sockets.
package final class MemoryNetwork: Sendable {
    /// Makes the consumer of the far end of a connection.
    package typealias FarEnd = @Sendable (Connection) -> any FrameConsumer

    private struct State {
        /// By port.
        var listeners: [Int: (options: ListenerOptions, accept: @Sendable (any Channel) throws -> Void)] = [:]
        var channels: [any Channel] = []
    }

    package let loop = NIOAsyncTestingEventLoop()
    private let answering: @Sendable (ConnectorOptions) -> FarEnd?
    private let state = Mutex(State())

    /// - Parameter answering: Who is at the other end of a connection that the host makes; nil refuses it.
    package init(answering: @escaping @Sendable (ConnectorOptions) -> FarEnd?) {
        self.answering = answering
        networks.withLock { $0[ObjectIdentifier(loop)] = self }
    }

    /// The loop ends; nothing on it runs any more.
    package func end() async {
        closeAll()
        await loop.run()
        networks.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(loop)) }
        await loop.shutdownGracefully()
    }

    /// Does what is to be done without time passing.
    package func drain() async { await loop.run() }

    /// Lets time pass.
    package func advance(by duration: Duration) async { await loop.advanceTime(by: TimeAmount(duration)) }

    /// Calls `body` on the loop.
    package func perform(_ body: @escaping @Sendable () -> Void) async { try? await loop.executeInContext(body) }

    /// Cuts all connections.
    package func closeAll() {
        let channels = state.withLock { state in
            defer { state.channels = [] }
            return state.channels
        }
        for channel in channels { loop.execute { channel.close(promise: nil) } }
    }

    /// Connects to the host that listens on `port`.
    package func dial(_ port: Int, _ makeConsumer: @escaping FarEnd) async throws {
        guard let listener = state.withLock({ $0.listeners[port] }) else { throw ConnectionWasRefused() }
        try await loop.executeInContext { [self] in
            let (near, far) = try join()
            try listener.accept(near)
            try addHandler(to: far, format: listener.options.stream.format, makeConsumer)
            try open(near, far)
        }
    }

    /// Whether the host on `port` speaks HTTP.
    package func speaksHTTP(_ port: Int) -> Bool {
        state.withLock { $0.listeners[port]?.options.stream == .http }
    }

    /// Connects to the host that listens on `port`, sends `bytes`, and hands on what comes back, in whatever pieces.
    package func dial(
        _ port: Int, sending bytes: [UInt8], onRead: @escaping @Sendable ([UInt8]) -> Void
    ) async throws {
        guard let listener = state.withLock({ $0.listeners[port] }) else { throw ConnectionWasRefused() }
        try await loop.executeInContext { [self] in
            let (near, far) = try join()
            try listener.accept(near)
            try far.pipeline.syncOperations.addHandler(BytesHandler(onRead))
            try open(near, far)
            far.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil)
        }
    }

    fileprivate func listen(_ options: ListenerOptions, _ accept: @escaping @Sendable (any Channel) throws -> Void) {
        state.withLock { $0.listeners[options.port] = (options, accept) }
    }

    /// On the loop. The near end is active when the future succeeds; the host adds its handler then.
    fileprivate func connect(
        _ options: ConnectorOptions, _ initializer: (any Channel) -> EventLoopFuture<Void>
    ) -> EventLoopFuture<any Channel> {
        let promise = loop.makePromise(of: (any Channel).self)
        guard let makeConsumer = answering(options) else {
            promise.fail(ConnectionWasRefused())
            return promise.futureResult
        }
        do {
            let (near, far) = try join()
            _ = initializer(near)
            try addHandler(to: far, format: options.format, makeConsumer)
            try open(near, far)
            promise.succeed(near)
        } catch {
            promise.fail(error)
        }
        return promise.futureResult
    }

    private func join() throws -> (NIOAsyncTestingChannel, NIOAsyncTestingChannel) {
        let (near, far) = (NIOAsyncTestingChannel(loop: loop), NIOAsyncTestingChannel(loop: loop))
        try near.pipeline.syncOperations.addHandler(PipeHandler(to: far))
        try far.pipeline.syncOperations.addHandler(PipeHandler(to: near))
        state.withLock { $0.channels += [near, far] }
        return (near, far)
    }

    private func open(_ near: NIOAsyncTestingChannel, _ far: NIOAsyncTestingChannel) throws {
        let address = try SocketAddress(ipAddress: "127.0.0.1", port: 1)
        near.connect(to: address, promise: nil)
        far.connect(to: address, promise: nil)
    }

    private func addHandler(
        to channel: any Channel, format: FrameFormat, _ makeConsumer: @escaping FarEnd
    ) throws {
        let handler = FrameHandler(
            id: ConnectionTable.nextID(), decoder: FrameDecoder(format: format, maximumFrameBytes: 1 << 30),
            limits: ConnectionLimits(), waitsForTLS: false, makeConsumer: makeConsumer, onClose: { _, _ in })
        try channel.pipeline.syncOperations.addHandler(handler)
    }
}

/// What a connection meets that nobody accepts; in the system's words.
private struct ConnectionWasRefused: Error, CustomStringConvertible {
    let description = "Connection refused"
}

/// The loops of the networks that there are.
private let networks = Mutex<[ObjectIdentifier: MemoryNetwork]>([:])

extension NIOAsyncTestingEventLoop: NetworkEventLoop {
    private var network: MemoryNetwork? { networks.withLock { $0[ObjectIdentifier(self)] } }

    package func connect(
        _ options: ConnectorOptions, _ initializer: @escaping (any Channel) -> EventLoopFuture<Void>
    ) -> EventLoopFuture<any Channel> {
        network?.connect(options, initializer) ?? makeFailedFuture(ConnectionWasRefused())
    }

    package func listen(_ options: ListenerOptions, _ accept: @escaping @Sendable (any Channel) throws -> Void) {
        network?.listen(options, accept)
    }

    package var random: any RandomNumberGenerator { FirstOfAll() }
}

/// Chooses the least, so that a test's waits are the same each time.
private struct FirstOfAll: RandomNumberGenerator {
    mutating func next() -> UInt64 { 0 }
}

/// The network's side of one end: what is written here is read there.
private final class PipeHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer

    private weak var other: NIOAsyncTestingChannel?

    init(to other: NIOAsyncTestingChannel) {
        self.other = other
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let buffer = Self.unwrapOutboundIn(data)
        promise?.succeed(())
        guard buffer.readableBytes > 0, let other else { return }
        context.eventLoop.execute {
            guard other.isActive else { return }
            other.pipeline.fireChannelRead(buffer)
            other.pipeline.fireChannelReadComplete()
        }
    }

    func flush(context: ChannelHandlerContext) {}

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        context.close(mode: mode, promise: promise)
        guard let other else { return }
        context.eventLoop.execute { if other.isActive { other.close(promise: nil) } }
    }
}

/// Hands on what is read as it comes.
private final class BytesHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let onRead: @Sendable ([UInt8]) -> Void

    init(_ onRead: @escaping @Sendable ([UInt8]) -> Void) {
        self.onRead = onRead
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        onRead(Array(Self.unwrapInboundIn(data).readableBytesView))
    }
}
