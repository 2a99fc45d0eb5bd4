// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import HIECore
internal import HIEEngine
internal import HIEJournal
internal import HIEStatus

/// What the ledger and the queues say, as metrics: exact, and going on across restarts.
struct EngineMetrics {
    let items: [Engine.ItemStatus]
    let ledger: Ledger
    let now: Timestamp

    func write(to text: inout MetricsText) {
        each("hie_messages_received_total", "counter", &text) { item, account in
            item.kind == .service ? Double(account.accepted) : nil
        }
        text.begin("hie_deliveries_total", "counter")
        for item in items {
            let account = ledger.accounts[item.name] ?? LedgerAccount()
            for (outcome, count) in Self.outcomes(account) {
                text.sample("hie_deliveries_total", [["item", item.name], ["outcome", outcome]], Double(count))
            }
        }
        each("hie_deliveries_in_flight", "gauge", &text) { item, _ in Double(item.depth.inFlight) }
        each("hie_queue_depth", "gauge", &text) { item, _ in Double(item.depth.queued) }
        each("hie_queue_oldest_seconds", "gauge", &text) { item, _ in
            item.depth.oldest.map { max(0, Double(now.microseconds - $0.microseconds) / 1e6) } ?? 0
        }
        each("hie_ledger_imbalance", "gauge", &text) { _, account in Double(account.imbalance) }
        each("hie_item_up", "gauge", &text) { item, _ in item.state == .running ? 1 : 0 }
    }

    private func each(
        _ name: String, _ type: String, _ text: inout MetricsText,
        _ value: (Engine.ItemStatus, LedgerAccount) -> Double?
    ) {
        text.begin(name, type)
        for item in items {
            guard let value = value(item, ledger.accounts[item.name] ?? LedgerAccount()) else { continue }
            text.sample(name, [["item", item.name]], value)
        }
    }

    private static func outcomes(_ account: LedgerAccount) -> [(String, Int)] {
        [
            ("delivered", account.delivered), ("filtered", account.filtered), ("deadLettered", account.deadLettered),
            ("cancelled", account.cancelled), ("expired", account.expired), ("dropped", account.dropped),
        ]
    }
}

/// What the journal and the process say.
struct JournalMetrics {
    let journal: Journal

    init(_ journal: Journal) {
        self.journal = journal
    }

    func write(to text: inout MetricsText) {
        let statistics = journal.statistics()
        gauge("hie_journal_bytes", Double(statistics.bytesOnDisk), &text)
        gauge("hie_journal_accepting", journal.isAccepting ? 1 : 0, &text)
        text.begin("hie_journal_written_bytes_total", "counter")
        text.sample("hie_journal_written_bytes_total", [], Double(statistics.bytesWritten))
        gauge("hie_process_resident_bytes", Double(Self.residentBytes), &text)
    }

    private func gauge(_ name: String, _ value: Double, _ text: inout MetricsText) {
        text.begin(name, "gauge")
        text.sample(name, [], value)
    }

    /// From /proc/self/statm, in pages of 4 KiB; 0 where it cannot be read.
    private static var residentBytes: Int {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
        return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
    }
}
