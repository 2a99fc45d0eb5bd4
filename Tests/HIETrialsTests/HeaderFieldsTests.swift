// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Testing

@testable import HIETrials

@Suite struct `Header fields` {
    func read(_ text: String, _ find: (UnsafeRawBufferPointer) -> Range<Int>?) -> String? {
        Array(text.utf8).withUnsafeBytes { bytes in
            find(bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
        }
    }

    @Test(arguments: [
        ("MSH|^~\\&|A|B|C|D|2026||ADT^A01|ID7|P|2.4\rPID|1\r", "ID7", "2.4"),
        ("MSH$%~\\&$A$B$C$D$2026$$ADT%A01$ID7$P$2.5.1", "ID7", "2.5.1"),
        ("MSH|^~\\&|A|B|C|D|2026||ACK|ID7", "ID7", nil),
        ("MSH|^~\\&|A|B|C|D|2026||ACK||P|2.4", "", "2.4"),
        ("MSH|^~\\&|A|B\rPID|1|2|3|4|5|6|7|8|9|10\r", nil, nil),
        ("PID|1|2|3|4|5|6|7|8|9|10\r", nil, nil),
        ("MSH", nil, nil), ("", nil, nil),
    ])
    func `are found by the message's own separator`(text: String, id: String?, version: String?) {
        #expect(read(text) { HeaderFields.controlID($0) } == id)
        #expect(read(text) { HeaderFields.version($0) } == version)
    }

    @Test func `of an acknowledgment are those of its MSA segment`() {
        for end in ["\r", "\r\n"] {
            let text = "MSH|^~\\&|MSA|AE|X|D|2026||ACK|1|P|2.4\(end)MSA|AA|ID7|done\(end)"
            #expect(read(text) { HeaderFields.acknowledgment($0)?.code } == "AA")
            #expect(read(text) { HeaderFields.acknowledgment($0)?.controlID } == "ID7")
        }
        #expect(read("MSH|^~\\&|A\rMSA|AA\r") { HeaderFields.acknowledgment($0)?.code } == nil)
        #expect(read("no acknowledgment") { HeaderFields.acknowledgment($0)?.code } == nil)
    }

    @Test func `give the first repetition of PID-3`() {
        #expect(read("MSH|^~\\&|A\rPID|1||11^^^NHS~22^^^T\r") { HeaderFields.patientID($0) } == "11^^^NHS")
        #expect(read("MSH|^~\\&|A\rPID|1||11\r") { HeaderFields.patientID($0) } == "11")
        #expect(read("MSH|^~\\&|A\rEVN|1||11\r") { HeaderFields.patientID($0) } == nil)
    }
}
