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
        var bindings: [UInt64: Binding] = [:]
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
    var count: Int { state.withLock { $0.bindings.values.reduce(0) { $0 + $1.count } } }

    /// Gives a delivery to the worker that has its lane, else to one that is idle, else to a new one.
    ///
    /// - Returns: The worker, if it is new.
    func add(_ delivery: Delivery) -> Worker? {
        state.withLock { state -> Worker? in
            let lane = lane(delivery)
            if var binding = state.bindings[lane] {
                binding.count += 1
                state.bindings[lane] = binding
                state.workers[binding.worker].add(delivery)
                return nil
            }
            let idle = state.workers.firstIndex { $0.load == 0 }
            if let place = idle ?? (isFull(state) ? leastLoaded(state) : nil) {
                state.bindings[lane] = Binding(worker: place, count: 1)
                state.workers[place].add(delivery)
                return nil
            }
            let worker = Worker()
            state.bindings[lane] = Binding(worker: state.workers.count, count: 1)
            state.workers.append(worker)
            worker.add(delivery)
            return worker
        }
    }

    private func isFull(_ state: State) -> Bool { state.workers.count >= poolSize + Self.mostWaiting }

    private func leastLoaded(_ state: State) -> Int? {
        state.workers.indices.min { state.workers[$0].load < state.workers[$1].load }
    }

    /// `delivery` is no longer with `worker`.
    func didEnd(_ delivery: Delivery, on worker: Worker) {
        worker.didEnd()
        state.withLock { state in
            let lane = lane(delivery)
            guard var binding = state.bindings[lane] else { return }
            binding.count -= 1
            state.bindings[lane] = binding.count > 0 ? binding : nil
        }
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
