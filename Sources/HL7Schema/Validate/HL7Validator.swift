// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
public import HL7

/// Checks messages against their schemas. Any thread; a valid message allocates nothing but its structure's counters.
///
/// A message that cannot be checked in one way, because its version or structure is not known, is checked in the others.
public struct HL7Validator: Sendable {
    public let level: HL7ValidationLevel
    public let schemas: HL7Schemas
    /// Whether segments that begin with Z may stand anywhere.
    public let allowsZSegments: Bool
    /// No more findings than this are told of one message.
    public let limit: Int

    public init(
        _ level: HL7ValidationLevel, schemas: HL7Schemas = .standard, allowsZSegments: Bool = true, limit: Int = 100
    ) {
        self.level = level
        self.schemas = schemas
        self.allowsZSegments = allowsZSegments
        self.limit = max(limit, 1)
    }

    public func findings(of view: HL7View) -> [HL7Finding] {
        view.bytes.withUnsafeBytes { findings(in: $0, header: view.header) }
    }

    /// - Parameter header: Read from the same message.
    public func findings(in message: UnsafeRawBufferPointer, header: HL7MessageHeader) -> [HL7Finding] {
        guard level != .none else { return [] }
        let (schema, isKnown) = schemas.schema(for: header, in: message)
        var run = ValidationRun(
            message: message, header: header, schema: schema, allowsZSegments: allowsZSegments, limit: limit)
        if !isKnown {
            run.add(
                .versionUnknown, .warning, "MSH-12", "names no version that is known; read as \(schema.version)", 12)
        }
        let structure = schema.structure(for: header, in: message)
        if structure == nil {
            run.add(
                .structureUnknown, .error, "MSH-9", "names no message that version \(schema.version) has", 9)
        }
        run.checkSegments(structure, values: level == .full)
        if level == .full { run.checkCharacterSet() }
        return run.findings
    }
}

extension HL7Schema {
    /// The structure of the message with this header; nil where the schema has none for it.
    public func structure(for header: HL7MessageHeader, in message: UnsafeRawBufferPointer) -> HL7Structure? {
        func text(_ range: HL7Range) -> String { String(decoding: range.bytes(in: message), as: UTF8.self) }
        return structure(
            type: text(header.messageCode), event: text(header.triggerEvent), stated: text(header.messageStructure))
    }
}

/// One message's validation.
struct ValidationRun {
    let message: UnsafeRawBufferPointer
    let header: HL7MessageHeader
    let schema: HL7Schema
    let allowsZSegments: Bool
    let limit: Int
    private(set) var findings: [HL7Finding] = []

    init(
        message: UnsafeRawBufferPointer, header: HL7MessageHeader, schema: HL7Schema, allowsZSegments: Bool, limit: Int
    ) {
        self.message = message
        self.header = header
        self.schema = schema
        self.allowsZSegments = allowsZSegments
        self.limit = limit
    }

    var isFull: Bool { findings.count >= limit }

    mutating func add(_ finding: HL7Finding) {
        if !isFull { findings.append(finding) }
    }

    /// Of a field of MSH.
    mutating func add(
        _ rule: HL7Finding.Rule, _ severity: HL7Finding.Severity, _ path: String, _ text: String, _ field: Int
    ) {
        add(HL7Finding(path, rule, severity, text, at: HL7Refusal.Location(segment: "MSH", field: field)))
    }

    mutating func checkSegments(_ structure: HL7Structure?, values: Bool) {
        guard let structure else {
            if values { forEachSegment { run, start, end in run.checkValues(start, end) } }
            return
        }
        StructureWalk.over(structure) { walk in
            var sink = FindingSink(structure: structure)
            forEachSegment { run, start, end in
                let code = run.code(start, end)
                walk.take(code, segment: start, &sink)
                if sink.isOccupied { run.collect(&sink, start, end, code) }
                if values { run.checkValues(start, end) }
            }
            walk.end(&sink)
            collect(&sink, 0, 0, 0)
        }
    }

    /// Visits the segments from MSH on, blank lines left out.
    private mutating func forEachSegment(_ body: (inout ValidationRun, _ start: Int, _ end: Int) -> Void) {
        var position = min(header.segment.lowerBound, message.count)
        while position < message.count {
            let end = lineEnd(position)
            if end > position, message[position] > 0x20 || !isBlank(position, end) { body(&self, position, end) }
            position = end &+ 1
        }
    }

    private func lineEnd(_ start: Int) -> Int {
        var position = start
        let near = min(message.count, start &+ 256)
        while position < near {
            let byte = message[position]
            if byte == 0x0D || byte == 0x0A { return position }
            position &+= 1
        }
        guard position < message.count else { return position }
        let carriageReturn = message.position(of: 0x0D, position, message.count)
        return message.position(of: 0x0A, position, carriageReturn)
    }

    private func isBlank(_ start: Int, _ end: Int) -> Bool {
        message[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x1C || ($0 >= 0x09 && $0 <= 0x0D) }
    }

    /// 0 for a segment whose name has not three characters.
    @inline(__always) func code(_ start: Int, _ end: Int) -> UInt32 {
        guard end &- start >= 3, end &- start == 3 || message[start &+ 3] == header.delimiters.field else { return 0 }
        return UInt32(message[start]) << 16 | UInt32(message[start &+ 1]) << 8 | UInt32(message[start &+ 2])
    }

    private mutating func collect(_ sink: inout FindingSink, _ start: Int, _ end: Int, _ code: UInt32) {
        for event in sink.takeEvents() { tell(event, sink, start, end, code) }
    }

    private mutating func tell(
        _ event: FindingSink.Event, _ sink: FindingSink, _ start: Int, _ end: Int, _ code: UInt32
    ) {
        switch event {
        case .missing(let path, let label, let isGroup):
            let rule: HL7Finding.Rule = isGroup ? .groupMissing : .segmentMissing
            add(
                HL7Finding(
                    path, rule, .error,
                    "the \(isGroup ? "group" : "segment") is missing that \(sink.structure.name) requires",
                    at: isGroup ? nil : HL7Refusal.Location(segment: label, field: 0)))
        case .segmentRepeats:
            addSegment(.segmentRepeats, start, end, "there are more of this segment than \(sink.structure.name) allows")
        case .groupRepeats(let label):
            addSegment(
                .groupRepeats, start, end, "begins another \(label), more than \(sink.structure.name) allows")
        case .unplaced(let reason): tellUnplaced(reason, sink.structure.name, start, end, code)
        }
    }

    private mutating func tellUnplaced(
        _ reason: StructureMismatch, _ structure: String, _ start: Int, _ end: Int, _ code: UInt32
    ) {
        if reason == .misplaced {
            return addSegment(.segmentUnexpected, start, end, "does not stand where \(structure) has it")
        }
        if allowsZSegments, code >> 16 == UInt32(UInt8(ascii: "Z")) { return }
        guard schema.segmentByCode[code] != nil else {
            return addSegment(.segmentUnknown, start, end, "no segment of version \(schema.version) has this name")
        }
        addSegment(.segmentUnexpected, start, end, "\(structure) does not have this segment")
    }

    private mutating func addSegment(_ rule: HL7Finding.Rule, _ start: Int, _ end: Int, _ text: String) {
        guard !isFull else { return }
        let (name, number) = label(start, end)
        add(
            HL7Finding(
                number > 1 ? "\(name)[\(number)]" : name, rule, .error, text,
                at: HL7Refusal.Location(segment: name, occurrence: number, field: 0)))
    }

    /// The name of the segment at `start`, and which of that name it is. Only for findings: counts from the beginning.
    func label(_ start: Int, _ end: Int) -> (name: String, number: Int) {
        var nameEnd = start
        while nameEnd < min(end, start + 3), message[nameEnd] != header.delimiters.field { nameEnd += 1 }
        let name = message[start..<nameEnd]
        var number = 1
        var position = min(header.segment.lowerBound, message.count)
        while position < start {
            let lineEnd = lineEnd(position)
            let isSame =
                message[position..<lineEnd].starts(with: name)
                && (position + name.count == lineEnd || message[position + name.count] == header.delimiters.field)
            if isSame { number += 1 }
            position = lineEnd + 1
        }
        return (name.segmentLabel, number)
    }

    mutating func checkCharacterSet() {
        let decoding = HL7TextDecoding(declared: header.characterSet.bytes(in: message), message: message)
        guard let finding = decoding.finding else { return }
        add(.characterSet, .warning, "MSH-18", finding.sentence, 18)
    }
}

extension Slice<UnsafeRawBufferPointer> {
    /// As text that can stand in a finding: what is no letter or digit becomes `?`.
    var segmentLabel: String {
        String(
            decoding: map { byte in
                let isPlain =
                    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                return isPlain ? byte : UInt8(ascii: "?")
            }, as: UTF8.self)
    }
}

/// Keeps what a walk complains of, to be told of once the segment is known.
struct FindingSink: StructureSink {
    enum Event {
        case missing(path: String, label: String, isGroup: Bool)
        case segmentRepeats
        case groupRepeats(String)
        case unplaced(StructureMismatch)
    }

    let structure: HL7Structure
    private var events: [Event] = []
    /// The groups that are open, with their numbers.
    private var open: [(place: Int, number: Int)] = []

    init(structure: HL7Structure) {
        self.structure = structure
    }

    var isOccupied: Bool { !events.isEmpty }

    mutating func takeEvents() -> [Event] {
        defer { events = [] }
        return events
    }

    mutating func opened(_ place: Int, number: Int) {
        open.append((place, number))
        if number > Int(structure.nodes[place].upper) { events.append(.groupRepeats(structure.label(of: place))) }
    }

    mutating func closed(_ place: Int) { _ = open.popLast() }

    mutating func found(_ segment: Int, at place: Int, number: Int) {
        if number > Int(structure.nodes[place].upper) { events.append(.segmentRepeats) }
    }

    mutating func unplaced(_ segment: Int, _ reason: StructureMismatch) { events.append(.unplaced(reason)) }

    mutating func missing(_ place: Int) {
        let label = structure.label(of: place)
        let isGroup = structure.nodes[place].kind != .segment
        var path = open.map { group in
            let name = structure.label(of: group.place)
            return group.number > 1 ? "\(name)[\(group.number)]/" : "\(name)/"
        }.joined()
        path += label.isEmpty ? "*" : label
        events.append(.missing(path: path, label: label, isGroup: isGroup))
    }
}
