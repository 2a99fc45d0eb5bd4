// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
package import HIENetwork
package import HIESettings

/// What the settings of the classes that connect to a TCP port have in common.
package protocol ConnectorSettings: HostSettings {
    var address: String { get set }
    var port: Int { get set }
    var connectTimeout: Duration { get set }
    var reconnectLimit: Duration { get set }
    var archiveIO: Bool { get set }
    var stayConnected: DurationOrForever { get set }
    var tlsOn: Bool { get set }
    var tlsTrustFile: ConfiguredPath { get set }
    var tlsCertificateFile: ConfiguredPath { get set }
    var tlsKeyFile: ConfiguredPath { get set }
    var tlsServerName: String { get set }
}

extension ConnectorSettings {
    package static var addressSettings: [Setting<Self>] {
        [
            Setting("IPAddress", \.address, "Address or name of the receiving system.").required().aliases("Host"),
            Setting("Port", \.port, in: 1...65_535, "TCP port of the receiving system.").required(),
        ]
    }

    package static var connectionSettings: [Setting<Self>] {
        [
            Setting(
                "ConnectTimeout", \.connectTimeout, in: .milliseconds(10)...(.seconds(600)),
                "Longest time to connect, and for the TLS handshake after it."
            ).advanced(),
            Setting(
                "ReconnectLimit", \.reconnectLimit, in: .milliseconds(100)...(.seconds(3600)),
                "Longest wait between attempts to connect; they begin at 100 ms and double."
            ).advanced(),
            Setting(
                "StayConnected", \.stayConnected,
                "How long an idle connection stays open; -1 for ever, 0 connects for each exchange."),
            Setting(
                "ArchiveIO", \.archiveIO,
                "Whether all bytes sent and received are also kept in files under DataDirectory/io: the newest 256 MiB."
            ),
        ]
    }

    package static var tlsSettings: [Setting<Self>] {
        [
            Setting("TLS", \.tlsOn, "Whether to speak TLS 1.2 or later."),
            Setting("TLSTrustFile", \.tlsTrustFile, "Authorities in PEM form to trust; the system's where empty."),
            Setting(
                "TLSCertificateFile", \.tlsCertificateFile, "Own certificate chain in PEM form, for mutual TLS."),
            Setting("TLSKeyFile", \.tlsKeyFile, "Private key in PEM form for TLSCertificateFile."),
            Setting(
                "TLSServerName", \.tlsServerName, "Name in the server's certificate where it is not IPAddress."
            ).advanced(),
        ]
    }

    package var ownCertificateFiles: [String] { tlsCertificateFile.isEmpty ? [] : [tlsCertificateFile.path] }

    package var tls: ConnectorTLS {
        ConnectorTLS(
            isOn: tlsOn, trustFile: tlsTrustFile, certificateFile: tlsCertificateFile, keyFile: tlsKeyFile,
            serverName: tlsServerName)
    }

    package var connectorOptions: ConnectorOptions {
        var connector = ConnectorOptions(host: address, port: port)
        connector.connectTimeout = connectTimeout
        connector.reconnect = Backoff(initial: .milliseconds(100), maximum: reconnectLimit)
        connector.tls = tls.options
        return connector
    }
}
