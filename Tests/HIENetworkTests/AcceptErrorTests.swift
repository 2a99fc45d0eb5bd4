// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import NIOCore
import NIOEmbedded
import Testing

@testable import HIENetwork

@Suite struct `Accept errors` {
    @Test func `are told, pause accepting for a second, and leave the socket open`() throws {
        let told = Collecting<TCPListener.Event>()
        let channel = EmbeddedChannel()
        try channel.pipeline.syncOperations.addHandler(AcceptErrorHandler { told.add($0) })
        try channel.connect(to: SocketAddress(ipAddress: "192.0.2.1", port: 1)).wait()
        channel.pipeline.fireErrorCaught(IOError(errnoCode: EMFILE, reason: "accept"))
        channel.pipeline.fireErrorCaught(IOError(errnoCode: EMFILE, reason: "accept"))
        channel.pipeline.fireErrorCaught(ConnectionRefused())
        #expect(told.all == [.acceptFailed(reason: "Too many open files")])
        #expect(channel.isActive)
        #expect(channel.autoReads == [false])
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(channel.autoReads == [true])
        try channel.throwIfErrorCaught()
        _ = try channel.finish()
    }
}

extension EmbeddedChannel {
    /// What reading was last set to.
    fileprivate var autoReads: [Bool] {
        options.compactMap { $0.option is ChannelOptions.Types.AutoReadOption ? $0.value as? Bool : nil }
    }
}
