// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// An `http` or `https` address (RFC 3986): `https://pager.example:8443/hooks/7?team=a`.
public struct WebAddress: SettingScalarType, Hashable {
    public let isSecure: Bool
    /// Without the brackets of an IPv6 address.
    public let host: String
    public let port: Int
    /// What stands in the request line: path and query, at least `/`.
    public let target: String
    public let settingText: String

    public static var typeName: String { "web address" }
    public static var pluralName: String { "web addresses" }
    public static var expectation: String { "an address such as https://pager.example/hook" }
    public static var schema: SettingMap { ["type": "string", "pattern": #"^https?://|\$\{[^}]+\}"#] }

    /// Nil also where it holds a user or a fragment, or anything but printable ASCII.
    public init?(settingText text: String) {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !text.contains("#") else { return nil }
        let lower = text.lowercased()
        let scheme = lower.hasPrefix("https://") ? "https://" : "http://"
        guard lower.hasPrefix(scheme) else { return nil }
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        guard !authority.contains("@"), let (host, port) = Self.hostAndPort(authority) else { return nil }
        let tail = rest[authority.endIndex...]
        isSecure = scheme == "https://"
        self.host = host
        self.port = port ?? (isSecure ? 443 : 80)
        target = tail.hasPrefix("/") ? String(tail) : "/\(tail)"
        settingText = text
    }

    private static func hostAndPort(_ text: Substring) -> (String, Int?)? {
        var rest = text
        let host: Substring
        if rest.first == "[" {
            host = rest.dropFirst().prefix { $0 != "]" }
            rest = rest[host.endIndex...].dropFirst()
            guard IPAddress(host) != nil else { return nil }
        } else {
            host = rest.prefix { $0 != ":" }
            rest = rest[host.endIndex...]
        }
        guard !host.isEmpty else { return nil }
        if rest.isEmpty { return (String(host), nil) }
        guard rest.first == ":", let port = Int(rest.dropFirst()), (1...65_535).contains(port) else { return nil }
        return (String(host), port)
    }

    /// As the Host header names it (RFC 9110 §7.2).
    public var authority: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return port == (isSecure ? 443 : 80) ? name : "\(name):\(port)"
    }
}
