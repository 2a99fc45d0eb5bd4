// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Glibc
internal import HIECore
internal import HIEEngine
internal import HIEJournal
internal import HIEPolicies
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
        each("hie_deliveries_held", "gauge", &text) { item, _ in Double(item.depth.held) }
        each("hie_queue_depth", "gauge", &text) { item, _ in Double(item.depth.queued) }
        each("hie_queue_oldest_seconds", "gauge", &text) { item, _ in
            item.depth.oldest.map { max(0, Double(now.microseconds - $0.microseconds) / 1e6) } ?? 0
        }
        each("hie_ledger_imbalance", "gauge", &text) { _, account in Double(account.imbalance) }
        each("hie_item_up", "gauge", &text) { item, _ in item.state == .running ? 1 : 0 }
        each("hie_item_inactive", "gauge", &text) { item, _ in item.isInactive ? 1 : 0 }
        writePolicies(to: &text)
    }

    private func writePolicies(to text: inout MetricsText) {
        text.begin("hie_circuit_breaker_state", "gauge")
        for item in items {
            guard let state = item.policies?.breaker else { continue }
            for other in CircuitBreaker.State.allCases {
                text.sample(
                    "hie_circuit_breaker_state", [["item", item.name], ["state", other.rawValue]],
                    other == state ? 1 : 0)
            }
        }
        each("hie_circuit_breaker_failure_rate", "gauge", &text) { item, _ in item.policies?.failureRate }
        each("hie_circuit_breaker_slow_call_rate", "gauge", &text) { item, _ in item.policies?.slowCallRate }
        each("hie_deliveries_retrying", "gauge", &text) { item, _ in item.policies.map { Double($0.retrying) } }
        text.begin("hie_policy_waits_total", "counter")
        for item in items {
            for (policy, count) in (item.policies?.waits ?? [:]).sorted(by: { $0.key < $1.key }) {
                text.sample("hie_policy_waits_total", [["item", item.name], ["policy", policy]], Double(count))
            }
        }
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
        commitSeconds(statistics.latency, &text)
        gauge("hie_process_resident_bytes", Double(Self.residentBytes), &text)
        gauge("hie_process_start_seconds", Self.startSeconds, &text)
    }

    private func commitSeconds(_ latency: LatencyHistogram, _ text: inout MetricsText) {
        let name = "hie_journal_commit_seconds"
        text.begin(name, "histogram")
        var count = 0
        for (power, part) in latency.counts.dropLast().enumerated() {
            count += part
            text.sample(name + "_bucket", [["le", "\(Double(1 << power) / 1e6)"]], Double(count))
        }
        text.sample(name + "_bucket", [["le", "+Inf"]], Double(latency.total))
        text.sample(name + "_sum", [], Double(latency.nanoseconds) / 1e9)
        text.sample(name + "_count", [], Double(latency.total))
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

    /// The boot time of /proc/stat and the ticks of /proc/self/stat after it; 0 where these cannot be read.
    private static let startSeconds: Double = {
        guard let own = try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8),
            let system = try? String(contentsOfFile: "/proc/stat", encoding: .utf8),
            let boot = system.split(separator: "\n").first(where: { $0.hasPrefix("btime ") }),
            let bootSeconds = Double(boot.dropFirst("btime ".count)), let name = own.lastIndex(of: ")")
        else { return 0 }
        // The program's name is field 2 and may hold blanks; field 22 is the start.
        let fields = own[own.index(after: name)...].split(separator: " ")
        guard fields.count > 19, let ticks = Double(fields[19]) else { return 0 }
        return (bootSeconds + ticks / Double(max(1, sysconf(Int32(_SC_CLK_TCK))))).rounded()
    }()
}
