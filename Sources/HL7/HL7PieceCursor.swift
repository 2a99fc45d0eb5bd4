// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc

/// Walks over the pieces between separators in a part of a message, first to last. Allocates nothing.
///
/// A part without a separator is one piece; an empty part is one empty piece.
struct HL7PieceCursor {
    private let bytes: UnsafeRawBufferPointer
    private let end: Int
    private let separator: UInt8
    private var position: Int

    /// - Precondition: `start <= end <= bytes.count`.
    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ separator: UInt8) {
        self.bytes = bytes
        self.end = end
        self.separator = separator
        position = start
    }

    @inline(__always) var isAtEnd: Bool { position > end }

    /// The next piece, or nil after the last.
    @inline(__always) mutating func next() -> (start: Int, end: Int)? {
        guard position <= end else { return nil }
        let start = position
        let stop = bytes.position(of: separator, start, end)
        position = stop &+ 1
        return (start, stop)
    }

    /// The next piece; empty after the last.
    @inline(__always) mutating func nextRange() -> HL7Range {
        guard let (start, end) = next() else { return .none }
        return HL7Range(start, end)
    }

    /// The piece `number` further on, counted from 1, or nil when there are fewer.
    @inline(__always) mutating func piece(_ number: Int) -> (start: Int, end: Int)? {
        if number > 1 {
            guard position <= end, let start = bytes.position(after: number &- 1, separator, position, end) else {
                position = end &+ 1
                return nil
            }
            position = start
        }
        return next()
    }
}

extension UnsafeRawBufferPointer {
    /// Where `byte` is first found from `start` to before `end`, else `end`.
    @inline(__always) package func position(of byte: UInt8, _ start: Int, _ end: Int) -> Int {
        guard start < end, let baseAddress else { return end }
        guard let found = memchr(baseAddress + start, Int32(byte), end &- start) else { return end }
        return UnsafeRawPointer(found) - baseAddress
    }

    /// The place after the `number`-th `byte` from `start` to before `end`, or nil when there are fewer.
    ///
    /// Eight bytes at a time, because pieces are short: `hits` has the top bit of each byte that is equal.
    @inline(__always)
    func position(after number: Int, _ byte: UInt8, _ start: Int, _ end: Int) -> Int? {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
        var missing = number
        var position = start
        while end &- position >= 8 {
            let difference = UInt64(littleEndian: loadUnaligned(fromByteOffset: position, as: UInt64.self)) ^ pattern
            var hits = ~(((difference & low) &+ low) | difference | low)
            let count = hits.nonzeroBitCount
            if count >= missing {
                while missing > 1 {
                    hits &= hits &- 1
                    missing &-= 1
                }
                return position &+ hits.trailingZeroBitCount / 8 &+ 1
            }
            missing &-= count
            position &+= 8
        }
        while position < end {
            if self[position] == byte {
                missing &-= 1
                if missing == 0 { return position &+ 1 }
            }
            position &+= 1
        }
        return nil
    }
}
