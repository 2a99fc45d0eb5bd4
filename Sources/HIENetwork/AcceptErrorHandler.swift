// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import NIOCore

/// Tells the errors of a listening socket and keeps it open; after one, accepting pauses.
///
/// Not reading is the only pause that helps: without descriptors left the connections that wait keep the socket
/// readable, and NIO's `AcceptBackoffHandler`, which delays the next read call only, is woken by them again and again.
final class AcceptErrorHandler: ChannelInboundHandler {
    typealias InboundIn = any Channel

    private let onEvent: @Sendable (TCPListener.Event) -> Void
    private var resumption: Scheduled<Void>?

    static let pause = TimeAmount.seconds(1)

    init(_ onEvent: @escaping @Sendable (TCPListener.Event) -> Void) {
        self.onEvent = onEvent
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // Others are those of single connections.
        guard let error = error as? IOError, resumption == nil else { return }
        onEvent(.acceptFailed(reason: String(cString: strerror(error.errnoCode))))
        setAutoRead(context, false)
        resumption = context.eventLoop.assumeIsolated().scheduleTask(in: Self.pause) { [weak self] in
            self?.resumption = nil
            self?.setAutoRead(context, true)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        resumption?.cancel()
        resumption = nil
        context.fireChannelInactive()
    }

    private func setAutoRead(_ context: ChannelHandlerContext, _ value: Bool) {
        try? context.channel.syncOptions?.setOption(.autoRead, value: value)
    }
}
