// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Simulation
import Synchronization
import Testing

@testable import HIEJournal

/// A journal on a simulated disk, driven step by step.
struct Bench {
    var storage: SimulatedStorage
    var journal: Journal
    let items: [ItemID]
    let results = Results()

    final class Results: Sendable {
        private let list = Mutex<[CommitResult]>([])
        func add(_ result: CommitResult) { list.withLock { $0.append(result) } }
        var all: [CommitResult] { list.withLock { $0 } }
    }

    static func options(segment: Int) -> Journal.Options {
        var options = Journal.Options()
        options.segmentBytes = segment
        options.markBytes = 8192
        return options
    }

    init(segment: Int = 4096, onFailure: (@Sendable (String) -> Void)? = nil) throws {
        storage = SimulatedStorage()
        var options = Self.options(segment: segment)
        options.onFailure = onFailure
        journal = try Journal(storage: storage, options: options, hasThreads: false)
        items = try journal.placeNames(["A", "B"]).items
        _ = journal.writePending()
    }

    func commit(_ numbers: ClosedRange<UInt64>, size: Int = 100) {
        for number in numbers {
            journal.commit(Make.commit(number, [items[0]], size: size)) { [results] in results.add($0) }
        }
    }

    func write() { while journal.writePending() {} }

    func reopened(_ storage: SimulatedStorage, segment: Int = 4096) throws(JournalError) -> Journal {
        try Journal(storage: storage, options: Self.options(segment: segment), hasThreads: false)
    }

    func numbers(_ journal: Journal) -> [UInt64] {
        var all = [UInt64]()
        while true {
            let next = journal.take(items[0], room: Room(count: 100)).map(\.message.id.high)
            if next.isEmpty, !journal.readOverflow() { return all }
            all += next
        }
    }

    /// The offset of each group in a segment.
    func groups(_ name: String) throws -> [Int] {
        let number = try #require(Place.segment(file: name))
        var reader = try GroupReader(number, storage.copy().open(name))
        var offsets = [Int]()
        var offset = SegmentHeader.size
        while case .group(_, let content) = try reader.read(at: offset) {
            offsets.append(offset)
            offset += GroupHeader.size + content.count
        }
        return offsets + [offset]
    }
}

@Suite struct JournalFaultTests {
    @Test func `a torn tail is cut at the last whole group`() throws {
        let bench = try Bench(segment: 1 << 20)
        bench.commit(1...3)
        bench.write()
        bench.storage.setFaults { $0.crashAfter = 0 }
        bench.commit(4...4)
        _ = bench.journal.writePending()
        let disk = bench.storage.kill()
        let end = try #require(try bench.groups(Place.file(1)).last)
        // The beginning of the fourth commit reached the disk.
        disk.change(Place.file(1)) { bytes in
            bytes.replaceSubrange(
                end..<end + 40,
                with: withUnsafeBytes(of: GroupHeader.magic) { Array($0) } + [UInt8](repeating: 7, count: 36))
        }
        let journal = try bench.reopened(disk, segment: 1 << 20)
        #expect(bench.numbers(journal) == [1, 2, 3])
    }

    @Test func `a segment that a power cut unnamed is not taken for the one that gets its file later`() throws {
        var wasNamedAgain = false
        for crash in 0..<12 {
            let bench = try Bench(segment: 1024)
            bench.commit(1...1)
            bench.write()
            bench.commit(2...2, size: 900)
            bench.write()
            // Of the second segment the bytes were on the disk, the name was not, and nobody had been told.
            let disk = bench.storage.kill()
            try #require(disk.allNames.contains(Place.file(2)))
            for name in disk.allNames where name.hasSuffix(".free") { try disk.remove(name) }
            try disk.rename(Place.file(2), to: "next-9.free")
            disk.change(MarkRing.name) { bytes in for index in 24..<32 { bytes[index] = 0 } }
            let journal = try bench.reopened(disk, segment: 1024)
            let told = Bench.Results()
            journal.commit(Make.commit(100, [bench.items[0]], size: 20)) { told.add($0) }
            while journal.writePending() {}
            guard case .applied? = told.all.first else {
                Issue.record("\(told.all)")
                continue
            }
            disk.setFaults { $0.crashAfter = crash }
            journal.commit(Make.commit(101, [bench.items[0]], size: 900)) { told.add($0) }
            while journal.writePending() {}
            let left = disk.kill()
            wasNamedAgain = wasNamedAgain || left.allNames.contains(Place.file(2))
            let found = bench.numbers(try bench.reopened(left, segment: 1024))
            #expect(found.contains(100), "crash at \(crash): \(found)")
        }
        #expect(wasNamedAgain)
    }

    @Test func `what lies behind a cut tail never comes back`() throws {
        let bench = try Bench(segment: 1 << 20)
        bench.commit(1...1)
        bench.write()
        let end = try #require(try bench.groups(Place.file(1)).last)
        bench.commit(2...2)
        _ = bench.journal.writePending()
        let second = try #require(try bench.groups(Place.file(1)).last)
        bench.commit(3...3)
        _ = bench.journal.writePending()
        let whole = bench.storage.bytes(Place.file(1))
        // A power cut: the third group is there, the second is not, and nothing was known of either.
        let disk = bench.storage.kill()
        disk.change(MarkRing.name) { bytes in for index in 24..<32 { bytes[index] = 0 } }
        disk.change(Place.file(1)) { bytes in for index in end..<second { bytes[index] = 0 } }
        disk.change(Place.file(1)) { bytes in
            // The third group must not prove that the second was on disk.
            bytes.replaceSubrange(second..<second + 56, with: [UInt8](repeating: 0, count: 56))
        }
        let journal = try bench.reopened(disk, segment: 1 << 20)
        #expect(bench.numbers(journal) == [1])
        journal.commit(Make.commit(9, [bench.items[0]])) { _ in }
        while journal.writePending() {}
        disk.change(Place.file(1)) { bytes in
            bytes.replaceSubrange(second..<whole.count, with: whole[second...])
        }
        let again = try bench.reopened(disk.kill(), segment: 1 << 20)
        #expect(bench.numbers(again) == [1, 9])
    }

    @Test func `a bit flipped in the middle stops loudly and names the place`() throws {
        let bench = try Bench(segment: 1 << 20)
        for number in 1...5 as ClosedRange<UInt64> {
            bench.commit(number...number)
            bench.write()
        }
        let groups = try bench.groups(Place.file(1))
        let disk = bench.storage.kill()
        disk.change(Place.file(1)) { $0[groups[3] + 90] ^= 4 }
        let error = #expect(throws: JournalError.self) { try bench.reopened(disk, segment: 1 << 20) }
        guard case .damaged(let file, let offset, let expected, _) = error else { throw Wrong() }
        #expect(file == "/sim/0000000001.log" && offset == groups[3] && expected == "group 4")
        #expect(error?.description.contains("hie journal verify") == true)
        let report = try Journal.verify(disk)
        #expect(report.damage.count == 1)
        guard case .damaged(_, groups[3], _, _)? = report.damage.first else { throw Wrong() }
    }

    @Test func `a bit flipped in the last group of a running journal is known by the mark ring`() throws {
        let bench = try Bench(segment: 1 << 20)
        bench.commit(1...2)
        bench.write()
        let groups = try bench.groups(Place.file(1))
        let disk = bench.storage.kill()
        disk.change(Place.file(1)) { $0[groups[groups.count - 2] + 100] ^= 1 }
        #expect(throws: JournalError.self) { try bench.reopened(disk, segment: 1 << 20) }
    }

    @Test func `a file cut short after a clean end stops loudly`() throws {
        let bench = try Bench(segment: 1 << 20)
        bench.commit(1...5)
        bench.journal.close()
        let end = try #require(try bench.groups(Place.file(1)).last)
        let disk = bench.storage.kill()
        disk.change(Place.file(1)) { $0.removeSubrange((end - 10)...) }
        let error = #expect(throws: JournalError.self) { try bench.reopened(disk, segment: 1 << 20) }
        guard case .damaged("/sim/0000000001.log", _, _, _) = error else { throw Wrong() }
    }

    @Test(arguments: [1, 2, 3]) func `a missing segment is named`(_ number: UInt32) throws {
        let bench = try Bench(segment: 1024)
        for number in 1...20 as ClosedRange<UInt64> {
            bench.commit(number...number)
            bench.write()
        }
        bench.journal.close()
        let disk = bench.storage.kill()
        let newest = try #require(disk.allNames.compactMap(Place.segment(file:)).max())
        let lost = Place.file(number == 3 ? newest : number)
        disk.lose(lost)
        let error = #expect(throws: JournalError.self) { try bench.reopened(disk, segment: 1024) }
        guard case .missing("/sim/\(lost)", _) = error else { throw Wrong() }
        #expect(try Journal.verify(disk).damage.isEmpty == false || number == 1)
    }

    @Test func `an older segment cut short is named`() throws {
        let bench = try Bench(segment: 1024)
        for number in 1...20 as ClosedRange<UInt64> {
            bench.commit(number...number)
            bench.write()
        }
        let disk = bench.storage.kill()
        disk.change(Place.file(2)) { $0.removeSubrange(700...) }
        let error = #expect(throws: JournalError.self) { try bench.reopened(disk, segment: 1024) }
        guard case .damaged("/sim/0000000002.log", 700, _, _) = error else { throw Wrong() }
    }

    @Test func `missing marks are named`() throws {
        let bench = try Bench()
        bench.commit(1...1)
        bench.journal.close()
        let disk = bench.storage.kill()
        disk.lose(MarkRing.name)
        let error = #expect(throws: JournalError.self) { try bench.reopened(disk) }
        guard case .missing("/sim/marks", _) = error else { throw Wrong() }
    }

    @Test func `a segment of a later version is refused by its number`() throws {
        let bench = try Bench()
        bench.journal.close()
        let disk = bench.storage.kill()
        disk.change(Place.file(1)) { bytes in
            bytes[8] = 99
            let crc = crc32c(Array(bytes[..<60]))
            bytes.replaceSubrange(60..<64, with: withUnsafeBytes(of: crc.littleEndian) { Array($0) })
        }
        #expect(throws: JournalError.version(file: "/sim/0000000001.log", found: 99)) { try bench.reopened(disk) }
    }

    @Test func `a failed sync is final, and is told once`() throws {
        let told = Bench.Results()
        let bench = try Bench(segment: 1 << 20) { told.add(.unavailable($0)) }
        bench.commit(1...2)
        bench.write()
        bench.storage.setFaults { $0.failingSync = 0 }
        bench.commit(3...4)
        _ = bench.journal.writePending()
        bench.storage.setFaults { $0.failingSync = nil }
        bench.commit(5...5)
        bench.write()
        #expect(bench.results.all.count == 5)
        for result in bench.results.all[2...] {
            guard case .unavailable(let reason) = result else { throw Wrong() }
            #expect(reason.contains("fdatasync"))
        }
        #expect(told.all.count == 1)
        #expect(!bench.journal.isAccepting)
    }

    @Test func `a full disk refuses and goes on when there is space`() throws {
        let bench = try Bench(segment: 2048)
        bench.storage.setFaults { $0.space = 3000 }
        var refused = 0
        for number in 1...60 as ClosedRange<UInt64> {
            bench.commit(number...number)
            _ = bench.journal.writePending()
        }
        for result in bench.results.all { if case .unavailable = result { refused += 1 } }
        #expect(refused > 0 && refused < 60)
        #expect(!bench.journal.isAccepting)
        bench.storage.setFaults { $0.space = .max }
        while bench.journal.writePending() {}
        _ = bench.journal.writePending()
        #expect(bench.journal.isAccepting)
        bench.commit(61...70)
        bench.write()
        #expect(bench.results.all.count == 70)
        let applied = bench.results.all.filter { if case .applied = $0 { true } else { false } }.count
        let again = try bench.reopened(bench.storage.kill(), segment: 2048)
        #expect(bench.numbers(again).count == applied)
    }

    @Test func `below the mark of free space intakes are told to wait`() throws {
        let storage = SimulatedStorage()
        var options = Bench.options(segment: 4096)
        options.minimumFreeBytes = 1 << 20
        let journal = try Journal(storage: storage, options: options, hasThreads: false)
        #expect(journal.isAccepting)
        storage.setFaults { $0.space = 1 << 19 }
        journal.keep()
        #expect(!journal.isAccepting)
        storage.setFaults { $0.space = 1 << 30 }
        journal.keep()
        #expect(journal.isAccepting)
    }

    @Test func `a second opener is told which directory is taken`() throws {
        let directory = TemporaryDirectory()
        defer { withExtendedLifetime(directory) {} }
        let journal = try Journal(directory: directory.path)
        defer { journal.close() }
        #expect(throws: JournalError.locked(directory: directory.path)) { try Journal(directory: directory.path) }
        #expect(try Journal.inspect(directory: directory.path).ledger.isBalanced)
    }

    @Test func `marks survive a kill though no write followed`() throws {
        let bench = try Bench(segment: 1 << 20)
        bench.commit(1...10)
        bench.write()
        let deliveries = bench.journal.take(bench.items[0], room: Room(count: 10))
        bench.journal.mark(Make.settle(Array(deliveries[0..<7])))
        let journal = try bench.reopened(bench.storage.kill(), segment: 1 << 20)
        #expect(bench.numbers(journal) == [8, 9, 10])
        #expect(journal.ledger().accounts["A"]?.delivered == 7)
        let third = try bench.reopened(bench.storage.kill(), segment: 1 << 20)
        #expect(third.ledger().accounts["A"]?.delivered == 7)
    }

    @Test func `a full mark ring waits for the writer instead of losing marks`() throws {
        let bench = try Bench(segment: 1 << 20)
        bench.commit(1...400)
        bench.write()
        let deliveries = bench.journal.take(bench.items[0], room: Room(count: 400))
        for delivery in deliveries { bench.journal.mark(Make.settle([delivery])) }
        let journal = try bench.reopened(bench.storage.kill(), segment: 1 << 20)
        #expect(journal.ledger().accounts["A"]?.delivered == 400)
    }

    private struct Wrong: Error {}
}
