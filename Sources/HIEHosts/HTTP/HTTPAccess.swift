// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIENetwork
public import HIESettings
package import NIOHTTP1

/// How a client proves who it is.
public enum HTTPAuthentication: String, SettingChoice {
    case none = "None"
    /// User and password with each request (RFC 7617).
    case basic = "Basic"
    /// A token with each request (RFC 6750).
    case bearer = "Bearer"
}

/// What the settings of all classes that take HTTP requests have in common.
package protocol HTTPListenerSettings: ListenerSettings {
    var paths: [PathPattern] { get set }
    var authentication: HTTPAuthentication { get set }
    var username: String { get set }
    var password: Secret { get set }
    var tokens: [Secret] { get set }
    var retryAfter: Duration { get set }
}

extension HTTPListenerSettings {
    package static var accessSettings: [Setting<Self>] {
        [
            Setting("Path", \.paths, "Paths that are taken; * is any one segment, ** at the end all that follow.")
                .aliases("URLPath"),
            Setting("Authentication", \.authentication, "How clients prove who they are; use it over TLS only."),
            Setting("Username", \.username, "Of Basic: the name that clients give."),
            Setting("Password", \.password, "Of Basic: the password that goes with it."),
            Setting("BearerTokens", \.tokens, "Of Bearer: the tokens that are taken.").secret(),
            Setting(
                "RetryAfter", \.retryAfter, in: .seconds(1)...(.seconds(86_400)),
                "What a client is told to wait where its request cannot be taken in now (503)."
            ).advanced(),
        ]
    }

    package var access: HTTPAccess {
        HTTPAccess(
            paths: paths, authentication: authentication, user: Array("\(username):\(password.revealed)".utf8),
            tokens: tokens.map { Array($0.revealed.utf8) })
    }

    /// The answer while nothing can be taken in.
    package var busy: HTTPAnswer {
        let seconds = max(1, retryAfter.components.seconds)
        return HTTPAnswer(
            503, text: "nothing can be taken in now", headers: [(name: "retry-after", value: "\(seconds)")])
    }

    package func accessIssues() -> [SettingIssue] {
        var issues: [SettingIssue] = []
        switch authentication {
        case .none:
            if !password.isEmpty { issues.append(SettingIssue("Password", "needs an Authentication of Basic")) }
            if !tokens.isEmpty { issues.append(SettingIssue("BearerTokens", "needs an Authentication of Bearer")) }
        case .basic:
            if username.isEmpty || username.contains(":") {
                issues.append(SettingIssue("Username", "must be a name without ':' when Authentication is 'Basic'"))
            }
            if password.isEmpty { issues.append(SettingIssue("Password", "is needed when Authentication is 'Basic'")) }
        case .bearer:
            if tokens.isEmpty || tokens.contains(where: \.isEmpty) {
                issues.append(SettingIssue("BearerTokens", "needs tokens when Authentication is 'Bearer'"))
            }
        }
        if authentication != .none, !tls.isOn {
            let text = "sends secrets in the clear without TLSCertificateFile"
            issues.append(SettingIssue("Authentication", text, severity: .warning))
        }
        if paths.isEmpty { issues.append(SettingIssue("Path", "needs at least one path")) }
        return issues
    }
}

/// Who may ask for what.
package struct HTTPAccess: Sendable {
    let paths: [PathPattern]
    let authentication: HTTPAuthentication
    let user: [UInt8]
    let tokens: [[UInt8]]

    /// The answer where a request is not let in; nil where it is.
    package func refusal(of head: HTTPRequestHead, methods: [HTTPMethod]) -> HTTPAnswer? {
        guard isKnown(head) else { return unauthorized }
        guard paths.contains(where: { $0.matches(head.path) }) else { return HTTPAnswer(404, text: "no such path") }
        guard methods.contains(head.method) else {
            let allowed = methods.map(\.rawValue).joined(separator: ", ")
            return HTTPAnswer(405, text: "only \(allowed)", headers: [(name: "allow", value: allowed)])
        }
        guard head.headers["content-encoding"].allSatisfy({ $0.lowercased() == "identity" }) else {
            return HTTPAnswer(
                415, text: "bodies must not be compressed", headers: [(name: "accept-encoding", value: "identity")])
        }
        return nil
    }

    private var unauthorized: HTTPAnswer {
        let scheme = authentication == .basic ? #"Basic realm="hie", charset="UTF-8""# : #"Bearer realm="hie""#
        return HTTPAnswer(401, text: "not authorized", headers: [(name: "www-authenticate", value: scheme)])
    }

    private func isKnown(_ head: HTTPRequestHead) -> Bool {
        guard authentication != .none else { return true }
        let given = head.headers["authorization"]
        guard given.count == 1, let parts = given.first?.split(separator: " ", maxSplits: 1), parts.count == 2 else {
            return false
        }
        switch (authentication, parts[0].lowercased()) {
        case (.basic, "basic"):
            return Base64.decode(parts[1]).map { Self.isEqual($0, user) } ?? false
        case (.bearer, "bearer"):
            let token = Array(parts[1].utf8)
            // All are compared, so that the time does not tell which one it was.
            return tokens.reduce(false) { Self.isEqual(token, $1) || $0 }
        default:
            return false
        }
    }

    /// Takes as long for a near miss as for a far one.
    static func isEqual(_ given: [UInt8], _ known: [UInt8]) -> Bool {
        var difference = given.count == known.count ? 0 as UInt8 : 1
        for place in given.indices {
            difference |= given[place] ^ (known.isEmpty ? 1 : known[place % known.count])
        }
        return difference == 0
    }
}

/// RFC 4648 §4.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0 as UInt32) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                let digit = Int(bits >> UInt32(18 - 6 * place)) & 63
                text.append(place <= group.count ? alphabet[digit] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count % 4 == 0 else { return nil }
        let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        guard padding <= 2 else { return nil }
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        for (place, digit) in digits.dropLast(padding).enumerated() {
            guard let value = alphabet.firstIndex(of: digit) else { return nil }
            bits = bits << 6 | UInt32(value)
            if place % 4 != 0 { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(6 - 2 * (place % 4)))) }
        }
        return bytes
    }
}
