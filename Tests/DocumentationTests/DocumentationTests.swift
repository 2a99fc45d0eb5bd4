// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct DocumentationTests {
    @Test func `the examples and the productions in the pages are found`() {
        let places = Documents.productions.map(\.place)
        for example in ["minimal", "acute-trust", "files", "tls"] {
            #expect(places.contains("Examples/\(example)/production.yaml"))
        }
        #expect(places.contains { $0.hasPrefix("README.md:") })
        #expect(places.contains { $0.hasPrefix("docs/guides/first-production.md:") })
        #expect(Documents.productions.allSatisfy { $0.text.contains("\nitems:") })
    }

    @Test(arguments: Documents.pages) func `links within the repository lead somewhere`(page: URL) throws {
        for link in try links(in: Documents.text(page)) where !link.contains("://") && !link.hasPrefix("mailto:") {
            let target = link.prefix { $0 != "#" }
            guard !target.isEmpty else { continue }
            let file = page.deletingLastPathComponent().appending(path: String(target))
            #expect(
                FileManager.default.fileExists(atPath: file.path), "\(Documents.path(page)) links to \(target)")
        }
    }

    @Test func `each guide, specification and decision stands in the index`() {
        let index = Documents.text(Documents.root.appending(path: "docs/README.md"))
        for page in Documents.pages.map(Documents.path) {
            let folders = ["docs/guides/", "docs/specs/", "docs/decisions/"]
            guard let folder = folders.first(where: page.hasPrefix) else { continue }
            #expect(index.contains("(\(page.dropFirst("docs/".count)))"), "docs/README.md lacks \(page) of \(folder)")
        }
    }

    /// The targets of `[text](target)` outside of code fences.
    private func links(in text: String) throws -> [String] {
        let prose = text.split(separator: "```", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
        return prose.matches(of: try Regex(#"\]\(([^)\s]+)\)"#, as: (Substring, Substring).self)).map {
            String($0.output.1)
        }
    }
}
