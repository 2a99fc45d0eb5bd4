// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEConfiguration
import HIESettings
import Testing

/// Where each character of an expression stands in the file, however the expression is written.
@Suite struct PositionTests {
    private func when(_ lines: [String]) throws -> SourceText {
        let text = (["production: P", "items:", "- name: R", "  class: X", "  settings:"] + lines).joined(
            separator: "\n")
        let (production, issues) = ProductionConfiguration.reading(text: text, named: "p", folder: "/")
        #expect(issues.map(\.description) == [])
        let node = try #require(production?.items.first?.settings.entry("when")?.node)
        var found: [SettingIssue] = []
        return try #require(SourceText.read(node, in: SettingContext(), &found))
    }

    private func place(of part: Character, in text: SourceText) -> String? {
        let offset = text.text.firstIndex(of: part).map {
            text.text.unicodeScalars.distance(from: text.text.startIndex, to: $0)
        }
        return offset.flatMap { text.position(at: $0) }?.description
    }

    @Test func `in a plain scalar`() throws {
        let text = try when(["    when: PID-3 = §"])
        #expect(text.text == "PID-3 = §")
        #expect(place(of: "§", in: text) == "6:19")
    }

    @Test func `in quotes, behind escapes`() throws {
        #expect(place(of: "§", in: try when([#"    when: "PID-3 = §""#])) == "6:20")
        #expect(place(of: "§", in: try when([#"    when: "a\"\x41\u0042 §""#])) == "6:26")
        #expect(place(of: "§", in: try when(["    when: 'it''s §'"])) == "6:18")
        #expect(place(of: "§", in: try when(["    when: &x 'a §'"])) == "6:17")
    }

    @Test func `in blocks of several lines`() throws {
        let folded = try when(["    when: >-", "      PID-3 = 'x'", "      and §"])
        #expect(folded.text == "PID-3 = 'x' and §")
        #expect(place(of: "§", in: folded) == "8:11")
        #expect(place(of: "P", in: folded) == "7:7")
        let literal = try when(["    when: |  # a comment", "      one", "", "      two §"])
        #expect(literal.text == "one\n\ntwo §")
        #expect(place(of: "§", in: literal) == "9:11")
    }

    @Test func `in plain and quoted scalars that run over lines`() throws {
        let plain = try when(["    when: PID-3 = x", "      and §"])
        #expect(plain.text == "PID-3 = x and §")
        #expect(place(of: "§", in: plain) == "7:11")
        let quoted = try when([#"    when: "a \"#, #"      b §""#])
        #expect(quoted.text == "a b §")
        #expect(place(of: "§", in: quoted) == "7:9")
    }

    @Test func `in JSON`() throws {
        let text = #"""
            { "production": "P", "items": [ { "name": "R", "class": "X", "settings":
              { "when": "a\n\"\u0041\ud83d\ude00 §" } } ] }
            """#
        let (production, issues) = ProductionConfiguration.reading(text: text, named: "p", folder: "/")
        #expect(issues.map(\.description) == [])
        let node = try #require(production?.items.first?.settings.entry("when")?.node)
        var found: [SettingIssue] = []
        let source = try #require(SourceText.read(node, in: SettingContext(), &found))
        #expect(source.text == "a\n\"A😀 §")
        #expect(place(of: "§", in: source) == "2:38")
        #expect(source.position(at: 3)?.description == "2:19")
    }
}
