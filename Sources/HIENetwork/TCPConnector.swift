// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIESettings
package import NIOCore
internal import NIOPosix
internal import NIOSSL

/// Where a ``TCPConnector`` connects to, and how persistently.
package struct ConnectorOptions: Sendable, Hashable {
    package var host: String
    package var port: Int
    package var format = FrameFormat.mllp
    package var maximumFrameBytes = 64 << 20
    /// For the connection and its TLS handshake, each.
    package var connectTimeout: Duration = .seconds(10)
    package var reconnect = Backoff()
    /// Whether to stay connected, and reconnect, from `start` to `stop`; else from `start` to the next
    /// ``TCPConnector/exchangeEnded()``.
    package var keepsOpen = true
    /// The longest without a byte from the peer.
    ///
    /// Nil: for ever.
    package var idleTimeout: Duration?
    /// The longest from the first byte of a frame to its last.
    package var readTimeout: Duration? = .seconds(60)
    package var tls: TLSOptions?

    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }
}

/// An event loop that brings a network of its own, so that a simulation can stand in for sockets, and decides chance.
///
/// Nobody can listen in there: no TLS is spoken, and everybody may connect.
package protocol NetworkEventLoop: EventLoop {
    /// A channel that becomes active; `initializer` prepares it first.
    func connect(
        _ options: ConnectorOptions, _ initializer: @escaping (any Channel) -> EventLoopFuture<Void>
    ) -> EventLoopFuture<any Channel>

    /// Calls `accept` on this loop with each connection that comes, before it becomes active.
    func listen(_ options: ListenerOptions, _ accept: @escaping @Sendable (any Channel) throws -> Void)
    var random: any RandomNumberGenerator { get }
}

/// Keeps one connection to one destination.
///
/// Everything happens on one event loop, `start` and `stop` included.
package final class TCPConnector {
    package enum State: Sendable, Hashable {
        case connecting
        case connected
        /// A connection ended. Unless stopped or done, the next attempt comes after `retry`.
        case disconnected(CloseReason, retry: Duration?)
        case connectFailed(CloseReason, retry: Duration?)
        case certificatesReloaded
        case certificatesNotReloaded(NetworkError)
    }

    package let options: ConnectorOptions
    package let eventLoop: any EventLoop
    /// The open connection, handshake done.
    package private(set) var connection: Connection?

    private let tls: TLSContextSource?
    private let makeConsumer: (Connection) -> any FrameConsumer
    private let onState: (State) -> Void
    private var random: any RandomNumberGenerator
    private var isWanted = false
    private var attempt: Attempt?
    private var failures = 0
    private var retry: Scheduled<Void>?
    /// Wanted again while the former connection was still closing.
    private var startsAnew = false

    /// One connection from the first try to connect to its end.
    private final class Attempt {
        var handler: FrameHandler?
        var wasAborted = false
    }

    /// - Parameters:
    ///   - random: For the jitter of the waits between attempts.
    ///   - onState: Called on `eventLoop`.
    package init(
        _ options: ConnectorOptions, on eventLoop: any EventLoop, random: any RandomNumberGenerator,
        onState: @escaping (State) -> Void = { _ in }, makeConsumer: @escaping (Connection) -> any FrameConsumer
    ) throws(NetworkError) {
        self.options = options
        self.eventLoop = eventLoop
        self.random = (eventLoop as? any NetworkEventLoop)?.random ?? random
        self.onState = onState
        self.makeConsumer = makeConsumer
        if let options = options.tls, !(eventLoop is any NetworkEventLoop) {
            let report = NIOLoopBound(onState, eventLoop: eventLoop)
            tls = try TLSContextSource(options, role: .client, now: eventLoop.now) { news in
                switch news {
                case .reloaded: report.value(.certificatesReloaded)
                case .reloadFailed(let error): report.value(.certificatesNotReloaded(error))
                }
            }
        } else {
            tls = nil
        }
    }

    /// Connects unless connected or about to be; a wait before the next attempt is cut short.
    package func start() {
        eventLoop.assertInEventLoop()
        isWanted = true
        if attempt == nil {
            connect()
        } else if let connection, !connection.isOpen {
            startsAnew = true
        }
    }

    /// Tells that no reply is awaited: closes the connection unless the options keep it open.
    package func exchangeEnded() {
        eventLoop.assertInEventLoop()
        guard !options.keepsOpen else { return }
        isWanted = false
        connection?.close()
    }

    /// Cuts the connection, so that a late reply cannot answer the next message, and connects anew after a wait.
    package func reset() {
        eventLoop.assertInEventLoop()
        connection?.abort()
    }

    /// Sends what was written, closes, and does not connect again until ``start()``.
    package func stop() {
        eventLoop.assertInEventLoop()
        isWanted = false
        startsAnew = false
        retry?.cancel()
        retry = nil
        if let connection {
            connection.close(because: .stopping)
        } else if let attempt {
            attempt.wasAborted = true
            attempt.handler?.abort()
        }
    }
}

extension TCPConnector {
    private func connect() {
        retry?.cancel()
        retry = nil
        let attempt = Attempt()
        self.attempt = attempt
        onState(.connecting)
        let bound = NIOLoopBound((self, attempt), eventLoop: eventLoop)
        if let network = eventLoop as? any NetworkEventLoop {
            network.connect(options) { channel in
                channel.eventLoop.makeCompletedFuture { try bound.value.0.build(channel) }
            }
            .assumeIsolated()
            .whenComplete { self.concluded($0, attempt) }
            return
        }
        ClientBootstrap(group: eventLoop)
            .connectTimeout(TimeAmount(options.connectTimeout))
            .channelOption(.socketOption(.so_keepalive), value: 1)
            .channelOption(.tcpOption(KeepAlive.idle.option), value: KeepAlive.idle.seconds)
            .channelOption(.tcpOption(KeepAlive.interval.option), value: KeepAlive.interval.seconds)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try bound.value.0.build(channel) }
            }
            .connect(host: options.host, port: options.port)
            .hop(to: eventLoop)
            .assumeIsolated()
            .whenComplete { self.concluded($0, attempt) }
    }

    private func concluded(_ result: Result<any Channel, any Error>, _ attempt: Attempt) {
        switch result {
        case .success(let channel): didConnect(channel, attempt)
        case .failure(let error): didFail(CloseReason(connecting: error), attempt)
        }
    }

    private func build(_ channel: any Channel) throws {
        if let tls {
            let name = options.tls?.serverName ?? options.host
            let handler = try NIOSSLClientHandler(
                context: tls.context(now: eventLoop.now), serverHostname: IPAddress(name) == nil ? name : nil)
            try channel.pipeline.syncOperations.addHandler(handler)
        }
    }

    /// The frame handler comes once the socket is connected: of several addresses tried, one.
    private func didConnect(_ channel: any Channel, _ attempt: Attempt) {
        guard !attempt.wasAborted else {
            channel.close(promise: nil)
            return didFail(.stopping, attempt)
        }
        let handler = FrameHandler(
            id: ConnectionTable.nextID(),
            decoder: FrameDecoder(format: options.format, maximumFrameBytes: options.maximumFrameBytes),
            limits: ConnectionLimits(
                idle: options.idleTimeout.map(TimeAmount.init), read: options.readTimeout.map(TimeAmount.init),
                handshake: TimeAmount(options.connectTimeout)),
            waitsForTLS: tls != nil,
            makeConsumer: { [self] in didOpen($0) },
            onClose: { [self] in didClose($0, $1, attempt) })
        attempt.handler = handler
        do {
            try channel.pipeline.syncOperations.addHandler(handler)
        } catch {
            channel.close(promise: nil)
            didFail(CloseReason(error), attempt)
        }
    }

    private func didOpen(_ connection: Connection) -> any FrameConsumer {
        self.connection = connection
        let consumer = makeConsumer(connection)
        onState(.connected)
        return consumer
    }

    private func didClose(_ connection: Connection?, _ reason: CloseReason, _ attempt: Attempt) {
        guard let connection else { return didFail(reason, attempt) }
        self.connection = nil
        self.attempt = nil
        // A peer that accepts and then says nothing is not reached yet.
        if connection.bytesReceived > 0 { failures = 0 }
        guard startsAnew else { return onState(.disconnected(reason, retry: scheduleRetry())) }
        startsAnew = false
        onState(.disconnected(reason, retry: .zero))
        if self.attempt == nil, isWanted { connect() }
    }

    private func didFail(_ reason: CloseReason, _ attempt: Attempt) {
        guard self.attempt === attempt else { return }
        self.attempt = nil
        onState(.connectFailed(reason, retry: scheduleRetry()))
    }

    /// - Returns: The time to the next attempt, if there is to be one.
    private func scheduleRetry() -> Duration? {
        guard isWanted else { return nil }
        let wait = options.reconnect.wait(afterFailures: failures, using: &random)
        failures += 1
        retry = eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(wait)) { [self] in
            guard isWanted, attempt == nil else { return }
            connect()
        }
        return wait
    }
}

extension CloseReason {
    /// Names each address tried only where they failed differently.
    package init(connecting error: any Error) {
        guard let error = error as? NIOConnectionError else {
            self.init(error)
            return
        }
        if let first = error.connectionErrors.first {
            self.init(first.error)
        } else if let lookup = error.dnsAError ?? error.dnsAAAAError {
            self = .failed("cannot resolve \(error.host): \(lookup)")
        } else {
            self = .failed("cannot connect to \(error.host)")
        }
    }
}
