// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// TLS as configured: files in PEM form, read again when they change.
package struct TLSOptions: Sendable, Hashable {
    /// The own certificate, then those that lead to a root.
    ///
    /// Needed by a server; by a client if servers ask for one.
    package var certificateChainFile: String?
    package var privateKeyFile: String?
    /// The authorities that the other side's certificate must come from.
    ///
    /// Nil: the system's.
    package var trustRootsFile: String?
    /// Server only: refuse clients without a certificate from ``trustRootsFile``.
    package var requiresClientCertificate = false
    /// Client only: what the server's certificate must satisfy.
    package var verification = Verification.full
    package var minimumVersion = Version.tls12
    /// Client only: the name to ask for (SNI, RFC 6066 §3) and to verify.
    ///
    /// Nil: the host that is connected to.
    package var serverName: String?

    package enum Verification: Sendable, Hashable {
        /// Issued by a trusted authority, valid now, for this host.
        case full
        /// As `full`, for any host.
        case anyHost
        /// No check at all: encryption without knowing whom to.
        case none
    }

    package enum Version: Sendable, Hashable {
        case tls12
        case tls13
    }

    package init() {}

    var files: [String] { [certificateChainFile, privateKeyFile, trustRootsFile].compactMap { $0 } }
}

/// What cannot be set up.
package enum NetworkError: Error, Sendable, Hashable {
    case cannotListen(address: String, reason: String)
    /// A certificate, key or trust file that cannot be used.
    case tls(file: String, reason: String)
}

extension NetworkError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cannotListen(let address, let reason): "cannot listen on \(address): \(reason)"
        case .tls(let file, let reason): "TLS: \(file): \(reason)"
        }
    }
}
