// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEIndex
import HIETree

/// A log that makes its events when asked: each message comes in, is routed to two destinations and settled there
/// `delay` messages later. Eight events a message.
final class GeneratedLog: EventLog {
    let messages: Int
    let delay: Int
    /// Milliseconds from one message to the next.
    let spacing: Int
    private let profile = MessageProfile(
        source: "PAS.In", bodyClass: "EnsLib.HL7.Message", contentType: "application/hl7-v2+er7", schemaName: "ADT_A01",
        schemaVersion: "2.5.1")

    static let segment: UInt64 = 1 << 32
    static let step: UInt64 = 2048
    static let start: Int64 = 1_795_478_400_000_000  // 2026-11-24T00:00:00Z

    init(messages: Int, delay: Int, spacing: Int) {
        self.messages = messages
        self.delay = delay
        self.spacing = spacing
    }

    private func place(_ message: Int, _ part: UInt64) -> Receipt {
        Receipt(Self.segment + UInt64(message) * Self.step + part * 128)
    }

    var end: Receipt { place(messages - 1, 7) }

    func message(at place: Receipt) throws(BrokerError) -> Message? { nil }

    func events(after position: Receipt?, room: Room) throws(BrokerError) -> (events: [LogEvent], next: Receipt?) {
        var events = [LogEvent]()
        var number = position.map { Int(($0.position - Self.segment) / Self.step) + 1 } ?? 0
        if number == 0 {
            for (index, name) in ["PAS.In", "ADT.Router", "RIS.Out", "Archive"].enumerated() {
                events.append(
                    LogEvent(
                        place: Receipt(Self.segment - 10 + UInt64(index)), kind: .named(ItemID(UInt32(index + 1)), name)
                    ))
            }
        }
        events.reserveCapacity(room.count + 8)
        while events.count + 8 <= room.count, number < messages {
            append(number, to: &events)
            number += 1
        }
        return (events, number == 0 ? position : place(number - 1, 7))
    }

    private func append(_ number: Int, to events: inout [LogEvent]) {
        let time = Timestamp(microseconds: Self.start + Int64(number * spacing) * 1000)
        let id = MessageID(high: UInt64(time.microseconds / 1000) << 16 | 0x7000, low: 1 << 63 | UInt64(number) << 20)
        let key = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        let header = MessageHeader(id: id, session: id, created: time, profile: profile, key: key)
        let at = place(number, 0)
        events.append(LogEvent(place: at, kind: .message(Message(header: header, body: Self.body(number)))))
        func made(_ part: UInt64, _ target: UInt32, _ producer: UInt32?, _ outcome: Outcome?, _ note: String) {
            events.append(
                LogEvent(
                    place: place(number, part),
                    kind: .produced(
                        DeliveryID(high: key, low: part), target: ItemID(target), producer: producer.map { ItemID($0) },
                        message: at, outcome: outcome, note: note)))
        }
        made(1, 1, nil, .delivered, "")
        made(2, 2, 1, .delivered, "movements to radiology, all to the archive")
        made(3, 3, 2, nil, "movements to radiology")
        made(4, 4, 2, nil, "all to the archive")
        guard number >= delay else { return }
        for (part, target) in [(3, 3), (4, 4)] as [(UInt64, UInt32)] {
            let dead = (number - delay) % 10_000 == 0 && part == 3
            let settlement = Settlement(
                target: ItemID(target), receipt: place(number - delay, part),
                outcome: dead ? .deadLettered("AR from the destination") : .delivered, microseconds: 1800)
            events.append(LogEvent(place: place(number, part + 2), kind: .settled(settlement, at: time)))
        }
    }

    /// About a kilobyte; control and patient ids in no order.
    static func body(_ number: Int) -> Bytes {
        let mixed = UInt64(number) &* 0xD134_2543_DE82_EF95
        let trigger = number % 10_000 == 17 ? "A40" : ["A01", "A02", "A03", "A08", "A08", "A04"][number % 6]
        let control = String(mixed >> 24, radix: 36)
        let patient = String((mixed ^ 0x5555_5555) % 400_000 + 1_000_000)
        var text = "MSH|^~\\&|PAS|RTH|HIE|RTH|20261124120000||ADT^\(trigger)|\(control)|P|2.5.1\r"
        text += "PID|1||\(patient)^^^RTH^MR~943\(patient)^^^NHS^NH||TEST^PATIENT||19700101|M\r"
        text += filler
        return Bytes(text)
    }

    private static let filler = String(repeating: "OBX|1|ST|CODE^Text^L||value of it|||||F\r", count: 21)
}

/// The fields of the messages above, by splitting the first two segments.
let readBenchFields: SearchFieldReader = { message in
    var fields = SearchFields()
    message.body.withUnsafeBytes { bytes in
        var segments = bytes.split(separator: 13, maxSplits: 2).makeIterator()
        guard let first = segments.next(), let second = segments.next() else { return }
        let header = first.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        guard header.count > 11 else { return }
        func text(_ part: Slice<UnsafeRawBufferPointer>) -> String { String(decoding: part, as: UTF8.self) }
        let kind = header[8].split(separator: UInt8(ascii: "^"))
        fields.type = text(kind[0])
        fields.trigger = text(kind[1])
        fields.controlID = text(header[9])
        fields.sendingApplication = text(header[2])
        fields.sendingFacility = text(header[3])
        fields.receivingApplication = text(header[4])
        fields.receivingFacility = text(header[5])
        fields.version = text(header[11])
        let patient = second.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)[3]
        for repetition in patient.split(separator: UInt8(ascii: "~")) {
            if let id = repetition.split(separator: UInt8(ascii: "^")).first { fields.patientIDs.append(text(id)) }
        }
    }
    return fields
}
