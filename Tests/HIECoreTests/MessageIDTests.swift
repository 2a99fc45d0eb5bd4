// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import Testing

@Suite struct MessageIDTests {
    @Test func `ids ascend, also when the clock steps back`() {
        var generator = MessageIDGenerator(random: (1, 2))
        var last = MessageID(high: 0, low: 0)
        for step in 0..<10_000 {
            let id = generator.next(at: Timestamp(microseconds: 1_764_000_000_000_000 - Int64(step) * 500))
            #expect(last < id)
            last = id
        }
    }

    @Test func `an id is a UUID of version 7 and reads back from its text`() throws {
        var generator = MessageIDGenerator(random: (0xFFFF_FFFF_FFFF_FFFF, 0))
        let id = generator.next(at: Timestamp(microseconds: 1_764_000_000_123_000))
        let text = "\(id)"
        #expect(text.count == 36)
        #expect(text.dropFirst(14).first == "7")
        #expect("89ab".contains(try #require(text.dropFirst(19).first)))
        #expect(MessageID(text) == id)
        #expect(id.milliseconds == 1_764_000_000_123)
    }

    @Test(arguments: ["", "0190", "0190zzzz-0000-7000-8000-000000000000", String(repeating: "a", count: 33)])
    func `what is no id is refused`(_ text: String) {
        #expect(MessageID(text) == nil)
    }

    @Test func `equal causes give equal delivery ids, others do not`() {
        let first = DeliveryID(cause: (1, 2), target: 3, ordinal: 0)
        #expect(first == DeliveryID(cause: (1, 2), target: 3, ordinal: 0))
        var seen: Set<DeliveryID> = [first]
        for target in UInt64(0)..<50 {
            for ordinal in UInt32(0)..<50 { seen.insert(DeliveryID(cause: (1, 2), target: target, ordinal: ordinal)) }
        }
        #expect(seen.count == 2500)
    }

    @Test func `times are written in UTC with milliseconds`() {
        #expect("\(Timestamp(microseconds: 0))" == "1970-01-01T00:00:00.000Z")
        #expect("\(Timestamp(microseconds: -1))" == "1969-12-31T23:59:59.999Z")
        #expect("\(Timestamp(microseconds: 1_764_000_000_123_456))" == "2025-11-24T16:00:00.123Z")
    }

    @Test func `durations are cut to whole units, and to what there is`() {
        #expect(Duration.nanoseconds(1_234_567_899).milliseconds == 1234)
        #expect(Duration.nanoseconds(1_234_567_899).microseconds == 1_234_567)
        #expect(Duration.nanoseconds(-1_500).microseconds == -1)
        #expect(Duration.seconds(Int64.max).microseconds == .max)
    }

    @Test func `adding more than there is stops at the end of time`() {
        #expect(Timestamp(microseconds: 1).advanced(by: .seconds(Int64.max)).microseconds == .max)
    }
}
