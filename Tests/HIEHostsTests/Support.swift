// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECore
import HIETree
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHosts

/// Runs a program and returns what it prints.
func run(_ program: String, _ arguments: [String]) async throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    return await blocking {
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}

/// A real client; prints the body and then ` STATUS`.
func curl(_ arguments: String...) async throws -> String {
    try await run("curl", ["-s", "--max-time", "20", "-w", " %{http_code}"] + arguments)
}

/// A started service and what it hands in.
struct RunningHTTPService {
    let service: HTTPService
    let intake = FakeIntake()
    let port: Int

    init(in folder: TemporaryFolder? = nil, _ change: (inout HTTPServiceSettings) -> Void = { _ in }) async throws {
        var settings = HTTPServiceSettings()
        settings.address = "127.0.0.1"
        settings.port = freePort()
        change(&settings)
        port = settings.port
        service = try HTTPService(settings, context("Web.In", dataDirectory: folder?.path))
        try await service.start(intake)
    }

    var url: String { "http://127.0.0.1:\(port)" }
    var bodies: [String] { intake.messages.map(\.body.text) }
    func connect() async throws -> MLLPPeer { try #require(await MLLPPeer.connect(port)) }
    func stop() async { await service.stop(within: .seconds(5)) }
}

/// A real server in another process.
final class HTTPPeer: Sendable {
    struct Request: Decodable {
        let method: String
        let path: String
        let body: String
        let headers: [String: String]
    }

    private let process: Process
    /// While it is open the server runs.
    private let lifeline = Pipe()
    let url: String

    init() throws {
        process = Process()
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Servers/http_peer.py")
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = lifeline
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        url = "http://127.0.0.1:\(line.filter(\.isNumber))"
    }

    deinit { process.terminate() }

    func requests() async throws -> [Request] {
        try JSONDecoder().decode([Request].self, from: Data(try await run("curl", ["-s", "\(url)/log"]).utf8))
    }
}

/// A started operation and its queue.
struct RunningHTTPOperation {
    let operation: HTTPOperation
    let queue = FakeQueue()

    init(_ url: String, poolSize: Int = 1, _ change: (inout HTTPOperationSettings) -> Void = { _ in }) async throws {
        var settings = HTTPOperationSettings()
        settings.url = try #require(RequestTemplate(settingText: url))
        settings.reconnectLimit = .milliseconds(200)
        change(&settings)
        operation = try HTTPOperation(settings, context("Web.Out", poolSize: poolSize))
        try await operation.start(queue)
    }

    func settled(_ count: Int) async -> Bool { await eventually { queue.settled.count == count } }
    func stop() async { await operation.stop(within: .seconds(5)) }
}
