// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import Synchronization

/// Threads of an item's own, for handlers that block: the shared pool has as many threads as the machine has processors,
/// and a handler that blocks one of them would slow everybody down.
final class ThreadPool: TaskExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        var first = 0
    }

    private let state = Mutex(State())
    private let bell = DispatchSemaphore(value: 0)
    private let size: Int

    init(_ size: Int, name: String) {
        self.size = size
        for number in 0..<size {
            let thread = Thread { [self] in run() }
            thread.name = "\(name.prefix(10))-\(number)"
            thread.start()
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
        bell.signal()
    }

    /// Lets the threads go once they have nothing left to do. Only when no task prefers this pool any more.
    func end() {
        for _ in 0..<size { bell.signal() }
    }

    private func run() {
        while true {
            bell.wait()
            guard let job = next() else { return }
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }

    private func next() -> UnownedJob? {
        state.withLock { state in
            guard state.first < state.jobs.count else { return nil }
            defer {
                state.first += 1
                if state.first == state.jobs.count {
                    state.jobs.removeAll(keepingCapacity: true)
                    state.first = 0
                }
            }
            return state.jobs[state.first]
        }
    }
}
