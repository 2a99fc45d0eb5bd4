// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A production that stands in the documentation or among the examples.
struct DocumentedProduction: Sendable, CustomTestStringConvertible {
    /// From the root of the repository, with the first line's number where it stands within a page.
    let place: String
    let text: String
    /// The folder that relative paths in it start from.
    let folder: URL

    var testDescription: String { place }
}

/// The repository's pages and examples, found from this file's own place.
enum Documents {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every Markdown page of the repository.
    static let pages: [URL] = files { $0.pathExtension == "md" }

    /// Every `Examples/**/production.yaml` and every fence of a page that is marked `yaml` and begins with `production:`,
    /// comments and blank lines aside.
    static let productions: [DocumentedProduction] =
        examples + pages.flatMap { fences(of: $0, beginning: "production:") }

    /// The mappings of the pages, likewise.
    static let mappings = pages.flatMap { fences(of: $0, beginning: "transform:") }

    static let examples: [DocumentedProduction] = files { $0.lastPathComponent == "production.yaml" }.map { file in
        DocumentedProduction(place: path(file), text: text(file), folder: file.deletingLastPathComponent())
    }

    static func text(_ file: URL) -> String {
        (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }

    static func path(_ file: URL) -> String {
        String(file.path.dropFirst(root.path.count + (root.path.hasSuffix("/") ? 0 : 1)))
    }

    private static func files(where isWanted: (URL) -> Bool) -> [URL] {
        var found: [URL] = []
        for folder in ["", "docs", "Examples", "Benchmarks", "Deploy"] {
            let options: FileManager.DirectoryEnumerationOptions =
                folder.isEmpty ? [.skipsHiddenFiles, .skipsSubdirectoryDescendants] : [.skipsHiddenFiles]
            let entries = FileManager.default.enumerator(
                at: folder.isEmpty ? root : root.appending(path: folder), includingPropertiesForKeys: nil,
                options: options)
            for case let file as URL in entries ?? FileManager.DirectoryEnumerator() where isWanted(file) {
                found.append(file)
            }
        }
        return found.sorted { $0.path < $1.path }
    }

    private static func fences(of page: URL, beginning: String) -> [DocumentedProduction] {
        var found: [DocumentedProduction] = []
        var fence: (line: Int, lines: [Substring])?
        for (index, line) in text(page).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let open = fence {
                guard line.hasPrefix("```") else {
                    fence?.lines.append(line)
                    continue
                }
                fence = nil
                let isWanted =
                    open.lines.first { !$0.isEmpty && !$0.hasPrefix("#") }?.hasPrefix(beginning) == true
                guard isWanted else { continue }
                found.append(
                    DocumentedProduction(
                        place: "\(path(page)):\(open.line)", text: open.lines.joined(separator: "\n") + "\n",
                        folder: page.deletingLastPathComponent()))
            } else if line == "```yaml" {
                fence = (index + 2, [])
            }
        }
        return found
    }
}
