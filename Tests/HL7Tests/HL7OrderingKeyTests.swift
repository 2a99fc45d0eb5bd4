// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7
import Testing

struct HL7OrderingKeyTests {
    private func key(_ segments: [String], end: String = "\r") throws -> String? {
        let message = Fixtures.message(segments, end: end)
        let header = try Fixtures.header(of: message)
        return message.withUnsafeBytes { bytes in
            let key = HL7OrderingKey.bytes(in: bytes, header: header)
            let hash = HL7OrderingKey.hash(in: bytes, header: header)
            #expect(hash == key?.withUnsafeBytes { XXH64.hash($0) })
            return key?.text
        }
    }

    private let msh = #"MSH|^~\&|APP|FAC|||||ADT^A01|1|P|2.5"#

    @Test(arguments: ["\r", "\n", "\r\n"])
    func `the first identifier with an assigning authority is the key`(end: String) throws {
        let pid = "PID|1||12345~9434765919^1^M10^NHS&2.16.840&ISO^NH~R77^^^RXX^MR||X"
        #expect(try key([msh, "EVN|A01", pid], end: end) == "9434765919^NHS&2.16.840&ISO")
    }

    @Test func `the authority's subcomponents count, what follows does not`() throws {
        #expect(try key([msh, "PID|||7^^^A&B^MR"]) == "7^A&B")
        #expect(try key([msh, "PID|||7^^^A^MR"]) == "7^A")
        #expect(try key([msh, "PID|||7^^^A^NH"]) == "7^A")
    }

    @Test(arguments: [
        "PID|||12345", "PID|||^^^NHS", "PID|||\"\"^^^NHS", "PID|||7^^^&&", "PID|||7^^^\"\"", "PID|1", "PIDX|||7^^^A",
    ])
    func `without identifier and authority the visit is the key`(pid: String) throws {
        #expect(try key([msh, pid, "PV1" + String(repeating: "|", count: 19) + "V42^^^FAC^VN~V43"]) == "V42^FAC")
        #expect(try key([msh, pid, "PV1" + String(repeating: "|", count: 19) + "V42^1"]) == "V42")
    }

    @Test func `a patient after the visit counts before it`() throws {
        let visit = "PV1" + String(repeating: "|", count: 19) + "V42"
        #expect(try key([msh, visit, "PID|||7^^^A"]) == "7^A")
    }

    @Test func `without patient and visit the facility is the key, then nothing`() throws {
        #expect(try key([msh, "EVN|A01"]) == "FAC")
        #expect(try key([#"MSH|^~\&|APP||||"#, "EVN|A01"]) == nil)
        #expect(try key([#"MSH|^~\&|APP|""|||"#, "EVN|A01"]) == nil)
    }

    @Test func `a key of any length has its hash`() throws {
        let long = String(repeating: "9", count: 5000)
        #expect(try key([msh, "PID|||\(long)^^^NHS"]) == "\(long)^NHS")
    }

    @Test func `own delimiters are respected`() throws {
        #expect(try key(["MSH*+=%:*APP*FAC", "PID***1+2=7+++A:B"]) == "7^A:B")
    }

    @Test func `patient identifiers are those of all repetitions and all PIDs, each once`() throws {
        let message = Fixtures.message([msh, "PID|||1^^^A~2~~1", "PID|||3^^^C~\"\"", "NK1|||4"])
        let header = try Fixtures.header(of: message)
        message.withUnsafeBytes { bytes in
            let found = HL7PatientIdentifiers.identifiers(in: bytes, header: header)
            #expect(found.map(\.text) == ["1", "2", "3"])
            #expect(HL7PatientIdentifiers.identifiers(in: bytes, header: header, limit: 2).count == 2)
        }
    }
}
