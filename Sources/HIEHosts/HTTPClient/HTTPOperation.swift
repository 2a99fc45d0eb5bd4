// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIESettings
internal import HIETree
internal import Logging
internal import NIOHTTP1

public struct HTTPOperationSettings: HostSettings, HTTPClientSettings {
    public var url: RequestTemplate = ""
    public var method = HTTPVerb.post
    public var contentType = ""
    public var headers: [String: String] = [:]
    public var idempotencyKey = true
    public var getReply = true
    public var authentication = HTTPClientAuthentication.none
    public var username = ""
    public var password = Secret("")
    public var bearerToken = Secret("")
    public var tokenURL = ""
    public var clientID = ""
    public var clientSecret = Secret("")
    public var scope = ""
    public var tokenAuthentication = TokenAuthentication.basic
    public var statusActions = StatusActions()
    public var replyTimeout = Duration.seconds(30)
    public var connectTimeout = Duration.seconds(10)
    public var reconnectLimit = Duration.seconds(30)
    public var stayConnected = DurationOrForever.limited(.seconds(60))
    public var maxReplySize: ByteSize = ByteSize(bytes: 16 << 20)
    public var tlsTrustFile: ConfiguredPath = ""
    public var tlsCertificateFile: ConfiguredPath = ""
    public var tlsKeyFile: ConfiguredPath = ""

    public init() {}

    public static let summary =
        "Sends messages of any kind as the bodies of HTTP requests; PoolSize is the most requests under way."
    public static var settings: [Setting<Self>] {
        Setting(
            "URL", \.url,
            "Where requests go; {message}, {session}, {source}, {schema} or a property's name in braces stand for the message's."
        ).required()
        Setting("Method", \.method, "HTTP method of the requests.").aliases("HTTPMethod")
        Setting("ContentType", \.contentType, "Media type of the requests; that of each message where empty.")
        requestSettings
        Setting("GetReply", \.getReply, "Whether a response's body is the answer for who waits for one.")
        authenticationSettings
        exchangeSettings
    }

    public var certificateFiles: [String] { ownCertificateFiles }
    /// As in IRIS, `FailureTimeout` alone ends the tries that `R` asks for.
    public var triesForEver: Bool { !statusActions.isEmpty }
    public func issues() -> [SettingIssue] { clientIssues() }
}

/// Sends messages of any kind over HTTP/1.1 or, where a TLS server prefers it, HTTP/2.
///
/// No connection or no response: sent again for ever, in order, with the same Idempotency-Key.
public final class HTTPOperation: Courier {
    public static let accepts = ["*/*"]

    private let settings: HTTPOperationSettings
    private let context: HostContext
    private let run = CourierRun()

    public init(_ settings: HTTPOperationSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        self.context = context
    }

    public func start(_ queue: any DeliveryQueue) async throws(HostError) {
        try await run.start { [settings, context] loop throws(HostError) in
            try settings.httpCourier(
                GenericHTTPCorrespondent(settings: settings, logger: context.logger), getReply: settings.getReply,
                context, queue, on: loop)
        }
    }

    public func stop(within limit: Duration) async { await run.stop(within: limit) }
}

/// Any body, answered by a status.
struct GenericHTTPCorrespondent: HTTPCorrespondent {
    let settings: HTTPOperationSettings
    let logger: Logger

    func request(for message: Message) throws(Unsendable) -> (HTTPRequestParts, mark: Range<Int>) {
        let profile = message.header.profile
        var type = settings.contentType.isEmpty ? profile.contentType : settings.contentType
        if settings.contentType.isEmpty, type.hasPrefix("text/"), HeaderRules.isName(profile.encoding) {
            type += "; charset=\(profile.encoding)"
        }
        guard HeaderRules.isValue(type) else { throw Unsendable("the content type is no media type") }
        return (
            try settings.parts(HTTPMethod(rawValue: settings.method.rawValue), for: message, contentType: type), 0..<0
        )
    }

    func reaction(to response: HTTPReply, for exchange: Exchange) -> Reaction {
        let (reaction, warns) = settings.statusActions.reaction(to: response.status, retryAfter: response.retryAfter)
        if warns { logger.warning("a message was answered with \(response.status)") }
        return reaction
    }
}
