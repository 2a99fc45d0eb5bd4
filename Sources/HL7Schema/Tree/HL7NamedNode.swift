// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
public import HL7

/// A message as people read it: segments in their groups, fields and components with their names.
public struct HL7NamedNode: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable { case message, group, segment, field, component, subcomponent }

    public let kind: Kind
    /// `PID-3[2].1` for values, the segment's or group's own name, such as `OBX[2]`, for those.
    public let path: String
    /// Such as `Family name`; nil where nobody has given it one.
    public let name: String?
    /// Decoded and unescaped, where it has no parts; `""` is HL7 null, as it was sent.
    public let value: String?
    public let children: [HL7NamedNode]
}

extension HL7NamedNode {
    /// The whole message. Segments that its structure does not have stand where the sender put them.
    ///
    /// Costs several strings for each value: for display, not for routing.
    public init(_ view: HL7View, schemas: HL7Schemas = .standard) {
        let (schema, structure) = view.bytes.withUnsafeBytes { message in
            let schema = schemas.schema(for: view.header, in: message).schema
            return (schema, schema.structure(for: view.header, in: message))
        }
        let segments = NamedSegments(view, schema).nodes
        var sink = GroupSink(segments, structure)
        if let structure {
            StructureWalk.over(structure) { walk in
                for (place, segment) in view.segments.enumerated() {
                    walk.take(SegmentCode(segment.name)?.value ?? 0, segment: place, &sink)
                }
                walk.end(&sink)
            }
        }
        let children = structure == nil ? segments : sink.finished()
        self.init(kind: .message, path: structure?.name ?? "", name: nil, value: nil, children: children)
    }
}

/// Gathers segments under the groups that a walk opens.
private struct GroupSink: StructureSink {
    private let segments: [HL7NamedNode]
    private let structure: HL7Structure?
    private var open: [(path: String, children: [HL7NamedNode])] = [("", [])]

    init(_ segments: [HL7NamedNode], _ structure: HL7Structure?) {
        self.segments = segments
        self.structure = structure
    }

    mutating func opened(_ place: Int, number: Int) {
        let name = structure?.label(of: place) ?? ""
        open.append((number > 1 ? "\(name)[\(number)]" : name, []))
    }

    mutating func closed(_ place: Int) {
        guard open.count > 1, let group = open.popLast() else { return }
        let node = HL7NamedNode(kind: .group, path: group.path, name: nil, value: nil, children: group.children)
        open[open.count - 1].children.append(node)
    }

    mutating func found(_ segment: Int, at place: Int, number: Int) { append(segment) }

    mutating func unplaced(_ segment: Int, _ reason: StructureMismatch) { append(segment) }

    mutating func missing(_ place: Int) {}

    private mutating func append(_ segment: Int) { open[open.count - 1].children.append(segments[segment]) }

    mutating func finished() -> [HL7NamedNode] {
        while open.count > 1 { closed(0) }
        return open[0].children
    }
}

/// The segments of a message, each with its fields below it.
private struct NamedSegments {
    private(set) var nodes: [HL7NamedNode] = []
    private let schema: HL7Schema
    /// OBX-2 of the segment that is being read.
    private var valueType = ""

    init(_ view: HL7View, _ schema: HL7Schema) {
        self.schema = schema
        var occurrences: [String: Int] = [:]
        for segment in view.segments {
            let name = segment.name
            occurrences[name, default: 0] += 1
            let number = occurrences[name, default: 1]
            valueType = name == "OBX" ? segment.field(2)?.text ?? "" : ""
            let label = number > 1 ? "\(name)[\(number)]" : name
            var fields: [HL7NamedNode] = []
            for (place, field) in segment.fields.enumerated() where !field.isEmpty {
                fields += self.fields(field, name, label, place + 1)
            }
            let shownName = schema.segmentName(name).flatMap { $0.isEmpty ? nil : $0 }
            nodes.append(HL7NamedNode(kind: .segment, path: label, name: shownName, value: nil, children: fields))
        }
    }

    /// One for each repetition that is not empty.
    private func fields(_ field: HL7Value, _ segment: String, _ label: String, _ number: Int) -> [HL7NamedNode] {
        let part = schema.field(number, of: segment)
        let repetitions = field.repetitions
        return repetitions.enumerated().compactMap { place, repetition in
            guard !repetition.isEmpty else { return nil }
            let index = repetitions.count > 1 ? "[\(place + 1)]" : ""
            return node(.field, repetition, "\(label)-\(number)\(index)", part, type: type(of: part))
        }
    }

    private func type(of part: HL7Schema.Part?) -> String {
        guard let part else { return "" }
        return part.type.lowercased() == "varies" ? valueType : part.type
    }

    private func node(
        _ kind: HL7NamedNode.Kind, _ value: HL7Value, _ path: String, _ part: HL7Schema.Part?, type: String
    ) -> HL7NamedNode {
        let name = part.flatMap { $0.name.isEmpty ? nil : $0.name }
        let parts = kind == .field ? value.components : value.subcomponents
        let isDivided = parts.count > 1 || (kind == .field && (parts.first?.subcomponents.count ?? 0) > 1)
        guard isDivided, kind != .subcomponent else {
            let text = value.isNull ? "\"\"" : value.text
            return HL7NamedNode(kind: kind, path: path, name: name, value: text, children: [])
        }
        let definitions = schema.components(of: type)
        let inner: HL7NamedNode.Kind = kind == .field ? .component : .subcomponent
        let children = parts.enumerated().compactMap { place, part -> HL7NamedNode? in
            guard !part.isEmpty else { return nil }
            let definition = place < definitions.count ? definitions[place] : nil
            return node(inner, part, "\(path).\(place + 1)", definition, type: definition?.type ?? "")
        }
        return HL7NamedNode(kind: kind, path: path, name: name, value: nil, children: children)
    }
}
