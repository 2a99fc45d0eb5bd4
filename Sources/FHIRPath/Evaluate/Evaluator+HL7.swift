// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Evaluator {
    func nodes(_ path: HL7PathToken) -> [ExpressionItem] {
        var nodes: [ExpressionItem] = []
        let level = path.level
        let isHeader = level == .segment ? path.segment.isHeader : path.isSeparators
        source.forEachRawValue(of: path) { raw in
            nodes.append(.node(HL7Node(raw, level, isHeader: isHeader)))
            return true
        }
        return nodes
    }

    /// Field, component or subcomponent `number` of a node; nothing where the node is not of the level above.
    func children(of item: ExpressionItem, _ level: HL7PathToken.Level, _ number: Int) -> [ExpressionItem] {
        guard case .node(let node) = item else { return [] }
        let separators = source.separators
        var children: [ExpressionItem] = []
        func keep(_ raw: UnsafeRawBufferPointer, isHeader: Bool = false) -> Bool {
            if isHeader || HL7Bytes.hasContent(raw, separators) {
                children.append(.node(HL7Node(raw, level, isHeader: isHeader)))
            }
            return true
        }
        if level == .field {
            guard node.level == .segment,
                let field = HL7Bytes.field(number, of: node.raw, isHeader: node.isHeader, separators)
            else { return [] }
            if node.isHeader, number <= 2 {
                _ = keep(field, isHeader: true)
            } else {
                _ = HL7Bytes.forEachRepetition(of: field, separators) { keep($0) }
            }
            return children
        }
        let cut = level == .component ? separators.component : separators.subcomponent
        let above: HL7PathToken.Level = level == .component ? .field : .component
        guard node.level == above else { return [] }
        if node.isHeader { return number == 1 ? [item] : [] }
        if let part = HL7Bytes.part(number, of: node.raw, cutBy: cut) { _ = keep(part) }
        return children
    }

    /// What a node counts for in comparisons and functions: a leaf decoded, a component by its first subcomponent,
    /// anything else that has separators as it is encoded. Nil where there is nothing.
    func text(_ node: HL7Node) -> String? {
        let separators = source.separators
        var raw = node.raw
        if node.level == .component, !node.isHeader,
            let end = HL7Bytes.find(separators.subcomponent, in: raw, from: 0)
        {
            guard end > 0 else { return nil }
            raw = HL7Bytes.slice(raw, 0, end)
        }
        return shown(HL7Node(raw, node.level, isHeader: node.isHeader))
    }

    /// What a node is shown as: decoded, or encoded where it has separators.
    func shown(_ node: HL7Node) -> String {
        let separators = source.separators
        if HL7Bytes.isNull(node.raw) { return "" }
        let isStructured =
            switch node.level {
            case .segment: true
            case .field: has(separators.component, node.raw) || has(separators.subcomponent, node.raw)
            case .component: has(separators.subcomponent, node.raw)
            case .subcomponent: false
            }
        return isStructured || node.isHeader ? source.encoded(node.raw) : source.decode(node.raw)
    }

    private func has(_ separator: UInt8, _ raw: UnsafeRawBufferPointer) -> Bool {
        HL7Bytes.find(separator, in: raw, from: 0) != nil
    }

    func value(shown item: ExpressionItem) -> Value {
        switch item {
        case .value(let value): value
        case .node(let node): .string(shown(node))
        }
    }

    /// Text of a node or string; nil for values of other types.
    func text(_ item: ExpressionItem) -> String? {
        switch item {
        case .node(let node): text(node)
        case .value(.string(let text)): text
        case .value: nil
        }
    }

    func text(single items: [ExpressionItem]) -> String? {
        items.count == 1 ? text(items[0]) : nil
    }

    func integer(single items: [ExpressionItem]) -> Int? {
        guard items.count == 1 else { return nil }
        if case .value(.integer(let value)) = items[0] { return value }
        if case .node(let node) = items[0] { return text(node).flatMap { DecimalNumber($0)?.integer } }
        return nil
    }

    func isNull(_ item: ExpressionItem) -> Bool {
        if case .node(let node) = item { HL7Bytes.isNull(node.raw) } else { false }
    }
}
