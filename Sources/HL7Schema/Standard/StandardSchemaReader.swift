// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc

/// Reads one version out of ``StandardSchemas/text``.
///
/// The text has sections, each a line `#name` and one entry a line:
/// - `parts`: `type|name|table`; others refer to them by their place, in base 36.
/// - `types`: `XPN mask part part …`, `segments`: `PID mask name|part part …`. A part has its cardinality before it (`o` 0 to
///   1, `r` 1, `O` any number, `R` 1 or more, `x` withdrawn, else `(lower,upper)`); `-` is a number that is not used.
/// - `tables`: `1 mask value|value…`; `groups`: `NAME entry entry …`; `structures`: `ADT_A01 mask entry entry …`, where an
///   entry is a cardinality and a segment, `*` for any, or `@` and a group's place. A first entry `?` makes it a choice.
/// - `events`: `ADT_A04 mask ADT_A01`.
///
/// A mask has a bit for each version that an entry belongs to, in hexadecimal; the first version has the lowest.
struct StandardSchemaReader {
    /// In the order of the masks' bits.
    static let versions = lines.section("versions").map { String($0) }

    /// Where each line begins and ends, found once.
    private static let lines = SchemaLines(StandardSchemas.text)

    private let bit: UInt32
    private var content: SchemaContent
    private var partCache: [PartRecord?]

    static func read(_ version: String) -> HL7Schema? {
        guard let place = versions.firstIndex(of: version) else { return nil }
        var reader = StandardSchemaReader(version, bit: 1 << UInt32(place))
        reader.readTables()
        reader.readTypes()
        reader.readSegments()
        reader.readStructures()
        return HL7Schema(reader.content)
    }

    private init(_ version: String, bit: UInt32) {
        self.bit = bit
        content = SchemaContent(version: version)
        partCache = Array(repeating: nil, count: Self.lines.section("parts").count)
    }

    /// The entries of a section that belong to this version: what stands before the mask and after it.
    private func entries(_ section: String) -> [(head: SchemaText, body: SchemaText)] {
        Self.lines.section(section).compactMap { line in
            var rest = line
            let head = rest.next(UInt8(ascii: " "))
            guard rest.next(UInt8(ascii: " ")).number(radix: 16) & bit != 0 else { return nil }
            return (head, rest)
        }
    }

    private mutating func readTables() {
        for (name, values) in entries("tables") {
            content.setTable(
                TableRecord(name: String(name), values: values.pieces(UInt8(ascii: "|")).map { String($0) }))
        }
    }

    private mutating func readTypes() {
        for (code, body) in entries("types") {
            var parts = parts(body)
            // Up to 2.4 the first component of a time stamp is declared as text.
            if String(code) == "TS", !parts.isEmpty { parts[0].type = content.type("DTM") }
            content.setComponents(of: String(code), parts)
        }
    }

    private mutating func readSegments() {
        for (code, body) in entries("segments") {
            guard let code = SegmentCode(String(code)) else { continue }
            var rest = body
            let name = content.name(String(rest.next(UInt8(ascii: "|"))))
            content.setSegment(code.value, name: name, parts(rest))
        }
    }

    private mutating func parts(_ body: SchemaText) -> [PartRecord] {
        body.pieces(UInt8(ascii: " ")).map { piece in
            var piece = piece
            let mark = piece.nextByte()
            guard mark != UInt8(ascii: "-") else {
                return PartRecord(type: content.type(""), lower: 0, upper: PartRecord.unlimited, name: 0)
            }
            let limits = Self.limits(mark, &piece)
            var record = part(at: Int(piece.number(radix: 36)))
            (record.lower, record.upper) = limits
            return record
        }
    }

    private mutating func part(at place: Int) -> PartRecord {
        guard place < partCache.count else { return PartRecord(type: content.type(""), lower: 0, upper: 1, name: 0) }
        if let known = partCache[place] { return known }
        var line = Self.lines.section("parts")[place]
        let type = content.type(String(line.next(UInt8(ascii: "|"))))
        let name = content.name(String(line.next(UInt8(ascii: "|"))))
        let record = PartRecord(
            type: type, lower: 0, upper: 1, table: content.table(String(line)), name: name)
        partCache[place] = record
        return record
    }

    private mutating func readStructures() {
        for (name, body) in entries("structures") {
            var builder = StructureBuilder(String(name))
            append(body, to: &builder, depth: 0)
            content.structures[String(name)] = builder.finished()
        }
        for (name, structure) in entries("events") { content.events[String(name)] = String(structure) }
    }

    private func append(_ body: SchemaText, to builder: inout StructureBuilder, depth: Int) {
        let groups = Self.lines.section("groups")
        for piece in body.pieces(UInt8(ascii: " ")) {
            var piece = piece
            let mark = piece.nextByte()
            guard mark != UInt8(ascii: "?") else { continue }
            let (lower, upper) = Self.limits(mark, &piece)
            switch piece.first {
            case UInt8(ascii: "@"):
                _ = piece.nextByte()
                let place = Int(piece.number(radix: 36))
                guard place < groups.count, depth < 20 else { continue }
                var group = groups[place]
                let name = group.next(UInt8(ascii: " "))
                builder.begin(String(name), isChoice: group.first == UInt8(ascii: "?"), lower, upper)
                append(group, to: &builder, depth: depth + 1)
                builder.end()
            case UInt8(ascii: "*"): builder.segment(SegmentCode.any, lower, PartRecord.unlimited)
            default: if let code = SegmentCode(String(piece)) { builder.segment(code.value, lower, upper) }
            }
        }
    }

    private static func limits(_ mark: UInt8, _ rest: inout SchemaText) -> (UInt16, UInt16) {
        switch mark {
        case UInt8(ascii: "("):
            let lower = rest.next(UInt8(ascii: ",")).number(radix: 10)
            let upper = rest.next(UInt8(ascii: ")"))
            return (
                UInt16(clamping: lower),
                upper.isEmpty ? PartRecord.unlimited : UInt16(clamping: upper.number(radix: 10))
            )
        case UInt8(ascii: "r"): return (1, 1)
        case UInt8(ascii: "O"): return (0, PartRecord.unlimited)
        case UInt8(ascii: "R"): return (1, PartRecord.unlimited)
        case UInt8(ascii: "x"): return (0, 0)
        default: return (0, 1)
        }
    }
}

/// The lines of the text, by section.
private struct SchemaLines: Sendable {
    private var sections: [String: [SchemaText]] = [:]

    init(_ text: StaticString) {
        var rest = SchemaText(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var name = ""
        var lines: [SchemaText] = []
        while !rest.isEmpty {
            var line = rest.next(0x0A)
            guard line.first == UInt8(ascii: "#") else {
                if !line.isEmpty { lines.append(line) }
                continue
            }
            sections[name] = lines
            lines = []
            _ = line.nextByte()
            name = String(line)
        }
        sections[name] = lines
    }

    func section(_ name: String) -> [SchemaText] { sections[name] ?? [] }
}

/// A part of the text, which lives as long as the program.
private struct SchemaText: @unchecked Sendable {  // because the text of a StaticString never changes
    private var start: UnsafePointer<UInt8>
    private var count: Int

    init(start: UnsafePointer<UInt8>, count: Int) {
        self.start = start
        self.count = count
    }

    var isEmpty: Bool { count == 0 }
    var first: UInt8? { count == 0 ? nil : start[0] }

    mutating func nextByte() -> UInt8 {
        guard count > 0 else { return 0 }
        defer {
            start += 1
            count -= 1
        }
        return start[0]
    }

    /// What stands before the next `separator`, which is taken too.
    mutating func next(_ separator: UInt8) -> SchemaText {
        let found = count > 0 ? memchr(start, Int32(separator), count) : nil
        let length = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(start) } ?? count
        let piece = SchemaText(start: start, count: length)
        let taken = min(length + 1, count)
        start += taken
        count -= taken
        return piece
    }

    func pieces(_ separator: UInt8) -> [SchemaText] {
        var rest = self
        var pieces: [SchemaText] = []
        while !rest.isEmpty { pieces.append(rest.next(separator)) }
        return pieces
    }

    func number(radix: UInt32) -> UInt32 {
        var number: UInt32 = 0
        for place in 0..<count {
            let digit = start[place] <= UInt8(ascii: "9") ? start[place] &- 48 : start[place] &- 87
            number = number &* radix &+ UInt32(digit)
        }
        return number
    }

    fileprivate var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
}

extension String {
    fileprivate init(_ text: SchemaText) { self.init(decoding: text.buffer, as: UTF8.self) }
}
