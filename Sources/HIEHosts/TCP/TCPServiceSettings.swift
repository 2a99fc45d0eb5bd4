// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
internal import HIENetwork
public import HIESettings

/// When the sender gets its reply.
public enum ReplyMode: String, SettingChoice {
    /// Once its message is on disk here.
    case immediate = "Immediate"
    /// Once everything it led to was delivered or filtered; with `ResponseFrom` the answer that a target got.
    case application = "Application"
    /// Never.
    case never = "Never"

    public static let aliases: [String: ReplyMode] = ["App": .application, "None": .never]
}

public struct TCPServiceSettings: HostSettings, ListenerSettings, FramingSettings, ReplyingSettings {
    public var port = 0
    public var address = "0.0.0.0"
    public var targets: [String] = []
    public var framing = Framing.mllp
    public var startByte = ByteText()
    public var endByte = ByteText()
    public var trailerByte = ByteText()
    public var terminator: ByteText = "\\r\\n"
    public var countBytes = 4
    public var countOrder = ByteOrder.big
    public var frameLength = 0
    public var contentType = "application/octet-stream"
    public var encoding = ""
    public var ackMode = ReplyMode.immediate
    public var replyText = ByteText()
    public var errorReplyText = ByteText()
    public var ackTimeout = Duration.seconds(30)
    public var responseFrom: [String] = []
    public var orderBy = PlainOrder.connection
    public var maxMessageSize: ByteSize = ByteSize(bytes: 64 << 20)
    public var maxConnections = 10_000
    public var maxConnectionsPerPeer: Int?
    public var allowed: [IPNetwork] = []
    public var readTimeout = Duration.seconds(60)
    public var stayConnected = DurationOrForever.forever
    public var archiveIO = false
    public var tlsCertificateFile: ConfiguredPath = ""
    public var tlsKeyFile: ConfiguredPath = ""
    public var tlsClientTrustFile: ConfiguredPath = ""

    public init() {}

    public static let summary =
        "Receives messages of any kind over TCP in frames of any kind, keeps and passes them on."
    public static var settings: [Setting<Self>] {
        addressSettings
        Setting("TargetConfigNames", \.targets, "Items that each message goes to.")
        framingSettings
        Setting("ContentType", \.contentType, "Media type of the messages, by which they are read.")
        Setting("Charset", \.encoding, "Character encoding of the messages, such as UTF-8; unknown where empty.")
        Setting("AckMode", \.ackMode, "When the sender gets its reply.")
        Setting(
            "ReplyText", \.replyText,
            "Bytes in a frame that tell the sender that its message is safe; nothing is sent where empty.")
        Setting(
            "ErrorReplyText", \.errorReplyText,
            "Bytes in a frame that tell the sender to send again; where empty the connection is closed instead.")
        waitingSettings(late: "counts as an error")
        Setting("OrderBy", \.orderBy, "What messages must share to keep their order.")
        Setting(
            "MaxMessageSize", \.maxMessageSize, in: ByteSize(bytes: 1)...ByteSize(bytes: 1 << 30),
            "Largest message taken in; a larger one is answered with ErrorReplyText.")
        connectionSettings
        tlsSettings
    }

    package var waitsForTargets: Bool { ackMode == .application }
    public var synchronousTargets: [String] { waitsForTargets ? targets : [] }
    public var responders: [String] { responseFrom }
    public var listener: ListenerAddress? { listenerAddress }
    public var certificateFiles: [String] { ownCertificateFiles }

    public func issues() -> [SettingIssue] {
        tls.issues() + framingIssues() + waitingIssues() + replyIssues()
    }

    private func replyIssues() -> [SettingIssue] {
        [("ReplyText", replyText), ("ErrorReplyText", errorReplyText)].compactMap { name, text in
            guard !text.isEmpty, let refusal = text.bytes.withUnsafeBytes({ frameFormat.refusal(of: $0) }) else {
                return nil
            }
            return SettingIssue(name, refusal)
        }
    }
}
