// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The delimiters and the fields of MSH, as places in the message: nothing is copied or decoded.
///
/// Reading allocates nothing. A byte order mark, blank lines, blanks and the MLLP start byte before MSH are skipped.
/// A header says nothing about other bytes: used with another message, its ranges are cut to what is there.
public struct HL7MessageHeader: Sendable {
    public let delimiters: HL7Delimiters

    /// MSH from its `M` to before its line end.
    public let segment: HL7Range

    /// MSH-9.1, such as `ADT`.
    public let messageCode: HL7Range
    /// MSH-9.2, such as `A01`.
    public let triggerEvent: HL7Range
    /// MSH-9.3, such as `ADT_A01`.
    public let messageStructure: HL7Range

    private let fields: InlineArray<22, HL7Range>

    /// Reads MSH at the start of `message`.
    public init(reading message: UnsafeRawBufferPointer) throws(HL7Error) {
        let start = try Self.start(of: message)
        let separator = message[start &+ 3]
        guard HL7Delimiters.isDelimiter(separator) else { throw .badFieldSeparator }
        let scanned = Self.scan(message, from: start, separator: separator)
        let encoding = scanned.fields[2].bytes(in: message)
        delimiters = HL7Delimiters(field: separator, encodingCharacters: encoding)
        segment = HL7Range(start, scanned.end)
        fields = scanned.fields
        let type = scanned.fields[9]
        var cursor = HL7PieceCursor(message, type.lowerBound, type.upperBound, delimiters.component)
        messageCode = cursor.nextRange()
        triggerEvent = cursor.nextRange()
        messageStructure = cursor.nextRange()
    }

    /// MSH-`number`, 1 to 21, numbered HL7's way: 1 is the field separator. Empty when absent or beyond.
    @inlinable public subscript(number: Int) -> HL7Range { field(number) }

    @usableFromInline func field(_ number: Int) -> HL7Range {
        number > 0 && number < 22 ? fields[number] : .none
    }

    /// MSH-2
    public var encodingCharacters: HL7Range { fields[2] }
    /// MSH-3
    public var sendingApplication: HL7Range { fields[3] }
    /// MSH-4
    public var sendingFacility: HL7Range { fields[4] }
    /// MSH-5
    public var receivingApplication: HL7Range { fields[5] }
    /// MSH-6
    public var receivingFacility: HL7Range { fields[6] }
    /// MSH-7
    public var time: HL7Range { fields[7] }
    /// MSH-9
    public var messageType: HL7Range { fields[9] }
    /// MSH-10
    public var controlID: HL7Range { fields[10] }
    /// MSH-11
    public var processingID: HL7Range { fields[11] }
    /// MSH-12, with any further components.
    public var version: HL7Range { fields[12] }
    /// MSH-13
    public var sequenceNumber: HL7Range { fields[13] }
    /// MSH-15
    public var acceptAcknowledgmentType: HL7Range { fields[15] }
    /// MSH-16
    public var applicationAcknowledgmentType: HL7Range { fields[16] }
    /// MSH-18, with all repetitions.
    public var characterSet: HL7Range { fields[18] }
}

extension HL7MessageHeader {
    /// MSH-9.3 where given, else `ADT_A01` of MSH-9.1 and 9.2.
    public func structureName(in message: UnsafeRawBufferPointer) -> String {
        func text(_ range: HL7Range) -> String { String(decoding: range.bytes(in: message), as: UTF8.self) }
        if !messageStructure.isEmpty { return text(messageStructure) }
        return triggerEvent.isEmpty ? text(messageCode) : "\(text(messageCode))_\(text(triggerEvent))"
    }
}

extension HL7MessageHeader {
    /// Where MSH begins: after a byte order mark, line ends, blanks and a start byte.
    @inline(__always)
    private static func start(of message: UnsafeRawBufferPointer) throws(HL7Error) -> Int {
        let count = message.count
        guard count <= Int(UInt32.max) else { throw .tooLarge }
        var start = 0
        if count >= 3, message[0] == 0xEF, message[1] == 0xBB, message[2] == 0xBF { start = 3 }
        while start < count, isBlank(message[start]) { start &+= 1 }
        guard start < count else { throw .empty }
        if isWide(message, start) { throw .wideCharacters }
        let isMSH =
            count &- start >= 3 && message[start] == UInt8(ascii: "M")
            && message[start &+ 1] == UInt8(ascii: "S") && message[start &+ 2] == UInt8(ascii: "H")
        guard isMSH else { throw .notMSH(offset: start) }
        guard count &- start >= 4 else { throw .tooShort }
        return start
    }

    private static func isWide(_ message: UnsafeRawBufferPointer, _ start: Int) -> Bool {
        guard message.count &- start >= 2 else { return false }
        let first = message[start]
        let second = message[start &+ 1]
        return first == 0 || second == 0 || (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)
    }

    @inline(__always) private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
    }

    /// One pass over the segment, eight bytes at a time: faster than a search per field, because fields are short.
    @inline(__always)
    private static func scan(
        _ message: UnsafeRawBufferPointer, from start: Int, separator: UInt8
    ) -> (fields: InlineArray<22, HL7Range>, end: Int) {
        var fields = InlineArray<22, HL7Range>(repeating: .none)
        fields[1] = HL7Range(start &+ 3, start &+ 4)
        let count = message.count
        let pattern = HL7ByteMarks.pattern(separator)
        var number = 2
        var fieldStart = start &+ 4
        var position = fieldStart
        while position < count, number < 22 {
            var marks = HL7ByteMarks.marks(message, position, pattern)
            while marks != 0 {
                let found = position &+ marks.trailingZeroBitCount &>> 3
                fields[number] = HL7Range(fieldStart, found)
                guard message[found] == separator else { return (fields, found) }
                number &+= 1
                fieldStart = found &+ 1
                if number == 22 { break }
                marks &= marks &- 1
            }
            position &+= 8
        }
        if number < 22 {
            fields[number] = HL7Range(fieldStart, count)
            return (fields, count)
        }
        var lineEnds = HL7LineEnds()
        return (fields, lineEnds.next(in: message, from: fieldStart))
    }
}

/// Finds one byte, CR and LF in eight bytes at once.
private enum HL7ByteMarks {
    @inline(__always) static func pattern(_ byte: UInt8) -> UInt64 {
        UInt64(byte) &* 0x0101_0101_0101_0101
    }

    /// The top bit of each of the eight bytes from `position` that is the pattern's byte, CR or LF, first byte lowest.
    @inline(__always)
    static func marks(_ message: UnsafeRawBufferPointer, _ position: Int, _ pattern: UInt64) -> UInt64 {
        let word = word(message, position)
        return zeroBytes(word ^ pattern) | zeroBytes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
            | zeroBytes(word ^ 0x0A0A_0A0A_0A0A_0A0A)
    }

    /// Bytes beyond the end are zero, which is no separator.
    @inline(__always) private static func word(_ message: UnsafeRawBufferPointer, _ position: Int) -> UInt64 {
        if message.count &- position >= 8 {
            return UInt64(littleEndian: message.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        }
        var word: UInt64 = 0
        var offset = position
        while offset < message.count {
            word |= UInt64(message[offset]) &<< UInt64((offset &- position) &* 8)
            offset &+= 1
        }
        return word
    }

    /// The top bit of each byte of `word` that is zero, exactly.
    @inline(__always) private static func zeroBytes(_ word: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        return ~(((word & low) &+ low) | word | low)
    }
}
