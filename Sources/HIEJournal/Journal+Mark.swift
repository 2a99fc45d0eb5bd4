// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import CHIESystem
public import HIECore

extension Journal {
    public func mark(_ commit: Commit) {
        guard commit.produced.isEmpty else { return markSlowly(commit) }
        var encoding = CommitEncoding(commit: commit, sources: [])
        if commit.hasTries { encoding.tries = tries(of: commit) }
        let size = encoding.size
        guard size > 0 else { return }
        guard size <= MarkRing.largest else { return markSlowly(commit) }
        withUnsafeTemporaryAllocation(byteCount: size, alignment: 16) { content in
            guard let base = content.baseAddress else { return }
            encoding.write(to: base)
            place(mark: content)
        }
    }

    /// Says in the log that the started tries of deliveries that are given back do not count.
    func takeBack(_ deliveries: [Delivery]) {
        let started = lock.locked {
            deliveries.compactMap { delivery -> Outstanding? in
                guard let known = state.outstanding[delivery.receipt.position], known.phase == .inFlight,
                    known.open > 0, known.target == delivery.target.number
                else { return nil }
                return known
            }
        }
        for known in started { takeBack(known) }
    }

    private func takeBack(_ known: Outstanding) {
        withUnsafeTemporaryAllocation(byteCount: RetryRecord.fixedSize + 2, alignment: 16) { content in
            guard let base = content.baseAddress else { return }
            var pen = Pen(base)
            pen.write(
                retry: .uncounted, ItemID(known.target), Receipt(known.waiting.receipt),
                (count: UInt8(clamping: known.open), previous: known.lastFailure), options.clock().microseconds)
            pen.write(text: "")
            place(mark: content)
        }
    }

    private func place(mark content: UnsafeMutableRawBufferPointer) {
        let crc = hie_crc32c(0, content.baseAddress, content.count)
        lock.lock()
        while !isClosed, !ring.append(UnsafeRawBufferPointer(content)) {
            // What is under way when the log fails still finds room.
            guard failure == nil else { return lock.unlock() }
            // The writer itself cannot wait for the writer: this mark is safe with the next group, which comes at once.
            if isOnWriter { break }
            waitForRing()
        }
        // After a failure the ring alone keeps it; the next process finds it there.
        guard failure == nil, !isClosed else { return lock.unlock() }
        let chunk = append(content, crc: crc, isOwned: false)
        state.marks = ring.head
        state.apply(UnsafeRawBufferPointer(content), chunk: chunk, live: nil, time: open?.time ?? 0)
        if state.isDueSooner { wakeKeeper() }
        var wakes = false
        if markDeadline == 0 {
            markDeadline = monotonicNanoseconds() &+ markDelayNanoseconds
            // A writer that sleeps without a time to wake at would not write this.
            wakes = isWriterAsleep
            isWriterAsleep = false
        }
        lock.unlock()
        if wakes { writerWake.signal() }
    }

    var markDelayNanoseconds: Int64 {
        let parts = options.markDelay.components
        return parts.seconds &* 1_000_000_000 &+ parts.attoseconds / 1_000_000_000
    }

    /// The ring is full of marks that the log's file does not have: waits until it has some.
    private func waitForRing() {
        isUrgent = true
        if threads.isEmpty {
            lock.unlock()
            _ = writePending()
            lock.lock()
        } else {
            writerWake.signal()
            written.wait(lock)
        }
    }

    /// Returns when the kernel has it; the disk follows.
    private func markSlowly(_ commit: Commit) {
        self.commit(commit) { _ in }
        lock.lock()
        defer { lock.unlock() }
        let end = state.end
        while writtenEnd < end, failure == nil, !isClosed, !isOnWriter {
            isUrgent = true
            if threads.isEmpty {
                lock.unlock()
                let isMoving = writePending()
                lock.lock()
                if !isMoving { return }
            } else {
                writerWake.signal()
                written.wait(lock)
            }
        }
    }
}
