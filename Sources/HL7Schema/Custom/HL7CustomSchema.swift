// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What a site adds to HL7's schemas and changes in them: Z segments, local structures, fields, tables.
///
/// Read from a YAML file (see ``read(_:)``); applied to each version that it names, or to all.
public struct HL7CustomSchema: Sendable {
    /// A field of a segment or a component of a data type; what is nil stays as it was.
    struct Part: Sendable {
        var number: Int
        var name: String?
        var type: String?
        var isRequired: Bool?
        /// 0 for any number.
        var repetitions: Int?
        var length: Int?
        var table: String?
    }

    struct PartList: Sendable {
        var code: String
        var name: String?
        /// Whether `parts` are all there are; else they change those of the standard.
        var isWhole: Bool
        var parts: [Part]
    }

    enum Structure: Sendable {
        case whole(String, [StructureSyntax])
        /// After the first of a segment or group.
        case addition(String, after: String, [StructureSyntax])

        var name: String {
            switch self {
            case .whole(let name, _), .addition(let name, _, _): name
            }
        }
    }

    /// Empty for all.
    var versions: Set<String> = []
    var tables: [TableRecord] = []
    var types: [PartList] = []
    var segments: [PartList] = []
    var structures: [Structure] = []
    var events: [String: String] = [:]

    init() {}

    func applies(to version: String) -> Bool { versions.isEmpty || versions.contains(version) }

    /// `schema` with these definitions in place of its own.
    func applied(to schema: HL7Schema) -> HL7Schema {
        guard applies(to: schema.version) else { return schema }
        var content = SchemaContent(schema)
        for table in tables { content.setTable(table) }
        for type in types {
            let former = type.isWhole ? [] : schema.componentRecords(type.code)
            content.setComponents(of: type.code, parts(type, former, &content))
        }
        for segment in segments { apply(segment, schema, &content) }
        for structure in structures { apply(structure, &content) }
        for (event, structure) in events {
            content.structures[event] = nil
            content.events[event] = structure
        }
        return HL7Schema(content)
    }

    private func apply(_ segment: PartList, _ schema: HL7Schema, _ content: inout SchemaContent) {
        guard let code = SegmentCode(segment.code) else { return }
        let known = schema.segmentIndex(segment.code)
        let former = known.map { schema.segments[$0].range.map { schema.parts[$0] } } ?? []
        let name = segment.name.map { content.name($0) } ?? known.map { schema.segments[$0].name } ?? 0
        content.setSegment(code.value, name: name, parts(segment, segment.isWhole ? [] : former, &content))
    }

    private func parts(_ list: PartList, _ former: [PartRecord], _ content: inout SchemaContent) -> [PartRecord] {
        var records = former
        for part in list.parts {
            while records.count < part.number {
                // What is declared does not repeat unless it says so; what lies before and is not declared is free.
                let upper = records.count + 1 == part.number ? 1 : PartRecord.unlimited
                records.append(PartRecord(type: content.type(""), lower: 0, upper: upper, name: 0))
            }
            records[part.number - 1] = changed(records[part.number - 1], part, &content)
        }
        return records
    }

    private func changed(_ former: PartRecord, _ part: Part, _ content: inout SchemaContent) -> PartRecord {
        var record = former
        if let name = part.name { record.name = content.name(name) }
        if let type = part.type { record.type = content.type(type) }
        if let isRequired = part.isRequired { record.lower = isRequired ? 1 : 0 }
        if part.isRequired == true, record.upper == 0 { record.upper = 1 }
        if let repetitions = part.repetitions {
            record.upper = repetitions == 0 ? PartRecord.unlimited : UInt16(clamping: repetitions)
        }
        if let length = part.length { record.length = UInt32(clamping: length) }
        if let table = part.table { record.table = content.table(table) }
        return record
    }

    private func apply(_ change: Structure, _ content: inout SchemaContent) {
        switch change {
        case .whole(let name, let syntax):
            content.structures[name] = HL7Structure(name, syntax)
        case .addition(let name, let anchor, let syntax):
            guard let former = content.structures[name] else { return }
            var nodes = former.syntax
            StructureSyntax.insert(syntax, after: anchor, in: &nodes)
            content.structures[name] = HL7Structure(name, nodes)
        }
    }
}

extension HL7Schema {
    func componentRecords(_ type: String) -> [PartRecord] {
        typeByCode[type].map { types[$0].range.map { parts[$0] } } ?? []
    }
}
