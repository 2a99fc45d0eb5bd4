// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import CHIESystem
import HIECore
import HIEJournal
import HIETree
import Simulation

/// Changes to the files of a sound journal: each is a byte that says what and where, a place, a length and bytes.
///
/// Most changes would end at the first checksum: half of them are sealed again, so that what reads the records gets
/// to see them.
enum JournalFuzz {
    private static let sound = SoundJournal()

    static func run(_ input: UnsafeRawBufferPointer) throws(FuzzViolation) {
        let storage = sound.storage.copy()
        var input = FuzzInput(input)
        var isSealed = false
        while !input.isAtEnd {
            let what = input.byte()
            let name = what & 0x10 == 0 ? sound.segment : "marks"
            let place = input.number() % sound.used
            let bytes = input.bytes(Int(input.byte() & 0x3F))
            isSealed = isSealed || what & 0x20 != 0
            storage.change(name) { file in
                switch what & 3 {
                case 0: file.removeLast(min(file.count, place))
                default:
                    let end = min(place + bytes.count, file.count)
                    if place < end { file.replaceSubrange(place..<end, with: bytes.prefix(end - place)) }
                }
            }
        }
        if isSealed { storage.change(sound.segment) { seal(&$0) } }
        try read(storage)
    }

    /// Recovery may refuse; what it takes must be whole.
    private static func read(_ storage: SimulatedStorage) throws(FuzzViolation) {
        _ = try? Journal.verify(storage)
        guard let journal = try? Journal(storage: storage, options: SoundJournal.options, hasThreads: false) else {
            return
        }
        for target in SoundJournal.names.indices {
            let item = ItemID(UInt32(target + 1))
            for _ in 0..<64 {
                let deliveries = journal.take(item, room: Room(count: 16))
                if deliveries.isEmpty, !journal.readOverflow() { break }
                for delivery in deliveries { _ = delivery.message.body.count }
            }
        }
        let before = journal.ledger()
        journal.close()
        let again: Journal
        do throws(JournalError) {
            again = try Journal(storage: storage, options: SoundJournal.options, hasThreads: false)
        } catch { throw FuzzViolation("a journal that was opened and closed is refused: \(error)") }
        for (name, account) in before.accounts where again.ledger().accounts[name]?.accepted != account.accepted {
            throw FuzzViolation("\(name) accepted \(account.accepted), and another number after opening again")
        }
    }

    /// Gives each group and chunk the checksum that its bytes have now (docs/specs/journal.md).
    private static func seal(_ file: inout [UInt8]) {
        var place = 64
        while place + 56 <= file.count {
            guard load(file, place, 4) == 0xE1E7_C0F5 else { return }
            let end = place + 56 + load(file, place + 4, 4)
            guard end <= file.count else { return }
            var chunk = place + 56
            var heads: UInt32 = 0
            while chunk + 8 <= end {
                let length = load(file, chunk, 4)
                guard chunk + 8 + length <= end else { break }
                store(crc(0, file[(chunk + 8)..<(chunk + 8 + length)]), in: &file, at: chunk + 4)
                heads = crc(heads, file[chunk..<(chunk + 8)])
                chunk += 8 + length
            }
            let sum = crc(crc(heads, file[place..<(place + 8)]), file[(place + 12)..<(place + 56)])
            store(sum, in: &file, at: place + 8)
            if end + 56 <= file.count { store(sum, in: &file, at: end + 12) }
            place = end
        }
    }

    private static func load(_ file: [UInt8], _ place: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(file[place + $1]) << (8 * $1) }
    }

    private static func store(_ value: UInt32, in file: inout [UInt8], at place: Int) {
        for index in 0..<4 { file[place + index] = UInt8(truncatingIfNeeded: value >> (8 * UInt32(index))) }
    }

    private static func crc(_ start: UInt32, _ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.withUnsafeBytes { hie_crc32c(start, $0.baseAddress, $0.count) }
    }
}

/// A small journal with a record of every kind that work leaves.
private final class SoundJournal: Sendable {
    static let names = ["A", "B", "C"]
    let storage: SimulatedStorage
    let segment = "0000000001.log"
    /// Bytes of the segment that mean something.
    let used: Int

    static var options: Journal.Options {
        var options = Journal.Options()
        options.segmentBytes = 16_384
        options.markBytes = 8192
        options.windowCount = 4
        options.clock = { Timestamp(microseconds: 1_000_000) }
        return options
    }

    init() {
        storage = SimulatedStorage()
        guard let journal = try? Journal(storage: storage, options: Self.options, hasThreads: false),
            let items = try? journal.placeNames(Self.names).items
        else { preconditionFailure("an empty disk holds a journal") }
        func write() { while journal.writePending() {} }
        for number in 1...12 as ClosedRange<UInt64> {
            var commit = Commit()
            commit.produced = items.map {
                Production(
                    id: DeliveryID(high: number, low: UInt64($0.number)), message: Self.message(number), target: $0,
                    producer: nil)
            }
            journal.commit(commit) { _ in }
            write()
        }
        let taken = journal.take(items[0], room: Room(count: 4))
        var commit = Commit()
        commit.settled = [Settlement(taken[0], .delivered), Settlement(taken[1], .deadLettered("no"))]
        journal.commit(commit) { _ in }
        write()
        var mark = Commit()
        mark.started = [taken[2].receipt]
        journal.mark(mark)
        write()
        var later = Commit()
        later.deferred = [
            Deferral(taken[3], until: Timestamp(microseconds: 9_000_000), attempts: 2, error: "later")
        ]
        later.settled = [Settlement(taken[2], .filtered("why"))]
        journal.mark(later)
        write()
        storage.setFaults { $0.crashAfter = 0 }
        used = max(1, (storage.bytes(segment).lastIndex { $0 != 0 } ?? 0) + 1)
    }

    private static func message(_ number: UInt64) -> Message {
        let id = MessageID(high: number, low: 7)
        let profile = MessageProfile(
            source: "In", bodyClass: "Message", contentType: "text/plain", schemaName: "", schemaVersion: "")
        let header = MessageHeader(
            id: id, session: id, created: Timestamp(microseconds: 1000), profile: profile, key: number)
        return Message(header: header, body: Bytes(Array("body \(number)".utf8)))
    }
}
