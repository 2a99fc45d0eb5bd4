// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

/// One segment as memory knows it.
struct SegmentInfo {
    var number: UInt32
    /// Where its last group ends; for the last segment of the log ``JournalState/end`` counts.
    var end: Int
    /// When it was begun, in µs.
    var created: Int64
    /// How many fingerprints of arrivals are in it.
    var fingerprints = 0
}

struct StateKey: Hashable {
    var item: UInt32
    var key: String
}

/// Everything that the log says, in bounded memory: what recovery rebuilds and what each commit changes.
///
/// Records change it in the order of the log, by the same code when they are written and when they are replayed.
/// Owned by one thread at a time: the journal's lock guards it.
final class JournalState {
    /// By number; 0 is nobody.
    var queues: [TargetQueue?] = [nil]
    var numbers: [String: UInt32] = [:]
    var outstanding: [UInt64: Outstanding] = [:]
    var due = DueHeap()
    /// Something is due before all that was deferred before it: who waits for the next has to look again.
    var isDueSooner = false
    var values: [StateKey: Bytes] = [:]
    /// Where messages are whose segments have gone: from their first place to their present one.
    var moved: [UInt64: UInt64] = [:]
    /// The same the other way round.
    var movedFrom: [UInt64: UInt64] = [:]
    var segments: [SegmentInfo] = []
    /// Where the next byte goes.
    var end: UInt64 = 0
    /// Everything before this is on disk.
    var durable: UInt64 = 0
    /// Of the next group.
    var sequence: UInt64 = 1
    /// The CRC of the last group.
    var previous: UInt32 = 0
    /// How far the mark ring has been taken into the log.
    var marks: UInt64 = 0
    var identity: UInt64 = 0
    /// Of fingerprints; nil before a journal's first segment of version 2.
    var fingerprintKey: SipHash128.Key?
    var limits = TargetQueue.Limits()
    /// For all windows together.
    var memoryLimit = 64 << 20
    var memory = 0
    /// Those that the commit being placed gave something.
    var arrivals: [TargetQueue] = []
    /// What the commit being placed gave queues that have more than they may then.
    var surplus: [(queue: TargetQueue, receipt: UInt64)] = []

    /// In µs.
    private static let longWait: Int64 = 10_000_000

    func queue(_ number: UInt32) -> TargetQueue? {
        Int(number) < queues.count ? queues[Int(number)] : nil
    }

    func name(_ number: UInt32, _ name: String) {
        guard number > 0, number < 1 << 24 else { return }
        while queues.count <= Int(number) { queues.append(nil) }
        if queues[Int(number)] == nil { queues[Int(number)] = TargetQueue(number: number, name: name) }
        numbers[name] = number
    }

    /// Lets the records of one chunk happen.
    ///
    /// - Parameters:
    ///   - chunk: The place of the chunk's header.
    ///   - live: The productions that the chunk was made from; nil in a replay, where messages stay on the disk.
    ///   - time: When, in µs.
    /// - Returns: False if the content is not whole records.
    @discardableResult
    func apply(
        _ content: UnsafeRawBufferPointer, chunk: UInt64, live: UnsafeBufferPointer<Production>?, time: Int64
    )
        -> Bool
    {
        var reader = RecordReader(content)
        var index = 0
        var stored: (message: UInt64, stored: Stored)?
        while let record = reader.next() {
            switch record {
            case .named(let item, let text): name(item, text.text)
            case .message: break
            case .production(let offset, let production):
                let receipt = chunk &+ UInt64(ChunkHeader.size &+ offset)
                let made = live?.baseAddress.map { $0 + index }
                index &+= 1
                apply(production, receipt: receipt, chunk: chunk, made: made, stored: &stored, time: time)
            case .settlement(let settlement): apply(settlement, time: time)
            case .started(let target, let receipt): start(target, receipt)
            case .retry(let offset, let retry): apply(retry, place: chunk &+ UInt64(ChunkHeader.size &+ offset))
            case .state(let item, let key, let value):
                values[StateKey(item: item, key: key.text)] = value.map { Bytes(copying: $0) }
            case .fingerprint: noteFingerprint()
            case .moved(let moved): apply(moved, chunk: chunk)
            case .retired(let before): segments.removeAll { $0.number < before }
            case .checkpoint, .sealed: break
            }
        }
        return !reader.failed
    }

    private func apply(
        _ production: ProductionRecord, receipt: UInt64, chunk: UInt64, made: UnsafePointer<Production>?,
        stored: inout (message: UInt64, stored: Stored)?, time: Int64
    ) {
        if production.fingerprint != nil { noteFingerprint() }
        guard let queue = queue(production.target) else { return }
        queue.account.accepted &+= 1
        if production.producer != 0 {
            queue.account.fromItems &+= 1
            self.queue(production.producer)?.account.produced &+= 1
        }
        let place = production.messagePlace(chunk: chunk)
        if let outcome = production.outcome {
            queue.account.count(outcome.name)
            if outcome.name == .deadLettered {
                let home = Place.segment(receipt)
                queue.live.add(home, 1)
                queue.deadLetters[receipt] = DeadLetterEntry(
                    id: production.id, message: place, home: home, time: time,
                    error: queue.deadLetters.shared(outcome.detail.text))
            }
            return
        }
        queue.live.add(Place.segment(receipt), 1)
        guard let made else { return replay(production, receipt: receipt, place: place, queue: queue, time: time) }
        let size = made.pointee.message.body.count
        var waiting = Waiting(
            receipt: receipt, id: production.id, message: place,
            created: made.pointee.message.header.created.microseconds,
            size: UInt32(truncatingIfNeeded: size &+ 256), priority: made.pointee.message.header.priority)
        if size <= limits.inlineSize, production.notBefore == nil {
            if let known = stored, known.message == place {
                waiting.stored = known.stored
            } else {
                let kept = Stored(made.pointee.message)
                waiting.stored = kept
                stored = (place, kept)
            }
        }
        if let notBefore = production.notBefore {
            setAside(waiting, production.target, queue, until: notBefore, attempts: 0)
        } else {
            let before = queue.memory
            queue.append(waiting, limits)
            memory &+= queue.memory &- before
            if memory > memoryLimit { shrinkLargest() }
        }
        if let most = queue.options.dropsBeyond, queue.queued > most { surplus.append((queue, receipt)) }
        noteArrival(queue)
    }

    /// Whether `queue` waits is asked when this is on disk: it may find nothing before, and wait then.
    func noteArrival(_ queue: TargetQueue) {
        guard queue.listedFor != sequence else { return }
        queue.listedFor = sequence
        arrivals.append(queue)
    }

    private func noteFingerprint() {
        guard !segments.isEmpty else { return }
        segments[segments.count &- 1].fingerprints &+= 1
    }

    private func replay(
        _ production: ProductionRecord, receipt: UInt64, place: UInt64, queue: TargetQueue, time: Int64
    ) {
        guard let notBefore = production.notBefore else { return queue.overflow(receipt, made: time) }
        let waiting = Waiting(receipt: receipt, id: production.id, message: place, created: time, size: 0, priority: 5)
        setAside(waiting, production.target, queue, until: notBefore, attempts: 0)
    }

    private func apply(_ settlement: SettlementRecord, time: Int64) {
        let receipt = settlement.receipt
        guard let queue = queue(settlement.target) else { return }
        let waiting: Waiting
        let home: UInt32
        var lastFailure: UInt64 = 0
        if let known = outstanding[receipt] {
            guard known.target == settlement.target else { return }
            outstanding[receipt] = nil
            leave(known.phase, receipt, queue)
            queue.pass(receipt)
            waiting = known.waiting
            home = known.home
            lastFailure = known.lastFailure
        } else if let letter = queue.deadLetters[receipt] {
            queue.deadLetters[receipt] = nil
            queue.live.add(letter.home, -1)
            forget(letter.message)
            return
        } else {
            let before = queue.memory
            guard let unread = queue.takeUnread(receipt, end: end) else { return }
            memory &+= queue.memory &- before
            waiting = unread
            home = Place.segment(receipt)
        }
        queue.account.count(settlement.outcome.name)
        if settlement.outcome.name == .deadLettered {
            queue.deadLetters[receipt] = DeadLetterEntry(
                id: waiting.id, message: waiting.message, home: home, time: time,
                error: queue.deadLetters.shared(settlement.outcome.detail.text), lastFailure: lastFailure)
        } else {
            queue.live.add(home, -1)
            if !movedFrom.isEmpty { forget(waiting.message) }
        }
    }

    private func apply(_ retry: RetryRecord, place: UInt64) {
        guard retry.flags.contains(.deferral) else {
            guard var known = outstanding[retry.receipt], known.target == retry.target else { return }
            known.endTries(retry, place: place)
            outstanding[retry.receipt] = known
            return
        }
        guard let queue = queue(retry.target), var known = take(retry.receipt, target: retry.target, queue) else {
            return
        }
        known.endTries(retry, place: place)
        // What waits long waits on the disk.
        if retry.notBefore &- retry.time > Self.longWait, known.waiting.message != 0 { known.waiting.stored = nil }
        setAside(known, queue, until: retry.notBefore, attempts: retry.attempts)
    }

    private func start(_ target: UInt32, _ receipt: UInt64) {
        if var known = outstanding[receipt] {
            guard known.target == target else { return }
            known.attempts &+= 1
            known.crashes &+= 1
            known.open &+= 1
            outstanding[receipt] = known
            return
        }
        guard let queue = queue(target), var known = take(receipt, target: target, queue) else { return }
        known.attempts = 1
        known.crashes = 1
        known.open = 1
        known.phase = .returned
        outstanding[receipt] = known
        queue.returned.insert(receipt)
    }

    /// Where the reasons of failed tries stand that were applied before they had their place.
    func noteFailures(_ content: UnsafeRawBufferPointer, chunk: UInt64) {
        var reader = RecordReader(content)
        while let record = reader.next() {
            guard case .retry(let offset, let retry) = record, !retry.flags.contains(.uncounted) else { continue }
            let place = chunk &+ UInt64(ChunkHeader.size &+ offset)
            if outstanding[retry.receipt] != nil {
                outstanding[retry.receipt]?.lastFailure = place
            } else {
                queue(retry.target)?.deadLetters[retry.receipt]?.lastFailure = place
            }
        }
    }

    /// Takes a delivery out of wherever it is.
    func take(
        _ receipt: UInt64, target: UInt32, _ queue: TargetQueue, keepingPhase: Bool = false
    ) -> Outstanding? {
        if let known = outstanding[receipt] {
            guard known.target == target else { return nil }
            if !keepingPhase {
                outstanding[receipt] = nil
                leave(known.phase, receipt, queue)
            }
            return known
        }
        let before = queue.memory
        guard let waiting = queue.takeUnread(receipt, end: end) else { return nil }
        memory &+= queue.memory &- before
        return Outstanding(waiting: waiting, target: target, phase: .returned, home: Place.segment(receipt))
    }

    func leave(_ phase: Outstanding.Phase, _ receipt: UInt64, _ queue: TargetQueue) {
        switch phase {
        case .inFlight: queue.inFlight &-= 1
        case .returned: queue.returned.remove(receipt)
        case .deferred: queue.deferred &-= 1
        case .held: queue.heldReceipts.remove(receipt)
        }
    }

    private func setAside(
        _ waiting: Waiting, _ target: UInt32, _ queue: TargetQueue, until notBefore: Int64, attempts: UInt32
    ) {
        let known = Outstanding(
            waiting: waiting, target: target, phase: .deferred, home: Place.segment(waiting.receipt))
        setAside(known, queue, until: notBefore, attempts: attempts)
    }

    private func setAside(_ known: Outstanding, _ queue: TargetQueue, until notBefore: Int64, attempts: UInt32) {
        var known = known
        known.attempts = attempts
        known.notBefore = notBefore
        if notBefore == .max {
            known.phase = .held
            queue.heldReceipts.insert(known.waiting.receipt)
        } else {
            known.phase = .deferred
            queue.deferred &+= 1
            due.push(DueHeap.Entry(time: notBefore, receipt: known.waiting.receipt))
            if due.first?.receipt == known.waiting.receipt { isDueSooner = true }
        }
        outstanding[known.waiting.receipt] = known
    }

    /// Makes receivable what is due at `now`.
    ///
    /// - Returns: The queues that have something again.
    func becomeDue(_ now: Int64) -> [TargetQueue] {
        var woken = [TargetQueue]()
        while let first = due.first, first.time <= now {
            _ = due.pop()
            guard let known = outstanding[first.receipt], known.phase == .deferred, known.notBefore == first.time,
                let queue = queue(known.target)
            else { continue }
            outstanding[first.receipt]?.phase = .returned
            queue.deferred &-= 1
            queue.returned.insert(first.receipt)
            if queue.isWaiting { woken.append(queue) }
        }
        return woken
    }

    private func shrinkLargest() {
        var largest: TargetQueue?
        for queue in queues {
            guard let queue, !queue.isReading, queue.window.isOneClass, queue.window.order != .lifo else { continue }
            if queue.memory > largest?.memory ?? 0 { largest = queue }
        }
        guard let largest else { return }
        memory &-= largest.memory
        largest.shrink(to: largest.window.count / 4)
        memory &+= largest.memory
    }
}
