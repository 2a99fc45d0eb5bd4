// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Metrics
internal import Synchronization

/// `hie_acks_sent_total` of one item by status, and what else its requests are counted by.
package final class ResponseCounters: Sendable {
    private let item: String
    private let byStatus = Mutex<[Int: Counter]>([:])
    private let malformedRequests: Counter
    private let duplicates: Counter

    package init(item: String) {
        self.item = item
        malformedRequests = Counter(label: "hie_frame_irregularities_total", dimensions: [("item", item)])
        duplicates = Counter(label: "hie_duplicates_total", dimensions: [("item", item)])
    }

    package func sent(_ status: Int) {
        let counter = byStatus.withLock { counters in
            if let counter = counters[status] { return counter }
            let counter = Counter(label: "hie_acks_sent_total", dimensions: [("item", item), ("code", "\(status)")])
            counters[status] = counter
            return counter
        }
        counter.increment()
    }

    package func malformed() { malformedRequests.increment() }
    package func repeated() { duplicates.increment() }
}
