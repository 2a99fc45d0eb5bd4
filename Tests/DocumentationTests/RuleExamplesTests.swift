// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import Foundation
import Testing

@Suite struct RuleExamplesTests {
    @Test func `the guide to rules shows many expressions`() {
        #expect(RuleExamples.all.count > 30)
        #expect(RuleExamples.all.contains("MSH-9.2 in ('A01' | 'A04' | 'A08')"))
    }

    @Test(arguments: RuleExamples.all) func `an expression of the guide compiles without a warning`(text: String) throws
    {
        let expression = try FHIRPath.Expression(text)
        #expect(expression.warnings.map(\.description) == [])
    }
}

/// The expressions in the tables of docs/guides/rules.md: what stands as code in the columns that show one.
private enum RuleExamples {
    static let all: [String] = {
        let page = Documents.text(Documents.root.appending(path: "docs/guides/rules.md"))
        var column: Int?
        var found: [String] = []
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                column = nil
                continue
            }
            let cells = line.replacing("\\|", with: "\u{1}").split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard let column else {
                column = cells.firstIndex { ["Write", "Expression", "Here"].contains($0) } ?? cells.count
                continue
            }
            guard cells.indices.contains(column), !cells[column].hasPrefix("--") else { continue }
            for (place, span) in cells[column].split(separator: "`", omittingEmptySubsequences: false).enumerated()
            where !place.isMultiple(of: 2) {
                found.append(String(span).replacing("\u{1}", with: "|"))
            }
        }
        return found
    }()
}
