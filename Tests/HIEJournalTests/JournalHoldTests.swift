// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Simulation
import Testing

@testable import HIEJournal

@Suite struct JournalHoldTests {
    @Test func `held deliveries are listed page by page with why, and let go in their old places`() throws {
        let bench = try Bench(segment: 4096)
        let item = bench.items[0]
        bench.commit(1...50)
        bench.write()
        let taken = (0..<5).flatMap { _ in bench.journal.take(item, room: Room(count: 10)) }
        bench.journal.hold(taken[10..<40].map(\.receipt), of: item, by: "me", why: "wrong ward") { _ in }
        bench.write()
        bench.journal.giveBack(taken)
        for journal in [bench.journal, try bench.reopened(bench.storage.kill())] {
            #expect(journal.heldCount(of: item) == 30 && journal.queueDepth(item).held == 30)
            let first = try journal.held(of: item, count: 7)
            #expect(first.map(\.receipt) == taken[10..<17].map(\.receipt))
            #expect(first.allSatisfy { $0.failure?.error == "held by me: wrong ward" })
            let rest = try journal.held(of: item, after: first.last?.receipt, count: 100)
            #expect(rest.map(\.receipt) == taken[17..<40].map(\.receipt))
        }
        let journal = try bench.reopened(bench.storage.kill())
        journal.letGo(taken[20..<25].map(\.receipt), of: item, by: "me") { _ in }
        while journal.writePending() {}
        #expect(journal.heldCount(of: item) == 25)
        #expect(bench.numbers(journal) == Array(1...10) + Array(21...25) + Array(41...50))
        #expect(
            try journal.failures(of: taken[20].receipt, for: item).map(\.error) == [
                "held by me: wrong ward", "released by me",
            ])
        // What has ended cannot be held: then nothing is.
        journal.mark(Make.settle([taken[41]]))
        let results = Bench.Results()
        journal.hold([taken[40].receipt, taken[41].receipt], of: item, by: "me", why: "late") { results.add($0) }
        while journal.writePending() {}
        #expect(results.all == [.fenced] && journal.heldCount(of: item) == 25)
    }

    @Test func `a dead letter knows why each of its tries failed, over restarts`() throws {
        let bench = try Bench(segment: 2048)
        let item = bench.items[0]
        bench.commit(1...1)
        bench.write()
        var journal = bench.journal
        var storage = bench.storage
        for round in 1...6 {
            var delivery = journal.take(item, room: Room(count: 1)).first
            while delivery == nil, journal.readOverflow() { delivery = journal.take(item, room: Room(count: 1)).first }
            let one = try #require(delivery)
            var commit = Commit()
            commit.started = [one.receipt]
            journal.mark(commit)
            commit = Commit()
            if round % 2 == 0 {
                commit.deferred = [
                    Deferral(one, until: Timestamp(microseconds: 1), attempts: UInt32(round), error: "try \(round)")
                ]
            } else {
                commit.failed = [FailedTry(one, error: "try \(round)")]
            }
            journal.mark(commit)
            if round == 6 {
                let last = try #require(journal.take(item, room: Room(count: 1)).first)
                journal.mark(Make.settle([last], .deadLettered("refused")))
            }
            while journal.writePending() {}
            storage = storage.kill()
            journal = try bench.reopened(storage, segment: 2048)
        }
        let letter = try #require(journal.deadLetters(of: item).first)
        #expect(letter.error == "refused")
        #expect(try journal.failures(of: letter.receipt, for: item).map(\.error) == (1...6).map { "try \($0)" })
        #expect(try journal.failures(of: letter.receipt, for: item, count: 2).map(\.error) == ["try 5", "try 6"])
    }

    @Test func `dead letters of one reason and of several come back from a checkpoint each with its own`() throws {
        let bench = try Bench(segment: 1 << 20)
        let item = bench.items[0]
        bench.commit(1...40)
        bench.write()
        let taken = bench.journal.take(item, room: Room(count: 40))
        let reasons = ["AR", "AR", "no such patient", "", "AR", String(repeating: "x", count: 70_000)]
        for (index, delivery) in taken.enumerated() {
            bench.journal.commit(Make.settle([delivery], .deadLettered(reasons[index % 6]))) { _ in }
        }
        bench.write()
        bench.journal.close()
        let journal = try bench.reopened(bench.storage.kill(), segment: 1 << 20)
        #expect(
            journal.deadLetters(of: item).map { $0.error.count }
                == taken.indices.map { min(reasons[$0 % 6].count, 65_534) })
        #expect(journal.deadLetters(of: item)[38].error == "no such patient")
    }

    @Test func `dead letters are listed page by page in order, those that were discarded left out`() throws {
        let bench = try Bench(segment: 1 << 20)
        let item = bench.items[0]
        bench.commit(1...3000)
        bench.write()
        let taken = bench.journal.take(item, room: Room(count: 3000))
        bench.journal.mark(Make.settle(taken.reversed(), .deadLettered("AR")))
        bench.write()
        bench.journal.discard(taken.filter { $0.message.id.high % 3 == 0 }.map(\.receipt), of: item, by: "me") { _ in }
        bench.write()
        var all = [Receipt]()
        while case let page = bench.journal.deadLetters(of: item, after: all.last, count: 999), !page.isEmpty {
            all += page.map(\.receipt)
        }
        #expect(all == taken.filter { $0.message.id.high % 3 != 0 }.map(\.receipt))
        #expect(bench.journal.deadLetterCount(of: item) == 2000)
    }
}
