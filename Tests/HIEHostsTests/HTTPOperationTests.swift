// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIESettings
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHosts

@Suite(.timeLimit(.minutes(1))) struct `An HTTPOperation` {
    @Test func `sends in order with type, id and headers, and is done on a 2xx`() async throws {
        let peer = try HTTPPeer()
        let running = try await RunningHTTPOperation("\(peer.url)/in/{message}") {
            $0.method = .put
            $0.headers = ["X-Api-Key": "k"]
        }
        running.queue.add(["A1", "A2", "A3"])
        #expect(await running.settled(3))
        let requests = try await peer.requests()
        #expect(requests.map { HL7Text.controlID($0.body) } == ["A1", "A2", "A3"])
        let first = try #require(requests.first)
        #expect(first.method == "PUT" && first.headers["x-api-key"] == "k")
        #expect(first.headers["content-type"] == "application/hl7-v2+er7")
        #expect(first.path == "/in/\(first.headers["idempotency-key"] ?? "")")
        await running.stop()
    }

    @Test(arguments: [("503", 3, 0), ("429", 2, 0), ("404", 1, 1), ("301", 1, 1)])
    func `tries again what may pass, and no more than that`(status: String, tries: Int, dead: Int) async throws {
        let peer = try HTTPPeer()
        let running = try await RunningHTTPOperation("\(peer.url)/fail/\(dead == 0 ? tries - 1 : 9)/\(status)")
        running.queue.add(["A1"])
        #expect(await running.settled(1))
        #expect(try await peer.requests().count == tries)
        let isDead = running.queue.outcomes == [.deadLettered("answered with \(status)")]
        #expect(isDead == (dead == 1))
        if dead == 0 { #expect(running.queue.failures.first?.retryAfter == .zero) }
        await running.stop()
    }

    @Test func `does about a status what StatusActions say`() async throws {
        let peer = try HTTPPeer()
        let actions = try #require(StatusActions(settingText: "404=C, 4xx=S"))
        let running = try await RunningHTTPOperation("\(peer.url)/fail/9/404") { $0.statusActions = actions }
        running.queue.add(["A1"])
        #expect(await running.settled(1))
        #expect(running.queue.outcomes == [.delivered])
        await running.stop()
        let other = try await RunningHTTPOperation("\(peer.url)/fail/9/409") { $0.statusActions = actions }
        other.queue.add(["A1"])
        #expect(await eventually { other.queue.deferrals.count == 1 })
        await other.stop()
    }

    @Test(arguments: ["close", "silent"])
    func `sends again what got no response, with the same key`(path: String) async throws {
        let peer = try HTTPPeer()
        let running = try await RunningHTTPOperation("\(peer.url)/\(path)") { $0.replyTimeout = .milliseconds(300) }
        running.queue.add(["A1", "A2"])
        #expect(await running.settled(2))
        #expect(running.queue.failures.map(\.reach) == [.unanswered])
        let requests = try await peer.requests()
        #expect(requests.map { HL7Text.controlID($0.body) } == ["A1", "A1", "A2"])
        #expect(requests[0].headers["idempotency-key"] == requests[1].headers["idempotency-key"])
        await running.stop()
    }

    @Test func `waits for a destination that is not there`() async throws {
        let running = try await RunningHTTPOperation("http://127.0.0.1:\(freePort())/")
        running.queue.add(["A1"])
        #expect(await eventually { running.queue.failures.count >= 2 })
        #expect(running.queue.failures.allSatisfy { $0.reach == .unreachable })
        #expect(running.queue.settled.isEmpty)
        await running.stop()
        #expect(running.queue.inFlight == 0 && running.queue.waiting == ["A1"])
    }

    @Test func `gets a token once, and another where the server refuses it`() async throws {
        let peer = try HTTPPeer()
        let running = try await RunningHTTPOperation("\(peer.url)/guarded") {
            $0.authentication = .oauth2
            $0.tokenURL = "\(peer.url)/token"
            $0.clientID = "hie id"
            $0.clientSecret = Secret("s:1")
            $0.scope = "a b"
        }
        running.queue.add(["A1", "A2"])
        #expect(await running.settled(2))
        _ = try await curl("\(peer.url)/revoke")
        running.queue.add(["A3"])
        #expect(await running.settled(3))
        #expect(running.queue.outcomes == [.delivered, .delivered, .delivered])
        let requests = try await peer.requests()
        #expect(requests.map(\.path) == ["/token", "/guarded", "/guarded", "/guarded", "/token", "/guarded"])
        #expect(requests[0].body == "grant_type=client_credentials&scope=a%20b")
        // hie%20id:s%3A1
        #expect(requests[0].headers["authorization"] == "Basic aGllJTIwaWQ6cyUzQTE=")
        await running.stop()
    }

    @Test func `gives back what is under way when it stops`() async throws {
        let peer = try HTTPPeer()
        let running = try await RunningHTTPOperation("\(peer.url)/silent")
        running.queue.add(["A1"])
        #expect(await eventually { (try? await peer.requests().count) == 1 })
        await running.operation.stop(within: .milliseconds(50))
        #expect(running.queue.settled.isEmpty && running.queue.inFlight == 0)
        #expect(running.queue.waiting == ["A1"])
    }
}
