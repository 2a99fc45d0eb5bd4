// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7
import Testing

struct HL7ViewTests {
    @Test func `segments of every name are found in order`() throws {
        let view = try HL7View(Fixtures.admission)
        #expect(view.segments.map(\.name) == ["MSH", "EVN", "PID", "PV1", "ZXX", "OBX", "OBX"])
        #expect(view.segment("OBX", 2)?.field(1)?.text == "2")
        #expect(view.segment("OBX", 3) == nil && view.segment("OBX", 0) == nil)
        #expect(view.segments(named: "PV").isEmpty)
    }

    @Test(arguments: ["\r", "\n", "\r\n", "\n\r", "\r\r\n", "\r \r"])
    func `any line end divides segments and blank lines are none`(end: String) throws {
        let view = try HL7View(Fixtures.message(["MSH|^~\\&|A", "PID|1", "PV1|2"], end: end))
        #expect(view.segments.map(\.bytes.text) == ["MSH|^~\\&|A", "PID|1", "PV1|2"])
    }

    @Test func `repetitions, components and subcomponents are divided`() throws {
        let field = try #require(try HL7View(Fixtures.admission).segment("ZXX")?.field(2))
        #expect(field.repetitions.map(\.text) == ["one", "two^b&c&d"])
        #expect(field.components.map(\.text) == ["one"])
        let second = try #require(field.repetition(2))
        #expect(second.components.map(\.text) == ["two", "b&c&d"])
        #expect(second.component(2)?.subcomponents.map(\.text) == ["b", "c", "d"])
        #expect(second.component(2)?.subcomponent(3)?.bytes == Bytes("d"))
        #expect(second.component(3) == nil)
        #expect(second.component(2)?.subcomponent(2)?.components.map(\.text) == ["c"])
    }

    @Test func `MSH is numbered HL7's way`() throws {
        let msh = try #require(try HL7View(Fixtures.admission).segments.first)
        #expect(msh.field(1)?.text == "|")
        #expect(msh.field(2)?.text == #"^~\&"#)
        #expect(msh.field(2)?.level == .literal)
        #expect(msh.field(3)?.text == "PAS")
        #expect(msh.fields.count == 18)
        #expect(msh.fields.last?.text == "UNICODE UTF-8")
    }

    @Test func `a field beyond the last is nil, an empty one is empty`() throws {
        let pid = try #require(try HL7View(Fixtures.admission).segment("PID"))
        #expect(pid.field(2)?.isEmpty == true)
        #expect(pid.field(12) == nil && pid.field(0) == nil && pid.field(-1) == nil)
    }

    @Test func `HL7 null is a value of its own`() throws {
        let value = try #require(try HL7View(Fixtures.admission).first(at: HL7Path("PID-11")))
        #expect(value.isNull && value.text.isEmpty && value.encodedText == "\"\"")
    }

    @Test func `values keep the message's bytes as they are`() throws {
        let message = Fixtures.message([#"MSH|^~\&|A"#, #"NTE|1||a\T\b "#])
        let value = try #require(try HL7View(message).segment("NTE")?.field(3))
        #expect(value.bytes == Bytes(#"a\T\b "#))
        #expect(value.text == "a&b ")
    }

    @Test func `copies of a view agree and share their index across tasks`() async throws {
        let view = try HL7View(Fixtures.admission)
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 { group.addTask { view.segments.count } }
            for await count in group { #expect(count == 7) }
        }
    }

    @Test func `a tree holds the values by name and number`() throws {
        let tree = HIETree(hl7: try HL7View(Fixtures.admission))
        let pid = try #require(tree.root.first("PID"))
        #expect(pid.children(named: "3").count == 3)
        #expect(pid.children(named: "3")[1].first("4")?.first("2")?.text == "2.16.840")
        #expect(pid.first("5")?.first("1")?.text == "O'Brien")
        #expect(pid.first("11")?.value == .null)
        #expect(pid.first("2") == nil)
        #expect(tree.root.children(named: "OBX").count == 2)
        let position = try #require(tree.root.first("ZXX")?.first("1")?.position)
        #expect(Fixtures.admission[position].text == "own")
    }
}
