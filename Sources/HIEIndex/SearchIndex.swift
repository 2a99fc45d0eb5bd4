// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
import Synchronization

/// The search index of one journal: reads its history behind it and writes what queries and traces need.
///
/// It may lag and may be deleted at any time; nothing waits for it. ``step()`` does the work and may be called by hand
/// (a stopped engine, tests); ``start()`` calls it on a thread of its own. One process writes, any number read
/// (``IndexSearch``).
package final class SearchIndex: Sendable {
    private let writer: Mutex<IndexWriter>
    private let progress: Mutex<Progress>
    private let lock: WriterLock
    private let log: any EventLog
    private let options: IndexOptions
    private let thread = IndexThread()

    private struct Progress {
        var position: Receipt?
        var newest: Timestamp?
    }

    /// Opens the index in `directory`, or makes it. Damaged files are set aside and read again; see ``IndexReport``.
    ///
    /// - Throws: ``IndexError/inUse(directory:)`` while another process writes it.
    package init(
        directory: String, log: any EventLog, options: IndexOptions = IndexOptions(),
        fields: @escaping SearchFieldReader
    ) throws(IndexError) {
        let folder = IndexFolder(path: directory)
        try folder.create()
        lock = try WriterLock(folder: folder)
        let writer = try IndexWriter(folder: folder, log: log, options: options, fields: fields)
        progress = Mutex(Progress(position: writer.position, newest: writer.newest))
        self.writer = Mutex(writer)
        self.log = log
        self.options = options
    }

    // The last reference may go on the thread itself, which cannot wait for its own end.
    deinit { thread.cancel() }

    /// How far the log was read: what the journal's retention must keep lies after it. Nil before the first event.
    package var position: Receipt? { progress.withLock { $0.position } }

    package var lag: IndexLag {
        let progress = progress.withLock { $0 }
        guard progress.position != log.end else { return IndexLag(seconds: 0, unread: 0) }
        let age = progress.newest.map { options.now().microseconds - $0.microseconds } ?? 0
        return IndexLag(seconds: max(0, Double(age) / 1e6), unread: options.backlog(progress.position).unread)
    }

    /// Reads one batch of events and writes it.
    ///
    /// - Returns: How many there were; 0 at the end of the log.
    @discardableResult package func step() throws(IndexError) -> Int {
        try writer.withLock { writer throws(IndexError) in
            defer { note(writer) }
            return try writer.step()
        }
    }

    /// Deletes all files and starts from the oldest event that the log keeps.
    package func rebuild() throws(IndexError) {
        try writer.withLock { writer throws(IndexError) in
            defer { note(writer) }
            try writer.startOver()
        }
        wake()
    }

    /// Runs steps on a thread of its own until ``stop()``.
    package func start() {
        thread.start { [weak self] in self?.turn() }
    }

    /// Ends the thread after the batch in hand and closes the files. The index may be used again.
    package func stop() {
        thread.stop()
        writer.withLock { $0.close() }
    }

    /// Ends the thread's rest.
    package func wake() { thread.wake() }

    private func note(_ writer: IndexWriter) {
        progress.withLock { $0 = Progress(position: writer.position, newest: writer.newest) }
    }

    /// One step and how long to rest after it.
    private func turn() -> Duration {
        let clock = ContinuousClock()
        let began = clock.now
        do throws(IndexError) {
            let events = try step()
            return Pacing(batch: options.batch, interval: options.interval).rest(
                after: events, work: clock.now - began, isBusy: options.isBusy(),
                isPressing: options.backlog(position).isPressing)
        } catch {
            options.report(.failed(error))
            return Pacing.afterFailure
        }
    }
}
