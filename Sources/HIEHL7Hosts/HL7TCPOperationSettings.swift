// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIEHosts
public import HIESettings

public struct HL7TCPOperationSettings: HostSettings, ConnectorSettings {
    public var address = ""
    public var port = 2575
    public var window = 1
    public var connectTimeout = Duration.seconds(10)
    public var replyTimeout = Duration.seconds(30)
    public var reconnectLimit = Duration.seconds(30)
    public var replyCodeActions = ReplyCodeActions()
    public var getReply = true
    public var archiveIO = false
    public var stayConnected = DurationOrForever.forever
    public var tlsOn = false
    public var tlsTrustFile: ConfiguredPath = ""
    public var tlsCertificateFile: ConfiguredPath = ""
    public var tlsKeyFile: ConfiguredPath = ""
    public var tlsServerName = ""

    public init() {}

    public static let summary =
        "Sends HL7 v2 messages over MLLP and waits for their acknowledgements; PoolSize is its number of connections."
    public static var settings: [Setting<Self>] {
        addressSettings
        Setting(
            "Window", \.window, in: 1...1024,
            "Messages sent on one connection before the first of them is acknowledged; 1 is HL7's stop-and-wait.")
        Setting(
            "ReplyTimeout", \.replyTimeout, in: .milliseconds(10)...(.seconds(3600)),
            "Longest wait for an acknowledgement; then the connection is closed and the message sent again."
        ).aliases("ResponseTimeout", "AckTimeout")
        Setting(
            "ReplyCodeActions", \.replyCodeActions,
            """
            What to do about each kind of reply, in IRIS's syntax, such as :?R=RF,:?E=S; where it is empty AA and CA are \
            delivered, AE and CE tried again as MaxAttempts says, AR and CR a dead letter.
            """
        )
        Setting(
            "GetReply", \.getReply,
            "Whether to wait for replies; if not, a message is delivered once the connection has taken it.")
        connectionSettings
        tlsSettings
    }

    public var certificateFiles: [String] { ownCertificateFiles }

    /// As in IRIS, `FailureTimeout` alone ends the tries that `R` asks for.
    public var triesForEver: Bool { !replyCodeActions.isEmpty }

    public func issues() -> [SettingIssue] { tls.issues() + replyIssues() }

    private func replyIssues() -> [SettingIssue] {
        var issues: [SettingIssue] = []
        func add(_ text: String, _ severity: SettingIssue.Severity = .error) {
            issues.append(SettingIssue("ReplyCodeActions", text, severity: severity))
        }
        let actions = replyCodeActions
        for code in [ReplyCodeActions.Code.otherControlID, .noAcknowledgment]
        where window > 1 && actions.mentions(code) {
            add("'\(code)' needs a Window of 1: such a reply does not say which message it is for")
        }
        for case .failureNumber(let number) in actions.rules.flatMap(\.codes) {
            add("'E#\(number)' never matches: status numbers are IRIS's own; write E or E*text", .warning)
        }
        if !getReply, !actions.isEmpty { add("has no effect with 'GetReply: false'", .warning) }
        return issues
    }
}
