// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import Testing

struct XXH64Tests {
    @Test(arguments: [
        ("", 0xEF46_DB37_51D8_E999 as UInt64),
        ("a", 0xD24E_C4F1_A98C_6E5B),
        ("abc", 0x44BC_2CF5_AD77_0999),
    ])
    func `published hashes of short texts`(text: String, expected: UInt64) {
        #expect(Bytes(text).withUnsafeBytes { XXH64.hash($0) } == expected)
    }

    /// The buffer and values of the sanity check that comes with xxHash.
    @Test(arguments: [
        (0, 0 as UInt64, 0xEF46_DB37_51D8_E999 as UInt64),
        (0, 0x9E37_79B1, 0xAC75_FDA2_929B_17EF),
        (1, 0, 0xE934_A84A_DB05_2768),
        (1, 0x9E37_79B1, 0x5014_6076_43A9_B4C3),
        (14, 0, 0x8282_DCC4_994E_35C8),
        (14, 0x9E37_79B1, 0xC3BD_6BF6_3DEB_6DF0),
        (222, 0, 0xB641_AE8C_B691_C174),
        (222, 0x9E37_79B1, 0x20CB_8AB7_AE10_C14A),
    ])
    func `published hashes of the sanity buffer`(count: Int, seed: UInt64, expected: UInt64) {
        var generator: UInt64 = 0x9E37_79B1
        let buffer = (0..<count).map { _ in
            defer { generator = generator &* 0x9E37_79B1_85EB_CA8D }
            return UInt8(generator >> 56)
        }
        #expect(Bytes(buffer).withUnsafeBytes { XXH64.hash($0, seed: seed) } == expected)
    }

    @Test func `a slice hashes as the same bytes alone do`() {
        let whole = Bytes("..The quick brown fox jumps over the lazy dog, twice over..")
        let slice = whole[2..<40]
        #expect(
            slice.withUnsafeBytes { XXH64.hash($0) } == slice.copied().withUnsafeBytes { XXH64.hash($0) })
    }
}
