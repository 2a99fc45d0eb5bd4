// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEConfiguration
import Testing

@Suite struct ScheduleTests {
    @Test(arguments: [
        "Mon-Fri 08:00-18:00", "08:00-18:00", "Sat,Sun 00:00-24:00", "Mon 22:00-06:00; Tue 12:00-13:00",
        "*/15 8-17 * * 1-5",
        "0 0 1 jan sun", "0-30/10,45 * 1,15 * *", "Fri-Mon 08:00-09:00",
    ])
    func `windows and cron expressions are schedules`(text: String) {
        #expect(Schedule(settingText: text)?.settingText == text)
    }

    @Test(arguments: [
        "", "always", "Mon-Fri", "Mon-Fri 8:00-18:00", "Mon-Fri 08:00-25:00", "Mon-Fri 08:00", "Mun 08:00-09:00",
        "08:00-08:00",
        "60 * * * *", "* * * *", "* 24 * * *", "*/0 * * * *", "5-1 * * * *", "* * 0 * *", "* * * 13 *", "* * * * 8",
        "a b c d e",
        ";", "* * * * * *", "24:00-12:00", "Mon/2 08:00-09:00", "1-2-3 * * * *", "99999 * * * *",
    ])
    func `nothing else is`(text: String) { #expect(Schedule(settingText: text) == nil) }

    private func isOpen(
        _ schedule: String, _ weekday: Int, _ hour: Int, _ minute: Int, day: Int = 10, month: Int = 6
    )
        -> Bool?
    {
        Schedule(settingText: schedule)?.isOpen(minute: minute, hour: hour, day: day, month: month, weekday: weekday)
    }

    @Test func `a window is open from its first minute to before its last`() {
        #expect(isOpen("Mon-Fri 08:00-18:00", 1, 8, 0) == true)
        #expect(isOpen("Mon-Fri 08:00-18:00", 1, 7, 59) == false)
        #expect(isOpen("Mon-Fri 08:00-18:00", 5, 17, 59) == true)
        #expect(isOpen("Mon-Fri 08:00-18:00", 5, 18, 0) == false)
        #expect(isOpen("Mon-Fri 08:00-18:00", 6, 12, 0) == false)
        #expect(isOpen("Sat 00:00-24:00", 6, 23, 59) == true)
    }

    @Test func `a window over midnight belongs to the day it starts`() {
        #expect(isOpen("Fri 22:00-06:00", 5, 23, 0) == true)
        #expect(isOpen("Fri 22:00-06:00", 6, 5, 59) == true)
        #expect(isOpen("Fri 22:00-06:00", 5, 5, 0) == false)
        #expect(isOpen("Sat 22:00-06:00", 0, 1, 0) == true)
    }

    @Test func `cron opens the minutes it matches`() {
        #expect(isOpen("*/15 8-17 * * 1-5", 3, 9, 45) == true)
        #expect(isOpen("*/15 8-17 * * 1-5", 3, 9, 46) == false)
        #expect(isOpen("*/15 8-17 * * 1-5", 0, 9, 45) == false)
        #expect(isOpen("* * * * 7", 0, 0, 0) == true)
        #expect(isOpen("* * * jun *", 0, 0, 0) == true)
        #expect(isOpen("* * * jul *", 0, 0, 0) == false)
    }

    @Test func `where both days of cron are restricted one is enough`() {
        #expect(isOpen("* * 10 * 1", 3, 0, 0, day: 10) == true)
        #expect(isOpen("* * 10 * 1", 1, 0, 0, day: 11) == true)
        #expect(isOpen("* * 10 * 1", 3, 0, 0, day: 11) == false)
    }
}
