// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIEHosts
public import HIESettings
import HIETree
import HL7
import Logging
import NIOHTTP1

public struct HL7HTTPOperationSettings: HostSettings, HTTPClientSettings {
    public var url: RequestTemplate = ""
    public var contentType = "application/hl7-v2"
    public var headers: [String: String] = [:]
    public var idempotencyKey = true
    public var replyCodeActions = ReplyCodeActions()
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
        "Sends HL7 v2 messages over HTTP and reads their acknowledgements; PoolSize is the most requests under way."
    public static var settings: [Setting<Self>] {
        Setting(
            "URL", \.url,
            "Where requests go; {message}, {session}, {source}, {schema} or a property's name in braces stand for the message's."
        ).required()
        Setting(
            "ContentType", \.contentType,
            "Media type of the requests; MSH-18's character set is added as charset where it is known.")
        requestSettings
        Setting(
            "ReplyCodeActions", \.replyCodeActions,
            """
            What to do about each acknowledgement, in IRIS's syntax, such as :?R=RF,:?E=S; where it is empty AA and CA are \
            delivered, AE and CE tried again as MaxAttempts says, AR and CR a dead letter.
            """)
        authenticationSettings
        exchangeSettings
    }

    public var certificateFiles: [String] { ownCertificateFiles }
    /// As in IRIS, `FailureTimeout` alone ends the tries that `R` asks for.
    public var triesForEver: Bool { !statusActions.isEmpty || !replyCodeActions.isEmpty }

    public func issues() -> [SettingIssue] {
        clientIssues()
            + (HL7MediaType.all.contains(MediaType(contentType).name)
                ? [] : [SettingIssue("ContentType", "must be application/hl7-v2 or x-application/hl7-v2+er7")])
    }
}

/// Sends HL7 v2 messages over HTTP (HAPI's "HL7 over HTTP"); an acknowledgement in a response decides, whatever the
/// status, and only one that names the message (P8).
public final class HL7HTTPOperation: Courier {
    public static let accepts = [HL7Reception.contentType]

    private let settings: HL7HTTPOperationSettings
    private let context: HostContext
    private let run = CourierRun()

    public init(_ settings: HL7HTTPOperationSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        self.context = context
    }

    public func start(_ queue: any DeliveryQueue) async throws(HostError) {
        try await run.start { [settings, context] loop throws(HostError) in
            let hl7 = HL7Correspondent(settings.replyCodeActions, logger: context.logger)
            return try settings.httpCourier(
                HL7HTTPCorrespondent(settings: settings, hl7: hl7), getReply: true, context, queue, on: loop)
        }
    }

    public func stop(within limit: Duration) async { await run.stop(within: limit) }
}

struct HL7HTTPCorrespondent: HTTPCorrespondent {
    let settings: HL7HTTPOperationSettings
    let hl7: HL7Correspondent

    func request(for message: Message) throws(Unsendable) -> (HTTPRequestParts, mark: Range<Int>) {
        let mark = try HL7Correspondent.controlID(of: message)
        let charset = Self.charset(message.header.profile.encoding)
        let type = settings.contentType + (charset.map { "; charset=\($0)" } ?? "")
        return (try settings.parts(.POST, for: message, contentType: type), mark)
    }

    /// IANA's name of HL7 table 0211's; nil where MSH-18 says nothing or something else.
    private static func charset(_ name: String) -> String? {
        switch name.uppercased() {
        case "UNICODE UTF-8", "UTF-8": "utf-8"
        case "ASCII": "us-ascii"
        case let name where name.hasPrefix("8859/"): "iso-8859-\(name.dropFirst(5))"
        default: nil
        }
    }

    func reaction(to response: HTTPReply, for exchange: Exchange) -> Reaction {
        if HL7Reply.read(response.body) != nil { return hl7.reaction(to: response.body, for: exchange) }
        let (reaction, warns) = settings.statusActions.reaction(to: response.status, retryAfter: response.retryAfter)
        if warns { hl7.logger.warning("a message was answered with \(response.status)") }
        guard case .delivered = reaction, settings.statusActions.isEmpty else { return reaction }
        return .failed(DeliveryFailure(.transient("answered with \(response.status) and no acknowledgement")))
    }
}
