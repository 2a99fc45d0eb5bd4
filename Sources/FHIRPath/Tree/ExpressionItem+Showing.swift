// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension ExpressionItem {
    /// The value of a literal, of a primitive, or of a FHIR Quantity; nil for parts of HL7 messages and for elements
    /// that only have children.
    public var value: Value? {
        switch self {
        case .value(let value): value
        case .node: nil
        case .element(let element): element.value ?? element.tree.quantity(element.index).map { .quantity($0) }
        }
    }

    /// FHIRPath's or FHIR's name of the type: `string`, `code`, `HumanName`.
    public var typeName: String {
        switch self {
        case .value(let value): value.typeName
        case .node: "string"
        case .element(let element): element.typeName ?? element.value?.typeName ?? "element"
        }
    }

    /// The value as `toString()` gives it; the JSON of an element with children, nothing for a primitive without value.
    /// Of HL7 parts their bytes, still escaped.
    public var text: String {
        switch self {
        case .value(let value): value.text
        case .node(let node): String(decoding: node.raw, as: UTF8.self)
        case .element(let element): value?.text ?? (element.isPrimitive ? "" : element.json)
        }
    }
}
