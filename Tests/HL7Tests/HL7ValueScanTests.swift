// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7
import Testing

struct HL7ValueScanTests {
    private func values(_ path: String, in message: Bytes = Fixtures.admission) throws -> [String] {
        let scan = try HL7ValueScan(HL7Path(path))
        let header = try Fixtures.header(of: message)
        var found: [String] = []
        message.withUnsafeBytes { bytes in
            scan.forEachValue(in: bytes, header: header) { value in
                found.append(String(decoding: value, as: UTF8.self))
                return true
            }
        }
        #expect(try HL7View(message).values(at: HL7Path(path)).map(\.encodedText) == found)
        return found
    }

    @Test(arguments: [
        ("MSH-1", ["|"]),
        ("MSH-2", [#"^~\&"#]),
        ("MSH-2.1", [#"^~\&"#]),
        ("MSH-2.2", []),
        ("MSH-9", ["ADT^A01^ADT_A01"]),
        ("MSH-9.2", ["A01"]),
        ("MSH[2]-9", []),
        ("PID-3", ["12345", "9434765919^^^NHS&2.16.840&ISO^NH", "R77^^^RXX^MR"]),
        ("PID-3[2]", ["9434765919^^^NHS&2.16.840&ISO^NH"]),
        ("PID-3.1", ["12345", "9434765919", "R77"]),
        ("PID-3[*].4", ["NHS&2.16.840&ISO", "RXX"]),
        ("PID-3[2].4.2", ["2.16.840"]),
        ("PID-3[2].4.4", []),
        ("PID-3[4]", []),
        ("PID-2", []),
        ("PID-11", ["\"\""]),
        ("PID-50", []),
        ("OBX-1", ["1", "2"]),
        ("OBX[*]-5", ["82.5", "first", "second"]),
        ("OBX[2]-5[2]", ["second"]),
        ("OBX[3]-5", []),
        ("ZXX-2[2].2.3", ["d"]),
        ("ZXX-1.1.1", ["own"]),
        ("NK1-1", []),
    ])
    func `a path visits every value it means, in order`(path: String, expected: [String]) throws {
        #expect(try values(path) == expected)
    }

    @Test func `a scan ends when it is told to`() throws {
        let scan = try HL7ValueScan(HL7Path("PID-3"))
        let header = try Fixtures.header(of: Fixtures.admission)
        var visits = 0
        Fixtures.admission.withUnsafeBytes { bytes in
            scan.forEachValue(in: bytes, header: header) { _ in
                visits += 1
                return visits < 2
            }
        }
        #expect(visits == 2)
    }

    @Test func `the fields of MSH beyond those the header keeps are found`() throws {
        let message = Bytes("MSH|^~\\&" + (3...30).map { "|f\($0)" }.joined() + "\rPID|1\r")
        #expect(try values("MSH-21", in: message) == ["f21"])
        #expect(try values("MSH-22", in: message) == ["f22"])
        #expect(try values("MSH-30", in: message) == ["f30"])
        #expect(try values("MSH-31", in: message) == [])
    }

    @Test func `a value of separators alone is empty`() throws {
        let message = Fixtures.message([#"MSH|^~\&|A"#, #"PID|^^|~|&^~|a~~b|^&x|^""^"#])
        for path in ["PID-1", "PID-2", "PID-3", "PID-3.1", "PID-5.1", "PID-5.2.1"] {
            #expect(try values(path, in: message) == [])
        }
        #expect(try values("PID-4", in: message) == ["a", "b"])
        #expect(try values("PID-5", in: message) == ["^&x"])
        #expect(try values("PID-6.2", in: message) == ["\"\""])
    }

    @Test func `a message has one MSH, whatever follows`() throws {
        let long = (3...30).map { "|f\($0)" }.joined()
        let message = Fixtures.message([#"MSH|^~\&"# + long, "PID|1", #"MSH|^~\&|other"# + long])
        for (path, expected) in [("MSH-3", ["f3"]), ("MSH[*]-3", ["f3"]), ("MSH-30", ["f30"]), ("MSH[1]-30", ["f30"])] {
            #expect(try values(path, in: message) == expected)
        }
        #expect(try values("MSH[2]-3", in: message) == ["other"])
    }

    @Test func `whole segments are found by name, and their parts`() throws {
        let message = Fixtures.admission
        let header = try Fixtures.header(of: message)
        func values(_ scan: HL7ValueScan?) -> [String] {
            var found: [String] = []
            message.withUnsafeBytes { bytes in
                scan?.forEachValue(in: bytes, header: header) { value in
                    found.append(String(decoding: value, as: UTF8.self))
                    return true
                }
            }
            return found
        }
        let segments = HL7ValueScan(segmentsNamed: "OBX")
        #expect(segments.level == .segment)
        #expect(values(segments).map { $0.prefix(5) } == ["OBX|1", "OBX|2"])
        #expect(values(HL7ValueScan(segmentsNamed: "MSH")).first?.hasPrefix(#"MSH|^~\&|PAS|"#) == true)
        #expect(values(HL7ValueScan(segmentsNamed: "Patient")) == [])
        #expect(try segments.part(3)?.part(2) == HL7ValueScan(HL7Path("OBX-3.2")))
        #expect(values(HL7ValueScan(segmentsNamed: "PID").part(3)?.part(4)?.part(2)) == ["2.16.840"])
        #expect(try HL7ValueScan(HL7Path("PID-3.4.2")).part(1) == nil)
        #expect(HL7ValueScan(segmentsNamed: "MSH").part(2)?.level == .literal)
        #expect(HL7ValueScan(segmentsNamed: "MSH").part(2)?.depth == .repetition)
    }

    @Test(arguments: [
        (#"PID|1||a^b&c~^^~d"#, HL7Value.Level.segment, 3, ["a^b&c", "d"]), ("MSHX|a|b", .segment, 1, ["a"]),
        ("MSH|^~|A~B", .segment, 1, ["|"]), ("MSH|^~|A~B", .segment, 2, ["^~"]),
        ("MSH|^~|A~B", .segment, 3, ["A", "B"]),
        ("PID", .segment, 1, []), ("a^b&c", .repetition, 2, ["b&c"]), ("a^b&c", .repetition, 3, []),
        ("a^&", .repetition, 2, []), ("b&c", .component, 2, ["c"]), ("c", .subcomponent, 1, []),
        ("^~", .literal, 1, ["^~"]), ("^~", .literal, 2, []), ("", .repetition, 1, []),
    ])
    func `parts of a value on its own are found as in a message`(
        text: String, level: HL7Value.Level, number: Int, expected: [String]
    ) {
        var found: [String] = []
        Bytes(text).withUnsafeBytes { value in
            level.forEachPart(number, of: value, .standard) { part, _ in
                found.append(String(decoding: part, as: UTF8.self))
                return true
            }
        }
        #expect(found == expected)
    }

    @Test(arguments: ["\r", "\n", "\r\n"])
    func `segments longer and shorter than what is searched at once are found`(end: String) throws {
        let lengths = [1, 1_000, 1_010, 1_016, 1_017, 1_018, 1_024, 5_000, 3, 2_049]
        let segments = lengths.map { "ZZZ|" + String(repeating: "x", count: $0) }
        let message = Fixtures.message([#"MSH|^~\&|A"#] + segments, end: end)
        #expect(try values("ZZZ-1", in: message).map(\.utf8.count) == lengths)
        #expect(try HL7View(message).segmentCount == 11)
    }

    @Test func `batch headers are numbered as MSH is`() throws {
        let message = Fixtures.message([#"MSH|^~\&|A"#, #"BHS|^~\&|B|C"#])
        #expect(try values("BHS-1", in: message) == ["|"])
        #expect(try values("BHS-2", in: message) == [#"^~\&"#])
        #expect(try values("BHS-3", in: message) == ["B"])
    }

    @Test func `segment names match whole`() throws {
        let message = Fixtures.message([#"MSH|^~\&|A"#, "PIDX|no", "PI|no", "PID", "PID|yes", "XPID|no"])
        #expect(try values("PID-1", in: message) == ["yes"])
    }

    @Test func `a path with groups needs a schema and says so`() throws {
        let error = #expect(throws: HL7PathError.self) {
            try HL7ValueScan(HL7Path("ORDER_OBSERVATION[2]/OBX[1]-5"))
        }
        #expect(error?.description.contains("groups need a schema") == true)
    }

    @Test func `HL7 null is told from what is empty`() throws {
        #expect(Bytes("\"\"").withUnsafeBytes { HL7Null.isNull($0) })
        #expect(!Bytes("").withUnsafeBytes { HL7Null.isNull($0) })
        #expect(!Bytes("\"x\"").withUnsafeBytes { HL7Null.isNull($0) })
    }
}
