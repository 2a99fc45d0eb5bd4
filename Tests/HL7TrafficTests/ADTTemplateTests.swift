// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7Traffic
import Testing

@Suite struct ADTTemplateTests {
    @Test(arguments: [700, 1_024, 1_025, 2_000, 65_536, 1_000_000])
    func `messages have the size asked for`(size: Int) {
        var template = HL7Traffic.template(size: size)
        for _ in 0..<(size > 10_000 ? 3 : 500) {
            let bytes = template.next()
            #expect(bytes.count == size)
            #expect(bytes.last == UInt8(ascii: "\r"))
            #expect(ReadMessage(bytes).names.allSatisfy { $0.utf8.count == 3 })
        }
    }

    @Test func `a size that is too small gives the shortest admission`() {
        var template = HL7Traffic.template(size: 0)
        let message = ReadMessage(template.next())
        #expect(message.names == ["MSH", "EVN", "PID", "PV1"])
    }

    @Test func `patients take turns and control ids do not repeat`() {
        var template = HL7Traffic.template(patients: 100)
        let messages = (0..<1_000).map { _ in ReadMessage(template.next()) }
        #expect(Set(messages.map(\.patient)).count == 100)
        #expect(Set(messages.map(\.controlID)).count == 1_000)
        #expect(Set(messages.map(\.visit)).count == 1_000)
        #expect(messages[0].patient == messages[100].patient)
        #expect(messages.allSatisfy { $0.trigger == "A01" && $0.field("MSH", 12) == "2.4" })
    }

    @Test func `the same seed writes the same bytes`() {
        var one = HL7Traffic.template(seed: 5)
        var same = HL7Traffic.template(seed: 5)
        var other = HL7Traffic.template(seed: 6)
        for _ in 0..<100 {
            let message = one.next()
            #expect(message == same.next())
            #expect(message != other.next())
        }
    }
}
