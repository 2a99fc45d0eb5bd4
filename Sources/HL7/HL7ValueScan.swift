// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A path made ready to be looked up in many messages, straight in their bytes. Looking up allocates nothing.
///
/// A path into MSH without a segment index, or with index 1, reads the header that is given.
public struct HL7ValueScan: Sendable {
    /// What the values found are.
    public let level: HL7Value.Level

    private let segment: UInt32
    // 0 stands for all, or for the whole.
    private let segmentNumber: Int
    private let field: Int
    private let repetition: Int
    private let component: Int
    private let subcomponent: Int

    /// - Throws: `groupsNeedSchema` for a path with groups.
    public init(_ path: HL7Path) throws(HL7PathError) {
        guard path.groups.isEmpty else { throw HL7PathError(column: 1, reason: .groupsNeedSchema) }
        segment = HL7SegmentCode.code(path.segment)
        segmentNumber = Self.number(path.segmentIndex)
        field = path.field
        repetition = Self.number(path.repetition)
        component = path.component ?? 0
        subcomponent = path.subcomponent ?? 0
        if path.field <= 2, HL7SegmentCode.declaresDelimiters(segment) {
            level = .literal
        } else if subcomponent > 0 {
            level = .subcomponent
        } else {
            level = component > 0 ? .component : .repetition
        }
    }

    /// Visits every value that is not empty, in order, until `body` returns false.
    ///
    /// Values are bytes as they stand: a path that ends at a field visits each repetition with its separators.
    /// HL7 null is visited (see ``HL7Null``).
    /// - Parameter header: Read from the same message.
    public func forEachValue(
        in message: UnsafeRawBufferPointer, header: HL7MessageHeader, body: (UnsafeRawBufferPointer) -> Bool
    ) {
        forEachRange(in: message, header: header) { body($0.bytes(in: message)) }
    }

    /// As ``forEachValue(in:header:body:)``, with the places of the values.
    public func forEachRange(
        in message: UnsafeRawBufferPointer, header: HL7MessageHeader, body: (HL7Range) -> Bool
    ) {
        let delimiters = header.delimiters
        if segment == HL7SegmentCode.msh, segmentNumber <= 1, field < 22 {
            let place = header.field(field)
            guard place.upperBound <= message.count else { return }
            _ = visitField(message, place.lowerBound, place.upperBound, delimiters, body)
            return
        }
        var occurrence = 0
        var segments = HL7SegmentScanner(message, from: min(header.segment.lowerBound, message.count))
        while let (start, end) = segments.next() {
            guard message.isSegment(segment, start, end, delimiters.field) else { continue }
            occurrence &+= 1
            if segmentNumber > 0, occurrence != segmentNumber { continue }
            if let place = message.field(field, start, end, delimiters.field) {
                guard visitField(message, place.start, place.end, delimiters, body) else { return }
            }
            if segmentNumber > 0 { return }
        }
    }

    private func visitField(
        _ message: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ delimiters: HL7Delimiters,
        _ body: (HL7Range) -> Bool
    ) -> Bool {
        if level == .literal {
            let isWhole = repetition <= 1 && component <= 1 && subcomponent <= 1
            return isWhole && start < end ? body(HL7Range(start, end)) : true
        }
        var repetitions = HL7PieceCursor(message, start, end, delimiters.repetition)
        if repetition > 0 {
            guard let (start, end) = repetitions.piece(repetition) else { return true }
            return visitRepetition(message, start, end, delimiters, body)
        }
        while let (start, end) = repetitions.next() {
            guard visitRepetition(message, start, end, delimiters, body) else { return false }
        }
        return true
    }

    @inline(__always)
    private func visitRepetition(
        _ message: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ delimiters: HL7Delimiters,
        _ body: (HL7Range) -> Bool
    ) -> Bool {
        var place = (start: start, end: end)
        if component > 0 {
            var components = HL7PieceCursor(message, place.start, place.end, delimiters.component)
            guard let found = components.piece(component) else { return true }
            place = found
        }
        if subcomponent > 0 {
            var subcomponents = HL7PieceCursor(message, place.start, place.end, delimiters.subcomponent)
            guard let found = subcomponents.piece(subcomponent) else { return true }
            place = found
        }
        return place.start < place.end ? body(HL7Range(place.start, place.end)) : true
    }

    private static func number(_ index: HL7Path.Index) -> Int {
        if case .number(let number) = index { return number }
        return 0
    }
}
