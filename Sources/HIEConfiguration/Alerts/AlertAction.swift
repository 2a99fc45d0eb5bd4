// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// One way to tell somebody: exactly one of `webhook`, `email` and `item`.
public struct AlertAction: NestedSettings {
    /// Told in any case, without being declared.
    public static let log = "log"

    public var name = ""
    public var webhook: WebAddress?
    public var headers: [String: String] = [:]
    public var trustFile: ConfiguredPath = ""
    public var email: AlertMail?
    public var item = ""
    public var timeout = Duration.seconds(10)

    public init() {}

    public static let summary = "One way to tell somebody: exactly one of webhook, email and item."
    public static var settings: [Setting<Self>] {
        Setting(
            "name", \.name, "Name that rules refer to.",
            check: { $0 == log ? "is taken: the log is told in any case" : nil }
        )
        .required()
        Setting("webhook", \.webhook, "Address that takes a POST of JSON, http or https.")
        Setting("headers", \.headers, "Further headers of the POST, such as Authorization.").secret()
        Setting(
            "trustFile", \.trustFile, "Authorities in PEM form to trust, for https and mail; the system's where empty.")
        Setting("email", \.email, "Mail over SMTP.")
        Setting("item", \.item, "Process or operation that takes a message of JSON.")
        Setting("timeout", \.timeout, in: .milliseconds(100)...(.seconds(120)), "Longest time for one try.")
    }

    public func issues() -> [SettingIssue] {
        var issues: [SettingIssue] = []
        let count = (webhook == nil ? 0 : 1) + (email == nil ? 0 : 1) + (item.isEmpty ? 0 : 1)
        if count != 1, !name.isEmpty { issues.append(SettingIssue("", "needs exactly one of webhook, email and item")) }
        if webhook == nil, !headers.isEmpty { issues.append(SettingIssue("headers", "needs a webhook")) }
        for (name, value) in headers where !Self.isHeader(name, value) {
            issues.append(
                SettingIssue(
                    "headers", "must have names of letters, digits and hyphens, and values without line breaks"))
        }
        return issues
    }

    /// RFC 9110 §5: what would let a value begin another header is refused.
    private static func isHeader(_ name: String, _ value: String) -> Bool {
        let isName =
            !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
        return isName && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    }
}

/// How mail is sent (RFC 5321).
public struct AlertMail: NestedSettings {
    public enum Security: String, SettingChoice {
        /// In clear text.
        case none
        /// Plain at first, then STARTTLS (RFC 3207), which the server must offer.
        case starttls
        /// TLS from the first byte (RFC 8314).
        case tls

        var port: Int {
            switch self {
            case .none: 25
            case .starttls: 587
            case .tls: 465
            }
        }
    }

    public var server = ""
    public var portGiven: Int?
    public var security = Security.starttls
    public var user = ""
    public var password = Secret("")
    public var from = ""
    public var to: [String] = []

    public init() {}

    public var port: Int { portGiven ?? security.port }

    public static let summary = "How mail is sent."
    public static var settings: [Setting<Self>] {
        Setting("server", \.server, "Address or name of the mail server.").required()
        Setting("port", \.portGiven, in: 1...65_535, "Its TCP port; 587 with starttls, 465 with tls, 25 with none.")
        Setting("security", \.security, "Whether the connection is encrypted, and from when on.")
        Setting("user", \.user, "Name to log in with; empty for no login.")
        Setting("password", \.password, "Password to log in with.")
        Setting("from", \.from, "Address of the sender.", check: addressComplaint).required()
        Setting("to", \.to, "Addresses of the receivers.", check: { $0.lazy.compactMap(addressComplaint).first })
            .required()
    }

    public func issues() -> [SettingIssue] {
        var issues: [SettingIssue] = []
        if to.isEmpty { issues.append(SettingIssue("to", "must name at least one address")) }
        if user.isEmpty != password.isEmpty {
            issues.append(SettingIssue(user.isEmpty ? "user" : "password", "is needed with the other of the two"))
        }
        if !user.isEmpty, security == .none {
            issues.append(
                SettingIssue(
                    "security", "is none: the password goes over the network in clear text", severity: .warning))
        }
        return issues
    }

    /// Enough that no address can begin a further command or header (RFC 5321 §4.1.2 without quoted local parts).
    private static func addressComplaint(_ text: String) -> String? {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>()[],;:\\\"".utf8.contains($0) }
        return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty && isPlain && text.utf8.count <= 254
            ? nil : "must be addresses such as integration@hospital.example"
    }
}
