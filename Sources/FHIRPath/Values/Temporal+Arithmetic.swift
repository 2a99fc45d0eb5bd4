// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// FHIRPath N1 §6.7.
extension Temporal {
    /// Later by `count` of `unit`, in the same precision: what is finer counts in whole units of the coarser.
    ///
    /// Fractions count for seconds and milliseconds only. A day that the month lacks becomes its last. Nil beyond the
    /// years 1 to 9999.
    func adding(_ number: DecimalNumber, _ unit: Quantity.Calendar) -> Temporal? {
        if unit == .second || unit == .millisecond { return addingSeconds(number, unit) }
        guard let count = number.truncated, abs(count) < 4_000_000_000 else { return nil }
        if kind == .time { return addingToTime(count, unit) }
        switch unit {
        case .year: return addingMonths(count * 12)
        case .month: return precision == .year ? addingMonths(count / 12 * 12) : addingMonths(count)
        case .week: return addingDays(count * 7)
        case .day: return addingDays(count)
        case .hour: return precision >= .hour ? addingMinutes(count * 60) : addingDays(count / 24)
        default:
            return precision >= .minute
                ? addingMinutes(count) : precision == .hour ? addingMinutes(count / 60 * 60) : addingDays(count / 1_440)
        }
    }

    private func addingMonths(_ count: Int) -> Temporal? {
        let months = year * 12 + month - 1 + count
        var value = self
        (value.year, value.month) = (months / 12, months % 12 + 1)
        guard (12..<120_000).contains(months) else { return nil }
        value.day = min(day, Self.days(in: value.month, of: value.year))
        return value
    }

    private func addingDays(_ count: Int) -> Temporal? {
        switch precision {
        case .year: return addingMonths(count / 365 * 12)
        case .month: return addingMonths(count / 30)
        default: break
        }
        let days = Civil.days(year, month, day) + count
        guard (Civil.days(1, 1, 1)...Civil.days(9_999, 12, 31)).contains(days) else { return nil }
        var value = self
        (value.year, value.month, value.day) = Civil.date(days)
        return value
    }

    private func addingMinutes(_ count: Int) -> Temporal? {
        let minutes = hour * 60 + minute + count
        let days = minutes >= 0 ? minutes / 1_440 : -((1_439 - minutes) / 1_440)
        var value = kind == .time ? self : addingDays(days)
        value?.hour = (minutes - days * 1_440) / 60
        value?.minute = (minutes - days * 1_440) % 60
        return value
    }

    /// The clock goes round.
    private func addingToTime(_ count: Int, _ unit: Quantity.Calendar) -> Temporal? {
        switch unit {
        case .hour: addingMinutes(count % 24 * 60)
        case .minute: precision == .hour ? addingMinutes(count / 60 % 24 * 60) : addingMinutes(count % 1_440)
        default: nil
        }
    }

    private func addingSeconds(_ number: DecimalNumber, _ unit: Quantity.Calendar) -> Temporal? {
        guard let exact = number.scaled(byPowerOf10: unit == .second ? 9 : 6), let added = exact.truncated,
            abs(added) < 4_000_000_000_000_000_000
        else { return nil }
        let second = 1_000_000_000
        guard precision == .second else { return adding(DecimalNumber(added / (60 * second)), .minute) }
        let total = self.second * second + nanosecond + added
        let minutes = total >= 0 ? total / (60 * second) : -((60 * second - 1 - total) / (60 * second))
        let rest = total - minutes * 60 * second
        guard var value = addingMinutes(kind == .time ? minutes % 1_440 : minutes) else { return nil }
        (value.second, value.nanosecond) = (rest / second, rest % second)
        value.fractionDigits = max(
            fractionDigits, value.nanosecond % 1_000_000 == 0 ? (value.nanosecond > 0 ? 3 : 0) : 9)
        return value
    }
}
