// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Dispatch
import HIECore
import HIETree
import Synchronization
import Testing

@testable import HIEJournal

@Suite struct JournalThreadTests {
    /// Takes everything of one target and settles it, as a runner does.
    final class Runner: Sendable {
        private let journal: Journal
        private let target: ItemID
        private let wanted: Int
        private let state = Mutex<(seen: [UInt64], isBusy: Bool, again: Bool)>(([], false, false))
        private let done: @Sendable () -> Void

        init(_ journal: Journal, _ target: ItemID, wanted: Int, _ done: @escaping @Sendable () -> Void) {
            self.journal = journal
            self.target = target
            self.wanted = wanted
            self.done = done
        }

        var seen: [UInt64] { state.withLock { $0.seen } }

        func start() {
            journal.onArrival(target) { [self] in run() }
            run()
        }

        private func run() {
            let isMine = state.withLock { state in
                if state.isBusy { state.again = true }
                defer { state.isBusy = true }
                return !state.isBusy
            }
            guard isMine else { return }
            while true {
                let deliveries = journal.take(target, room: Room(count: 17))
                if deliveries.isEmpty {
                    let ends = state.withLock { state in
                        defer { state.again = false }
                        if !state.again { state.isBusy = false }
                        return !state.again
                    }
                    if ends { return }
                    continue
                }
                // Every now and then all but the first go back.
                let kept = deliveries.count > 3 && deliveries[0].message.id.high % 5 == 0 ? 1 : deliveries.count
                journal.giveBack(Array(deliveries[kept...]))
                for delivery in deliveries[..<kept] { journal.mark(Make.settle([delivery])) }
                let count = state.withLock { state in
                    state.seen += deliveries[..<kept].map(\.message.id.high)
                    return state.seen.count
                }
                if count == wanted { done() }
            }
        }
    }

    @Test func `marks from inside of a completion do not wait for the writer that runs it`() async throws {
        let directory = TemporaryDirectory()
        defer { withExtendedLifetime(directory) {} }
        var options = Journal.Options()
        options.markBytes = 8192
        let journal = try Journal(directory: directory.path, options: options)
        let items = try await journal.register(["A"])
        _ = try await journal.commit((1...500).map { Make.commit($0, items) })
        let deliveries = journal.take(items[0], room: Room(count: 500))
        await withCheckedContinuation { done in
            journal.commit(Make.commit(501, items)) { _ in
                for delivery in deliveries { journal.mark(Make.settle([delivery])) }
                done.resume()
            }
        }
        journal.close()
        let ledger = try Journal.inspect(directory: directory.path).ledger
        #expect(ledger.accounts["A"]?.delivered == 500 && ledger.isBalanced)
    }

    @Test func `many threads, small windows, rolling segments and retention: each delivery once and in order`()
        async throws
    {
        let directory = TemporaryDirectory()
        defer { withExtendedLifetime(directory) {} }
        var options = Journal.Options()
        options.segmentBytes = 32 << 10
        options.windowCount = 40
        options.windowBytes = 8 << 10
        options.memoryBytes = 12 << 10
        options.markBytes = 8192
        options.onFailure = { Issue.record("the journal failed: \($0)") }
        let journal = try Journal(directory: directory.path, options: options)
        let items = try await journal.register(["A", "B", "C"])
        let each = 1500
        let producers = 3
        let runners = await withCheckedContinuation { (all: CheckedContinuation<[Runner], Never>) in
            let left = Mutex(items.count)
            let made = Mutex<[Runner]>([])
            let runners = items.map { item in
                Runner(journal, item, wanted: each * producers) {
                    if left.withLock({ left in
                        left -= 1
                        return left == 0
                    }) {
                        all.resume(returning: made.withLock { $0 })
                    }
                }
            }
            made.withLock { $0 = runners }
            for producer in 0..<producers {
                DispatchQueue(label: "producer").async {
                    for number in 0..<each {
                        let id = UInt64(producer * 1_000_000 + number)
                        journal.commit(Make.commit(id, items, size: 60 + number % 200)) { _ in }
                        if number % 300 == 299 { journal.retain(for: .zero) }
                    }
                }
            }
            for runner in runners { runner.start() }
        }
        for runner in runners {
            #expect(Set(runner.seen).count == each * producers)
            for producer in 0..<producers {
                let own = runner.seen.filter { $0 / 1_000_000 == UInt64(producer) }
                #expect(own == own.sorted())
            }
        }
        for item in items { journal.onArrival(item, nil) }
        journal.close()
        let report = try Journal.verify(directory: directory.path)
        #expect(report.isSound, "\(report.damage)")
        let inspection = try Journal.inspect(directory: directory.path)
        #expect(inspection.ledger.isBalanced && inspection.isSealed)
        #expect(inspection.ledger.accounts["A"]?.delivered == each * producers)
    }
}
