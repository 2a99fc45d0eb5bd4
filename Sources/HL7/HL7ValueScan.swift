// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A path made ready to be looked up in many messages, straight in their bytes. Looking up allocates nothing.
///
/// A message has one MSH (HL7 v2.5.1 §2.5): a path into MSH without a segment index, or with index 1, reads the header
/// that is given, whatever the bytes hold further on.
public struct HL7ValueScan: Hashable, Sendable {
    private let segment: UInt32
    // 0 stands for all, or for the whole.
    private let segmentNumber: Int
    private let repetition: Int
    private var field: Int
    private var component: Int
    private var subcomponent: Int

    /// - Throws: `groupsNeedSchema` for a path with groups.
    public init(_ path: HL7Path) throws(HL7PathError) {
        guard path.groups.isEmpty else { throw HL7PathError(column: 1, reason: .groupsNeedSchema) }
        segment = HL7SegmentCode.code(path.segment)
        segmentNumber = Self.number(path.segmentIndex)
        field = path.field
        repetition = Self.number(path.repetition)
        component = path.component ?? 0
        subcomponent = path.subcomponent ?? 0
    }

    /// All segments called `name`, whole and without their line ends; none when that is no segment's name.
    public init(segmentsNamed name: String) {
        segment = HL7SegmentCode.code(name)
        segmentNumber = 0
        (field, repetition, component, subcomponent) = (0, 0, 0, 0)
    }

    /// What the values found are.
    public var level: HL7Value.Level { isLiteral ? .literal : depth }

    /// How far down the path goes, also where it ends in what is not divided.
    public var depth: HL7Value.Level {
        if field == 0 { return .segment }
        if component == 0 { return .repetition }
        return subcomponent == 0 ? .component : .subcomponent
    }

    private var isLiteral: Bool {
        (field == 1 || field == 2) && HL7SegmentCode.declaresDelimiters(segment)
    }

    /// The scan for part `number`, counted from 1, of what this one finds; nil for a subcomponent, which has no parts.
    public func part(_ number: Int) -> HL7ValueScan? {
        var scan = self
        switch depth {
        case .segment: scan.field = number
        case .repetition: scan.component = number
        case .component: scan.subcomponent = number
        default: return nil
        }
        return scan
    }

    /// Visits every value that is not empty, in order, until `body` returns false.
    ///
    /// Values are bytes as they stand: a path that ends at a field visits each repetition with its separators. A value
    /// of separators alone is empty, because they may as well be left out (HL7 v2.5.1 §2.6). HL7 null is visited (see
    /// ``HL7Null``).
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
        if segment == HL7SegmentCode.msh, segmentNumber <= 1 {
            guard header.segment.upperBound <= message.count else { return }
            if field > 0, field < 22 {
                _ = visitField(message, header.field(field), delimiters, body)
            } else {
                _ = visitSegment(message, header.segment.lowerBound, header.segment.upperBound, delimiters, body)
            }
            return
        }
        var occurrence = 0
        var segments = HL7SegmentScanner(message, from: min(header.segment.lowerBound, message.count))
        while let (start, end) = segments.next() {
            guard message.isSegment(segment, start, end, delimiters.field) else { continue }
            occurrence &+= 1
            if segmentNumber > 0, occurrence != segmentNumber { continue }
            guard visitSegment(message, start, end, delimiters, body) else { return }
            if segmentNumber > 0 { return }
        }
    }

    private func visitSegment(
        _ message: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ delimiters: HL7Delimiters,
        _ body: (HL7Range) -> Bool
    ) -> Bool {
        guard field > 0 else { return body(HL7Range(start, end)) }
        guard let place = message.field(field, start, end, delimiters.field) else { return true }
        return visitField(message, HL7Range(place.start, place.end), delimiters, body)
    }

    private func visitField(
        _ message: UnsafeRawBufferPointer, _ place: HL7Range, _ delimiters: HL7Delimiters, _ body: (HL7Range) -> Bool
    ) -> Bool {
        if isLiteral {
            let isWhole = repetition <= 1 && component <= 1 && subcomponent <= 1
            return isWhole && !place.isEmpty ? body(place) : true
        }
        var repetitions = HL7PieceCursor(message, place.lowerBound, place.upperBound, delimiters.repetition)
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
        return message.hasContent(place.start, place.end, delimiters) ? body(HL7Range(place.start, place.end)) : true
    }

    private static func number(_ index: HL7Path.Index) -> Int {
        if case .number(let number) = index { return number }
        return 0
    }
}

extension HL7Value.Level {
    /// Visits the parts with `number`, counted from 1, of a value of this level that was found on its own, as
    /// ``HL7ValueScan/part(_:)`` would in a message, until `body` returns false.
    ///
    /// A segment's parts are the repetitions of its field. What is not divided is its own only part.
    /// - Parameter value: A segment without its line end, a repetition, a component, a subcomponent or a literal.
    public func forEachPart(
        _ number: Int, of value: UnsafeRawBufferPointer, _ delimiters: HL7Delimiters,
        body: (UnsafeRawBufferPointer, HL7Value.Level) -> Bool
    ) {
        switch self {
        case .segment:
            guard let (start, end) = value.field(number, 0, value.count, delimiters.field) else { return }
            let isHeader =
                value.count > 3 && value[3] == delimiters.field
                && HL7SegmentCode.declaresDelimiters(value.segmentCode(0))
            if isHeader, number <= 2 {
                if start < end { _ = body(value.part(start, end), .literal) }
                return
            }
            var repetitions = HL7PieceCursor(value, start, end, delimiters.repetition)
            while let (start, end) = repetitions.next() {
                guard value.hasContent(start, end, delimiters) else { continue }
                guard body(value.part(start, end), .repetition) else { return }
            }
        case .field, .repetition, .component:
            let separator = self == .component ? delimiters.subcomponent : delimiters.component
            var parts = HL7PieceCursor(value, 0, value.count, separator)
            guard let (start, end) = parts.piece(number), value.hasContent(start, end, delimiters) else { return }
            _ = body(value.part(start, end), self == .component ? .subcomponent : .component)
        case .literal:
            if number == 1 { _ = body(value, .literal) }
        case .subcomponent: return
        }
    }
}

extension UnsafeRawBufferPointer {
    /// Whether there is more than separators from `start` to before `end`.
    @inline(__always)
    func hasContent(_ start: Int, _ end: Int, _ delimiters: HL7Delimiters) -> Bool {
        var position = start
        while position < end {
            let byte = self[position]
            if byte != delimiters.component, byte != delimiters.subcomponent, byte != delimiters.repetition {
                return true
            }
            position &+= 1
        }
        return false
    }
}
