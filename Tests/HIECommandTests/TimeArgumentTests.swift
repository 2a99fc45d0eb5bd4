// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECore
import Testing

@testable import hie

@Suite struct TimeArgumentTests {
    /// 2026-11-24T10:30:00Z, a Tuesday; London is at UTC then and an hour ahead in summer.
    private let now = Timestamp(microseconds: 1_795_516_200_000_000)

    private func moment(_ text: String, zone: String = "Europe/London") throws -> String? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: zone))
        return TimeArgument(text, now: now, calendar: calendar).map { "\($0.moment)" }
    }

    @Test(arguments: [
        ("30s", "2026-11-24T10:29:30.000Z"), ("10m", "2026-11-24T10:20:00.000Z"), ("2h", "2026-11-24T08:30:00.000Z"),
        ("3d", "2026-11-21T10:30:00.000Z"), ("1w", "2026-11-17T10:30:00.000Z"), ("now", "2026-11-24T10:30:00.000Z"),
        ("today", "2026-11-24T00:00:00.000Z"), ("yesterday", "2026-11-23T00:00:00.000Z"),
        ("09:30", "2026-11-24T09:30:00.000Z"), ("2026-11-20", "2026-11-20T00:00:00.000Z"),
        ("2026-11-20T09:30", "2026-11-20T09:30:00.000Z"), ("2026-11-20 09:30:15", "2026-11-20T09:30:15.000Z"),
        ("2026-11-20T09:30:15.25Z", "2026-11-20T09:30:15.250Z"),
        ("2026-11-20T09:30:15+01:00", "2026-11-20T08:30:15.000Z"),
        ("2026-11-20T09:30-0530", "2026-11-20T15:00:00.000Z"),
    ])
    func `times as people write them are read`(text: String, expected: String) throws {
        #expect(try moment(text) == expected)
    }

    @Test(arguments: [
        "", "10", "m", "-5m", "10 m", "tomorrow", "2026-13-01", "2026-02-30", "25:00", "09:61", "2026-11-20T", "Z",
        "2026-11-20T09:30+99:00", "99999999999999999999m",
    ])
    func `what is no time is refused`(text: String) throws {
        #expect(try moment(text) == nil)
    }

    @Test func `without an offset a time is local`() throws {
        #expect(try moment("2026-07-01T09:30") == "2026-07-01T08:30:00.000Z")
        #expect(try moment("today", zone: "Pacific/Auckland") == "2026-11-23T11:00:00.000Z")
    }
}
