// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// SipHash-1-3 with a result of 128 bits (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012, and the
/// 128-bit variant of their reference code): who knows neither key nor hashes cannot make two inputs that collide.
///
/// One round a word and three at the end, as hash tables of several languages use it: half the cost of two rounds and four, which
/// is meant for authentication. About 0.2 ns a byte.
public enum SipHash128 {
    public struct Key: Sendable, Hashable {
        public let low: UInt64
        public let high: UInt64

        public init(low: UInt64, high: UInt64) {
            self.low = low
            self.high = high
        }

        public static func random() -> Key {
            Key(low: .random(in: .min ... .max), high: .random(in: .min ... .max))
        }
    }

    /// The hash of `prefix`, as eight little-endian bytes, and `bytes` behind it.
    @inlinable public static func hash(
        _ bytes: UnsafeRawBufferPointer, prefix: UInt64, key: Key
    ) -> (low: UInt64, high: UInt64) {
        var state = State(key)
        state.absorb(prefix)
        var position = 0
        if let base = bytes.baseAddress {
            while bytes.count &- position >= 8 {
                state.absorb(UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self)))
                position &+= 8
            }
        }
        var last = UInt64(truncatingIfNeeded: bytes.count &+ 8) &<< 56
        var shift: UInt64 = 0
        while position < bytes.count {
            last |= UInt64(bytes[position]) &<< shift
            shift &+= 8
            position &+= 1
        }
        state.absorb(last)
        return state.finish()
    }

    /// The hash of `bytes` alone.
    @inlinable public static func hash(_ bytes: UnsafeRawBufferPointer, key: Key) -> (low: UInt64, high: UInt64) {
        guard bytes.count >= 8, let base = bytes.baseAddress else {
            var state = State(key)
            var last = UInt64(truncatingIfNeeded: bytes.count) &<< 56
            for (index, byte) in bytes.enumerated() { last |= UInt64(byte) &<< UInt64(8 &* index) }
            state.absorb(last)
            return state.finish()
        }
        let first = UInt64(littleEndian: base.loadUnaligned(as: UInt64.self))
        return hash(UnsafeRawBufferPointer(rebasing: bytes[8...]), prefix: first, key: key)
    }

    @usableFromInline struct State {
        @usableFromInline var v0: UInt64
        @usableFromInline var v1: UInt64
        @usableFromInline var v2: UInt64
        @usableFromInline var v3: UInt64

        @inlinable init(_ key: Key) {
            v0 = key.low ^ 0x736F_6D65_7073_6575
            v1 = key.high ^ 0x646F_7261_6E64_6F6D ^ 0xEE
            v2 = key.low ^ 0x6C79_6765_6E65_7261
            v3 = key.high ^ 0x7465_6462_7974_6573
        }

        @inlinable @inline(__always) mutating func round() {
            v0 = v0 &+ v1
            v1 = (v1 &<< 13 | v1 &>> 51) ^ v0
            v0 = v0 &<< 32 | v0 &>> 32
            v2 = v2 &+ v3
            v3 = (v3 &<< 16 | v3 &>> 48) ^ v2
            v0 = v0 &+ v3
            v3 = (v3 &<< 21 | v3 &>> 43) ^ v0
            v2 = v2 &+ v1
            v1 = (v1 &<< 17 | v1 &>> 47) ^ v2
            v2 = v2 &<< 32 | v2 &>> 32
        }

        @inlinable @inline(__always) mutating func absorb(_ word: UInt64) {
            v3 ^= word
            round()
            v0 ^= word
        }

        @inlinable mutating func finish() -> (low: UInt64, high: UInt64) {
            v2 ^= 0xEE
            for _ in 0..<3 { round() }
            let low = v0 ^ v1 ^ v2 ^ v3
            v1 ^= 0xDD
            for _ in 0..<3 { round() }
            return (low, v0 ^ v1 ^ v2 ^ v3)
        }
    }
}
