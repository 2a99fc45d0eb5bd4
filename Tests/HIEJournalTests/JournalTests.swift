// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Testing

@testable import HIEJournal

@Suite struct JournalTests {
    @Test func `what was committed is received after a restart, in order, and what was settled is not`() async throws {
        let directory = TemporaryDirectory()
        defer { withExtendedLifetime(directory) {} }
        let items: [ItemID]
        do {
            let journal = try Journal(directory: directory.path)
            items = try await journal.register(["A", "B"])
            let results = try await journal.commit((1...10).map { Make.commit($0, items) })
            #expect(results.count == 10)
            let first = journal.take(items[0], room: Room(count: 4))
            #expect(first.map(\.message.id.high) == [1, 2, 3, 4])
            journal.mark(Make.settle(Array(first[0..<2])))
            journal.close()
        }
        let journal = try Journal(directory: directory.path)
        defer { journal.close() }
        #expect(try await journal.register(["A", "B"]) == items)
        #expect(journal.queueDepth(items[0]).queued == 8)
        #expect(journal.queueDepth(items[1]).queued == 10)
        var seen = [UInt64]()
        while seen.count < 8 {
            let next = journal.take(items[0], room: Room(count: 100))
            if next.isEmpty {
                await withCheckedContinuation { done in journal.onArrival(items[0]) { done.resume() } }
                journal.onArrival(items[0], nil)
            }
            seen += next.map(\.message.id.high)
        }
        #expect(seen == Array(3...10))
        #expect(journal.ledger().isBalanced)
    }
}
