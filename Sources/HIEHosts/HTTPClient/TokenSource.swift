// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import AsyncHTTPClient
internal import HIENetwork
internal import HIESettings
internal import HIETree
internal import Logging
internal import NIOCore
internal import NIOHTTP1

/// The access token of one operation (RFC 6749 §4.4), got when it is needed first and anew before it runs out. On the
/// operation's event loop.
final class TokenSource {
    struct Failure: Error {
        let reason: String
    }

    struct Credentials {
        let url: String
        let id: String
        let secret: Secret
        let scope: String
        let authentication: TokenAuthentication
    }

    private let credentials: Credentials
    private let exchanger: HTTPExchanger
    private let loop: any EventLoop
    private let timeout: TimeAmount
    private var token: (text: String, until: NIODeadline)?
    private var waiting: [(Result<String, Failure>) -> Void] = []

    /// Of a token whose server does not say how long it lasts.
    private static let usualLife: Int64 = 300

    init(_ credentials: Credentials, _ exchanger: HTTPExchanger, timeout: Duration, on loop: any EventLoop) {
        self.credentials = credentials
        self.exchanger = exchanger
        self.timeout = TimeAmount(timeout)
        self.loop = loop
    }

    /// - Parameter then: Called once, at once where a token is at hand.
    func get(_ then: @escaping (Result<String, Failure>) -> Void) {
        if let token, token.until > loop.now { return then(.success(token.text)) }
        waiting.append(then)
        if waiting.count == 1 { ask() }
    }

    /// The server refused `text`: it is not used again.
    func forget(_ text: String) {
        if token?.text == text { token = nil }
    }

    private func ask() {
        guard let request = request() else { return conclude(.failure(Failure(reason: "TokenURL is no URL"))) }
        var timer: Scheduled<Void>?
        let cancel = exchanger.execute(request) { [self] result in
            timer?.cancel()
            conclude(read(result))
        }
        timer = loop.assumeIsolated().scheduleTask(in: timeout) { cancel() }
    }

    private func request() -> HTTPClient.Request? {
        var form = [("grant_type", "client_credentials")]
        if !credentials.scope.isEmpty { form.append(("scope", credentials.scope)) }
        var headers = HTTPHeaders([
            ("content-type", "application/x-www-form-urlencoded"), ("accept", "application/json"),
        ])
        let (id, secret) = (credentials.id, credentials.secret.revealed)
        switch credentials.authentication {
        case .basic:
            let user = "\(RequestTemplate.percentEncoded(id)):\(RequestTemplate.percentEncoded(secret))"
            headers.add(name: "authorization", value: "Basic \(Base64.encode(Array(user.utf8)))")
        case .post: form += [("client_id", id), ("client_secret", secret)]
        }
        let body = form.map { "\($0.0)=\(RequestTemplate.percentEncoded($0.1))" }.joined(separator: "&")
        return try? HTTPClient.Request(
            url: credentials.url, method: .POST, headers: headers, body: .string(body))
    }

    private func read(_ result: Result<HTTPClient.Response, any Error>) -> Result<String, Failure> {
        switch result {
        case .failure(let error):
            return .failure(Failure(reason: "the token's server cannot be reached: \(HTTPFailure(error).reason)"))
        case .success(let response):
            guard response.status == .ok else {
                return .failure(Failure(reason: "the token's server answered \(response.status.code)"))
            }
            return response.body.map(read) ?? .failure(Failure(reason: "the token's server answered without a body"))
        }
    }

    private func read(_ body: ByteBuffer) -> Result<String, Failure> {
        let bytes = body.withUnsafeReadableBytes { Bytes(copying: $0) }
        guard let tree = try? HIETree(json: bytes), let text = tree.root.first("access_token")?.text,
            HeaderRules.isValue(text), !text.isEmpty
        else { return .failure(Failure(reason: "the token's server answered without an access_token")) }
        let life = tree.root.first("expires_in")?.text.flatMap { Int64($0) } ?? Self.usualLife
        // Renewed before it runs out: a request takes time, and clocks differ.
        let used = max(1, min(life, 86_400) - min(30, life / 4))
        token = (text, loop.now + .seconds(used))
        return .success(text)
    }

    private func conclude(_ result: Result<String, Failure>) {
        let waiting = waiting
        self.waiting = []
        for then in waiting { then(result) }
    }
}
