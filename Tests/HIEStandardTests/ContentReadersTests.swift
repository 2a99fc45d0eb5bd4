// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEStandard
import HIETree
import Testing

@Suite struct ContentReadersTests {
    private func message(_ contentType: String, _ body: String) -> Message {
        let id = MessageID(high: 1, low: 2)
        let profile = MessageProfile(source: "In", bodyClass: "", contentType: contentType)
        return Message(
            header: MessageHeader(id: id, session: id, created: Timestamp(microseconds: 0), profile: profile, key: 0),
            body: Bytes(body))
    }

    @Test(arguments: [
        ("application/hl7-v2+er7", "MSH|^~\\&|PAS\rPID|1\r", "MSH"), ("application/json", #"{"a": 1.50}"#, "a"),
        ("application/fhir+json; charset=utf-8", #"{"resourceType": "Patient"}"#, "resourceType"),
    ])
    func `a body is read by its media type, parameters left aside`(type: String, body: String, child: String) throws {
        let tree = try ContentReaders.standard.tree(of: message(type, body))
        #expect(tree.root.children.first?.name == child)
    }

    @Test func `XML is read without its entities, and a bomb of them is refused`() throws {
        let tree = try ContentReaders.standard.tree(of: message("text/xml", "<a><b>1</b></a>"))
        #expect(tree.root.text == "1" || !tree.root.children.isEmpty)
        let bomb = #"<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>"#
        #expect(throws: ContentReaders.Unreadable.self) {
            try ContentReaders.standard.tree(of: message("text/xml", bomb))
        }
    }

    @Test func `what is no JSON says so with its place and without its content`() {
        let error = #expect(throws: ContentReaders.Unreadable.self) {
            try ContentReaders.standard.tree(of: message("application/json", "{\"name\": SMITH}"))
        }
        #expect(error?.contentType == "application/json")
        #expect(error?.description.contains("SMITH") == false)
    }

    @Test func `a class may bring a reader of its own`() throws {
        let readers = ContentReaders.standard.adding("application/edifact") { HIETree(text: $0.text) }
        #expect(try readers.tree(of: message("application/edifact", "UNA")).root.text == "UNA")
        #expect(throws: ContentReaders.Unreadable.self) {
            try ContentReaders().tree(of: message("application/edifact", "UNA"))
        }
    }
}
