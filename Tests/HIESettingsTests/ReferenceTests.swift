// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIESettings
import Testing

/// The schema and the reference page as people get them; to renew a snapshot delete its file and run the test twice.
@Suite struct ReferenceTests {
    @Test func `the reference table is as people get it`() throws {
        try expectSnapshot(ListenerSettings.referenceTable + "\n", "listener-reference.md")
    }

    @Test func `the JSON Schema is as editors get it`() throws {
        try expectSnapshot(SettingValue.map(ListenerSettings.jsonSchema).json(indent: 2) + "\n", "listener-schema.json")
    }

    private func expectSnapshot(_ text: String, _ name: String) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
        guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("\(name) was missing and has been written")
            return
        }
        #expect(text == expected)
    }
}

@Suite struct SuggestionTests {
    private let names = ["Port", "PoolSize", "TargetConfigNames", "Enabled"]

    @Test(arguments: [
        ("port", "Port"), ("Prot", "Port"), ("TargetConfigName", "TargetConfigNames"), ("Enabeld", "Enabled"),
        ("Pooslize", "PoolSize"),
    ])
    func `a slip is recognised`(text: String, expected: String) { #expect(nearest(to: text, among: names) == expected) }

    @Test(arguments: ["", "Timeout", "Pxxx", String(repeating: "x", count: 500)])
    func `another word is not`(text: String) { #expect(nearest(to: text, among: names) == nil) }
}

@Suite struct JSONTextTests {
    @Test func `text is escaped, and only JSON's literals stand bare`() {
        let value: SettingValue = [
            "a\"b": "\u{1}\n\\é",
            "n": [.plain("1.5e-3"), .plain("007"), .plain("on"), .plain("true"), .plain("-0"), .plain("1.")],
            "z": .null,
        ]
        #expect(value.json() == #"{"a\"b":"\u0001\n\\é","n":[1.5e-3,"007","on",true,-0,"1."],"z":null}"#)
    }
}
