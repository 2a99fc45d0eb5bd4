// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIECore

/// A moment as people write it: `10m`, `2h`, `3d` ago, `today`, `yesterday`, `09:30` today, `2026-11-24`,
/// `2026-11-24T09:30`, with seconds, a fraction, and `Z` or an offset. Without an offset it is local time.
struct TimeArgument: Hashable {
    let moment: Timestamp

    init?(_ text: String, now: Timestamp, calendar: Calendar) {
        let today = Date(timeIntervalSince1970: Double(now.microseconds) / 1e6)
        if let ago = Self.ago(text) {
            moment = now.advanced(by: .zero - ago)
        } else if text == "now" {
            moment = now
        } else if text == "today" {
            moment = Self.timestamp(calendar.startOfDay(for: today))
        } else if text == "yesterday" {
            let start = calendar.startOfDay(for: today)
            guard let before = calendar.date(byAdding: .day, value: -1, to: start) else { return nil }
            moment = Self.timestamp(before)
        } else if let found = Self.dateTime(text, today: today, calendar) {
            moment = found
        } else {
            return nil
        }
    }

    private static func ago(_ text: String) -> Duration? {
        guard let unit = text.last, let number = Int64(text.dropLast()), number >= 0, number < 1_000_000_000 else {
            return nil
        }
        switch unit {
        case "s": return .seconds(number)
        case "m": return .seconds(number * 60)
        case "h": return .seconds(number * 3600)
        case "d": return .seconds(number * 86_400)
        case "w": return .seconds(number * 604_800)
        default: return nil
        }
    }

    private static func dateTime(_ text: String, today: Date, _ calendar: Calendar) -> Timestamp? {
        let pattern =
            #/(?:(\d{4})-(\d\d)-(\d\d))?(?:[T ]?(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?)?(Z|[+-]\d\d:?\d\d)?/#
        guard !text.isEmpty, let match = text.wholeMatch(of: pattern)?.output, match.1 != nil || match.4 != nil else {
            return nil
        }
        func number(_ part: Substring?) -> Int? { part.flatMap { Int($0) } }
        var calendar = calendar
        if let zone = match.8 {
            guard let offset = Self.offset(zone), let known = TimeZone(secondsFromGMT: offset) else { return nil }
            calendar.timeZone = known
        }
        var parts = calendar.dateComponents([.year, .month, .day], from: today)
        if let year = number(match.1) {
            (parts.year, parts.month, parts.day) = (year, number(match.2), number(match.3))
        }
        parts.hour = number(match.4) ?? 0
        parts.minute = number(match.5) ?? 0
        parts.second = number(match.6) ?? 0
        guard parts.isValidDate(in: calendar), let date = calendar.date(from: parts) else { return nil }
        let fraction = match.7.flatMap { Int64($0.padding(toLength: 6, withPad: "0", startingAt: 0)) } ?? 0
        return Timestamp(microseconds: timestamp(date).microseconds + fraction)
    }

    private static func offset(_ zone: Substring) -> Int? {
        if zone == "Z" { return 0 }
        let digits = zone.dropFirst().filter { $0 != ":" }
        guard let hours = Int(digits.prefix(2)), let minutes = Int(digits.dropFirst(2)), hours < 19, minutes < 60 else {
            return nil
        }
        return (zone.first == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
    }

    private static func timestamp(_ date: Date) -> Timestamp {
        Timestamp(microseconds: Int64((date.timeIntervalSince1970 * 1e6).rounded()))
    }
}

extension TimeArgument: ExpressibleByArgument {
    init?(argument: String) {
        self.init(argument, now: .now(), calendar: Calendar(identifier: .gregorian))
    }
}
