// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
import HIEFailpoints

extension Journal {
    /// Lets go of the oldest segments that nothing needs, as ``retain(for:bytes:readers:)`` does, once a minute.
    ///
    /// - Parameter readers: Asked each time for where the readers of the log are.
    public func keepRetaining(
        for period: Duration, bytes: Int? = nil, readers: @escaping @Sendable () -> [Receipt] = { [] }
    ) {
        lock.locked {
            retention = RetentionPlan(period: period, bytes: bytes, readers: readers, next: options.clock())
        }
        trimmerWake.signal()
    }

    /// Lets go of the oldest segments, whose space is used again.
    ///
    /// A segment goes when it is older than `period`, or the log larger than `bytes`; when no reader has yet to read it;
    /// and when nothing live is in it or in the one behind it. Where only few are live, they are copied to the end.
    ///
    /// - Returns: How many went.
    @discardableResult
    public func retain(for period: Duration, bytes: Int? = nil, readers: [Receipt] = []) -> Int {
        retaining.lock()
        defer { retaining.unlock() }
        var gone = 0
        // Survivors make new segments: those are for another time.
        let newest = lock.locked { Place.segment(state.end) }
        while let segment = candidate(period, bytes, readers), segment &+ 1 < newest {
            guard hasKeptFingerprints(of: segment), moveSurvivors(of: segment), retire(segment) else { break }
            gone += 1
        }
        return gone
    }

    /// The oldest segment, if it may go but for survivors.
    private func candidate(_ period: Duration, _ bytes: Int?, _ readers: [Receipt]) -> UInt32? {
        lock.lock()
        defer { lock.unlock() }
        // The current segment's checkpoint must be on disk, and productions refer one segment back.
        guard failure == nil, !isClosed, state.segments.count >= 3, let oldest = state.segments.first,
            Place.segment(state.durable) == Place.segment(state.end),
            Place.offset(state.durable) >= checkpointEnd
        else { return nil }
        if let slowest = readers.min(), Place.segment(slowest.position) <= oldest.number { return nil }
        let ended = Timestamp(microseconds: state.segments[1].created)
        let size = state.segments.reduce(0) { $0 + $1.end } + Place.offset(state.end)
        let isOld = ended.advanced(by: period) <= options.clock()
        guard isOld || bytes.map({ size > $0 }) ?? false else { return nil }
        return oldest.number
    }

    /// Says in the log that the segment is gone, then frees its file.
    private func retire(_ segment: UInt32) -> Bool {
        lock.lock()
        while let lowest = pins.lowest, lowest <= segment, !isStopping { unpinned.wait(lock) }
        let isFree = state.queues.allSatisfy {
            $0.map { $0.live.count(segment) == 0 && $0.live.count(segment &+ 1) == 0 } ?? true
        }
        guard isFree, !isStopping, refusal(16) == nil, state.segments.first?.number == segment else {
            lock.unlock()
            return false
        }
        var recorder = Recorder()
        recorder.write(Record.Kind.retired.rawValue)
        recorder.write(segment &+ 1)
        let place = append(recorder.bytes)
        lock.unlock()
        guard waitUntilDurable(place) else { return false }
        Failpoint.segmentRetired.reach()
        files.forget(segment)
        let free = "\(segment).free"
        do throws(StorageError) {
            try storage.rename(Place.file(segment), to: free)
            try storage.syncDirectory()
        } catch { return false }
        Failpoint.segmentFreed.reach()
        if disk.recycle(free) { return true }
        try? storage.remove(free)
        return true
    }

    /// Places a chunk that no caller waits for; with `lock` held.
    func append(_ bytes: [UInt8]) -> UInt64 {
        var content = bytes
        let crc = crc32c(content)
        isUrgent = true
        return content.withUnsafeMutableBytes { raw in
            let place = append(raw, crc: crc, isOwned: false)
            state.apply(UnsafeRawBufferPointer(raw), chunk: place, live: nil, time: open?.time ?? 0)
            listArrivals(for: open)
            return place
        }
    }

    /// - Returns: False if it will never be.
    func waitUntilDurable(_ place: UInt64) -> Bool {
        lock.lock()
        defer { lock.unlock() }
        while state.durable <= place {
            if failure != nil || isClosed { return false }
            isUrgent = true
            if !threads.isEmpty, isStopping { return false }
            if threads.isEmpty {
                lock.unlock()
                let isMoving = writePending()
                lock.lock()
                if !isMoving { return state.durable > place }
            } else {
                writerWake.signal()
                written.wait(lock)
            }
        }
        return true
    }
}
