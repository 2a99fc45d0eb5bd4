// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A place in any HL7 v2 message: `PID-3[2].4.1`, `OBX[*]-5`, `ORDER_OBSERVATION[2]/OBX[1]-5`.
///
/// Indices count from 1. No index means all, in order, as `[*]` does; a path prints the one it was written with.
/// Other spellings are read and printed in this form: `PID.5.1`, Terser's `PID-5-1` and `/.PID-5-1`, and
/// IRIS's `PID:PatientName(1).FamilyName` for the names in ``HL7Names``.
public struct HL7Path: Hashable, Sendable {
    /// Which of several.
    public enum Index: Hashable, Sendable {
        case unstated
        case every
        /// Counted from 1.
        case number(Int)
    }

    /// A group of segments in a message structure.
    public struct Group: Hashable, Sendable {
        public let name: String
        public let index: Index

        public init(name: String, index: Index) {
            self.name = name
            self.index = index
        }
    }

    public let groups: [Group]
    /// Three characters: a capital letter, then capital letters and digits.
    public let segment: String
    public let segmentIndex: Index
    /// From 1, as HL7 numbers MSH too.
    public let field: Int
    public let repetition: Index
    public let component: Int?
    public let subcomponent: Int?

    init(
        groups: [Group], segment: String, segmentIndex: Index, field: Int, repetition: Index = .unstated,
        component: Int? = nil, subcomponent: Int? = nil
    ) {
        self.groups = groups
        self.segment = segment
        self.segmentIndex = segmentIndex
        self.field = field
        self.repetition = repetition
        self.component = component
        self.subcomponent = subcomponent
    }

    /// Reads `text`, all of it.
    public init(_ text: String) throws(HL7PathError) {
        let characters = Array(text.utf8)
        var reader = HL7PathReader(characters, at: 0)
        guard let path = try reader.path() else {
            throw HL7PathError(column: reader.furthest + 1, reason: .notAPath)
        }
        guard reader.position == characters.count else {
            throw HL7PathError(column: reader.position + 1, reason: .leftOver)
        }
        self = path
    }

    /// Reads the path that begins at `start`, as far as it goes: for a lexer of expressions.
    ///
    /// - Returns: The path and the offset after its last byte; nil when what begins there is no HL7 path.
    /// - Throws: With the column counted from the start of `utf8`, when a path begins there and is wrong.
    public static func scan(
        _ utf8: [UInt8], from start: Int
    ) throws(HL7PathError) -> (path: HL7Path, end: Int)? {
        var reader = HL7PathReader(utf8, at: start)
        guard let path = try reader.path() else { return nil }
        return (path, reader.position)
    }
}

extension HL7Path {
    /// The largest number that a path may hold.
    public static let largestNumber = 999_999

    /// Whether `text` is three characters: a capital letter, then capital letters and digits.
    public static func isSegmentName(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.first.map(HL7PathReader.isCapital) == true
            && text.utf8.allSatisfy { HL7PathReader.isCapital($0) || HL7PathReader.isDigit($0) }
    }

    /// The same values, with `[*]` left out: no index means all.
    public var withoutEvery: HL7Path {
        func plain(_ index: Index) -> Index { index == .every ? .unstated : index }
        return HL7Path(
            groups: groups.map { Group(name: $0.name, index: plain($0.index)) }, segment: segment,
            segmentIndex: plain(segmentIndex), field: field, repetition: plain(repetition), component: component,
            subcomponent: subcomponent)
    }

    /// What a comparison means by a path that ends at a component: its first subcomponent. Other paths are themselves.
    public var leaf: HL7Path {
        guard component != nil, subcomponent == nil else { return self }
        return HL7Path(
            groups: groups, segment: segment, segmentIndex: segmentIndex, field: field, repetition: repetition,
            component: component, subcomponent: 1)
    }
}

extension HL7Path: CustomStringConvertible {
    public var description: String {
        var text = ""
        for group in groups { text += "\(group.name)\(group.index)/" }
        text += "\(segment)\(segmentIndex)-\(field)\(repetition)"
        if let component { text += ".\(component)" }
        if let subcomponent { text += ".\(subcomponent)" }
        return text
    }
}

extension HL7Path.Index: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unstated: ""
        case .every: "[*]"
        case .number(let number): "[\(number)]"
        }
    }
}

/// What is wrong with a path, and where.
public struct HL7PathError: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case notAPath
        case leftOver
        case expectedNumber
        case numberTooLarge
        case zero
        case unclosedIndex
        case terserIndex
        case unknownField(String, segment: String)
        /// A component of a field such as `PID-5`, or a subcomponent of a component such as `PID-5.1`.
        case unknownComponent(String, field: String)
        case groupsNeedSchema
    }

    /// Counted from 1, in bytes of UTF-8.
    public let column: Int
    public let reason: Reason

    public init(column: Int, reason: Reason) {
        self.column = column
        self.reason = reason
    }
}

extension HL7PathError: CustomStringConvertible {
    public var description: String {
        "column \(column): \(reason)"
    }
}

extension HL7PathError.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notAPath: "expected an HL7 path such as PID-5.1"
        case .leftOver: "expected the end of the HL7 path"
        case .expectedNumber: "expected a number"
        case .numberTooLarge: "expected a number up to \(HL7Path.largestNumber)"
        case .zero: "expected a number from 1: HL7 counts from 1"
        case .unclosedIndex: "expected a number or * and a closing bracket"
        case .terserIndex: "expected an index in square brackets, counted from 1, such as OBX[1]-5"
        case .unknownField(let name, let segment):
            "\(segment) has no field known as \(name): write its number, such as \(segment)-5"
        case .unknownComponent(let name, let field):
            "\(field) has no component known as \(name): write its number, such as \(field).1"
        case .groupsNeedSchema:
            "groups need a schema: name the segment alone, such as OBX[1]-5, or declare the message's schema"
        }
    }
}
