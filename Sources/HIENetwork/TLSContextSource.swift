// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import CHIENet
internal import Glibc
internal import NIOConcurrencyHelpers
package import NIOCore
package import NIOSSL

/// Hands out the TLS context for the files as they are on disk now.
///
/// Asked for each new connection; looks at the files at most once a second, by inode, size and modification time.
/// Connections keep the context they began with. Files that cannot be used leave the former context in place.
final class TLSContextSource: Sendable {
    enum Role: Sendable {
        case server
        case client
    }

    enum Report: Sendable, Hashable {
        case reloaded
        /// The former certificates stay in use.
        case reloadFailed(NetworkError)
    }

    private struct Current {
        var context: NIOSSLContext
        var stamps: [FileStamp?]
        var checked: NIODeadline
    }

    private let options: TLSOptions
    private let role: Role
    private let interval: TimeAmount
    private let current: NIOLockedValueBox<Current>
    private let report: @Sendable (Report) -> Void

    init(
        _ options: TLSOptions, role: Role, now: NIODeadline, interval: TimeAmount = .seconds(1),
        report: @escaping @Sendable (Report) -> Void
    ) throws(NetworkError) {
        self.options = options
        self.role = role
        self.interval = interval
        self.report = report
        let stamps = options.files.map(FileStamp.init)
        let context = try Self.load(options, role)
        current = NIOLockedValueBox(Current(context: context, stamps: stamps, checked: now))
    }

    func context(now: NIODeadline) -> NIOSSLContext {
        let (context, news) = current.withLockedValue { current -> (NIOSSLContext, Report?) in
            guard now >= current.checked + interval else { return (current.context, nil) }
            current.checked = now
            let stamps = options.files.map(FileStamp.init)
            guard stamps != current.stamps else { return (current.context, nil) }
            current.stamps = stamps
            do throws(NetworkError) {
                current.context = try Self.load(options, role)
                return (current.context, .reloaded)
            } catch {
                return (current.context, .reloadFailed(error))
            }
        }
        if let news { report(news) }
        return context
    }

    private static func load(_ options: TLSOptions, _ role: Role) throws(NetworkError) -> NIOSSLContext {
        let configuration = try configuration(options, role)
        do {
            return try NIOSSLContext(configuration: configuration)
        } catch {
            // The files read well one by one: what is left is a key that is not the certificate's.
            let file = options.privateKeyFile ?? options.trustRootsFile ?? "settings"
            throw .tls(file: file, reason: TLSFailure.text(error))
        }
    }

    fileprivate static func configuration(
        _ options: TLSOptions, _ role: Role
    ) throws(NetworkError) -> TLSConfiguration {
        let chain = try certificates(options, role)
        let key = try privateKey(options, role)
        var configuration =
            switch (role, key) {
            case (.server, .some(let key)):
                TLSConfiguration.makeServerConfiguration(certificateChain: chain, privateKey: .privateKey(key))
            default: TLSConfiguration.makeClientConfiguration()
            }
        if role == .client {
            configuration.certificateChain = chain
            configuration.privateKey = key.map { .privateKey($0) }
        }
        configuration.minimumTLSVersion = options.minimumVersion == .tls13 ? .tlsv13 : .tlsv12
        configuration.certificateVerification = verification(options, role)
        configuration.trustRoots = try trustRoots(options)
        return configuration
    }

    private static func certificates(
        _ options: TLSOptions, _ role: Role
    ) throws(NetworkError) -> [NIOSSLCertificateSource] {
        guard let file = options.certificateChainFile else {
            if role == .client { return [] }
            throw .tls(file: "certificate chain", reason: "a server needs one")
        }
        let chain = try read(file) { try NIOSSLCertificate.fromPEMFile($0) }
        guard !chain.isEmpty else { throw .tls(file: file, reason: "holds no certificate") }
        return chain.map { .certificate($0) }
    }

    private static func privateKey(_ options: TLSOptions, _ role: Role) throws(NetworkError) -> NIOSSLPrivateKey? {
        guard let file = options.privateKeyFile else {
            if role == .client, options.certificateChainFile == nil { return nil }
            throw .tls(file: "private key", reason: "a certificate needs one")
        }
        return try read(file) { try NIOSSLPrivateKey(file: $0, format: .pem) }
    }

    private static func trustRoots(_ options: TLSOptions) throws(NetworkError) -> NIOSSLTrustRoots {
        guard let file = options.trustRootsFile else { return .default }
        let roots = try read(file) { try NIOSSLCertificate.fromPEMFile($0) }
        guard !roots.isEmpty else { throw .tls(file: file, reason: "holds no certificate") }
        return .certificates(roots)
    }

    private static func verification(_ options: TLSOptions, _ role: Role) -> CertificateVerification {
        if role == .server { return options.requiresClientCertificate ? .noHostnameVerification : .none }
        return switch options.verification {
        case .full: .fullVerification
        case .anyHost: .noHostnameVerification
        case .none: .none
        }
    }

    private static func read<Value>(_ file: String, _ body: (String) throws -> Value) throws(NetworkError) -> Value {
        guard access(file, R_OK) == 0 else { throw .tls(file: file, reason: String(cString: strerror(errno))) }
        do {
            return try body(file)
        } catch {
            throw .tls(file: file, reason: "is not in the PEM form expected here")
        }
    }
}

/// TLS for a client that makes contexts of its own, from files that may change.
package struct ClientTLSFiles {
    private let options: TLSOptions
    private var stamps: [FileStamp?]
    private var checked: NIODeadline

    package init(_ options: TLSOptions, now: NIODeadline) {
        self.options = options
        stamps = options.files.map(FileStamp.init)
        checked = now
    }

    /// Of the files as they are now.
    package func configuration() throws(NetworkError) -> TLSConfiguration {
        let configuration = try TLSContextSource.configuration(options, .client)
        do { _ = try NIOSSLContext(configuration: configuration) } catch {
            throw .tls(file: options.privateKeyFile ?? "settings", reason: TLSFailure.text(error))
        }
        return configuration
    }

    /// Whether the files are others than when this was asked last; looks at most once a second.
    package mutating func haveChanged(now: NIODeadline) -> Bool {
        guard !stamps.isEmpty, now >= checked + .seconds(1) else { return false }
        checked = now
        let former = stamps
        stamps = options.files.map(FileStamp.init)
        return stamps != former
    }
}

/// What tells one state of a file from another.
private struct FileStamp: Equatable {
    private let values: [UInt64]

    init?(_ path: String) {
        var stamp = chienet_file_stamp()
        guard chienet_file_stamp(path, &stamp) == 0 else { return nil }
        values = [stamp.device, stamp.inode, stamp.size, stamp.modified]
    }
}

/// TLS errors in words.
///
/// The library's own name a line in its C sources.
enum TLSFailure {
    static func text(_ error: any Error) -> String {
        let text = String(describing: error)
        for (mark, words) in known where text.contains(mark) { return words }
        return text
    }

    private static let known = [
        (
            "CERTIFICATE_VERIFY_FAILED",
            "the peer's certificate is expired, not yet valid, or not from a trusted authority"
        ),
        ("unableToValidateCertificate", "the peer's certificate is for another host"),
        ("failedToValidateHostname", "the peer's certificate is for another host"),
        ("PEER_DID_NOT_RETURN_A_CERTIFICATE", "the client sent no certificate"),
        ("CERTIFICATE_REQUIRED", "the server requires a client certificate"),
        ("ALERT_UNKNOWN_CA", "the peer does not trust the authority of this side's certificate"),
        ("ALERT_BAD_CERTIFICATE", "the peer refuses this side's certificate"),
        ("CERTIFICATE_EXPIRED", "the peer says that this side's certificate has expired"),
        ("ALERT_CERTIFICATE_UNKNOWN", "the peer refuses this side's certificate"),
        ("ALERT_HANDSHAKE_FAILURE", "the peer refused the handshake"),
        ("KEY_VALUES_MISMATCH", "the private key is not the certificate's"),
        ("failedToLoadPrivateKey", "the private key is not the certificate's"),
        ("KEY_TYPE_MISMATCH", "the private key is not the certificate's"),
        ("UNSUPPORTED_PROTOCOL", "the peer offers no TLS version allowed here"),
        ("ALERT_PROTOCOL_VERSION", "the peer allows no TLS version offered here"),
        ("WRONG_VERSION_NUMBER", "the peer does not speak TLS"),
        ("HTTP_REQUEST", "the peer speaks HTTP, not TLS"),
    ]
}
