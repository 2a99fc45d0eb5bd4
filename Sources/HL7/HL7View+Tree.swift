// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

extension HIETree {
    /// A message as a tree: segments named as they are, below them `field` numbers, repetitions of one field as nodes
    /// of the same name, then component and subcomponent numbers. Empty values are left out, HL7 null is null, all
    /// else is decoded and unescaped text. Positions are in bytes of the message.
    ///
    /// Costs a node and a string for every value: for expressions that need it, not for routing.
    public init(hl7 view: HL7View) {
        let segments = view.segments.map { segment in
            HIENode(
                segment.name, kind: .record,
                children: segment.fields.enumerated().flatMap { number, field in
                    HIENode.fields(of: field, number: number + 1)
                },
                position: segment.range)
        }
        self.init(HIENode("", kind: .record, children: segments, position: 0..<view.bytes.count))
    }
}

extension HIENode {
    /// One node for each repetition that is not empty.
    fileprivate static func fields(of field: HL7Value, number: Int) -> [HIENode] {
        if field.isEmpty { return [] }
        return field.repetitions.compactMap { node("\(number)", of: $0) }
    }

    private static func node(_ name: String, of value: HL7Value) -> HIENode? {
        if value.isEmpty { return nil }
        let parts = value.level == .repetition ? value.components : value.subcomponents
        if parts.count > 1 {
            let children = parts.enumerated().compactMap { node("\($0 + 1)", of: $1) }
            return HIENode(name, kind: .record, children: children, position: value.range.range)
        }
        if value.level == .repetition, let only = parts.first, only.subcomponents.count > 1 {
            let children = [node("1", of: only)].compactMap { $0 }
            return HIENode(name, kind: .record, children: children, position: value.range.range)
        }
        return .leaf(name, value.isNull ? .null : .string(value.text), at: value.range.range)
    }
}
