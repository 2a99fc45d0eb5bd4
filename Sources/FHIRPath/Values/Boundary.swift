// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Whether the least or the greatest value is asked for that a value of limited precision may stand for.
enum Bound: Sendable {
    case low, high
}

extension DecimalNumber {
    /// Half a unit of the last digit away, written with `digits` fraction digits: towards zero cut, away from it rounded.
    ///
    /// Nil for more digits than a decimal has, or fewer than none.
    func boundary(_ bound: Bound, digits: Int) -> DecimalNumber? {
        guard digits >= 0, digits <= Self.maximumScale, let half = DecimalNumber(units: 5, scale: scale + 1),
            let magnitude = DecimalNumber(units: Int128(units.magnitude), scale: scale)
        else { return nil }
        let isNegative = units < 0
        if units == 0 {
            return half.written(with: digits, isRounded: bound == .high)?.signed(bound == .low)
        }
        let isAway = (bound == .high) != isNegative
        let moved = isAway ? magnitude + half : magnitude - half
        return moved?.written(with: digits, isRounded: isAway)?.signed(isNegative)
    }

    private func written(with digits: Int, isRounded: Bool) -> DecimalNumber? {
        if digits >= scale {
            let (wider, overflow) = units.multipliedReportingOverflow(by: Self.power(digits - scale))
            return overflow ? nil : DecimalNumber(units: wider, scale: digits)
        }
        if isRounded { return rounded(to: digits) }
        return DecimalNumber(units: units / Self.power(scale - digits), scale: digits)
    }

    private func signed(_ isNegative: Bool) -> DecimalNumber {
        guard isNegative else { return self }
        return units == 0 ? DecimalNumber(negativeZeroWithScale: scale) : negated
    }
}

extension Temporal {
    /// Digits as FHIRPath counts precision: a year 4, a day 8, a minute 12, a millisecond 17; a time from 2 to 9.
    var digits: Int {
        let counts = kind == .time ? [0, 0, 0, 2, 4, 6] : [4, 6, 8, 10, 12, 14]
        let whole = counts[precision.rawValue]
        return precision == .second && fractionDigits > 0 ? whole + 3 : whole
    }

    /// The first or last moment within the value, as precise as `digits` says; nil for a precision that there is not.
    ///
    /// An hour alone counts as its first minute, as FHIR has no time without minutes. A dateTime without an offset gets
    /// the earliest or latest there is.
    func boundary(_ bound: Bound, digits wanted: Int) -> Temporal? {
        let steps: [Int: Precision] =
            kind == .time
            ? [2: .hour, 4: .minute, 6: .second, 9: .second]
            : [4: .year, 6: .month, 8: .day, 10: .hour, 12: .minute, 14: .second, 17: .second]
        guard let target = steps[wanted], kind != .date || target <= .day else { return nil }
        var value = self
        if precision < .month, target >= .month { value.month = bound == .low ? 1 : 12 }
        if precision < .day, target >= .day {
            value.day = bound == .low ? 1 : Self.days(in: value.month, of: value.year)
        }
        if precision < .hour, target >= .hour { value.hour = bound == .low ? 0 : 23 }
        if precision < .minute, target >= .minute {
            value.minute = bound == .high && (precision < .hour || kind == .time) ? 59 : 0
        }
        if precision < .second, target >= .second { value.second = bound == .low ? 0 : 59 }
        if wanted == 17 || wanted == 9 {
            if precision < .second || fractionDigits == 0 { value.nanosecond = bound == .low ? 0 : 999_000_000 }
            value.fractionDigits = 3
        } else {
            (value.nanosecond, value.fractionDigits) = (0, 0)
        }
        value.precision = target
        if kind == .dateTime, target >= .hour {
            value.offset = offset ?? (bound == .low ? 14 * 60 : -12 * 60)
        } else {
            value.offset = nil
        }
        return value
    }
}
