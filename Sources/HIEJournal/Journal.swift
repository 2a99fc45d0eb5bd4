// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import CHIESystem
import Glibc
public import HIECore
public import HIETree

/// The embedded broker and the log that it is made of: one directory, one writer, calls that never wait.
///
/// Invariants (docs/specs/journal.md has their tests):
/// 1. A commit is one chunk of one group: after any crash all of it is there or none.
/// 2. `.applied` is said only after the group's fdatasync (and that of the directory, for a new segment) returned.
/// 3. A delivery is received only when its production is on disk.
/// 4. Memory changes in the order of the log, by the same code when a record is written and when it is replayed.
/// 5. A segment is begun only when the one before is wholly on disk; it begins with the whole state.
/// 6. A group is bound to its segment's number, its own number and the group before it: bytes of an earlier use of the
///    file, or of a run whose tail was cut, are never taken.
/// 7. Below what was once on disk nothing is cut: recovery stops and names the place.
/// 8. A failed write or sync is final for this process: nothing is said to be on disk from then on.
/// 9. A mark is in shared memory before `mark` returns, and leaves it only for the log's file.
/// 10. A segment goes only when nothing live is in it or in the one behind it: productions refer to messages of their
///     own segment or the one before, never further back.
/// 11. Memory per target and in all is bounded; what does not fit is counted and read from the log again.
///
/// Lock order: `lock`, then a segment table's own; no call of the storage is made while `lock` is held.
public final class Journal: @unchecked Sendable {  // because everything mutable is only touched with `lock` held
    public struct Options: Sendable {
        /// A segment's nominal size. Larger commits make longer segments.
        public var segmentBytes = 64 << 20
        /// Of the mark ring: what delivery marks may wait for while the disk is slow.
        public var markBytes = 4 << 20
        /// How long a mark may wait for a group to go with.
        public var markDelay: Duration = .milliseconds(5)
        /// Below this much free space ``Journal/isAccepting`` is false.
        public var minimumFreeBytes = 0
        /// Deliveries and bytes that memory keeps ready per target, and bytes for all targets.
        public var windowCount = 4096
        public var windowBytes = 8 << 20
        public var memoryBytes = 48 << 20
        /// Larger bodies are read from the log when received.
        public var inlineBytes = 32 << 10
        public var clock: @Sendable () -> Timestamp = { Timestamp.now() }
        /// Called once, on any thread, when nothing can be written any more.
        public var onFailure: (@Sendable (String) -> Void)?

        public init() {}
    }

    let options: Options
    let storage: any JournalStorage
    let files: SegmentFiles
    let lock = Lock()
    let state: JournalState

    // The writer's.
    let writerWake = Condition()
    let written = Condition()
    var isWriterAsleep = false
    var open: PendingGroup?
    var pending: [PendingGroup] = []
    /// Memory of groups that were written.
    var buffers: [UnsafeMutableRawBufferPointer] = []
    /// Something waits that may not wait for the mark delay.
    var isUrgent = false
    /// When the oldest waiting mark must be written, in monotonic ns; 0 for none.
    var markDeadline: Int64 = 0
    var refused: [Completion] = []
    var waiters: [(place: UInt64, resume: @Sendable (String?) -> Void)] = []
    var ring: MarkRing
    /// Everything before this is in the kernel.
    var writtenEnd: UInt64 = 0
    let disk: SegmentWriter

    // Segments.
    var checkpointEnd = 0
    var isSpareReady = false
    /// Why no new segment can be begun.
    var noSpace: String?
    var failure: String?
    var isStopping = false
    var isClosed = false
    var hasRoom = true
    var counters = JournalStatistics()

    // The reader's and the keeper's.
    let readerWake = Condition()
    var toRead: [TargetQueue] = []
    let keeperWake = Condition()
    let trimmerWake = Condition()
    var toWake: [@Sendable () -> Void] = []
    var keeperDeadline = Int64.max
    var retention: RetentionPlan?
    var threads: [Thread] = []
    /// Completions run on it, and may mark: it must not wait for itself.
    var writerThread: pthread_t?
    let retaining = Lock()
    var pins = ReadPins()
    let unpinned = Condition()
    let fingerprints = KeptFingerprints()

    /// Opens the journal in `directory`, which is made where there is none, and recovers what is in it.
    public convenience init(directory: String, options: Options = Options()) throws(JournalError) {
        let storage: POSIXStorage
        do { storage = try POSIXStorage(directory) } catch { throw JournalError(error, in: directory) }
        try self.init(storage: storage, options: options, hasThreads: true)
    }

    /// - Parameter hasThreads: False for tests, which call ``writePending()``, ``readOverflow()`` and ``keep()``.
    package init(storage: any JournalStorage, options: Options, hasThreads: Bool) throws(JournalError) {
        self.options = options
        self.storage = storage
        files = SegmentFiles(storage)
        state = JournalState()
        state.limits = TargetQueue.Limits(
            count: options.windowCount, bytes: options.windowBytes, inlineSize: options.inlineBytes)
        state.memoryLimit = options.memoryBytes
        do { try storage.lock() } catch { throw JournalError(error, in: storage.place) }
        let recovery = try Recovery(files, markBytes: options.markBytes, state: state, isChanging: true)
        guard let ring = recovery.ring else { throw .storage("\(storage.place): no mark ring") }
        self.ring = ring
        let spares: [String]
        do { spares = try Self.freed(recovery.spares, storage) } catch { throw JournalError(error, in: storage.place) }
        disk = SegmentWriter(storage, files: files, segmentBytes: options.segmentBytes, spares: spares)
        checkpointEnd = recovery.checkpointEnd
        do { try start(recovery) } catch {
            isStopping = true
            isClosed = true
            storage.unlock()
            throw JournalError(error, in: storage.place)
        }
        if hasThreads { startThreads() }
    }

    deinit {
        close()
        for buffer in buffers { buffer.deallocate() }
    }

    /// A file that an end came before is called as one that may be written over: as a segment it would be missed, or
    /// its neighbours would, by whoever reads the folder.
    private static func freed(_ spares: [String], _ storage: any JournalStorage) throws(StorageError) -> [String] {
        var names = [String]()
        for name in spares {
            guard let segment = Place.segment(file: name) else {
                names.append(name)
                continue
            }
            try storage.rename(name, to: "\(segment).free")
            names.append("\(segment).free")
        }
        return names
    }

    /// Brings the disk to what recovery found, before anything is built on it.
    private func start(_ recovery: Recovery) throws(StorageError) {
        if state.fingerprintKey == nil { state.fingerprintKey = .random() }
        if recovery.isNew {
            if state.identity == 0 { state.identity = UInt64.random(in: 1 ... .max) }
            try ring.begin(identity: state.identity, at: state.marks, epoch: .random(in: 1 ... .max))
            try storage.syncDirectory()
            try disk.prepareSpare()
            isSpareReady = true
            beginSegment()
        } else {
            // What was only in the page cache is what the caller is about to go on from.
            try disk.resume(Place.segment(state.end), at: Place.offset(state.end))
            state.durable = state.end
            writtenEnd = state.end
            for mark in recovery.marks { placeRecovered(mark) }
            if recovery.version < SegmentHeader.version {
                // A former version does not know what this one writes: it has to find that in a segment that says so.
                try disk.prepareSpare()
                isSpareReady = true
                beginSegment()
            }
        }
        ring.tail = state.marks
        try writeAll()
        try ring.begin(identity: state.identity, at: state.marks, epoch: .random(in: 1 ... .max))
        ring.note(durable: state.durable)
        try? disk.prepareSpare()
        isSpareReady = disk.hasSpare
        hasRoom = storage.freeBytes() >= options.minimumFreeBytes
    }

    /// A mark of the ring whose effect the state has already: the log needs it, nothing else does.
    private func placeRecovered(_ mark: [UInt8]) {
        var mark = mark
        let crc = crc32c(mark)
        mark.withUnsafeMutableBytes { content in
            let chunk = append(content, crc: crc, isOwned: false)
            state.noteFailures(UnsafeRawBufferPointer(content), chunk: chunk)
        }
    }

    private func writeAll() throws(StorageError) {
        let groups = takePending()
        guard let last = groups.last else { return }
        try disk.write(groups)
        state.durable = last.end
        writtenEnd = last.end
    }

    /// Ends it cleanly: what waits is written, the log is sealed, later calls answer `.unavailable`.
    public func close() {
        lock.lock()
        guard !isStopping else { return lock.unlock() }
        isStopping = true
        toRead = []
        writerWake.signal()
        readerWake.signal()
        keeperWake.signal()
        trimmerWake.signal()
        unpinned.broadcast()
        lock.unlock()
        for thread in threads { thread.join() }
        threads = []
        seal()
    }

    private func seal() {
        while writePending() {}
        lock.lock()
        let isSound = failure == nil && noSpace == nil && pending.isEmpty
        if isSound { placeSeal() }
        lock.unlock()
        if isSound {
            while writePending() {}
            try? ring.sync()
        }
        lock.lock()
        isClosed = true
        let left = abandon("the journal is closed")
        let resumes = waiters
        waiters = []
        written.broadcast()
        lock.unlock()
        for completion in left { completion.then(completion.result) }
        for waiter in resumes { waiter.resume("the journal is closed") }
        storage.unlock()
    }

    /// Whether intakes may go on: not while the disk is over its mark, full or failing.
    public var isAccepting: Bool {
        lock.locked { failure == nil && !isStopping && noSpace == nil && hasRoom }
    }

    /// All accounts at this moment.
    public func ledger() -> Ledger { lock.locked { state.ledger } }

    /// The name that an item's number stands for.
    public func name(of item: ItemID) -> String? { lock.locked { state.queue(item.number)?.name } }

    /// The last value that a commit gave `key` of `item`.
    public func state(of item: ItemID, _ key: String) -> Bytes? {
        lock.locked { state.values[StateKey(item: item.number, key: key)] }
    }
}
