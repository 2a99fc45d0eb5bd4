// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import HIECore

extension Timestamp {
    /// Reads FHIR's `2026-11-24T10:30:00+01:00` and HL7's `20261124103000+0100`, to the second; a date alone is its first
    /// moment. Without a zone local time is meant. Nil for anything else.
    init?(dateTime text: String) {
        var rest = Substring(text)
        var offset: Int?
        if rest.hasSuffix("Z") {
            offset = 0
            rest = rest.dropLast()
        } else if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }), Self.isZone(rest[sign...], in: rest) {
            let digits = rest[sign...].dropFirst().filter { $0 != ":" }
            guard digits.count == 4, let hours = Int(digits.prefix(2)), let minutes = Int(digits.suffix(2)) else {
                return nil
            }
            offset = (hours * 60 + minutes) * (rest[sign] == "-" ? -60 : 60)
            rest = rest[..<sign]
        }
        if let fraction = rest.firstIndex(of: ".") { rest = rest[..<fraction] }
        let digits = rest.filter { $0 != "-" && $0 != ":" && $0 != "T" }
        guard [4, 6, 8, 10, 12, 14].contains(digits.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else {
            return nil
        }
        let numbers = [4, 2, 2, 2, 2, 2].reduce(into: (left: Substring(digits), found: [Int]())) { parts, width in
            if let number = Int(parts.left.prefix(width)) { parts.found.append(number) }
            parts.left = parts.left.dropFirst(width)
        }.found
        func number(_ place: Int, _ least: Int) -> Int32 {
            numbers.indices.contains(place)
                ? Int32(truncatingIfNeeded: numbers[place]) : Int32(truncatingIfNeeded: least)
        }
        var parts = tm()
        parts.tm_year = number(0, 1970) - 1900
        parts.tm_mon = number(1, 1) - 1
        parts.tm_mday = number(2, 1)
        parts.tm_hour = number(3, 0)
        parts.tm_min = number(4, 0)
        parts.tm_sec = number(5, 0)
        parts.tm_isdst = -1
        guard (0...11).contains(parts.tm_mon), (1...31).contains(parts.tm_mday), parts.tm_hour < 24, parts.tm_min < 60,
            parts.tm_sec <= 60
        else { return nil }
        let seconds = offset.map { timegm(&parts) - $0 } ?? mktime(&parts)
        self.init(microseconds: Int64(seconds) &* 1_000_000)
    }

    /// A date's hyphens are none.
    private static func isZone(_ end: Substring, in text: Substring) -> Bool {
        if end.hasPrefix("+") { return true }
        if text.contains("T") { return text.firstIndex(of: "T").map { $0 < end.startIndex } ?? false }
        return !text.dropLast(end.count).contains("-") && end.count == 5
    }
}
