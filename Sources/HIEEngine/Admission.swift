// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import Synchronization

/// What holds up one service: the bounded queues that its messages may come to (CORE rule 3). Any thread.
///
/// Admission is at the edge only: interior steps go on, so that nothing can wait in a circle, and may take a queue
/// beyond its size by what is under way.
final class Admission: Sendable {
    struct Bound: Sendable, Hashable {
        let item: ItemID
        let name: String
        /// So many waiting there are enough.
        let below: Int
        /// Senders are refused; else they wait.
        let rejects: Bool
    }

    private let bounds = Mutex<[Bound]>([])
    /// Read without the lock: most services have none, and then a message costs one load.
    private let isBounded = Atomic<Bool>(false)

    func set(_ bounds: [Bound]) {
        self.bounds.withLock { $0 = bounds }
        isBounded.store(!bounds.isEmpty, ordering: .releasing)
    }

    /// A queue on the way that has no room; one that rejects before one that holds up.
    func full(_ broker: any LocalBroker) -> Bound? {
        guard isBounded.load(ordering: .acquiring) else { return nil }
        let full = bounds.withLock { $0 }.filter { broker.queueDepth($0.item).queued >= $0.below }
        return full.first(where: \.rejects) ?? full.first
    }

    /// The bounded queues that `name` leads to, over items of any kind.
    static func bounds(of name: String, in plans: [ItemPlan], _ numbers: [String: ItemID]) -> [Bound] {
        let byName = Dictionary(plans.map { ($0.name, $0) }) { first, _ in first }
        var seen: Set<String> = [name]
        var waiting = [name]
        var bounds: [Bound] = []
        while let next = waiting.popLast(), let plan = byName[next] {
            if let below = plan.queue.admitsBelow, next != name, let item = numbers[next] {
                bounds.append(Bound(item: item, name: next, below: below, rejects: plan.queue.overflow == .reject))
            }
            for target in plan.settings.targets where byName[target] != nil && seen.insert(target).inserted {
                waiting.append(target)
            }
        }
        return bounds.sorted { $0.item < $1.item }
    }
}

/// Submissions that wait until there is room, in order.
final class HeldSubmissions: Sendable {
    private struct State {
        var waiting: [@Sendable (_ mayGo: Bool) -> Void] = []
        var first = 0
        var isRunning = false
        var isEnded = false

        var isEmpty: Bool { first == waiting.count }
    }

    private let state = Mutex(State())
    private static let pause = Duration.milliseconds(5)

    /// Whether something waits: what comes now must not overtake it.
    var isEmpty: Bool { state.withLock(\.isEmpty) }

    /// Calls `go` once `hasRoom` says so and all before it went; with false where that ends first.
    func hold(until hasRoom: @escaping @Sendable () -> Bool, _ go: @escaping @Sendable (_ mayGo: Bool) -> Void) {
        let (isEnded, begins) = state.withLock { state -> (Bool, Bool) in
            guard !state.isEnded else { return (true, false) }
            state.waiting.append(go)
            defer { state.isRunning = true }
            return (false, !state.isRunning)
        }
        if isEnded { return go(false) }
        if begins { Task { await run(hasRoom) } }
    }

    private func run(_ hasRoom: @Sendable () -> Bool) async {
        while true {
            while hasRoom(), let next = takeFirst() { next(true) }
            let isOver = state.withLock { state -> Bool in
                if state.isEmpty { state.isRunning = false }
                return !state.isRunning
            }
            if isOver { return }
            try? await Task.sleep(for: Self.pause)
        }
    }

    private func takeFirst() -> (@Sendable (Bool) -> Void)? {
        state.withLock { state in
            guard !state.isEmpty else { return nil }
            defer {
                state.first += 1
                if state.isEmpty {
                    state.waiting.removeAll(keepingCapacity: true)
                    state.first = 0
                }
            }
            return state.waiting[state.first]
        }
    }

    /// Refuses what waits, and what comes from now on.
    func end() {
        let left = state.withLock { state in
            defer {
                state.waiting = []
                state.first = 0
            }
            state.isEnded = true
            return Array(state.waiting[state.first...])
        }
        for go in left { go(false) }
    }
}
