// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
package import HIENetwork
public import HIESettings

/// How an operation proves who it is.
public enum HTTPClientAuthentication: String, SettingChoice {
    case none = "None"
    /// User and password with each request (RFC 7617).
    case basic = "Basic"
    /// A fixed token with each request (RFC 6750).
    case bearer = "Bearer"
    /// A token that is got for the client's credentials (RFC 6749 §4.4), kept and renewed.
    case oauth2 = "OAuth2"
}

/// How a client proves who it is where it gets its token (RFC 6749 §2.3.1).
public enum TokenAuthentication: String, SettingChoice {
    /// In a header.
    case basic = "Basic"
    /// In the body.
    case post = "Post"
}

/// What the settings of all classes that send HTTP requests have in common.
package protocol HTTPClientSettings: HostSettings {
    var url: RequestTemplate { get set }
    var headers: [String: String] { get set }
    var idempotencyKey: Bool { get set }
    var authentication: HTTPClientAuthentication { get set }
    var username: String { get set }
    var password: Secret { get set }
    var bearerToken: Secret { get set }
    var tokenURL: String { get set }
    var clientID: String { get set }
    var clientSecret: Secret { get set }
    var scope: String { get set }
    var tokenAuthentication: TokenAuthentication { get set }
    var statusActions: StatusActions { get set }
    var replyTimeout: Duration { get set }
    var connectTimeout: Duration { get set }
    var reconnectLimit: Duration { get set }
    var stayConnected: DurationOrForever { get set }
    var maxReplySize: ByteSize { get set }
    var tlsTrustFile: ConfiguredPath { get set }
    var tlsCertificateFile: ConfiguredPath { get set }
    var tlsKeyFile: ConfiguredPath { get set }
}

extension HTTPClientSettings {
    package static var requestSettings: [Setting<Self>] {
        [
            Setting(
                "Headers", \.headers, "Further request headers, such as an API key; their values are never shown."
            ).secret().aliases("CustomHeaders"),
            Setting(
                "IdempotencyKey", \.idempotencyKey,
                "Whether to send the message's id as Idempotency-Key, so that the receiver can tell a repeat."),
        ]
    }

    package static var authenticationSettings: [Setting<Self>] {
        [
            Setting("Authentication", \.authentication, "How this side proves who it is."),
            Setting("Username", \.username, "Of Basic: the name."),
            Setting("Password", \.password, "Of Basic: the password."),
            Setting("BearerToken", \.bearerToken, "Of Bearer: the token."),
            Setting("TokenURL", \.tokenURL, "Of OAuth2: where tokens are got, with https."),
            Setting("ClientID", \.clientID, "Of OAuth2: the client's id."),
            Setting("ClientSecret", \.clientSecret, "Of OAuth2: the client's secret."),
            Setting("Scope", \.scope, "Of OAuth2: the scopes to ask for, with blanks between; none where empty."),
            Setting(
                "TokenAuthentication", \.tokenAuthentication, "Of OAuth2: where the client's id and secret are given."
            ).advanced(),
        ]
    }

    package static var exchangeSettings: [Setting<Self>] {
        [
            Setting(
                "StatusActions", \.statusActions,
                """
                What to do about each status, such as 404=C,409=S,5xx=RF, in IRIS's letters; the first that fits decides. \
                Otherwise 2xx is delivered, 408, 425, 429 and 5xx are tried again, everything else is a dead letter.
                """),
            Setting(
                "ReplyTimeout", \.replyTimeout, in: .milliseconds(10)...(.seconds(3600)),
                "Longest wait for a response; then the message is sent again."
            ).aliases("ResponseTimeout"),
            Setting(
                "ConnectTimeout", \.connectTimeout, in: .milliseconds(10)...(.seconds(600)),
                "Longest time to connect, TLS handshake included."
            ).advanced(),
            Setting(
                "ReconnectLimit", \.reconnectLimit, in: .milliseconds(100)...(.seconds(3600)),
                "Longest wait between attempts to connect; they begin at 100 ms and double."
            ).advanced(),
            Setting(
                "StayConnected", \.stayConnected,
                "How long an idle connection stays open; -1 until the server closes it."
            ).advanced(),
            Setting(
                "MaxReplySize", \.maxReplySize, in: ByteSize(bytes: 1024)...ByteSize(bytes: 1 << 30),
                "Largest response body; a larger one counts as an error of the destination."
            ).advanced(),
            Setting("TLSTrustFile", \.tlsTrustFile, "Authorities in PEM form to trust; the system's where empty."),
            Setting(
                "TLSCertificateFile", \.tlsCertificateFile, "Own certificate chain in PEM form, for mutual TLS."),
            Setting("TLSKeyFile", \.tlsKeyFile, "Private key in PEM form for TLSCertificateFile."),
        ]
    }

    package var ownCertificateFiles: [String] { tlsCertificateFile.isEmpty ? [] : [tlsCertificateFile.path] }

    package var tlsOptions: TLSOptions {
        ConnectorTLS(
            isOn: true, trustFile: tlsTrustFile, certificateFile: tlsCertificateFile, keyFile: tlsKeyFile,
            serverName: ""
        ).options ?? TLSOptions()
    }

    package func clientIssues() -> [SettingIssue] {
        var issues: [SettingIssue] = []
        if !url.isEmpty, WebPlace(url.settingText) == nil {
            issues.append(SettingIssue("URL", "must begin with http:// or https:// and a host without braces"))
        }
        if tlsCertificateFile.isEmpty != tlsKeyFile.isEmpty {
            let (missing, given) =
                tlsKeyFile.isEmpty ? ("TLSKeyFile", "TLSCertificateFile") : ("TLSCertificateFile", "TLSKeyFile")
            issues.append(SettingIssue(missing, "is needed with \(given)"))
        }
        for (name, value) in headers.sorted(by: { $0.key < $1.key })
        where !HeaderRules.isName(name) || !HeaderRules.isValue(value) {
            issues.append(SettingIssue("Headers.\(name)", "is no HTTP header"))
        }
        return issues + authenticationIssues()
    }

    private func authenticationIssues() -> [SettingIssue] {
        func missing(_ names: (String, Bool)...) -> [SettingIssue] {
            names.filter(\.1).map {
                SettingIssue($0.0, "is needed when Authentication is '\(authentication.rawValue)'")
            }
        }
        switch authentication {
        case .none: return []
        case .basic: return missing(("Username", username.isEmpty), ("Password", password.isEmpty))
        case .bearer: return missing(("BearerToken", bearerToken.isEmpty))
        case .oauth2:
            var issues = missing(
                ("TokenURL", tokenURL.isEmpty), ("ClientID", clientID.isEmpty), ("ClientSecret", clientSecret.isEmpty))
            if !tokenURL.isEmpty, WebPlace(tokenURL) == nil {
                issues.append(SettingIssue("TokenURL", "must begin with http:// or https:// and a host"))
            }
            return issues
        }
    }
}

/// Scheme, host and port of a URL.
package struct WebPlace {
    package let text: String

    /// Nil where it is none.
    package init?(_ url: String) {
        let lower = url.lowercased()
        guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return nil }
        let place = url.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !place.isEmpty, !place.hasPrefix(":"), !place.contains(where: { "{}@ ".contains($0) }) else { return nil }
        text = scheme + place
    }
}

/// RFC 9110 §5.
enum HeaderRules {
    static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
    }

    static func isValue(_ text: String) -> Bool { text.utf8.allSatisfy { $0 == 0x09 || $0 >= 0x20 && $0 != 0x7F } }
}
