// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import HIESettings
internal import NIOCore
internal import NIOPosix
internal import NIOSSL

/// Whom a client of this target believes: the system's authorities, or those of a file, which is read for each try.
struct ClientTrust: Sendable {
    /// Empty for the system's.
    let file: String

    func context() throws(AlertDeliveryError) -> NIOSSLContext {
        do {
            var configuration = TLSConfiguration.makeClientConfiguration()
            configuration.minimumTLSVersion = .tlsv12
            if !file.isEmpty { configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(file)) }
            return try NIOSSLContext(configuration: configuration)
        } catch {
            throw .transient("trustFile cannot be used: it must hold certificates in PEM form")
        }
    }

    /// An address has no name to ask for (RFC 6066 §3), but is verified all the same.
    static func handler(_ context: NIOSSLContext, host: String) throws -> NIOSSLClientHandler {
        try NIOSSLClientHandler(context: context, serverHostname: IPAddress(host) == nil ? host : nil)
    }
}

/// Errors of sockets and TLS in words: no more than the cause.
enum ConnectFailure {
    static func words(_ error: any Error) -> String {
        switch error {
        case let failure as WebFailure: return failure.description
        case let failure as NIOConnectionError:
            let reasons = failure.connectionErrors.map { words($0.error) }
            return reasons.first ?? "its name cannot be resolved"
        case let failure as IOError: return String(cString: strerror(failure.errnoCode))
        case ChannelError.connectTimeout: return "no connection in time"
        case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: return "TLS: \(error)"
        default: return "\(error)"
        }
    }
}

extension TimeAmount {
    init(_ duration: Duration) {
        let parts = duration.components
        self = .nanoseconds(parts.seconds &* 1_000_000_000 &+ parts.attoseconds / 1_000_000_000)
    }
}
