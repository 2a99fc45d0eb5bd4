// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import NIOCore
internal import NIOHTTP1

/// What is allowed of one message's head. Generous for real senders, and bounded.
enum HTTPLimits {
    static var decoder: NIOHTTPDecoderLimitConfiguration {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = 16_384
        limits.maxHeaderListSize = 65_536
        limits.maxHeaderFieldCount = 100
        return limits
    }
}

/// Puts what encoders write into the connection's output, where it is sent in one piece.
final class HTTPOutput: ChannelOutboundHandler {
    typealias OutboundIn = IOData

    /// Until the channel closes.
    var connection: Connection?

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .byteBuffer(let bytes) = Self.unwrapOutboundIn(data) {
            bytes.withUnsafeReadableBytes { connection?.write($0) }
        }
        promise?.succeed()
    }

    /// The connection flushes, for all that was written in one turn.
    func flush(context: ChannelHandlerContext) {}

    func handlerRemoved(context: ChannelHandlerContext) { connection = nil }
}
