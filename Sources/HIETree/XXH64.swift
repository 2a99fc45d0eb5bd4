// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The 64-bit hash of the xxHash family: fast, stable over machines and versions, not for secrets.
public enum XXH64 {
    /// The hash of `bytes`, the same on every machine.
    @inlinable public static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
        guard let base = bytes.baseAddress else { return avalanche(seed &+ prime5) }
        let count = bytes.count
        var position = 0
        var hash: UInt64
        if count >= 32 {
            var lanes = SIMD4(seed &+ prime1 &+ prime2, seed &+ prime2, seed, seed &- prime1)
            while count &- position >= 32 {
                for lane in 0..<4 {
                    lanes[lane] = round(lanes[lane], word(base, position &+ lane &* 8))
                }
                position &+= 32
            }
            hash = rotate(lanes[0], 1) &+ rotate(lanes[1], 7) &+ rotate(lanes[2], 12) &+ rotate(lanes[3], 18)
            for lane in 0..<4 {
                hash = (hash ^ round(0, lanes[lane])) &* prime1 &+ prime4
            }
        } else {
            hash = seed &+ prime5
        }
        hash &+= UInt64(truncatingIfNeeded: count)
        return avalanche(tail(of: base, from: position, to: count, hash))
    }

    @inlinable static func tail(of base: UnsafeRawPointer, from start: Int, to count: Int, _ begun: UInt64) -> UInt64 {
        var hash = begun
        var position = start
        while count &- position >= 8 {
            hash = rotate(hash ^ round(0, word(base, position)), 27) &* prime1 &+ prime4
            position &+= 8
        }
        if count &- position >= 4 {
            let half = UInt64(UInt32(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt32.self)))
            hash = rotate(hash ^ (half &* prime1), 23) &* prime2 &+ prime3
            position &+= 4
        }
        while position < count {
            let byte = UInt64(base.load(fromByteOffset: position, as: UInt8.self))
            hash = rotate(hash ^ (byte &* prime5), 11) &* prime1
            position &+= 1
        }
        return hash
    }

    @inlinable static func avalanche(_ value: UInt64) -> UInt64 {
        var hash = value
        hash = (hash ^ (hash >> 33)) &* prime2
        hash = (hash ^ (hash >> 29)) &* prime3
        return hash ^ (hash >> 32)
    }

    @inlinable static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
        rotate(lane &+ input &* prime2, 31) &* prime1
    }

    @inlinable static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 {
        (value &<< bits) | (value &>> (64 &- bits))
    }

    @inlinable static func word(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inlinable static var prime1: UInt64 { 0x9E37_79B1_85EB_CA87 }
    @inlinable static var prime2: UInt64 { 0xC2B2_AE3D_27D4_EB4F }
    @inlinable static var prime3: UInt64 { 0x1656_67B1_9E37_79F9 }
    @inlinable static var prime4: UInt64 { 0x85EB_CA77_C2B2_AE63 }
    @inlinable static var prime5: UInt64 { 0x27D4_EB2F_1656_67C5 }
}
