// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIEConfiguration
import HIESettings
import Testing

/// Each faulty file stands beside the exact complaints about it.
@Suite struct FixtureTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    static var faulty: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".bad.yaml") || $0.hasSuffix(".bad.json") }.sorted()
    }

    @Test(arguments: faulty)
    func `a faulty file gives exactly its complaints`(name: String) throws {
        let file = Self.folder.appending(path: name)
        let issues = checked(try String(contentsOf: file, encoding: .utf8), named: name)
        let text = issues.map { $0.description + "\n" }.joined()
        let expectation = Self.folder.appending(path: name + ".txt")
        guard let expected = try? String(contentsOf: expectation, encoding: .utf8) else {
            try text.write(to: expectation, atomically: true, encoding: .utf8)
            Issue.record("\(name).txt was missing and has been written")
            return
        }
        #expect(text == expected)
        #expect(!issues.isEmpty)
    }

    @Test func `there are enough faulty files`() { #expect(Self.faulty.count >= 25) }

    @Test func `the good files have no complaints and mean the same in YAML and JSON`() throws {
        var items: [[ItemConfiguration]] = []
        for name in ["acute-trust.yaml", "acute-trust.json"] {
            let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
            #expect(checked(text, named: name).map(\.description) == [])
            let (production, _) = ProductionConfiguration.reading(text: text, named: name, folder: "/srv")
            #expect(production?.name == "Acute trust")
            #expect(production?.settings.dataDirectory.path == "/srv/data")
            items.append(try #require(production).items)
        }
        #expect(items[0].count == 4)
        #expect(items[0].count == items[1].count)
        for (yaml, json) in zip(items[0], items[1]) {
            #expect(yaml.name == json.name)
            #expect(yaml.common == json.common)
            #expect(yaml.fingerprint == json.fingerprint, "\(yaml.name)")
        }
    }
}
