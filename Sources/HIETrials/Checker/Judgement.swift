// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What a checker sees from outside at one destination: it knows what senders were told and what came, and nothing of
/// the engine in between.
package struct Judgement: Sendable, Hashable {
    /// Acknowledged and never delivered (P1, P3).
    package private(set) var lost: [String] = []
    /// Deliveries beyond the first of each message (P6).
    package private(set) var repeats = 0
    /// Messages whose first delivery came behind a later one of their key (P5).
    package private(set) var reordered: [String] = []
    package private(set) var delivered = 0

    /// - Parameter isExpected: Which of the acknowledged messages the destination is to get.
    package init(
        acknowledged: [String], delivered: [TrialLog.Delivered], where isExpected: (String) -> Bool = { _ in true }
    ) {
        var seen: Set<String> = []
        var latest: [String: Int] = [:]
        self.delivered = delivered.count
        for delivery in delivered {
            guard seen.insert(delivery.id).inserted else {
                repeats += 1
                continue
            }
            let number = delivery.id.split(separator: "-").last.flatMap { Int($0) } ?? 0
            if number < latest[delivery.key, default: 0] { reordered.append(delivery.id) }
            latest[delivery.key] = max(number, latest[delivery.key, default: 0])
        }
        lost = acknowledged.filter { !seen.contains($0) && isExpected($0) }
    }
}
