// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// An exact decimal of up to 38 digits that keeps its fraction digits (`1.10` prints as `1.10` and equals `1.1`).
///
/// Arithmetic that leaves its range gives nil.
public struct DecimalNumber: Sendable {
    /// The digits as one whole number: `1.10` has 110.
    let units: Int128
    /// Fraction digits, 0 to ``maximumScale``.
    let scale: Int
    /// A boundary below zero that rounds to it keeps its sign in print.
    private let isNegativeZero: Bool

    static let maximumScale = 28
    private static let limit: Int128 = 99_999_999_999_999_999_999_999_999_999_999_999_999

    init?(units: Int128, scale: Int) {
        guard units >= -Self.limit, units <= Self.limit, scale >= 0, scale <= Self.maximumScale else { return nil }
        self.units = units
        self.scale = scale
        isNegativeZero = false
    }

    init(negativeZeroWithScale scale: Int) {
        units = 0
        self.scale = scale
        isNegativeZero = true
    }

    public init(_ value: Int) {
        units = Int128(value)
        scale = 0
        isNegativeZero = false
    }

    /// Reads JSON's form, with or without an exponent.
    init?(exponent text: String) {
        guard let mark = text.utf8.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else {
            self.init(text)
            return
        }
        guard let number = DecimalNumber(text[..<mark]), let power = Int(text[text.index(after: mark)...]),
            abs(power) <= 60
        else { return nil }
        let scale = number.scale - power
        if scale >= 0 {
            self.init(units: number.units, scale: scale)
        } else {
            let (units, overflow) = number.units.multipliedReportingOverflow(by: Self.power(-scale))
            guard !overflow, -scale <= 37 else { return nil }
            self.init(units: units, scale: 0)
        }
    }

    /// Reads `[+-]digits[.digits]`, nothing else.
    public init?(_ text: some StringProtocol) {
        var units: Int128 = 0
        var scale = 0
        var digits = 0
        var isFraction = false
        var bytes = Substring(text).utf8[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
        for byte in bytes {
            if byte == UInt8(ascii: "."), !isFraction, digits > 0 {
                isFraction = true
                continue
            }
            guard byte.isDigit, units <= Self.limit / 10 - 1 else { return nil }
            units = units * 10 + Int128(byte - 0x30)
            digits += 1
            scale += isFraction ? 1 : 0
        }
        guard digits > 0, !isFraction || scale > 0 else { return nil }
        self.init(units: isNegative ? -units : units, scale: scale)
    }

    /// The number as an integer, if it is whole and fits.
    public var integer: Int? {
        let trimmed = trimmed
        return trimmed.scale == 0 ? Int(exactly: trimmed.units) : nil
    }

    /// Towards zero.
    var truncated: Int? {
        Int(exactly: units / Self.power(scale))
    }

    /// Moved by that many digits; nil where it grows too large or too fine.
    func scaled(byPowerOf10 power: Int) -> DecimalNumber? {
        let moved = scale - power
        if moved >= 0 { return moved <= Self.maximumScale ? DecimalNumber(units: units, scale: moved) : nil }
        guard -moved <= 37 else { return nil }
        let (product, overflow) = units.multipliedReportingOverflow(by: Self.power(-moved))
        return overflow ? nil : DecimalNumber(units: product, scale: 0)
    }

    /// Equal once both are rounded to the digits of the less precise, trailing zeros aside (FHIRPath N1 §6.1.2).
    func isEquivalent(to other: DecimalNumber) -> Bool {
        let digits = min(trimmed.scale, other.trimmed.scale)
        return rounded(to: digits) == other.rounded(to: digits)
    }

    var double: Double { Double(description) ?? .nan }

    /// The number that a double prints as; nil where that is none or does not fit.
    init?(_ value: Double) {
        guard value.isFinite else { return nil }
        self.init(exponent: String(value))
    }

    var trimmed: DecimalNumber {
        var units = units
        var scale = scale
        while scale > 0, units % 10 == 0 {
            units /= 10
            scale -= 1
        }
        return DecimalNumber(units: units, scale: scale) ?? self
    }

    static func power(_ exponent: Int) -> Int128 {
        var result: Int128 = 1
        for _ in 0..<min(max(exponent, 0), 37) { result *= 10 }
        return result
    }

    /// Both as whole numbers of the same unit.
    private static func aligned(_ left: DecimalNumber, _ right: DecimalNumber) -> (Int128, Int128, scale: Int)? {
        let scale = max(left.scale, right.scale)
        let (first, overflow) = left.units.multipliedReportingOverflow(by: power(scale - left.scale))
        let (second, another) = right.units.multipliedReportingOverflow(by: power(scale - right.scale))
        return overflow || another ? nil : (first, second, scale)
    }
}

extension DecimalNumber: Hashable, Comparable {
    public static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
        let (left, right) = (left.trimmed, right.trimmed)
        return left.units == right.units && left.scale == right.scale
    }

    public func hash(into hasher: inout Hasher) {
        let trimmed = trimmed
        hasher.combine(trimmed.units)
        hasher.combine(trimmed.scale)
    }

    public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        if let (first, second, _) = aligned(left, right) { return first < second }
        let (whole, other) = (left.units / power(left.scale), right.units / power(right.scale))
        if whole != other { return whole < other }
        let fractions = (left.units % power(left.scale), right.units % power(right.scale))
        let scale = max(left.scale, right.scale)
        return fractions.0 * power(scale - left.scale) < fractions.1 * power(scale - right.scale)
    }
}

extension DecimalNumber {
    static func + (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber? {
        guard let (first, second, scale) = aligned(left, right) else { return nil }
        let (sum, overflow) = first.addingReportingOverflow(second)
        return overflow ? nil : DecimalNumber(units: sum, scale: scale)
    }

    static func - (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber? {
        left + right.negated
    }

    static func * (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber? {
        let (product, overflow) = left.units.multipliedReportingOverflow(by: right.units)
        guard !overflow else { return nil }
        let scale = left.scale + right.scale
        guard scale > maximumScale else { return DecimalNumber(units: product, scale: scale) }
        return DecimalNumber(units: product / power(scale - maximumScale), scale: maximumScale)
    }

    /// With as many fraction digits as the quotient has, at most 16, rounded half away from zero.
    /// Nil for a zero divisor.
    static func / (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber? {
        guard right.units != 0 else { return nil }
        for digits in stride(from: 16, through: 0, by: -4) {
            let shift = digits + right.scale - left.scale
            guard shift >= 0 else { return quotient(left.units, right.units, shift, digits) }
            if let result = quotient(left.units, right.units, shift, digits) { return result }
        }
        return nil
    }

    private static func quotient(_ left: Int128, _ right: Int128, _ shift: Int, _ digits: Int) -> DecimalNumber? {
        guard shift <= 37, shift >= -37 else { return nil }
        let (numerator, overflow) = left.multipliedReportingOverflow(by: power(shift))
        let (denominator, another) = right.multipliedReportingOverflow(by: power(-shift))
        guard !overflow, !another else { return nil }
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        let roundsUp = remainder.magnitude >= denominator.magnitude - remainder.magnitude
        let away: Int128 = (numerator < 0) == (denominator < 0) ? 1 : -1
        return DecimalNumber(units: roundsUp ? quotient + away : quotient, scale: digits)?.trimmed
    }

    /// The whole quotient towards zero.
    func quotient(dividingBy right: DecimalNumber) -> Int? {
        guard right.units != 0, let (first, second, _) = Self.aligned(self, right) else { return nil }
        return Int(exactly: first / second)
    }

    /// The remainder of ``quotient(dividingBy:)``, with the sign of the dividend.
    func remainder(dividingBy right: DecimalNumber) -> DecimalNumber? {
        guard right.units != 0, let (first, second, scale) = Self.aligned(self, right) else { return nil }
        return DecimalNumber(units: first % second, scale: scale)
    }

    var negated: DecimalNumber {
        DecimalNumber(units: -units, scale: scale) ?? self
    }
}

extension DecimalNumber: CustomStringConvertible {
    public var description: String {
        let digits = String(units.magnitude)
        let sign = units < 0 || isNegativeZero ? "-" : ""
        guard scale > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
    }
}
