// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A FHIRPath date, dateTime or time, as precise as it was written.
public struct Temporal: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case date, dateTime, time
    }

    public enum Precision: Int, Sendable, Comparable {
        case year, month, day, hour, minute, second

        public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
    }

    public var kind: Kind
    public var precision: Precision
    public var year = 0
    public var month = 1
    public var day = 1
    public var hour = 0
    public var minute = 0
    public var second = 0
    public var nanosecond = 0
    /// Digits of the second's fraction as written, 0 to 9.
    public var fractionDigits = 0
    /// Minutes east of UTC, where the value says so.
    public var offset: Int?

    init(_ kind: Kind, _ precision: Precision) {
        self.kind = kind
        self.precision = precision
    }

    var isValid: Bool {
        (1...12).contains(month) && day >= 1 && day <= Self.days(in: month, of: year) && hour <= 23 && minute <= 59
            && second <= 59 && abs(offset ?? 0) <= 14 * 60 && (kind == .time || year >= 1)
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The date part alone.
    var date: Temporal {
        var date = Temporal(.date, min(precision, .day))
        (date.year, date.month, date.day) = (year, month, day)
        return date
    }

    /// The same as a dateTime, no more precise than it was.
    var dateTime: Temporal {
        var value = self
        if kind == .date { value.kind = .dateTime }
        return value
    }

    /// The time of day of a dateTime; nil where it has none.
    var time: Temporal? {
        guard kind != .date, precision >= .hour else { return nil }
        var time = self
        time.kind = .time
        (time.year, time.month, time.day, time.offset) = (0, 1, 1, nil)
        return time
    }
}

extension Temporal {
    enum Ordering {
        case before, same, after
        /// One is less precise than the other and they agree as far as both go.
        case unknown
    }

    /// Compares level by level (FHIRPath N1 §6.2); nil for values of different kinds, other than date and dateTime.
    ///
    /// - Parameter localOffset: Minutes east of UTC for a dateTime without an offset beside one with an offset; where
    ///   that is unknown, so is their order.
    static func compare(_ left: Temporal, _ right: Temporal, localOffset: (() -> Int)?) -> Ordering? {
        guard (left.kind == .time) == (right.kind == .time) else { return nil }
        var (left, right) = (left, right)
        if left.offset != right.offset, left.precision >= .hour, right.precision >= .hour {
            guard localOffset != nil || (left.offset != nil && right.offset != nil) else { return .unknown }
            left = left.inUTC(localOffset: localOffset)
            right = right.inUTC(localOffset: localOffset)
        }
        let common = min(left.precision, right.precision)
        for (first, second) in zip(left.parts(to: common), right.parts(to: common)) where first != second {
            return first < second ? .before : .after
        }
        return left.precision == right.precision ? .same : .unknown
    }

    private func parts(to precision: Precision) -> [Int] {
        let all = [year, month, day, hour, minute, second]
        return Array(all.prefix(precision.rawValue + 1)) + (precision == .second ? [nanosecond] : [])
    }

    private func inUTC(localOffset: (() -> Int)?) -> Temporal {
        shifted(byMinutes: -(offset ?? localOffset?() ?? 0))
    }

    private func shifted(byMinutes shift: Int) -> Temporal {
        let minutes = Civil.days(year, month, day) * 1_440 + hour * 60 + minute + shift
        let days = minutes >= 0 ? minutes / 1_440 : -((1_439 - minutes) / 1_440)
        let rest = minutes - days * 1_440
        var value = self
        (value.year, value.month, value.day) = Civil.date(days)
        (value.hour, value.minute, value.offset) = (rest / 60, rest % 60, 0)
        return value
    }
}

/// The proleptic Gregorian calendar by day numbers; day 0 is 1970-01-01.
enum Civil {
    static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

extension Temporal: CustomStringConvertible {
    /// As FHIRPath writes it, without the `@`, and `T` only between date and time, as FHIR has it.
    public var description: String {
        switch kind {
        case .date: dateText
        case .time: timeText
        case .dateTime: dateText + (precision >= .hour ? "T" + timeText + offsetText : "")
        }
    }

    private var dateText: String {
        let parts = [Self.padded(year, 4), Self.padded(month, 2), Self.padded(day, 2)]
        return parts.prefix(min(precision, .day).rawValue + 1).joined(separator: "-")
    }

    private var timeText: String {
        let parts = [hour, minute, second].prefix(precision.rawValue - Precision.day.rawValue)
        let text = parts.map { Self.padded($0, 2) }.joined(separator: ":")
        return fractionDigits == 0 ? text : text + "." + Self.padded(nanosecond, 9).prefix(fractionDigits)
    }

    private var offsetText: String {
        guard let offset else { return "" }
        if offset == 0 { return "Z" }
        return (offset < 0 ? "-" : "+") + Self.padded(abs(offset) / 60, 2) + ":" + Self.padded(abs(offset) % 60, 2)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
