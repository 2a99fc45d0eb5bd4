// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
package import HIENetwork
package import HIESettings

/// What the settings of all classes that listen have in common.
package protocol ListenerSettings: HostSettings {
    var port: Int { get set }
    var address: String { get set }
    var maxMessageSize: ByteSize { get set }
    var maxConnections: Int { get set }
    var maxConnectionsPerPeer: Int? { get set }
    var allowed: [IPNetwork] { get set }
    var readTimeout: Duration { get set }
    var stayConnected: DurationOrForever { get set }
    var archiveIO: Bool { get set }
    var tlsCertificateFile: ConfiguredPath { get set }
    var tlsKeyFile: ConfiguredPath { get set }
    var tlsClientTrustFile: ConfiguredPath { get set }
}

extension ListenerSettings {
    package static var addressSettings: [Setting<Self>] {
        [
            Setting("Port", \.port, in: 1...65_535, "TCP port to listen on.").required(),
            Setting(
                "IPAddress", \.address, "Local address to listen on; 0.0.0.0 is every IPv4 address, :: every address."
            ).aliases("Host", "LocalInterface"),
        ]
    }

    package static var connectionSettings: [Setting<Self>] {
        [
            Setting("MaxConnections", \.maxConnections, in: 1...100_000, "Connections served at once.").advanced(),
            Setting(
                "MaxConnectionsPerPeer", \.maxConnectionsPerPeer, in: 1...100_000,
                "Connections served at once for one remote address; no limit where absent."
            ).advanced(),
            Setting(
                "AllowedIPAddresses", \.allowed, "Remote addresses or networks that may connect; anyone where empty."),
            Setting(
                "ReadTimeout", \.readTimeout, in: .milliseconds(10)...(.seconds(86_400)),
                "Longest time from the first to the last byte of one message."
            ).advanced(),
            Setting(
                "StayConnected", \.stayConnected,
                "How long a connection may be silent before it is closed; -1 for ever."
            ).advanced(),
            Setting(
                "ArchiveIO", \.archiveIO,
                "Whether all bytes received and sent are also kept in files under DataDirectory/io: the newest 256 MiB."
            ).advanced(),
        ]
    }

    package static var tlsSettings: [Setting<Self>] {
        [
            Setting(
                "TLSCertificateFile", \.tlsCertificateFile,
                "Certificate chain in PEM form; switches TLS on, is read again when it changes."),
            Setting("TLSKeyFile", \.tlsKeyFile, "Private key in PEM form for TLSCertificateFile."),
            Setting(
                "TLSClientTrustFile", \.tlsClientTrustFile,
                "Authorities in PEM form that client certificates must come from; asks every client for one."),
        ]
    }

    package var listenerAddress: ListenerAddress { ListenerAddress(host: address, port: port) }

    package var ownCertificateFiles: [String] { tlsCertificateFile.isEmpty ? [] : [tlsCertificateFile.path] }

    package var tls: ListenerTLS {
        ListenerTLS(certificateFile: tlsCertificateFile, keyFile: tlsKeyFile, clientTrustFile: tlsClientTrustFile)
    }

    package func listenerOptions(_ stream: StreamFormat) -> ListenerOptions {
        var options = ListenerOptions(port: port)
        options.host = address
        options.stream = stream
        options.maximumFrameBytes = maxMessageSize.bytes
        options.maximumConnections = maxConnections
        options.maximumConnectionsPerPeer = maxConnectionsPerPeer
        options.allowed = allowed
        options.idleTimeout = stayConnected.duration
        options.readTimeout = readTimeout
        options.tls = tls.options
        return options
    }
}
