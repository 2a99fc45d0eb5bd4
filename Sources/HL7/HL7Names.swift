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
        guard let type = entry(segment, field)?.type, let names = table.types[type] else { return nil }
        return component > 0 && component <= names.count ? names[component - 1] : nil
    }

    /// The field that IRIS, or the standard, calls `name`, such as `PatientName`. Letters and digits count, not case.
    public static func fieldNumber(named name: String, in segment: String) -> Int? {
        let wanted = key(name)
        if let synonym = HL7NameSource.fieldSynonyms["\(segment).\(wanted)"] { return synonym }
        guard let fields = table.segments[segment]?.fields else { return nil }
        return fields.firstIndex { key($0.name) == wanted }.map { $0 + 1 }
    }

    /// The component that IRIS, or the standard, calls `name`, such as `FamilyName`.
    public static func componentNumber(named name: String, segment: String, field: Int) -> Int? {
        guard let type = entry(segment, field)?.type else { return nil }
        let wanted = key(name)
        if let synonym = HL7NameSource.componentSynonyms["\(type).\(wanted)"] { return synonym }
        return table.types[type]?.firstIndex { key($0) == wanted }.map { $0 + 1 }
    }

    private struct Field: Sendable {
        let type: String
        let name: String
    }

    private struct Segment: Sendable {
        let name: String
        let fields: [Field]
    }

    private struct Table: Sendable {
        var segments: [String: Segment] = [:]
        var types: [String: [String]] = [:]
    }

    private static let table = readTable()

    private static func entry(_ segment: String, _ field: Int) -> Field? {
        guard let fields = table.segments[segment]?.fields, field > 0, field <= fields.count else { return nil }
        return fields[field - 1]
    }

    private static func key(_ name: String) -> String {
        name.filter { $0.isLetter || $0.isNumber }.lowercased()
    }

    private static func readTable() -> Table {
        var table = Table()
        for line in HL7NameSource.types.split(separator: "\n") {
            let (name, components) = head(of: line)
            table.types[name] = components.split(separator: "|").map(String.init)
        }
        for line in HL7NameSource.segments.split(separator: "\n") {
            let parts = line.split(separator: "|")
            guard let first = parts.first else { continue }
            let (code, name) = head(of: first)
            let fields = parts.dropFirst().map { part in
                let (type, name) = head(of: part)
                return Field(type: type, name: name)
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
