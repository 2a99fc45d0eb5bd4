// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Simulation
import Testing

@testable import HIEJournal

@Suite struct SortedReceiptsTests {
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `agree with a sorted list, whatever is put in and taken out`(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        var receipts = SortedReceipts()
        var plain = Set<UInt64>()
        for step in 0..<20_000 {
            let value = UInt64.random(in: 1...(seed % 2 == 0 ? 4000 : 1 << 40), using: &chance)
            if Int.random(in: 0..<5, using: &chance) < 3 {
                if plain.insert(value).inserted { receipts.insert(value) }
            } else {
                let victim = Int.random(in: 0..<2, using: &chance) == 0 ? plain.randomElement(using: &chance) : value
                if let victim {
                    plain.remove(victim)
                    receipts.remove(victim)
                }
            }
            if step % 2000 == 0 {
                let sorted = plain.sorted()
                #expect(
                    receipts.count == sorted.count && receipts.first == sorted.first && receipts.last == sorted.last)
                let after = UInt64.random(in: 0...(1 << 40), using: &chance)
                #expect(receipts.page(after: after, count: 3000) == Array(sorted.filter { $0 > after }.prefix(3000)))
                #expect(receipts.page(after: 0, count: .max) == sorted)
            }
        }
    }
}
