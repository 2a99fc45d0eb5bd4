// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECore
import Simulation
import Testing

@testable import HIEJournal

/// P7: what counts as a crash of the process that handled a delivery, and what does not.
@Suite struct JournalTryTests {
    private let bench: Bench

    init() throws {
        bench = try Bench(segment: 1 << 20)
        bench.commit(1...1)
        bench.write()
    }

    private func receive(_ journal: Journal) throws -> Delivery {
        var taken = journal.take(bench.items[0], room: Room(count: 1))
        while taken.isEmpty, journal.readOverflow() { taken = journal.take(bench.items[0], room: Room(count: 1)) }
        return try #require(taken.first)
    }

    private func start(_ delivery: Delivery, _ journal: Journal) {
        var commit = Commit()
        commit.started = [delivery.receipt]
        journal.mark(commit)
    }

    private func fail(_ delivery: Delivery, _ journal: Journal, _ error: String = "down") {
        var commit = Commit()
        commit.failed = [FailedTry(delivery, error: error)]
        journal.mark(commit)
    }

    /// What the next process makes of what this one leaves behind, killed or ended cleanly.
    private func next(_ storage: inout SimulatedStorage, _ journal: Journal, cleanly: Bool = false) throws -> Journal {
        if cleanly { journal.close() }
        storage = storage.kill()
        return try bench.reopened(storage, segment: 1 << 20)
    }

    @Test(arguments: [false, true])
    func `a process that ends while a delivery waits for its next try is no crash`(cleanly: Bool) throws {
        var (journal, storage) = (bench.journal, bench.storage)
        for round in 0..<5 as Range<UInt32> {
            let delivery = try receive(journal)
            #expect(delivery.attempts == round && delivery.crashes == 0)
            start(delivery, journal)
            fail(delivery, journal)
            journal = try next(&storage, journal, cleanly: cleanly)
        }
        journal.close()
    }

    @Test func `a process that ends while a delivery is tried is a crash, whatever other tries ended how`() throws {
        var (journal, storage) = (bench.journal, bench.storage)
        for round in 0..<3 as Range<UInt32> {
            let delivery = try receive(journal)
            #expect(delivery.attempts == round * 3 && delivery.crashes == round)
            for _ in 0..<2 {
                start(delivery, journal)
                fail(delivery, journal)
            }
            start(delivery, journal)
            journal = try next(&storage, journal)
        }
        // A checkpoint carries it.
        journal = try next(&storage, journal, cleanly: true)
        let delivery = try receive(journal)
        #expect(delivery.attempts == 9 && delivery.crashes == 3)
    }

    @Test func `a delivery that was given back and then lost its process counts neither attempt nor crash`() throws {
        var (journal, storage) = (bench.journal, bench.storage)
        let delivery = try receive(journal)
        start(delivery, journal)
        journal.giveBack([delivery])
        journal = try next(&storage, journal)
        let again = try receive(journal)
        #expect(again.attempts == 0 && again.crashes == 0)
    }

    @Test func `a deferral ends the try that was started, and one of an untried delivery ends none`() throws {
        var (journal, storage) = (bench.journal, bench.storage)
        start(try receive(journal), journal)
        journal = try next(&storage, journal)
        var delivery = try receive(journal)
        #expect(delivery.crashes == 1)
        // Nobody started it in this process: the crash stays one.
        var commit = Commit()
        commit.deferred = [Deferral(delivery, until: Timestamp(microseconds: 1), attempts: 4, error: "later")]
        journal.mark(commit)
        journal = try next(&storage, journal)
        delivery = try receive(journal)
        #expect(delivery.attempts == 4 && delivery.crashes == 1)
        start(delivery, journal)
        commit.deferred = [Deferral(delivery, until: Timestamp(microseconds: 1), attempts: 5, error: "later")]
        journal.mark(commit)
        for cleanly in [false, true] {
            journal = try next(&storage, journal, cleanly: cleanly)
            let again = try receive(journal)
            #expect(again.attempts == 5 && again.crashes == 1)
        }
    }

    @Test func `the history tells of each failed try with its reason`() throws {
        let journal = bench.journal
        let delivery = try receive(journal)
        start(delivery, journal)
        fail(delivery, journal, "no connection")
        bench.write()
        let events = try journal.events(after: nil, room: Room(count: 100)).events
        let reasons = events.compactMap { event -> String? in
            guard case .failed(let failed, _) = event.kind, failed.receipt == delivery.receipt else { return nil }
            return failed.error
        }
        #expect(reasons == ["no connection"])
    }

    /// Written by version 1: four deliveries, of which the second was started, the third deferred for good after five
    /// attempts and the fourth is a dead letter; not ended cleanly.
    @Test func `a journal of the former version is read, and goes on in a segment of this one`() throws {
        let folder = TemporaryDirectory()
        defer { withExtendedLifetime(folder) {} }
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/version-1")
        for name in try FileManager.default.contentsOfDirectory(atPath: fixture.path) {
            try FileManager.default.copyItem(atPath: fixture.path + "/" + name, toPath: folder.path + "/" + name)
        }
        #expect(try Journal.verify(directory: folder.path).isSound)
        for _ in 0..<2 {
            let journal = try Journal(
                storage: POSIXStorage(folder.path), options: Bench.options(segment: 4096), hasThreads: false)
            let item = try journal.placeNames(["A"]).items[0]
            #expect(journal.ledger().isBalanced)
            #expect(journal.queueDepth(item).queued == 2 && journal.queueDepth(item).held == 1)
            #expect(journal.deadLetters(of: item).map(\.error) == ["refused"])
            var taken = journal.take(item, room: Room(count: 9))
            while taken.count < 2, journal.readOverflow() { taken += journal.take(item, room: Room(count: 9)) }
            #expect(taken.map(\.message) == [Make.message(1), Make.message(2)])
            #expect(taken.map(\.crashes) == [0, 1])
            journal.giveBack(taken)
            journal.close()
        }
        let verification = try Journal.verify(directory: folder.path)
        #expect(verification.isSound && verification.segments >= 2)
    }
}
