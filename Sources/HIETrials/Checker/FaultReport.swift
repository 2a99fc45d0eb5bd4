// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What came of one fault: a line of the table that `make faults` prints.
package struct FaultReport: Sendable, Hashable {
    package var fault: String
    /// Messages that were acknowledged.
    package var messages: Int
    package var lost = 0
    /// Deliveries of what had been delivered, beyond those that senders asked for by sending again.
    package var repeats = 0
    /// What P6 allows of these.
    package var allowedRepeats = 0
    package var reordered = 0
    /// Accounts that did not close.
    package var openAccounts = 0
    /// The share of senders served while the fault lasted, 0 to 1.
    package var availability: Double?
    /// From the start of a process, or the end of a fault, to being served again.
    package var recovery: [Duration] = []

    package init(_ fault: String, messages: Int) {
        self.fault = fault
        self.messages = messages
    }

    /// Adds what one destination shows; its repeats only where no sender sent again, see ``repeats``.
    package mutating func add(_ judgement: Judgement) {
        lost += judgement.lost.count
        reordered += judgement.reordered.count
    }

    package var isSound: Bool {
        lost == 0 && reordered == 0 && openAccounts == 0 && (0...allowedRepeats).contains(repeats)
    }

    package static let heading = [
        "fault", "messages", "lost", "repeats", "allowed", "reordered", "open accounts", "served", "recovery ms",
    ].joined(separator: "\t")

    /// Columns as in ``heading``, with tabs between them; recovery is median/longest.
    package var line: String {
        let times = recovery.sorted().map { $0.nanoseconds / 1_000_000 }
        let recovered = times.isEmpty ? "-" : "\(times[times.count / 2])/\(times[times.count - 1])"
        let served = availability.map { "\(Int(($0 * 100).rounded())) %" } ?? "-"
        return [
            fault, "\(messages)", "\(lost)", "\(repeats)", "\(allowedRepeats)", "\(reordered)", "\(openAccounts)",
            served, recovered,
        ].joined(separator: "\t")
    }
}
