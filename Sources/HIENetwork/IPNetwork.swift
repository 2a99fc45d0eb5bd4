// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import NIOCore

/// An IPv4 or IPv6 address.
///
/// An IPv4 address and its IPv4-mapped IPv6 form (RFC 4291 §2.5.5.2) are the same.
package struct IPAddress: Sendable, Hashable {
    let high: UInt64
    let low: UInt64

    /// Reads `192.0.2.1` or `2001:db8::1`; nil for anything else, host names and scope ids among it.
    package init?(_ text: String) {
        var four: UInt32 = 0
        if inet_pton(AF_INET, text, &four) == 1 {
            high = 0
            low = 0xFFFF_0000_0000 | UInt64(UInt32(bigEndian: four))
            return
        }
        var six: (UInt64, UInt64) = (0, 0)
        guard inet_pton(AF_INET6, text, &six) == 1 else { return nil }
        high = UInt64(bigEndian: six.0)
        low = UInt64(bigEndian: six.1)
    }

    init?(_ address: SocketAddress) {
        guard let text = address.ipAddress else { return nil }
        self.init(text)
    }

    fileprivate init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    package var isIPv4: Bool { high == 0 && low >> 32 == 0xFFFF }
}

extension IPAddress: CustomStringConvertible {
    package var description: String {
        if isIPv4 { return "\(low >> 24 & 255).\(low >> 16 & 255).\(low >> 8 & 255).\(low & 255)" }
        var bytes = (high.bigEndian, low.bigEndian)
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        inet_ntop(AF_INET6, &bytes, &text, socklen_t(text.count))
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// A range of addresses in CIDR notation (RFC 4632, RFC 4291 §2.3).
package struct IPNetwork: Sendable, Hashable {
    package let address: IPAddress
    /// Leading bits that an address shares with this network, of 128; IPv4 counts from 96.
    private let bits: Int

    /// Reads `10.0.0.0/8`, `2001:db8::/32`, or one address.
    package init(_ text: String) throws(IPNetworkError) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let address = IPAddress(String(first)) else { throw .notAnAddress(text) }
        let limit = address.isIPv4 ? 32 : 128
        var length = limit
        if parts.count == 2 {
            guard let given = Int(parts[1]), (0...limit).contains(given) else {
                throw .prefixLength(text, maximum: limit)
            }
            length = given
        }
        bits = 128 - limit + length
        self.address = address.masked(bits)
        guard self.address == address else {
            throw .bitsBeyondPrefix(text, network: "\(self.address)/\(length)")
        }
    }

    package func contains(_ other: IPAddress) -> Bool {
        other.isIPv4 == address.isIPv4 && other.masked(bits) == address
    }
}

extension IPNetwork: CustomStringConvertible {
    package var description: String { "\(address)/\(address.isIPv4 ? bits - 96 : bits)" }
}

/// Why a text is no network.
package enum IPNetworkError: Error, Sendable, Hashable, CustomStringConvertible {
    case notAnAddress(String)
    case prefixLength(String, maximum: Int)
    case bitsBeyondPrefix(String, network: String)

    package var description: String {
        switch self {
        case .notAnAddress(let text):
            "must be an IP address or a network such as 10.0.0.0/8, not \(text)"
        case .prefixLength(let text, let maximum):
            "the prefix length must be 0 to \(maximum) in \(text)"
        case .bitsBeyondPrefix(let text, let network):
            "\(text) has bits set beyond its prefix; the network is \(network)"
        }
    }
}

extension IPAddress {
    fileprivate func masked(_ bits: Int) -> IPAddress {
        IPAddress(high: high & Self.mask(bits), low: low & Self.mask(bits - 64))
    }

    private static func mask(_ bits: Int) -> UInt64 {
        bits <= 0 ? 0 : bits >= 64 ? .max : ~(UInt64.max >> UInt64(bits))
    }
}
