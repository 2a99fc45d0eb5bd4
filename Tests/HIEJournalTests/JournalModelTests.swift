// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Testing

@testable import HIEJournal

@Suite struct JournalModelTests {
    @Test func `random work with crashes, power cuts and torn writes loses nothing and brings nothing back`() throws {
        for seed in 1...300 as ClosedRange<UInt64> {
            do { try JournalModel(seed: seed).run() } catch {
                Issue.record("seed \(seed): \(error)")
                return
            }
        }
    }

    @Test func `a storage whose sync does nothing is caught by the power cut`() throws {
        var options = JournalModel.Options()
        options.syncsAreLies = true
        var caught = 0
        for seed in 1...20 as ClosedRange<UInt64> {
            do { try JournalModel(seed: seed, options: options).run() } catch { caught += 1 }
        }
        #expect(caught >= 15)
    }
}
