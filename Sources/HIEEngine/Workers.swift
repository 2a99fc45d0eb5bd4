// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import Synchronization

/// Which worker has which lane: messages of one lane are worked on one after the other, of different lanes at once.
///
/// A lane stays with its worker while anything of it is left there. Workers begin when they are first needed: an item
/// that nothing reaches has none, and no item has more than it has lanes in hand. How many work at once is its
/// ``HandlerRoom``'s matter.
final class Workers: Sendable {
    private struct Binding {
        let worker: Int
        var count: Int
    }

    private struct State {
        var workers: [Worker] = []
        /// What each worker has, of all lanes.
        var loads: [Int] = []
        /// Workers that have nothing.
        var idle: [Int] = []
        var bindings: [UInt64: Binding] = [:]
        var count = 0

        mutating func add(_ delivery: Delivery, to worker: Int, _ lane: UInt64) {
            bindings[lane, default: Binding(worker: worker, count: 0)].count += 1
            loads[worker] += 1
            count += 1
            workers[worker].add(delivery)
        }

        mutating func didEnd(_ lane: UInt64) {
            guard var binding = bindings[lane] else { return }
            binding.count -= 1
            bindings[lane] = binding.count > 0 ? binding : nil
            count -= 1
            loads[binding.worker] -= 1
            if loads[binding.worker] == 0 { idle.append(binding.worker) }
        }
    }

    /// Handlers that may wait for answers at once, besides those that work.
    static let mostWaiting = 256

    /// What is worked on one after the other.
    enum Order { case ofLanes, ofAll, ofNone }

    let poolSize: Int
    /// Whether a handler has kept or ended a kept input: others may end while a worker has them.
    let hasKept = Atomic<Bool>(false)
    private let order: Order
    private let state = Mutex(State())

    init(_ poolSize: Int, _ order: Order = .ofLanes) {
        self.poolSize = order == .ofAll ? 1 : max(1, poolSize)
        self.order = order
    }

    private func lane(_ delivery: Delivery) -> UInt64 {
        switch order {
        case .ofLanes: UInt64(delivery.lane)
        case .ofAll: 0
        case .ofNone: delivery.receipt.position
        }
    }

    /// What is with the workers.
    var count: Int { state.withLock { $0.count } }

    /// Gives a delivery to the worker that has its lane, else to one that is idle, else to a new one.
    ///
    /// - Returns: The worker, if it is new.
    func add(_ delivery: Delivery) -> Worker? {
        state.withLock { state -> Worker? in
            let lane = lane(delivery)
            if let binding = state.bindings[lane] {
                state.add(delivery, to: binding.worker, lane)
                return nil
            }
            if let place = state.idle.popLast() ?? (isFull(state) ? leastLoaded(state) : nil) {
                state.add(delivery, to: place, lane)
                return nil
            }
            let worker = Worker()
            state.workers.append(worker)
            state.loads.append(0)
            state.add(delivery, to: state.workers.count - 1, lane)
            return worker
        }
    }

    private func isFull(_ state: State) -> Bool { state.workers.count >= poolSize + Self.mostWaiting }

    private func leastLoaded(_ state: State) -> Int? {
        state.loads.indices.min { state.loads[$0] < state.loads[$1] }
    }

    /// A delivery's worker is done with it.
    func didEnd(_ delivery: Delivery) {
        state.withLock { $0.didEnd(lane(delivery)) }
    }

    /// No worker begins anything more.
    func end() {
        for worker in state.withLock({ $0.workers }) { worker.end() }
    }

    /// What nobody took, in order.
    func drain() -> [Delivery] {
        state.withLock { $0.workers.flatMap { $0.drain() } }.sorted { $0.receipt < $1.receipt }
    }
}
