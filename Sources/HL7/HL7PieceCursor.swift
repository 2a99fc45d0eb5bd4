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
        var left = number
        while let piece = next() {
            left &-= 1
            if left <= 0 { return piece }
        }
        return nil
    }
}

extension UnsafeRawBufferPointer {
    /// Where `byte` is first found from `start` to before `end`, else `end`.
    @inline(__always) func position(of byte: UInt8, _ start: Int, _ end: Int) -> Int {
        guard start < end, let baseAddress else { return end }
        guard let found = memchr(baseAddress + start, Int32(byte), end &- start) else { return end }
        return UnsafeRawPointer(found) - baseAddress
    }

    /// Where the line from `start` ends: its CR or LF, else the end of all. Searches all the rest in the worst case.
    func lineEnd(from start: Int) -> Int {
        let carriageReturn = position(of: 0x0D, start, count)
        return position(of: 0x0A, start, carriageReturn)
    }
}
