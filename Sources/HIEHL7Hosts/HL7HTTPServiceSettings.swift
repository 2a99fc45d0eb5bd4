// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIEHosts
public import HIESettings

public struct HL7HTTPServiceSettings: HostSettings, HTTPListenerSettings, ReplyingSettings, DuplicateSettings {
    public var port = 8080
    public var address = "0.0.0.0"
    public var targets: [String] = []
    public var paths: [PathPattern] = ["/**"]
    public var authentication = HTTPAuthentication.none
    public var username = ""
    public var password = Secret("")
    public var tokens: [Secret] = []
    public var retryAfter = Duration.seconds(5)
    public var ackMode = HTTPReplyMode.immediate
    public var ackTimeout = Duration.seconds(30)
    public var responseFrom: [String] = []
    public var orderBy = OrderBy.patient
    public var duplicateWindow = Duration.seconds(900)
    public var duplicateLimit = 2_000_000
    public var duplicateControlID = ControlIDReuse.process
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
        "Receives HL7 v2 messages over HTTP, keeps them and acknowledges them in the body of the response."
    public static var settings: [Setting<Self>] {
        addressSettings
        Setting("TargetConfigNames", \.targets, "Items that each message goes to.")
        accessSettings
        Setting("AckMode", \.ackMode, "When a request is answered.")
        waitingSettings(late: "answers AE")
        Setting(
            "OrderBy", \.orderBy,
            "What messages must share to keep their order: patient, facility, connection, item, or an HL7 path.")
        Setting(
            "MaxMessageSize", \.maxMessageSize, in: ByteSize(bytes: 1024)...ByteSize(bytes: 1 << 30),
            "Largest message taken in; a larger one is refused with AR and 413.")
        connectionSettings
        duplicateSettings(
            "How long a message that comes again, byte for byte, gets the acknowledgement of the first and is not processed again; 0 for never."
        )
        Setting(
            "DuplicateControlID", \.duplicateControlID,
            "What becomes of another message with a control id that came within DuplicateWindow."
        ).advanced()
        tlsSettings
    }

    package var waitsForTargets: Bool { ackMode == .application }
    public var synchronousTargets: [String] { waitsForTargets ? targets : [] }
    public var responders: [String] { responseFrom }
    public var listener: ListenerAddress? { listenerAddress }
    public var certificateFiles: [String] { ownCertificateFiles }

    /// As the reception of messages over MLLP has them.
    var line: HL7TCPServiceSettings {
        var line = HL7TCPServiceSettings()
        line.targets = targets
        line.ackMode = ackMode == .application ? .application : .immediate
        line.ackTimeout = ackTimeout
        line.responseFrom = responseFrom
        line.orderBy = orderBy
        line.maxMessageSize = maxMessageSize
        line.duplicateWindow = duplicateWindow
        line.duplicateLimit = duplicateLimit
        line.duplicateControlID = duplicateControlID
        return line
    }

    public func issues() -> [SettingIssue] { tls.issues() + accessIssues() + waitingIssues() }
}
