// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A three-letter segment name as one number: its bytes, the first highest.
struct SegmentCode: Hashable, Sendable {
    let value: UInt32

    /// Stands in structures for any segment.
    static let any: UInt32 = .max

    /// Nil for a name that has not three bytes.
    init?(_ name: some StringProtocol) {
        guard name.utf8.count == 3 else { return nil }
        value = name.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }

    static func text(_ value: UInt32) -> String {
        let bytes = [UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8), UInt8(value & 255)]
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A field or a component, as the validator reads it.
struct PartRecord: Sendable, Hashable {
    static let unlimited = UInt16.max

    var type: UInt16
    var lower: UInt16
    /// 0 where it is withdrawn.
    var upper: UInt16
    /// 0 for none.
    var table: UInt16 = 0
    /// In characters; 0 for none.
    var length: UInt32 = 0
    var name: Int32
}

/// A data type: what its text must look like, or its components.
struct TypeRecord: Sendable {
    /// How the text of a type without components is checked.
    enum Form: UInt8, Sendable {
        case composite, text, identifier, number, sequence, date, time, dateTime
        /// Another field says which type it is: OBX-5.
        case varies
    }

    var code: String
    var form: Form
    var range: Range<Int> = 0..<0
}

struct SegmentRecord: Sendable {
    var code: UInt32
    var name: Int32
    var range: Range<Int>

    var codeText: String { SegmentCode.text(code) }
}

/// The values of a table; those of at most eight bytes as numbers, because nearly all are.
struct TableRecord: Sendable {
    let name: String
    let values: [String]
    /// Declared by a custom schema: other values are errors, and fields of user-defined types are checked too.
    let isLocal: Bool
    private let short: [UInt64]
    private let long: [[UInt8]]

    init(name: String, values: [String], isLocal: Bool = false) {
        self.name = name
        self.values = values.sorted()
        self.isLocal = isLocal
        short = values.compactMap { Self.key(Array($0.utf8)) }.sorted()
        long = values.filter { $0.utf8.count > 8 }.map { Array($0.utf8) }
    }

    /// Nothing known of its values.
    var isOpen: Bool { values.isEmpty }

    func contains(_ value: UnsafeRawBufferPointer) -> Bool {
        guard value.count <= 8 else { return long.contains { $0.elementsEqual(value) } }
        let wanted = Self.key(value)
        var low = 0
        var high = short.count
        while low < high {
            let middle = (low &+ high) >> 1
            if short[middle] < wanted ?? 0 { low = middle &+ 1 } else { high = middle }
        }
        return low < short.count && short[low] == wanted
    }

    private static func key(_ bytes: some Sequence<UInt8>) -> UInt64? {
        var key: UInt64 = 0
        var count = 0
        for byte in bytes {
            guard count < 8 else { return nil }
            key = key << 8 | UInt64(byte)
            count &+= 1
        }
        return key
    }
}

/// A schema while it is put together.
struct SchemaContent: Sendable {
    var version: String
    var names: [String] = [""]
    var types: [TypeRecord] = []
    var parts: [PartRecord] = []
    var segments: [SegmentRecord] = []
    var tables: [TableRecord] = []
    var structures: [String: HL7Structure] = [:]
    var events: [String: String] = [:]
    var typeByCode: [String: Int] = [:]
    var segmentByCode: [UInt32: Int] = [:]
    var tableByName: [String: Int] = [:]
    private var nameIndex: [String: Int32] = ["": 0]

    init(version: String) {
        self.version = version
    }

    mutating func name(_ text: String) -> Int32 {
        if let known = nameIndex[text] { return known }
        let index = Int32(truncatingIfNeeded: names.count)
        names.append(text)
        nameIndex[text] = index
        return index
    }

    /// The place of a type; one that is not known yet has no components until they come.
    mutating func type(_ code: String) -> UInt16 {
        if let known = typeByCode[code] { return UInt16(truncatingIfNeeded: known) }
        typeByCode[code] = types.count
        types.append(TypeRecord(code: code, form: TypeRecord.Form(code)))
        return UInt16(truncatingIfNeeded: types.count - 1)
    }

    mutating func setComponents(of code: String, _ components: [PartRecord]) {
        let index = Int(type(code))
        types[index].form = components.isEmpty ? TypeRecord.Form(code) : .composite
        types[index].range = append(components)
    }

    /// Adds a segment or replaces it.
    mutating func setSegment(_ code: UInt32, name: Int32, _ fields: [PartRecord]) {
        let record = SegmentRecord(code: code, name: name, range: append(fields))
        guard let known = segmentByCode[code] else {
            segmentByCode[code] = segments.count
            return segments.append(record)
        }
        segments[known] = record
    }

    /// The place of a table counted from 1; one that is not known yet is open until its values come.
    mutating func table(_ name: String) -> UInt16 {
        if name.isEmpty { return 0 }
        if let known = tableByName[name] { return UInt16(truncatingIfNeeded: known + 1) }
        return setTable(TableRecord(name: name, values: []))
    }

    @discardableResult
    mutating func setTable(_ table: TableRecord) -> UInt16 {
        if let known = tableByName[table.name] {
            tables[known] = table
            return UInt16(truncatingIfNeeded: known + 1)
        }
        tableByName[table.name] = tables.count
        tables.append(table)
        return UInt16(truncatingIfNeeded: tables.count)
    }

    private mutating func append(_ records: [PartRecord]) -> Range<Int> {
        let start = parts.count
        parts += records
        return start..<parts.count
    }
}

extension TypeRecord.Form {
    /// Of a type without components.
    init(_ code: String) {
        self =
            switch code {
            case "ID": .identifier
            case "NM": .number
            case "SI": .sequence
            case "DT": .date
            case "TM": .time
            case "DTM", "TS": .dateTime
            case "varies", "VARIES", "Varies": .varies
            default: .text
            }
    }
}

extension SchemaContent {
    /// The content of a schema, to be added to.
    init(_ schema: HL7Schema) {
        self.init(version: schema.version)
        names = schema.names
        types = schema.types
        parts = schema.parts
        segments = schema.segments
        tables = schema.tables
        structures = schema.structures
        events = schema.events
        typeByCode = schema.typeByCode
        segmentByCode = schema.segmentByCode
        tableByName = schema.tableByName
        for (place, name) in names.enumerated() { nameIndex[name] = Int32(truncatingIfNeeded: place) }
    }
}
