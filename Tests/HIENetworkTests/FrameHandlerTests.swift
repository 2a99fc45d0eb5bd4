// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOEmbedded
import Testing

@testable import HIENetwork

@Suite struct `A frame handler` {
    let seen = Collected()
    let loop = EmbeddedEventLoop()

    func channel(_ limits: ConnectionLimits) throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(loop: loop)
        let handler = FrameHandler(
            id: 1, decoder: FrameDecoder(format: .mllp, maximumFrameBytes: 1000), limits: limits, waitsForTLS: false,
            makeConsumer: { [seen] in seen.collector($0) }, onClose: { [seen] _, reason in seen.reason = reason })
        try channel.pipeline.syncOperations.addHandler(handler)
        try channel.connect(to: SocketAddress(ipAddress: "192.0.2.1", port: 2575)).wait()
        return channel
    }

    @Test func `cuts a frame that comes byte by byte at its read timeout`() throws {
        let channel = try channel(ConnectionLimits(read: .seconds(10)))
        try channel.writeInbound(ByteBuffer(string: sb))
        for _ in 0..<9 {
            loop.advanceTime(by: .seconds(1))
            try channel.writeInbound(ByteBuffer(string: "x"))
        }
        #expect(seen.reason == nil)
        loop.advanceTime(by: .seconds(1))
        #expect(seen.reason == .readTimeout)
    }

    @Test func `measures the read timeout for each frame alone`() throws {
        let channel = try channel(ConnectionLimits(read: .seconds(10)))
        for _ in 0..<20 {
            try channel.writeInbound(ByteBuffer(string: "\(sb)a"))
            loop.advanceTime(by: .seconds(6))
            try channel.writeInbound(ByteBuffer(string: "\(eb)\r"))
        }
        for _ in 0..<20 {
            try channel.writeInbound(ByteBuffer(string: "\(sb)a"))
            loop.advanceTime(by: .seconds(6))
            try channel.writeInbound(ByteBuffer(string: "\(eb)\(sb)"))
            loop.advanceTime(by: .seconds(6))
            try channel.writeInbound(ByteBuffer(string: "\(eb)"))
        }
        #expect(seen.reason == nil)
        #expect(seen.frames == 40)
    }

    @Test func `closes at the idle timeout after the last byte`() throws {
        let channel = try channel(ConnectionLimits(idle: .seconds(10)))
        for _ in 0..<5 {
            loop.advanceTime(by: .seconds(9))
            try channel.writeInbound(ByteBuffer(string: "\(sb)a\(eb)"))
        }
        loop.advanceTime(by: .milliseconds(9999))
        #expect(seen.reason == nil)
        loop.advanceTime(by: .milliseconds(1))
        #expect(seen.reason == .idle)
    }

    @Test func `blames no peer for the time its reading was paused`() throws {
        let channel = try channel(ConnectionLimits(idle: .seconds(20), read: .seconds(10)))
        try channel.writeInbound(ByteBuffer(string: "\(sb)a"))
        seen.connection?.pauseReading()
        loop.advanceTime(by: .seconds(300))
        #expect(seen.reason == nil)
        seen.connection?.resumeReading()
        loop.advanceTime(by: .seconds(11))
        #expect(seen.reason == .readTimeout)
    }

    @Test func `flushes the answers of one burst at once`() throws {
        let channel = try channel(ConnectionLimits())
        seen.answer = "ok"
        try channel.writeInbound(ByteBuffer(string: "\(sb)a\(eb)\(sb)b\(eb)\(sb)c\(eb)"))
        let written = try channel.readOutbound(as: ByteBuffer.self)
        #expect(written.map { String(buffer: $0) } == String(repeating: "\(sb)ok\(eb)\r", count: 3))
        #expect(try channel.readOutbound(as: ByteBuffer.self) == nil)
        #expect(seen.bursts == 1)
        _ = try channel.finish()
    }

    @Test func `delivers nothing more once its consumer closes`() throws {
        let channel = try channel(ConnectionLimits())
        seen.closesAfter = 1
        try channel.writeInbound(ByteBuffer(string: "\(sb)a\(eb)\(sb)b\(eb)"))
        try channel.writeInbound(ByteBuffer(string: "\(sb)c\(eb)"))
        #expect(seen.frames == 1)
        loop.advanceTime(by: .seconds(3))
        #expect(seen.reason == .closedHere)
    }

    @Test func `ends a drain that its consumer does not`() throws {
        let channel = try channel(ConnectionLimits(drain: .seconds(5)))
        channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        loop.advanceTime(by: .seconds(4))
        #expect(seen.reason == nil)
        loop.advanceTime(by: .seconds(1))
        #expect(seen.reason == .closedByPeer(inFrame: false))
    }
}

/// What one handler's consumer saw.
final class Collected {
    var frames = 0
    var bursts = 0
    var reason: CloseReason?
    var connection: Connection?
    var answer: String?
    var closesAfter = Int.max

    func collector(_ connection: Connection) -> any FrameConsumer {
        self.connection = connection
        return Collector(self)
    }

    private final class Collector: FrameConsumer {
        let collected: Collected

        init(_ collected: Collected) { self.collected = collected }

        func received(_ frame: UnsafeRawBufferPointer, on connection: Connection) {
            collected.frames += 1
            if let answer = collected.answer { connection.writeFrame(answer) }
            if collected.frames >= collected.closesAfter { connection.close() }
        }

        func burstEnded(on connection: Connection) { collected.bursts += 1 }
        func drain(_ connection: Connection) {}
    }
}
