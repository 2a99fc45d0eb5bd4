// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIECore
internal import HIEIndex
internal import HIEJournal
internal import Synchronization

/// How hard the journal works, for what must give way to it.
package final class JournalLoad: Sendable {
    private struct Sample {
        var at = ContinuousClock.now
        var bytes = 0
        var isBusy = false
    }

    private let journal: Journal
    private let sample = Mutex(Sample())

    /// Beyond this the data path needs the processors: about 1,500 messages of 1 KB a second.
    private static let busyBytesPerSecond = 2_000_000.0
    private static let interval = Duration.milliseconds(100)

    init(_ journal: Journal) {
        self.journal = journal
    }

    /// By what was written since the last look, at most every 100 ms.
    var isBusy: Bool {
        sample.withLock { sample in
            let now = ContinuousClock.now
            let passed = now - sample.at
            guard passed >= Self.interval else { return sample.isBusy }
            let bytes = journal.statistics().bytesWritten
            let seconds = Double(passed.milliseconds) / 1000
            sample.isBusy = Double(bytes - sample.bytes) / seconds > Self.busyBytesPerSecond
            sample.at = now
            sample.bytes = bytes
            return sample.isBusy
        }
    }

    /// What lies behind `reader`, and what `most` bytes of retention keep; 0 for no bound.
    func backlog(of reader: Receipt?, most: Int) -> LogBacklog {
        let onDisk = Double(journal.statistics().bytesOnDisk)
        let unread = onDisk * (1 - (reader.map(journal.position) ?? 0))
        return LogBacklog(unread: UInt64(max(0, unread)), kept: UInt64(max(0, most)))
    }
}
