// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// A field, repetition, component or subcomponent in place; of a ``HL7ValueScan`` for segments, a segment.
public struct HL7Value: Sendable {
    /// What a value is, and so which separators still divide it.
    public enum Level: Int, Sendable, Comparable {
        case segment, field, repetition, component, subcomponent
        /// MSH-1 and MSH-2: characters that declare separators and are not divided or escaped by them.
        case literal

        public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    public let view: HL7View
    public let range: HL7Range
    public let level: Level

    /// As they stand in the message, escaped and undecoded.
    public var bytes: Bytes { view.bytes[range.range] }

    public var isEmpty: Bool { range.isEmpty }

    /// True for `""`.
    public var isNull: Bool {
        view.bytes.withUnsafeBytes { HL7Null.isNull(range.bytes(in: $0)) }
    }

    /// Decoded from the message's character set, still escaped and with its separators.
    public var encodedText: String {
        let decoding = view.decoding
        return view.bytes.withUnsafeBytes { decoding.text(of: range.bytes(in: $0)) }
    }

    /// Decoded, and its escapes resolved (see ``HL7Escape``). Separators that divide the value stay. HL7 null is empty.
    public var text: String {
        let decoding = view.decoding
        return view.bytes.withUnsafeBytes { message in
            let value = range.bytes(in: message)
            if HL7Null.isNull(value) { return "" }
            return level == .literal
                ? decoding.text(of: value) : HL7Escape.text(of: value, view.delimiters, decoding)
        }
    }

    /// The repetitions of a field; anything smaller is its own only one.
    public var repetitions: [HL7Value] {
        level == .field ? pieces(view.delimiters.repetition, .repetition) : [self]
    }

    /// The components of a repetition, or of a field's first repetition; anything smaller is its own only one.
    public var components: [HL7Value] {
        switch level {
        case .field: repetition(1)?.components ?? []
        case .repetition: pieces(view.delimiters.component, .component)
        default: [self]
        }
    }

    /// The subcomponents of a component, or of the first one; a subcomponent is its own only one.
    public var subcomponents: [HL7Value] {
        switch level {
        case .field, .repetition: component(1)?.subcomponents ?? []
        case .component: pieces(view.delimiters.subcomponent, .subcomponent)
        default: [self]
        }
    }

    /// Counted from 1; nil beyond the last.
    public func repetition(_ number: Int) -> HL7Value? { repetitions.element(number) }

    /// Counted from 1, of a field's first repetition; nil beyond the last.
    public func component(_ number: Int) -> HL7Value? { components.element(number) }

    /// Counted from 1; nil beyond the last.
    public func subcomponent(_ number: Int) -> HL7Value? { subcomponents.element(number) }

    private func pieces(_ separator: UInt8, _ level: Level) -> [HL7Value] {
        view.bytes.withUnsafeBytes { message in
            var found: [HL7Value] = []
            var cursor = HL7PieceCursor(message, range.lowerBound, range.upperBound, separator)
            while let (start, end) = cursor.next() {
                found.append(HL7Value(view: view, range: HL7Range(start, end), level: level))
            }
            return found
        }
    }
}

extension Array {
    fileprivate func element(_ number: Int) -> Element? {
        number > 0 && number <= count ? self[number - 1] : nil
    }
}
