// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7
import Testing

struct HL7AcknowledgmentTests {
    private let time = Bytes("20260301120001"), controlID = Bytes("A7")

    private func acknowledgment(
        _ code: HL7AcknowledgmentCode, of text: String, refusal: HL7Refusal? = nil
    ) throws -> String {
        let message = Bytes(text)
        let header = try Fixtures.header(of: message)
        var output = Array("before ".utf8)
        message.withUnsafeBytes { bytes in
            controlID.withUnsafeBytes { controlID in
                time.withUnsafeBytes { time in
                    HL7Acknowledgment.append(
                        code, answering: header, in: bytes, controlID: controlID, time: time, refusal: refusal,
                        to: &output)
                }
            }
        }
        return String(String(decoding: output, as: UTF8.self).dropFirst(7)).replacing("\r", with: "\n")
    }

    @Test func `an acceptance answers in the sender's terms`() throws {
        let text = #"MSH|^~\&|PAS|RXX01|HIE|RXX|20260301||ADT^A01^ADT_A01|MSG0001|P|2.5.1||||||8859/1"#
        #expect(
            try acknowledgment(.aa, of: text + "\rPID|1\r") == #"""
                MSH|^~\&|HIE|RXX|PAS|RXX01|20260301120001||ACK^A01^ACK|A7|P|2.5.1||||||8859/1
                MSA|AA|MSG0001

                """#)
    }

    @Test func `the sender's delimiters are kept`() throws {
        #expect(
            try acknowledgment(.ca, of: "MSH#*+=%#PAS#*F###20260301##ADT*A01#M1#T#2.4#") == """
                MSH#*+=%###PAS#*F#20260301120001##ACK*A01*ACK#A7#T#2.4
                MSA#CA#M1

                """)
    }

    @Test(arguments: [
        ("2.1", "ACK^A01"), ("2.2", "ACK^A01"), ("2.3", "ACK^A01"), ("2.3.1", "ACK^A01^ACK"), ("2.4", "ACK^A01^ACK"),
        ("2.5.1", "ACK^A01^ACK"), ("2.8.2", "ACK^A01^ACK"), ("2.10", "ACK^A01^ACK"), ("2.3^GBR", "ACK^A01"),
        ("x", "ACK^A01^ACK"),
    ])
    func `the structure is named from the version that has it`(version: String, type: String) throws {
        let acknowledgment = try acknowledgment(.aa, of: #"MSH|^~\&|||||||ADT^A01|1|P|"# + version)
        #expect(acknowledgment.split(separator: "|", omittingEmptySubsequences: false)[8] == type)
        #expect(acknowledgment.split(separator: "\n")[0].hasSuffix("|P|" + version))
    }

    @Test func `a message without trigger, version and MSH-2 has an answer all the same`() throws {
        #expect(
            try acknowledgment(.aa, of: "MSH||A||||||QRY|9")
                == "MSH|^~\\&|||A||20260301120001||ACK|A7||2.5.1\nMSA|AA|9\n")
    }

    @Test func `a refusal up to version 2_4 is in MSA-3 and ERR-1`() throws {
        let refusal = HL7Refusal(
            .requiredFieldMissing, "PID-3 is missing | see the guide", at: .init(segment: "PID", field: 3))
        #expect(
            try acknowledgment(.ae, of: #"MSH|^~\&|A|B|C|D|||ADT^A01|1|P|2.4"#, refusal: refusal) == #"""
                MSH|^~\&|C|D|A|B|20260301120001||ACK^A01^ACK|A7|P|2.4
                MSA|AE|1|PID-3 is missing \F\ see the guide
                ERR|PID^1^3^101&Required field missing&HL70357

                """#)
        let general = HL7Refusal(.internalError, "the store is full")
        #expect(
            try acknowledgment(.ar, of: #"MSH|^~\&|A|B|C|D|||ADT^A01|1|P|2.3"#, refusal: general)
                .hasSuffix("MSA|AR|1|the store is full\nERR|^^^207&Application internal error&HL70357\n"))
    }

    @Test func `a refusal from version 2_5 on is in ERR-2 to ERR-8`() throws {
        let refusal = HL7Refusal(
            .tableValueNotFound, "PV1-2: R&D\nunknown", at: .init(segment: "PV1", occurrence: 2, field: 2))
        #expect(
            try acknowledgment(.ae, of: #"MSH|^~\&|A|B|C|D|||ADT^A01|1|P|2.5"#, refusal: refusal) == #"""
                MSH|^~\&|C|D|A|B|20260301120001||ACK^A01^ACK|A7|P|2.5
                MSA|AE|1
                ERR||PV1^2^2|103^Table value not found^HL70357|E|||Table value not found|PV1-2: R\T\D\.br\unknown

                """#)
    }

    @Test func `bytes without a readable MSH are rejected`() throws {
        let rejection = controlID.withUnsafeBytes { controlID in
            time.withUnsafeBytes { HL7Acknowledgment.rejection(of: .notMSH(offset: 2), controlID: controlID, time: $0) }
        }
        let text = String(decoding: rejection, as: UTF8.self).replacing("\r", with: "\n")
        #expect(text.hasPrefix("MSH|^~\\&|||||20260301120001||ACK|A7|P|2.5.1\nMSA|AR|\nERR||"))
        let reply = try #require(rejection.withUnsafeBytes { HL7Reply.read($0) })
        #expect(reply.code == .ar && reply.controlID.isEmpty && !reply.text.isEmpty)
    }

    @Test func `too little room writes nothing`() throws {
        let header = try Fixtures.header(of: Fixtures.admission)
        var memory = [UInt8](repeating: 0, count: 100)
        let written = Fixtures.admission.withUnsafeBytes { bytes in
            memory.withUnsafeMutableBytes { memory in
                HL7Acknowledgment.write(
                    .aa, answering: header, in: bytes, controlID: UnsafeRawBufferPointer(start: nil, count: 0),
                    time: UnsafeRawBufferPointer(start: nil, count: 0), into: memory)
            }
        }
        #expect(written == 0)
    }

    @Test func `a long refusal fits the room that is asked for`() throws {
        let refusal = HL7Refusal(.dataType, String(repeating: "|\n", count: 5000), at: .init(segment: "|||", field: 1))
        for version in ["2.3", "2.5"] {
            let text = try acknowledgment(.ae, of: #"MSH|^~\&|||||||ADT^A01|1|P|"# + version, refusal: refusal)
            #expect(text.hasSuffix("\n") && text.contains(#"\.br\"#))
            #expect(text.split(separator: "\n").count == 3)
        }
    }
}

struct HL7ReplyTests {
    private func reply(_ segments: [String], end: String = "\r") -> (HL7AcknowledgmentCode?, String, String)? {
        let message = Fixtures.message(segments, end: end)
        guard let reply = message.withUnsafeBytes({ HL7Reply.read($0) }) else { return nil }
        return (reply.code, reply.controlID.text(in: message), reply.text.text(in: message))
    }

    @Test(arguments: ["\r", "\n", "\r\n"])
    func `code, control id and text are found`(end: String) throws {
        let found = try #require(reply([#"MSH|^~\&|A"#, "MSA|AA|M1|fine"], end: end))
        #expect(found == (.aa, "M1", "fine"))
    }

    @Test func `the text of an error segment stands in for a missing one`() throws {
        #expect(
            try #require(reply([#"MSH|^~\&|A"#, "MSA|AE|M1", "ERR||||E|||diagnosis|shown"])) == (.ae, "M1", "shown"))
        #expect(
            try #require(reply([#"MSH|^~\&|A"#, "SFT|x", "MSA|cr|M1", "ERR||||E|||diagnosis"]))
                == (.cr, "M1", "diagnosis"))
    }

    @Test func `what is no acknowledgment gives nothing`() throws {
        #expect(reply(["hello"]) == nil)
        #expect(reply([#"MSH|^~\&|A"#, "PID|1"]) == nil)
        #expect(try #require(reply([#"MSH|^~\&|A"#, "MSA"])) == (nil, "", ""))
        #expect(try #require(reply([#"MSH|^~\&|A"#, "MSA|OK|M1"])) == (nil, "M1", ""))
    }

    @Test(arguments: HL7AcknowledgmentCode.allCases)
    func `codes are read as they are written`(code: HL7AcknowledgmentCode) {
        #expect(Bytes(code.text.description).withUnsafeBytes { HL7AcknowledgmentCode($0) } == code)
        #expect(code.isPositive == (code == .aa || code == .ca))
    }
}
