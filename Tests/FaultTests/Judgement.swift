// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What the checker sees from outside: what senders were told, and what one destination got.
struct Judgement {
    /// Acknowledged and not delivered.
    private(set) var lost: [String] = []
    /// Deliveries beyond the first of each message.
    private(set) var repeats = 0
    /// Messages that came after a later one of their patient.
    private(set) var reordered: [String] = []

    /// - Parameter isExpected: Which of the acknowledged messages the destination is to get.
    init(
        acknowledged: [String], delivered: [(id: String, patient: String)],
        where isExpected: (String) -> Bool = { _ in true }
    ) {
        var seen: Set<String> = []
        var latest: [String: Int] = [:]
        for (id, patient) in delivered {
            guard seen.insert(id).inserted else {
                repeats += 1
                continue
            }
            // s3-17 is number 17 of sender 3.
            let number = id.split(separator: "-").last.flatMap { Int($0) } ?? 0
            if number < latest[patient, default: 0] { reordered.append(id) }
            latest[patient] = max(number, latest[patient, default: 0])
        }
        lost = acknowledged.filter { !seen.contains($0) && isExpected($0) }
    }
}
