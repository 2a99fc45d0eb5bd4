// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIECore
import HIEStandard

struct Docs: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the reference pages in Markdown: classes, settings, metrics, the help of every command.")

    @Argument(help: ArgumentHelp("Where to; files of the same names are overwritten.", valueName: "folder"))
    var folder = "docs/reference"

    func run() throws {
        var written = 0
        let pages = ReferencePages(catalog: .standard).all
        for (name, text) in pages {
            let file = URL(fileURLWithPath: folder).appending(path: name)
            do {
                if (try? String(contentsOf: file, encoding: .utf8)) == text { continue }
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try text.write(to: file, atomically: true, encoding: .utf8)
                written += 1
            } catch {
                Terminal.note("\(file.path): cannot be written: \(error.localizedDescription)")
                throw ExitCode(1)
            }
        }
        Terminal.line("\(folder): \(pages.count) pages, \(written) of them changed")
    }
}
