// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A number with a unit.
public struct Quantity: Sendable, Hashable {
    public enum Unit: Sendable, Hashable {
        /// A UCUM code, written in quotes.
        case code(String)
        /// A calendar duration, written as a word.
        case calendar(Calendar)
    }

    /// The calendar durations of FHIRPath N1 §5.2.2.
    public enum Calendar: String, Sendable, Hashable, CaseIterable {
        case year, month, week, day, hour, minute, second, millisecond

        /// `day` or `days`.
        init?(word: String) {
            self.init(rawValue: word.hasSuffix("s") ? String(word.dropLast()) : word)
        }

        /// The UCUM unit of the same length, or nearly so for years and months.
        var code: String {
            switch self {
            case .year: "a"
            case .month: "mo"
            case .week: "wk"
            case .day: "d"
            case .hour: "h"
            case .minute: "min"
            case .second: "s"
            case .millisecond: "ms"
            }
        }
    }

    public let value: DecimalNumber
    public let unit: Unit

    public init(value: DecimalNumber, unit: Unit) {
        (self.value, self.unit) = (value, unit)
    }

    /// A number as a quantity: of the unit `1`.
    init(_ value: DecimalNumber) {
        self.init(value: value, unit: .code("1"))
    }
}

extension Quantity {
    /// The UCUM code, also of a calendar duration.
    var code: String {
        switch unit {
        case .code(let code): code
        case .calendar(let calendar): calendar.code
        }
    }

    /// What a date or time counts in; nil for other units, and for UCUM's years and months, which have no calendar.
    var duration: Calendar? {
        switch unit {
        case .calendar(let calendar): return calendar
        case .code(let code):
            if let word = Calendar(word: code) { return word }
            guard code != "a", code != "mo" else { return nil }
            return Calendar.allCases.first { $0.code == code }
        }
    }

    /// Years and months of a calendar have no length to compare with UCUM's by.
    private func isIncomparable(to other: Quantity) -> Bool {
        switch (unit, other.unit) {
        case (.calendar(let calendar), .code), (.code, .calendar(let calendar)):
            calendar == .year || calendar == .month
        case (.calendar(let left), .calendar(let right)):
            (left <= .month) != (right <= .month)
        default: false
        }
    }

    /// Both numbers in one unit; nil where the units measure different things.
    private func aligned(with other: Quantity) -> (DecimalNumber, DecimalNumber)? {
        if unit == other.unit || code == other.code { return (value, other.value) }
        if case .calendar(let left) = unit, case .calendar(let right) = other.unit, left <= .month, right <= .month {
            let (first, second) = (
                left == .year ? value * DecimalNumber(12) : value,
                right == .year ? other.value * DecimalNumber(12) : other.value
            )
            if let first, let second { return (first, second) }
        }
        guard let own = UCUM(code), let others = UCUM(other.code) else { return nil }
        return others.convert(other.value, to: own).map { (value, $0) }
    }

    /// Nil where the units do not compare.
    func compare(with other: Quantity) -> (DecimalNumber, DecimalNumber)? {
        isIncomparable(to: other) ? nil : aligned(with: other)
    }

    /// Equal to the digits of the less precise, in the unit of one of them.
    func isEquivalent(to other: Quantity) -> Bool {
        if let (left, right) = aligned(with: other), left.isEquivalent(to: right) { return true }
        return other.aligned(with: self).map { $0.isEquivalent(to: $1) } ?? false
    }

    func isComparable(to other: Quantity) -> Bool {
        guard let own = UCUM(code), let others = UCUM(other.code) else { return code == other.code }
        return own.dimensions == others.dimensions
    }

    func converted(to code: String) -> Quantity? {
        if self.code == code { return Quantity(value: value, unit: .code(code)) }
        guard let own = UCUM(self.code), let wanted = UCUM(code), let value = own.convert(value, to: wanted) else {
            return nil
        }
        return Quantity(value: value.trimmed, unit: .code(code))
    }
}

extension Quantity.Calendar: Comparable {
    /// Longer first: `year < month`.
    public static func < (left: Self, right: Self) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

extension Quantity {
    /// The sum in the finer unit; nil for units that do not add.
    static func + (left: Quantity, right: Quantity) -> Quantity? {
        if left.unit == right.unit {
            return (left.value + right.value).map { Quantity(value: $0, unit: left.unit) }
        }
        guard let (first, second) = left.compare(with: right) else { return nil }
        return (first + second).map { Quantity(value: $0, unit: left.unit) }
    }

    static func * (left: Quantity, right: Quantity) -> Quantity? {
        guard let first = UCUM(left.code), let second = UCUM(right.code), let unit = first.multiplied(by: second),
            let number = left.value * right.value
        else { return nil }
        if right.code == "1" { return Quantity(value: number, unit: left.unit) }
        if left.code == "1" { return Quantity(value: number, unit: right.unit) }
        return unit.applied(to: number).map { Quantity(value: $0, unit: .code(unit.baseCode)) }
    }

    static func / (left: Quantity, right: Quantity) -> Quantity? {
        guard let first = UCUM(left.code), let second = UCUM(right.code),
            let unit = first.multiplied(by: second.inverted), let number = left.value / right.value
        else { return nil }
        if right.code == "1" { return Quantity(value: number, unit: left.unit) }
        return unit.applied(to: number).map { Quantity(value: $0, unit: .code(unit.baseCode)) }
    }
}

extension UCUM {
    /// The number in base units.
    fileprivate func applied(to number: DecimalNumber) -> DecimalNumber? {
        guard let scaled = number.scaled(byPowerOf10: power), let top = DecimalNumber(units: numerator, scale: 0),
            let bottom = DecimalNumber(units: denominator, scale: 0), let product = scaled * top
        else { return nil }
        return denominator == 1 ? product : product / bottom
    }

    /// `g.m-1`, in alphabetical order; `1` without any.
    fileprivate var baseCode: String {
        let parts = dimensions.sorted { $0.key < $1.key }.map { $0.value == 1 ? $0.key : "\($0.key)\($0.value)" }
        return parts.isEmpty ? "1" : parts.joined(separator: ".")
    }
}

extension Quantity: CustomStringConvertible {
    public var description: String {
        switch unit {
        case .code(let code): "\(value) '\(code)'"
        case .calendar(let calendar): "\(value) \(calendar.rawValue)" + (value == DecimalNumber(1) ? "" : "s")
        }
    }
}
