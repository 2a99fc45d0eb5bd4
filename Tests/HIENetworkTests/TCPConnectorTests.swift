// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import NIOCore
import Testing

@testable import HIENetwork

@Suite(.timeLimit(.minutes(1))) struct `A TCP connector` {
    @Test func `sends frames and receives the answers`() async throws {
        let listening = try await Listening()
        let connecting = try await Connecting(port: listening.port)
        #expect(await connecting.states.next(2) == [.connecting, .connected])
        try await connecting.send("one")
        #expect(await connecting.seen.next { $0 == .frame("+one") } != nil)
        await connecting.stop()
        #expect(await connecting.states.next() == .disconnected(.stopping, retry: nil))
        await listening.stop()
    }

    @Test func `keeps trying until the destination listens`() async throws {
        let reserved = try await Listening()
        let port = reserved.port
        await reserved.stop()
        let connecting = try await Connecting(port: port)
        for _ in 0..<3 {
            #expect(await connecting.states.next() == .connecting)
            guard case .connectFailed(.failed(let reason), .some) = await connecting.states.next() else {
                Issue.record("no failure told")
                return
            }
            #expect(reason.contains("Connection refused"))
        }
        let listening = try await Listening({ $0.port = port })
        #expect(await connecting.states.next { $0 == .connected } != nil)
        await connecting.stop()
        await listening.stop()
    }

    @Test func `reconnects when the peer closes`() async throws {
        let opened = Events<Connection>()
        let listening = try await Listening(consumer: { _, connection in opened.add(connection) })
        let connecting = try await Connecting(port: listening.port)
        for _ in 0..<3 {
            let connection = try #require(await opened.next())
            #expect(await connecting.states.next { $0 == .connected } != nil)
            connection.eventLoop.execute { connection.close() }
            guard case .disconnected(.closedByPeer(inFrame: false), .some) = await connecting.states.next() else {
                Issue.record("no disconnection told")
                return
            }
        }
        await connecting.stop()
        await listening.stop()
    }

    @Test func `cuts the connection before it connects anew when reset`() async throws {
        let listening = try await Listening()
        let connecting = try await Connecting(port: listening.port)
        #expect(await connecting.states.next { $0 == .connected } != nil)
        try await connecting.onLoop { $0.reset() }
        guard case .disconnected(.closedHere, .some) = await connecting.states.next() else {
            Issue.record("no disconnection told")
            return
        }
        #expect(await connecting.states.next(2) == [.connecting, .connected])
        await connecting.stop()
        await listening.stop()
    }

    @Test func `closes after an exchange unless it keeps open`() async throws {
        let listening = try await Listening()
        let connecting = try await Connecting(port: listening.port, { $0.keepsOpen = false })
        for _ in 0..<2 {
            #expect(await connecting.states.next(2) == [.connecting, .connected])
            try await connecting.send("a")
            #expect(await connecting.seen.next { $0 == .frame("+a") } != nil)
            try await connecting.onLoop { $0.exchangeEnded() }
            #expect(await connecting.states.next() == .disconnected(.closedHere, retry: nil))
            try await connecting.onLoop { $0.start() }
        }
        await connecting.stop()
        await listening.stop()
    }

    @Test func `connects at once when wanted again while it closes`() async throws {
        let listening = try await Listening()
        let connecting = try await Connecting(port: listening.port) {
            $0.keepsOpen = false
            $0.reconnect = Backoff(initial: .seconds(1000), maximum: .seconds(1000))
        }
        #expect(await connecting.states.next(2) == [.connecting, .connected])
        try await connecting.onLoop { connector in
            connector.exchangeEnded()
            connector.start()
        }
        guard case .disconnected(.closedHere, _) = await connecting.states.next() else {
            Issue.record("no disconnection told")
            return
        }
        #expect(await connecting.states.next(2) == [.connecting, .connected])
        await connecting.stop()
        await listening.stop()
    }

    @Test func `stays open after an exchange if it keeps open`() async throws {
        let listening = try await Listening()
        let connecting = try await Connecting(port: listening.port)
        #expect(await connecting.states.next { $0 == .connected } != nil)
        try await connecting.onLoop { $0.exchangeEnded() }
        try await connecting.send("a")
        #expect(await connecting.seen.next { $0 == .frame("+a") } != nil)
        await connecting.stop()
        await listening.stop()
    }

    @Test func `never takes a part of a reply for one`() async throws {
        let opened = Events<Connection>()
        let listening = try await Listening(consumer: { _, connection in opened.add(connection) })
        let connecting = try await Connecting(port: listening.port, { $0.keepsOpen = false })
        let connection = try #require(await opened.next())
        connection.eventLoop.execute {
            Array("\(sb)MSH|half".utf8).withUnsafeBytes { connection.write($0) }
            connection.close()
        }
        #expect(await connecting.states.next { if case .disconnected = $0 { true } else { false } } != nil)
        await connecting.stop()
        var seen: [Seen] = []
        while let event = await connecting.seen.next() {
            seen.append(event)
            if case .closed = event { break }
        }
        #expect(!seen.contains { if case .frame = $0 { true } else { false } })
        await listening.stop()
    }

    @Test func `says that a host cannot be found`() async throws {
        let connecting = try await Connecting(port: 1, { $0.host = "no-such-host.invalid" })
        _ = await connecting.states.next()
        guard case .connectFailed(.failed(let reason), .some) = await connecting.states.next() else {
            Issue.record("no failure told")
            return
        }
        #expect(reason.hasPrefix("cannot resolve no-such-host.invalid"))
        await connecting.stop()
    }
}

@Suite struct `A backoff` {
    @Test func `doubles to its maximum and cuts each wait by at most half`() {
        let backoff = Backoff()
        var random: any RandomNumberGenerator = Seeded(3)
        var full = Duration.milliseconds(100)
        for failures in 0..<40 {
            for _ in 0..<20 {
                let wait = backoff.wait(afterFailures: failures, using: &random)
                #expect(wait >= full / 2 && wait <= full)
            }
            full = min(full * 2, .seconds(30))
        }
    }

    @Test func `differs between generators`() {
        var random: any RandomNumberGenerator = Seeded(3)
        let waits = Set((0..<50).map { _ in Backoff().wait(afterFailures: 5, using: &random) })
        #expect(waits.count == 50)
    }
}
