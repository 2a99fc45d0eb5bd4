// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc

/// Cutting raw HL7 v2 bytes at separators. A separator of 0 cuts nothing.
enum HL7Bytes {
    @inline(__always)
    static func find(_ byte: UInt8, in raw: UnsafeRawBufferPointer, from start: Int) -> Int? {
        past(1, of: byte, in: raw, from: start).map { $0 - 1 }
    }

    /// The place behind the `number`th occurrence of `byte` at or behind `start`, 1-based; nil if there are fewer.
    ///
    /// Eight bytes at a time: where a byte of `difference` is zero, its top bit is set in `hits` and nowhere else.
    @inline(__always)
    static func past(_ number: Int, of byte: UInt8, in raw: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard byte != 0, let base = raw.baseAddress else { return nil }
        let (ones, low) = (UInt64(0x0101_0101_0101_0101), UInt64(0x7F7F_7F7F_7F7F_7F7F))
        let pattern = UInt64(byte) &* ones
        var missing = number
        var position = start
        while position <= raw.count &- 8 {
            let difference =
                UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self)) ^ pattern
            var hits = ~(((difference & low) &+ low) | difference | low)
            let count = Int(truncatingIfNeeded: ((hits >> 7) &* ones) >> 56)
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
        while position < raw.count {
            if base.load(fromByteOffset: position, as: UInt8.self) == byte {
                missing &-= 1
                if missing == 0 { return position &+ 1 }
            }
            position &+= 1
        }
        return nil
    }

    /// The first CR or LF at or behind `start`, else the end. Looks no further ahead than a window.
    @inline(__always)
    static func lineEnd(in raw: UnsafeRawBufferPointer, from start: Int) -> Int {
        guard let base = raw.baseAddress else { return 0 }
        var position = start
        while position < raw.count {
            let window = min(512, raw.count - position)
            let cr = memchr(base + position, 0x0D, window).map { UnsafeRawPointer($0) - base }
            let reach = cr ?? position + window
            if let lf = memchr(base + position, 0x0A, reach - position) { return UnsafeRawPointer(lf) - base }
            if let cr { return cr }
            position += window
        }
        return raw.count
    }

    /// Where `wanted`, which is not empty, first occurs at or behind `start`.
    static func offset(of wanted: UnsafeRawBufferPointer, in raw: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = raw.baseAddress, let needle = wanted.baseAddress, let first = wanted.first else { return nil }
        var position = start
        let last = raw.count - wanted.count
        while position <= last, let hit = memchr(base + position, Int32(first), last + 1 - position) {
            if memcmp(hit, needle, wanted.count) == 0 { return UnsafeRawPointer(hit) - base }
            position = UnsafeRawPointer(hit) - base + 1
        }
        return nil
    }

    @inline(__always)
    static func slice(_ raw: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: raw.baseAddress.map { $0 + start }, count: end - start)
    }

    /// The `number`th part, 1-based; nil beyond the last.
    @inline(__always)
    static func part(
        _ number: Int, of raw: UnsafeRawBufferPointer, cutBy separator: UInt8
    ) -> UnsafeRawBufferPointer? {
        var start = 0
        if number > 1 {
            guard let place = past(number - 1, of: separator, in: raw, from: 0) else { return nil }
            start = place
        }
        return slice(raw, start, find(separator, in: raw, from: start) ?? raw.count)
    }

    /// The text of field `number` with all its repetitions. In a header segment field 1 is the separator itself.
    @inline(__always)
    static func field(
        _ number: Int, of segment: UnsafeRawBufferPointer, isHeader: Bool, _ separators: HL7Separators
    ) -> UnsafeRawBufferPointer? {
        guard isHeader else { return part(number + 1, of: segment, cutBy: separators.field) }
        guard number == 1 else { return part(number, of: segment, cutBy: separators.field) }
        return segment.count > 3 ? slice(segment, 3, 4) : nil
    }

    /// Whether there is more than separators.
    @inline(__always)
    static func hasContent(_ raw: UnsafeRawBufferPointer, _ separators: HL7Separators) -> Bool {
        for byte in raw
        where byte != separators.component && byte != separators.subcomponent && byte != separators.repetition {
            return true
        }
        return false
    }

    /// HL7 null, `""`: the value is to be deleted (HL7 v2.5.1 §2.5.3.3).
    @inline(__always)
    static func isNull(_ raw: UnsafeRawBufferPointer) -> Bool {
        raw.count == 2 && raw[0] == UInt8(ascii: "\"") && raw[1] == UInt8(ascii: "\"")
    }

    /// Calls `body` with each value of one segment that the path selects. Returns false once `body` did.
    static func forEachValue(
        of path: HL7PathToken, in segment: UnsafeRawBufferPointer, _ separators: HL7Separators,
        _ body: (UnsafeRawBufferPointer) -> Bool
    ) -> Bool {
        guard path.field > 0 else { return body(segment) }
        guard let field = field(path.field, of: segment, isHeader: path.segment.isHeader, separators) else {
            return true
        }
        if path.isSeparators { return path.component > 1 || path.subcomponent > 1 || field.isEmpty || body(field) }
        if let repetition = path.repetition {
            guard let value = part(repetition, of: field, cutBy: separators.repetition) else { return true }
            return give(value, path.component, path.subcomponent, separators, body)
        }
        return forEachRepetition(of: field, separators) {
            give($0, path.component, path.subcomponent, separators, body)
        }
    }

    @inline(__always)
    static func forEachRepetition(
        of field: UnsafeRawBufferPointer, _ separators: HL7Separators, _ body: (UnsafeRawBufferPointer) -> Bool
    ) -> Bool {
        var start = 0
        while let hit = find(separators.repetition, in: field, from: start) {
            guard body(slice(field, start, hit)) else { return false }
            start = hit + 1
        }
        return body(slice(field, start, field.count))
    }

    /// Passes the component or subcomponent of a repetition on, if there is anything in it.
    @inline(__always)
    private static func give(
        _ repetition: UnsafeRawBufferPointer, _ component: Int, _ subcomponent: Int, _ separators: HL7Separators,
        _ body: (UnsafeRawBufferPointer) -> Bool
    ) -> Bool {
        var value = repetition
        if component > 0 {
            guard let part = part(component, of: value, cutBy: separators.component) else { return true }
            value = part
        }
        if subcomponent > 0 {
            guard let part = part(subcomponent, of: value, cutBy: separators.subcomponent) else { return true }
            value = part
        }
        return hasContent(value, separators) ? body(value) : true
    }
}
