// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Walks over the segments of a message, whichever of CR, LF or CRLF ends them. Allocates nothing.
///
/// Lines without anything but blanks and MLLP's framing bytes are passed over.
struct HL7SegmentScanner {
    private let bytes: UnsafeRawBufferPointer
    private var position: Int
    private var lineEnds = HL7LineEnds()

    /// Begins with the segment that starts at `position`.
    init(_ bytes: UnsafeRawBufferPointer, from position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// The next segment without its line end, or nil after the last.
    @inline(__always) mutating func next() -> (start: Int, end: Int)? {
        let count = bytes.count
        while position < count {
            let start = position
            let end = lineEnds.next(in: bytes, from: start)
            position = end &+ 1
            if start == end { continue }
            if bytes[start] <= 0x20, bytes.isBlank(start, end) { continue }
            return (start, end)
        }
        return nil
    }
}

/// Finds line ends forwards through the same bytes.
///
/// Keeps the next CR and the next LF, so that bytes with one kind are searched once for the other, not once a line; and
/// looks no further ahead than a window, so that who stops early has not read a large message.
struct HL7LineEnds {
    private static let window = 1024

    private var nextCarriageReturn = -1
    private var nextLineFeed = -1
    private var reach = 0

    /// The first CR or LF at or after `start`, else the end. `start` never goes back.
    @inline(__always) mutating func next(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var from = start
        while true {
            if reach <= from { reach = min(from &+ Self.window, bytes.count) }
            if nextCarriageReturn <= from { nextCarriageReturn = bytes.position(of: 0x0D, from, reach) }
            if nextLineFeed <= from { nextLineFeed = bytes.position(of: 0x0A, from, reach) }
            let end = min(nextCarriageReturn, nextLineFeed)
            if end < reach || reach >= bytes.count { return end }
            from = reach
        }
    }
}

extension UnsafeRawBufferPointer {
    /// Whether there is nothing but blanks, tabs and framing bytes from `start` to before `end`.
    func isBlank(_ start: Int, _ end: Int) -> Bool {
        var position = start
        while position < end {
            let byte = self[position]
            guard byte == 0x20 || byte == 0x1C || (byte >= 0x09 && byte <= 0x0D) else { return false }
            position &+= 1
        }
        return true
    }

    /// Whether the segment at `start` has the three-letter `name` (see ``segmentCode(_:_:_:)``), ended by `separator`
    /// or by the segment's end.
    @inline(__always)
    func isSegment(_ name: UInt32, _ start: Int, _ end: Int, _ separator: UInt8) -> Bool {
        guard end &- start >= 3, segmentCode(start) == name else { return false }
        return end &- start == 3 || self[start &+ 3] == separator
    }

    @inline(__always) func segmentCode(_ start: Int) -> UInt32 {
        UInt32(self[start]) << 16 | UInt32(self[start &+ 1]) << 8 | UInt32(self[start &+ 2])
    }
}

/// A three-letter segment name as one number: its ASCII codes, first letter highest.
enum HL7SegmentCode {
    @inline(__always) static var pid: UInt32 { 0x5049_44 }
    @inline(__always) static var pv1: UInt32 { 0x5056_31 }
    @inline(__always) static var msh: UInt32 { 0x4D53_48 }
    @inline(__always) static var bhs: UInt32 { 0x4248_53 }
    @inline(__always) static var fhs: UInt32 { 0x4648_53 }
    @inline(__always) static var bts: UInt32 { 0x4254_53 }
    @inline(__always) static var fts: UInt32 { 0x4654_53 }
    @inline(__always) static var msa: UInt32 { 0x4D53_41 }
    @inline(__always) static var err: UInt32 { 0x4552_52 }

    /// 0 for a name that has not three bytes.
    static func code(_ name: String) -> UInt32 {
        guard name.utf8.count == 3 else { return 0 }
        return name.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// MSH, BHS and FHS: field 1 is the separator itself (HL7 v2.5.1 §2.5.4).
    @inline(__always) static func declaresDelimiters(_ code: UInt32) -> Bool {
        code == msh || code == bhs || code == fhs
    }
}
