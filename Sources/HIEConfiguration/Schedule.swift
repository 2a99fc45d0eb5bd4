// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// When an item works: windows of the week (`Mon-Fri 08:00-18:00; Sat 09:00-12:00`) or a cron expression of five fields
/// (minute, hour, day of month, month, day of week) that matches the minutes in which it does.
///
/// Local time.
public struct Schedule: SettingScalarType, Hashable {
    private let text: String
    private let rules: [Rule]

    private enum Rule: Hashable {
        /// Minutes of the day; `until` at or before `from` runs into the next day.
        case window(weekdays: Set<Int>, from: Int, until: Int)
        case cron(minutes: Set<Int>, hours: Set<Int>, days: Set<Int>?, months: Set<Int>, weekdays: Set<Int>?)
    }

    public static var typeName: String { "schedule" }
    public static var expectation: String { "a schedule such as 'Mon-Fri 08:00-18:00' or five cron fields" }
    public static var schema: SettingMap { ["type": "string"] }
    public var settingText: String { text }

    public init?(settingText text: String) {
        let parts = text.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
        if parts.count == 1, parts[0].count == 5 {
            guard let rule = Self.cron(parts[0]) else { return nil }
            rules = [rule]
        } else {
            let windows = parts.compactMap(Self.window)
            guard !windows.isEmpty, windows.count == parts.count else { return nil }
            rules = windows
        }
        self.text = text
    }

    /// Whether the item works in a minute of local time.
    ///
    /// `weekday` counts from 0, Sunday.
    public func isOpen(minute: Int, hour: Int, day: Int, month: Int, weekday: Int) -> Bool {
        rules.contains { rule in
            switch rule {
            case .window(let weekdays, let from, let until):
                let now = hour * 60 + minute
                if from < until { return weekdays.contains(weekday) && now >= from && now < until }
                return weekdays.contains(weekday) && now >= from || weekdays.contains((weekday + 6) % 7) && now < until
            case .cron(let minutes, let hours, let days, let months, let weekdays):
                guard minutes.contains(minute), hours.contains(hour), months.contains(month) else { return false }
                // POSIX crontab: where both days are restricted one of them is enough.
                switch (days, weekdays) {
                case (nil, nil): return true
                case (let days?, nil): return days.contains(day)
                case (nil, let weekdays?): return weekdays.contains(weekday)
                case (let days?, let weekdays?): return days.contains(day) || weekdays.contains(weekday)
                }
            }
        }
    }
}

extension Schedule {
    private static let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// `Mon-Fri 08:00-18:00`, `Mon,Wed 22:00-06:00`, `08:00-18:00`.
    private static func window(_ words: [String]) -> Rule? {
        guard let hours = words.last, words.count <= 2 else { return nil }
        let days =
            words.count == 2 ? numbers(words[0], in: 0...6, names: weekdays, firstName: 0, steps: false) : Set(0...6)
        let ends = hours.split(separator: "-", omittingEmptySubsequences: false).map(minutes)
        guard let days, ends.count == 2, let from = ends[0], let until = ends[1], from < 1440, from != until else {
            return nil
        }
        return .window(weekdays: days, from: from, until: until)
    }

    /// Minutes since midnight, up to `24:00`.
    private static func minutes(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = number(parts[0]),
            let minute = number(parts[1]), minute < 60, hour * 60 + minute <= 1440
        else { return nil }
        return hour * 60 + minute
    }

    private static func cron(_ fields: [String]) -> Rule? {
        guard let minutes = numbers(fields[0], in: 0...59), let hours = numbers(fields[1], in: 0...23),
            let days = numbers(fields[2], in: 1...31),
            let months = numbers(fields[3], in: 1...12, names: months, firstName: 1),
            let weekdays = numbers(fields[4], in: 0...7, names: weekdays, firstName: 0)
        else { return nil }
        return .cron(
            minutes: minutes, hours: hours, days: fields[2].hasPrefix("*") ? nil : days, months: months,
            weekdays: fields[4].hasPrefix("*") ? nil : Set(weekdays.map { $0 % 7 }))
    }

    /// `*`, `5`, `1-5`, `*/15`, `0-30/10`, and several with commas.
    ///
    /// A range of names may run over the end (`Fri-Mon`).
    private static func numbers(
        _ text: String, in range: ClosedRange<Int>, names: [String] = [], firstName: Int = 0, steps: Bool = true
    ) -> Set<Int>? {
        var result: Set<Int> = []
        for part in text.lowercased().split(separator: ",", omittingEmptySubsequences: false) {
            let pieces = part.split(separator: "/", omittingEmptySubsequences: false)
            guard pieces.count == 1 || (steps && pieces.count == 2) else { return nil }
            guard let step = pieces.count == 2 ? number(pieces[1]) : 1, step > 0 else { return nil }
            if pieces[0] == "*" {
                result.formUnion(stride(from: range.lowerBound, through: range.upperBound, by: step))
                continue
            }
            let ends = pieces[0].split(separator: "-", omittingEmptySubsequences: false).map { end in
                names.firstIndex(of: String(end)).map { $0 + firstName } ?? number(end)
            }
            guard ends.count == 1 || ends.count == 2, let first = ends[0], let last = ends[ends.count - 1],
                range.contains(first), range.contains(last)
            else { return nil }
            if first <= last {
                result.formUnion(stride(from: first, through: last, by: step))
            } else {
                guard !names.isEmpty, step == 1 else { return nil }
                result.formUnion(Array(first...range.upperBound) + Array(range.lowerBound...last))
            }
        }
        return result
    }

    /// At most four digits.
    private static func number(_ text: Substring) -> Int? {
        guard text.utf8.count <= 4, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        return Int(text)
    }
}
