// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import HIECore
import HIETree
import HL7
import Testing

@testable import HIEIndex
@testable import hie

@Suite struct PlacedMessageTests {
    @Test func `the caret stands under the character`() {
        #expect(PlacedMessage.text("column 5: no", in: "ab = ", at: 4) == "column 5: no\n  ab = \n      ^")
    }

    @Test func `characters of several bytes are one column`() {
        #expect(PlacedMessage.text("x", in: "'äöü' =", at: 9) == "x\n  'äöü' =\n        ^")
    }

    @Test func `of several lines the one that is meant is shown`() {
        #expect(PlacedMessage.text("x", in: "a and\nb or\nc", at: 8) == "x\n  b or\n    ^")
    }

    @Test func `an offset behind the end points behind the last character`() {
        #expect(PlacedMessage.text("x", in: "abc", at: 99) == "x\n  abc\n     ^")
    }
}

@Suite struct PrintableTests {
    @Test func `control characters cannot reach a terminal`() {
        #expect(Terminal.printable("a\u{1B}[31mb\rc\u{9B}ä") == #"a\u{1B}[31mb\u{D}c\u{9B}ä"#)
    }

    @Test func `stored segments become lines`() {
        #expect(StoredText(Array("MSH|^~\\&|A\rPID|1\r".utf8)).lines == "MSH|^~\\&|A\nPID|1\n")
        #expect(StoredText(Array("MSH|^~\\&|A\r\nPID|\u{7}\n".utf8)).lines == "MSH|^~\\&|A\nPID|\\u{7}\n")
    }

    @Test func `stored bytes are read by the message's character set`() {
        let latin1 = Array("MSH|^~\\&|||||||ADT|1|P|2.5||||||8859/1\rPID|M".utf8) + [0xFC, 0x0D]
        #expect(StoredText(latin1).lines.hasSuffix("PID|Mü\n"))
        #expect(StoredText([0x61, 0xFC]).lines == "aü\n")
    }
}

@Suite struct EvaluationTests {
    private func values(_ text: String, _ bytes: [UInt8]) throws -> [String] {
        let expression = try Expression(text)
        return bytes.withUnsafeBytes { expression.evaluate(HL7ByteSource($0)).map(\.text) }
    }

    @Test func `characters are those of MSH-18 whatever the set`() throws {
        let latin2 = Array("MSH|^~\\&|||||||ADT|1|P|2.5||||||8859/2\rPID|1||||".utf8) + [0xA3]
        #expect(try values("PID-5", latin2) == ["Ł"])
        #expect(try values("PID-5 = 'Ł'", latin2) == ["true"])
    }

    @Test func `blanks before MSH do not hide the message`() throws {
        #expect(try values("MSH-10", Array("\r\n  MSH|^~\\&|||||||ADT|77\r".utf8)) == ["77"])
    }
}

@Suite struct ResendTests {
    private static let id = MessageID(high: 0x0199_0000_0000_7000, low: 0x8000_0000_0000_0001)

    private func row(_ deliveries: [(String, String?, DeliveryStatus)]) -> MessageRow {
        MessageRow(
            place: Receipt(1), id: Self.id, session: Self.id, causation: nil, created: Timestamp(microseconds: 0),
            source: "PAS.In", type: "ADT", trigger: "A01", controlID: "1", sendingApplication: "", sendingFacility: "",
            receivingApplication: "", receivingFacility: "", contentType: "application/hl7-v2+er7",
            schemaVersion: "2.5",
            size: 100, key: 0,
            deliveries: deliveries.enumerated().map { index, delivery in
                DeliveryRow(
                    receipt: Receipt(UInt64(index + 10)), target: delivery.0, producer: delivery.1, status: delivery.2,
                    note: "", ending: "", reason: "", settled: nil, duration: .zero, attempts: 1)
            })
    }

    @Test func `a message goes again to where its way ended`() throws {
        let row = row([
            ("PAS.In", nil, .ended(.delivered)), ("Router", "PAS.In", .ended(.delivered)),
            ("RIS.Out", "Router", .ended(.deadLettered)), ("Archive", "Router", .ended(.delivered)),
        ])
        let found = try Resend.deliveries(of: row, to: nil)
        #expect(found.map(\.item) == ["RIS.Out", "Archive"])
        #expect(found.map(\.receipt) == [Receipt(12), Receipt(13)])
        #expect(row.outcome == "deadLettered")
    }

    @Test func `a message that rules left out goes to the router again`() throws {
        let row = row([("PAS.In", nil, .ended(.delivered)), ("Router", "PAS.In", .ended(.filtered))])
        #expect(try Resend.deliveries(of: row, to: nil).map(\.item) == ["Router"])
        #expect(row.outcome == "filtered")
    }

    @Test func `after a resend the last delivery of each item counts, once`() throws {
        let row = row([
            ("PAS.In", nil, .ended(.delivered)), ("Archive", "PAS.In", .ended(.deadLettered)),
            ("Archive", nil, .ended(.delivered)),
        ])
        #expect(try Resend.deliveries(of: row, to: nil).map(\.receipt) == [Receipt(12)])
    }

    @Test func `an item that still waits for it is left alone, unless it is asked for by name`() throws {
        let row = row([("PAS.In", nil, .ended(.delivered)), ("Archive", "PAS.In", .waiting)])
        #expect(row.outcome == "waiting")
        #expect(throws: (any Error).self) { try Resend.deliveries(of: row, to: nil) }
        let named = try Resend.deliveries(of: row, to: "Archive")
        #expect(named.map(\.item) == ["Archive"])
        #expect(named.first?.receipt == nil)
    }

    @Test func `a trace is a tree of items`() {
        let row = row([
            ("PAS.In", nil, .ended(.delivered)), ("Router", "PAS.In", .ended(.delivered)),
            ("RIS.Out", "Router", .waiting), ("Archive", "Router", .ended(.delivered)),
        ])
        let text = TraceText(Trace(session: Self.id, messages: [row])).text
        #expect(
            text == """
                session 01990000-0000-7000-8000-000000000001
                message 01990000-0000-7000-8000-000000000001, received 1970-01-01T00:00:00.000Z by PAS.In: ADT^A01 1, 100 bytes

                time                      item           outcome    took  tries  note
                1970-01-01T00:00:00.000Z  PAS.In         delivered     -      1
                1970-01-01T00:00:00.000Z  └─ Router      delivered     -      1
                -                            ├─ RIS.Out  waiting       -      1
                1970-01-01T00:00:00.000Z     └─ Archive  delivered     -      1

                """)
    }
}

@Suite struct TookTests {
    @Test(arguments: [
        (0, "-"), (850, "850 µs"), (1_250, "1.2 ms"), (45_000, "45 ms"), (4_500_000, "4500 ms"), (65_000_000, "65 s"),
    ])
    func `durations are short`(microseconds: Int, text: String) {
        #expect(TraceText.took(.microseconds(microseconds)) == text)
    }
}
