// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Evaluator {
    private var values: ValueComparison {
        if isStrict { return ValueComparison(localOffset: nil) }
        let clock = context.clock
        return ValueComparison { clock.read().offset }
    }

    func compare(
        _ comparison: Comparison, _ left: [ExpressionItem], _ right: [ExpressionItem], _ mode: Mode
    ) -> Truth {
        if isStrict, !hasNode(left), !hasNode(right) { return compareStrictly(comparison, left, right) }
        let mode = actual(mode, left, right)
        switch mode {
        case .single: return compareCollections(comparison, left, right, mode)
        case .left where right.count != 1, .right where left.count != 1:
            return compareCollections(comparison, left, right, mode)
        case .left, .right, .both:
            switch comparison {
            case .notEqual: return Truth(!holdsForAny(.equal, left, right, mode))
            case .notEquivalent: return Truth(!holdsForAny(.equivalent, left, right, mode))
            default: return Truth(holdsForAny(comparison, left, right, mode))
            }
        }
    }

    /// Variables show only now whether they hold parts of a message.
    private func actual(_ mode: Mode, _ left: [ExpressionItem], _ right: [ExpressionItem]) -> Mode {
        Mode(left: mode.isLeft || hasNode(left), right: mode.isRight || hasNode(right))
    }

    private func hasNode(_ items: [ExpressionItem]) -> Bool {
        items.contains { if case .node = $0 { true } else { false } }
    }

    private func holdsForAny(
        _ comparison: Comparison, _ left: [ExpressionItem], _ right: [ExpressionItem], _ mode: Mode
    ) -> Bool {
        left.contains { left in
            right.contains { right in
                pair(left, right, mode).flatMap { values.holds(comparison, $0, $1) } == true
            }
        }
    }

    /// Two items as values of one type where HL7 text converts; nil where it does not, or where there is none.
    private func pair(_ left: ExpressionItem, _ right: ExpressionItem, _ mode: Mode) -> (Value, Value)? {
        guard let first = plain(left), let second = plain(right) else { return nil }
        if mode.isLeft, case .string(let text) = first {
            return Value.converted(text, toTypeOf: second).map { ($0, second) }
        }
        if mode.isRight, case .string(let text) = second {
            return Value.converted(text, toTypeOf: first).map { (first, $0) }
        }
        return (first, second)
    }

    private func plain(_ item: ExpressionItem) -> Value? {
        switch item {
        case .value(let value): value
        case .node(let node): text(node).map { .string($0) }
        case .element: item.value
        }
    }

    /// FHIRPath's own comparison, in which collections compare as wholes and nothing with nothing is nothing.
    private func compareCollections(
        _ comparison: Comparison, _ left: [ExpressionItem], _ right: [ExpressionItem], _ mode: Mode
    ) -> Truth {
        switch comparison {
        case .equal: return areEqual(left, right, mode)
        case .notEqual: return areEqual(left, right, mode).inverted
        case .equivalent: return Truth(areEquivalent(left, right, mode))
        case .notEquivalent: return Truth(!areEquivalent(left, right, mode))
        default:
            guard left.count == 1, right.count == 1, let (first, second) = pair(left[0], right[0], mode) else {
                return .empty
            }
            return values.holds(comparison, first, second).map(Truth.init) ?? .empty
        }
    }

    private func areEqual(_ left: [ExpressionItem], _ right: [ExpressionItem], _ mode: Mode) -> Truth {
        guard !left.isEmpty, !right.isEmpty else { return .empty }
        guard left.count == right.count else { return .no }
        var answer = Truth.yes
        for (first, second) in zip(left, right) {
            guard let (first, second) = pair(first, second, mode) else { return .no }
            switch values.areEqual(first, second) {
            case true?: break
            case false?: return .no
            case nil: answer = .empty
            }
        }
        return answer
    }

    private func areEquivalent(_ left: [ExpressionItem], _ right: [ExpressionItem], _ mode: Mode) -> Bool {
        guard left.count == right.count else { return false }
        var rest = right
        for item in left {
            let match = rest.firstIndex { other in
                pair(item, other, mode).map { values.areEquivalent($0, $1) } ?? false
            }
            guard let match else { return false }
            rest.remove(at: match)
        }
        return true
    }

    func membership(_ item: [ExpressionItem], _ list: [ExpressionItem], _ mode: Mode) -> Truth {
        if isStrict, !hasNode(item), !hasNode(list) {
            guard item.count <= 1 else {
                _ = fail("one value is looked for in a list, not \(item.count)")
                return .empty
            }
            return item.first.map { item in Truth(list.contains { areEqual(item, $0) == true }) } ?? .empty
        }
        let mode = actual(mode, item, list)
        if mode != .single { return Truth(holdsForAny(.equal, item, list, mode)) }
        guard item.count == 1 else { return .empty }
        return Truth(holdsForAny(.equal, item, list, mode))
    }

    /// Each value once, in the order of first appearance.
    func distinct(_ items: [ExpressionItem]) -> [ExpressionItem] {
        guard items.count > 1 else { return items }
        var seen: Set<Value> = []
        var structures: [ExpressionItem] = []
        return items.filter { item in
            if case .element = item, item.value == nil {
                guard !structures.contains(where: { areEqual($0, item) == true }) else { return false }
                structures.append(item)
                return true
            }
            return seen.insert(value(shown: item).canonical).inserted
        }
    }
}

extension Value {
    /// The same for values that are equal: whole decimals as integers.
    var canonical: Value {
        if case .decimal(let value) = self, let integer = value.integer { .integer(integer) } else { self }
    }
}
