// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7
import Testing

struct HL7MessageHeaderTests {
    @Test func `the fields of MSH are where they stand`() throws {
        let message = Fixtures.admission
        let header = try Fixtures.header(of: message)
        let fields = [
            header.encodingCharacters, header.sendingApplication, header.sendingFacility,
            header.receivingApplication, header.receivingFacility, header.time, header.messageType, header.messageCode,
            header.triggerEvent, header.messageStructure, header.controlID, header.processingID, header.version,
            header.sequenceNumber, header.acceptAcknowledgmentType, header.applicationAcknowledgmentType,
            header.characterSet,
        ]
        #expect(
            fields.map { $0.text(in: message) } == [
                #"^~\&"#, "PAS", "RXX01", "HIE", "RXX", "20260301120000", "ADT^A01^ADT_A01", "ADT", "A01", "ADT_A01",
                "MSG0001", "P", "2.5.1", "7", "AL", "NE", "UNICODE UTF-8",
            ])
        #expect(header.segment.upperBound == message.text.split(separator: "\r")[0].utf8.count)
        #expect(header[1].text(in: message) == "|")
        #expect(header[0].isEmpty && header[22].isEmpty && header[-1].isEmpty)
    }

    @Test(arguments: ["\r", "\n", "\r\n", ""])
    func `MSH ends at any line end`(end: String) throws {
        let header = try Fixtures.header(of: Bytes("MSH|^~\\&|A|B||||||X1" + end))
        #expect(header.controlID.length == 2)
        #expect(header.segment == HL7Range(offset: 0, length: 20))
    }

    @Test(arguments: ["\u{FEFF}", "\r\n\r\n", "\u{0B}", "  \t", "\u{FEFF}\r\n\u{0B} "])
    func `what commonly stands before MSH is passed over`(prefix: String) throws {
        let message = Bytes(prefix + "MSH|^~\\&|APP\r")
        let header = try Fixtures.header(of: message)
        #expect(header.sendingApplication.text(in: message) == "APP")
        #expect(header.segment.lowerBound == prefix.utf8.count)
    }

    @Test(arguments: [
        (#"MSH|^~\&|"#, #"|^~\&"#),
        ("MSH#*+=%#", "#*+=%"),
        ("MSH|^~|", #"|^~\&"#),
        ("MSH|^|", #"|^~\&"#),
        ("MSH||", #"|^~\&"#),
        ("MSH|", #"|^~\&"#),
        ("MSH|^~&|", #"|^~\&"#),
        (#"MSH|^~\&#|"#, #"|^~\&"#),
        ("MSH|blah|", #"|^~\&"#),
        ("MSH|$%|", #"|$%\&"#),
        ("MSH|^~\\\u{E9}|", #"|^~\&"#),
    ])
    func `delimiters come from MSH, missing ones are the usual`(text: String, expected: String) throws {
        let delimiters = try Fixtures.header(of: Bytes(text)).delimiters
        let found = [
            delimiters.field, delimiters.component, delimiters.repetition, delimiters.escape, delimiters.subcomponent,
        ]
        #expect(String(decoding: found, as: UTF8.self) == expected)
    }

    @Test(arguments: [
        ("", HL7Error.empty),
        ("\r\n \u{0B}", .empty),
        ("\u{FEFF}", .empty),
        ("MSH", .tooShort),
        ("MS", .notMSH(offset: 0)),
        ("\rPID|1", .notMSH(offset: 1)),
        ("msh|^~\\&|", .notMSH(offset: 0)),
        ("MSHA^~", .badFieldSeparator),
        ("MSH\r", .badFieldSeparator),
        ("MSH ^~", .badFieldSeparator),
        ("M\0S\0H\0|\0", .wideCharacters),
        ("\0M\0S\0H", .wideCharacters),
    ])
    func `what is no message is refused with its reason`(text: String, error: HL7Error) {
        #expect(throws: error) { try Fixtures.header(of: Bytes(text)) }
    }

    @Test func `byte order marks of UTF-16 are named`() {
        #expect(throws: HL7Error.wideCharacters) { try Fixtures.header(of: Bytes([0xFE, 0xFF, 0, 0x4D])) }
        #expect(throws: HL7Error.wideCharacters) { try Fixtures.header(of: Bytes([0xFF, 0xFE, 0x4D, 0])) }
    }

    @Test func `MSH may have more fields than are kept`() throws {
        let long = "MSH|^~\\&" + (3...40).map { "|f\($0)" }.joined()
        let message = Bytes(long + "\rPID|1\r")
        let header = try Fixtures.header(of: message)
        #expect(header[21].text(in: message) == "f21")
        #expect(header.segment.upperBound == long.utf8.count)
    }

    @Test func `a header used with a shorter message stays within it`() throws {
        let header = try Fixtures.header(of: Fixtures.admission)
        Bytes("MSH|^").withUnsafeBytes { short in
            #expect(header.controlID.bytes(in: short).isEmpty)
            #expect(header.encodingCharacters.bytes(in: short).count == 1)
            #expect(HL7OrderingKey.hash(in: short, header: header) == nil)
        }
    }
}
