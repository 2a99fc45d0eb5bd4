// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Dispatch
import HIECore
import HIETree
import Simulation
import Synchronization
import Testing

@testable import HIEJournal

@Suite struct JournalRetentionTests {
    /// Twenty deliveries in many small segments, all received.
    private func filled(settling: (UInt64) -> Outcome?) throws -> Bench {
        let bench = try Bench(segment: 1024)
        for number in 1...20 as ClosedRange<UInt64> {
            bench.commit(number...number)
            bench.write()
            for delivery in bench.journal.take(bench.items[0], room: Room(count: 1)) {
                if let outcome = settling(number) { bench.journal.mark(Make.settle([delivery], outcome)) }
            }
            bench.write()
        }
        return bench
    }

    @Test func `segments without anything live go, and their files are used again`() throws {
        let bench = try filled { _ in .delivered }
        let before = bench.journal.statistics().segments
        let gone = bench.journal.retain(for: .zero)
        #expect(gone > 3 && bench.journal.statistics().segments < before)
        #expect(bench.storage.allNames.filter { $0.hasSuffix(".free") }.count <= 5)
        bench.commit(100...120)
        bench.write()
        let journal = try bench.reopened(bench.storage.kill(), segment: 1024)
        #expect(journal.ledger().isBalanced)
        #expect(bench.numbers(journal) == Array(100...120))
    }

    @Test func `a segment that was given up and not freed when the end came is no gap later`() throws {
        for crash in 0..<16 {
            let bench = try filled { _ in .delivered }
            bench.storage.setFaults { $0.crashAfter = crash }
            bench.journal.retain(for: .zero)
            let storage = bench.storage.kill()
            let journal = try bench.reopened(storage, segment: 1024)
            for number in 100...120 as ClosedRange<UInt64> {
                journal.commit(Make.commit(number, bench.items)) { _ in }
                while journal.writePending() {}
                for item in bench.items {
                    journal.mark(Make.settle(journal.take(item, room: Room(count: 10))))
                }
                journal.retain(for: .zero)
            }
            journal.close()
            let report = try Journal.verify(storage)
            #expect(report.isSound, "crash at \(crash): \(report.damage)")
        }
    }

    @Test func `the file of a retired segment that could not be freed makes no gap, one that is needed does`() throws {
        let bench = try filled { _ in .delivered }
        let first = try #require(bench.storage.allNames.first { $0.hasSuffix(".log") })
        let bytes = bench.storage.bytes(first)
        #expect(bench.journal.retain(for: .zero) > 1)
        bench.commit(100...120)
        bench.write()
        let left = try bench.storage.create(first)
        try bytes.withUnsafeBytes { try left.write([$0], at: 0) }
        #expect(try Journal.verify(bench.storage).damage.isEmpty)
        let logs = bench.storage.allNames.filter { $0.hasSuffix(".log") }
        try #require(logs.count > 3)
        let needed = logs[logs.count - 2]
        bench.storage.lose(needed)
        #expect(try Journal.verify(bench.storage).damage.contains { "\($0)".contains("\(needed): missing") })
    }

    @Test func `a young segment stays, unless the log is too large`() throws {
        let bench = try filled { _ in .delivered }
        #expect(bench.journal.retain(for: .seconds(3600)) == 0)
        #expect(bench.journal.retain(for: .seconds(3600), bytes: 4096) > 0)
    }

    @Test func `nothing goes that a reader has yet to read`() throws {
        let bench = try filled { _ in .delivered }
        let page = try bench.journal.events(after: nil, room: Room(count: 5))
        let reader = try #require(page.next)
        bench.journal.retain(for: .zero, readers: [reader])
        var next: Receipt? = reader
        var count = page.events.count
        while case let more = try bench.journal.events(after: next, room: Room(count: 5)), !more.events.isEmpty {
            count += more.events.count
            next = more.next
        }
        #expect(count == 2 + 20 * 3)
    }

    @Test func `dead letters, held ones and stragglers are copied forward with their bytes`() throws {
        let bench = try filled { number in
            number == 3 ? .deadLettered("AR") : number == 2 || number == 4 ? nil : .delivered
        }
        let held = try #require(bench.journal.state.outstanding.keys.sorted().last)
        var commit = Commit()
        commit.deferred = [
            Deferral(
                target: bench.items[0], receipt: Receipt(held), until: Timestamp(microseconds: .max), attempts: 1,
                error: "held")
        ]
        bench.journal.mark(commit)
        bench.write()
        #expect(bench.journal.retain(for: .zero) > 3)
        for journal in [bench.journal, try bench.reopened(bench.storage.kill(), segment: 1024)] {
            let letter = try #require(journal.deadLetters(of: bench.items[0]).first)
            #expect(letter.error == "AR")
            #expect(try journal.message(of: letter.receipt, for: bench.items[0]) == Make.message(3))
            #expect(try journal.message(of: Receipt(held), for: bench.items[0]) == Make.message(4))
            #expect(journal.queueDepth(bench.items[0]).held == 1)
        }
        let journal = try bench.reopened(bench.storage.kill(), segment: 1024)
        #expect(bench.numbers(journal) == [2])
    }

    @Test func `a delivery that is carried forward can be received once its new place is on disk, not before`() throws {
        let storage = SimulatedStorage()
        var options = Bench.options(segment: 1024)
        options.inlineBytes = 10
        options.onFailure = { Issue.record("the journal failed: \($0)") }
        let journal = try Journal(storage: storage, options: options, hasThreads: false)
        let items = try journal.placeNames(["A"]).items
        for number in 1...20 as ClosedRange<UInt64> {
            journal.commit(Make.commit(number, items)) { _ in }
            while journal.writePending() {}
            let taken = journal.take(items[0], room: Room(count: 100))
            journal.mark(Make.settle(taken.filter { $0.message.id.high % 7 != 0 }))
            journal.giveBack(taken.filter { $0.message.id.high % 7 == 0 })
        }
        while journal.writePending() {}
        let early = Mutex(0)
        let waiting = journal.queueDepth(items[0]).queued
        #expect(waiting == 2)
        let newest = Place.segment(journal.state.end)
        storage.setFaults {
            $0.watch = { what in
                // The survivors have their places, which this is about to make safe.
                let isMoving = journal.state.outstanding.values.contains {
                    $0.home >= newest && $0.waiting.message >= journal.state.durable
                }
                guard what.hasPrefix("sync "), isMoving else { return }
                early.withLock { $0 += journal.take(items[0], room: Room(count: 1)).count }
            }
        }
        let bell = Mutex(0)
        journal.onArrival(items[0]) { bell.withLock { $0 += 1 } }
        #expect(journal.retain(for: .zero) > 0)
        storage.setFaults { $0.watch = nil }
        journal.keep()
        #expect(bell.withLock { $0 } > 0)
        #expect(early.withLock { $0 } + journal.take(items[0], room: Room(count: 100)).count == waiting)
    }

    @Test func `a segment that is being read stays until it has been read`() throws {
        let bench = try filled { _ in .delivered }
        let first = try #require(bench.journal.state.segments.first?.number)
        bench.journal.lock.locked { bench.journal.pins.add(first) }
        let ended = DispatchSemaphore(value: 0)
        let gone = Mutex(0)
        DispatchQueue(label: "retention").async {
            let count = bench.journal.retain(for: .zero)
            gone.withLock { $0 = count }
            ended.signal()
        }
        #expect(ended.wait(timeout: .now() + .milliseconds(100)) == .timedOut)
        #expect(bench.storage.allNames.contains(Place.file(first)))
        bench.journal.unpin([first])
        ended.wait()
        #expect(gone.withLock { $0 } > 3 && !bench.storage.allNames.contains(Place.file(first)))
    }

    @Test func `retention ends though survivors make new segments`() throws {
        let bench = try filled { $0 % 2 == 0 ? nil : .delivered }
        bench.journal.retain(for: .zero)
        bench.journal.giveBack([])
        #expect(bench.journal.queueDepth(bench.items[0]).inFlight == 10)
        let journal = try bench.reopened(bench.storage.kill(), segment: 1024)
        #expect(bench.numbers(journal) == [2, 4, 6, 8, 10, 12, 14, 16, 18, 20])
    }

    @Test func `a page without events is not the end of the history`() throws {
        let bench = try Bench(segment: 1024)
        bench.commit(1...1)
        bench.journal.close()
        let journal = try bench.reopened(bench.storage.kill(), segment: 1024)
        journal.close()
        let again = try bench.reopened(bench.storage.kill(), segment: 1024)
        again.commit(Make.commit(2, [bench.items[0]])) { _ in }
        while again.writePending() {}
        var next: Receipt?
        var messages = 0
        while case let page = try again.events(after: next, room: Room(count: 1, bytes: 1)), !page.events.isEmpty {
            for event in page.events { if case .message = event.kind { messages += 1 } }
            next = page.next
        }
        #expect(messages == 2)
    }

    @Test func `a discarded dead letter frees its segment`() throws {
        let bench = try filled { $0 == 3 ? .deadLettered("AR") : .delivered }
        bench.journal.retain(for: .zero)
        let letter = try #require(bench.journal.deadLetters(of: bench.items[0]).first)
        bench.journal.discard([letter.receipt], of: bench.items[0], by: "me") { _ in }
        bench.write()
        #expect(bench.journal.deadLetterCount(of: bench.items[0]) == 0)
        #expect(bench.journal.state.queue(1)?.live.counts.reduce(0, +) == 0)
        #expect(bench.journal.ledger().accounts["A"]?.deadLettered == 1)
    }

    @Test func `a place in a segment that went says nil`() throws {
        let bench = try filled { _ in .delivered }
        var places = [Receipt]()
        for event in try bench.journal.events(after: nil, room: Room(count: 1000)).events {
            if case .message = event.kind { places.append(event.place) }
        }
        #expect(try bench.journal.message(at: places[0]) == Make.message(1))
        bench.journal.retain(for: .zero)
        #expect(try bench.journal.message(at: places[0]) == nil)
        #expect(try bench.journal.message(at: Receipt(places[19].position + 3)) == nil)
        #expect(try bench.journal.message(at: places[19]) == Make.message(20))
    }
}
