// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECases
import HIEConfiguration
import HIEStandard
import Testing

@Suite struct ExampleTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static let files: [String] = {
        let folder = root + "/Examples/acute-trust/tests"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.map { "\(folder)/\($0)" }.sorted()
    }()

    @Test(arguments: files) func `The demo production does what its cases say`(_ file: String) async throws {
        let check = CaseCheck(file: file, catalog: .standard)
        #expect(check.issues.map(\.description) == [])
        let plan = try #require(check.production?.plan)
        #expect(!check.cases.isEmpty)
        for one in check.cases {
            let result = await one.run(plan, ValueText(showsValues: true))
            #expect(result.findings == [], "\(one.name)")
        }
    }

    @Test func `There are such files`() { #expect(Self.files.count >= 2) }
}
