// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What people call the common segments, fields and components of HL7 v2, as in v2.5.1.
///
/// For display and for reading IRIS's field names. A table of names only: not a schema.
public enum HL7Names {
    /// Such as `Patient identification` for PID.
    public static func segment(_ segment: String) -> String? {
        table.segments[segment]?.name
    }

    /// Such as `Patient name` for PID and 5.
    public static func field(_ segment: String, _ field: Int) -> String? {
        entry(segment, field)?.name
    }

    /// Such as `Family name` for PID, 5 and 1.
    public static func component(_ segment: String, _ field: Int, _ component: Int) -> String? {
        entry(segment, field).flatMap { entry($0.type, component) }?.name
    }

    /// The field that IRIS, or the standard, calls `name`, such as `PatientName`. Letters and digits count, not case;
    /// the segment's own code may follow, as in `SetIDPID`.
    public static func fieldNumber(named name: String, in segment: String) -> Int? {
        let wanted = key(name)
        if let synonym = HL7NameSource.fieldSynonyms["\(segment).\(wanted)"] { return synonym }
        guard let fields = table.segments[segment]?.fields else { return nil }
        let code = segment.lowercased()
        return number(of: wanted, in: fields)
            ?? (wanted.hasSuffix(code) ? number(of: String(wanted.dropLast(code.count)), in: fields) : nil)
    }

    /// The component that IRIS, or the standard, calls `name`, such as `FamilyName`.
    public static func componentNumber(named name: String, segment: String, field: Int) -> Int? {
        entry(segment, field).flatMap { number(named: name, inType: $0.type) }
    }

    /// The subcomponent that IRIS, or the standard, calls `name`, such as `Surname`.
    public static func subcomponentNumber(named name: String, segment: String, field: Int, component: Int) -> Int? {
        entry(segment, field).flatMap { entry($0.type, component) }.flatMap { number(named: name, inType: $0.type) }
    }

    /// A field, component or subcomponent.
    private struct Part: Sendable {
        /// Empty where its parts are not known by name.
        let type: String
        let name: String
    }

    private struct Segment: Sendable {
        let name: String
        let fields: [Part]
    }

    private struct Table: Sendable {
        var segments: [String: Segment] = [:]
        var types: [String: [Part]] = [:]
    }

    private static let table = readTable()

    /// Part `number` of a segment or of a data type: no code is both.
    private static func entry(_ code: String, _ number: Int) -> Part? {
        guard let parts = table.segments[code]?.fields ?? table.types[code], number > 0, number <= parts.count else {
            return nil
        }
        return parts[number - 1]
    }

    private static func number(named name: String, inType type: String) -> Int? {
        let wanted = key(name)
        return HL7NameSource.componentSynonyms["\(type).\(wanted)"]
            ?? table.types[type].flatMap { number(of: wanted, in: $0) }
    }

    private static func number(of wanted: String, in parts: [Part]) -> Int? {
        parts.firstIndex { key($0.name) == wanted }.map { $0 + 1 }
    }

    private static func key(_ name: String) -> String {
        name.filter { $0.isLetter || $0.isNumber }.lowercased()
    }

    private static func readTable() -> Table {
        var table = Table()
        for line in HL7NameSource.types.split(separator: "\n") {
            let (name, components) = head(of: line)
            table.types[name] = components.split(separator: "|").map { component in
                let parts = component.split(separator: ":")
                return Part(type: parts.count > 1 ? String(parts[1]) : "", name: String(parts[0]))
            }
        }
        for line in HL7NameSource.segments.split(separator: "\n") {
            let parts = line.split(separator: "|")
            guard let first = parts.first else { continue }
            let (code, name) = head(of: first)
            let fields = parts.dropFirst().map { part in
                let (type, name) = head(of: part)
                return Part(type: type, name: name)
            }
            table.segments[code] = Segment(name: name, fields: fields)
        }
        return table
    }

    private static func head(of line: Substring) -> (String, String) {
        let space = line.firstIndex(of: " ") ?? line.endIndex
        return (String(line[..<space]), String(line[space...].drop { $0 == " " }))
    }
}
