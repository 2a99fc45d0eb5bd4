// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

/// The state in bytes: what stands at the start of every segment, so that recovery reads one segment only.
///
/// Deliveries that nobody has received are not listed: each queue's read point says from where on the log has them.
extension JournalState {
    private static let checkpointVersion: UInt8 = 2

    func checkpoint() -> [UInt8] {
        var recorder = Recorder()
        recorder.write(Self.checkpointVersion)
        recorder.write(fingerprintKey?.low ?? 0)
        recorder.write(fingerprintKey?.high ?? 0)
        recorder.write(number: segments.count)
        for segment in segments {
            recorder.write(segment.number)
            recorder.write(UInt64(segment.end))
            recorder.write(segment.created)
            recorder.write(number: segment.fingerprints)
        }
        recorder.write(number: queues.count)
        for case let queue? in queues { write(queue, &recorder) }
        recorder.write(UInt32(0))
        recorder.write(number: outstanding.count)
        for known in outstanding.values { write(known, &recorder) }
        recorder.write(number: moved.count)
        for (first, present) in moved {
            recorder.write(first)
            recorder.write(present)
        }
        recorder.write(number: values.count)
        for (key, value) in values {
            recorder.write(key.item)
            recorder.write(text: key.key)
            recorder.write(number: value.count)
            value.withUnsafeBytes { recorder.write($0) }
        }
        return recorder.bytes
    }

    private func write(_ queue: TargetQueue, _ recorder: inout Recorder) {
        queue.prune()
        let point = queue.readPoint
        recorder.write(queue.number)
        recorder.write(text: queue.name)
        for count in queue.account.counts { recorder.write(number: count) }
        recorder.write(number: queue.unread)
        if queue.unread > 0 {
            recorder.write(point)
            recorder.write(queue.window.isEmpty ? queue.cursorChunk : 0)
            recorder.write(queue.window.oldest?.created ?? queue.overflowSince)
        }
        recorder.write(number: queue.settledBeyond.count)
        for receipt in queue.settledBeyond { recorder.write(receipt) }
        recorder.write(number: queue.live.segments.count)
        for (segment, count) in zip(queue.live.segments, queue.live.counts) {
            recorder.write(segment)
            recorder.write(number: count)
        }
        write(queue.deadLetters, &recorder)
    }

    /// Of a dead letter's error in a checkpoint: that of the one before.
    private static let sameError = UInt16.max
    private static let letterSize = 54

    /// In order, so that reading them back costs little; millions must not hold up the commits for long.
    private func write(_ letters: DeadLetters, _ recorder: inout Recorder) {
        recorder.write(number: letters.count)
        recorder.reserve(letters.count * Self.letterSize)
        var former: String?
        withUnsafeTemporaryAllocation(byteCount: Self.letterSize, alignment: 8) { room in
            guard let base = room.baseAddress else { return }
            letters.order.forEach { receipt in
                guard let letter = letters[receipt] else { return }
                var pen = Pen(base)
                pen.write(receipt)
                pen.write(letter.id.high)
                pen.write(letter.id.low)
                pen.write(letter.message)
                pen.write(letter.home)
                pen.write(letter.time)
                pen.write(letter.lastFailure)
                let text = letter.error == former ? 0 : min(letter.error.utf8.count, Int(Self.sameError) - 1)
                pen.write(letter.error == former ? Self.sameError : UInt16(text))
                recorder.write(UnsafeRawBufferPointer(room))
                if text > 0 { recorder.write(utf8: letter.error, count: text) }
                former = letter.error
            }
        }
    }

    private func write(_ known: Outstanding, _ recorder: inout Recorder) {
        recorder.write(known.waiting.receipt)
        recorder.write(known.target)
        recorder.write(known.phase.rawValue)
        recorder.write(known.attempts)
        recorder.write(known.crashes)
        recorder.write(known.lastFailure)
        recorder.write(known.notBefore)
        recorder.write(known.home)
        recorder.write(known.waiting.id.high)
        recorder.write(known.waiting.id.low)
        recorder.write(known.waiting.message)
        recorder.write(known.waiting.created)
        recorder.write(known.waiting.size)
        recorder.write(known.waiting.priority)
    }

    /// Takes the state from `bytes`; its own places and numbers stay.
    ///
    /// - Returns: False if the bytes are not a whole checkpoint that this version knows.
    func load(_ bytes: UnsafeRawBufferPointer) -> Bool {
        queues = [nil]
        numbers = [:]
        outstanding = [:]
        due = DueHeap()
        values = [:]
        forgetMoves()
        segments = []
        var scanner = Scanner(bytes)
        let version = scanner.uint8()
        guard version == 1 || version == Self.checkpointVersion else { return false }
        if version > 1 { fingerprintKey = SipHash128.Key(low: scanner.uint64(), high: scanner.uint64()) }
        for _ in 0..<scanner.count() {
            let number = scanner.uint32()
            let end = Int(exactly: scanner.uint64())
            let created = scanner.int64()
            let fingerprints = version > 1 ? scanner.number() : 0
            guard !scanner.failed, let end else { return false }
            segments.append(SegmentInfo(number: number, end: end, created: created, fingerprints: fingerprints))
        }
        _ = scanner.number()
        while case let number = scanner.uint32(), number != 0 {
            readQueue(number, version, &scanner)
            if scanner.failed { return false }
        }
        for _ in 0..<scanner.count() {
            readOutstanding(version, &scanner)
            if scanner.failed { return false }
        }
        for _ in 0..<scanner.count() {
            let first = scanner.uint64()
            noteMove(from: first, to: scanner.uint64())
            if scanner.failed { return false }
        }
        for _ in 0..<scanner.count() {
            let key = StateKey(item: scanner.uint32(), key: scanner.text())
            values[key] = Bytes(copying: scanner.slice(scanner.count()))
            if scanner.failed { return false }
        }
        return !scanner.failed && scanner.isAtEnd
    }

    private func readQueue(_ number: UInt32, _ version: UInt8, _ scanner: inout Scanner) {
        name(number, scanner.text())
        guard let queue = queue(number) else { return }
        queue.account.counts = (0..<10).map { _ in scanner.number() }
        queue.overflowCount = scanner.number()
        if queue.overflowCount > 0 {
            queue.isOverflowing = true
            queue.cursor = scanner.uint64()
            queue.cursorChunk = scanner.uint64()
            queue.overflowSince = scanner.int64()
        }
        for _ in 0..<scanner.count() where !scanner.failed { queue.settledBeyond.insert(scanner.uint64()) }
        for _ in 0..<scanner.count() where !scanner.failed {
            let segment = scanner.uint32()
            queue.live.add(segment, scanner.number())
        }
        let letters = scanner.count()
        queue.deadLetters.reserve(letters)
        for _ in 0..<letters where !scanner.failed {
            let receipt = scanner.uint64()
            let id = DeliveryID(high: scanner.uint64(), low: scanner.uint64())
            let message = scanner.uint64()
            let home = scanner.uint32()
            let time = scanner.int64()
            let lastFailure = version == 1 ? 0 : scanner.uint64()
            let size = scanner.uint16()
            let error =
                version > 1 && size == Self.sameError
                ? queue.deadLetters.lastError : queue.deadLetters.shared(scanner.slice(Int(size)).text)
            queue.deadLetters[receipt] = DeadLetterEntry(
                id: id, message: message, home: home, time: time, error: error, lastFailure: lastFailure)
        }
    }

    /// What was in flight is given back: whoever had it is gone.
    private func readOutstanding(_ version: UInt8, _ scanner: inout Scanner) {
        let receipt = scanner.uint64()
        let target = scanner.uint32()
        let phase = Outstanding.Phase(rawValue: scanner.uint8()) ?? .returned
        let attempts = scanner.uint32()
        // Version 1 did not tell tries that ended from those that took the process with them.
        let crashes = version == 1 ? 0 : scanner.uint32()
        let lastFailure = version == 1 ? 0 : scanner.uint64()
        let notBefore = scanner.int64()
        let home = scanner.uint32()
        let id = DeliveryID(high: scanner.uint64(), low: scanner.uint64())
        let waiting = Waiting(
            receipt: receipt, id: id, message: scanner.uint64(), created: scanner.int64(), size: scanner.uint32(),
            priority: scanner.uint8())
        guard !scanner.failed, let queue = queue(target) else { return }
        var known = Outstanding(
            waiting: waiting, target: target, phase: phase, attempts: attempts, crashes: crashes,
            notBefore: notBefore, home: home, lastFailure: lastFailure)
        switch phase {
        case .inFlight, .returned:
            known.phase = .returned
            queue.returned.insert(receipt)
        case .deferred:
            queue.deferred &+= 1
            due.push(DueHeap.Entry(time: notBefore, receipt: receipt))
        case .held: queue.heldReceipts.insert(receipt)
        }
        outstanding[receipt] = known
    }
}

extension LedgerAccount {
    /// The cumulative ones, in the order of checkpoints.
    var counts: [Int] {
        get {
            [
                accepted, delivered, filtered, deadLettered, cancelled, expired, dropped, produced, fromItems, 0,
            ]
        }
        set {
            guard newValue.count == 10 else { return }
            accepted = newValue[0]
            delivered = newValue[1]
            filtered = newValue[2]
            deadLettered = newValue[3]
            cancelled = newValue[4]
            expired = newValue[5]
            dropped = newValue[6]
            produced = newValue[7]
            fromItems = newValue[8]
        }
    }
}
