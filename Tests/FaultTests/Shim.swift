// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Shims/faults.c, compiled for one test.
struct Shim {
    private let library: String
    private let syncFile: String
    private let folder: TemporaryFolder

    init(in folder: TemporaryFolder) async throws {
        self.folder = folder
        library = try await Self.compile("faults", in: folder)
        syncFile = folder.file("sync-fails")
    }

    /// - Returns: The path of what is to be preloaded.
    static func compile(_ name: String, in folder: TemporaryFolder) async throws -> String {
        let library = folder.file("\(name).so")
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Shims/\(name).c")
        let compiler = try ChildProcess(
            "/usr/bin/env", ["cc", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", library, source.path, "-ldl"])
        try #require(await compiler.end() == 0, "\(compiler.errors)")
        return library
    }

    /// - Parameters:
    ///   - kill: The step and its number at which the process kills itself.
    ///   - syncTakes: Milliseconds that each sync takes longer.
    func environment(kill: String = "", syncTakes: Int = 0) -> [String: String] {
        [
            "LD_PRELOAD": library, "FAULT_SYNC": syncFile, "FAULT_KILL": kill, "FAULT_SLOW": "\(syncTakes)",
            "FAULT_CLOCK": folder.file("clock-shift"),
        ]
    }

    /// Sets the process's wall clock off by so many seconds.
    func shiftClock(by seconds: Int) throws { try folder.write("\(seconds)", to: "clock-shift") }

    /// - Parameter times: How often syncing fails from now on; 0 for good.
    func failSyncs(times: Int) throws { try folder.write(String(repeating: ".", count: times), to: "sync-fails") }

    func mend() throws { try FileManager.default.removeItem(atPath: syncFile) }
}
