// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore

/// How an index reads, and what it asks its surroundings.
public struct IndexOptions: Sendable {
    /// Files of days this long before the newest one are deleted; 0 for never.
    public var daysKept = 0
    /// Events to a transaction; with twice as many a fifth fewer bytes are written.
    public var batch = 4000
    /// The most that the bodies of one batch may take, in bytes.
    public var batchBytes = 8 << 20
    /// How long few events wait for company. Each transaction writes ten pages or more, however few its events.
    public var interval = Duration.milliseconds(250)
    /// True while the engine needs the processors itself: the index then takes a tenth of one.
    public var isBusy: @Sendable () -> Bool = { false }
    /// How much of the log lies behind this position (nil: all of it) and how much is kept at most, both in bytes. From
    /// 80 % on the index no longer gives way.
    public var backlog: @Sendable (Receipt?) -> LogBacklog = { _ in LogBacklog(unread: 0, kept: 0) }
    public var now: @Sendable () -> Timestamp = { Timestamp.now() }
    /// Damage, deletion and failure, for the operator; called on the index's thread.
    public var report: @Sendable (IndexReport) -> Void = { _ in }

    var blockSize = Schema.blockSize

    public init() {}
}

/// What a reader of the log has still to read, in bytes.
public struct LogBacklog: Sendable, Hashable {
    public var unread: UInt64
    /// What retention keeps at most; 0 for no bound.
    public var kept: UInt64

    public init(unread: UInt64, kept: UInt64) {
        self.unread = unread
        self.kept = kept
    }

    /// The reader is about to lose events, or to keep the log from being cut.
    var isPressing: Bool { kept > 0 && Double(unread) > 0.8 * Double(kept) }
}

/// How far the index is behind the log.
public struct IndexLag: Sendable, Hashable {
    /// The age of the newest event that was read, while there are others behind it; 0 otherwise.
    public var seconds: Double
    /// In bytes; 0 where ``IndexOptions/backlog`` does not say.
    public var unread: UInt64
}
