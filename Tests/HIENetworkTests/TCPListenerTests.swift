// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import HIESettings
import NIOCore
import Testing

@testable import HIENetwork

@Suite(.timeLimit(.minutes(1))) struct `A TCP listener` {
    @Test func `delivers frames and sends the answers in order`() async throws {
        let listening = try await Listening()
        let client = try RawClient(port: listening.port)
        client.send("\(sb)one\(eb)\r\(sb)two\(eb)\r")
        #expect(client.receive(frames: 2) == "\(sb)+one\(eb)\r\(sb)+two\(eb)\r")
        #expect(await listening.frames(2) == ["one", "two"])
        await listening.stop()
    }

    @Test func `delivers a frame of 20 MB that comes in small reads`() async throws {
        let listening = try await Listening()
        let client = try RawClient(port: listening.port)
        client.send([0x0B] + [UInt8](repeating: 0x41, count: 20_000_000) + [0x1C, 0x0D])
        #expect(await listening.frames(1) == ["20000000 bytes"])
        await listening.stop()
    }

    @Test func `never delivers a part of a frame when the peer finishes`() async throws {
        let listening = try await Listening()
        let client = try RawClient(port: listening.port)
        client.send("\(sb)whole\(eb)\r\(sb)par")
        client.finishSending()
        #expect(client.receive(frames: 1) == "\(sb)+whole\(eb)\r")
        #expect(client.receiveEnd())
        var frames: [Seen] = []
        while let event = await listening.seen.next() {
            if case .frame = event { frames.append(event) }
            if case .closed(let reason) = event {
                #expect(reason == .closedByPeer(inFrame: true))
                break
            }
        }
        #expect(frames == [.frame("whole")])
        await listening.stop()
    }

    @Test func `never delivers a part of a frame when the peer resets`() async throws {
        let listening = try await Listening()
        let client = try RawClient(port: listening.port)
        client.send("\(sb)whole\(eb)\r\(sb)par")
        #expect(client.receive(frames: 1) == "\(sb)+whole\(eb)\r")
        client.reset()
        var frames: [Seen] = []
        while let event = await listening.seen.next() {
            if case .frame = event { frames.append(event) }
            if case .closed = event { break }
        }
        #expect(frames == [.frame("whole")])
        await listening.stop()
    }

    @Test func `answers a sender that has closed its half`() async throws {
        let listening = try await Listening()
        let client = try RawClient(port: listening.port)
        client.send("\(sb)last\(eb)\r")
        client.finishSending()
        #expect(client.receive(frames: 1) == "\(sb)+last\(eb)\r")
        #expect(client.receiveEnd())
        await listening.stop()
    }

    @Test func `cuts a sender that does not end its frame in time`() async throws {
        let listening = try await Listening({ $0.readTimeout = .milliseconds(80) })
        let slow = try RawClient(port: listening.port)
        let other = try RawClient(port: listening.port)
        slow.send("\(sb)M")
        #expect(await listening.closeReason() == .readTimeout)
        #expect(!listening.listener.counters.refused.keys.contains(.stopping))
        other.send("\(sb)still here\(eb)\r")
        #expect(other.receive(frames: 1) == "\(sb)+still here\(eb)\r")
        await listening.stop()
    }

    @Test func `closes an idle connection`() async throws {
        let listening = try await Listening({ $0.idleTimeout = .milliseconds(50) })
        let client = try RawClient(port: listening.port)
        #expect(await listening.closeReason() == .idle)
        _ = client.receiveEnd()
        await listening.stop()
    }

    @Test func `refuses connections over its limit and accepts again when one ends`() async throws {
        let listening = try await Listening({ $0.maximumConnections = 2 })
        let first = try RawClient(port: listening.port)
        let second = try RawClient(port: listening.port)
        _ = await [listening.seen.next(), listening.seen.next()]
        let third = try RawClient(port: listening.port)
        #expect(third.receiveEnd())
        guard case .refused(_, .tooManyConnections) = await listening.events.next() else {
            Issue.record("no refusal")
            return
        }
        #expect(listening.listener.counters.open == 2)
        first.finishSending()
        #expect(await listening.closeReason() != nil)
        // The place is free right after the consumer was told.
        while listening.listener.counters.open > 1 { await Task.yield() }
        let fourth = try RawClient(port: listening.port)
        fourth.send("\(sb)a\(eb)\r")
        #expect(fourth.receive(frames: 1) == "\(sb)+a\(eb)\r")
        #expect(listening.listener.counters.refused == [.tooManyConnections: 1])
        withExtendedLifetime(second) {}
        await listening.stop()
    }

    @Test func `limits the connections of one peer`() async throws {
        let listening = try await Listening({ $0.maximumConnectionsPerPeer = 1 })
        let first = try RawClient(port: listening.port)
        _ = await listening.seen.next()
        #expect(try RawClient(port: listening.port).receiveEnd())
        let other = try RawClient(port: listening.port, source: "127.0.0.9")
        other.send("\(sb)a\(eb)\r")
        #expect(other.receive(frames: 1) == "\(sb)+a\(eb)\r")
        #expect(listening.listener.counters.refused == [.tooManyFromPeer: 1])
        withExtendedLifetime(first) {}
        await listening.stop()
    }

    @Test func `accepts only the networks allowed`() async throws {
        let allowed = try #require(IPNetwork(settingText: "127.0.0.8/29"))
        let listening = try await Listening({ $0.allowed = [allowed] })
        #expect(try RawClient(port: listening.port).receiveEnd())
        let inside = try RawClient(port: listening.port, source: "127.0.0.9")
        inside.send("\(sb)a\(eb)\r")
        #expect(inside.receive(frames: 1) == "\(sb)+a\(eb)\r")
        #expect(listening.listener.counters.refused == [.notAllowed: 1])
        await listening.stop()
    }

    @Test func `closes a peer that sends no frames`() async throws {
        let listening = try await Listening()
        let client = try RawClient(port: listening.port)
        client.send(String(repeating: "GET / HTTP/1.1\r\n", count: 6000))
        #expect(await listening.closeReason() == .notFramed)
        await listening.stop()
    }

    @Test func `goes on after an oversized frame if its consumer does`() async throws {
        let listening = try await Listening({ $0.maximumFrameBytes = 10 }) { recorder, _ in
            recorder.closesOnOversized = false
        }
        let client = try RawClient(port: listening.port)
        client.send("\(sb)MSH|0123456789\(eb)\r\(sb)good\(eb)\r")
        #expect(client.receive(frames: 1) == "\(sb)+good\(eb)\r")
        #expect(await listening.seen.next { $0 == .oversized("MSH|012345") } != nil)
        await listening.stop()
    }

    @Test func `lets what is in flight be answered when it stops`() async throws {
        let opened = Events<Connection>()
        let listening = try await Listening(consumer: { recorder, connection in
            recorder.answers = false
            opened.add(connection)
        })
        let client = try RawClient(port: listening.port)
        client.send("\(sb)a\(eb)\r")
        let connection = try #require(await opened.next())
        #expect(await listening.frames(1) == ["a"])
        async let stopped: Void = listening.stop()
        #expect(await listening.seen.next { $0 == .drain } != nil)
        client.send("\(sb)too late\(eb)\r")
        connection.eventLoop.execute {
            connection.writeFrame("answer")
            connection.close()
        }
        #expect(client.receive(frames: 1) == "\(sb)answer\(eb)\r")
        #expect(client.receiveEnd())
        client.finishSending()
        await stopped
        #expect(await listening.closeReason() == .stopping)
        #expect(throws: SocketFailure.self) { try RawClient(port: listening.port) }
    }

    /// Were it lingered for, the stop would take an hour.
    @Test(arguments: [1, 3])
    func `does not wait for a peer that is silent, has all its answers and never closes`(exchanges: Int) async throws {
        let listening = try await Listening { $0.lingerTimeout = .seconds(3600) }
        let client = try RawClient(port: listening.port)
        for number in 0..<exchanges {
            client.send("\(sb)\(number)\(eb)\r")
            #expect(client.receive(frames: 1) == "\(sb)+\(number)\(eb)\r")
        }
        await listening.listener.stop(within: .seconds(3600))
        #expect(client.receiveEnd())
    }

    @Test func `cuts what is not answered when its time to stop is over`() async throws {
        let listening = try await Listening(consumer: { recorder, _ in recorder.answers = false })
        let client = try RawClient(port: listening.port)
        client.send("\(sb)a\(eb)\r")
        #expect(await listening.frames(1) == ["a"])
        await listening.listener.stop(within: .milliseconds(20))
        #expect(await listening.closeReason() == .stopping)
        withExtendedLifetime(client) {}
    }

    @Test func `does not read while paused`() async throws {
        let listening = try await Listening()
        listening.listener.pauseReading()
        let client = try RawClient(port: listening.port)
        #expect(await listening.seen.next() == .connected)
        client.send("\(sb)a\(eb)\r")
        let other = try RawClient(port: listening.port)
        #expect(await listening.seen.next() == .connected)
        listening.listener.resumeReading()
        #expect(client.receive(frames: 1) == "\(sb)+a\(eb)\r")
        withExtendedLifetime(other) {}
        await listening.stop()
    }

    @Test func `stops reading from a peer that does not take its answers, and loses none`() async throws {
        let listening = try await Listening()
        let client = try RawClient(port: listening.port)
        let chunk = Array(String(repeating: "\(sb)\(String(repeating: "x", count: 90))\(eb)\r", count: 100).utf8)
        let sending = Task.detached {
            for _ in 0..<1500 { client.send(chunk) }
            client.finishSending()
        }
        #expect(await listening.seen.next { $0 == .writable(false) } != nil)
        #expect(client.receiveAll() == 150_000)
        await sending.value
        await listening.stop()
    }

    @Test func `survives connections that come and go`() async throws {
        let listening = try await Listening()
        for round in 0..<2000 {
            let client = try RawClient(port: listening.port)
            switch round % 4 {
            case 0: client.send("\(sb)half")
            case 1: client.reset()
            case 2:
                client.send("\(sb)a\(eb)\r")
                #expect(client.receive(frames: 1) == "\(sb)+a\(eb)\r")
            default: break
            }
        }
        let last = try RawClient(port: listening.port)
        last.send("\(sb)last\(eb)\r")
        #expect(last.receive(frames: 1) == "\(sb)+last\(eb)\r")
        await listening.stop()
        #expect(listening.listener.counters.open == 0)
        // A connection reset before it is accepted may not count.
        #expect((1501...2001).contains(listening.listener.counters.accepted))
    }

    @Test func `listens again when its socket is lost`() async throws {
        let listening = try await Listening()
        listening.listener.loseSocket()
        #expect(await listening.events.next() == .listeningFailed(reason: "the listening socket was closed"))
        #expect(await listening.events.next() == .listeningAgain)
        #expect(listening.listener.port == listening.port)
        let client = try RawClient(port: listening.port)
        client.send("\(sb)a\(eb)\r")
        #expect(client.receive(frames: 1) == "\(sb)+a\(eb)\r")
        await listening.stop()
    }

    @Test func `says why it cannot listen`() async throws {
        let listening = try await Listening()
        var options = ListenerOptions(port: listening.port)
        options.host = "127.0.0.1"
        let second = try TCPListener(options, group: loops) { _ in Recorder(Events()) }
        let error = await #expect(throws: NetworkError.self) { try await second.start() }
        #expect(error?.description == "cannot listen on 127.0.0.1:\(listening.port): Address already in use")
        await listening.stop()
    }

    @Test func `listens on IPv6`() async throws {
        let listening = try await Listening({ $0.host = "::1" })
        let connecting = try await Connecting(port: listening.port, { $0.host = "::1" })
        #expect(await connecting.states.next { $0 == .connected } != nil)
        await connecting.stop()
        await listening.stop()
    }
}
