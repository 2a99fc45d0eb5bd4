// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIESettings

/// When a request is answered.
public enum HTTPReplyMode: String, SettingChoice {
    /// Once its message is on disk here.
    case immediate = "Immediate"
    /// Once everything it led to was delivered or filtered; with `ResponseFrom` with the answer that a target got.
    case application = "Application"

    public static let aliases: [String: HTTPReplyMode] = ["App": .application]
}

public struct HTTPServiceSettings: HostSettings, HTTPListenerSettings, ReplyingSettings, DuplicateSettings {
    public var port = 0
    public var address = "0.0.0.0"
    public var targets: [String] = []
    public var paths: [PathPattern] = ["/**"]
    public var methods: [HTTPVerb] = [.post]
    public var authentication = HTTPAuthentication.none
    public var username = ""
    public var password = Secret("")
    public var tokens: [Secret] = []
    public var contentTypes: [String] = []
    public var contentType = "application/octet-stream"
    public var keepHeaders: [String] = []
    public var ackMode = HTTPReplyMode.immediate
    public var ackTimeout = Duration.seconds(30)
    public var responseFrom: [String] = []
    public var responseStatus = 202
    public var responseText = ByteText()
    public var responseContentType = "text/plain; charset=utf-8"
    public var retryAfter = Duration.seconds(5)
    public var orderBy = PlainOrder.connection
    public var duplicateWindow = Duration.seconds(900)
    public var duplicateLimit = 2_000_000
    public var maxMessageSize: ByteSize = ByteSize(bytes: 64 << 20)
    public var maxConnections = 10_000
    public var maxConnectionsPerPeer: Int?
    public var allowed: [IPNetwork] = []
    public var readTimeout = Duration.seconds(60)
    public var stayConnected = DurationOrForever.limited(.seconds(75))
    public var archiveIO = false
    public var tlsCertificateFile: ConfiguredPath = ""
    public var tlsKeyFile: ConfiguredPath = ""
    public var tlsClientTrustFile: ConfiguredPath = ""

    public init() {}

    public static let summary =
        "Receives messages of any kind as the bodies of HTTP requests, keeps and passes them on."
    public static var settings: [Setting<Self>] {
        addressSettings
        Setting("TargetConfigNames", \.targets, "Items that each message goes to.")
        Setting("Methods", \.methods, "HTTP methods that are taken.").aliases("AllowedMethods")
        accessSettings
        Setting(
            "AllowedContentTypes", \.contentTypes,
            "Media types that are taken, such as application/json or text/*; any where empty.")
        Setting(
            "ContentType", \.contentType, "Media type of a message whose request does not say; else the request's.")
        Setting(
            "KeepHeaders", \.keepHeaders, "Request headers that are kept with the message, as property http.NAME.")
        Setting("AckMode", \.ackMode, "When a request is answered.")
        waitingSettings(late: "answers 504", reply: "response")
        Setting(
            "ResponseStatus", \.responseStatus, in: 200...299,
            "Status of the response to a message that is kept; 200 where a target's reply is the response.")
        Setting("ResponseText", \.responseText, "Body of that response; none where empty.")
        Setting(
            "ResponseContentType", \.responseContentType, "Media type of ResponseText, or of the target's reply.")
        Setting("OrderBy", \.orderBy, "What messages must share to keep their order.")
        duplicateSettings(
            "How long a request that comes again with the same Idempotency-Key and body gets the response of the first and is not processed again; 0 for never."
        )
        Setting(
            "MaxMessageSize", \.maxMessageSize, in: ByteSize(bytes: 1)...ByteSize(bytes: 1 << 30),
            "Largest body taken in; a larger one is answered with 413.")
        connectionSettings
        tlsSettings
    }

    package var waitsForTargets: Bool { ackMode == .application }
    public var synchronousTargets: [String] { waitsForTargets ? targets : [] }
    public var responders: [String] { responseFrom }
    public var listener: ListenerAddress? { listenerAddress }
    public var certificateFiles: [String] { ownCertificateFiles }

    public func issues() -> [SettingIssue] {
        var issues = tls.issues() + accessIssues()
        if methods.isEmpty { issues.append(SettingIssue("Methods", "needs at least one method")) }
        issues += waitingIssues()
        if [204, 205].contains(responseStatus), !responseText.isEmpty {
            issues.append(SettingIssue("ResponseText", "cannot go with a ResponseStatus of \(responseStatus)"))
        }
        return issues
    }
}

/// The methods that a message can come or go with (RFC 9110 §9.3, RFC 5789).
public enum HTTPVerb: String, SettingChoice {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
}
