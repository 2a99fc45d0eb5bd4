// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc

/// FHIRPath N1 §5.7 and the functions of precision and boundaries.
extension Evaluator {
    /// Nil where the value is of no use to the function.
    func calculate(_ function: ItemFunction, _ value: Value, _ arguments: [[ExpressionItem]]) -> Value? {
        switch function {
        case .lowBoundary, .highBoundary: boundary(function, value, arguments.first)
        case .precision: value.precision.map { .integer($0) }
        case .abs, .ceiling, .floor, .truncate, .round: whole(function, value, arguments.first)
        case .exp, .ln, .sqrt, .log, .power: analytic(function, value, arguments.first)
        default: part(function, value)
        }
    }

    private func boundary(_ function: ItemFunction, _ value: Value, _ digits: [ExpressionItem]?) -> Value? {
        let bound: Bound = function == .lowBoundary ? .low : .high
        let wanted = digits.flatMap { integer(single: $0) }
        if digits != nil, wanted == nil { return nil }
        switch value {
        case .integer(let number):
            return DecimalNumber(number).boundary(bound, digits: wanted ?? 8).map { .decimal($0) }
        case .decimal(let number): return number.boundary(bound, digits: wanted ?? 8).map { .decimal($0) }
        case .quantity(let quantity):
            return quantity.value.boundary(bound, digits: wanted ?? 8)
                .map { .quantity(Quantity(value: $0, unit: quantity.unit)) }
        case .temporal(let temporal):
            let usual = temporal.kind == .date ? 8 : temporal.kind == .time ? 9 : 17
            return temporal.boundary(bound, digits: wanted ?? usual).map { .temporal($0) }
        default: return nil
        }
    }

    private func whole(_ function: ItemFunction, _ value: Value, _ argument: [ExpressionItem]?) -> Value? {
        if case .quantity(let quantity) = value {
            guard let inner = whole(function, .decimal(quantity.value), argument)?.number else { return nil }
            return .quantity(Quantity(value: inner, unit: quantity.unit))
        }
        guard let number = value.number else { return nil }
        switch function {
        case .abs:
            let magnitude = number < DecimalNumber(0) ? number.negated : number
            if case .integer = value { return magnitude.integer.map { .integer($0) } }
            return .decimal(magnitude)
        case .truncate: return number.truncated.map { .integer($0) }
        case .ceiling: return number.rounded(towards: 1).map { .integer($0) }
        case .floor: return number.rounded(towards: -1).map { .integer($0) }
        default:
            let digits = argument.map { integer(single: $0) } ?? 0
            guard let digits, digits >= 0 else { return nil }
            return .decimal(number.rounded(to: digits))
        }
    }

    private func analytic(_ function: ItemFunction, _ value: Value, _ argument: [ExpressionItem]?) -> Value? {
        guard let number = value.number else { return nil }
        let other = argument.flatMap { $0.count == 1 ? $0[0].value?.number : nil }
        if argument != nil, other == nil { return nil }
        if function == .power, let other, let exact = number.raised(to: other) {
            if case .integer = value, case .integer? = argument?.first?.value {
                return exact.integer.map { .integer($0) } ?? .decimal(exact)
            }
            return .decimal(exact)
        }
        let base = number.double
        let result: Double =
            switch function {
            case .exp: exp(base)
            case .ln: log(base)
            case .sqrt: base.squareRoot()
            case .log: log(base) / log(other?.double ?? .nan)
            default: pow(base, other?.double ?? .nan)
            }
        // What doubles miss by less than they can tell is meant to be whole.
        let near = result.rounded()
        let settled = abs(result - near) < 1e-12 * max(1, abs(near)) ? near : result
        return DecimalNumber(settled).map { .decimal($0) }
    }

    private func part(_ function: ItemFunction, _ value: Value) -> Value? {
        guard case .temporal(let temporal) = value else { return nil }
        func number(_ part: Int, from precision: Temporal.Precision) -> Value? {
            temporal.precision >= precision ? .integer(part) : nil
        }
        let isDated = temporal.kind != .time
        switch function {
        case .year: return isDated ? number(temporal.year, from: .year) : nil
        case .month: return isDated ? number(temporal.month, from: .month) : nil
        case .day: return isDated ? number(temporal.day, from: .day) : nil
        case .hour: return number(temporal.hour, from: .hour)
        case .minute: return number(temporal.minute, from: .minute)
        case .second: return number(temporal.second, from: .second)
        case .millisecond: return temporal.fractionDigits > 0 ? .integer(temporal.nanosecond / 1_000_000) : nil
        case .timezoneOffset:
            return temporal.offset.flatMap { DecimalNumber($0) / DecimalNumber(60) }.map { .decimal($0) }
        case .date: return isDated ? .temporal(temporal.date) : nil
        case .time: return temporal.time.map { .temporal($0) }
        default: return nil
        }
    }

    /// What the function works on, for its failure over a value that is something else.
    func expectation(_ function: ItemFunction) -> String {
        if function.needsText { return "text" }
        if function.needsNumber { return "a number" }
        switch function {
        case .comparable: return "a quantity"
        case .lowBoundary, .highBoundary, .precision: return "a number, date or time"
        default: return "a date or time"
        }
    }
}

extension Value {
    fileprivate var precision: Int? {
        switch self {
        case .integer: 0
        case .decimal(let number): number.scale
        case .temporal(let temporal): temporal.digits
        case .quantity(let quantity): quantity.value.scale
        default: nil
        }
    }
}

extension DecimalNumber {
    /// The next whole number up (1) or down (-1); nil where that is no integer.
    fileprivate func rounded(towards sign: Int) -> Int? {
        guard let whole = truncated else { return nil }
        let rest = self - DecimalNumber(whole)
        guard let rest, rest.units != 0, (rest.units > 0) == (sign > 0) else { return whole }
        let (next, overflow) = whole.addingReportingOverflow(sign)
        return overflow ? nil : next
    }

    /// Exactly, for a small whole exponent.
    fileprivate func raised(to exponent: DecimalNumber) -> DecimalNumber? {
        guard let count = exponent.integer, (0...64).contains(count) else { return nil }
        var result: DecimalNumber? = DecimalNumber(1)
        for _ in 0..<count {
            guard let value = result, value.scale + scale <= Self.maximumScale else { return nil }
            result = value * self
        }
        return result
    }
}
