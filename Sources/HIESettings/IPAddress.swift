// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// An IPv4 or IPv6 address.
///
/// An IPv4 address in IPv6 form (`::ffff:10.0.0.1`, what a dual-stack listener reports) is the IPv4 address.
public struct IPAddress: Sendable, Hashable {
    /// 32 or 128.
    let width: Int
    let high: UInt64
    let low: UInt64

    /// Nil if `text` is no address.
    ///
    /// A zone (`fe80::1%eth0`) is dropped.
    public init?(_ text: some StringProtocol) {
        let address = text.prefix { $0 != "%" }
        guard address.utf8.count < 64, !address.utf8.contains(0) else { return nil }
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, String(address), &bytes) == 1 {
            self.init(width: 32, high: 0, low: Self.number(bytes[0..<4]))
        } else if inet_pton(AF_INET6, String(address), &bytes) == 1 {
            let high = Self.number(bytes[0..<8])
            let low = Self.number(bytes[8..<16])
            if high == 0, low >> 32 == 0xFFFF {
                self.init(width: 32, high: 0, low: low & 0xFFFF_FFFF)
            } else {
                self.init(width: 128, high: high, low: low)
            }
        } else {
            return nil
        }
    }

    init(width: Int, high: UInt64, low: UInt64) {
        self.width = width
        self.high = high
        self.low = low
    }

    public var isIPv4: Bool { width == 32 }

    /// The address with all but its first `bits` cleared.
    func prefix(_ bits: Int) -> IPAddress {
        let fromTop = bits + (128 - width)
        // Smart shifts: by 64 or more they give 0.
        let highMask = fromTop <= 0 ? 0 : UInt64.max << (64 - min(fromTop, 64))
        let lowMask = fromTop <= 64 ? 0 : UInt64.max << (128 - min(fromTop, 128))
        return IPAddress(width: width, high: high & highMask, low: low & lowMask)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}

extension IPAddress: CustomStringConvertible {
    public var description: String {
        var bytes = (0..<8).map { UInt8(truncatingIfNeeded: high >> (56 - 8 * UInt64($0))) }
        bytes += (0..<8).map { UInt8(truncatingIfNeeded: low >> (56 - 8 * UInt64($0))) }
        var text = [CChar](repeating: 0, count: 64)
        if width == 32 { bytes.removeFirst(12) }
        guard inet_ntop(width == 32 ? AF_INET : AF_INET6, bytes, &text, 64) != nil else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// Addresses that share a prefix (RFC 4632): `10.1.0.0/16`, `2001:db8::/32`; an address alone is itself.
public struct IPNetwork: SettingScalarType, Hashable {
    let base: IPAddress
    let bits: Int

    public func contains(_ address: IPAddress) -> Bool {
        address.width == base.width && address.prefix(bits) == base
    }

    public static var typeName: String { "network" }
    public static var expectation: String { "an address or network such as 10.1.0.0/16 or 2001:db8::/32" }
    public static var schema: SettingMap { ["type": "string"] }

    /// Nil also where bits are set behind the prefix: `10.1.2.3/16` is more likely a slip than meant.
    public init?(settingText text: String) {
        guard let network = Self.parsed(text), network.base.prefix(network.bits) == network.base else { return nil }
        self = network
    }

    public static func hint(for text: String) -> String? {
        guard let network = parsed(text) else { return nil }
        return "the network is '\(IPNetwork(base: network.base.prefix(network.bits), bits: network.bits).settingText)'"
    }

    public var settingText: String { bits == base.width ? base.description : "\(base)/\(bits)" }

    private init(base: IPAddress, bits: Int) {
        self.base = base
        self.bits = bits
    }

    private static func parsed(_ text: String) -> IPNetwork? {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = IPAddress(parts[0]) else { return nil }
        guard parts.count == 2 else { return IPNetwork(base: address, bits: address.width) }
        // A mapped network counts its prefix from the IPv6 form.
        let isMapped = address.width == 32 && parts[0].contains(":")
        guard parts[1].utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), let written = Int(parts[1]) else { return nil }
        let bits = isMapped ? written - 96 : written
        guard bits >= 0, bits <= address.width else { return nil }
        return IPNetwork(base: address, bits: bits)
    }
}
