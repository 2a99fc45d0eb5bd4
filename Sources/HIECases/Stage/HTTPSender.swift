// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIENetwork
import HIETree
import Synchronization

/// A client of a service that speaks HTTP: one connection for each request.
final class HTTPSender: Sender {
    private let network: MemoryNetwork
    private let port: Int
    private let didReceive: @Sendable () -> Void
    private let responses = Mutex<[[UInt8]]>([])

    init(to port: Int, in network: MemoryNetwork, didReceive: @escaping @Sendable () -> Void) {
        self.network = network
        self.port = port
        self.didReceive = didReceive
    }

    var answers: [SenderAnswer] { responses.withLock { $0 }.compactMap(Self.answer) }

    func send(_ content: Bytes, _ request: HTTPRequestLine) async throws {
        var bytes = Array("\(request.method) \(request.path) HTTP/1.1\r\nHost: test\r\nConnection: close\r\n".utf8)
        for (name, value) in request.headers { bytes += "\(name): \(value)\r\n".utf8 }
        bytes += "Content-Length: \(content.count)\r\n\r\n".utf8
        bytes += content.array
        let place = responses.withLock { responses in
            responses.append([])
            return responses.count - 1
        }
        try await network.dial(port, sending: bytes) { [self] piece in
            responses.withLock { $0[place] += piece }
            didReceive()
        }
    }

    /// Nil while there is none.
    static func answer(_ response: [UInt8]) -> SenderAnswer? {
        let end = Array("\r\n\r\n".utf8)
        guard let head = response.firstRange(of: end) else { return nil }
        let lines = String(decoding: response[..<head.lowerBound], as: UTF8.self).split(separator: "\r\n")
        let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        guard let status else { return nil }
        let isChunked = lines.contains { $0.lowercased().hasPrefix("transfer-encoding: chunked") }
        let body = Array(response[head.upperBound...])
        return .response(status, Bytes(isChunked ? joined(body) : body))
    }

    /// The content of chunks (RFC 9112 §7.1).
    private static func joined(_ chunks: [UInt8]) -> [UInt8] {
        let lineEnd = Array("\r\n".utf8)
        var rest = chunks[...]
        var content: [UInt8] = []
        while let end = rest.firstRange(of: lineEnd) {
            let text = String(decoding: rest[..<end.lowerBound], as: UTF8.self).prefix { $0 != ";" }
            guard let count = Int(text, radix: 16), count > 0, count <= rest.count else { break }
            let chunk = rest[end.upperBound...].prefix(count)
            content += chunk
            rest = rest[min(chunk.endIndex + lineEnd.count, rest.endIndex)...]
        }
        return content
    }
}

/// The head of a request.
struct HTTPRequestLine: Sendable {
    var method = "POST"
    var path = "/"
    var headers: [(name: String, value: String)] = []
}
