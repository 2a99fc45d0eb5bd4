// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// An HL7 v2 path as one term of an expression: `PID-3[2].4.1`, `OBX[*]-5`, `ORDER_OBSERVATION[2]/OBX[1]-5`.
///
/// All numbers are 1-based, as in HL7. No index means all.
public struct HL7PathToken: Sendable, Hashable {
    /// A group on the way to the segment.
    public struct Group: Sendable, Hashable {
        public let name: String
        /// Which of the groups of this name; nil for all.
        public let occurrence: Int?

        public init(name: String, occurrence: Int? = nil) {
            self.name = name
            self.occurrence = occurrence
        }
    }

    public var groups: [Group]
    public var segment: HL7SegmentName
    /// Which of the segments of this name; nil for all.
    public var occurrence: Int?
    /// 0 stands for the whole segment, as `segment('ZPI')` selects it.
    public var field: Int
    /// Which repetition of the field; nil for all.
    public var repetition: Int?
    /// 0 where the path ends at the field.
    public var component: Int
    /// 0 where the path ends at the component.
    public var subcomponent: Int

    public init(
        groups: [Group] = [], segment: HL7SegmentName, occurrence: Int? = nil, field: Int = 0,
        repetition: Int? = nil, component: Int = 0, subcomponent: Int = 0
    ) {
        self.groups = groups
        self.segment = segment
        self.occurrence = occurrence
        self.field = field
        self.repetition = repetition
        self.component = component
        self.subcomponent = subcomponent
    }

    public enum Level: Int, Sendable, Comparable {
        case segment, field, component, subcomponent

        public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    /// Where the path ends.
    public var level: Level {
        if field == 0 { return .segment }
        if component == 0 { return .field }
        return subcomponent == 0 ? .component : .subcomponent
    }

    /// MSH-1, MSH-2 and their like in FHS and BHS, which hold the separators and are never split by them.
    public var isSeparators: Bool {
        segment.isHeader && (field == 1 || field == 2)
    }
}

extension HL7PathToken: CustomStringConvertible {
    /// The path in its one printed form, whatever alias it was written in.
    public var description: String {
        let way = groups.map { $0.name + Self.index($0.occurrence) + "/" }.joined()
        let place = way + segment.description + Self.index(occurrence)
        guard field > 0 else { return place }
        let tail = component == 0 ? "" : subcomponent == 0 ? ".\(component)" : ".\(component).\(subcomponent)"
        return place + "-\(field)" + Self.index(repetition) + tail
    }

    private static func index(_ index: Int?) -> String {
        index.map { "[\($0)]" } ?? ""
    }
}

/// A segment name: a capital letter and two capitals or digits, `[A-Z][A-Z0-9]{2}`.
public struct HL7SegmentName: Sendable, Hashable {
    /// The three bytes, first to last.
    public let bytes: (UInt8, UInt8, UInt8)

    /// Nil unless `text` is such a name.
    public init?(_ text: String) {
        self.init(Array(text.utf8)[...])
    }

    init?(_ text: ArraySlice<UInt8>) {
        let start = text.startIndex
        guard text.count == 3, text[start].isUpper, text[start + 1].isUpperOrDigit, text[start + 2].isUpperOrDigit
        else { return nil }
        bytes = (text[start], text[start + 1], text[start + 2])
    }

    /// Unchecked: any three bytes, for looking a name up.
    init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
        bytes = (first, second, third)
    }

    /// MSH, FHS or BHS, whose fields 1 and 2 are the separators themselves.
    public var isHeader: Bool {
        switch bytes {
        case (0x4D, 0x53, 0x48), (0x46, 0x48, 0x53), (0x42, 0x48, 0x53): true
        default: false
        }
    }

    public static func == (left: HL7SegmentName, right: HL7SegmentName) -> Bool {
        left.bytes == right.bytes
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(bytes.0)
        hasher.combine(bytes.1)
        hasher.combine(bytes.2)
    }
}

extension HL7SegmentName: CustomStringConvertible {
    public var description: String {
        String(decoding: [bytes.0, bytes.1, bytes.2], as: UTF8.self)
    }
}

extension UInt8 {
    var isUpper: Bool { self >= 0x41 && self <= 0x5A }
    var isLower: Bool { self >= 0x61 && self <= 0x7A }
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isUpperOrDigit: Bool { isUpper || isDigit }
    var isNameStart: Bool { isUpper || isLower || self == UInt8(ascii: "_") }
    var isNamePart: Bool { isNameStart || isDigit }
}
