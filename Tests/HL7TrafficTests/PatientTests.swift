// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7Traffic
import Testing

@Suite struct PatientTests {
    @Test func `the check digit is modulus 11`() {
        #expect(NHSNumber.checkDigit(of: 943_476_591) == 9)  // 943 476 5919, the NHS Data Dictionary's example
        #expect(NHSNumber.checkDigit(of: 999_000_000) == nil)  // it would be 10
        #expect(NHSNumber(serial: -1) == nil)
        #expect(NHSNumber(serial: 1_000_000) == nil)
    }

    @Test func `of all test numbers ten in eleven exist, each once and valid`() {
        var valid = 0
        for serial in 0..<1_000_000 {
            guard let number = NHSNumber(serial: serial) else { continue }
            valid += 1
            if serial.isMultiple(of: 997) { #expect(isValid(number.value)) }
        }
        #expect((909_000...909_200).contains(valid))
    }

    @Test func `every NHS number in the traffic is valid, in the range 999, and one person's alone`() throws {
        var options = HL7Traffic.Options()
        options.patients = 5_000
        options.concurrentStories = 2_000
        var traffic = HL7Traffic(seed: 31, options: options)
        var owners: [Int: String] = [:]
        for message in traffic.read(3_000) where message.trigger != "A28" {
            let number = try #require(message.nhsNumber)
            #expect(isValid(number))
            #expect(number / 10_000_000 == 999)
            let owner = owners.updateValue(message.patient, forKey: number)
            #expect(owner == nil || owner == message.patient)
        }
        #expect(owners.count > 1_000)
    }

    @Test func `the first identifier is the local number with its assigning authority`() {
        var traffic = HL7Traffic(seed: 32)
        for message in traffic.read(2_000) {
            #expect(!message.component("PID", 3, 1).isEmpty)
            #expect(message.component("PID", 3, 4).hasPrefix("RZZ0"))
            #expect(message.component("PID", 3, 4) == message.field("MSH", 4))
        }
    }

    private func isValid(_ number: Int) -> Bool {
        let digits = String(number).compactMap(\.wholeNumberValue)
        guard digits.count == 10 else { return false }
        let sum = zip(digits, stride(from: 10, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
        return (11 - sum % 11) % 11 == digits[9]
    }
}
