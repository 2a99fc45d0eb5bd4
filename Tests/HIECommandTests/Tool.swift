// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The `hie` that was built beside these tests, as a child process.
struct Tool {
    struct Result {
        let code: Int32
        let output: String
        let notes: String
    }

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let fixtures = root.appending(path: "Tests/HIECommandTests/Fixtures").path

    static var path: String {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: own).deletingLastPathComponent().appending(path: "hie").path
    }

    /// Starts it in `folder`; standard input is empty unless given.
    static func start(_ arguments: [String], in folder: URL = root, input: Data = Data()) throws -> Running {
        let running = Running(input: input)
        try running.start(arguments, in: folder)
        return running
    }

    /// Runs it to its end.
    @discardableResult
    static func run(_ arguments: String..., in folder: URL = root, input: Data = Data()) throws -> Result {
        try run(arguments, in: folder, input: input)
    }

    @discardableResult
    static func run(_ arguments: [String], in folder: URL = root, input: Data = Data()) throws -> Result {
        try start(arguments, in: folder, input: input).wait()
    }

    /// A process that has been started.
    final class Running {
        private let process = Process()
        private let output = Pipe()
        private let notes: URL
        private let input: URL

        init(input: Data) {
            let base = FileManager.default.temporaryDirectory.appending(path: "hie-\(UUID().uuidString)")
            notes = base.appendingPathExtension("notes")
            self.input = base.appendingPathExtension("input")
            _ = FileManager.default.createFile(atPath: notes.path, contents: nil)
            _ = FileManager.default.createFile(atPath: self.input.path, contents: input)
        }

        fileprivate func start(_ arguments: [String], in folder: URL) throws {
            process.executableURL = URL(fileURLWithPath: Tool.path)
            process.arguments = arguments
            process.currentDirectoryURL = folder
            process.environment = ProcessInfo.processInfo.environment.merging(["TZ": "UTC"]) { $1 }
            process.standardOutput = output
            process.standardError = try FileHandle(forWritingTo: notes)
            process.standardInput = try FileHandle(forReadingFrom: input)
            try process.run()
        }

        func terminate() { process.terminate() }

        func wait() -> Result {
            let data = output.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            let notes = (try? String(contentsOf: notes, encoding: .utf8)) ?? ""
            try? FileManager.default.removeItem(at: self.notes)
            try? FileManager.default.removeItem(at: input)
            return Result(code: process.terminationStatus, output: String(decoding: data, as: UTF8.self), notes: notes)
        }
    }
}
