// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

/// The reader: brings what did not fit into memory back from the log, in order, before it is asked for.
extension Journal {
    /// What one reading of the log is to do.
    struct ReadPlan {
        var queue: TargetQueue
        var from: UInt64
        /// Where reading begins, if that is known: `from` may be in the middle of a chunk.
        var chunk: UInt64
        var to: UInt64
        var count: Int
        var bytes: Int
        var segments: [UInt32]
        var ends: [UInt32: Int]
        var pin: UInt32
    }

    func requestReading(_ queue: TargetQueue) {
        guard !queue.isReading, queue.overflowCount > 0 else { return }
        queue.isReading = true
        toRead.append(queue)
        readerWake.signal()
    }

    func runReader() {
        while true {
            lock.lock()
            while toRead.isEmpty, !isStopping { readerWake.wait(lock) }
            let isEnding = isStopping
            lock.unlock()
            if isEnding { return }
            _ = readOverflow()
        }
    }

    /// Does one of the readings asked for.
    ///
    /// - Returns: False if there was none.
    package func readOverflow() -> Bool {
        lock.lock()
        guard !toRead.isEmpty else {
            lock.unlock()
            return false
        }
        let plan = plan(toRead.removeFirst())
        pins.add(plan.pin)
        lock.unlock()
        defer { unpin([plan.pin]) }
        do throws(JournalError) {
            let (found, next) = try read(plan)
            take(found, next, plan)
        } catch {
            fail(error.description)
        }
        return true
    }

    private func plan(_ queue: TargetQueue) -> ReadPlan {
        // Near the end what comes from now on is kept beside, so that the two meet.
        if queue.overflowEnd == .max, Place.segment(queue.cursor) &+ 1 >= Place.segment(state.end) {
            queue.overflowEnd = state.end
        }
        return ReadPlan(
            queue: queue, from: queue.cursor, chunk: queue.cursorChunk, to: min(state.durable, queue.overflowEnd),
            count: options.windowCount &- queue.window.count,
            bytes: min(options.windowBytes &- queue.window.bytes, options.memoryBytes / 4),
            segments: queue.live.segments,
            ends: Dictionary(uniqueKeysWithValues: state.segments.map { ($0.number, $0.end) }),
            pin: Place.segment(queue.cursorChunk == 0 ? queue.cursor : queue.cursorChunk))
    }

    /// Reads until enough is found or the end is reached.
    ///
    /// - Returns: What was found, in order, and where the next reading begins.
    private func read(_ plan: ReadPlan) throws(JournalError) -> ([Waiting], UInt64) {
        var found = [Waiting]()
        var bytes = 0
        var place = plan.from
        var reader = ChunkReader(files, buffered: 1 << 20)
        if plan.chunk != 0 {
            place = plan.chunk
        } else if plan.segments.contains(Place.segment(place)),
            let record = try reader.record(at: place, limit: plan.to)
        {
            place = record.chunk
        }
        while place < plan.to {
            let segment = Place.segment(place)
            guard let limit = limit(segment, plan), place < limit else {
                guard let next = plan.segments.first(where: { $0 > segment }) else { return (found, plan.to) }
                place = Place.make(next, SegmentHeader.size)
                continue
            }
            guard let chunk = try reader.chunk(at: place, limit: limit) else {
                place = limit
                continue
            }
            if found.count >= plan.count || bytes >= plan.bytes { return (found, chunk.place) }
            pick(chunk.content, chunk.place, plan, &found, &bytes)
            place = chunk.next
        }
        return (found, plan.to)
    }

    /// Where reading of a segment ends; nil for one that has nothing for the target.
    private func limit(_ segment: UInt32, _ plan: ReadPlan) -> UInt64? {
        guard plan.segments.contains(segment) else { return nil }
        if segment == Place.segment(plan.to) { return plan.to }
        return plan.ends[segment].map { Place.make(segment, $0) }
    }

    private func pick(
        _ content: UnsafeRawBufferPointer, _ chunk: UInt64, _ plan: ReadPlan, _ found: inout [Waiting],
        _ bytes: inout Int
    ) {
        var records = RecordReader(content)
        var messages = [(place: UInt64, bytes: UnsafeRawBufferPointer)]()
        while let record = records.next() {
            switch record {
            case .message(let offset, let bytes):
                messages.append((chunk &+ UInt64(ChunkHeader.size + offset), bytes))
            case .production(let offset, let production)
            where production.target == plan.queue.number && production.outcome == nil
                && production.notBefore == nil:
                let receipt = chunk &+ UInt64(ChunkHeader.size + offset)
                guard receipt >= plan.from else { continue }
                let place = production.messagePlace(chunk: chunk)
                var waiting = Waiting(
                    receipt: receipt, id: production.id, message: place, created: plan.queue.overflowSince, size: 64,
                    priority: 5)
                if let raw = messages.last(where: { $0.place == place })?.bytes { fill(&waiting, raw) }
                bytes &+= waiting.stored == nil ? 64 : Int(waiting.size)
                found.append(waiting)
            default: break
            }
        }
    }

    private func fill(_ waiting: inout Waiting, _ raw: UnsafeRawBufferPointer) {
        waiting.size = UInt32(truncatingIfNeeded: raw.count)
        // The header decides about order even where the body stays on the disk.
        guard raw.count <= options.inlineBytes + 4096, let message = Message.decode(Bytes(copying: raw))?.message else {
            return
        }
        waiting.created = message.header.created.microseconds
        waiting.priority = message.header.priority
        waiting.stored = Stored(message)
    }

    private func take(_ found: [Waiting], _ next: UInt64, _ plan: ReadPlan) {
        var wakes = [@Sendable () -> Void]()
        lock.lock()
        let queue = plan.queue
        queue.isReading = false
        let before = queue.memory
        for waiting in found {
            guard state.outstanding[waiting.receipt] == nil, !queue.settledBeyond.contains(waiting.receipt) else {
                continue
            }
            queue.window.append(waiting)
            queue.overflowCount &-= 1
        }
        queue.cursor = next
        queue.cursorChunk = next
        if let last = found.last { queue.overflowSince = last.created }
        queue.joinFresh()
        state.memory &+= queue.memory &- before
        if hasReceivable(queue) {
            wake(queue, &wakes)
        } else if queue.overflowCount > 0, next != plan.from, queue.cursor < min(state.durable, queue.overflowEnd) {
            // Not where the window had no room: what fills it waits for its time, and asks when it is taken.
            requestReading(queue)
        }
        lock.unlock()
        for wake in wakes { wake() }
    }
}
