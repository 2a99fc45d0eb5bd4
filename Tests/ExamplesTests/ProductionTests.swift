// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIEConfiguration
import HIECore
import HIEStandard
import Testing

/// Whatever a reader may copy is a production that runs.
@Suite struct ProductionTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A production in a ```yaml fence of a document.
    struct Fence: Sendable, CustomTestStringConvertible {
        let file: String
        let line: Int
        let text: String

        var testDescription: String { "\(file):\(line)" }
    }

    static let examples = files(under: "Examples").filter { $0.hasSuffix("/production.yaml") }
    static let fences = (files(under: "docs").filter { $0.hasSuffix(".md") } + ["README.md"]).flatMap(fences(in:))

    @Test func `there are examples and productions in the documents`() {
        #expect(Self.examples.count >= 4)
        #expect(Self.fences.count >= 3)
    }

    @Test(arguments: examples)
    func `every example passes hie check`(file: String) {
        let check = ProductionCheck(file: Self.root.appending(path: file).path, catalog: .standard)
        #expect(check.configuration != nil)
        #expect(check.issues.map(\.description) == [])
    }

    @Test(arguments: fences)
    func `every production in a document passes hie check`(fence: Fence) {
        let check = ProductionCheck(
            text: fence.text, named: fence.file, folder: Self.root.path, catalog: .standard)
        #expect(check.configuration != nil)
        #expect(check.issues.map(\.description) == [])
    }

    private static func files(under folder: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        return (found?.compactMap { $0 as? String } ?? []).map { "\(folder)/\($0)" }
            .filter { !$0.contains("/.build") }.sorted()
    }

    private static func fences(in file: String) -> [Fence] {
        guard let text = try? String(contentsOf: root.appending(path: file), encoding: .utf8) else { return [] }
        var fences: [Fence] = []
        var open: (line: Int, lines: [String])?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let fence = open {
                if line.hasPrefix("```") {
                    let text = fence.lines.joined(separator: "\n") + "\n"
                    if text.hasPrefix("production:") { fences.append(Fence(file: file, line: fence.line, text: text)) }
                    open = nil
                } else {
                    open?.lines.append(String(line))
                }
            } else if line == "```yaml" {
                open = (index + 2, [])
            } else if line.hasPrefix("```") {
                open = (index + 2, ["not a production"])
            }
        }
        return fences
    }
}
