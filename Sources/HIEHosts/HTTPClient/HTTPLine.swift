// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import AsyncHTTPClient
package import HIECore
internal import HIEFailpoints
internal import HIENetwork
internal import HIESettings
internal import HIETree
internal import Logging
internal import NIOCore
package import NIOHTTP1

/// What an operation says over HTTP: how a message becomes a request, and what a response means.
package protocol HTTPCorrespondent {
    /// - Returns: The request without authorization, and the part of the message that the response has to name.
    func request(for message: Message) throws(Unsendable) -> (HTTPRequestParts, mark: Range<Int>)

    func reaction(to response: HTTPReply, for exchange: Exchange) -> Reaction
}

/// A request but for its body, which is the message's.
package struct HTTPRequestParts {
    package var method: HTTPMethod
    package var url: String
    package var headers: HTTPHeaders

    package init(_ method: HTTPMethod, _ url: String, _ headers: HTTPHeaders) {
        self.method = method
        self.url = url
        self.headers = headers
    }
}

/// A response, whole.
package struct HTTPReply {
    package let status: Int
    package let headers: HTTPHeaders
    package let body: UnsafeRawBufferPointer

    /// What its server asks to be waited.
    package var retryAfter: Duration? {
        headers.first(name: "retry-after").flatMap { RetryAfter.wait($0, at: .now()) }
    }
}

/// How requests are authorized.
enum HTTPAuthorization {
    case none
    /// The value of the header.
    case fixed(String)
    case token(TokenSource)
}

/// One request at a time of an operation. On the courier's event loop.
final class HTTPLine: CourierLine {
    /// A message on its way.
    private struct UnderWay {
        let exchange: Exchange
        let request: HTTPClient.Request
        /// Tells its ends apart from those of former ones.
        let number: UInt64
        var token: String?
        var hasRenewed = false
        var cancel: (() -> Void)?
    }

    let number: Int
    private let courier: LineCourier
    private let correspondent: any HTTPCorrespondent
    private let exchanger: HTTPExchanger
    private let authorization: HTTPAuthorization
    private let replyTimeout: Duration
    private let backoff: Backoff
    private let getReply: Bool
    private var underWay: UnderWay?
    private var attempts: UInt64 = 0
    private var failures = 0
    /// After a failure to connect nothing is sent until then.
    private var closedUntil: NIODeadline?
    private(set) var isWanted = false
    private var isStopped = false

    init(
        _ number: Int, _ courier: LineCourier, _ correspondent: any HTTPCorrespondent, _ exchanger: HTTPExchanger,
        _ authorization: HTTPAuthorization, replyTimeout: Duration, reconnectLimit: Duration, getReply: Bool
    ) {
        self.number = number
        self.courier = courier
        self.correspondent = correspondent
        self.exchanger = exchanger
        self.authorization = authorization
        self.replyTimeout = replyTimeout
        self.getReply = getReply
        backoff = Backoff(initial: .milliseconds(100), maximum: reconnectLimit)
    }

    var isIdle: Bool { underWay == nil }
    var room: Int { underWay == nil && closedUntil == nil && !isStopped ? 1 : 0 }

    func connect() { isWanted = true }
    func flush() {}

    func send(_ delivery: Delivery) -> String? {
        do throws(Unsendable) {
            let (parts, mark) = try correspondent.request(for: delivery.message)
            let body = delivery.message.body.withUnsafeBytes { ByteBuffer(bytes: $0) }
            guard
                let request = try? HTTPClient.Request(
                    url: parts.url, method: parts.method, headers: parts.headers,
                    body: body.readableBytes > 0 ? .byteBuffer(body) : nil)
            else { throw Unsendable("the URL is none for this message") }
            attempts &+= 1
            underWay = UnderWay(
                exchange: Exchange(delivery, mark: mark, at: courier.now), request: request, number: attempts)
            authorize()
            return nil
        } catch {
            return error.reason
        }
    }

    private func authorize() {
        guard let number = underWay?.number else { return }
        switch authorization {
        case .none: perform(nil)
        case .fixed(let value): perform(value)
        case .token(let source):
            source.get { [self] result in
                guard underWay?.number == number else { return }
                switch result {
                case .success(let token):
                    underWay?.token = token
                    perform("Bearer \(token)")
                case .failure(let failure): unreachable(.failed(failure.reason))
                }
            }
        }
    }

    private func perform(_ authorization: String?) {
        guard var request = underWay?.request, let number = underWay?.number else { return }
        if let authorization { request.headers.replaceOrAdd(name: "authorization", value: authorization) }
        underWay?.cancel = exchanger.execute(request) { [self] result in
            guard underWay?.number == number else { return }
            switch result {
            case .success(let response): responded(response)
            case .failure(let error): failed(error)
            }
        }
    }

    func checkTimeout() {
        if let closedUntil, closedUntil <= courier.now {
            self.closedUntil = nil
            courier.burstEnded()
        }
        guard let underWay, underWay.exchange.sent + TimeAmount(replyTimeout) <= courier.now else { return }
        self.underWay = nil
        underWay.cancel?()
        interrupted(underWay, "no response within \(replyTimeout.settingText)")
    }

    func stop() {
        isStopped = true
        isWanted = false
        guard let underWay else { return }
        self.underWay = nil
        underWay.cancel?()
        courier.giveBack([underWay.exchange.delivery], of: number)
    }
}

extension HTTPLine {
    private func responded(_ response: HTTPClient.Response) {
        guard var current = underWay else { return }
        if response.status == .unauthorized, case .token(let source) = authorization, !current.hasRenewed {
            // The token may have been withdrawn: another is asked for, once.
            current.hasRenewed = true
            if let token = current.token { source.forget(token) }
            underWay = current
            return authorize()
        }
        underWay = nil
        failures = 0
        courier.lineIsUp()
        let body = response.body ?? ByteBuffer()
        body.withUnsafeReadableBytes { body in
            let reply = HTTPReply(status: Int(response.status.code), headers: response.headers, body: body)
            let reaction = correspondent.reaction(to: reply, for: current.exchange)
            if case .sentAgain(let why) = reaction {
                courier.logger.warning("\(why); the message is sent again")
                return interrupted(current, why)
            }
            _ = courier.carryOut(reaction, on: current.exchange, getReply ? body : nil)
        }
        courier.burstEnded()
    }

    private func failed(_ error: any Error) {
        guard let current = underWay else { return }
        let failure = HTTPFailure(error)
        if failure.isUnreachable { return unreachable(failure.reason) }
        underWay = nil
        if error is ResponseAccumulator.ResponseTooBigError {
            let reason = HostError.transient("the response is larger than MaxReplySize")
            _ = courier.carryOut(.failed(DeliveryFailure(reason)), on: current.exchange, nil)
            return courier.burstEnded()
        }
        interrupted(current, "the connection ended: \(failure.reason)")
    }

    /// Sent, and no response that counts.
    private func interrupted(_ current: UnderWay, _ why: String) {
        pauseLine()
        courier.interrupted([current.exchange.delivery], of: number, why, after: current.exchange.sent)
    }

    private func unreachable(_ reason: CloseReason) {
        guard let current = underWay else { return }
        underWay = nil
        pauseLine()
        courier.lineIsDown(reason)
        _ = courier.failed(
            current.exchange.delivery,
            DeliveryFailure(.transient("no connection: \(reason)"), reach: .unreachable))
        courier.burstEnded()
    }

    /// A destination that fails is not asked again at once.
    private func pauseLine() {
        var random: any RandomNumberGenerator = SystemRandomNumberGenerator()
        closedUntil = courier.now + TimeAmount(backoff.wait(afterFailures: failures, using: &random))
        failures += 1
    }
}
