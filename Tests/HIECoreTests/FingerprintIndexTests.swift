// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Testing

@testable import HIECore

@Suite struct FingerprintIndexTests {
    @Test func `finds among many by looking at few, also after many were taken out`() {
        var index = FingerprintIndex()
        let hashes = (0..<60_000 as Range<UInt64>).map { Self.mix($0) }
        for (slot, hash) in hashes.enumerated() { index.insert(UInt32(slot), hash) }
        for slot in 0..<30_000 { index.remove(UInt32(slot), hashes[slot]) }
        var looks = 0
        for (slot, hash) in hashes.enumerated() {
            let found = index.find(hash) { candidate in
                looks += 1
                return hashes[Int(candidate)] == hash
            }
            #expect(found == (slot < 30_000 ? nil : UInt32(slot)))
        }
        #expect(looks < hashes.count + 100, "\(looks)")
        #expect(index.count == 30_000)
        index.replace(40_000, by: 70_000, hashes[40_000])
        #expect(index.find(hashes[40_000]) { $0 == 70_000 } == 70_000)
        #expect(index.find(hashes[40_000]) { $0 == 40_000 } == nil)
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
