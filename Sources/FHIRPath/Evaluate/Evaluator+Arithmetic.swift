// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Evaluator {
    func arithmetic(_ operation: Arithmetic, _ left: [ExpressionItem], _ right: [ExpressionItem]) -> [ExpressionItem] {
        if isStrict, left.count > 1 || right.count > 1 {
            return fail("one value is calculated with one, not \(left.count) with \(right.count)")
        }
        if operation == .concatenate {
            guard left.count <= 1, right.count <= 1 else { return [] }
            return [.value(.string(joined(left.first) + joined(right.first)))]
        }
        guard left.count == 1, right.count == 1 else { return [] }
        if operation == .plus, let first = text(left[0]), let second = text(right[0]) {
            return [.value(.string(first + second))]
        }
        guard let first = operand(left[0]), let second = operand(right[0]) else {
            return mismatch(left[0], right[0])
        }
        switch (first, second) {
        case (.temporal(let moment), .quantity(let quantity)): return moved(moment, quantity, operation)
        case (.quantity(let first), .quantity(let second)): return combined(first, second, operation)
        case (.quantity(let first), _):
            return second.number.map { combined(first, Quantity($0), operation) } ?? mismatch(left[0], right[0])
        case (_, .quantity(let second)):
            return first.number.map { combined(Quantity($0), second, operation) } ?? mismatch(left[0], right[0])
        default:
            guard first.number != nil, second.number != nil else { return mismatch(left[0], right[0]) }
            return result(operation, first, second).map { [.value($0)] } ?? []
        }
    }

    /// What `&` takes of a value: text as it is, other values over a tree as they are shown.
    private func joined(_ item: ExpressionItem?) -> String {
        guard let item else { return "" }
        if let text = text(item) { return text }
        guard isStrict else { return "" }
        guard let value = item.value else {
            _ = fail("'&' joins texts, not a \(item.typeName)")
            return ""
        }
        return value.text
    }

    private func mismatch(_ left: ExpressionItem, _ right: ExpressionItem) -> [ExpressionItem] {
        if case .element(let element) = left, element.value == nil, element.tree.kind(element.index) != nil {
            return []
        }
        if case .element(let element) = right, element.value == nil, element.tree.kind(element.index) != nil {
            return []
        }
        return fail("a \(left.typeName) and a \(right.typeName) do not calculate")
    }

    private func moved(_ moment: Temporal, _ quantity: Quantity, _ operation: Arithmetic) -> [ExpressionItem] {
        guard operation == .plus || operation == .minus, let unit = quantity.duration else {
            return fail("to a date or time a duration is added, such as 3 days")
        }
        let number = operation == .plus ? quantity.value : quantity.value.negated
        return moment.adding(number, unit).map { [.value(.temporal($0))] } ?? []
    }

    private func combined(_ left: Quantity, _ right: Quantity, _ operation: Arithmetic) -> [ExpressionItem] {
        let result: Quantity?
        switch operation {
        case .plus: result = left + right
        case .minus: result = left + Quantity(value: right.value.negated, unit: right.unit)
        case .times: result = left * right
        case .divide: result = left / right
        default: return fail("quantities are not calculated with div and mod")
        }
        return result.map { [.value(.quantity($0))] } ?? []
    }

    /// A number; the text of a message's value where it reads as one.
    private func operand(_ item: ExpressionItem) -> Value? {
        switch item {
        case .value(let value): return isStrict || value.number != nil || value.isMeasure ? value : nil
        case .element: return item.value
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
        guard items.count == 1 else {
            return items.isEmpty ? [] : fail("a sign stands before one value, not before \(items.count)")
        }
        if case .quantity(let quantity)? = items[0].value {
            return [.value(.quantity(Quantity(value: quantity.value.negated, unit: quantity.unit)))]
        }
        switch operand(items[0]) {
        case .integer(let value)?: return value == .min ? [] : [.value(.integer(-value))]
        case .decimal(let value)?: return [.value(.decimal(value.negated))]
        case nil: return []
        default: return fail("a sign stands before a number, not before a \(items[0].typeName)")
        }
    }
}

extension Value {
    /// A date, a time or a quantity, which some arithmetic has an answer for.
    fileprivate var isMeasure: Bool {
        switch self {
        case .temporal, .quantity: true
        default: false
        }
    }
}
