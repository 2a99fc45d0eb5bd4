// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension SettingNode {
    /// 32 hexadecimal digits, equal for trees of equal `meaning` and in practice for no others: texts that are secret
    /// count too, but cannot be read off it.
    ///
    /// Stable between runs; no protection against people who look for a collision.
    public var fingerprint: String {
        var hash = FNV128()
        hash.add(meaning)
        let digits = String(hash.value, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }
}

/// The FNV-1a hash of 128 bits (draft-eastlake-fnv).
private struct FNV128 {
    private(set) var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b

    private mutating func add(_ byte: UInt8) {
        value = (value ^ UInt128(byte)) &* Self.prime
    }

    /// With its length before it, so that no two sequences of texts run together to the same bytes.
    private mutating func add(_ text: String) {
        withUnsafeBytes(of: text.utf8.count.littleEndian) { $0.forEach { add($0) } }
        for byte in text.utf8 { add(byte) }
    }

    mutating func add(_ node: SettingNode) {
        switch node.value {
        case .null: add(0)
        case .scalar(let scalar):
            add(scalar.isQuoted ? 1 : 2)
            add(scalar.text)
        case .list(let nodes):
            add(3)
            for node in nodes { add(node) }
            add(4)
        case .map(let map):
            add(5)
            for entry in map.entries {
                add(6)
                add(entry.name)
                add(entry.node)
            }
            add(4)
        }
    }
}
