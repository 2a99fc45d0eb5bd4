// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
package import HIECore

/// The Retry-After header (RFC 9110 §10.2.3).
package enum RetryAfter {
    /// A day: a server that asks for more is asked again then.
    static let longest = Duration.seconds(86_400)

    /// - Parameter text: Seconds, or a date.
    /// - Returns: Nil where it is neither.
    package static func wait(_ text: String, at now: Timestamp) -> Duration? {
        if let seconds = Int64(text) { return seconds < 0 ? nil : min(.seconds(seconds), longest) }
        guard let date = seconds(ofDate: text) else { return nil }
        return min(max(.zero, .seconds(date - now.microseconds / 1_000_000)), longest)
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Of the form that senders must use (RFC 9110 §5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
    private static func seconds(ofDate text: String) -> Int64? {
        let words = text.split(separator: " ")
        let clock = words.count == 6 ? words[4].split(separator: ":").compactMap { Int32($0) } : []
        guard clock.count == 3, words[5] == "GMT", let day = Int32(words[1]), let year = Int32(words[3]),
            let month = months.firstIndex(of: String(words[2])), (1970...9999).contains(year), (1...31).contains(day)
        else { return nil }
        var parts = tm()
        (parts.tm_year, parts.tm_mon, parts.tm_mday) = (year - 1900, Int32(month), day)
        (parts.tm_hour, parts.tm_min, parts.tm_sec) = (clock[0], clock[1], clock[2])
        return Int64(timegm(&parts))
    }
}
