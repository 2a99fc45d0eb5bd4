// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIEStandard
import HIETree
import HIETrials
import HL7

struct Send: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Sends HL7 v2 messages over MLLP and checks every acknowledgement; exits with 1 unless all are AA or CA.")

    @Argument(
        help: ArgumentHelp("Files and folders with messages; standard input where none is named.", valueName: "path"))
    var paths: [String] = []

    @Option(help: "Where to.")
    var host = "127.0.0.1"
    @Option(help: "TCP port.")
    var port = 2575
    @Option(help: "Connections used at once.")
    var connections = 1
    @Option(help: "Messages sent on a connection before the first of them is acknowledged.")
    var window = 1
    @Option(help: "Messages a second in all, whatever the answers do; as fast as they let where absent.")
    var rate: Double?
    @Option(help: "Send so many messages, those given in turn, each with a new MSH-10.")
    var count: Int?
    @Option(help: "Seconds without any acknowledgement before it gives up.")
    var timeout = 60.0
    @Flag(help: "Connect again where a connection breaks, and send again what was not acknowledged.")
    var reconnect = false
    @Option(help: "A file that gets the MSH-10 of each acknowledged message.")
    var acknowledged: String?
    @Flag(help: "Print JSON, version 1.")
    var json = false

    func run() async throws {
        let messages = try MessageFiles.read(paths)
        guard !messages.isEmpty else {
            Terminal.note(
                "there is no HL7 message in \(paths.isEmpty ? "standard input" : paths.joined(separator: ", "))")
            throw ExitCode(1)
        }
        var options = LoadOptions(port: port)
        options.host = host
        options.connections = connections
        options.window = window
        options.rate = rate
        options.timeout = .seconds(timeout)
        options.reconnects = reconnect
        options.acknowledgedFile = acknowledged
        options.run = String(UInt32.random(in: .min ... .max), radix: 36)
        options.progress = { progress in
            Terminal.progress("\(progress.acknowledged.grouped) acknowledged, \(Int(progress.perSecond).grouped)/s")
        }
        let supply = count.map { LoadMessages.templates(messages, count: $0) } ?? .asTheyAre(messages)
        do {
            let result = try await MLLPLoadClient(options).run(supply)
            Terminal.endProgress()
            Terminal.write(json ? JSONText.of(LoadReport(result)) : LoadReport(result).text)
            if result.acknowledged != result.sent || result.sent == 0 { throw ExitCode(1) }
        } catch let error as TrialError {
            Terminal.endProgress()
            Terminal.note("\(error)")
            throw ExitCode(1)
        }
    }
}

/// What a sender has to say, version 1.
struct LoadReport: Encodable {
    let version = 1
    let result: LoadResult

    init(_ result: LoadResult) { self.result = result }

    var text: String {
        var table = Table(
            "sent", "acknowledged", "refused", "mismatched", "lost", "messages/s", "p50 ms", "p95 ms", "p99 ms")
        table.add(
            result.sent.grouped, result.acknowledged.grouped, result.refused.grouped, result.mismatched.grouped,
            result.lost.grouped, Int(result.perSecond).grouped, Self.short(result.latency.p50),
            Self.short(result.latency.p95), Self.short(result.latency.p99))
        return table.text
    }

    static func short(_ milliseconds: Double) -> String { String(format: "%.2f", milliseconds) }
}

/// Messages out of files, folders (every file in them, by name) or standard input.
enum MessageFiles {
    static func read(_ paths: [String]) throws -> [[UInt8]] {
        if paths.isEmpty || paths == ["-"] { return split(FileHandle.standardInput.readDataToEndOfFile()) }
        return try paths.flatMap { path -> [[UInt8]] in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw ValidationError("there is no file or folder \(path)")
            }
            guard isFolder.boolValue else { return split(try Data(contentsOf: URL(fileURLWithPath: path))) }
            return try FileManager.default.contentsOfDirectory(atPath: path).sorted().filter { !$0.hasPrefix(".") }
                .flatMap { split((try? Data(contentsOf: URL(fileURLWithPath: "\(path)/\($0)"))) ?? Data()) }
        }
    }

    private static func split(_ data: Data) -> [[UInt8]] {
        HL7Splitter(Bytes(Array(data))).messages.map(\.array)
    }
}
