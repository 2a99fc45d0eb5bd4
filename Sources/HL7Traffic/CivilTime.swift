// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A point in time of the simulated hospital, to the second, without leap seconds or zones.
struct CivilTime {
    /// Seconds since 1970-01-01T00:00:00.
    var seconds: Int64

    /// Year, month and day in the proleptic Gregorian calendar.
    var date: (year: Int, month: Int, day: Int) {
        let shifted = Int(seconds.flooredQuotient(86_400)) + 719_468
        let era = shifted.flooredQuotient(146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Seconds since midnight.
    var secondOfDay: Int {
        Int(seconds - seconds.flooredQuotient(86_400) * 86_400)
    }

    func adding(_ offset: Int) -> CivilTime {
        CivilTime(seconds: seconds &+ Int64(offset))
    }
}

extension BinaryInteger {
    /// The quotient rounded towards minus infinity, for a positive divisor.
    fileprivate func flooredQuotient(_ divisor: Self) -> Self {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
