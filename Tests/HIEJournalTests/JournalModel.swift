// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Simulation
import Synchronization

@testable import HIEJournal

/// Random work on a journal beside a plain list of what must be true, with crashes and power cuts in between.
final class JournalModel {
    struct Violation: Error, CustomStringConvertible {
        let description: String
    }

    /// One delivery as a plain model knows it.
    struct Item {
        enum End {
            case none
            /// Said, and not yet known to be on disk.
            case maybe
            case certain
        }

        var number: UInt64
        var target: ItemID
        /// The commit that made it; answered or not.
        var commit: Int
        var end = End.none
        /// The commit that ends it, if one does.
        var endingCommit: Int?
        var receipt: UInt64?
        var isInFlight = false
        var deferredUntil: Int64?
        var isDeadLetter = false
        /// The commit that discards the dead letter.
        var discarding: Int?
        var attempts: UInt32 = 0
        var attemptsAreCertain = true
    }

    struct Options {
        var steps = 120
        var segmentBytes = 4096
        var syncsAreLies = false
    }

    var chance: SeededGenerator
    var storage: SimulatedStorage
    var journal: Journal
    var targets: [ItemID] = []
    var items: [UInt64: Item] = [:]
    var order: [UInt64] = []
    /// Commits that were not answered yet.
    var open: Set<Int> = []
    var commits = 0
    var nextNumber: UInt64 = 1
    var answers = Answers()
    let clock = ManualClock()
    let options: Options
    var received: [UInt64: Delivery] = [:]
    var log: [String] = []

    final class Answers: Sendable {
        private let list = Mutex<[(Int, CommitResult)]>([])
        func add(_ commit: Int, _ result: CommitResult) { list.withLock { $0.append((commit, result)) } }
        func take() -> [(Int, CommitResult)] {
            list.withLock { list in
                defer { list = [] }
                return list
            }
        }
    }

    final class ManualClock: Sendable {
        private let time = Mutex<Int64>(1_000_000)
        var now: Int64 { time.withLock { $0 } }
        func advance(_ microseconds: Int64) { time.withLock { $0 += microseconds } }
    }

    init(seed: UInt64, options: Options = Options()) throws {
        chance = SeededGenerator(seed: seed)
        self.options = options
        var faults = SimulatedStorage.Faults()
        faults.syncsAreLies = options.syncsAreLies
        storage = SimulatedStorage(faults: faults, tear: seed)
        journal = try Self.open(storage, clock, options)
        try register()
    }

    static func open(_ storage: SimulatedStorage, _ clock: ManualClock, _ options: Options) throws -> Journal {
        var settings = Journal.Options()
        settings.segmentBytes = options.segmentBytes
        settings.markBytes = 8192
        settings.windowCount = 6
        settings.windowBytes = 3000
        settings.memoryBytes = 6000
        settings.inlineBytes = 400
        settings.clock = { Timestamp(microseconds: clock.now) }
        return try Journal(storage: storage, options: settings, hasThreads: false)
    }

    private func register() throws {
        // The asynchronous call waits for the writer, which is us.
        targets = try journal.placeNames(["A", "B", "C"]).items
        _ = journal.writePending()
    }

    func violated(_ text: String) -> Violation {
        Violation(description: text + "\n" + log.suffix(40).joined(separator: "\n"))
    }

    func roll(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &chance) }
    func happens(_ percent: Int) -> Bool { roll(100) < percent }

    func run() throws {
        for _ in 0..<options.steps {
            try step()
            try takeAnswers()
        }
        try crash(power: true)
    }

    private func step() throws {
        switch roll(100) {
        case 0..<25: produce()
        case 25..<45: try receive()
        case 45..<55: mark()
        case 55..<63: settle()
        case 63..<67: deferSome()
        case 67..<69: operate()
        case 69..<71: discard()
        case 71..<73: giveBack()
        case 73..<76: start()
        case 76..<86: write()
        case 86..<90: while journal.readOverflow() {}
        case 90..<92:
            clock.advance(Int64(roll(3_000_000)))
            journal.keep()
        case 92..<95:
            log.append("retain")
            journal.retain(for: .zero)
            settleMarks()
        case 95..<96: try crash(power: false)
        case 96..<98: try crash(power: true)
        case 98..<99: try crashSoon()
        default: try reopen()
        }
    }

    func answeredAll(_ commit: Int) -> Bool { !open.contains(commit) }

    func takeAnswers() throws {
        for (commit, result) in answers.take() {
            guard case .applied = result else {
                if storage.isDead { continue }
                throw violated("commit \(commit) was answered \(result)")
            }
            open.remove(commit)
            for (number, item) in items where item.endingCommit == commit { items[number]?.end = .certain }
        }
    }

    func write() {
        log.append("write")
        if journal.writePending() { settleMarks() }
    }

    /// Marks that were there when all was written are on disk.
    func settleMarks() {
        guard !storage.isDead, journal.lock.locked({ journal.state.durable == journal.state.end }) else { return }
        for (number, item) in items where item.end == .maybe && item.endingCommit == nil {
            items[number]?.end = .certain
        }
        for (number, item) in items where !item.attemptsAreCertain {
            items[number]?.attemptsAreCertain = item.isInFlight == false
        }
    }

    func produce(settling input: Delivery? = nil) {
        var commit = Commit()
        let index = commits
        commits += 1
        let message = Make.message(nextNumber, size: 20 + roll(happens(10) ? 3000 : 300))
        for target in targets where happens(60) {
            let number = nextNumber
            nextNumber += 1
            // Sometimes the input's own message goes on.
            let body = input != nil && happens(60) ? input?.message ?? message : message
            var production = Production(
                id: DeliveryID(high: number, low: UInt64(target.number)), message: body, target: target,
                producer: input?.target)
            var item = Item(number: number, target: target, commit: index)
            if happens(5) {
                item.deferredUntil = clock.now + Int64(roll(2_000_000))
                production.notBefore = item.deferredUntil.map(Timestamp.init(microseconds:))
            }
            commit.produced.append(production)
            items[number] = item
            order.append(number)
        }
        if let input {
            commit.settled = [Settlement(input, .delivered)]
            end(input, by: index)
        }
        guard !commit.isEmpty else { return }
        log.append(
            "commit \(index) makes \(commit.produced.map { "\($0.id.high)>\($0.target)" }) ends \(input?.id.high ?? 0)")
        open.insert(index)
        journal.commit(commit) { [answers] in answers.add(index, $0) }
    }

    private func end(_ delivery: Delivery, by commit: Int?) {
        items[delivery.id.high]?.end = .maybe
        items[delivery.id.high]?.endingCommit = commit
        items[delivery.id.high]?.isInFlight = false
        received[delivery.id.high] = nil
    }

    func receive() throws {
        let target = targets[roll(targets.count)]
        let deliveries = journal.take(target, room: Room(count: 1 + roll(4), bytes: 2000))
        log.append("take \(target): \(deliveries.map(\.id.high))")
        try takeAnswers()
        guard deliveries.map(\.receipt) == deliveries.map(\.receipt).sorted() else { throw violated("out of order") }
        for delivery in deliveries {
            guard let item = items[delivery.id.high], item.end == .none, !item.isInFlight,
                item.deferredUntil.map({ $0 <= clock.now }) ?? true
            else {
                throw violated(
                    "\(delivery.id.high) must not be received now: \(items[delivery.id.high].debugDescription)")
            }
            guard !open.contains(item.commit) else { throw violated("\(delivery.id.high) is not on disk yet") }
            received[delivery.id.high] = delivery
            items[delivery.id.high]?.isInFlight = true
            items[delivery.id.high]?.deferredUntil = nil
            items[delivery.id.high]?.receipt = delivery.receipt.position
        }
    }

    private func some() -> [Delivery] {
        let all = received.values.sorted { $0.id.high < $1.id.high }
        return all.filter { _ in happens(50) }.prefix(3).map { $0 }
    }

    func mark() {
        let deliveries = some()
        for delivery in deliveries {
            let reply: Bytes? = happens(10) ? Bytes("MSA|AA") : nil
            journal.mark(Make.settle([delivery], .delivered(reply: reply)))
            end(delivery, by: nil)
        }
        log.append("mark \(deliveries.map(\.id.high))")
    }

    func settle() {
        guard let delivery = some().first else { return }
        if happens(70) { return produce(settling: delivery) }
        let index = commits
        commits += 1
        var commit = Commit()
        let isDead = happens(30)
        commit.settled = [Settlement(delivery, isDead ? .deadLettered("it was refused") : .filtered("no rule"))]
        items[delivery.id.high]?.isDeadLetter = isDead
        end(delivery, by: index)
        log.append("commit \(index) ends \(delivery.id.high)")
        open.insert(index)
        journal.commit(commit) { [answers] in answers.add(index, $0) }
    }

    func deferSome() {
        for delivery in some() {
            let until = clock.now + Int64(roll(2_000_000))
            var commit = Commit()
            commit.deferred = [
                Deferral(delivery, until: Timestamp(microseconds: until), attempts: delivery.attempts + 1, error: "no")
            ]
            journal.mark(commit)
            items[delivery.id.high]?.isInFlight = false
            items[delivery.id.high]?.deferredUntil = until
            items[delivery.id.high]?.attempts = delivery.attempts + 1
            items[delivery.id.high]?.attemptsAreCertain = false
            received[delivery.id.high] = nil
            log.append("defer \(delivery.id.high)")
        }
    }

    /// What an operator does to deliveries that wait: cancel, hold, let go.
    func operate() {
        let waiting = order.filter { number in
            guard let item = items[number] else { return false }
            return item.end == .none && !item.isInFlight && item.receipt != nil && !open.contains(item.commit)
        }
        guard !waiting.isEmpty else { return }
        let number = waiting[roll(waiting.count)]
        guard let item = items[number], let receipt = item.receipt.map(Receipt.init) else { return }
        if happens(50) {
            let index = send {
                $0.settled = [
                    Settlement(target: item.target, receipt: receipt, outcome: .cancelled(by: "me", why: "twice"))
                ]
            }
            items[number]?.end = .maybe
            items[number]?.endingCommit = index
            log.append("commit \(index) cancels \(number)")
        } else {
            let until: Int64 = item.deferredUntil == .max ? clock.now : .max
            var commit = Commit()
            commit.deferred = [
                Deferral(
                    target: item.target, receipt: receipt, until: Timestamp(microseconds: until), attempts: 7,
                    error: "held")
            ]
            journal.mark(commit)
            items[number]?.deferredUntil = until
            items[number]?.attempts = 7
            items[number]?.attemptsAreCertain = false
            log.append("hold \(number) until \(until)")
        }
    }

    func discard() {
        let letters = order.filter { number in
            guard let item = items[number] else { return false }
            return item.isDeadLetter && item.end == .certain && item.discarding == nil
        }
        guard !letters.isEmpty, case let number = letters[roll(letters.count)], let item = items[number],
            let receipt = item.receipt.map(Receipt.init)
        else { return }
        items[number]?.discarding = send {
            $0.settled = [
                Settlement(target: item.target, receipt: receipt, outcome: .cancelled(by: "me", why: "discarded"))
            ]
        }
        log.append("discard \(number)")
    }

    private func send(_ fill: (inout Commit) -> Void) -> Int {
        let index = commits
        commits += 1
        var commit = Commit()
        fill(&commit)
        open.insert(index)
        journal.commit(commit) { [answers] in answers.add(index, $0) }
        return index
    }

    func giveBack() {
        let deliveries = some()
        journal.giveBack(deliveries)
        for delivery in deliveries {
            items[delivery.id.high]?.isInFlight = false
            received[delivery.id.high] = nil
        }
        log.append("give back \(deliveries.map(\.id.high))")
    }

    func start() {
        guard let delivery = some().first else { return }
        var commit = Commit()
        commit.started = [delivery.receipt]
        journal.mark(commit)
        log.append("start \(delivery.id.high)")
    }

    func crash(power: Bool) throws {
        log.append(power ? "power cut" : "kill")
        let dead = journal
        let wasWriting = storage.isDead
        if power, happens(50), !wasWriting { storage.setFaults { $0.crashAfter = 0 } }
        if power, happens(50) { _ = dead.writePending() }
        try takeAnswers()
        storage = power ? storage.cutPower(using: &chance) : storage.kill()
        try recover(marksAreKept: !power)
        withExtendedLifetime(dead) {}
    }

    /// The process ends in the middle of one of its next operations on the disk.
    func crashSoon() throws {
        log.append("crash soon")
        storage.setFaults { $0.crashAfter = self.roll(4) }
        for _ in 0..<4 { produce() }
        write()
        journal.retain(for: .zero)
        try takeAnswers()
        try crash(power: happens(50))
    }

    func reopen() throws {
        log.append("close")
        journal.close()
        try takeAnswers()
        for number in items.keys where items[number]?.end == .maybe { items[number]?.end = .certain }
        guard open.isEmpty else { throw violated("a clean end left \(open) unanswered") }
        storage = happens(50) ? storage.kill() : storage.cutPower(using: &chance)
        try recover(marksAreKept: true)
    }
}
