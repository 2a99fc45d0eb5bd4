// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7Traffic
import Testing

@Suite struct HL7TrafficTests {
    @Test func `the same seed writes the same bytes, another seed others`() {
        var one = HL7Traffic(seed: 7)
        var same = HL7Traffic(seed: 7)
        var other = HL7Traffic(seed: 8)
        for _ in 0..<2_000 {
            let message = one.next()
            #expect(message == same.next())
            #expect(message != other.next())
        }
    }

    @Test func `the first message of a seed never changes, so that published examples stay true`() {
        var options = HL7Traffic.Options()
        options.kinds = [.admit]
        options.versions = [.v24]
        options.characterSets = [.utf8]
        var traffic = HL7Traffic(seed: 1, options: options)
        let first = String(decoding: traffic.next(), as: UTF8.self).split(separator: "\r")
        let expected = #"""
            MSH|^~\&|PAS|RZZ01|HIE|RZZ|20260302060020||ADT^A01^ADT_A01|SLNTG00000000009|P|2.4|||AL|NE|GBR|\#
            UNICODE UTF-8|en^English^ISO639
            EVN||20260302060020|||C9990109^CLERK^WARD|20260302055912
            PID|1||1002282^^^RZZ01^MR~9993017639^^^NHS^NH||PENHALIGON^FREYA^^^Miss^^L||20101217|F||\#
            H^Indian^NHSETHNIC|102 Canal Wharf^^Nether Wenlow^Marshire^QX7 7EF^GBR^H||\#
            ^PRN^PH^^^01632^960229~07700900560^PRN^CP||en|S|H1|||||||||||||N
            NK1|1|PENHALIGON^MARY|SPO^Spouse|102 Canal Wharf^^Nether Wenlow^Marshire^QX7 7EF^GBR^H|07700900353||N
            PV1|1|I|AMU^BAY3^15^RZZ01|R|||C9990109^ZHAO^Li^^^Dr|C9990101^HARGREAVES^Helen^^^Dr||300||||1|||||\#
            V00000045^^^RZZ01^VN|||||||||||||||||||||||||20260302060020
            PV2|||^Type 2 diabetes mellitus
            AL1|1|DA|IODINE^Iodine contrast|MO|Urticaria \T\ wheeze
            DG1|1||E11.9^Type 2 diabetes mellitus^I10||202603020600|A
            """#
        #expect(first == expected.split(separator: "\n"))
    }

    @Test func `a copy goes on as the original does`() {
        var traffic = HL7Traffic(seed: 3)
        _ = traffic.read(100)
        var copy = traffic
        #expect((0..<200).map { _ in traffic.next() } == (0..<200).map { _ in copy.next() })
    }

    @Test func `every message is segments of three-character names that end with CR, beginning with MSH`() {
        var traffic = HL7Traffic(seed: 11)
        for _ in 0..<1_500 {
            let bytes = traffic.next()
            #expect(bytes.last == UInt8(ascii: "\r"))
            #expect(!bytes.contains(UInt8(ascii: "\n")))
            let message = ReadMessage(bytes)
            #expect(message.names.first == "MSH")
            #expect(message.names.allSatisfy { $0.utf8.count == 3 && $0.first?.isUppercase == true })
            #expect(message.names.contains("PID"))
        }
    }

    @Test func `the type and trigger agree with the segments`() throws {
        var traffic = HL7Traffic(seed: 12)
        for message in traffic.read(1_500) {
            let type = message.type
            #expect(message.names.contains("EVN") == (type == "ADT"))
            #expect(message.names.contains("SCH") == (type == "SIU"))
            #expect(message.names.contains("OBR") == (type == "ORM" || type == "ORU"))
            #expect(message.names.contains("OBX") == (type == "ORU"))
            #expect(message.names.contains("MRG") == (message.trigger == "A40"))
            try #require(!HL7Traffic.Kind.named("\(type)^\(message.trigger)").isEmpty)
        }
    }

    @Test func `control ids are unique, also between seeds, and at most 20 characters long`() {
        var seen: Set<String> = []
        for seed: UInt64 in 1...4 {
            var traffic = HL7Traffic(seed: seed)
            for message in traffic.read(1_500) {
                #expect(message.controlID.utf8.count <= 20)
                #expect(seen.insert(message.controlID).inserted)
            }
        }
    }

    @Test func `time starts where it is told and never goes back`() {
        var options = HL7Traffic.Options()
        options.meanInterval = 0
        var standing = HL7Traffic(seed: 1, options: options)
        for message in standing.read(50) { #expect(message.field("MSH", 7).prefix(14) == "20260302060000") }

        options.meanInterval = 60
        options.start = 1_835_394_570  // 2028-02-28T23:49:30, the night before a leap day
        var moving = HL7Traffic(seed: 1, options: options)
        let times = moving.read(2_000).map { String($0.field("MSH", 7).prefix(14)) }
        #expect(times == times.sorted())
        #expect(times.first?.hasPrefix("20280228") == true)
        #expect(times.contains { $0.hasPrefix("20280229") })
    }

    @Test func `messages are 0.3 to 3 KB, half of them 0.6 to 2 KB`() {
        var traffic = HL7Traffic(seed: 5)
        let sizes = (0..<1_500).map { _ in traffic.next().count }
        #expect(sizes.allSatisfy { (300...3_000).contains($0) })
        #expect(sizes.count { (600...2_000).contains($0) } > 1_200)
    }

    @Test func `kinds only select: two feeds of one seed are parts of the whole`() {
        var whole = HL7Traffic(seed: 21)
        var options = HL7Traffic.Options()
        options.kinds = HL7Traffic.Kind.named("ADT")
        var movements = HL7Traffic(seed: 21, options: options)
        options.kinds = HL7Traffic.Kind.named("ORU")
        var results = HL7Traffic(seed: 21, options: options)
        for _ in 0..<2_000 {
            let message = whole.next()
            switch ReadMessage(message).type {
            case "ADT": #expect(message == movements.next())
            case "ORU": #expect(message == results.next())
            default: break
            }
        }
    }

    @Test(arguments: HL7Traffic.Kind.allCases)
    func `each kind can be had alone`(kind: HL7Traffic.Kind) {
        var options = HL7Traffic.Options()
        options.kinds = [kind]
        options.unusualEvents = 0
        var traffic = HL7Traffic(seed: 4, options: options)
        for message in traffic.read(20) {
            #expect(message.type == kind.type)
            #expect(message.trigger == kind.trigger)
        }
    }

    @Test func `kinds are found by type, trigger or both`() {
        #expect(HL7Traffic.Kind.named("ADT^A01") == [.admit])
        #expect(HL7Traffic.Kind.named("oru") == [.result])
        #expect(HL7Traffic.Kind.named("SIU_S12") == [.book])
        #expect(HL7Traffic.Kind.named("A40") == [.merge])
        #expect(HL7Traffic.Kind.named("ADT").count == 13)
        #expect(HL7Traffic.Kind.named("ADT^R01").isEmpty)
        #expect(HL7Traffic.Kind.named("").isEmpty)
        #expect(HL7Traffic.Kind.named("A^B^C").isEmpty)
    }

    @Test func `the mix is that of a hospital: mostly movements, then orders and results, a few appointments`() {
        var traffic = HL7Traffic(seed: 9)
        var counts: [String: Int] = [:]
        let total = 5_000
        for message in traffic.read(total) { counts[message.type, default: 0] += 1 }
        let share = { (type: String) in Double(counts[type] ?? 0) / Double(total) }
        #expect((0.35...0.6).contains(share("ADT")))
        #expect((0.2...0.4).contains(share("ORU")))
        #expect((0.15...0.35).contains(share("ORM")))
        #expect((0.01...0.08).contains(share("SIU")))
    }

    @Test func `unusual events follow their rate`() {
        let triggers: Set = ["A11", "A12", "A13", "A40", "S13", "S15"]
        func count(_ rate: Double) -> Int {
            var options = HL7Traffic.Options()
            options.unusualEvents = rate
            var traffic = HL7Traffic(seed: 2, options: options)
            return traffic.read(3_000).count { triggers.contains($0.trigger) }
        }
        #expect(count(0) == 0)
        #expect((10...200).contains(count(0.04)))
        #expect(count(0.5) > count(0.04) * 3)
    }

    @Test(arguments: [-5, 0, 1, 8]) func `odd options are brought into range`(number: Int) {
        var options = HL7Traffic.Options()
        options.patients = number
        options.concurrentStories = number
        options.meanInterval = number
        options.unusualEvents = Double(number)
        options.rareShapes = Double(number)
        options.versions = []
        options.characterSets = []
        options.start = Int64(number)
        var traffic = HL7Traffic(seed: 0, options: options)
        #expect(traffic.read(300).count == 300)
    }
}
