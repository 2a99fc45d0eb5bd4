// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Simulation
import Testing

@testable import HIEJournal

/// P4: what was taken in is known after a restart, wherever its segment is by then.
@Suite struct JournalDuplicateTests {
    private let limits = DuplicateWindow.Limits(duration: .seconds(900), count: 10_000)

    private func print(_ number: UInt64, _ item: ItemID, _ answer: Fingerprint.Answer = .accepted) -> Fingerprint {
        Fingerprint(
            low: number &* 0x9E37_79B9_7F4A_7C15, high: number, control: number &* 0xBF58_476D_1CE4_E5B9,
            seconds: UInt32(Timestamp.now().microseconds / 1_000_000), answer: answer)
    }

    /// Each accepted by A, in segments of 1 KiB.
    private func take(_ numbers: ClosedRange<UInt64>, _ bench: Bench, _ journal: Journal? = nil) {
        let journal = journal ?? bench.journal
        for number in numbers {
            var commit = Make.commit(number, [bench.items[0]])
            commit.produced[0].outcome = .delivered
            commit.produced[0].fingerprint = print(number, bench.items[0])
            journal.commit(commit) { _ in }
            while journal.writePending() {}
        }
    }

    private func known(_ numbers: ClosedRange<UInt64>, _ journal: Journal, _ item: ItemID) -> [UInt64] {
        let window = journal.duplicates(of: item, within: limits)
        return numbers.filter { if case .repeated = window.admit(print($0, item)).arrival { true } else { false } }
    }

    @Test func `a restart forgets nothing, whether the segments are read or the files beside them`() throws {
        let bench = try Bench(segment: 1024)
        take(1...40, bench)
        #expect(bench.journal.statistics().segments > 4)
        var storage = bench.storage.kill()
        let second = try bench.reopened(storage, segment: 1024)
        #expect(known(1...41, second, bench.items[0]) == Array(1...40))
        second.keepFingerprints()
        #expect(storage.allNames.filter { $0.hasSuffix(".seen") }.count > 3)
        take(50...60, bench, second)
        storage = storage.kill()
        let third = try bench.reopened(storage, segment: 1024)
        #expect(known(1...60, third, bench.items[0]) == Array(1...40) + Array(50...60))
    }

    @Test func `a segment goes only when its fingerprints are kept beside it, and these go with the window`() throws {
        let bench = try Bench(segment: 1024)
        let time = Ticking()
        var options = Bench.options(segment: 1024)
        options.clock = { time.now }
        let storage = SimulatedStorage()
        let journal = try Journal(storage: storage, options: options, hasThreads: false)
        let items = try journal.placeNames(["A", "B"]).items
        _ = journal.duplicates(of: items[0], within: limits)
        take(1...40, bench, journal)
        #expect(journal.retain(for: .zero) > 3)
        #expect(storage.allNames.contains("0000000001.seen") && !storage.allNames.contains("0000000001.log"))
        let disk = storage.kill()
        let again = try Journal(storage: disk, options: options, hasThreads: false)
        #expect(known(1...40, again, items[0]) == Array(1...40))
        time.advance(.seconds(1000))
        again.keepFingerprints()
        #expect(!disk.allNames.contains { $0.hasSuffix(".seen") })
    }

    @Test func `a damaged file is passed over for its segment`() throws {
        let bench = try Bench(segment: 1024)
        _ = bench.journal.duplicates(of: bench.items[0], within: limits)
        take(1...40, bench)
        bench.journal.keepFingerprints()
        let storage = bench.storage.kill()
        storage.change("0000000002.seen") { $0[$0.count - 3] ^= 1 }
        let journal = try bench.reopened(storage, segment: 1024)
        #expect(known(1...40, journal, bench.items[0]) == Array(1...40))
    }

    @Test func `where nobody remembers nothing is kept beside the log`() throws {
        let bench = try Bench(segment: 1024)
        take(1...40, bench)
        bench.journal.keepFingerprints()
        #expect(bench.journal.retain(for: .zero) > 3)
        #expect(!bench.storage.allNames.contains { $0.hasSuffix(".seen") })
    }

    @Test func `an answer that came later counts, and the key of the hashes stays`() throws {
        let bench = try Bench(segment: 1024)
        let key = bench.journal.duplicates(of: bench.items[0], within: limits).key
        var commit = Make.commit(1, [bench.items[0]])
        commit.produced[0].fingerprint = print(1, bench.items[0], .atOutcome)
        commit.produced.append(Make.production(2, bench.items[0]))
        commit.produced[1].fingerprint = print(2, bench.items[0], .atOutcome)
        bench.journal.commit(commit) { _ in }
        bench.write()
        var answered = Commit()
        answered.answered = [ItemFingerprint(item: bench.items[0], fingerprint: print(2, bench.items[0]))]
        bench.journal.mark(answered)
        let journal = try bench.reopened(bench.storage.kill(), segment: 1024)
        #expect(known(1...2, journal, bench.items[0]) == [2])
        #expect(journal.duplicates(of: bench.items[0], within: limits).key == key)
        #expect(journal.duplicates(of: bench.items[1], within: limits).key == key)
    }
}

private final class Ticking: Sendable {
    private let time = JournalModel.ManualClock()
    private let start = Timestamp.now().microseconds - 1_000_000
    var now: Timestamp { Timestamp(microseconds: start + time.now) }
    func advance(_ duration: Duration) { time.advance(duration.components.seconds * 1_000_000) }
}
