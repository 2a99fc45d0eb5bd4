// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What one version of HL7 v2 says of messages, or what it says with local definitions added.
///
/// Immutable, made once and shared. Looking a definition up costs a hash; nothing is copied but the answer.
public final class HL7Schema: Sendable {
    /// Such as `2.5.1`.
    public let version: String

    let names: [String]
    let types: [TypeRecord]
    let parts: [PartRecord]
    let segments: [SegmentRecord]
    let tables: [TableRecord]
    let structures: [String: HL7Structure]
    /// Structures of events that have none of their own, by `ADT_A04`.
    let events: [String: String]

    let typeByCode: [String: Int]
    let segmentByCode: [UInt32: Int]
    let tableByName: [String: Int]

    init(_ content: SchemaContent) {
        version = content.version
        names = content.names
        types = content.types
        parts = content.parts
        segments = content.segments
        tables = content.tables
        structures = content.structures
        events = content.events
        typeByCode = content.typeByCode
        segmentByCode = content.segmentByCode
        tableByName = content.tableByName
    }

    /// How often something may stand at its place; `upper` is nil for any number.
    public struct Cardinality: Hashable, Sendable {
        public let lower: Int
        public let upper: Int?

        /// Withdrawn by this version: present only for older senders.
        public var isWithdrawn: Bool { upper == 0 }
    }

    /// A field of a segment, or a component of a data type.
    public struct Part: Hashable, Sendable {
        /// Such as `Patient name`; empty where the sources have none.
        public let name: String
        /// Such as `XPN`; empty where the sources have none.
        public let type: String
        public let cardinality: Cardinality
        /// In characters; nil where none is declared.
        public let length: Int?
        /// Such as `1` for HL7 table 0001; nil where it has none.
        public let table: String?
    }

    public var segmentCodes: [String] { segments.map(\.codeText).sorted() }
    public var structureNames: [String] { structures.keys.sorted() }
    public var typeCodes: [String] { types.map(\.code).sorted() }

    /// Such as `Patient identification` for PID; nil for a segment that is not known, empty for one without a name.
    public func segmentName(_ code: String) -> String? {
        segmentIndex(code).map { names[Int(segments[$0].name)] }
    }

    /// The fields of a segment, first to last; nil where the segment is not known.
    public func fields(of segment: String) -> [Part]? {
        segmentIndex(segment).map { segments[$0].range.map { part(at: $0) } }
    }

    /// Field `number` of a segment, from 1.
    public func field(_ number: Int, of segment: String) -> Part? {
        fieldIndex(number, of: segment).map { part(at: $0) }
    }

    /// The components of a data type, first to last; none where it has none or is not known.
    public func components(of type: String) -> [Part] {
        typeByCode[type].map { types[$0].range.map { part(at: $0) } } ?? []
    }

    /// The values of a table, sorted; nil where they are not known.
    public func values(ofTable name: String) -> [String]? { tableByName[name].map { tables[$0].values } }

    public func structure(_ name: String) -> HL7Structure? { structures[name] }

    /// The structure of a message: MSH-9.3 where this schema has it, else the one of the event, else of the type alone.
    ///
    /// - Returns: Nil where the schema has none for it.
    public func structure(type: String, event: String, stated: String = "") -> HL7Structure? {
        if !stated.isEmpty, let found = structures[stated] { return found }
        let name = event.isEmpty ? type : "\(type)_\(event)"
        if let found = structures[name] ?? events[name].flatMap({ structures[$0] }) { return found }
        // Any event is acknowledged by the general acknowledgment.
        if type == "ACK" { return structures["ACK"] }
        // `ADT_A04` in MSH-9.3 is no structure but an event.
        return events[stated].flatMap { structures[$0] }
    }

    func part(at index: Int) -> Part {
        let record = parts[index]
        return Part(
            name: names[Int(record.name)], type: types[Int(record.type)].code,
            cardinality: Cardinality(
                lower: Int(record.lower), upper: record.upper == PartRecord.unlimited ? nil : Int(record.upper)),
            length: record.length == 0 ? nil : Int(record.length),
            table: record.table == 0 ? nil : tables[Int(record.table) - 1].name)
    }

    func segmentIndex(_ code: String) -> Int? { SegmentCode(code).flatMap { segmentByCode[$0.value] } }

    func fieldIndex(_ number: Int, of segment: String) -> Int? {
        segmentIndex(segment).flatMap { segments[$0].range.element(number) }
    }
}

extension Range<Int> {
    /// The `number`-th, counted from 1; nil beyond the last.
    func element(_ number: Int) -> Int? { number > 0 && number <= count ? lowerBound + number - 1 : nil }
}
