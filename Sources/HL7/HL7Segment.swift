// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// One segment of a message.
public struct HL7Segment: Sendable {
    public let view: HL7View
    let record: HL7SegmentRecord

    /// What stands before the first field separator, such as `PV1`, whatever its length.
    public var name: String {
        view.bytes[Int(record.start)..<Int(record.nameEnd)].text
    }

    /// Without the line end.
    public var bytes: Bytes { view.bytes[range] }

    /// Where the segment lies in the message, in bytes.
    public var range: Range<Int> { Int(record.start)..<Int(record.end) }

    /// Field `number` counted from 1, or nil beyond the last. MSH-1 is the field separator.
    public func field(_ number: Int) -> HL7Value? {
        let separator = view.delimiters.field
        let place = view.bytes.withUnsafeBytes { message in
            message.field(number, Int(record.start), Int(record.end), separator)
        }
        guard let (start, end) = place else { return nil }
        let isLiteral = number <= 2 && declaresDelimiters
        return HL7Value(view: view, range: HL7Range(start, end), level: isLiteral ? .literal : .field)
    }

    /// All fields in order, empty ones too; the first is field 1.
    public var fields: [HL7Value] {
        var found: [HL7Value] = []
        guard record.nameEnd < record.end else { return found }
        if declaresDelimiters, let separator = field(1) { found.append(separator) }
        view.bytes.withUnsafeBytes { message in
            var cursor = HL7PieceCursor(message, Int(record.nameEnd) + 1, Int(record.end), view.delimiters.field)
            while let (start, end) = cursor.next() {
                let isLiteral = declaresDelimiters && found.count == 1
                found.append(
                    HL7Value(view: view, range: HL7Range(start, end), level: isLiteral ? .literal : .field))
            }
        }
        return found
    }

    private var declaresDelimiters: Bool {
        guard record.nameEnd - record.start == 3 else { return false }
        return view.bytes.withUnsafeBytes { message in
            HL7SegmentCode.declaresDelimiters(message.segmentCode(Int(record.start)))
        }
    }
}
