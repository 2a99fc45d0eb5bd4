// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree

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

    /// The value as `toString()` gives it; the JSON of an element that has none. Of HL7 parts their bytes, still escaped.
    public var text: String {
        switch self {
        case .value(let value): value.text
        case .node(let node): String(decoding: node.raw, as: UTF8.self)
        case .element(let element): element.value?.text ?? element.json
        }
    }
}

extension TreeElement {
    /// On one line, by FHIRPath's view of the element where that is FHIR, as written where it is JSON.
    var json: String {
        guard let node else { return "null" }
        var text = ""
        node.appendJSON(to: &text)
        return text
    }
}

extension HIENode {
    fileprivate func appendJSON(to text: inout String) {
        switch (kind, value) {
        case (.list, _):
            text += "["
            for (index, child) in children.enumerated() {
                text += index > 0 ? ", " : ""
                child.appendJSON(to: &text)
            }
            text += "]"
        case (.record, _): appendRecord(to: &text)
        case (.leaf, .string(let string)?): JSONText.append(string, to: &text)
        case (.leaf, .number(let number)?): text += number
        case (.leaf, .boolean(let value)?): text += String(value)
        case (.leaf, _): text += "null"
        }
    }

    /// A name that repeats, as XML's do, becomes a list in the place of the first.
    private func appendRecord(to text: inout String) {
        text += "{"
        var seen: Set<String> = []
        for child in children where seen.insert(child.name).inserted {
            text += seen.count > 1 ? ", " : ""
            JSONText.append(child.name, to: &text)
            text += ": "
            let same = children.filter { $0.name == child.name }
            if same.count > 1 { HIENode("", kind: .list, children: same).appendJSON(to: &text) } else {
                child.appendJSON(to: &text)
            }
        }
        if case .string(let own)? = value {
            text += seen.isEmpty ? "\"\": " : ", \"\": "
            JSONText.append(own, to: &text)
        }
        text += "}"
    }
}
