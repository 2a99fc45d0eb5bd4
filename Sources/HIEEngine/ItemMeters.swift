// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import Metrics

/// What the ledger does not know of an item: how long its deliveries took and how often they were tried again.
final class ItemMeters: Sendable {
    private let seconds: Metrics.Timer
    private let retries: Counter

    init(item: String) {
        seconds = Metrics.Timer(label: "hie_delivery_seconds", dimensions: [("item", item)])
        retries = Counter(label: "hie_delivery_retries_total", dimensions: [("item", item)])
    }

    func settled(_ settlements: [Settlement]) {
        for settlement in settlements { seconds.recordNanoseconds(Int64(settlement.microseconds) * 1000) }
    }

    func retried() { retries.increment() }
}
