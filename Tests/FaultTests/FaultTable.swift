// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation

/// Lines of the table that `make faults` prints, and the seed that it may give.
enum FaultTable {
    static let seed = ProcessInfo.processInfo.environment["HIE_FAULTS_SEED"].flatMap { UInt64($0) } ?? 1

    /// - Parameter recovery: From the start of a process to its readiness.
    static func add(
        _ fault: String, messages: Int, lost: Int = 0, repeats: Int = 0, reordered: Int = 0, recovery: [Duration] = []
    ) {
        guard let path = ProcessInfo.processInfo.environment["HIE_FAULTS_TABLE"] else { return }
        let times = recovery.sorted().map {
            "\($0.components.seconds * 1000 + $0.components.attoseconds / 1_000_000_000_000_000)"
        }
        let recovered = times.isEmpty ? "-" : "\(times[times.count / 2])/\(times[times.count - 1])"
        let line = "\(fault)\t\(messages)\t\(lost)\t\(repeats)\t\(reordered)\t\(recovered)\n"
        guard let file = fopen(path, "a") else { return }
        fputs(line, file)
        fclose(file)
    }
}
