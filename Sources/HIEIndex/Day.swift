// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// A UTC day from 1970-01-01 to 9999-12-31; moments beyond belong to the nearest of them.
struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01.
    let number: Int

    private static let last = 2_932_896
    private static let microseconds: Int64 = 86_400_000_000

    init(number: Int) {
        self.number = min(max(number, 0), Self.last)
    }

    init(of time: Timestamp) {
        self.init(number: Int(time.microseconds / Self.microseconds))
    }

    /// Reads what ``description`` writes, and nothing else.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1970...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        self.init(number: Self.number(year, month, day))
        guard description == text else { return nil }
    }

    var start: Timestamp { Timestamp(microseconds: Int64(number) * Self.microseconds) }

    static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// E.g. `2026-11-24`.
    var description: String { String(start.description.prefix(10)) }

    /// The proleptic Gregorian calendar in eras of 400 years that begin in March, so that leap days end a year.
    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let yearOfEra = year % 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return year / 400 * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
