// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import HIEConfiguration
import HIECore
import Testing

@Suite struct `A schedule in local time` {
    private func text(_ minutes: Int) -> String {
        let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
        return "\(two(minutes / 60 % 24)):\(two(minutes % 60))"
    }

    @Test(arguments: [1_767_225_600, 1_780_000_000, 1_790_012_345])
    func `opens at its hour and closes at its hour`(second: Int) throws {
        var clock = time_t(second)
        var parts = tm()
        localtime_r(&clock, &parts)
        let now = Int(parts.tm_hour) * 60 + Int(parts.tm_min)
        let schedule = try #require(Schedule(settingText: "\(text(now))-\(text(now + 30))"))
        let time = Timestamp(microseconds: Int64(second) * 1_000_000)
        #expect(schedule.isOpen(at: time))
        #expect(schedule.isOpen(at: time.advanced(by: .seconds(29 * 60))))
        #expect(!schedule.isOpen(at: time.advanced(by: .seconds(31 * 60))))
        #expect(!schedule.isOpen(at: time.advanced(by: .seconds(-61))))
    }
}
