// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOCore
import Synchronization
import Testing

@testable import HIENetwork

@Suite(.timeLimit(.minutes(1))) struct `TLS` {
    let files: Certificates

    init() throws {
        files = try Certificates()
        try files.authority("ca")
        try files.certificate("server", from: "ca")
    }

    /// What a client with `options` comes to.
    func outcome(server: TLSOptions, client: TLSOptions, host: String = "127.0.0.1") async throws -> TCPConnector.State?
    {
        let listening = try await Listening({ $0.tls = server })
        let connecting = try await Connecting(port: listening.port) {
            $0.host = host
            $0.tls = client
        }
        let outcome = await connecting.states.next { $0 != .connecting }
        await connecting.stop()
        await listening.stop()
        return outcome
    }

    func expectFailure(_ state: TCPConnector.State?, _ text: String) {
        guard case .connectFailed(.tls(let reason), .some) = state else {
            Issue.record("\(String(describing: state)) is no refusal")
            return
        }
        #expect(reason == text)
    }

    @Test func `carries frames both ways`() async throws {
        let server = files.identity("server")
        let listening = try await Listening({ $0.tls = server })
        let client = files.trusting("ca")
        let connecting = try await Connecting(port: listening.port) { $0.tls = client }
        #expect(await connecting.states.next(2) == [.connecting, .connected])
        try await connecting.send("one")
        #expect(await connecting.seen.next { $0 == .frame("+one") } != nil)
        await connecting.stop()
        #expect(await connecting.states.next() == .disconnected(.stopping, retry: nil))
        await listening.stop()
    }

    @Test func `asks for the host's name`() async throws {
        var client = files.trusting("ca")
        #expect(try await outcome(server: files.identity("server"), client: client, host: "localhost") == .connected)
        client.serverName = "localhost"
        #expect(try await outcome(server: files.identity("server"), client: client) == .connected)
    }

    @Test func `refuses an expired certificate`() async throws {
        try files.certificate("old", from: "ca", expired: true)
        expectFailure(
            try await outcome(server: files.identity("old"), client: files.trusting("ca")),
            "the peer's certificate is expired, not yet valid, or not from a trusted authority")
    }

    @Test func `refuses a certificate of another authority`() async throws {
        try files.authority("other")
        expectFailure(
            try await outcome(server: files.identity("server"), client: files.trusting("other")),
            "the peer's certificate is expired, not yet valid, or not from a trusted authority")
    }

    @Test func `refuses a certificate for another host unless told to`() async throws {
        try files.certificate("elsewhere", from: "ca", hosts: "DNS:pas.example,IP:192.0.2.1")
        var client = files.trusting("ca")
        expectFailure(
            try await outcome(server: files.identity("elsewhere"), client: client),
            "the peer's certificate is for another host")
        expectFailure(
            try await outcome(server: files.identity("elsewhere"), client: client, host: "localhost"),
            "the peer's certificate is for another host")
        client.verification = .anyHost
        #expect(try await outcome(server: files.identity("elsewhere"), client: client) == .connected)
    }

    @Test func `refuses a server that speaks no TLS`() async throws {
        let listening = try await Listening({ $0.readTimeout = .milliseconds(50) })
        let client = files.trusting("ca")
        let connecting = try await Connecting(port: listening.port) {
            $0.tls = client
            $0.connectTimeout = .milliseconds(100)
        }
        guard case .connectFailed = await connecting.states.next(where: { $0 != .connecting }) else {
            Issue.record("no failure told")
            return
        }
        await connecting.stop()
        await listening.stop()
    }

    @Test func `refuses clients without a certificate where one is required`() async throws {
        try files.certificate("client", from: "ca")
        try files.authority("other")
        try files.certificate("stranger", from: "other")
        var server = files.identity("server", trusting: "ca")
        server.requiresClientCertificate = true
        let required = server
        let listening = try await Listening({ $0.tls = required })
        for (options, expected) in [
            (files.trusting("ca"), "the client sent no certificate"),
            (
                files.identity("stranger", trusting: "ca"),
                "the peer's certificate is expired, not yet valid, or not from a trusted authority"
            ),
        ] {
            let connecting = try await Connecting(port: listening.port) { $0.tls = options }
            let refusal = await listening.events.next { event in
                guard case .handshakeFailed(_, .tls(let reason)) = event else { return false }
                return reason == expected
            }
            #expect(refusal != nil)
            await connecting.stop()
        }
        let client = files.identity("client", trusting: "ca")
        let connecting = try await Connecting(port: listening.port) { $0.tls = client }
        #expect(await connecting.states.next { $0 == .connected } != nil)
        try await connecting.send("one")
        #expect(await connecting.seen.next { $0 == .frame("+one") } != nil)
        #expect(listening.listener.counters.handshakesFailed >= 2)
        await connecting.stop()
        await listening.stop()
    }

    @Test func `cuts a peer that never finishes its handshake`() async throws {
        let server = files.identity("server")
        let listening = try await Listening {
            $0.tls = server
            $0.handshakeTimeout = .milliseconds(50)
        }
        let client = try RawClient(port: listening.port)
        guard case .handshakeFailed(_, .tls(let reason)) = await listening.events.next() else {
            Issue.record("no refusal told")
            return
        }
        #expect(reason == "the handshake did not end within its timeout")
        withExtendedLifetime(client) {}
        await listening.stop()
    }

    @Test func `says at the start which file cannot be used`() throws {
        try files.certificate("unrelated", from: "ca")
        var options = files.identity("server")
        options.privateKeyFile = files.path("unrelated.key")
        expect(options, files.path("unrelated.key"), "the private key is not the certificate's")
        options.privateKeyFile = files.path("none.key")
        expect(options, files.path("none.key"), "No such file or directory")
        options.privateKeyFile = files.path("server.csr")
        expect(options, files.path("server.csr"), "is not in the PEM form expected here")
    }

    private func expect(_ options: TLSOptions, _ file: String, _ reason: String) {
        var listener = ListenerOptions(port: 0)
        listener.tls = options
        let error = #expect(throws: NetworkError.self) {
            try TCPListener(listener, group: loops) { _ in Recorder(Events()) }
        }
        #expect(error == .tls(file: file, reason: reason))
    }
}

@Suite struct `A TLS context source` {
    let files: Certificates
    let reports = Collecting<TLSContextSource.Report>()

    init() throws {
        files = try Certificates()
        try files.authority("ca")
        for name in ["server", "next"] { try files.certificate(name, from: "ca") }
    }

    func source() throws -> TLSContextSource {
        try TLSContextSource(files.identity("server"), role: .server, now: .uptimeNanoseconds(0)) { [reports] in
            reports.add($0)
        }
    }

    func time(_ seconds: Int64) -> NIODeadline { .uptimeNanoseconds(0) + .seconds(seconds) }

    @Test func `keeps its context while the files stay`() throws {
        let source = try source()
        let first = source.context(now: time(1))
        #expect(source.context(now: time(100)) === first)
        #expect(reports.all == [])
    }

    @Test func `loads changed files, at most once a second`() throws {
        let source = try source()
        let first = source.context(now: time(1))
        try files.install("next", as: "server")
        #expect(source.context(now: time(1) + .milliseconds(900)) === first)
        let second = source.context(now: time(2))
        #expect(second !== first)
        #expect(source.context(now: time(4)) === second)
        #expect(reports.all == [.reloaded])
    }

    @Test func `keeps the former context when the new files are broken, and says so once`() throws {
        let source = try source()
        let first = source.context(now: time(1))
        try "broken".write(toFile: files.path("server.pem"), atomically: true, encoding: .utf8)
        for second in 2..<6 { #expect(source.context(now: time(Int64(second))) === first) }
        let error = NetworkError.tls(file: files.path("server.pem"), reason: "is not in the PEM form expected here")
        #expect(reports.all == [.reloadFailed(error)])
        try files.install("next", as: "server")
        #expect(source.context(now: time(7)) !== first)
        #expect(reports.all == [.reloadFailed(error), .reloaded])
    }

    @Test func `keeps the former context while certificate and key do not fit yet`() throws {
        let source = try source()
        let first = source.context(now: time(1))
        try FileManager.default.removeItem(atPath: files.path("server.pem"))
        try FileManager.default.copyItem(atPath: files.path("next.pem"), toPath: files.path("server.pem"))
        #expect(source.context(now: time(2)) === first)
        try files.install("next", as: "server")
        #expect(source.context(now: time(3)) !== first)
    }
}

@Suite(.timeLimit(.minutes(1))) struct `Certificate rotation` {
    @Test func `drops nothing under traffic`() async throws {
        let files = try Certificates()
        try files.authority("ca")
        for name in ["a", "b", "server"] { try files.certificate(name, from: "ca") }
        let server = files.identity("server")
        let listening = try await Listening({ $0.tls = server })
        let client = files.trusting("ca")
        let staying = try await Connecting(port: listening.port) { $0.tls = client }
        #expect(await staying.states.next { $0 == .connected } != nil)
        var reloads = 0
        var round = 0
        while reloads < 2, round < 5000 {
            if round % 50 == 0 { try files.install(round % 100 == 0 ? "a" : "b", as: "server") }
            let passing = try await Connecting(port: listening.port) { $0.tls = client }
            #expect(await passing.states.next(2) == [.connecting, .connected])
            for connecting in [staying, passing] {
                try await connecting.send("\(round)")
                #expect(await connecting.seen.next { $0 == .frame("+\(round)") } != nil)
            }
            await passing.stop()
            round += 1
            reloads = listening.certificateReloads.all.count
        }
        #expect(reloads == 2)
        await staying.stop()
        await listening.stop()
    }
}

final class Collecting<Element: Sendable>: Sendable {
    private let elements = Mutex<[Element]>([])

    func add(_ element: Element) { elements.withLock { $0.append(element) } }
    var all: [Element] { elements.withLock { $0 } }
}
