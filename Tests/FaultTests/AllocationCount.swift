// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Shims/allocations.c, compiled for one test.
struct AllocationCount {
    private let library: String
    private let file: String

    init(in folder: TemporaryFolder) async throws {
        library = try await Shim.compile("allocations", in: folder)
        file = folder.file("allocation-count")
    }

    var environment: [String: String] { ["LD_PRELOAD": library, "ALLOCATION_COUNT": file] }

    /// What the process has asked of the allocator since its start.
    func read(_ process: ChildProcess) async throws -> Int {
        let before = lines.count
        process.signal(SIGUSR2)
        try #require(await eventually { lines.count > before }, "no count came: \(process.errors)")
        return try #require(lines.last.flatMap { Int($0) })
    }

    /// Those that are written to their end.
    private var lines: [Substring] {
        let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }
}
