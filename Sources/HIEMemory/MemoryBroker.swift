// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Dispatch
public import HIECore
public import HIETree
import Synchronization

/// A broker in memory, for tests and for productions that accept loss: what every broker does, in its simplest form.
///
/// Commits happen at once; their completions run one after the other on a queue of their own.
public final class MemoryBroker: LocalBroker {
    private let state = Mutex(MemoryState())
    private let completions = DispatchQueue(label: "hie.memory-broker")
    private let clock: @Sendable () -> Timestamp
    private let windows = Mutex<[ItemID: DuplicateWindow]>([:])
    private let key = SipHash128.Key.random()

    public init(clock: @escaping @Sendable () -> Timestamp = { Timestamp.now() }) {
        self.clock = clock
    }

    public func register(_ names: [String]) async throws(BrokerError) -> [ItemID] {
        state.withLock { $0.register(names) }
    }

    public func commit(_ commit: Commit, then: @escaping @Sendable (CommitResult) -> Void) {
        let (result, wakes) = state.withLock { $0.commit(commit, time: clock()) }
        completions.async {
            then(result)
            for wake in wakes { wake() }
        }
    }

    public func mark(_ commit: Commit) {
        let wakes = state.withLock { $0.mark(commit, time: clock()) }
        if !wakes.isEmpty { completions.async { for wake in wakes { wake() } } }
    }

    public func take(_ target: ItemID, room: Room) -> [Delivery] {
        let now = clock()
        let (deliveries, next) = state.withLock { ($0.take(target, room, now), $0.nextDue) }
        if deliveries.isEmpty, let next { wakeLater(next, now) }
        return deliveries
    }

    public func giveBack(_ deliveries: [Delivery]) {
        let wakes = state.withLock { $0.giveBack(deliveries) }
        if !wakes.isEmpty { completions.async { for wake in wakes { wake() } } }
    }

    public func retries(_ target: ItemID, count: Int) -> [WaitingRetry] {
        state.withLock { $0.retries(target, count: count) }
    }

    public func open(_ receipts: [Receipt], of target: ItemID) -> [Delivery?] {
        state.withLock { state in receipts.map { state.open($0, of: target) } }
    }

    public func isOpen(_ receipt: Receipt, of target: ItemID) -> Bool {
        state.withLock { $0.open(receipt, of: target) != nil }
    }

    public func queueDepth(_ target: ItemID) -> QueueDepth { state.withLock { $0.depth(target) } }

    public func onArrival(_ target: ItemID, _ wake: (@Sendable () -> Void)?) {
        let missed = state.withLock { $0.onArrival(target, wake, now: clock()) }
        if let missed { completions.async { missed() } }
    }

    public func configure(_ target: ItemID, _ options: QueueOptions) {
        state.withLock { $0.configure(target, options) }
    }

    public func duplicates(of item: ItemID, within limits: DuplicateWindow.Limits) -> DuplicateWindow {
        windows.withLock { windows in
            if let window = windows[item] {
                window.limit(to: limits, now: clock())
                return window
            }
            let window = DuplicateWindow(item: item, key: key, limits: limits)
            windows[item] = window
            return window
        }
    }

    public var isAccepting: Bool { true }

    public func state(of item: ItemID, _ key: String) -> Bytes? { state.withLock { $0.value(of: item, key) } }

    public func ledger() -> Ledger { state.withLock { $0.ledger } }

    public func durable(through positions: [Receipt], at level: Durability) async throws(BrokerError) {
        guard level == .memory else {
            throw .unavailable("durability \(level.rawValue) needs a journal; this broker is memory only")
        }
    }

    /// The dead letters of an item: their receipts and errors, in order.
    public func deadLetters(of item: ItemID) -> [(receipt: Receipt, error: String)] {
        state.withLock { $0.deadLetters(of: item) }
    }

    /// Tells a clock that does not run by itself: what is due by now is received.
    public func timeDidPass() {
        let wakes = state.withLock { $0.becomeDue(clock()) }
        if !wakes.isEmpty { completions.async { for wake in wakes { wake() } } }
    }

    private func wakeLater(_ due: Timestamp, _ now: Timestamp) {
        let wait = max(0, due.microseconds &- now.microseconds)
        completions.asyncAfter(deadline: .now() + .microseconds(Int(clamping: min(wait, 3_600_000_000)) + 100)) {
            [weak self] in
            guard let self else { return }
            for wake in self.state.withLock({ $0.becomeDue(self.clock()) }) { wake() }
        }
    }
}
