// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
package import HIESettings
package import NIOCore

/// One open connection, as its consumer sees it.
///
/// Only `id`, `peer` and `eventLoop` may be used off the event loop.
package final class Connection: @unchecked Sendable {
    // because everything that changes is only accessed on `eventLoop`, which debug builds check

    /// Unique within the process.
    package let id: UInt64
    package let peer: Peer
    package let eventLoop: any EventLoop

    package internal(set) var bytesReceived: UInt64 = 0
    package internal(set) var framesReceived: UInt64 = 0
    package private(set) var bytesWritten: UInt64 = 0

    /// Takes every byte that is received or sent, framing and garbage included; after decryption, before encryption.
    ///
    /// Set it while the consumer is made. Called on `eventLoop`; must not wait.
    package var tap: ((_ direction: Direction, _ bytes: UnsafeRawBufferPointer) -> Void)?

    package enum Direction: Sendable, Hashable { case received, sent }

    /// Where the connection speaks HTTP as a server.
    package internal(set) var server: HTTPServerEnd?
    /// Takes the place of ``writeFrame(_:)`` where a frame goes out in another dress.
    package var frameWriter: ((_ content: UnsafeRawBufferPointer) -> Void)?

    let format: FrameFormat
    private var context: ChannelHandlerContext?
    private var output = ByteBuffer()
    private(set) var stage = Stage.open
    private var pauses: Pauses = []
    /// How long to wait for the peer to close too; see ``ListenerOptions/lingerTimeout``.
    private let linger: TimeAmount?
    /// Set by the first cause that ends the connection; later ones are its consequences.
    private(set) var reason: CloseReason?
    private var lastWait: Scheduled<Void>?

    /// Who does not want to read now.
    struct Pauses: OptionSet {
        let rawValue: UInt8
        static let consumer = Pauses(rawValue: 1)
        static let listener = Pauses(rawValue: 2)
        /// The peer does not take what is written to it.
        static let output = Pauses(rawValue: 4)
        /// A request that has been read waits for the answer to the one before it.
        static let exchange = Pauses(rawValue: 8)
    }

    /// Whether this side, not the peer, is why nothing is read.
    var isPaused: Bool { !pauses.isSubset(of: .output) }

    enum Stage: Hashable {
        case open
        /// No more frames are delivered, answers still go out.
        case draining
        /// The output is being closed.
        case closing
        case closed
    }

    /// For what was written to be sent, and for the peer to close, where nothing else is said.
    private static let closeTime = TimeAmount.seconds(2)
    /// A peer that has all that was sent to it and is silent for so long is not waited for.
    private static let quietTime = TimeAmount.milliseconds(100)

    init(id: UInt64, peer: Peer, format: FrameFormat, linger: TimeAmount?, context: ChannelHandlerContext) {
        self.linger = linger
        self.id = id
        self.peer = peer
        self.format = format
        self.context = context
        eventLoop = context.eventLoop
    }

    /// Whether ``write(_:)`` still has an effect.
    package var isOpen: Bool {
        eventLoop.assertInEventLoop()
        return stage == .open || stage == .draining
    }

    /// False while more output waits than the peer takes (high watermark 64 KiB).
    package var isWritable: Bool {
        context?.channel.isWritable ?? false
    }

    /// Adds bytes to the output; ``flush()`` sends them.
    ///
    /// Without effect once closed.
    package func write(_ bytes: UnsafeRawBufferPointer) {
        guard isOpen else { return }
        output.writeBytes(bytes)
    }

    /// Adds `content` to the output as one frame.
    package func writeFrame(_ content: UnsafeRawBufferPointer) {
        guard isOpen else { return }
        if let frameWriter { return frameWriter(content) }
        format.append(content, to: &output)
    }

    /// Why `content` cannot go out as one frame; nil where it can.
    package func refusal(of content: UnsafeRawBufferPointer) -> String? { format.refusal(of: content) }

    /// Sends all that was written.
    ///
    /// One system call where the peer keeps up.
    package func flush() { flush(promise: nil) }

    /// Sends all that was written and tells, on `eventLoop`, whether the system has taken it.
    package func flush(then: @escaping (Bool) -> Void) {
        let taken = eventLoop.makePromise(of: Void.self)
        taken.futureResult.assumeIsolated().whenComplete { result in
            if case .success = result { then(true) } else { then(false) }
        }
        if !flush(promise: taken) { taken.fail(ChannelError.ioOnClosedChannel) }
    }

    /// - Returns: Whether there was something to send.
    @discardableResult
    private func flush(promise: EventLoopPromise<Void>?) -> Bool {
        eventLoop.assertInEventLoop()
        guard output.readableBytes > 0, let context else { return false }
        bytesWritten &+= UInt64(output.readableBytes)
        if let tap { output.withUnsafeReadableBytes { tap(.sent, $0) } }
        context.writeAndFlush(FrameHandler.wrapOutboundOut(output), promise: promise)
        // Keeps its memory if the write is through, else takes new memory.
        if output.capacity > 262_144 {
            output = ByteBuffer()
        } else {
            output.clear()
        }
        return true
    }

    /// Sends what was written and closes this side's half: the peer sees the end of what is sent, and may still answer.
    package func finishOutput(then: @escaping (Bool) -> Void) {
        flush { [self] isTaken in
            if isTaken { context?.close(mode: .output, promise: nil) }
            then(isTaken)
        }
    }

    /// Stops reading from the peer, which then waits.
    ///
    /// What has been read already is still delivered: one burst.
    package func pauseReading() {
        pause(.consumer)
    }

    package func resumeReading() {
        resume(.consumer)
    }

    func pause(_ cause: Pauses) {
        eventLoop.assertInEventLoop()
        pauses.insert(cause)
        setAutoRead(false)
    }

    func resume(_ cause: Pauses) {
        eventLoop.assertInEventLoop()
        guard pauses.contains(cause) else { return }
        pauses.remove(cause)
        if pauses.isEmpty { setAutoRead(true) }
    }

    private func setAutoRead(_ value: Bool) {
        guard let context else { return }
        try? context.channel.syncOptions?.setOption(.autoRead, value: value)
    }

    /// Sends what was written, then closes.
    ///
    /// Nothing more is delivered.
    package func close() {
        close(because: .closedHere)
    }

    /// Closes now.
    ///
    /// What was not sent yet is dropped, and the peer may see a reset.
    package func abort() {
        abort(because: .closedHere)
    }

    func close(because reason: CloseReason) {
        guard isOpen, let context else { return }
        flush()
        note(reason)
        stage = .closing
        let sent = eventLoop.makePromise(of: Void.self)
        sent.futureResult.assumeIsolated().whenComplete { [self] _ in didSendAll() }
        context.writeAndFlush(FrameHandler.wrapOutboundOut(ByteBuffer()), promise: sent)
        // Reads on, and throws away, until the peer closes too.
        setAutoRead(true)
        wait(linger ?? Self.closeTime) { $0.closeChannel() }
    }

    func abort(because reason: CloseReason) {
        eventLoop.assertInEventLoop()
        guard stage != .closed else { return }
        note(reason)
        stage = .closing
        closeChannel()
    }

    private func didSendAll() {
        guard stage == .closing else { return }
        guard linger != nil, !isQuiet else { return closeChannel() }
        context?.close(mode: .output, promise: nil)
        closeOnceQuiet()
    }

    private func closeOnceQuiet() {
        eventLoop.assumeIsolated().scheduleTask(in: Self.quietTime) { [self] in
            guard stage == .closing else { return }
            if isQuiet { closeChannel() } else { closeOnceQuiet() }
        }
    }

    /// Whether the peer has acknowledged all that was sent, and neither side has sent anything for ``quietTime``.
    private var isQuiet: Bool {
        guard let socket = context?.channel as? any SocketOptionProvider else { return false }
        let limit = UInt32(clamping: Self.quietTime.nanoseconds / 1_000_000)
        var isQuiet = false
        // At hand at once: this is the socket's own event loop.
        socket.getTCPInfo().assumeIsolated().whenSuccess { info in
            isQuiet =
                info.tcpi_unacked == 0 && info.tcpi_last_data_sent >= limit && info.tcpi_last_data_recv >= limit
        }
        return isQuiet
    }

    func closeChannel() {
        context?.close(promise: nil)
    }

    func note(_ reason: CloseReason) {
        if self.reason == nil { self.reason = reason }
    }

    /// - Returns: False if it had begun already.
    func beginDraining(within limit: TimeAmount?) -> Bool {
        guard stage == .open else { return false }
        stage = .draining
        if let limit { wait(limit) { $0.abort(because: .drainTimeout) } }
        return true
    }

    /// Does `action` after `time` unless the connection has closed or another wait begun by then.
    private func wait(_ time: TimeAmount, then action: @escaping (Connection) -> Void) {
        lastWait?.cancel()
        lastWait = eventLoop.assumeIsolated().scheduleTask(in: time) { [self] in action(self) }
    }

    func didClose() {
        stage = .closed
        context = nil
        server = nil
        frameWriter = nil
        lastWait?.cancel()
        lastWait = nil
        output = ByteBuffer()
    }
}

/// The other end of a connection.
package struct Peer: Sendable, Hashable, CustomStringConvertible {
    /// Nil for a local socket.
    package let address: IPAddress?
    package let port: Int

    init(_ address: SocketAddress?) {
        self.address = address?.ipAddress.flatMap { IPAddress($0) }
        port = address?.port ?? 0
    }

    package var description: String {
        guard let address else { return "local" }
        return address.isIPv4 ? "\(address):\(port)" : "[\(address)]:\(port)"
    }
}
