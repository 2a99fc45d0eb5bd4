// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Where a part lies, and the separators that must stand before it where the message does not have it yet.
struct HL7PartPlace {
    var start: Int
    var end: Int
    var missing = HL7MissingParts()
    /// HL7 null stands here for the whole: a part of it takes its place.
    var isNull = false

    var isThere: Bool { missing.count == 0 }
    var range: Range<Int> { start..<end }
}

extension HL7Editor {
    /// The most separators that one edit may add, so that `PID-999999.999999` does not fill memory.
    private static var mostSeparators: Int { 100_000 }

    /// Finds `part` in segment `place`.
    func locate(_ part: HL7Part, in place: Int) throws(HL7EditError) -> HL7PartPlace {
        let record = records[place]
        let nameEnd = message.segmentNameEnd(record.start, record.end, delimiters.field)
        var number = part.field
        if nameEnd &- record.start == 3, HL7SegmentCode.declaresDelimiters(message.segmentCode(record.start)) {
            guard part.field > 2 else { throw .declaresDelimiters }
            number &-= 1
        }
        var found: HL7PartPlace
        if nameEnd < record.end {
            found = piece(number, nameEnd &+ 1, record.end, delimiters.field, \.fields)
        } else {
            found = HL7PartPlace(start: record.end, end: record.end)
            found.missing.fields = number
        }
        if part.repetition > 0 || part.component > 0 {
            descend(&found, max(part.repetition, 1), delimiters.repetition, \.repetitions)
        }
        if part.component > 0 {
            found.isNull = HL7Null.isNull(message.part(found.start, found.end))
            descend(&found, part.component, delimiters.component, \.components)
            if part.subcomponent > 0 { descend(&found, part.subcomponent, delimiters.subcomponent, \.subcomponents) }
        }
        guard found.missing.count <= Self.mostSeparators else { throw .tooLarge }
        return found
    }

    private func descend(
        _ found: inout HL7PartPlace, _ number: Int, _ separator: UInt8, _ missing: WritableKeyPath<HL7MissingParts, Int>
    ) {
        if found.isThere, !found.isNull {
            found = piece(number, found.start, found.end, separator, missing)
        } else {
            found.missing[keyPath: missing] = number &- 1
        }
    }

    /// Piece `number` from `start` to `end`, or the separators that it lacks at the end.
    private func piece(
        _ number: Int, _ start: Int, _ end: Int, _ separator: UInt8, _ missing: WritableKeyPath<HL7MissingParts, Int>
    ) -> HL7PartPlace {
        let message = message
        var position = start
        var left = number
        while true {
            let stop = message.position(of: separator, position, end)
            if left == 1 { return HL7PartPlace(start: position, end: stop) }
            guard stop < end else { break }
            position = stop &+ 1
            left &-= 1
        }
        var place = HL7PartPlace(start: end, end: end)
        place.missing[keyPath: missing] = left &- 1
        return place
    }
}
