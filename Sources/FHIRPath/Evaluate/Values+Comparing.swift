// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc

/// Comparison of two single values by FHIRPath N1 §6.1 and §6.2.
struct ValueComparison {
    /// Minutes east of UTC of a dateTime without an offset; nil where that is unknown.
    let localOffset: (() -> Int)?

    /// Nil where nothing is known: dates of different precision, quantities of different units.
    func areEqual(_ left: Value, _ right: Value) -> Bool? {
        switch (left, right) {
        case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
        case (.boolean(let left), .boolean(let right)): left == right
        case (.quantity(let left), .quantity(let right)): left.compare(with: right).map { $0 == $1 }
        case (.quantity(let left), _): right.number.flatMap { areEqual(.quantity(left), .quantity(.init($0))) } ?? false
        case (_, .quantity(let right)):
            left.number.flatMap { areEqual(.quantity(.init($0)), .quantity(right)) } ?? false
        case (.type(let left), .type(let right)): left == right
        case (.temporal(let left), .temporal(let right)): areEqual(left, right)
        default:
            if let (left, right) = numbers(left, right) { left == right } else { false }
        }
    }

    private func areEqual(_ left: Temporal, _ right: Temporal) -> Bool? {
        switch Temporal.compare(left, right, localOffset: localOffset) {
        case .same: true
        case .before, .after, nil: false
        case .unknown: nil
        }
    }

    func areEquivalent(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.string(let left), .string(let right)): return normalized(left).elementsEqual(normalized(right))
        case (.temporal(let left), .temporal(let right)): return areEqual(left, right) ?? false
        case (.quantity(let left), .quantity(let right)): return left.isEquivalent(to: right)
        default:
            guard let (left, right) = numbers(left, right) else { return areEqual(left, right) ?? false }
            return left.isEquivalent(to: right)
        }
    }

    private func normalized(_ text: String) -> [UnicodeScalar] {
        text.lowercased().unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }
    }

    /// Nil where the values have no order between them, or none that is known.
    func isLess(_ left: Value, _ right: Value, orEqual: Bool) -> Bool? {
        switch (left, right) {
        case (.string(let left), .string(let right)):
            return left.utf8.lexicographicallyPrecedes(right.utf8)
                || (orEqual && left.hasSameBytes(as: right))
        case (.quantity(let left), .quantity(let right)):
            guard let (left, right) = left.compare(with: right) else { return nil }
            return left < right || (orEqual && left == right)
        case (.quantity(let left), _):
            return right.number.flatMap { isLess(.quantity(left), .quantity(.init($0)), orEqual: orEqual) }
        case (_, .quantity(let right)):
            return left.number.flatMap { isLess(.quantity(.init($0)), .quantity(right), orEqual: orEqual) }
        case (.temporal(let left), .temporal(let right)):
            switch Temporal.compare(left, right, localOffset: localOffset) {
            case .before: return true
            case .after: return false
            case .same: return orEqual
            case .unknown, nil: return nil
            }
        default:
            guard let (left, right) = numbers(left, right) else { return nil }
            return left < right || (orEqual && left == right)
        }
    }

    private func numbers(_ left: Value, _ right: Value) -> (DecimalNumber, DecimalNumber)? {
        guard let left = left.number, let right = right.number else { return nil }
        return (left, right)
    }

    /// The comparison of one value with one; nil where nothing is known.
    func holds(_ comparison: Comparison, _ left: Value, _ right: Value) -> Bool? {
        switch comparison {
        case .equal: areEqual(left, right)
        case .notEqual: areEqual(left, right).map { !$0 }
        case .equivalent: areEquivalent(left, right)
        case .notEquivalent: !areEquivalent(left, right)
        case .less: isLess(left, right, orEqual: false)
        case .lessOrEqual: isLess(left, right, orEqual: true)
        case .greater: isLess(right, left, orEqual: false)
        case .greaterOrEqual: isLess(right, left, orEqual: true)
        }
    }
}

extension Value {
    var number: DecimalNumber? {
        switch self {
        case .integer(let value): DecimalNumber(value)
        case .decimal(let value): value
        default: nil
        }
    }

    /// The text of an HL7 value read as the type that `other` has; nil where it does not read so.
    static func converted(_ text: String, toTypeOf other: Value) -> Value? {
        switch other {
        case .string: .string(text)
        case .integer, .decimal: DecimalNumber(text.trimmingBlanks).map { .decimal($0) }
        case .boolean, .quantity, .type: nil
        case .temporal(let value):
            switch value.kind {
            case .date: Temporal(hl7: text.trimmingBlanks).map { .temporal($0.date) }
            case .dateTime: Temporal(hl7: text.trimmingBlanks).map { .temporal($0.dateTime) }
            case .time:
                (Temporal(hl7Time: text.trimmingBlanks) ?? Temporal(hl7: text.trimmingBlanks)?.time)
                    .map { .temporal($0) }
            }
        }
    }
}

extension DecimalNumber {
    /// Half away from zero.
    func rounded(to digits: Int) -> DecimalNumber {
        guard digits < scale else { return self }
        let divisor = Self.power(scale - max(digits, 0))
        let (quotient, remainder) = units.quotientAndRemainder(dividingBy: divisor)
        let roundsUp = remainder.magnitude >= divisor.magnitude - remainder.magnitude
        return DecimalNumber(units: quotient + (roundsUp ? (units < 0 ? -1 : 1) : 0), scale: max(digits, 0)) ?? self
    }
}

extension String {
    /// Equal code point by code point, without the equivalences that `==` knows.
    func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let isSame = utf8.withContiguousStorageIfAvailable { own in
            other.utf8.withContiguousStorageIfAvailable { other in
                guard let own = own.baseAddress, let base = other.baseAddress else { return true }
                return memcmp(own, base, other.count) == 0
            }
        }
        return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
    }

    var trimmingBlanks: String {
        let blanks: (Character) -> Bool = { $0.isWhitespace }
        guard let first = firstIndex(where: { !blanks($0) }), let last = lastIndex(where: { !blanks($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
