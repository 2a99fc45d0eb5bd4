// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree

extension TreeElement {
    /// Declared by FHIR to be of a primitive type.
    public var isPrimitive: Bool { tree.types.isPrimitive(tree.type(index)) }

    /// The element on one line of JSON: FHIR's own form of it, also where it was read from XML, else its children by
    /// name.
    public var json: String {
        var text = ""
        appendJSON(to: &text)
        return text
    }

    private func appendJSON(to text: inout String) {
        let children = tree.children(index)
        if children.isEmpty || isPrimitive { return appendValue(to: &text) }
        if !tree.model.isFHIR, node?.kind == .list { return appendList(children.map(part), to: &text) }
        text += "{"
        var isFirst = true
        func member(_ name: String) {
            text += isFirst ? "" : ", "
            isFirst = false
            JSONText.append(name, to: &text)
            text += ": "
        }
        if tree.types.isResource(tree.type(index)) {
            member("resourceType")
            JSONText.append(typeName ?? "", to: &text)
        }
        if let own = value {  // XML's text beside attributes
            member("")
            JSONText.append(own.text, to: &text)
        }
        var seen: Set<String> = []
        for child in children where seen.insert(tree.name(child)).inserted {
            let same = children.filter { tree.name($0) == tree.name(child) }.map(part)
            member(wireName(of: child))
            if same.count > 1 || repeats(child) { appendList(same, to: &text) } else { same[0].appendJSON(to: &text) }
        }
        text += "}"
    }

    private func part(_ index: Int32) -> TreeElement { TreeElement(tree: tree, index: index) }

    private func appendList(_ parts: [TreeElement], to text: inout String) {
        text += "["
        for (place, part) in parts.enumerated() {
            text += place > 0 ? ", " : ""
            part.appendJSON(to: &text)
        }
        text += "]"
    }

    private func appendValue(to text: inout String) {
        switch value {
        case .boolean?, .integer?, .decimal?: text += value?.text ?? ""
        case let value?: JSONText.append(value.text, to: &text)
        case nil: text += node?.kind == .record ? "{}" : node?.kind == .list ? "[]" : "null"
        }
    }

    /// `valueQuantity` for `value`.
    private func wireName(of child: Int32) -> String {
        let name = tree.name(child)
        guard let element = tree.types.element(name, of: tree.type(index)), element.isChoice else { return name }
        let type = tree.types.name(of: tree.type(child))
        return name + type.prefix(1).uppercased() + type.dropFirst()
    }

    private func repeats(_ child: Int32) -> Bool {
        if tree.model.isFHIR {
            return tree.types.element(tree.name(child), of: tree.type(index))?.repeats ?? (tree.node(child).item >= 0)
        }
        return tree.node(child).item >= 0
    }
}
