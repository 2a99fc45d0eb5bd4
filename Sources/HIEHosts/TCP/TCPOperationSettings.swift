// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIESettings

public struct TCPOperationSettings: HostSettings, ConnectorSettings, FramingSettings {
    public var address = ""
    public var port = 0
    public var framing = Framing.mllp
    public var startByte = ByteText()
    public var endByte = ByteText()
    public var trailerByte = ByteText()
    public var terminator: ByteText = "\\r\\n"
    public var countBytes = 4
    public var countOrder = ByteOrder.big
    public var frameLength = 0
    public var getReply = true
    public var acceptReply = ByteText()
    public var rejectReply = ByteText()
    public var replyTimeout = Duration.seconds(30)
    public var connectTimeout = Duration.seconds(10)
    public var reconnectLimit = Duration.seconds(30)
    public var stayConnected = DurationOrForever.forever
    public var archiveIO = false
    public var tlsOn = false
    public var tlsTrustFile: ConfiguredPath = ""
    public var tlsCertificateFile: ConfiguredPath = ""
    public var tlsKeyFile: ConfiguredPath = ""
    public var tlsServerName = ""

    public init() {}

    public static let summary =
        "Sends messages of any kind over TCP in frames of any kind; PoolSize is its number of connections."
    public static var settings: [Setting<Self>] {
        addressSettings
        framingSettings
        Setting(
            "GetReply", \.getReply,
            "Whether each message is answered by a frame; if not, it is delivered once the connection has taken it.")
        Setting(
            "AcceptReply", \.acceptReply,
            "Bytes that the answer to a delivered message begins with; another is tried again. Any where empty.")
        Setting(
            "RejectReply", \.rejectReply,
            "Bytes that the answer begins with where the message can never succeed: a dead letter. None where empty.")
        Setting(
            "ReplyTimeout", \.replyTimeout, in: .milliseconds(10)...(.seconds(3600)),
            "Longest wait for an answer; then the connection is closed and the message sent again."
        ).aliases("ResponseTimeout")
        connectionSettings
        tlsSettings
    }

    public var certificateFiles: [String] { ownCertificateFiles }

    public func issues() -> [SettingIssue] {
        var issues = tls.issues() + framingIssues()
        if !getReply, !acceptReply.isEmpty || !rejectReply.isEmpty {
            let name = acceptReply.isEmpty ? "RejectReply" : "AcceptReply"
            issues.append(SettingIssue(name, "has no effect with 'GetReply: false'", severity: .warning))
        }
        return issues
    }
}
