// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Prometheus' text format, written in order: ``begin(_:_:)``, then the samples of that name.
public struct MetricsText {
    public private(set) var text = ""

    public init() {}

    /// - Parameter type: `counter`, `gauge` or `histogram`.
    public mutating func begin(_ name: String, _ type: String) {
        if let help = Metric.help[name] { text += "# HELP \(name) \(help)\n" }
        text += "# TYPE \(name) \(type)\n"
    }

    /// - Parameter labels: Pairs of name and value.
    public mutating func sample(_ name: String, _ labels: [[String]], _ value: Double) {
        text += name
        if !labels.isEmpty {
            text += "{" + labels.map { "\($0[0])=\"\(Self.escaped($0[1]))\"" }.joined(separator: ",") + "}"
        }
        text += " \(Self.number(value))\n"
    }

    mutating func histogram(_ name: String, _ labels: [[String]], _ snapshot: Histogram.Snapshot) {
        var count: Int64 = 0
        for (place, bound) in Histogram.bounds.enumerated() {
            count += snapshot.buckets[place]
            sample("\(name)_bucket", labels + [["le", Self.number(bound)]], Double(count))
        }
        count += snapshot.buckets[Histogram.bounds.count]
        sample("\(name)_bucket", labels + [["le", "+Inf"]], Double(count))
        sample("\(name)_sum", labels, snapshot.sum)
        sample("\(name)_count", labels, Double(count))
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
    }

    private static func escaped(_ value: String) -> String {
        var escaped = ""
        for character in value {
            switch character {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}

/// What each metric says, for scrapes and for the reference.
public enum Metric {
    public static let help: [String: String] = [
        "hie_messages_received_total": "Messages that a service has accepted from outside.",
        "hie_acks_sent_total": "Acknowledgements sent, by code.",
        "hie_invalid_refused_total": "Messages refused with AE or AR because of what Validation found.",
        "hie_control_ids_reused_total": "Other messages with a control id (MSH-10) that came within DuplicateWindow.",
        "hie_duplicates_total": "Messages that came again within DuplicateWindow and were not processed again.",
        "hie_frame_irregularities_total": "Bytes outside frames, missing or doubled start and end bytes, empty frames.",
        "hie_deliveries_total": "Deliveries that have ended, by outcome.",
        "hie_deliveries_held": "Deliveries set aside until someone lets them go.",
        "hie_deliveries_in_flight": "Deliveries handed to an item and not ended yet.",
        "hie_delivery_seconds": "Time from sending a message to its outcome.",
        "hie_delivery_retries_total": "Deliveries tried again.",
        "hie_deliveries_retrying": "Deliveries that failed and wait for another try, or are at it.",
        "hie_circuit_breaker_state":
            "1 for the state that an item's circuit breaker is in: CLOSED, OPEN, HALF_OPEN, FORCED_OPEN or DISABLED.",
        "hie_circuit_breaker_failure_rate": "Percentage of failed calls in the window; none while too few are counted.",
        "hie_circuit_breaker_slow_call_rate": "Percentage of slow calls in the window; none while too few are counted.",
        "hie_policy_waits_total":
            "How often deliveries had to wait for circuit_breaker, rate_limiter or bulkhead since the item started.",
        "hie_queue_depth": "Deliveries waiting for an item.",
        "hie_queue_oldest_seconds": "Age of the oldest waiting delivery.",
        "hie_ledger_imbalance": "Accepted deliveries that are neither ended nor waiting; anything but 0 is a fault.",
        "hie_item_inactive": "1 while nothing has passed an item for its InactivityTimeout.",
        "hie_item_up": "1 while an item runs.",
        "hie_dead_letters": "Dead letters that are kept.",
        "hie_alerts_open": "Open alerts, acknowledged ones among them.",
        "hie_alert_notices_total":
            "Alert notices that are done with: sent, failed for good, or dropped from a full queue.",
        "hie_alert_retries_total": "Alert notices tried again.",
        "hie_alert_notices_waiting": "Alert notices that wait to be sent.",
        "hie_journal_commit_seconds": "Time of one group commit: write and fdatasync.",
        "hie_journal_bytes": "Bytes of journal on disk.",
        "hie_journal_written_bytes_total": "Bytes passed to write for the journal.",
        "hie_journal_accepting":
            "1 while messages are taken in; 0 when the disk is near full or the journal has failed.",
        "hie_index_lag_seconds": "How far the search index is behind the journal.",
        "hie_process_resident_bytes": "Resident memory of the process.",
        "hie_process_start_seconds": "When the process started, in seconds since 1970.",
    ]

    /// The labels of each metric that has any; the value of `item` is an item's name.
    public static let labels: [String: [String]] = [
        "hie_messages_received_total": ["item"],
        "hie_acks_sent_total": ["item", "code"],
        "hie_invalid_refused_total": ["item"], "hie_control_ids_reused_total": ["item"],
        "hie_duplicates_total": ["item"],
        "hie_frame_irregularities_total": ["item"],
        "hie_deliveries_total": ["item", "outcome"],
        "hie_deliveries_in_flight": ["item"],
        "hie_deliveries_held": ["item"],
        "hie_delivery_seconds": ["item"],
        "hie_delivery_retries_total": ["item"],
        "hie_deliveries_retrying": ["item"],
        "hie_circuit_breaker_state": ["item", "state"],
        "hie_circuit_breaker_failure_rate": ["item"],
        "hie_circuit_breaker_slow_call_rate": ["item"],
        "hie_policy_waits_total": ["item", "policy"],
        "hie_queue_depth": ["item"],
        "hie_queue_oldest_seconds": ["item"],
        "hie_ledger_imbalance": ["item"],
        "hie_item_inactive": ["item"],
        "hie_item_up": ["item"],
        "hie_dead_letters": ["item"],
        "hie_alerts_open": ["severity"],
        "hie_alert_notices_total": ["action", "result"],
        "hie_alert_retries_total": ["action"],
        "hie_alert_notices_waiting": ["action"],
    ]

    /// `counter`, `gauge` or `histogram`.
    public static func type(of name: String) -> String {
        if name.hasSuffix("_total") { return "counter" }
        return ["hie_delivery_seconds", "hie_journal_commit_seconds"].contains(name) ? "histogram" : "gauge"
    }
}
