// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
import TestSupport

/// The command line that was built beside these tests.
enum Binary {
    static let path = ProcessInfo.processInfo.environment["HIE_BINARY"] ?? built("hie")
    /// The same with a class that misbehaves.
    static let misbehaving = built("FaultEngine")

    private static func built(_ name: String) -> String {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/\(name)"
        if FileManager.default.isExecutableFile(atPath: beside) { return beside }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..").path
        return root + "/.build/debug/\(name)"
    }

    /// Runs a command to its end.
    static func run(_ arguments: String...) async throws -> (code: Int32, output: String, errors: String) {
        let child = try ChildProcess(path, arguments)
        let code = await child.end()
        return (code, child.output, child.errors)
    }
}

/// A real process: started, looked at from outside, killed.
final class ChildProcess: Sendable {
    private let texts = Mutex((output: "", errors: ""))
    private let isOver = Mutex<Int32?>(nil)
    let id: pid_t

    /// - Parameter environment: Added to that of the tests.
    init(_ path: String, _ arguments: [String], environment: [String: String] = [:]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        id = process.processIdentifier
        let ended = DispatchGroup()
        Self.follow(output, ended) { text in self.texts.withLock { $0.output += text } }
        Self.follow(errors, ended) { text in self.texts.withLock { $0.errors += text } }
        Thread.detachNewThread {
            process.waitUntilExit()
            // What it wrote last is read first.
            _ = ended.wait(timeout: .now() + 5)
            let code = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
            self.isOver.withLock { $0 = code }
        }
    }

    private static func follow(_ pipe: Pipe, _ ended: DispatchGroup, _ add: @escaping @Sendable (String) -> Void) {
        ended.enter()
        Thread.detachNewThread {
            while case let data = pipe.fileHandleForReading.availableData, !data.isEmpty {
                add(String(decoding: data, as: UTF8.self))
            }
            ended.leave()
        }
    }

    var output: String { texts.withLock(\.output) }
    var errors: String { texts.withLock(\.errors) }
    /// Nil while it runs; negative where a signal ended it.
    var exitCode: Int32? { isOver.withLock { $0 } }

    func signal(_ number: Int32) { kill(id, number) }

    /// Waits for the end; kills it where it does not come within `limit`.
    @discardableResult
    func end(within limit: Duration = .seconds(60)) async -> Int32 {
        if await !eventually(within: limit, { exitCode != nil }) {
            signal(SIGKILL)
            _ = await eventually { exitCode != nil }
        }
        return exitCode ?? .min
    }

    /// Resident memory in bytes; 0 once it has ended.
    var residentBytes: Int {
        let text = (try? String(contentsOfFile: "/proc/\(id)/statm", encoding: .utf8)) ?? ""
        return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
    }
}
