// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
package import HIESettings
internal import NIOConcurrencyHelpers
package import NIOCore
internal import NIOPosix
internal import NIOSSL

/// What a ``TCPListener`` listens on and whom it lets in.
package struct ListenerOptions: Sendable, Hashable {
    /// A numeric address or a host name.
    ///
    /// `0.0.0.0`: all of IPv4; `::`: all.
    package var host = "0.0.0.0"
    /// 0: any free one, see ``TCPListener/port``.
    package var port: Int
    package var backlog = 512
    package var stream = StreamFormat.frames(.mllp)
    /// The most content bytes of one frame.
    package var maximumFrameBytes = 64 << 20
    package var maximumConnections = 10_000
    package var maximumConnectionsPerPeer: Int?
    /// Who may connect.
    ///
    /// Empty: anyone.
    package var allowed: [IPNetwork] = []
    /// The longest without a byte from the peer.
    ///
    /// Nil: for ever.
    package var idleTimeout: Duration?
    /// The longest from the first byte of a frame to its last.
    package var readTimeout: Duration? = .seconds(60)
    /// The longest that ``FrameConsumer/drain(_:)`` may take.
    package var drainTimeout: Duration? = .seconds(60)
    /// How long to wait, at most, for a peer to close after this side has, so that its last reads are not cut by a reset.
    ///
    /// A peer that has all that was sent to it and is silent is not waited for.
    package var lingerTimeout: Duration = .seconds(2)
    /// The longest from accepting to the end of the TLS handshake.
    package var handshakeTimeout: Duration = .seconds(10)
    package var tls: TLSOptions?

    package init(port: Int) {
        self.port = port
    }

    /// The same for anyone.
    var withoutAllowed: ListenerOptions {
        var copy = self
        copy.allowed = []
        return copy
    }
}

/// Accepts connections and hands their frames to consumers.
///
/// Errors of single connections, of accepting (no file descriptors left) or of changed certificates are told as events
/// and never end it. Should its socket fail, it listens anew, every second.
package final class TCPListener: Sendable {
    package enum Event: Sendable, Hashable {
        case refused(Peer, Refusal)
        case handshakeFailed(Peer, CloseReason)
        /// Accepting pauses for a second.
        case acceptFailed(reason: String)
        /// The socket was lost; listening anew is tried every second.
        case listeningFailed(reason: String)
        case listeningAgain
        case certificatesReloaded
        case certificatesNotReloaded(NetworkError)
    }

    private struct State {
        var channel: (any Channel)?
        var port: Int?
        var isStopping = false
        var isPaused = false
    }

    let options: ListenerOptions
    let admission: Admission
    let tls: TLSContextSource?
    let onEvent: @Sendable (Event) -> Void
    let makeConsumer: @Sendable (Connection) -> any FrameConsumer
    private let group: any EventLoopGroup
    private let state = NIOLockedValueBox(State())
    let connections = ConnectionTable()

    /// - Parameters:
    ///   - onEvent: Called on any event loop.
    ///   - makeConsumer: Called on the connection's event loop.
    package init(
        _ options: ListenerOptions, group: any EventLoopGroup, onEvent: @escaping @Sendable (Event) -> Void = { _ in },
        makeConsumer: @escaping @Sendable (Connection) -> any FrameConsumer
    ) throws(NetworkError) {
        self.options = options
        self.group = group
        self.onEvent = onEvent
        self.makeConsumer = makeConsumer
        let isInMemory = group is any NetworkEventLoop
        admission = Admission(isInMemory ? options.withoutAllowed : options)
        if let tls = options.tls, !isInMemory {
            self.tls = try TLSContextSource(tls, role: .server, now: .now()) { report in
                switch report {
                case .reloaded: onEvent(.certificatesReloaded)
                case .reloadFailed(let error): onEvent(.certificatesNotReloaded(error))
                }
            }
        } else {
            tls = nil
        }
    }

    /// Begins to accept.
    package func start() async throws(NetworkError) {
        do {
            try await bind().get()
        } catch {
            let reason =
                (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? String(describing: error)
            throw .cannotListen(address: "\(options.host):\(options.port)", reason: reason)
        }
    }

    /// The port bound; nil unless listening.
    package var port: Int? { state.withLockedValue { $0.channel == nil ? nil : $0.port } }

    package var counters: ListenerCounters { admission.counters.withLockedValue { $0 } }

    /// Stops reading from all connections, present and to come.
    ///
    /// Peers then wait.
    package func pauseReading() {
        state.withLockedValue { $0.isPaused = true }
        connections.forEach { $0.setPaused(true) }
    }

    package func resumeReading() {
        state.withLockedValue { $0.isPaused = false }
        connections.forEach { $0.setPaused(false) }
    }

    /// Stops accepting, lets the consumers answer what they have (``FrameConsumer/drain(_:)``), then closes.
    ///
    /// - Parameter limit: After this, what is left is cut.
    package func stop(within limit: Duration) async {
        let channel = state.withLockedValue { state in
            state.isStopping = true
            defer { state.channel = nil }
            return state.channel
        }
        try? await channel?.close()
        connections.forEach { $0.stop() }
        let loop = group.next()
        let cut = loop.scheduleTask(in: TimeAmount(limit)) { [connections] in
            connections.forEach { $0.abort() }
        }
        await connections.waitUntilEmpty()
        cut.cancel()
    }
}

extension TCPListener {
    /// The port of the socket, or of the one lost: an ephemeral port is kept.
    private var boundPort: Int? { state.withLockedValue { $0.port } }
    private var isStopping: Bool { state.withLockedValue { $0.isStopping } }

    private func bind() -> EventLoopFuture<Void> {
        if let network = group as? any NetworkEventLoop {
            network.listen(options) { [self] in try accept($0) }
            return network.makeSucceededVoidFuture()
        }
        return bootstrap().bind(host: options.host, port: boundPort ?? options.port).map { [self] channel in
            let isStopping = state.withLockedValue { state in
                guard !state.isStopping else { return true }
                state.channel = channel
                state.port = channel.localAddress?.port
                return false
            }
            if isStopping { channel.close(promise: nil) }
            channel.closeFuture.whenComplete { [self] _ in socketDidClose(channel) }
        }
    }

    /// Closes the listening socket, as its failure would.
    ///
    /// For tests.
    func loseSocket() {
        state.withLockedValue { $0.channel }?.close(promise: nil)
    }

    private func bootstrap() -> ServerBootstrap {
        ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: Int32(clamping: options.backlog))
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { [self] channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(AcceptErrorHandler(onEvent))
                }
            }
            .childChannelOption(.socketOption(.so_keepalive), value: 1)
            .childChannelOption(.tcpOption(KeepAlive.idle.option), value: KeepAlive.idle.seconds)
            .childChannelOption(.tcpOption(KeepAlive.interval.option), value: KeepAlive.interval.seconds)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { [self] channel in
                channel.eventLoop.makeCompletedFuture { try accept(channel) }
            }
    }

    private func socketDidClose(_ channel: any Channel) {
        guard !isStopping else { return }
        state.withLockedValue { $0.channel = nil }
        onEvent(.listeningFailed(reason: "the listening socket was closed"))
        listenAgain(on: channel.eventLoop)
    }

    private func listenAgain(on loop: any EventLoop) {
        loop.scheduleTask(in: .seconds(1)) { [self] in
            guard !isStopping else { return }
            bind().whenComplete { [self] result in
                switch result {
                case .success: onEvent(.listeningAgain)
                case .failure: listenAgain(on: loop)
                }
            }
        }
    }

    private func accept(_ channel: any Channel) throws {
        let peer = Peer(channel.remoteAddress)
        if let refusal = admission.refusal(peer.address, isStopping: isStopping) {
            onEvent(.refused(peer, refusal))
            throw ConnectionRefused()
        }
        do {
            try build(channel, peer)
        } catch {
            admission.ended(peer.address, handshakeFailed: false)
            throw error
        }
    }

    private func build(_ channel: any Channel, _ peer: Peer) throws {
        let pipeline = channel.pipeline.syncOperations
        if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls.context(now: channel.eventLoop.now))) }
        let id = ConnectionTable.nextID()
        let http = options.stream == .http ? ServerPipeline(maximumBodyBytes: options.maximumFrameBytes) : nil
        let decoder = FrameDecoder(format: options.stream.format, maximumFrameBytes: options.maximumFrameBytes)
        let handler = FrameHandler(
            id: id, decoder: decoder, limits: ConnectionLimits(options), waitsForTLS: tls != nil, http: http?.end,
            makeConsumer: { [self] connection in
                if state.withLockedValue({ $0.isPaused }) { connection.pause(.listener) }
                return makeConsumer(connection)
            },
            onClose: { [self] connection, reason in
                let handshakeFailed = tls != nil && connection == nil
                admission.ended(peer.address, handshakeFailed: handshakeFailed)
                if handshakeFailed { onEvent(.handshakeFailed(peer, reason)) }
                connections.remove(id)
            })
        try pipeline.addHandler(handler)
        try http?.add(to: pipeline)
        connections.add(id, handler, on: channel.eventLoop)
        // A stop that began since this connection was admitted has not seen it in the table.
        if isStopping { handler.stop() }
    }
}

extension ConnectionLimits {
    init(_ options: ListenerOptions) {
        self.init(
            idle: options.idleTimeout.map(TimeAmount.init), read: options.readTimeout.map(TimeAmount.init),
            drain: options.drainTimeout.map(TimeAmount.init), handshake: TimeAmount(options.handshakeTimeout),
            linger: TimeAmount(options.lingerTimeout), isServer: true)
    }
}

/// A peer that has vanished is noticed after about four minutes: 60 s of silence, then nine probes.
enum KeepAlive {
    static let idle = (
        option: NIOBSDSocket.Option(rawValue: TCP_KEEPIDLE), seconds: ChannelOptions.Types.SocketOption.Value(60)
    )
    static let interval = (
        option: NIOBSDSocket.Option(rawValue: TCP_KEEPINTVL), seconds: ChannelOptions.Types.SocketOption.Value(20)
    )
}

/// The peer was told nothing: the event was.
struct ConnectionRefused: Error {}
