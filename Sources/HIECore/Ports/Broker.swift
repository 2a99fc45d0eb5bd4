// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// Durable queues between items (CORE.md "Ports").
///
/// A delivery is received by at most one receiver until it is settled, deferred or released. Order within a lane is
/// the order of commits. Results stand in the order of what was asked.
public protocol Broker: Sendable {
    /// The numbers of items by name; a new name gets a new number that stays with it across restarts.
    func register(_ names: [String]) async throws(BrokerError) -> [ItemID]

    /// One result per commit.
    func commit(_ commits: [Commit]) async throws(BrokerError) -> [CommitResult]

    /// Returns once everything up to these places is at `level`; many callers, one fsync.
    /// After a failure no higher position ever becomes durable.
    func durable(through positions: [Receipt], at level: Durability) async throws(BrokerError)

    /// The next deliveries of `target` in order, never more than `room`, only what is safe on disk. Empty where none is due.
    func receive(_ target: ItemID, room: Room) async throws(BrokerError) -> [Delivery]

    /// Gives deliveries back, before younger ones, the attempt not counted (pause, reload, graceful stop).
    func release(_ deliveries: [Delivery]) async

    func depth(_ target: ItemID) async -> QueueDepth
}

/// A broker in this process, whose calls never wait: what event loops may call.
public protocol LocalBroker: Broker {
    /// Writes `commit` into the log's memory and returns; `then` is called once, off the caller's thread, when the commit
    /// is on disk (`.applied`) or is known never to be. One wake-up serves all callers of one moment.
    func commit(_ commit: Commit, then: @escaping @Sendable (CommitResult) -> Void)

    /// Marks that wake nobody: settlements, deferrals and starts whose loss costs a bounded repeat.
    /// In the kernel when this returns (they survive this process), on disk within 5 ms. Any thread.
    func mark(_ commit: Commit)

    /// As ``Broker/receive(_:room:)``, without waiting.
    func take(_ target: ItemID, room: Room) -> [Delivery]

    /// As ``Broker/release(_:)``, without waiting.
    func giveBack(_ deliveries: [Delivery])

    /// Open deliveries of `target` by receipt, wherever they are: put off, held, or in someone's hands; nil for one that has
    /// ended. Receives nothing; reads from the disk what memory does not have.
    func open(_ receipts: [Receipt], of target: ItemID) throws(BrokerError) -> [Delivery?]

    /// Whether a delivery that was received has not ended, as ``open(_:of:)`` without its message.
    func isOpen(_ receipt: Receipt, of target: ItemID) -> Bool

    /// What waits for another try and is not held, oldest first, at most `count`: what an item must know at its start, lest
    /// younger ones overtake.
    func retries(_ target: ItemID, count: Int) -> [WaitingRetry]

    /// As ``Broker/depth(_:)``, without waiting. Counts from the commit on, before the disk has it.
    func queueDepth(_ target: ItemID) -> QueueDepth

    /// Calls `wake` on any thread when something can be received that could not before: after an empty answer, once.
    /// A later call replaces an earlier one; nil ends it.
    func onArrival(_ target: ItemID, _ wake: (@Sendable () -> Void)?)

    /// How the deliveries of `target` wait from now on. What drops is counted and recorded as an end of its own
    /// (`dropped`); who produced it is not told.
    func configure(_ target: ItemID, _ options: QueueOptions)

    /// What `item` took in lately, with what is kept of it from before a restart (P4). The same object at each call;
    /// the limits of the last call hold. May read from the disk the first time.
    func duplicates(of item: ItemID, within limits: DuplicateWindow.Limits) -> DuplicateWindow

    /// False while nothing new may come in from outside: the disk is near full, or the log has failed.
    var isAccepting: Bool { get }

    /// The last value that a commit gave `key` of `item`, before the disk has it.
    func state(of item: ItemID, _ key: String) -> Bytes?

    /// All accounts at one moment.
    func ledger() -> Ledger
}

extension LocalBroker {
    public func commit(_ commits: [Commit]) async throws(BrokerError) -> [CommitResult] {
        var results: [CommitResult] = []
        for commit in commits {
            results.append(await withCheckedContinuation { done in self.commit(commit) { done.resume(returning: $0) } })
        }
        return results
    }

    public func receive(_ target: ItemID, room: Room) async throws(BrokerError) -> [Delivery] {
        take(target, room: room)
    }

    public func release(_ deliveries: [Delivery]) async { giveBack(deliveries) }
    public func depth(_ target: ItemID) async -> QueueDepth { queueDepth(target) }
}
