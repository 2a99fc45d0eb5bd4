// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIEConfiguration
import HIECore
import Logging
import Synchronization
import TestSupport

@testable import HIEAlerts

let silent = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

/// A real server of Debian's Python as a child process, and what it got.
final class Server: @unchecked Sendable {  // because `process` is only touched by init and deinit
    let folder: TemporaryFolder
    let port: Int
    private let process = Process()

    struct DidNotStart: Error {}

    private static let programs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Servers")

    init(_ program: String, _ arguments: String..., certificate: Bool = false) async throws {
        folder = try TemporaryFolder()
        if certificate { try Self.makeCertificate(in: folder) }
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-W", "ignore", Self.programs.appending(path: program).path, folder.path] + arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        let folder = folder
        guard await eventually({ folder.names().contains("port") }), let port = Int(try folder.text("port")) else {
            process.terminate()
            throw DidNotStart()
        }
        self.port = port
    }

    // A process that was begun on a thread of Dispatch has its signals blocked, but for this one.
    deinit { kill(process.processIdentifier, SIGKILL) }

    /// The `number`th request or mail, once it is there.
    func got(_ number: Int) async throws -> [String: Any] {
        guard await eventually({ folder.names().contains("\(number).json") }) else { return [:] }
        let value = try JSONSerialization.jsonObject(with: Data(try folder.text("\(number).json").utf8))
        return value as? [String: Any] ?? [:]
    }

    var count: Int { folder.names().count { $0.hasSuffix(".json") } }
    var certificate: String { folder.file("cert.pem") }

    /// For `localhost` and 127.0.0.1, its own authority.
    private static func makeCertificate(in folder: TemporaryFolder) throws {
        let openssl = Process()
        openssl.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        openssl.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
            "-subj",
            "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", folder.file("key.pem"),
            "-out", folder.file("cert.pem"),
        ]
        openssl.standardError = FileHandle.nullDevice
        try openssl.run()
        openssl.waitUntilExit()
    }
}

/// Notices that are made up.
enum Notices {
    static func one(_ number: Int = 1) -> AlertNotice {
        let alert = Alert(
            id: number, rule: "orders pile up", measure: "queueDepth", item: "LIS.Out", severity: .error, owner: "Lab",
            text: "612 deliveries wait; the threshold is 500", began: 1_795_514_400_000_000,
            raised: 1_795_514_460_000_000)
        return AlertNotice(id: "\(number)-1", event: .opened, alert: alert, actions: ["x"], time: 1_795_514_460_000_000)
    }
}

/// Waits that a test lets pass by hand; all at once when its task is cancelled.
final class Pauses: Sendable {
    private let state = Mutex((asked: [Duration](), waiting: [CheckedContinuation<Void, Never>](), isFree: false))

    var asked: [Duration] { state.withLock { $0.asked } }

    func pause(_ duration: Duration) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let goesOn = state.withLock { state in
                    state.asked.append(duration)
                    if !state.isFree { state.waiting.append(continuation) }
                    return state.isFree
                }
                if goesOn || Task.isCancelled { release() }
                if goesOn { continuation.resume() }
            }
        } onCancel: {
            release()
        }
    }

    /// Ends those that wait now.
    func release() {
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// From now on nothing waits.
    func letGo() {
        state.withLock { $0.isFree = true }
        release()
    }
}
