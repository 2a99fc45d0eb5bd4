// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import Testing

@testable import HIENetwork

/// Things that happened, which a test waits for.
///
/// Each is given out once, in order.
final class Events<Element: Sendable>: Sendable {
    private let stream: AsyncStream<Element>
    private let continuation: AsyncStream<Element>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream()
    }

    func add(_ element: Element) { continuation.yield(element) }

    func next() async -> Element? {
        var iterator = stream.makeAsyncIterator()
        return await iterator.next()
    }

    /// Passes over what does not satisfy `wanted`.
    func next(where wanted: (Element) -> Bool) async -> Element? {
        while let element = await next() {
            if wanted(element) { return element }
        }
        return nil
    }

    func next(_ count: Int) async -> [Element] {
        var elements: [Element] = []
        while elements.count < count, let element = await next() { elements.append(element) }
        return elements
    }
}

enum Seen: Sendable, Hashable {
    case connected
    case frame(String)
    case oversized(String)
    case irregular(FrameIrregularity)
    case burst
    case writable(Bool)
    case drain
    case closed(CloseReason)
}

/// Tells what it is called with, and answers each frame by default with `+` and its content.
final class Recorder: FrameConsumer {
    let seen: Events<Seen>
    var answers = true
    var closesOnOversized = true
    var held: Connection?

    init(_ seen: Events<Seen>) { self.seen = seen }

    func connected(_ connection: Connection) {
        held = connection
        seen.add(.connected)
    }

    func received(_ frame: UnsafeRawBufferPointer, on connection: Connection) {
        seen.add(.frame(frame.count > 1000 ? "\(frame.count) bytes" : String(decoding: frame, as: UTF8.self)))
        if answers { connection.writeFrame("+" + String(decoding: frame.prefix(100), as: UTF8.self)) }
    }

    func receivedOversized(head: UnsafeRawBufferPointer, on connection: Connection) {
        seen.add(.oversized(String(decoding: head.prefix(20), as: UTF8.self)))
        if closesOnOversized { connection.close() }
    }

    func receivedIrregularity(_ irregularity: FrameIrregularity, on connection: Connection) {
        seen.add(.irregular(irregularity))
    }

    func burstEnded(on connection: Connection) { seen.add(.burst) }

    func writabilityChanged(on connection: Connection) { seen.add(.writable(connection.isWritable)) }

    func drain(_ connection: Connection) {
        seen.add(.drain)
        if answers { connection.close() }
    }

    func closed(_ connection: Connection, _ reason: CloseReason) {
        held = nil
        seen.add(.closed(reason))
    }
}

extension Connection {
    func writeFrame(_ text: String) {
        Array(text.utf8).withUnsafeBytes { writeFrame($0) }
    }
}

let loops = MultiThreadedEventLoopGroup(numberOfThreads: 2)

/// A listener on a free port of 127.0.0.1 and all that its consumers saw.
struct Listening {
    let listener: TCPListener
    let seen = Events<Seen>()
    let events = Events<TCPListener.Event>()
    let certificateReloads = Collecting<TCPListener.Event>()
    let port: Int

    init(
        _ change: (inout ListenerOptions) -> Void = { _ in },
        consumer: @escaping @Sendable (Recorder, Connection) -> Void = { _, _ in }
    ) async throws {
        var options = ListenerOptions(port: 0)
        options.host = "127.0.0.1"
        change(&options)
        listener = try TCPListener(
            options, group: loops,
            onEvent: { [events, certificateReloads] event in
                events.add(event)
                if event == .certificatesReloaded { certificateReloads.add(event) }
            }
        ) { [seen] connection in
            let recorder = Recorder(seen)
            consumer(recorder, connection)
            return recorder
        }
        try await listener.start()
        port = try #require(listener.port)
    }

    func frames(_ count: Int) async -> [String] {
        var frames: [String] = []
        while frames.count < count, let event = await seen.next() {
            if case .frame(let text) = event { frames.append(text) }
        }
        return frames
    }

    func closeReason() async -> CloseReason? {
        while let event = await seen.next() {
            if case .closed(let reason) = event { return reason }
        }
        return nil
    }

    func stop() async { await listener.stop(within: .seconds(50)) }
}

struct SocketFailure: Error {
    let code: Int32
}

/// A blocking socket that sends what no well-behaved client would.
final class RawClient: Sendable {
    let descriptor: Int32

    init(port: Int, address: String = "127.0.0.1", source: String? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        // Structures as bytes: which module Swift finds their members in depends on what else is built.
        var limit = (20, 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, 16)
        if let source {
            let bound = Self.with(source, 0) { bind(descriptor, $0, $1) }
            guard bound == 0 else { throw SocketFailure(code: errno) }
        }
        let connected = Self.with(address, port) { connect(descriptor, $0, $1) }
        guard connected == 0 else { throw SocketFailure(code: errno) }
    }

    private static func with(
        _ host: String, _ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    )
        -> Int32
    {
        var address = [UInt8](repeating: 0, count: 16)
        inet_pton(AF_INET, host, &address[4])
        address[0] = UInt8(AF_INET)
        address[2] = UInt8(port >> 8)
        address[3] = UInt8(port & 255)
        return address.withUnsafeBytes { bytes in
            bytes.assumingMemoryBound(to: sockaddr.self).baseAddress.map { body($0, 16) } ?? -1
        }
    }

    deinit { close(descriptor) }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// All that comes until `count` end bytes, or the end.
    func receive(frames count: Int) -> String {
        var text: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while text.count(where: { $0 == 0x1C }) < count {
            let got = recv(descriptor, &chunk, chunk.count, 0)
            guard got > 0 else { break }
            text += chunk[..<got]
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The number of end bytes that come until the end.
    func receiveAll() -> Int {
        var frames = 0
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let got = recv(descriptor, &chunk, chunk.count, 0)
            guard got > 0 else { return frames }
            frames += chunk[..<got].count(where: { $0 == 0x1C })
        }
    }

    /// Whether the peer has closed: reads what is left first.
    ///
    /// False if a reset came.
    func receiveEnd() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let got = recv(descriptor, &chunk, chunk.count, 0)
            if got <= 0 { return got == 0 }
        }
    }

    func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Closes with RST.
    func reset() {
        var linger: (Int32, Int32) = (1, 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, 8)
        shutdown(descriptor, Int32(SHUT_RD))
        dup2(Self.null, descriptor)
    }

    private static let null = open("/dev/null", O_RDWR)
}

/// A connector and all that it and its consumers told.
final class Connecting: Sendable {
    let states = Events<TCPConnector.State>()
    let seen = Events<Seen>()
    private let connector: NIOLoopBound<TCPConnector>

    init(port: Int, _ change: (inout ConnectorOptions) -> Void = { _ in }) async throws {
        var options = ConnectorOptions(host: "127.0.0.1", port: port)
        options.reconnect = Backoff(initial: .milliseconds(2), maximum: .milliseconds(20))
        change(&options)
        let made = options
        connector = try await loops.next().submit { [states, seen] in
            let loop = loops.any()
            let connector = try TCPConnector(
                made, on: loop, random: Seeded(1), onState: { states.add($0) },
                makeConsumer: { _ in
                    let recorder = Recorder(seen)
                    recorder.answers = false
                    return recorder
                })
            return NIOLoopBound(connector, eventLoop: loop)
        }.get()
        try await onLoop { $0.start() }
    }

    func onLoop<Value: Sendable>(_ body: @escaping @Sendable (TCPConnector) -> Value) async throws -> Value {
        try await connector.eventLoop.submit { [connector] in body(connector.value) }.get()
    }

    func send(_ text: String) async throws {
        try await onLoop { connector in
            connector.connection?.writeFrame(text)
            connector.connection?.flush()
        }
    }

    func stop() async { try? await onLoop { $0.stop() } }
}
