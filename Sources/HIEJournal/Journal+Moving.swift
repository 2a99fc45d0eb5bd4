// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEFailpoints
import HIETree

/// Copying survivors forward, so that their segment can go.
extension Journal {
    private static let mostSurvivors = 1024

    private struct Survivor {
        var receipt: UInt64
        var target: UInt32
        var id: DeliveryID
        /// 0 where the production says it.
        var message: UInt64
        var isDeadLetter: Bool
    }

    /// Copies what is live in `segment` and the one behind it to the end.
    ///
    /// - Returns: False where too much is live, or it cannot be written.
    func moveSurvivors(of segment: UInt32) -> Bool {
        lock.lock()
        let range = segment...segment &+ 1
        let live = state.queues.reduce(0) { sum, queue in
            sum + (queue.map { queue in range.reduce(0) { $0 + queue.live.count($1) } } ?? 0)
        }
        guard live > 0 else {
            lock.unlock()
            return true
        }
        guard live <= Self.mostSurvivors, range.upperBound &+ 1 < Place.segment(state.end) else {
            lock.unlock()
            return false
        }
        var survivors = known(in: range)
        let unread = state.queues.compactMap { queue in
            queue.flatMap { $0.unread > 0 && $0.readPoint < Place.make(range.upperBound &+ 1, 0) ? $0 : nil }
        }.filter { queue in range.contains { queue.live.count($0) > 0 } }
        let end = state.durable
        let plans = range.flatMap { number in
            unread.map { queue in (queue, number, state.segments.first { $0.number == number }?.end ?? 0) }
        }
        lock.unlock()
        do throws(JournalError) {
            for (queue, number, length) in plans {
                survivors += try unreadProductions(for: queue.number, Place.make(number, length))
            }
            guard try move(survivors, end) else { return false }
            Failpoint.survivorsMoved.reach()
            return true
        } catch {
            fail(error.description)
            return false
        }
    }

    private func known(in range: ClosedRange<UInt32>) -> [Survivor] {
        var survivors = state.outstanding.values.filter { range.contains($0.home) }.map {
            Survivor(
                receipt: $0.waiting.receipt, target: $0.target, id: $0.waiting.id, message: $0.waiting.message,
                isDeadLetter: false)
        }
        for case let queue? in state.queues {
            survivors += queue.deadLetters.entries.filter { range.contains($0.value.home) }.map {
                Survivor(
                    receipt: $0.key, target: queue.number, id: $0.value.id, message: $0.value.message,
                    isDeadLetter: true)
            }
        }
        return survivors.sorted { $0.receipt < $1.receipt }
    }

    /// Those of one segment for one target that nobody has received; some may be received or settled by now.
    private func unreadProductions(for target: UInt32, _ end: UInt64) throws(JournalError) -> [Survivor] {
        var survivors = [Survivor]()
        var reader = ChunkReader(files)
        var place = Place.make(Place.segment(end), SegmentHeader.size)
        while let chunk = try reader.chunk(at: place, limit: end) {
            place = chunk.next
            var records = RecordReader(chunk.content)
            while let record = records.next() {
                guard case .production(let offset, let production) = record, production.target == target,
                    production.outcome == nil
                else { continue }
                let receipt = chunk.place &+ UInt64(ChunkHeader.size + offset)
                let isUnread = lock.locked {
                    state.outstanding[receipt] == nil && state.queue(target)?.mayHold(receipt, end: state.end) == true
                }
                guard isUnread else { continue }
                survivors.append(
                    Survivor(
                        receipt: receipt, target: target, id: production.id,
                        message: production.messagePlace(chunk: chunk.place), isDeadLetter: false))
            }
        }
        return survivors
    }

    private func move(_ survivors: [Survivor], _ limit: UInt64) throws(JournalError) -> Bool {
        var reader = ChunkReader(files)
        for survivor in survivors {
            var survivor = survivor
            if survivor.message == 0 {
                guard let found = try reader.record(at: survivor.receipt, limit: limit),
                    case .production(_, let production) = found.record
                else { continue }
                survivor.message = production.messagePlace(chunk: found.chunk)
                survivor.id = production.id
            }
            guard case let found? = try reader.record(at: survivor.message, limit: limit),
                case .message(_, let bytes) = found.record
            else { continue }
            let content = Self.encode(survivor, bytes)
            lock.lock()
            if refusal(content.count) != nil {
                lock.unlock()
                return false
            }
            _ = append(content)
            lock.unlock()
        }
        let last = lock.locked { state.end &- 1 }
        return waitUntilDurable(last)
    }

    private static func encode(_ survivor: Survivor, _ message: UnsafeRawBufferPointer) -> [UInt8] {
        var recorder = Recorder()
        recorder.write(Record.Kind.message.rawValue)
        recorder.write(UInt32(ChunkHeader.size))
        recorder.write(UInt32(message.count))
        recorder.write(message)
        let back = UInt32(ChunkHeader.size + recorder.bytes.count)
        recorder.write(Record.Kind.moved.rawValue)
        recorder.write(back)
        recorder.write(survivor.receipt)
        recorder.write(survivor.target)
        recorder.write(survivor.id.high)
        recorder.write(survivor.id.low)
        recorder.write(UInt32(ChunkHeader.size))
        recorder.write(UInt8(survivor.isDeadLetter ? 1 : 0))
        return recorder.bytes
    }
}
