// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// The key within which messages keep their order: the patient where the message names one.
///
/// The first repetition of PID-3 with both an identifier and an assigning authority (CX.1 and the whole of CX.4,
/// joined by `^`), else the first repetition of PV1-19 (in the same form where it has an authority, else its CX.1),
/// else the whole of MSH-4. HL7 null and fields of separators alone count as absent.
/// Bytes are taken as they stand, still escaped.
public enum HL7OrderingKey {
    /// The XXH64 of the key's bytes, or nil when the message has no key. Allocates nothing for keys up to 1 KiB.
    public static func hash(in message: UnsafeRawBufferPointer, header: HL7MessageHeader) -> UInt64? {
        guard let parts = parts(in: message, header) else { return nil }
        guard let authority = parts.authority else { return XXH64.hash(parts.identifier) }
        let count = parts.identifier.count &+ 1 &+ authority.count
        return withUnsafeTemporaryAllocation(byteCount: count, alignment: 8) { key in
            join(parts.identifier, authority, into: key)
            return XXH64.hash(UnsafeRawBufferPointer(key))
        }
    }

    /// The key's bytes, for display and for settings that compare keys.
    public static func bytes(in message: UnsafeRawBufferPointer, header: HL7MessageHeader) -> Bytes? {
        guard let parts = parts(in: message, header) else { return nil }
        guard let authority = parts.authority else { return Bytes(copying: parts.identifier) }
        return Bytes(Array(parts.identifier) + [joint] + Array(authority))
    }

    private static let joint = UInt8(ascii: "^")

    private static func join(
        _ identifier: UnsafeRawBufferPointer, _ authority: UnsafeRawBufferPointer,
        into key: UnsafeMutableRawBufferPointer
    ) {
        key.copyMemory(from: identifier)
        key[identifier.count] = joint
        UnsafeMutableRawBufferPointer(rebasing: key[(identifier.count &+ 1)...]).copyMemory(from: authority)
    }
}

extension HL7OrderingKey {
    private typealias Parts = (identifier: UnsafeRawBufferPointer, authority: UnsafeRawBufferPointer?)

    private static func parts(in message: UnsafeRawBufferPointer, _ header: HL7MessageHeader) -> Parts? {
        let delimiters = header.delimiters
        var visit: Parts?
        var segments = HL7SegmentScanner(message, from: min(header.segment.upperBound, message.count))
        while let (start, end) = segments.next() {
            guard end &- start > 4, message[start] == UInt8(ascii: "P") else { continue }
            if message.isSegment(HL7SegmentCode.pid, start, end, delimiters.field) {
                if let patient = patient(in: message, start, end, delimiters) { return patient }
            } else if visit == nil, message.isSegment(HL7SegmentCode.pv1, start, end, delimiters.field) {
                visit = visitNumber(in: message, start, end, delimiters)
            }
        }
        if let visit { return visit }
        let facility = header.sendingFacility.bytes(in: message)
        return isPresent(facility, delimiters) ? (facility, nil) : nil
    }

    /// The first repetition of PID-3 that has CX.1 and CX.4.
    private static func patient(
        in message: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ delimiters: HL7Delimiters
    ) -> Parts? {
        guard let field = message.field(3, start, end, delimiters.field) else { return nil }
        var repetitions = HL7PieceCursor(message, field.start, field.end, delimiters.repetition)
        while let repetition = repetitions.next() {
            let (identifier, authority) = identifier(in: message, repetition.start, repetition.end, delimiters)
            if let identifier, let authority { return (identifier, authority) }
        }
        return nil
    }

    private static func visitNumber(
        in message: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ delimiters: HL7Delimiters
    ) -> Parts? {
        guard let field = message.field(19, start, end, delimiters.field) else { return nil }
        let first = message.position(of: delimiters.repetition, field.start, field.end)
        let (identifier, authority) = identifier(in: message, field.start, first, delimiters)
        guard let identifier else { return nil }
        return (identifier, authority)
    }

    /// CX.1 and CX.4, each nil when absent.
    static func identifier(
        in message: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ delimiters: HL7Delimiters
    ) -> (UnsafeRawBufferPointer?, UnsafeRawBufferPointer?) {
        var components = HL7PieceCursor(message, start, end, delimiters.component)
        guard let first = components.next() else { return (nil, nil) }
        let identifier = message.part(first.start, first.end)
        guard isPresent(identifier, delimiters) else { return (nil, nil) }
        guard let fourth = components.piece(3) else { return (identifier, nil) }
        let authority = message.part(fourth.start, fourth.end)
        return (identifier, isPresent(authority, delimiters) ? authority : nil)
    }

    /// Whether there is more than separators, blanks and HL7 null.
    private static func isPresent(_ value: UnsafeRawBufferPointer, _ delimiters: HL7Delimiters) -> Bool {
        if HL7Null.isNull(value) { return false }
        return value.contains { $0 != delimiters.component && $0 != delimiters.subcomponent && $0 != 0x20 }
    }
}

/// The value `""`: "delete what you have" (HL7 v2.5.1 §2.7.1 "delimiter defined null").
public enum HL7Null {
    @inlinable public static func isNull(_ value: UnsafeRawBufferPointer) -> Bool {
        value.count == 2 && value[0] == UInt8(ascii: "\"") && value[1] == UInt8(ascii: "\"")
    }
}

/// The identifiers of the patients a message is about, for search.
public enum HL7PatientIdentifiers {
    /// CX.1 of every repetition of every PID-3, in order, each once, unescaped bytes as they stand.
    ///
    /// - Parameter limit: The most that are returned, so that a message of thousands of patients costs a bounded time.
    public static func identifiers(
        in message: UnsafeRawBufferPointer, header: HL7MessageHeader, limit: Int = 32
    ) -> [Bytes] {
        let delimiters = header.delimiters
        var found: [Bytes] = []
        var segments = HL7SegmentScanner(message, from: min(header.segment.upperBound, message.count))
        while found.count < limit, let (start, end) = segments.next() {
            guard message.isSegment(HL7SegmentCode.pid, start, end, delimiters.field),
                let field = message.field(3, start, end, delimiters.field)
            else { continue }
            var repetitions = HL7PieceCursor(message, field.start, field.end, delimiters.repetition)
            while found.count < limit, let repetition = repetitions.next() {
                let identifier = HL7OrderingKey.identifier(in: message, repetition.start, repetition.end, delimiters).0
                guard let identifier else { continue }
                let bytes = Bytes(copying: identifier)
                if !found.contains(bytes) { found.append(bytes) }
            }
        }
        return found
    }
}
