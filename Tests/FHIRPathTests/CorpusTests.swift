// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETree
import HIETreeXML
import Testing

@testable import FHIRPath

/// HL7's official test suite, where it is at hand (`HIE_CORPUS` or `../shared/corpus`).
struct CorpusTests {
    struct Case: Decodable {
        struct Output: Decodable {
            let type: String?
            let value: String?
        }
        let name: String
        let input: String?
        let expression: String
        let invalid: String?
        let predicate: Bool?
        let ordered: String?
        let outputs: [Output]?
    }

    static let folder = (ProcessInfo.processInfo.environment["HIE_CORPUS"] ?? "../shared/corpus") + "/fhirpath"

    static var cases: [Case] {
        guard let data = FileManager.default.contents(atPath: folder + "/cases.json") else { return [] }
        return (try? JSONDecoder().decode([Case].self, from: data)) ?? []
    }

    /// Refused by N1's grammar itself: times have no offset.
    static let refused: Set<String> = ["testLiteralTimeUTC", "testLiteralTimeTimezoneOffset"]

    @Test(.enabled(if: !cases.isEmpty))
    func `every expression of the official suite parses, and prints to what parses to the same`() {
        for entry in Self.cases where !Self.refused.contains(entry.name) {
            do {
                let syntax = try Parser.parse(entry.expression)
                #expect(try Parser.parse(syntax.description).shape == syntax.shape, "\(entry.expression)")
            } catch {
                Issue.record("\(entry.name): \(entry.expression): \(error)")
            }
        }
    }

    @Test(.enabled(if: !cases.isEmpty))
    func `the official suite answers as it says, in values and types, and refuses what it calls invalid`() throws {
        var inputs: [String: ExpressionTree] = [:]
        for entry in Self.cases {
            let name = entry.input ?? "patient-example.xml"
            let tree = try inputs[name] ?? Self.tree(name)
            inputs[name] = tree
            let answer = answer(entry.expression, tree)
            if entry.invalid != nil {
                #expect(answer == nil, "\(entry.name): \(entry.expression)")
                continue
            }
            var expected = (entry.outputs ?? []).map { "\($0.type ?? ""):\(Self.plain($0.value ?? ""))" }
            var found = (answer ?? ["refused"]).enumerated().map { index, value in
                index < expected.count && expected[index].hasPrefix(":") ? String(value.drop { $0 != ":" }) : value
            }
            if entry.predicate == true, found.count == 1 { found = ["boolean:true"] }
            if entry.ordered == "false" { (expected, found) = (expected.sorted(), found.sorted()) }
            #expect(found == expected, "\(entry.name): \(entry.expression)")
        }
    }

    /// The suite writes dates and times as literals.
    private static func plain(_ text: String) -> String {
        text.hasPrefix("@T") ? String(text.dropFirst(2)) : text.hasPrefix("@") ? String(text.dropFirst()) : text
    }

    private static func tree(_ name: String) throws -> ExpressionTree {
        let data = try #require(FileManager.default.contents(atPath: folder + "/inputs/" + name))
        let bytes = Bytes(Array(data))
        return ExpressionTree(try name.hasSuffix(".xml") ? HIETree(xml: bytes) : HIETree(json: bytes))
    }

    /// Values as `type:text`; nil where the expression or its evaluation is refused.
    private func answer(_ text: String, _ tree: ExpressionTree) -> [String]? {
        guard let expression = try? Expression(text, on: tree.model) else { return nil }
        return try? expression.items(in: tree, fixed).map { "\($0.typeName):\($0.text)" }
    }
}
