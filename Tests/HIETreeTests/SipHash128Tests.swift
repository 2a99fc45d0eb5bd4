// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import Testing

@Suite struct SipHash128Tests {
    private let key = SipHash128.Key(low: 0x0706_0504_0302_0100, high: 0x0F0E_0D0C_0B0A_0908)

    private func hex(_ hash: (low: UInt64, high: UInt64)) -> String {
        [hash.low, hash.high].map { half in
            (0..<8).map { byte in
                let digits = String(UInt8(truncatingIfNeeded: half >> UInt64(8 * byte)), radix: 16, uppercase: true)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
        }.joined()
    }

    /// Made by OpenSSL 3: `openssl mac -macopt size:16 -macopt c-rounds:1 -macopt d-rounds:3 SIPHASH`.
    @Test(arguments: [
        (0, "E77EBCB22788A5BEFD62DB6ADD303001"), (1, "FC6F370460D3EDA85E0573CC2B2FF063"),
        (8, "AA12FEE1D5E3DAB4724F16AB35F9C799"), (15, "C17E5505B2BD526C2921CDEC1E7E0109"),
        (63, "4C5800E34EFE426F079F6B0AA75260AD"),
    ])
    func `gives the hashes of the reference`(count: Int, expected: String) {
        let bytes = (0..<count).map { UInt8($0) }
        #expect(bytes.withUnsafeBytes { hex(SipHash128.hash($0, key: key)) } == expected)
        guard count >= 8 else { return }
        let prefixed = bytes.withUnsafeBytes {
            SipHash128.hash(
                UnsafeRawBufferPointer(rebasing: $0[8...]), prefix: 0x0706_0504_0302_0100, key: key)
        }
        #expect(hex(prefixed) == expected)
    }
}
