// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIESettings

public struct HL7TCPOperationSettings: HostSettings {
    public var address = ""
    public var port = 2575
    public var window = 1
    public var connectTimeout = Duration.seconds(10)
    public var replyTimeout = Duration.seconds(30)
    public var reconnectLimit = Duration.seconds(30)
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
        Setting("IPAddress", \.address, "Address or name of the receiving system.").required().aliases("Host")
        Setting("Port", \.port, in: 1...65_535, "TCP port of the receiving system.").required()
        Setting(
            "Window", \.window, in: 1...1024,
            "Messages sent on one connection before the first of them is acknowledged; 1 is HL7's stop-and-wait.")
        Setting(
            "ConnectTimeout", \.connectTimeout, in: .milliseconds(10)...(.seconds(600)),
            "Longest time to connect, and for the TLS handshake after it."
        ).advanced()
        Setting(
            "ReplyTimeout", \.replyTimeout, in: .milliseconds(10)...(.seconds(3600)),
            "Longest wait for an acknowledgement; then the connection is closed and the message sent again."
        ).aliases("ResponseTimeout", "AckTimeout")
        Setting(
            "ReconnectLimit", \.reconnectLimit, in: .milliseconds(100)...(.seconds(3600)),
            "Longest wait between attempts to connect; they begin at 100 ms and double."
        ).advanced()
        Setting(
            "StayConnected", \.stayConnected,
            "How long an idle connection stays open; -1 for ever, 0 connects for each exchange.")
        Setting("TLS", \.tlsOn, "Whether to speak TLS 1.2 or later.")
        Setting("TLSTrustFile", \.tlsTrustFile, "Authorities in PEM form to trust; the system's where empty.")
        Setting("TLSCertificateFile", \.tlsCertificateFile, "Own certificate chain in PEM form, for mutual TLS.")
        Setting("TLSKeyFile", \.tlsKeyFile, "Private key in PEM form for TLSCertificateFile.")
        Setting("TLSServerName", \.tlsServerName, "Name in the server's certificate where it is not IPAddress.")
            .advanced()
    }

    var tls: ConnectorTLS {
        ConnectorTLS(
            isOn: tlsOn, trustFile: tlsTrustFile, certificateFile: tlsCertificateFile, keyFile: tlsKeyFile,
            serverName: tlsServerName)
    }

    public func issues() -> [SettingIssue] { tls.issues() }
}
