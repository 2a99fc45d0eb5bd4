// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIESettings
import HIETree
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHosts

private let post = "POST /a HTTP/1.1\r\nHost: h\r\n"

@Suite(.timeLimit(.minutes(1))) struct `An HTTPService` {
    @Test func `answers 202 once the message is stored, not before`() async throws {
        let running = try await RunningHTTPService()
        running.intake.mode = .waiting
        let peer = try await running.connect()
        await peer.send(post + "Content-Length: 3\r\n\r\nabc")
        #expect(await eventually { running.intake.waitingCount == 1 })
        #expect(await peer.receiveText(until: "\r\n\r\n", within: .milliseconds(50)) == "")
        running.intake.conclude(.stored)
        #expect(await peer.receiveText(until: "\r\n\r\n") == "HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n")
        await running.stop()
    }

    @Test func `keeps type, charset, path, asked-for headers and trace with the message`() async throws {
        let running = try await RunningHTTPService { $0.keepHeaders = ["X-Ward"] }
        let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        let answer = try await curl(
            "-H", "Content-Type: Text/XML; charset=\"utf-8\"", "-H", "X-Ward: W1", "-H", "X-Other: no", "-H",
            "traceparent: \(trace)", "-d", "<a/>", "\(running.url)/in/1?q=2")
        #expect(answer == " 202")
        let header = try #require(running.intake.messages.first?.header)
        #expect(header.profile.contentType == "text/xml" && header.profile.encoding == "utf-8")
        #expect(header.profile.source == "Web.In")
        #expect(
            header.properties == [
                "http.method": "POST", "http.path": "/in/1", "http.query": "q=2", "http.x-ward": "W1",
            ])
        #expect(header.trace?.traceparent == trace)
        #expect(running.bodies == ["<a/>"])
        await running.stop()
    }

    @Test(arguments: [1, 100_000, 3_000_000])
    func `takes bodies in chunks and after 100 Continue`(size: Int) async throws {
        let running = try await RunningHTTPService()
        let folder = try TemporaryFolder()
        try folder.write(String(repeating: "x", count: size), to: "body")
        let file = "@\(folder.file("body"))"
        #expect(
            try await curl("-H", "Transfer-Encoding: chunked", "--data-binary", file, running.url) == " 202")
        #expect(
            try await curl("-H", "Expect: 100-continue", "--data-binary", file, running.url) == " 202")
        #expect(running.intake.messages.map(\.body.count) == [size, size])
        await running.stop()
    }

    @Test func `answers requests of one connection in order, one after the other`() async throws {
        let running = try await RunningHTTPService { $0.responseText = "ok" }
        running.intake.mode = .waiting
        let peer = try await running.connect()
        let request = { (text: String) in post + "Content-Length: 1\r\n\r\n" + text }
        await peer.send(request("a") + request("b") + request("c"))
        for text in ["a", "b", "c"] {
            #expect(await eventually { running.bodies.last == text })
            running.intake.conclude(.stored)
            #expect(await peer.receiveText(until: "\r\n\r\nok").hasPrefix("HTTP/1.1 202"))
        }
        await running.stop()
    }

    @Test(arguments: [
        ("/b", "POST", "text/plain", 404), ("/a/x", "GET", "text/plain", 405), ("/a/x", "POST", "image/png", 415),
        ("/a/../b", "POST", "text/plain", 404), ("/a/x", "POST", "text/plain", 202),
    ])
    func `takes what its settings say`(path: String, method: String, type: String, status: Int) async throws {
        let running = try await RunningHTTPService {
            $0.paths = ["/a/*"]
            $0.contentTypes = ["text/*"]
        }
        let answer = try await curl(
            "--path-as-is", "-X", method, "-H", "Content-Type: \(type)", "-d", "x", running.url + path)
        #expect(answer.hasSuffix(" \(status)"))
        #expect(running.intake.messages.count == (status == 202 ? 1 : 0))
        await running.stop()
    }

    @Test func `asks for user and password, or for a token`() async throws {
        let basic = try await RunningHTTPService {
            $0.authentication = .basic
            $0.username = "pas"
            $0.password = Secret("geheim")
        }
        #expect(try await curl("-d", "x", basic.url).hasSuffix(" 401"))
        #expect(try await curl("-u", "pas:falsch", "-d", "x", basic.url).hasSuffix(" 401"))
        #expect(try await curl("-u", "pas:geheim", "-d", "x", basic.url) == " 202")
        await basic.stop()
        let bearer = try await RunningHTTPService {
            $0.authentication = .bearer
            $0.tokens = [Secret("one"), Secret("two")]
        }
        #expect(try await curl("-H", "Authorization: Bearer on", "-d", "x", bearer.url).hasSuffix(" 401"))
        #expect(try await curl("-H", "Authorization: Bearer two", "-d", "x", bearer.url) == " 202")
        #expect(basic.intake.messages.count + bearer.intake.messages.count == 2)
        await bearer.stop()
    }

    @Test func `answers 503 with Retry-After while nothing can be kept, and goes on`() async throws {
        let running = try await RunningHTTPService()
        running.intake.mode = .answering(.refused("the disk is full"))
        let answer = try await curl("-i", "-d", "x", running.url)
        #expect(answer.contains("retry-after: 5") && answer.hasSuffix(" 503") && !answer.contains("disk"))
        running.intake.mode = .answering(.stored)
        #expect(try await curl("-d", "x", running.url) == " 202")
        await running.stop()
    }

    @Test func `answers with what a target answered`() async throws {
        let running = try await RunningHTTPService {
            $0.ackMode = .application
            $0.targets = ["Out"]
            $0.responseContentType = "application/json"
        }
        running.intake.mode = .answering(.replied(Bytes("{}")))
        #expect(try await curl("-d", "x", running.url) == "{} 200")
        running.intake.mode = .answering(.unsettled("dead letter"))
        #expect(try await curl("-d", "x", running.url).hasSuffix(" 504"))
        await running.stop()
    }

    @Test func `takes a repeat with the same Idempotency-Key once`() async throws {
        let running = try await RunningHTTPService()
        for _ in 0..<2 {
            #expect(try await curl("-H", "Idempotency-Key: k1", "-d", "x", running.url) == " 202")
        }
        #expect(running.bodies == ["x"])
        #expect(try await curl("-H", "Idempotency-Key: k2", "-d", "x", running.url) == " 202")
        #expect(try await curl("-H", "Idempotency-Key: k2", "-d", "y", running.url).hasSuffix(" 422"))
        #expect(running.bodies == ["x", "x"])
        await running.stop()
    }
}

@Suite(.timeLimit(.minutes(1))) struct `An HTTPService refuses` {
    @Test(arguments: [
        ("a length and chunks", post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        ("two lengths", post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
        ("a length with a sign", post + "Content-Length: +1\r\n\r\na"),
        ("another coding behind chunked", post + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n"),
        ("a blank before the colon", post + "Content-Length : 1\r\n\r\na"),
        ("a size of a chunk that is none", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
        ("no host", "POST /a HTTP/1.1\r\nContent-Length: 1\r\n\r\na"),
        ("two hosts", "POST /a HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Length: 1\r\n\r\na"),
        ("another protocol", "MSH|^~\\&|A\r\n\r\n"),
        ("a head without end", post + String(repeating: "X: \(String(repeating: "y", count: 1000))\r\n", count: 200)),
    ])
    func `what can be read in two ways, and closes`(name: String, request: String) async throws {
        let running = try await RunningHTTPService()
        let peer = try await running.connect()
        await peer.send(request)
        let answer = await peer.receiveText(until: "\u{0}")
        #expect(answer.hasPrefix("HTTP/1.1 4"), "\(name): \(answer)")
        #expect(answer.lowercased().contains("connection: close"), "\(name): \(answer)")
        #expect(running.intake.messages.isEmpty)
        #expect(try await curl("-d", "x", running.url) == " 202")
        await running.stop()
    }

    @Test func `a body over the limit, told or not`() async throws {
        let running = try await RunningHTTPService { $0.maxMessageSize = ByteSize(bytes: 1000) }
        let large = String(repeating: "x", count: 1001)
        #expect(try await curl("-d", large, running.url).hasSuffix(" 413"))
        #expect(try await curl("-H", "Transfer-Encoding: chunked", "-d", large, running.url).hasSuffix(" 413"))
        #expect(try await curl("-d", String(large.dropLast()), running.url) == " 202")
        #expect(running.intake.messages.count == 1)
        await running.stop()
    }

    @Test func `a body that does not come to its end`() async throws {
        let running = try await RunningHTTPService { $0.readTimeout = .milliseconds(100) }
        let slow = try await running.connect()
        await slow.send(post + "Content-Length: 10\r\n\r\nabc")
        #expect(await slow.receiveText(until: "\u{0}") == "")
        let head = try await running.connect()
        await head.send("POST /a HT")
        #expect(await head.receiveText(until: "\u{0}") == "")
        let broken = try await running.connect()
        await broken.send(post + "Content-Length: 10\r\n\r\nabc")
        broken.reset()
        let cut = try await running.connect()
        await cut.send(post + "Content-Length: 10\r\n\r\nabc")
        cut.finish()
        #expect(!(await cut.receiveText(until: "\u{0}")).contains(" 2"))
        #expect(running.intake.messages.isEmpty)
        #expect(try await curl("-d", "x", running.url) == " 202")
        await running.stop()
    }
}
