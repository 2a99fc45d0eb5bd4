// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore

/// How an index reads, and what it asks its surroundings.
package struct IndexOptions: Sendable {
    /// Files of days this long before the newest one are deleted; 0 for never.
    package var daysKept = 0
    /// Events to a transaction; with twice as many a fifth fewer bytes are written.
    package var batch = 4000
    /// The most that the bodies of one batch may take, in bytes.
    package var batchBytes = 8 << 20
    /// How long few events wait for company. Each transaction writes ten pages or more, however few its events.
    package var interval = Duration.milliseconds(250)
    /// True while the engine needs the processors itself: the index then takes a fortieth of one.
    package var isBusy: @Sendable () -> Bool = { false }
    /// How much of the log lies behind this position (nil: all of it) and how much is kept at most, both in bytes. From
    /// 80 % on the index no longer gives way.
    package var backlog: @Sendable (Receipt?) -> LogBacklog = { _ in LogBacklog(unread: 0, kept: 0) }
    package var now: @Sendable () -> Timestamp = { Timestamp.now() }
    /// Damage, deletion and failure, for the operator; called on the index's thread.
    package var report: @Sendable (IndexReport) -> Void = { _ in }

    var blockSize = Schema.blockSize

    package init() {}
}

/// What a reader of the log has still to read, in bytes.
package struct LogBacklog: Sendable, Hashable {
    package var unread: UInt64
    /// What retention keeps at most; 0 for no bound.
    package var kept: UInt64

    package init(unread: UInt64, kept: UInt64) {
        self.unread = unread
        self.kept = kept
    }

    /// The reader is about to lose events, or to keep the log from being cut.
    var isPressing: Bool { kept > 0 && Double(unread) > 0.8 * Double(kept) }
}

/// How far the index is behind the log.
package struct IndexLag: Sendable, Hashable {
    /// The age of the newest event that was read, while there are others behind it; 0 otherwise.
    package var seconds: Double
    /// In bytes; 0 where ``IndexOptions/backlog`` does not say.
    package var unread: UInt64
}
