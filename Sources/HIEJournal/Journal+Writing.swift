// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import HIECore

/// The writer: takes everything that waits, writes it in one go, syncs once, says so.
extension Journal {
    func runWriter() {
        lock.locked { writerThread = pthread_self() }
        while awaitWork() { _ = writePending() }
    }

    /// With `lock` held.
    var isOnWriter: Bool { writerThread.map { pthread_equal($0, pthread_self()) != 0 } ?? false }

    /// - Returns: False when the journal is to end; what is left is written by whoever closes it.
    private func awaitWork() -> Bool {
        lock.lock()
        defer { lock.unlock() }
        while !isStopping {
            if !refused.isEmpty { return true }
            if failure == nil, noSpace == nil || pending.isEmpty {
                if isUrgent { return true }
                if markDeadline > 0, monotonicNanoseconds() >= markDeadline { return true }
            }
            isWriterAsleep = true
            if noSpace != nil {
                writerWake.wait(lock, until: monotonicNanoseconds() &+ 200_000_000)
                isWriterAsleep = false
                return true
            }
            if markDeadline > 0, failure == nil {
                writerWake.wait(lock, until: markDeadline)
            } else {
                writerWake.wait(lock)
            }
            isWriterAsleep = false
        }
        return false
    }

    /// Writes what waits and runs what waited for it.
    ///
    /// - Returns: Whether there was something, and it could be written.
    package func writePending() -> Bool {
        runRefused()
        lock.lock()
        isUrgent = false
        markDeadline = 0
        guard failure == nil else {
            lock.unlock()
            return false
        }
        closeGroup()
        let groups = pending
        lock.unlock()
        let begun = monotonicNanoseconds()
        do throws(StorageError) {
            if !groups.isEmpty { try disk.write(groups) }
        } catch {
            stop(for: error)
            return false
        }
        if !groups.isEmpty { publish(groups, nanoseconds: monotonicNanoseconds() &- begun) }
        prepareSpare()
        return !groups.isEmpty
    }

    private func publish(_ groups: [PendingGroup], nanoseconds: Int64) {
        guard let last = groups.last else { return }
        var wakes = [@Sendable () -> Void]()
        var resumes = [@Sendable (String?) -> Void]()
        lock.lock()
        // It failed meanwhile, elsewhere: all of these have been answered already.
        guard failure == nil else { return lock.unlock() }
        pending.removeFirst(groups.count)
        state.durable = last.end
        writtenEnd = last.end
        ring.tail = last.marks
        ring.note(durable: last.end)
        noSpace = nil
        for group in groups {
            for queue in group.arrivals { arrive(queue, &wakes) }
            counters.bytesWritten &+= group.size &+ (group.begins == nil ? 0 : SegmentHeader.size)
        }
        counters.groups &+= groups.count
        counters.syncs &+= 1
        counters.latency.count(nanoseconds)
        if !waiters.isEmpty {
            for waiter in waiters where waiter.place < last.end { resumes.append(waiter.resume) }
            waiters.removeAll { $0.place < last.end }
        }
        written.broadcast()
        for group in groups where buffers.count < 8 {
            if let buffer = group.surrender() { buffers.append(buffer) }
        }
        lock.unlock()
        for group in groups {
            for completion in group.completions { completion.then(completion.result) }
        }
        for resume in resumes { resume(nil) }
        for wake in wakes { wake() }
    }

    /// Something of `queue` became durable while it waited.
    private func arrive(_ queue: TargetQueue, _ wakes: inout [@Sendable () -> Void]) {
        guard queue.isWaiting else { return }
        if hasReceivable(queue) {
            wake(queue, &wakes)
        } else if queue.isOverflowing {
            requestReading(queue)
        }
    }

    func wake(_ queue: TargetQueue, _ wakes: inout [@Sendable () -> Void]) {
        guard queue.isWaiting, let wake = queue.wake else { return }
        queue.isWaiting = false
        wakes.append(wake)
    }

    func hasReceivable(_ queue: TargetQueue) -> Bool {
        next(queue) != nil
    }

    private func prepareSpare() {
        guard !disk.hasSpare else { return }
        var reason: String?
        do throws(StorageError) { try disk.prepareSpare() } catch {
            if case .noSpace = error {
                reason = "\(storage.place): no space for the next segment"
            } else {
                return fail("\(storage.place): \(error)")
            }
        }
        lock.locked {
            isSpareReady = reason == nil
            noSpace = reason
        }
    }

    private func stop(for error: StorageError) {
        guard case .noSpace = error else { return fail("\(storage.place): \(error)") }
        lock.locked { noSpace = "\(storage.place): \(error)" }
    }

    /// The end of writing in this process: what is not known to be on disk is refused, now and later.
    func fail(_ reason: String) {
        lock.lock()
        guard failure == nil else { return lock.unlock() }
        failure = reason
        let completions = abandon(reason)
        let resumes = waiters
        waiters = []
        written.broadcast()
        lock.unlock()
        for completion in completions { completion.then(completion.result) }
        for waiter in resumes { waiter.resume(reason) }
        options.onFailure?(reason)
    }

    /// What waits, to be told that it will not be.
    func abandon(_ reason: String) -> [Completion] {
        closeGroup()
        var completions = refused
        for group in pending {
            completions += group.completions.map { Completion(then: $0.then, result: .unavailable(reason)) }
            group.completions = []
        }
        pending = []
        refused = []
        return completions
    }
}
