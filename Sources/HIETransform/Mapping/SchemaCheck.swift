// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7
import HL7Schema

/// What a version of HL7 says of the places that a mapping names.
///
/// Z segments and whatever else the version does not know the inside of are not looked at.
struct SchemaCheck {
    private let schema: HL7Schema
    private let structure: HL7Structure?
    private let segments: Set<String>
    private let takesAny: Bool

    /// Nil where the format names no version.
    init?(_ format: ContentFormat) {
        guard format.kind == .hl7, !format.version.isEmpty else { return nil }
        schema = HL7Schemas.standard.schema(version: format.version)
        structure = format.structure.isEmpty ? nil : schema.structure(format.structure)
        var segments: Set<String> = []
        var takesAny = false
        for entry in structure?.entries ?? [] {
            switch entry.kind {
            case .segment(let code): segments.insert(code)
            case .anySegment: takesAny = true
            case .group, .choice: break
            }
        }
        self.segments = segments
        self.takesAny = takesAny
    }

    /// What is wrong with the words of `from` or `to`.
    static func problem(with format: ContentFormat) -> String? {
        guard format.kind == .hl7, !format.structure.isEmpty else { return nil }
        if format.version.isEmpty { return "a structure needs its version: 'hl7 2.5.1 \(format.structure)'" }
        let schema = HL7Schemas.standard.schema(version: format.version)
        return schema.structure(format.structure) == nil
            ? "HL7 \(format.version) has no message structure \(format.structure)" : nil
    }

    func problem(
        _ segment: String?, field: Int = 0, component: Int = 0, subcomponent: Int = 0
    ) -> String? {
        guard let segment, !segment.hasPrefix("Z") else { return nil }
        guard let fields = schema.fields(of: segment) else { return "HL7 \(schema.version) has no segment \(segment)" }
        if let structure, !takesAny, !segments.contains(segment) {
            return "\(structure.name) of HL7 \(schema.version) has no segment \(segment)"
        }
        guard field > 0, !fields.isEmpty else { return nil }
        guard field <= fields.count else {
            return "\(segment) has \(fields.count) fields in HL7 \(schema.version), so there is no \(segment)-\(field)"
        }
        guard component > 0 else { return nil }
        return problem("\(segment)-\(field)", type: fields[field - 1].type, part: component, then: subcomponent)
    }

    private func problem(_ path: String, type: String, part: Int, then rest: Int) -> String? {
        guard !type.isEmpty, type.lowercased() != "varies" else { return nil }
        let components = schema.components(of: type)
        // A type without components is a value: its only part is itself.
        guard part <= max(components.count, 1) else {
            let parts = components.isEmpty ? "has no components" : "has \(components.count) components"
            return "\(path) is of type \(type), which \(parts) in HL7 \(schema.version), so there is no \(path).\(part)"
        }
        guard rest > 0, part <= components.count else { return nil }
        return problem("\(path).\(part)", type: components[part - 1].type, part: rest, then: 0)
    }

    func problem(with path: HL7Path) -> String? {
        problem(path.segment, field: path.field, component: path.component ?? 0, subcomponent: path.subcomponent ?? 0)
    }

    func problem(with place: HL7Place) -> String? {
        problem(
            place.segment, field: place.part?.field ?? 0, component: place.part?.component ?? 0,
            subcomponent: place.part?.subcomponent ?? 0)
    }
}

/// The HL7 paths that an expression holds, and where each begins, in bytes of UTF-8.
enum ExpressionPaths {
    static func paths(in text: String) -> [(path: HL7Path, offset: Int)] {
        let bytes = Array(text.utf8)
        var found: [(HL7Path, Int)] = []
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
                position = end(ofText: byte, bytes, position)
            } else if isWord(byte) {
                if let scanned = try? HL7Path.scan(bytes, from: position) {
                    found.append((scanned.path, position))
                    position = max(scanned.end, position + 1)
                } else {
                    while position < bytes.count, isWord(bytes[position]) { position += 1 }
                }
            } else {
                position += 1
            }
        }
        return found
    }

    private static func end(ofText mark: UInt8, _ bytes: [UInt8], _ start: Int) -> Int {
        var position = start + 1
        while position < bytes.count, bytes[position] != mark {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        return position + 1
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x5F || byte == 0x25
    }
}
