// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// What waits for one item. In the order of the log:
///
///     returned (given back or due again) · window (in memory) · overflow (only counted; in the log) · fresh (in memory)
///
/// Received the newest first (`lifo`), fresh comes before the window, and each from its end; what does not fit into fresh
/// moves from its beginning to the overflow.
///
/// The overflow is what did not fit: everything for this target from `cursor` to `overflowEnd` that is neither
/// outstanding nor in `settledBeyond`. `fresh` is used once reading has come near the end.
final class TargetQueue {
    struct Limits {
        var count = 4096
        var bytes = 8 << 20
        /// Larger messages are read from the log when received.
        var inlineSize = 32 << 10
    }

    let number: UInt32
    let name: String

    /// Cumulative counts; those of states are reckoned when asked for.
    var account = LedgerAccount()
    var live = SegmentCounts()

    var options = QueueOptions()
    var window = Window()
    var fresh = Deque<Waiting>()
    var freshBytes = 0
    var isOverflowing = false
    var overflowCount = 0
    var cursor: UInt64 = 0
    /// Where the chunk or group begins at which reading goes on; 0 where `cursor` is a production inside of one.
    var cursorChunk: UInt64 = 0
    var overflowEnd = UInt64.max
    /// When about the first in the overflow was made, in µs.
    var overflowSince: Int64 = 0
    /// Settled before they were received: places that readers of the log must pass over.
    var settledBeyond: Set<UInt64> = []
    var returned = SortedReceipts()
    var inFlight = 0
    var deferred = 0
    var heldReceipts = SortedReceipts()
    var deadLetters = DeadLetters()

    var wake: (@Sendable () -> Void)?
    /// The last answer was empty.
    var isWaiting = false
    /// The group whose durability wakes it, by the number of the one behind.
    var listedFor: UInt64 = 0
    var isReading = false
    var lastPruned = 0

    init(number: UInt32, name: String) {
        self.number = number
        self.name = name
    }

    var unread: Int { window.count &+ overflowCount &+ fresh.count }
    var queued: Int { unread &+ returned.count &+ deferred }
    var held: Int { heldReceipts.count }
    var memory: Int { window.bytes &+ freshBytes }

    /// What is only in the log has time: the newest come first, and some are in memory.
    var hasNewer: Bool { window.order == .lifo && !fresh.isEmpty }

    /// Every delivery before this place that is not settled is outstanding.
    var readPoint: UInt64 {
        window.lowest ?? (isOverflowing ? cursor : .max)
    }

    /// Takes a delivery that was just placed at the log's end.
    func append(_ waiting: Waiting, _ limits: Limits) {
        if window.order == .lifo { return appendNewest(waiting, limits) }
        let size = waiting.weight
        if !isOverflowing {
            if window.count < limits.count, window.bytes &+ size <= limits.bytes {
                window.append(waiting)
                return
            }
        } else if overflowEnd != .max {
            if fresh.count < limits.count, freshBytes &+ size <= limits.bytes {
                fresh.append(waiting)
                freshBytes &+= size
                return
            }
            spillFresh()
        }
        overflow(waiting.receipt, made: waiting.created)
    }

    /// The newest stay in memory: what makes room for them is the oldest half.
    private func appendNewest(_ waiting: Waiting, _ limits: Limits) {
        let size = waiting.weight
        if !isOverflowing {
            if window.count < limits.count, window.bytes &+ size <= limits.bytes { return window.append(waiting) }
            turnToLog(half: window.count / 2, before: waiting.receipt)
        } else if overflowEnd == .max {
            // What is only in the log ends here.
            overflowEnd = waiting.receipt
        } else if fresh.count >= limits.count || freshBytes &+ size > limits.bytes {
            spillOldest(fresh.count / 2, before: waiting.receipt)
        }
        fresh.append(waiting)
        freshBytes &+= size
    }

    /// The window becomes fresh, but for the oldest, which are only counted from now on.
    private func turnToLog(half: Int, before receipt: UInt64) {
        guard let oldest = window.oldest else { return }
        isOverflowing = true
        cursor = oldest.receipt
        cursorChunk = 0
        overflowSince = oldest.created
        overflowEnd = oldest.receipt
        while let waiting = window.popFirst() {
            fresh.append(waiting)
            freshBytes &+= waiting.weight
        }
        spillOldest(half, before: receipt)
    }

    private func spillOldest(_ count: Int, before receipt: UInt64) {
        for _ in 0..<max(1, count) {
            guard let oldest = fresh.popFirst() else { break }
            freshBytes &-= oldest.weight
            overflowCount &+= 1
        }
        overflowEnd = fresh.first?.receipt ?? receipt
    }

    /// Counts a delivery that is only in the log.
    func overflow(_ receipt: UInt64, made: Int64) {
        if !isOverflowing {
            isOverflowing = true
            cursor = receipt
            cursorChunk = 0
            overflowEnd = .max
            overflowSince = made
        }
        overflowCount &+= 1
    }

    func spillFresh() {
        overflowCount &+= fresh.count
        fresh.removeAll()
        freshBytes = 0
        overflowEnd = .max
    }

    /// Forgets what readers have passed.
    func prune() {
        guard !settledBeyond.isEmpty else { return }
        let point = readPoint
        settledBeyond = point == .max ? [] : settledBeyond.filter { $0 >= point }
    }

    /// Gives memory back: all but the next `kept` are only counted from now on.
    func shrink(to kept: Int) {
        guard !isReading, window.isOneClass, window.order != .lifo else { return }
        if isOverflowing { spillFresh() }
        while window.count > kept, let last = window.popLast() {
            if !isOverflowing {
                isOverflowing = true
                overflowEnd = .max
            }
            cursor = last.receipt
            cursorChunk = 0
            overflowSince = last.created
            overflowCount &+= 1
        }
    }

    /// Leaves the overflow once nothing is left in it.
    func joinFresh() {
        guard isOverflowing, overflowCount == 0 else { return }
        isOverflowing = false
        overflowEnd = .max
        while let waiting = fresh.popFirst() { window.append(waiting) }
        freshBytes = 0
        if readPoint == .max, !settledBeyond.isEmpty { settledBeyond = [] }
    }

    /// Takes a delivery that nobody has received out of the queue.
    ///
    /// - Returns: The delivery, or nil if there is none of that receipt. One that is only in the log is trusted to be
    ///   there: its fields but the receipt are empty.
    func takeUnread(_ receipt: UInt64, end: UInt64) -> Waiting? {
        guard receipt >= readPoint, receipt < end, !settledBeyond.contains(receipt) else { return nil }
        if let waiting = window.remove(receipt) {
            pass(receipt)
            return waiting
        }
        guard isOverflowing, receipt >= cursor else { return nil }
        for index in 0..<fresh.count where fresh[index]?.receipt == receipt {
            guard let waiting = fresh.remove(at: index) else { return nil }
            freshBytes &-= waiting.weight
            pass(receipt)
            return waiting
        }
        guard overflowCount > 0, receipt < overflowEnd else { return nil }
        settledBeyond.insert(receipt)
        overflowCount &-= 1
        joinFresh()
        return Waiting(
            receipt: receipt, id: DeliveryID(high: 0, low: 0), message: 0, created: overflowSince, size: 0, priority: 5)
    }

    /// Whether a delivery of that receipt may be waiting here; what is only in the log is trusted to be there.
    func mayHold(_ receipt: UInt64, end: UInt64) -> Bool {
        guard receipt >= readPoint, receipt < end, !settledBeyond.contains(receipt) else { return false }
        return window.contains(receipt) || isOverflowing && receipt >= cursor
    }

    /// Readers of the log that start at the read point must not take this one for unread.
    func pass(_ receipt: UInt64) {
        if receipt >= readPoint {
            settledBeyond.insert(receipt)
        } else if !settledBeyond.isEmpty, readPoint == .max {
            settledBeyond = []
        }
    }

    /// The one to drop where the oldest is to make room; nil while what is older is only in the log.
    var oldestQueued: UInt64? {
        var oldest = window.oldest?.receipt
        if oldest == nil {
            guard overflowCount == 0 else { return nil }
            oldest = fresh.first?.receipt
        }
        guard let returned = returned.first else { return oldest }
        return min(returned, oldest ?? .max)
    }
}
