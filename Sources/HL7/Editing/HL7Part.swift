// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A place within one segment: a field, one of its repetitions, a component or a subcomponent. All count from 1.
public struct HL7Part: Hashable, Sendable {
    public var field: Int
    /// 0 stands for the whole field, or where a component is named, for its first repetition.
    public var repetition: Int
    /// 0 where the whole field or repetition is meant.
    public var component: Int
    /// 0 where the whole component is meant.
    public var subcomponent: Int

    public init(_ field: Int, repetition: Int = 0, component: Int = 0, subcomponent: Int = 0) {
        self.field = field
        self.repetition = repetition
        self.component = component
        self.subcomponent = subcomponent
    }

    /// How far down the place lies.
    public var level: HL7Value.Level {
        if subcomponent > 0 { return .subcomponent }
        if component > 0 { return .component }
        return repetition > 0 ? .repetition : .field
    }
}

/// What an edit is about: segments, or a place within them.
///
/// `PID-5.1`, `OBX[2]-5`, `PID-3[*].4`, and without a field `ZPI`, `OBX[2]` or `OBX[*]`; groups may stand before.
public struct HL7Place: Hashable, Sendable {
    public let groups: [HL7Path.Group]
    /// Nil where the place is a group.
    public let segment: String?
    public let segmentIndex: HL7Path.Index
    /// Nil where the place is a whole segment or group.
    public let part: HL7Part?
    /// Which repetitions of the field; ``part`` holds its number.
    public let repetition: HL7Path.Index
    let code: UInt32

    public init(
        groups: [HL7Path.Group] = [], segment: String?, segmentIndex: HL7Path.Index = .unstated, part: HL7Part? = nil,
        repetition: HL7Path.Index = .unstated
    ) {
        self.groups = groups
        self.segment = segment
        self.segmentIndex = segmentIndex
        self.part = part
        self.repetition = repetition
        code = segment.map(HL7SegmentCode.code) ?? 0
    }

    public init(_ path: HL7Path) {
        var part = HL7Part(path.field, component: path.component ?? 0, subcomponent: path.subcomponent ?? 0)
        if case .number(let number) = path.repetition { part.repetition = number }
        self.init(
            groups: path.groups, segment: path.segment, segmentIndex: path.segmentIndex, part: part,
            repetition: path.repetition)
    }

    /// Reads `text`, all of it.
    public init(_ text: String) throws(HL7PathError) {
        if let place = Self.withoutField(text) {
            self = place
        } else {
            self.init(try HL7Path(text))
        }
    }

    /// `ORDER_OBSERVATION[2]/OBX[1]`, `ZPI`, `ORDER_OBSERVATION[2]`; nil for anything else.
    private static func withoutField(_ text: String) -> HL7Place? {
        var groups: [HL7Path.Group] = []
        for step in text.split(separator: "/", omittingEmptySubsequences: false) {
            guard let group = group(step) else { return nil }
            groups.append(group)
        }
        guard let last = groups.last else { return nil }
        guard HL7Path.isSegmentName(last.name) else { return HL7Place(groups: groups, segment: nil) }
        return HL7Place(groups: groups.dropLast(), segment: last.name, segmentIndex: last.index)
    }

    private static func group(_ step: Substring) -> HL7Path.Group? {
        let name = step.prefix { $0 != "[" }
        let isName = name.utf8.allSatisfy { HL7PathReader.isCapital($0) || HL7PathReader.isDigit($0) || $0 == 0x5F }
        guard isName, let first = name.utf8.first, HL7PathReader.isCapital(first) else { return nil }
        let bracket = step.dropFirst(name.count)
        if bracket.isEmpty { return HL7Path.Group(name: String(name), index: .unstated) }
        guard bracket.last == "]" else { return nil }
        let inner = bracket.dropFirst().dropLast()
        if inner == "*" { return HL7Path.Group(name: String(name), index: .every) }
        guard let number = Int(inner), number > 0, number <= HL7Path.largestNumber, inner.first != "+" else {
            return nil
        }
        return HL7Path.Group(name: String(name), index: .number(number))
    }
}

extension HL7Place: CustomStringConvertible {
    public var description: String {
        let way = groups.map { "\($0.name)\($0.index)" } + (segment.map { ["\($0)\(segmentIndex)"] } ?? [])
        guard let part else { return way.joined(separator: "/") }
        var text = way.joined(separator: "/") + "-\(part.field)\(repetition)"
        if part.component > 0 { text += ".\(part.component)" }
        if part.subcomponent > 0 { text += ".\(part.subcomponent)" }
        return text
    }
}

/// Why an edit cannot be made. Never holds any of the message's content.
public enum HL7EditError: Error, Hashable, Sendable {
    /// MSH-1 and MSH-2 divide the message itself.
    case declaresDelimiters
    /// The message begins with MSH.
    case headerStays
    case noSuchSegment(String)
    /// A character of the new value is not in the message's character set.
    case notInCharset(String)
    case tooLarge
}

extension HL7EditError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .declaresDelimiters: "MSH-1 and MSH-2 divide the message and cannot be written"
        case .headerStays: "MSH cannot be removed and nothing can stand before it"
        case .noSuchSegment(let name): "the message has no segment \(name) to be written into: insert it first"
        case .notInCharset(let name):
            "a character of the value is not in the message's character set (MSH-18), \(name)"
        case .tooLarge: "the message would have 4 GiB or more"
        }
    }
}
