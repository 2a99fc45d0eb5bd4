// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECases
import HIEConfiguration
import HIEStandard
import TestSupport
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
            let result = await one.run(plan, ValueText(showsValues: true), readers: .standard)
            #expect(result.findings == [], "\(one.name)")
        }
    }

    @Test func `The guide's file of cases is right`() async throws {
        let guide = try String(contentsOfFile: Self.root + "/docs/guides/test-a-production.md", encoding: .utf8)
        let fence = try #require(guide.components(separatedBy: "```yaml\n").dropFirst().first)
        let cases = fence.prefix { $0 != "`" }
        let folder = try TemporaryFolder()
        let file = try folder.write(String(cases), to: "cases.yaml")
        let check = CaseCheck(
            file: file, production: Self.root + "/Examples/acute-trust/production.yaml", catalog: .standard)
        #expect(check.issues.map(\.description) == [])
        let plan = try #require(check.production?.plan)
        let result = await check.cases.first?.run(plan, ValueText(showsValues: true), readers: .standard)
        #expect(result?.findings == [])
    }

    @Test func `There are such files`() { #expect(Self.files.count >= 2) }
}
