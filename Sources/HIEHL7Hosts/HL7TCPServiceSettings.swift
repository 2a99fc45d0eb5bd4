// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIEHosts
public import HIESettings

/// When the sender is told that its message is safe (HL7 v2.5.1 §2.9).
public enum AckMode: String, SettingChoice {
    /// Once it is on disk here.
    case immediate = "Immediate"
    /// Once everything it led to was delivered or filtered.
    case application = "Application"
    /// No acknowledgement at all.
    case never = "Never"
    /// By MSH-15 of each message where it is in enhanced mode; as `Immediate` where it is not.
    case mshDetermined = "MSH-determined"

    public static let aliases: [String: AckMode] = [
        "App": .application, "None": .never, "Msh-determined": .mshDetermined,
    ]
}

/// What becomes of a message whose control id came with another body within the duplicate window.
public enum ControlIDReuse: String, SettingChoice {
    /// It is another message: senders do use control ids again.
    case process
    /// AR.
    case reject
}

public struct HL7TCPServiceSettings: HostSettings, ListenerSettings, ReplyingSettings, DuplicateSettings,
    ValidationSettings
{
    public var port = 2575
    public var address = "0.0.0.0"
    public var targets: [String] = []
    public var ackMode = AckMode.immediate
    public var ackTimeout = Duration.seconds(30)
    public var responseFrom: [String] = []
    public var archiveIO = false
    public var orderBy = OrderBy.patient
    public var maxMessageSize: ByteSize = ByteSize(bytes: 64 << 20)
    public var maxConnections = 10_000
    public var maxConnectionsPerPeer: Int?
    public var allowed: [IPNetwork] = []
    public var readTimeout = Duration.seconds(60)
    public var stayConnected = DurationOrForever.forever
    public var duplicateWindow = Duration.seconds(900)
    public var duplicateLimit = 2_000_000
    public var duplicateControlID = ControlIDReuse.process
    public var validation = ValidationLevel.none
    public var schemaFile: ConfiguredPath = ""
    public var validationErrors = ValidationAction.accept
    public var validationWarnings = ValidationAction.accept
    public var allowsZSegments = true
    public var tlsCertificateFile: ConfiguredPath = ""
    public var tlsKeyFile: ConfiguredPath = ""
    public var tlsClientTrustFile: ConfiguredPath = ""

    public init() {}

    public static let summary = "Receives HL7 v2 messages over MLLP, keeps them and acknowledges them."
    public static var settings: [Setting<Self>] {
        addressSettings
        Setting("TargetConfigNames", \.targets, "Items that each message goes to.")
        Setting("AckMode", \.ackMode, "When the sender is told that its message is safe.")
        waitingSettings(late: "answers AE")
        Setting(
            "OrderBy", \.orderBy,
            "What messages must share to keep their order: patient, facility, connection, item, or an HL7 path.")
        Setting(
            "MaxMessageSize", \.maxMessageSize, in: ByteSize(bytes: 1024)...ByteSize(bytes: 1 << 30),
            "Largest message taken in; a larger one is refused with AR.")
        connectionSettings
        validationSettings
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

    public func issues() -> [SettingIssue] { tls.issues() + waitingIssues() }
}
