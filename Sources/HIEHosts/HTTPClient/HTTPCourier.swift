// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
internal import HIENetwork
internal import HIESettings
internal import HIETree
internal import Logging
package import NIOCore
package import NIOHTTP1

extension HTTPClientSettings {
    /// The courier of an operation with these settings.
    package func httpCourier(
        _ correspondent: any HTTPCorrespondent, getReply: Bool, _ context: HostContext, _ queue: any DeliveryQueue,
        on loop: any EventLoop
    ) throws(HostError) -> LineCourier {
        let options = HTTPExchanger.Options(
            tls: tlsOptions, connectTimeout: connectTimeout, idleTimeout: stayConnected.duration,
            maximumReplyBytes: maxReplySize.bytes, connections: context.poolSize)
        let exchanger = try HTTPExchanger(options, on: loop, logger: context.logger)
        let authorization = authorization(exchanger, on: loop)
        let place = WebPlace(url.settingText)?.text ?? "the destination"
        let courier = try LineCourier(CourierOptions(place: place), context, queue, on: loop) {
            number, courier throws(HostError) in
            HTTPLine(
                number, courier, correspondent, exchanger, authorization, replyTimeout: replyTimeout,
                reconnectLimit: reconnectLimit, getReply: getReply)
        }
        courier.onStop = { exchanger.stop() }
        return courier
    }

    private func authorization(_ exchanger: HTTPExchanger, on loop: any EventLoop) -> HTTPAuthorization {
        switch authentication {
        case .none: return .none
        case .basic:
            return .fixed("Basic \(Base64.encode(Array("\(username):\(password.revealed)".utf8)))")
        case .bearer: return .fixed("Bearer \(bearerToken.revealed)")
        case .oauth2:
            let credentials = TokenSource.Credentials(
                url: tokenURL, id: clientID, secret: clientSecret, scope: scope, authentication: tokenAuthentication)
            return .token(TokenSource(credentials, exchanger, timeout: replyTimeout, on: loop))
        }
    }

    /// What every request for `message` has, whatever its content.
    package func parts(
        _ method: HTTPMethod, for message: Message, contentType: String
    ) throws(Unsendable) -> HTTPRequestParts {
        let url = try url.text(of: message, escaping: RequestTemplate.percentEncoded)
        var fields = HTTPHeaders([("user-agent", "hie")])
        if !message.body.isEmpty { fields.add(name: "content-type", value: contentType) }
        if idempotencyKey { fields.add(name: "idempotency-key", value: "\(message.id)") }
        if let trace = message.header.trace { fields.add(name: "traceparent", value: trace.traceparent) }
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) { fields.replaceOrAdd(name: name, value: value) }
        return HTTPRequestParts(method, url, fields)
    }
}
