// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Evaluator {
    func arithmetic(_ operation: Arithmetic, _ left: [ExpressionItem], _ right: [ExpressionItem]) -> [ExpressionItem] {
        if operation == .concatenate {
            guard left.count <= 1, right.count <= 1 else { return [] }
            return [.value(.string((left.first.flatMap(text) ?? "") + (right.first.flatMap(text) ?? "")))]
        }
        guard left.count == 1, right.count == 1 else { return [] }
        if operation == .plus, let first = text(left[0]), let second = text(right[0]) {
            return [.value(.string(first + second))]
        }
        guard let first = operand(left[0]), let second = operand(right[0]) else { return [] }
        return result(operation, first, second).map { [.value($0)] } ?? []
    }

    /// A number; the text of a message's value where it reads as one.
    private func operand(_ item: ExpressionItem) -> Value? {
        switch item {
        case .value(let value): return value.number == nil ? nil : value
        case .node(let node):
            guard let number = text(node).flatMap({ DecimalNumber($0.trimmingBlanks) }) else { return nil }
            return number.scale == 0 ? number.integer.map { .integer($0) } : .decimal(number)
        }
    }

    private func result(_ operation: Arithmetic, _ left: Value, _ right: Value) -> Value? {
        guard let first = left.number, let second = right.number else { return nil }
        switch operation {
        case .plus: return typed(first + second, left, right)
        case .minus: return typed(first - second, left, right)
        case .times: return typed(first * second, left, right)
        case .divide: return (first / second).map { .decimal($0) }
        case .div: return first.quotient(dividingBy: second).map { .integer($0) }
        case .mod: return typed(first.remainder(dividingBy: second), left, right)
        case .concatenate: return nil
        }
    }

    /// An integer where both operands are, if it fits.
    private func typed(_ number: DecimalNumber?, _ left: Value, _ right: Value) -> Value? {
        if case .integer = left, case .integer = right { return number?.integer.map { .integer($0) } }
        return number.map { .decimal($0) }
    }

    func negated(_ items: [ExpressionItem]) -> [ExpressionItem] {
        guard items.count == 1 else { return [] }
        if case .value(.quantity(let quantity)) = items[0] {
            return [.value(.quantity(Quantity(value: quantity.value.negated, unit: quantity.unit)))]
        }
        switch operand(items[0]) {
        case .integer(let value)?: return value == .min ? [] : [.value(.integer(-value))]
        case .decimal(let value)?: return [.value(.decimal(value.negated))]
        default: return []
        }
    }
}
