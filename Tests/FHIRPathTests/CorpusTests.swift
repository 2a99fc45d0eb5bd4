// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
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
        let expression: String
        let invalid: String?
        let outputs: [Output]?
    }

    /// Refused by N1's grammar itself: times have no offset.
    static let refused: Set<String> = ["testLiteralTimeUTC", "testLiteralTimeTimezoneOffset"]

    /// Answers that differ on purpose, each with its reason.
    static let differing: Set<String> = [
        // A dateTime without an offset counts as local time, as HL7 v2 has it; there it has no order.
        "testNEquality17"
    ]

    static var cases: [Case] {
        let folder = ProcessInfo.processInfo.environment["HIE_CORPUS"] ?? "../shared/corpus"
        guard let data = FileManager.default.contents(atPath: folder + "/fhirpath/cases.json") else { return [] }
        return (try? JSONDecoder().decode([Case].self, from: data)) ?? []
    }

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
    func `what is evaluated of the official suite answers as it says`() {
        var evaluated = 0
        for entry in Self.cases where entry.invalid == nil && !Self.differing.contains(entry.name) {
            guard let expression = try? Expression(entry.expression), let outputs = entry.outputs else { continue }
            evaluated += 1
            let source = HL7ByteSource.empty
            let values = expression.evaluate(source, fixed)
            #expect(values.count == outputs.count, "\(entry.name): \(entry.expression)")
            for (value, output) in zip(values, outputs) {
                #expect(output.type == nil || output.type == value.typeName, "\(entry.name): \(entry.expression)")
                guard output.type == "boolean" || output.type == "integer" || output.type == "string" else { continue }
                #expect(value.text == output.value, "\(entry.name): \(entry.expression)")
            }
        }
        #expect(evaluated > 200)
    }
}
