// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import NIOCore
internal import NIOSSL
internal import NIOTLS

/// Limits on one connection.
///
/// Nil: none.
struct ConnectionLimits: Sendable, Hashable {
    var idle: TimeAmount?
    var read: TimeAmount?
    var drain: TimeAmount?
    var handshake: TimeAmount?
    /// Bytes outside frames, one after another.
    var garbage = 65_536
    /// For the peer to close, after this side has; none for a client.
    var linger: TimeAmount?
    /// A server stops reading while the peer does not take its answers, and lets the peer close first.
    var isServer = false
}

/// The end of a channel's pipeline: decodes frames for a consumer and writes for its ``Connection``.
final class FrameHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var decoder: FrameDecoder
    private let limits: ConnectionLimits
    private let id: UInt64
    private let waitsForTLS: Bool
    private let makeConsumer: (Connection) -> any FrameConsumer
    private let onClose: (Connection?, CloseReason) -> Void
    /// What reads instead of `decoder`, behind this handler in the pipeline; nil for frames.
    private let http: HTTPServerEnd?
    private var context: ChannelHandlerContext?
    private var connection: Connection?
    private var consumer: (any FrameConsumer)?
    private var inputClosed = false
    private var burstIsOpen = false
    private var failure: CloseReason?
    private var timeouts: ConnectionTimeouts

    /// - Parameter onClose: Called once, after the consumer's `closed`; without a connection if none was made.
    init(
        id: UInt64, decoder: FrameDecoder, limits: ConnectionLimits, waitsForTLS: Bool, http: HTTPServerEnd? = nil,
        makeConsumer: @escaping (Connection) -> any FrameConsumer,
        onClose: @escaping (Connection?, CloseReason) -> Void
    ) {
        self.id = id
        self.decoder = decoder
        self.http = http
        self.limits = limits
        self.waitsForTLS = waitsForTLS
        self.makeConsumer = makeConsumer
        self.onClose = onClose
        timeouts = ConnectionTimeouts(limits)
    }

    func setPaused(_ isPaused: Bool) {
        if isPaused { connection?.pause(.listener) } else { connection?.resume(.listener) }
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        if context.channel.isActive { channelIsActive(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        channelIsActive(context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        deliverRest()
        endBurst()
        finish()
    }

    /// A channel that closes before it is active is never told to be inactive, but its handlers are removed.
    func handlerRemoved(context: ChannelHandlerContext) {
        finish()
    }

    private func finish() {
        guard context != nil else { return }
        context = nil
        timeouts.cancel()
        let reason = connection?.reason ?? failure ?? .closedByPeer(inFrame: isInFrame)
        connection?.didClose()
        if let connection { consumer?.closed(connection, reason) }
        onClose(connection, reason)
        consumer = nil
        connection = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard let connection, let consumer else { return }
        let read = Self.unwrapInboundIn(data)
        connection.bytesReceived &+= UInt64(read.readableBytes)
        if let tap = connection.tap { read.withUnsafeReadableBytes { tap(.received, $0) } }
        guard connection.stage == .open else { return }
        burstIsOpen = true
        if let http { return pass(data, to: http, on: connection, context) }
        read.withUnsafeReadableBytes { deliver($0, to: consumer, on: connection) }
        timeouts.received(at: context.eventLoop.now, unfinished: decoder.isInFrame ? decoder.framesBegun : nil)
        if decoder.garbage > limits.garbage { connection.close(because: .notFramed) }
        armTimeouts(context)
    }

    private func pass(
        _ data: NIOAny, to http: HTTPServerEnd, on connection: Connection, _ context: ChannelHandlerContext
    ) {
        http.willRead()
        context.fireChannelRead(data)
        timeouts.received(at: context.eventLoop.now, unfinished: http.unfinished)
        armTimeouts(context)
    }

    private var isInFrame: Bool { http.map { $0.unfinished != nil } ?? decoder.isInFrame }

    func channelReadComplete(context: ChannelHandlerContext) {
        if http != nil { context.fireChannelReadComplete() }
        endBurst()
    }

    private func deliver(_ input: UnsafeRawBufferPointer, to consumer: any FrameConsumer, on connection: Connection) {
        var position = 0
        while connection.stage == .open, let event = decoder.next(in: input, at: &position) {
            switch event {
            case .frame(let piece):
                connection.framesReceived &+= 1
                decoder.withBytes(of: piece, in: input) { consumer.received($0, on: connection) }
            case .oversized(let head):
                decoder.withBytes(of: head, in: input) { consumer.receivedOversized(head: $0, on: connection) }
            case .irregular(let irregularity):
                consumer.receivedIrregularity(irregularity, on: connection)
            }
        }
    }

    /// What ends with the peer's output.
    private func deliverRest() {
        guard http == nil, let connection, let consumer, connection.stage == .open, let rest = decoder.finish() else {
            return
        }
        burstIsOpen = true
        connection.framesReceived &+= 1
        decoder.withBytes(of: rest, in: UnsafeRawBufferPointer(start: nil, count: 0)) {
            consumer.received($0, on: connection)
        }
    }

    private func endBurst() {
        guard let connection, burstIsOpen else { return }
        burstIsOpen = false
        consumer?.burstEnded(on: connection)
        connection.flush()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        guard let connection else { return }
        if limits.isServer, connection.stage == .open {
            if connection.isWritable { connection.resume(.output) } else { connection.pause(.output) }
        }
        consumer?.writabilityChanged(on: connection)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case let event as TLSUserEvent:
            if case .handshakeCompleted = event { open(context) }
        case let event as ChannelEvent where event == .inputClosed:
            inputDidClose(context)
        default:
            break
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if let error = error as? NIOSSLError, case .uncleanShutdown = error {
            // A peer that closes without close_notify has closed all the same: frames have ends of their own.
            return
        }
        let reason = CloseReason(error)
        failure = failure ?? reason
        connection?.note(reason)
        context.close(promise: nil)
    }
}

extension FrameHandler {
    private func channelIsActive(_ context: ChannelHandlerContext) {
        guard waitsForTLS else { return open(context) }
        guard let limit = limits.handshake else { return }
        let isolated = context.eventLoop.assumeIsolated()
        timeouts.scheduled = (
            context.eventLoop.now + limit, isolated.scheduleTask(in: limit) { [self] in handshakeIsDue() }
        )
    }

    private func handshakeIsDue() {
        guard connection == nil else { return }
        failure = failure ?? .tls("the handshake did not end within its timeout")
        context?.close(promise: nil)
    }

    private func open(_ context: ChannelHandlerContext) {
        guard connection == nil, failure == nil else { return }
        let connection = Connection(
            id: id, peer: Peer(context.channel.remoteAddress), format: decoder.format,
            linger: limits.linger, context: context)
        self.connection = connection
        let consumer = makeConsumer(connection)
        self.consumer = consumer
        http?.opened(connection, consumer)
        timeouts.cancel()
        consumer.connected(connection)
        timeouts.opened(at: context.eventLoop.now)
        armTimeouts(context)
        connection.flush()
    }

    /// The peer has finished sending: a sender that closes its half may still wait for its answer.
    private func inputDidClose(_ context: ChannelHandlerContext) {
        guard !inputClosed else { return }
        inputClosed = true
        if http != nil { context.fireUserInboundEventTriggered(ChannelEvent.inputClosed) }
        deliverRest()
        endBurst()
        guard let connection, connection.stage != .closing else {
            context.close(promise: nil)
            return
        }
        connection.note(.closedByPeer(inFrame: isInFrame))
        drain(connection)
    }

    /// Lets the consumer answer what it has, then close.
    func drain(_ connection: Connection) {
        guard connection.beginDraining(within: limits.drain) else { return }
        timeouts.cancel()
        consumer?.drain(connection)
    }

    /// Stops delivering and drains.
    ///
    /// Without a connection (a TLS handshake under way) closes.
    func stop() {
        guard let connection else {
            failure = failure ?? .stopping
            context?.close(promise: nil)
            return
        }
        connection.note(.stopping)
        drain(connection)
    }

    /// Cuts the connection.
    func abort() {
        failure = failure ?? .stopping
        if let connection { connection.abort(because: .stopping) } else { context?.close(promise: nil) }
    }
}

extension FrameHandler {
    private func armTimeouts(_ context: ChannelHandlerContext) {
        guard let due = timeouts.toSchedule() else { return }
        let isolated = context.eventLoop.assumeIsolated()
        timeouts.scheduled = (due, isolated.scheduleTask(deadline: due) { [self] in timeoutIsDue(context) })
    }

    private func timeoutIsDue(_ context: ChannelHandlerContext) {
        timeouts.scheduled = nil
        guard let connection, connection.stage == .open else { return }
        let isPaused = connection.isPaused || (http?.isAnswering ?? false)
        if let reason = timeouts.expired(at: context.eventLoop.now, isPaused: isPaused) {
            connection.abort(because: reason)
        } else {
            armTimeouts(context)
        }
    }
}

extension CloseReason {
    package init(_ error: any Error) {
        switch error {
        case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: self = .tls(TLSFailure.text(error))
        case let error as IOError: self = .failed(error.description)
        case ChannelError.connectTimeout: self = .failed("no connection within the connect timeout")
        default: self = .failed(String(describing: error))
        }
    }
}
