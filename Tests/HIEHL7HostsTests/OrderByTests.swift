// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHL7Hosts

@Suite struct `An order` {
    private func key(_ orderBy: String, _ text: String, origin: UInt64 = 99) throws -> UInt64 {
        let setting = try #require(OrderBy(settingText: orderBy))
        let reception = HL7Reception(item: "In", orderBy: setting)
        return try reception.message(Bytes(text), at: .now(), origin: origin).header.key
    }

    private func text(pid: String = "123^^^NHS", visit: String = "V1", facility: String = "RXX") -> String {
        "MSH|^~\\&|PAS|\(facility)|HIE|T|20260101||ADT^A01|1|P|2.4\rPID|1||\(pid)\rPV1|1|I|W1|\(String(repeating: "|", count: 15))\(visit)\r"
    }

    @Test func `patient goes by identifier and authority, wherever else messages differ`() throws {
        let one = try key("patient", text())
        #expect(try key("Patient", text(visit: "V2", facility: "RYY")) == one)
        #expect(try key("patient", text(pid: "124^^^NHS")) != one)
        #expect(try key("patient", text(pid: "123^^^MRN")) != one)
        #expect(try key("patient", text(pid: "777~123^^^NHS")) == one, "the first repetition with an authority")
    }

    @Test func `facility, connection and item`() throws {
        #expect(try key("facility", text(pid: "1")) == key("facility", text(pid: "2")))
        #expect(try key("facility", text()) != key("facility", text(facility: "RYY")))
        #expect(try key("facility", text(facility: ""), origin: 5) == 5)
        #expect(try key("connection", text(), origin: 5) == 5)
        #expect(try key("item", text(), origin: 5) == key("item", text(pid: "2", facility: "Z"), origin: 6))
    }

    @Test func `a path goes by its first value, else by the connection`() throws {
        #expect(try key("PV1-19", text(visit: "V1")) == key("PV1-19", text(pid: "9", visit: "V1")))
        #expect(try key("PV1-19", text(visit: "V1")) != key("PV1-19", text(visit: "V2")))
        #expect(try key("ZZZ-1", text(), origin: 5) == 5)
        #expect(OrderBy(settingText: "no path") == nil)
        #expect(OrderBy(settingText: "PV1-19")?.settingText == "PV1-19")
    }

    @Test func `the same message has the same lane for ever`() throws {
        // Written into journals: a change would let messages of a patient overtake each other after an update.
        let message = try HL7Reception(item: "In", orderBy: .patient).message(Bytes(text()), at: .now(), origin: 1)
        #expect(message.header.key == XXH64.hash("123^NHS"))
        #expect(message.header.lane == UInt16(message.header.key & 1023))
    }
}
