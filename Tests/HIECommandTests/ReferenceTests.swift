// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIECore
import HIEStandard
import Testing

@testable import hie

/// The documents say what the program does.
@Suite struct ReferenceTests {
    private static let folder = Tool.root.appending(path: "docs/reference")

    @Test(arguments: ReferencePages(catalog: .standard).all.map(\.name))
    func `a reference page is what the code says; hie docs renews it`(name: String) throws {
        let page = try #require(ReferencePages(catalog: .standard).all.first { $0.name == name })
        let committed = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        #expect(committed == page.text, "run: hie docs docs/reference")
    }

    @Test func `there is no page of a class that is gone`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "classes").path)
        #expect(Set(files) == Set(Catalog.standard.classes.map { "\($0.name).md" }))
    }

    @Test func `writing the pages again changes nothing`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hie-docs-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try Tool.run("docs", folder.path)
        #expect(first.code == 0)
        let second = try Tool.run("docs", folder.path)
        #expect(second.output.hasSuffix(", 0 of them changed\n"))
    }

    /// A ```console fence of cli.md: what is typed after `$`, what comes, and the exit code where it is not 0.
    struct Example: Sendable, CustomTestStringConvertible {
        let command: String
        let output: String

        var testDescription: String { command }
    }

    static let examples = read()

    @Test func `cli.md has examples, and one section for each command`() throws {
        #expect(Self.examples.count >= 12)
        let text = try String(contentsOf: Self.folder.appending(path: "cli.md"), encoding: .utf8)
        for command in CommandList.all(of: HIE.self) where command.type.configuration.subcommands.isEmpty {
            #expect(text.contains("## \(command.path.joined(separator: " "))\n"), "\(command.path)")
        }
    }

    @Test(arguments: examples)
    func `an example in cli.md prints what it says`(example: Example) throws {
        let shell = Process()
        let pipe = Pipe()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", "\(example.command)\ncode=$?; [ $code = 0 ] || echo \"(exit code $code)\""]
        shell.currentDirectoryURL = Tool.root
        let tools = URL(fileURLWithPath: Tool.path).deletingLastPathComponent().path
        shell.environment = ["PATH": "\(tools):/usr/bin:/bin", "TZ": "UTC"]
        shell.standardOutput = pipe
        shell.standardError = pipe
        try shell.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        shell.waitUntilExit()
        #expect(String(decoding: data, as: UTF8.self) == example.output)
    }

    private static func read() -> [Example] {
        guard let text = try? String(contentsOf: folder.appending(path: "cli.md"), encoding: .utf8) else { return [] }
        var examples: [Example] = []
        var lines: [Substring]?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let open = lines {
                if line == "```" {
                    let output = open.dropFirst().map { $0 + "\n" }.joined()
                    examples.append(Example(command: String(open.first?.dropFirst(2) ?? ""), output: output))
                    lines = nil
                } else {
                    lines = open + [line]
                }
            } else if line == "```console" {
                lines = []
            }
        }
        return examples
    }
}
