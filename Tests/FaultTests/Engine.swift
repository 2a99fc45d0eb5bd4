// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
import TestSupport
import Testing

/// A production file and the engine processes that run it, one after the other.
final class Engine: Sendable {
    let folder: TemporaryFolder
    let file: String
    private let current = Mutex<ChildProcess?>(nil)
    private let arguments: [String]
    private let binary: String
    private let head: String

    /// - Parameter settings: Of the production, added to those that keep tests apart.
    init(
        _ items: String, in folder: TemporaryFolder, settings: String = "", data: String = "data",
        arguments: [String] = [], binary: String = Binary.path, name: String = "production.yaml"
    ) throws {
        self.folder = folder
        self.binary = binary
        self.arguments = arguments
        head = """
            production: Faults
            settings:
              DataDirectory: \(data)
              StatusPort: 0
              MinimumFreeDisk: 0
              SearchIndex: false
              \(settings.contains("ShutdownTimeout") ? "" : "ShutdownTimeout: 10s")
            \(settings)
            items:

            """
        file = try folder.write(head + items, to: name)
    }

    /// Changes the file; with `--watch` the engine follows.
    func write(_ items: String) throws { try (head + items).write(toFile: file, atomically: true, encoding: .utf8) }

    deinit { current.withLock { $0 }?.signal(SIGKILL) }

    var process: ChildProcess? { current.withLock { $0 } }

    /// Starts a process and waits until it says that it runs, or ends.
    ///
    /// - Parameter environment: Added to that of the tests.
    /// - Returns: How long that took.
    @discardableResult
    func start(environment: [String: String] = [:]) async throws -> Duration {
        let begun = ContinuousClock.now
        let child = try ChildProcess(binary, ["run"] + arguments + [file], environment: environment)
        current.withLock { $0 = child }
        let isUp = await eventually { child.errors.contains("is running after") || child.exitCode != nil }
        #expect(isUp, "the engine did not start: \(child.errors)")
        return ContinuousClock.now - begun
    }

    func kill() async {
        process?.signal(SIGKILL)
        await process?.end()
    }

    /// SIGTERM and the wait for its end.
    @discardableResult
    func stop() async -> Int32 {
        process?.signal(SIGTERM)
        return await process?.end() ?? .min
    }

    /// What `hie ledger --json` says, whether the engine runs or not.
    func ledger() async throws -> LedgerAnswer {
        let (code, output, errors) = try await Binary.run("ledger", file, "--json")
        guard var answer = try? JSONDecoder().decode(LedgerAnswer.self, from: Data(output.utf8)) else {
            throw Unreadable(description: "hie ledger said \(output) \(errors) and exited with \(code)")
        }
        answer.exitCode = code
        return answer
    }

    /// Waits until no delivery is queued or in flight.
    func drained(within limit: Duration = .seconds(60)) async throws -> Bool {
        try await eventually(within: limit, every: .milliseconds(200)) {
            try await ledger().items.values.allSatisfy { $0.queued == 0 && $0.inFlight == 0 }
        }
    }

    struct Unreadable: Error, CustomStringConvertible { let description: String }
}

struct LedgerAnswer: Decodable {
    struct Account: Decodable {
        var accepted: Int
        var delivered: Int
        var filtered: Int
        var deadLettered: Int
        var queued: Int
        var inFlight: Int
        var imbalance: Int
    }

    var balanced: Bool
    var items: [String: Account]
    var exitCode: Int32 = 0

    enum CodingKeys: CodingKey { case balanced, items }
}

/// Items in short.
enum Items {
    static func service(_ port: Int, to targets: String, _ more: String = "") -> String {
        item("In", "HL7TCPService", "Port: \(port), IPAddress: 127.0.0.1, TargetConfigNames: [\(targets)]", more)
    }

    static func operation(_ name: String, _ port: Int, pool: Int = 1, _ more: String = "") -> String {
        item(
            name, "HL7TCPOperation", "IPAddress: 127.0.0.1, Port: \(port), RetryInterval: 50ms, ReconnectLimit: 500ms",
            more, pool: pool)
    }

    static func item(
        _ name: String, _ className: String, _ settings: String, _ more: String = "", pool: Int = 1
    ) -> String {
        "  - { name: \(name), class: \(className), PoolSize: \(pool), "
            + "settings: { \(settings)\(more.isEmpty ? "" : ", " + more) } }\n"
    }

    /// Sends everything to `all` and every patient whose number ends with 0 to `some` too.
    static func router(all: String, some: String) -> String {
        """
          - name: Router
            class: HL7RoutingEngine
            settings:
              Rules:
                - { name: all, send: [\(all)] }
                - { name: some, when: "PID-3.1.endsWith('0')", send: [\(some)] }

        """
    }
}
