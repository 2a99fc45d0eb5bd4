// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Simulation
import Testing

@testable import HIEJournal

/// Moments that random work meets too seldom.
@Suite struct JournalPowerTests {
    @Test func `the end of a segment is on disk before the next one begins`() throws {
        for seed in 1...10 as ClosedRange<UInt64> {
            let bench = try Bench(segment: 2048)
            bench.commit(1...4)
            bench.write()
            // One batch that fills the segment and goes on in the next.
            bench.commit(5...12)
            #expect(Set(bench.journal.pending.map { Place.segment($0.place) }).count > 0)
            bench.write()
            var chance = SeededGenerator(seed: seed)
            let journal = try bench.reopened(bench.storage.cutPower(using: &chance), segment: 2048)
            #expect(bench.numbers(journal) == Array(1...12))
        }
    }

    @Test func `a new segment that is on disk proves nothing about the one before, so it comes later`() throws {
        for crash in 0..<8 {
            for seed in 1...6 as ClosedRange<UInt64> {
                let bench = try Bench(segment: 2048)
                bench.commit(1...4)
                bench.write()
                bench.commit(5...12)
                bench.storage.setFaults { $0.crashAfter = crash }
                _ = bench.journal.writePending()
                var chance = SeededGenerator(seed: seed)
                let journal = try bench.reopened(bench.storage.cutPower(using: &chance), segment: 2048)
                let numbers = bench.numbers(journal)
                #expect(numbers == Array(1...UInt64(numbers.count)) && numbers.count >= 4)
                #expect(journal.ledger().accounts["A"]?.imbalance == 0)
            }
        }
    }

    @Test func `what was read from the page cache after a kill is on disk before it is received`() throws {
        for seed in 1...10 as ClosedRange<UInt64> {
            let bench = try Bench(segment: 1 << 20)
            bench.commit(1...3)
            bench.storage.setFaults { $0.crashAfter = 1 }  // the write, not the sync
            _ = bench.journal.writePending()
            let second = bench.storage.kill()
            let journal = try bench.reopened(second, segment: 1 << 20)
            #expect(bench.numbers(journal) == [1, 2, 3])
            var chance = SeededGenerator(seed: seed)
            let third = try bench.reopened(second.cutPower(using: &chance), segment: 1 << 20)
            #expect(bench.numbers(third) == [1, 2, 3])
        }
    }

    @Test func `a mark that begins a segment survives a kill at every moment`() throws {
        for fill in stride(from: 0, to: 400, by: 8) {
            for crash in 0..<7 {
                let bench = try Bench(segment: 1600)
                bench.commit(1...2)
                bench.write()
                bench.commit(3...3, size: 100 + fill)
                bench.write()
                let deliveries = bench.journal.take(bench.items[0], room: Room(count: 3))
                bench.commit(4...4, size: 200)
                let before = Place.segment(bench.journal.state.end)
                bench.journal.mark(
                    Make.settle([deliveries[0]], .delivered(reply: Bytes([UInt8](repeating: 1, count: 300)))))
                guard Place.segment(bench.journal.state.end) != before else { break }
                bench.storage.setFaults { $0.crashAfter = crash }
                _ = bench.journal.writePending()
                let journal = try bench.reopened(bench.storage.kill(), segment: 1600)
                #expect(journal.ledger().accounts["A"]?.delivered == 1, "filled \(fill), crash at \(crash)")
            }
        }
    }
}
