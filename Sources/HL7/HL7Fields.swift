// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension UnsafeRawBufferPointer {
    /// Field `number` of the segment from `start` to `end`, numbered HL7's way, or nil beyond the last.
    ///
    /// In MSH, BHS and FHS field 1 is the separator itself and the text after it is field 2.
    @inline(__always)
    func field(_ number: Int, _ start: Int, _ end: Int, _ separator: UInt8) -> (start: Int, end: Int)? {
        let nameEnd = segmentNameEnd(start, end, separator)
        guard number > 0, nameEnd < end else { return nil }
        var skipped = number
        if nameEnd &- start == 3, HL7SegmentCode.declaresDelimiters(segmentCode(start)) {
            if number == 1 { return (nameEnd, nameEnd &+ 1) }
            skipped = number &- 1
        }
        var fields = HL7PieceCursor(self, nameEnd &+ 1, end, separator)
        return fields.piece(skipped)
    }

    /// Where the segment's name ends: its first separator, else its end.
    @inline(__always) func segmentNameEnd(_ start: Int, _ end: Int, _ separator: UInt8) -> Int {
        if end &- start > 3, self[start &+ 3] == separator, self[start] != separator, self[start &+ 1] != separator,
            self[start &+ 2] != separator
        {
            return start &+ 3
        }
        return position(of: separator, start, end)
    }
}
