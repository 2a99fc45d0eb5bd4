// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import hie

/// What people and scripts see of `hie show` and `hie eval`: text, JSON and exit codes, byte for byte.
@Suite struct ShowAndEvalTests {
    private let admission = "Examples/messages/admission.hl7"
    private let two = "Examples/messages/two.hl7"

    @Test func `flat JSON has an object of values for each message`() throws {
        let message = "MSH|^~\\&|A|B\rPID|1||7^^^H&1.2~8||Sm\\T\\ith\"|\rPID|2\rZZZ\r"
        let result = try Tool.run("show", "--flat", "--json", "-", input: Data(message.utf8))
        #expect(result.code == 0)
        #expect(
            result.output == #"""
                [
                {"fields": {"MSH[1]-1": "|", "MSH[1]-2": "^~\\&", "MSH[1]-3[1].1.1": "A", "MSH[1]-4[1].1.1": "B", "PID[1]-1[1].1.1": "1", "PID[1]-3[1].1.1": "7", "PID[1]-3[1].4.1": "H", "PID[1]-3[1].4.2": "1.2", "PID[1]-3[2].1.1": "8", "PID[1]-5[1].1.1": "Sm\\T\\ith\"", "PID[2]-1[1].1.1": "2"}}
                ]

                """#)
    }

    @Test func `several messages, frames and several files are each message in turn`() throws {
        let framed = "\u{0B}MSH|^~\\&|A\rPID|1\r\u{1C}\r\u{0B}MSH|^~\\&|B\rPID|2\r\u{1C}\r"
        let result = try Tool.run("show", "--flat", "--json", "-", admission, two, input: Data(framed.utf8))
        let messages = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
        #expect(messages.count == 5)
        #expect(messages.allSatisfy { $0.keys.elementsEqual(["fields"]) })
    }

    @Test func `what belongs to no message is counted, not shown`() throws {
        let result = try Tool.run("show", "--flat", "-", input: Data("Report 7\nMSH|^~\\&|A\nPID|1\n".utf8))
        #expect(result.code == 0)
        #expect(result.output == "MSH[1]-1 = |\nMSH[1]-2 = ^~\\&\nMSH[1]-3[1].1.1 = A\nPID[1]-1[1].1.1 = 1\n")
        #expect(result.notes == "-: 8 bytes belong to no message\n")
    }

    @Test func `JSON of the tree carries its version`() throws {
        let result = try Tool.run("show", "--json", admission)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(report["version"] as? Int == 1)
        let message = try #require((report["messages"] as? [[String: Any]])?.first)
        #expect(message["type"] as? String == "ADT")
        #expect(message["controlID"] as? String == "MSG00001")
        #expect(
            (message["segments"] as? [[String: Any]])?.map { $0["name"] as? String } == [
                "MSH", "EVN", "PID", "PV1", "ZXX",
            ])
    }

    @Test func `a file that is not there ends show and eval with 2, one that is no HL7 with 1 and 3`() throws {
        let missing = try Tool.run("show", "none.hl7")
        #expect(missing.code == 2)
        #expect(missing.notes == "none.hl7: cannot be read: there is no such file\n")
        #expect(try Tool.run("eval", "PID-5", "none.hl7").code == 2)
        #expect(try Tool.run("show", "-").code == 2)
        let text = Data("Dear colleague".utf8)
        #expect(try Tool.run("show", "-", input: text).code == 1)
        let evaluated = try Tool.run("eval", "PID-5", "-", input: text)
        #expect(evaluated.code == 3)
        #expect(evaluated.output.isEmpty)
        #expect(evaluated.notes.hasPrefix("-: byte 0: expected the segment MSH"))
    }

    @Test func `wrong usage ends with 64`() throws {
        #expect(try Tool.run("eval").code == 64)
        #expect(try Tool.run("eval", "1", "--type", "edi").code == 64)
        #expect(try Tool.run("show", "--wide", admission).code == 64)
        #expect(try Tool.run("messages", "production.yaml", "--outcome", "lost").code == 64)
        #expect(try Tool.run("messages", "production.yaml", "--since", "soon").code == 64)
    }

    @Test(arguments: [
        ("PID-5.1", #"[{"type": "string", "value": "Müller"}]"#),
        ("PID-3[*].1", #"[{"type": "string", "value": "1002282"}, {"type": "string", "value": "9434765919"}]"#),
        ("MSH-9.1 = 'ADT'", #"[{"type": "boolean", "value": "true"}]"#),
        ("PID-3.count()", #"[{"type": "integer", "value": "2"}]"#),
        ("1.50 + 1", #"[{"type": "decimal", "value": "2.50"}]"#),
        ("@2026-11-24", #"[{"type": "date", "value": "2026-11-24"}]"#),
        ("ZXX-2", #"[{"type": "string", "value": "Ward 4 & 5"}]"#),
        ("NK1-2", "[]"),
    ])
    func `eval prints types and values`(expression: String, expected: String) throws {
        let result = try Tool.run("eval", expression, admission, "--json")
        #expect(result.output == expected + "\n")
        #expect(result.code == 0)
    }

    @Test func `eval goes through every message in turn`() throws {
        let plain = try Tool.run("eval", "OBX-5", two)
        #expect(
            plain.output == """
                Examples/messages/two.hl7:1: {}
                Examples/messages/two.hl7:2: 131
                Examples/messages/two.hl7:2: 12.4

                """)
        let json = try Tool.run("eval", "--json", "MSH-10", two)
        #expect(
            json.output == """
                [{"type": "string", "value": "MSG00001"}]
                [{"type": "string", "value": "MSG00002"}]

                """)
        #expect(try Tool.run("eval", "PID-5.1", admission).output == "Müller\n")
    }

    @Test func `an invalid expression ends with 2 and a caret under its place`() throws {
        let result = try Tool.run("eval", "PID-5.1 = and", admission)
        #expect(result.code == 2)
        #expect(result.output.isEmpty)
        let lines = result.notes.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first?.hasPrefix("column 11: ") == true)
        #expect(lines.dropFirst().prefix(2) == ["  PID-5.1 = and", "            ^"])
    }
}

/// `hie check`, `hie classes` and `hie schema`.
@Suite struct ConfigurationCommandTests {
    @Test func `check says everything at once, with places, and ends with 1`() throws {
        let result = try Tool.run("check", "Tests/HIECommandTests/Fixtures/faulty.yaml")
        #expect(result.code == 1)
        #expect(
            result.output == """
                Tests/HIECommandTests/Fixtures/faulty.yaml:4:12: PAS.In: there is no class 'HL7TCPServices'; did you mean 'HL7TCPService'?
                Tests/HIECommandTests/Fixtures/faulty.yaml:9:7: Archive: FilePath is required
                Tests/HIECommandTests/Fixtures/faulty.yaml:9:7: Archive: FilePth is not a known setting; did you mean 'FilePath'?

                """)
    }

    @Test func `check of a sound file ends with 0`() throws {
        let result = try Tool.run("check", "Examples/minimal/production.yaml")
        #expect(result.code == 0)
        #expect(result.output.hasSuffix(" items, ready to run\n"))
    }

    @Test func `a class is found by each of its names`() throws {
        let own = try Tool.run("classes", "HL7TCPService")
        #expect(own.code == 0)
        #expect(own.output.hasPrefix("HL7TCPService (service)\n"))
        #expect(try Tool.run("classes", "EnsLib.HL7.Service.TCPService").output == own.output)
        let unknown = try Tool.run("classes", "HL7TCPServise")
        #expect(unknown.code == 1)
        #expect(unknown.notes == "there is no class 'HL7TCPServise'; did you mean 'HL7TCPService'?\n")
    }

    @Test func `classes as JSON name every setting and carry their version`() throws {
        let result = try Tool.run("classes", "--json")
        let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(report["version"] as? Int == 1)
        let classes = try #require(report["classes"] as? [[String: Any]])
        let service = try #require(classes.first { $0["name"] as? String == "HL7TCPService" })
        let settings = try #require(service["settings"] as? [[String: Any]])
        #expect(settings.contains { $0["name"] as? String == "Port" && $0["range"] as? String == "1 to 65535" })
    }

    @Test func `the schema knows every class and refuses what is not there`() throws {
        let result = try Tool.run("schema")
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect(schema["additionalProperties"] as? Bool == false)
        for name in ["HL7TCPService", "HL7RoutingEngine", "HL7FileOperation", "EnsLib.HL7.MsgRouter.RoutingEngine"] {
            #expect(result.output.contains("\"\(name)\""))
        }
    }
}
