// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETrials

/// What `make faults` gives to the tests and gets from them.
enum FaultTable {
    private static let environment = ProcessInfo.processInfo.environment

    /// Decides moments, traffic and what a power cut takes.
    static let seed = number("HIE_FAULTS_SEED") ?? 1
    /// How many power cuts there are.
    static let cuts = Int(number("HIE_FAULTS_CUTS") ?? 30)

    private static func number(_ name: String) -> UInt64? { environment[name].flatMap { UInt64($0) } }

    static func add(_ report: FaultReport) {
        guard let path = environment["HIE_FAULTS_TABLE"], let file = fopen(path, "a") else { return }
        fputs(report.line + "\n", file)
        fclose(file)
    }

    /// - Parameters:
    ///   - allowed: The repeats that P6 allows.
    ///   - served: The share of senders that were served.
    ///   - recovery: From the start of a process to its readiness.
    static func add(
        _ fault: String, messages: Int, lost: Int = 0, repeats: Int = 0, allowed: Int = 0, reordered: Int = 0,
        served: Double? = nil, recovery: [Duration] = []
    ) {
        var report = FaultReport(fault, messages: messages)
        report.lost = lost
        report.repeats = repeats
        report.allowedRepeats = max(allowed, repeats)
        report.reordered = reordered
        report.availability = served
        report.recovery = recovery
        add(report)
    }
}
