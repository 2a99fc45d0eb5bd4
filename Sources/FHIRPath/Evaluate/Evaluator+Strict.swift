// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree

/// FHIRPath's own comparisons of collections and elements (N1 §6.1, §6.2).
extension Evaluator {
    private var plain: ValueComparison { ValueComparison(localOffset: nil) }

    func compareStrictly(
        _ comparison: Comparison, _ left: [ExpressionItem], _ right: [ExpressionItem]
    ) -> Truth {
        switch comparison {
        case .equal: return areEqual(left, right)
        case .notEqual: return areEqual(left, right).inverted
        case .equivalent: return Truth(areEquivalent(left, right))
        case .notEquivalent: return Truth(!areEquivalent(left, right))
        default: return order(comparison, left, right)
        }
    }

    private func areEqual(_ left: [ExpressionItem], _ right: [ExpressionItem]) -> Truth {
        guard !left.isEmpty, !right.isEmpty else { return .empty }
        guard left.count == right.count else { return .no }
        var answer = Truth.yes
        for (first, second) in zip(left, right) {
            switch areEqual(first, second) {
            case true?: break
            case false?: return .no
            case nil: answer = .empty
            }
        }
        return answer
    }

    /// Elements with a value by that, others by all that is in them.
    func areEqual(_ left: ExpressionItem, _ right: ExpressionItem) -> Bool? {
        if case .element(let left) = left, case .element(let right) = right, left.value == nil, right.value == nil {
            return left == right || areEqual(left, right)
        }
        guard let (first, second) = pair(left, right) else { return false }
        return plain.areEqual(first, second)
    }

    private func areEqual(_ left: TreeElement, _ right: TreeElement) -> Bool {
        let (first, second) = (left.tree.children(left.index), right.tree.children(right.index))
        guard first.count == second.count, !first.isEmpty || left.node == right.node else { return false }
        return zip(first, second).allSatisfy { one, other in
            guard left.tree.name(one) == right.tree.name(other) else { return false }
            return areEqual(
                .element(TreeElement(tree: left.tree, index: one)),
                .element(TreeElement(tree: right.tree, index: other))) == true
        }
    }

    /// Two values as FHIRPath compares them: text without a type, such as that of XML, as what it stands beside.
    private func pair(_ left: ExpressionItem, _ right: ExpressionItem) -> (Value, Value)? {
        guard let first = left.value, let second = right.value else { return nil }
        if left.isUntypedText, case .string(let text) = first, let converted = Value.converted(text, toTypeOf: second) {
            return (converted, second)
        }
        if right.isUntypedText, case .string(let text) = second, let converted = Value.converted(text, toTypeOf: first)
        {
            return (first, converted)
        }
        return (first, second)
    }

    private func areEquivalent(_ left: [ExpressionItem], _ right: [ExpressionItem]) -> Bool {
        guard left.count == right.count else { return false }
        var rest = right
        for item in left {
            guard let match = rest.firstIndex(where: { areEquivalent(item, $0) }) else { return false }
            rest.remove(at: match)
        }
        return true
    }

    private func areEquivalent(_ left: ExpressionItem, _ right: ExpressionItem) -> Bool {
        if case .element(let left) = left, case .element(let right) = right, left.value == nil, right.value == nil {
            return left == right || areEquivalent(left, right)
        }
        return pair(left, right).map { plain.areEquivalent($0, $1) } ?? false
    }

    private func areEquivalent(_ left: TreeElement, _ right: TreeElement) -> Bool {
        let (first, second) = (left.tree.children(left.index), right.tree.children(right.index))
        guard first.count == second.count, !first.isEmpty || left.node == right.node else { return false }
        var rest = Array(second)
        for one in first {
            let match = rest.firstIndex { other in
                left.tree.name(one) == right.tree.name(other)
                    && areEquivalent(
                        .element(TreeElement(tree: left.tree, index: one)),
                        .element(TreeElement(tree: right.tree, index: other)))
            }
            guard let match else { return false }
            rest.remove(at: match)
        }
        return true
    }

    private func order(_ comparison: Comparison, _ left: [ExpressionItem], _ right: [ExpressionItem]) -> Truth {
        guard let first = left.first, let second = right.first else { return .empty }
        guard left.count == 1, right.count == 1 else {
            _ = fail("one value is compared with one, not \(left.count) with \(right.count)")
            return .empty
        }
        guard let (one, other) = pair(first, second) else {
            if !first.lacksValue, !second.lacksValue {
                _ = fail("\(first.typeName) and \(second.typeName) have no order between them")
            }
            return .empty
        }
        guard one.hasOrder(with: other) else {
            _ = fail("\(first.typeName) and \(second.typeName) have no order between them")
            return .empty
        }
        return plain.holds(comparison, one, other).map(Truth.init) ?? .empty
    }
}

extension ExpressionItem {
    /// Text that nothing declares to be text.
    fileprivate var isUntypedText: Bool {
        guard case .element(let element) = self else { return false }
        return element.tree.isXML && element.tree.type(element.index) == FHIRTypes.unknown
    }

    /// A primitive of which only extensions are there.
    fileprivate var lacksValue: Bool {
        guard case .element(let element) = self else { return false }
        return element.tree.types.isPrimitive(element.tree.type(element.index))
    }
}

extension Value {
    fileprivate func hasOrder(with other: Value) -> Bool {
        switch (self, other) {
        case (.string, .string): true
        case (.temporal(let left), .temporal(let right)): (left.kind == .time) == (right.kind == .time)
        case (.boolean, _), (_, .boolean), (.type, _), (_, .type), (.string, _), (_, .string), (.temporal, _),
            (_, .temporal):
            false
        default: true
        }
    }
}
