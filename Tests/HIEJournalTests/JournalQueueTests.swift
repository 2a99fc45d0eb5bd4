// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Simulation
import Synchronization
import Testing

@testable import HIEJournal

@Suite struct JournalQueueTests {
    private func small() throws -> Bench { try Bench(segment: 1 << 20) }

    @Test func `nothing is received before it is on disk`() throws {
        let bench = try small()
        bench.commit(1...1)
        #expect(bench.journal.take(bench.items[0], room: Room(count: 1)).isEmpty)
        bench.write()
        #expect(bench.journal.take(bench.items[0], room: Room(count: 1)).count == 1)
    }

    @Test func `a production due at once is not received before it is on disk`() throws {
        let bench = try small()
        var production = Make.production(1, bench.items[0])
        production.notBefore = Timestamp(microseconds: 1)
        var commit = Commit()
        commit.produced = [production]
        bench.journal.commit(commit) { _ in }
        #expect(bench.journal.take(bench.items[0], room: Room(count: 1)).isEmpty)
        bench.write()
        #expect(bench.journal.take(bench.items[0], room: Room(count: 1)).count == 1)
    }

    @Test func `who found nothing because it was not on disk yet is woken when it is`() throws {
        let bench = try small()
        bench.commit(1...1)
        bench.write()
        #expect(bench.journal.take(bench.items[0], room: Room(count: 1)).count == 1)
        bench.commit(2...2)
        #expect(bench.journal.take(bench.items[0], room: Room(count: 1)).isEmpty)
        let woken = Atomic<Int>(0)
        bench.journal.onArrival(bench.items[0]) { woken.add(1, ordering: .relaxed) }
        bench.write()
        #expect(woken.load(ordering: .relaxed) == 1)
    }

    @Test func `a delivery in a later group wakes though an earlier group had one that is taken`() throws {
        let bench = try small()
        bench.commit(1...1, size: PendingGroup.largeSize)
        bench.commit(2...2, size: PendingGroup.largeSize)
        #expect(bench.journal.pending.count >= 2)
        let woken = Atomic<Int>(0)
        bench.journal.onArrival(bench.items[0]) { woken.add(1, ordering: .relaxed) }
        #expect(bench.journal.take(bench.items[0], room: Room(count: 1)).isEmpty)
        bench.write()
        #expect(woken.load(ordering: .relaxed) == 1)
        #expect(bench.numbers(bench.journal) == [1, 2])
    }

    @Test func `what does not fit into memory is counted, and read back in order`() throws {
        let storage = SimulatedStorage()
        var options = Bench.options(segment: 16 << 10)
        options.windowCount = 10
        let journal = try Journal(storage: storage, options: options, hasThreads: false)
        let items = try journal.placeNames(["A", "B"]).items
        for number in 1...300 as ClosedRange<UInt64> {
            journal.commit(Make.commit(number, number % 3 == 0 ? items : [items[0]])) { _ in }
            while journal.writePending() {}
        }
        #expect(journal.queueDepth(items[0]).queued == 300)
        #expect(journal.state.queue(1)?.window.count == 10)
        var seen = [UInt64]()
        while true {
            let next = journal.take(items[0], room: Room(count: 7))
            if next.isEmpty, !journal.readOverflow() { break }
            seen += next.map(\.message.id.high)
            journal.mark(Make.settle(next))
            #expect((journal.state.queue(1)?.window.count ?? 0) <= 20)
        }
        #expect(seen == Array(1...300))
        #expect(journal.ledger().accounts["A"]?.delivered == 300)
        #expect(journal.queueDepth(items[1]).queued == 100)
    }

    @Test func `many queues that nobody empties share a bounded memory`() throws {
        let storage = SimulatedStorage()
        var options = Bench.options(segment: 1 << 20)
        options.memoryBytes = 64 << 10
        let journal = try Journal(storage: storage, options: options, hasThreads: false)
        let items = try journal.placeNames((1...20).map { "Out\($0)" }).items
        for number in 1...400 as ClosedRange<UInt64> {
            journal.commit(Make.commit(number, [items[Int(number % 20)]], size: 1000)) { _ in }
        }
        while journal.writePending() {}
        #expect(journal.state.memory <= 64 << 10)
        #expect(journal.state.memory == journal.state.queues.reduce(0) { $0 + ($1?.memory ?? 0) })
        for (index, item) in items.enumerated() {
            var seen = [UInt64]()
            while true {
                let next = journal.take(item, room: Room(count: 5))
                if next.isEmpty, !journal.readOverflow() { break }
                seen += next.map(\.message.id.high)
            }
            #expect(seen == (1...400).filter { Int($0 % 20) == index })
        }
    }

    @Test func `priority overtakes, and a class passed over often has its turn`() throws {
        let bench = try small()
        bench.journal.configure(bench.items[0], QueueOptions(order: .priority))
        for number in 1...60 as ClosedRange<UInt64> {
            var commit = Commit()
            commit.produced = [Make.production(number, bench.items[0], priority: number <= 10 ? 2 : 9)]
            bench.journal.commit(commit) { _ in }
        }
        bench.write()
        let order = bench.journal.take(bench.items[0], room: Room(count: 60)).map(\.message.id.high)
        #expect(Array(order.prefix(32)) == Array(11...42))
        #expect(order[32] == 1)
        #expect(order.count == 60 && order.filter { $0 <= 10 } == Array(1...10))
        for delivery in bench.journal.take(bench.items[0], room: Room(count: 60)) {
            bench.journal.mark(Make.settle([delivery]))
        }
        #expect(bench.journal.ledger().isBalanced)
    }

    @Test func `lifo keeps the newest in memory, and what it left in the log comes when nothing newer is there`() throws
    {
        let storage = SimulatedStorage()
        var options = Bench.options(segment: 16 << 10)
        options.windowCount = 10
        var journal = try Journal(storage: storage, options: options, hasThreads: false)
        let item = try journal.placeNames(["A"]).items[0]
        journal.configure(item, QueueOptions(order: .lifo))
        for number in 1...100 as ClosedRange<UInt64> {
            journal.commit(Make.commit(number, [item])) { _ in }
            while journal.writePending() {}
        }
        #expect(journal.queueDepth(item).queued == 100)
        #expect((journal.state.queue(1)?.fresh.count ?? 0) <= 10)
        let first = journal.take(item, room: Room(count: 3))
        #expect(first.map(\.message.id.high) == [100, 99, 98])
        journal.mark(Make.settle(first))
        var seen = Set(first.map(\.message.id.high))
        let disk = storage.kill()
        journal = try Journal(storage: disk, options: options, hasThreads: false)
        journal.configure(item, QueueOptions(order: .lifo))
        journal.commit(Make.commit(200, [item])) { _ in }
        while journal.writePending() {}
        #expect(journal.take(item, room: Room(count: 1)).map(\.message.id.high) == [200])
        while true {
            let next = journal.take(item, room: Room(count: 7)).map(\.message.id.high)
            if next.isEmpty, !journal.readOverflow() { break }
            #expect(next == next.sorted(by: >) && seen.isDisjoint(with: next))
            seen.formUnion(next)
        }
        #expect(seen == Set(1...100))
        #expect(journal.ledger().isBalanced)
    }

    @Test func `what is dropped stays dropped after a restart, also from a backlog that is only in the log`() throws {
        let storage = SimulatedStorage()
        var options = Bench.options(segment: 4096)
        options.windowCount = 5
        var journal = try Journal(storage: storage, options: options, hasThreads: false)
        let item = try journal.placeNames(["A"]).items[0]
        for number in 1...30 as ClosedRange<UInt64> { journal.commit(Make.commit(number, [item])) { _ in } }
        while journal.writePending() {}
        journal = try Journal(storage: storage.kill(), options: options, hasThreads: false)
        journal.configure(item, QueueOptions(size: 8, overflow: .dropOldest))
        for number in 31...60 as ClosedRange<UInt64> {
            journal.commit(Make.commit(number, [item])) { _ in }
            while journal.writePending() || journal.readOverflow() {}
        }
        #expect(journal.queueDepth(item).queued == 8)
        journal.close()
        #expect(journal.ledger().accounts["A"]?.dropped == 52 && journal.ledger().isBalanced)
    }

    @Test func `what was settled ahead of older ones stays settled after a restart`() throws {
        let bench = try small()
        bench.journal.configure(bench.items[0], QueueOptions(order: .priority))
        for number in 1...20 as ClosedRange<UInt64> {
            var commit = Commit()
            commit.produced = [Make.production(number, bench.items[0], priority: number % 2 == 0 ? 9 : 5)]
            bench.journal.commit(commit) { _ in }
        }
        bench.write()
        bench.journal.mark(Make.settle(bench.journal.take(bench.items[0], room: Room(count: 6))))
        bench.journal.close()
        let journal = try bench.reopened(bench.storage.kill(), segment: 1 << 20)
        #expect(bench.numbers(journal) == [1, 3, 5, 7, 9, 11, 13, 14, 15, 16, 17, 18, 19, 20])
    }

    @Test func `what is due waits for older ones that are only in the log`() throws {
        let bench = try small()
        bench.commit(1...2)
        var production = Make.production(3, bench.items[0])
        production.notBefore = Timestamp(microseconds: 1)
        var commit = Commit()
        commit.produced = [production]
        bench.journal.commit(commit) { _ in }
        bench.write()
        let journal = try bench.reopened(bench.storage.kill(), segment: 1 << 20)
        #expect(bench.numbers(journal) == [1, 2, 3])
    }

    @Test func `attempts counted before a crash count after it`() throws {
        let bench = try small()
        bench.commit(1...2)
        bench.write()
        let deliveries = bench.journal.take(bench.items[0], room: Room(count: 2))
        var commit = Commit()
        commit.started = [deliveries[0].receipt]
        bench.journal.mark(commit)
        let journal = try bench.reopened(bench.storage.kill(), segment: 1 << 20)
        while journal.take(bench.items[0], room: Room(count: 0)).isEmpty, journal.readOverflow() {}
        var again = journal.take(bench.items[0], room: Room(count: 2))
        if again.isEmpty, journal.readOverflow() { again = journal.take(bench.items[0], room: Room(count: 2)) }
        #expect(again.map(\.attempts) == [1, 0])
    }

    @Test func `state survives, the last value wins, nil removes`() throws {
        let bench = try Bench(segment: 2048)
        for number in 1...30 as ClosedRange<UInt64> {
            var commit = Make.commit(number, [bench.items[1]])
            commit.state = [
                StateChange(item: bench.items[0], key: "sequence", value: Bytes("\(number)")),
                StateChange(item: bench.items[0], key: "gone", value: number < 20 ? Bytes("x") : nil),
            ]
            bench.journal.commit(commit) { _ in }
            bench.write()
        }
        let journal = try bench.reopened(bench.storage.kill(), segment: 2048)
        #expect(journal.state(of: bench.items[0], "sequence")?.text == "30")
        #expect(journal.state(of: bench.items[0], "gone") == nil)
    }

    @Test func `an idle item costs less than 2 KB`() throws {
        let bench = try Bench(segment: 16 << 20)
        let before = residentBytes()
        let items = try bench.journal.placeNames((1...10_000).map { "Item.\($0)" }).items
        bench.write()
        #expect(items.count == 10_000)
        #expect((residentBytes() - before) / 10_000 < 2048 + 1024)  // the simulated disk has a share
    }

    private func residentBytes() -> Int {
        guard let text = try? POSIXText.read("/proc/self/statm") else { return 0 }
        return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
    }
}
