// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7

extension Evaluator {
    func nodes(_ scan: HL7ValueScan) -> [ExpressionItem] {
        var nodes: [ExpressionItem] = []
        let level = scan.level
        source.forEachValue(of: scan) { raw in
            nodes.append(.node(HL7Node(raw, level)))
            return true
        }
        return nodes
    }

    /// The parts with `number` of a node of `level`: of a segment its field's repetitions, of a repetition its component;
    /// nothing of other levels.
    func parts(of item: ExpressionItem, _ level: HL7Value.Level, _ number: Int) -> [ExpressionItem] {
        guard case .node(let node) = item, node.level == level || (node.level == .literal && level != .segment) else {
            return []
        }
        var parts: [ExpressionItem] = []
        node.level.forEachPart(number, of: node.raw, source.delimiters) { raw, level in
            parts.append(.node(HL7Node(raw, level)))
            return true
        }
        return parts
    }

    /// What a node counts for in comparisons and functions: a leaf decoded, a component by its first subcomponent,
    /// anything else that has separators as it is encoded. Nil where there is nothing.
    func text(_ node: HL7Node) -> String? {
        guard node.level == .component else { return shown(node) }
        let end = node.raw.position(of: source.delimiters.subcomponent, 0, node.raw.count)
        guard end > 0 else { return nil }
        return shown(HL7Node(node.raw.part(0, end), .component))
    }

    /// What a node is shown as: decoded, or encoded where it has separators.
    func shown(_ node: HL7Node) -> String {
        if HL7Null.isNull(node.raw) { return "" }
        let delimiters = source.delimiters
        let isEncoded =
            switch node.level {
            case .segment, .literal: true
            case .field, .repetition: has(delimiters.component, node.raw) || has(delimiters.subcomponent, node.raw)
            case .component: has(delimiters.subcomponent, node.raw)
            case .subcomponent: false
            }
        return text(of: node.raw, isEncoded: isEncoded)
    }

    private func has(_ separator: UInt8, _ raw: UnsafeRawBufferPointer) -> Bool {
        raw.position(of: separator, 0, raw.count) < raw.count
    }

    func value(shown item: ExpressionItem) -> Value {
        switch item {
        case .value(let value): value
        case .node(let node): .string(shown(node))
        case .element: item.value ?? .string(item.text)
        }
    }

    /// Text of a node or string; nil for values of other types.
    func text(_ item: ExpressionItem) -> String? {
        switch item {
        case .node(let node): text(node)
        case .value(.string(let text)): text
        case .value: nil
        case .element(let element): if case .string(let text)? = element.value { text } else { nil }
        }
    }

    func text(single items: [ExpressionItem]) -> String? {
        items.count == 1 ? text(items[0]) : nil
    }

    func integer(single items: [ExpressionItem]) -> Int? {
        guard items.count == 1 else { return nil }
        if case .value(.integer(let value)) = items[0] { return value }
        if case .element(let element) = items[0], case .integer(let value)? = element.value { return value }
        if case .node(let node) = items[0] { return text(node).flatMap { DecimalNumber($0)?.integer } }
        return nil
    }

    func isNull(_ item: ExpressionItem) -> Bool {
        if case .node(let node) = item { HL7Null.isNull(node.raw) } else { false }
    }
}
