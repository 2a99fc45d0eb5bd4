// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Shims/power.c, compiled for one test, over one folder.
struct PowerShim {
    private let library: String
    private let log: String
    /// What loses power.
    let root: String

    init(in folder: TemporaryFolder) async throws {
        library = try await Shim.compile("power", in: folder)
        log = folder.file("power-log")
        root = folder.file("disk")
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    }

    /// - Parameters:
    ///   - cut: The step at which the process dies; nil leaves that to the test.
    ///   - syncsAreLies: The mutation: syncs do nothing.
    func environment(cut: Int? = nil, syncsAreLies: Bool = false) -> [String: String] {
        try? FileManager.default.removeItem(atPath: log + ".d")
        var environment = ["LD_PRELOAD": library, "POWER_ROOT": root, "POWER_LOG": log]
        if let cut { environment["POWER_CUT"] = "\(cut)" }
        if syncsAreLies { environment["POWER_LIES"] = "1" }
        return environment
    }

    /// Makes the folder what the disk holds after the process that has ended.
    ///
    /// - Returns: When the last write was made that a sync has made safe, in nanoseconds of the monotonic clock.
    func cut(seed: UInt64) throws -> UInt64 {
        var cut = try PowerCut(log: log, root: root, seed: seed)
        try cut.strike()
        return cut.safeUntil
    }
}
