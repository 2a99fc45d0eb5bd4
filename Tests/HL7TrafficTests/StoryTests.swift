// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7Traffic
import Testing

@Suite struct StoryTests {
    @Test func `no visit is moved, changed or discharged before it began, or after it ended`() {
        var options = HL7Traffic.Options()
        options.unusualEvents = 0.3
        for seed: UInt64 in 1...5 {
            var traffic = HL7Traffic(seed: seed, options: options)
            var open: Set<String> = []
            var closed: Set<String> = []
            for message in traffic.read(1_500) where !message.visit.isEmpty {
                switch message.trigger {
                case "A01", "A04":
                    #expect(!open.contains(message.visit) && !closed.contains(message.visit))
                    open.insert(message.visit)
                case "A02", "A06", "A08", "A12", "O01", "R01": #expect(open.contains(message.visit))
                case "A03", "A11":
                    #expect(open.remove(message.visit) != nil)
                    closed.insert(message.visit)
                case "A13":
                    #expect(closed.remove(message.visit) != nil)
                    open.insert(message.visit)
                default: #expect(!open.contains(message.visit) && !closed.contains(message.visit))
                }
            }
            #expect(!closed.isEmpty)
        }
    }

    @Test func `a patient has one story at a time`() {
        var options = HL7Traffic.Options()
        options.patients = 12
        var traffic = HL7Traffic(seed: 6, options: options)
        var visits: [String: String] = [:]
        for message in traffic.read(3_000) where !message.visit.isEmpty {
            let former = visits.updateValue(message.visit, forKey: message.patient)
            #expect(message.visit >= former ?? "")
        }
        #expect(visits.count == 12)
    }

    @Test func `a result follows its order and carries the same placer number and test`() {
        var traffic = HL7Traffic(seed: 13)
        var ordered: [String: String] = [:]
        var results = 0
        for message in traffic.read(1_500) {
            let number = message.component("ORC", 2, 1)
            switch message.trigger {
            case "O01":
                #expect(ordered.updateValue(message.component("OBR", 4, 1), forKey: number) == nil)
            case "R01":
                #expect(ordered[number] == message.component("OBR", 4, 1))
                results += 1
            default: break
            }
        }
        #expect(results > 200)
    }

    @Test func `a transfer says where from, and its cancellation goes back there`() {
        var options = HL7Traffic.Options()
        options.unusualEvents = 0.5
        options.kinds = [.admit, .transfer, .cancelTransfer, .outpatientToInpatient]
        var traffic = HL7Traffic(seed: 14, options: options)
        var place: [String: String] = [:]
        var cancelled = 0
        for message in traffic.read(1_500) {
            let now = message.field("PV1", 3)
            let before = message.field("PV1", 6)
            switch message.trigger {
            case "A02":
                #expect(before == place[message.visit])
                #expect(now != before)
                place[message.visit + " before"] = before
            case "A12":
                #expect(before == place[message.visit])
                #expect(now == place[message.visit + " before"])
                cancelled += 1
            default: #expect(before.isEmpty)
            }
            place[message.visit] = now
        }
        #expect(cancelled > 50)
    }

    @Test func `a discharge tells both times, and its cancellation takes the second back`() {
        var options = HL7Traffic.Options()
        options.unusualEvents = 0.3
        options.kinds = [.discharge, .cancelDischarge]
        var traffic = HL7Traffic(seed: 15, options: options)
        for message in traffic.read(1_000) {
            let admitted = message.field("PV1", 44)
            let discharged = message.field("PV1", 45)
            #expect(admitted.utf8.count == 14)
            #expect(message.field("PV1", 36).isEmpty == discharged.isEmpty)
            if message.trigger == "A03" { #expect(discharged >= admitted) } else { #expect(discharged.isEmpty) }
        }
    }

    @Test func `a merge removes a record number that an A28 had added for the same person`() {
        var options = HL7Traffic.Options()
        options.unusualEvents = 0.5
        options.versions = [.v251]
        var traffic = HL7Traffic(seed: 16, options: options)
        var added: Set<String> = []
        var merges = 0
        for message in traffic.read(3_000) {
            if message.trigger == "A28" { added.insert(message.component("PID", 3, 1)) }
            guard message.trigger == "A40" else { continue }
            #expect(added.remove(message.component("MRG", 1, 1)) != nil)
            #expect(message.component("MRG", 1, 1) != message.component("PID", 3, 1))
            #expect(message.component("MRG", 1, 4) == message.component("PID", 3, 4))
            merges += 1
        }
        #expect(merges > 10)
    }

    @Test func `an update of a person changes what later messages say`() {
        var options = HL7Traffic.Options()
        options.patients = 40
        options.characterSets = [.utf8]
        var traffic = HL7Traffic(seed: 17, options: options)
        var addresses: [String: String] = [:]
        var moves = 0
        for message in traffic.read(1_500) {
            let address = message.component("PID", 11, 1) + message.component("PID", 11, 5)
            if message.trigger == "A31" {
                moves += 1
            } else if let known = addresses[message.patient] {
                #expect(known == address)
            }
            addresses[message.patient] = address
        }
        #expect(moves > 10)
    }
}
