// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECases
import HIETree
import Testing

@Suite struct MessageMaskTests {
    private func masked(_ text: String, keeping: Set<String> = []) throws -> [String] {
        var mask = MessageMask(keeping: keeping)
        let masked = mask.masked(Bytes([UInt8](text.utf8)))
        let bytes = try #require(masked)
        return bytes.text.split(separator: "\r").map(String.init)
    }

    private let head = "MSH|^~\\&|PAS|HOSP|HIE|HOSP|20261124||ADT^A01|T1|P|2.5.1\r"

    @Test func `Names, identifiers, addresses, telephone numbers and birth dates are masked`() throws {
        let lines = try masked(
            head
                + "PID|1||4711^^^HOSP^MR~9434765919^^^NHS^NH||Müller^Anna^M||19680412|F||2106-3|12 Mill Lane^^Leeds^^LS1^GBR||0113 496 0000\r"
        )
        #expect(lines[0] == String(head.dropLast()))
        #expect(
            lines[1].hasPrefix(
                "PID|1||9001^^^HOSP^MR~9000000002^^^NHS^NH||NameA^NameB^NameC||19680101|F||2106-3|PlaceA^^PlaceB^^PlaceC^GBR||9"
            ))
        for value in ["4711", "Anna", "Mill", "Leeds", "0113", "0412"] { #expect(!lines[1].contains(value)) }
    }

    @Test func `Equal values have equal pseudonyms, so that segments still agree`() throws {
        let lines = try masked(head + "PID|1||4711^^^H||Test^Anna\rNK1|1|Test^Carl\rMRG|4711^^^H\r")
        #expect(lines[1].hasPrefix("PID|1||9001^^^H||NameA^NameB"))
        #expect(lines[2].hasPrefix("NK1|1|NameA^NameC"))
        #expect(lines[3] == "MRG|9001^^^H")
    }

    @Test func `Texts go and codes, numbers and places stay`() throws {
        let lines = try masked(
            head + "PID|1||1^^^H\rPV1|1|I|W4^B2^1|||||||||||||||77^Ashworth^Tom\rOBX|1|NM|K^Potassium||4.1|mmol/L\r"
                + "OBX|2|TX|N^Note||Mrs Test said\rNTE|1||call her son\r")
        #expect(lines[2].hasPrefix("PV1|1|I|W4^B2^1"))
        #expect(lines[3] == "OBX|1|NM|K^Potassium||4.1|mmol/L")
        #expect(lines[4] == "OBX|2|TX|N^Note||text1")
        #expect(lines[5] == "NTE|1||text2")
    }

    @Test func `Segments of one's own are masked but for what rules read`() throws {
        let text = head + "ZPI|1|Anna|ROUTE7\r"
        #expect(try masked(text)[1] == "ZPI|text1|text2|text3")
        #expect(try masked(text, keeping: ["ZPI-3", "PID-5"])[1] == "ZPI|text1|text2|ROUTE7")
    }

    @Test func `What a rule reads is masked all the same where it is a name or an identifier`() throws {
        #expect(
            try masked(head + "PID|1||4711||Test^Anna\r", keeping: ["PID-5", "PID-3"])[1] == "PID|1||9001||NameA^NameB")
    }

    @Test func `Bytes that are no message are not masked but refused`() {
        var mask = MessageMask()
        #expect(mask.masked(Bytes([UInt8]("Anna Test".utf8))) == nil)
    }
}
