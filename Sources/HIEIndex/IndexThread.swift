// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import Synchronization

/// A thread that takes turns and rests between them as long as each turn says. A step of the wall clock does not change
/// how long.
final class IndexThread: Sendable {
    private enum State { case idle, running, stopping }

    private let state = Mutex(State.idle)
    private let bell = DispatchSemaphore(value: 0)
    private let running = DispatchGroup()

    /// Ends by itself when `turn` gives nil. Does nothing if it runs already.
    func start(_ turn: @escaping @Sendable () -> Duration?) {
        let starts = state.withLock { state in
            guard state == .idle else { return false }
            state = .running
            running.enter()
            return true
        }
        guard starts else { return }
        let thread = Thread { [self] in
            while isWanted, let rest = turn() { wait(rest) }
            state.withLock { state in
                state = .idle
                running.leave()
            }
        }
        thread.name = "index"
        thread.start()
    }

    func wake() { bell.signal() }

    /// Ends the thread after its turn; returns at once.
    func cancel() {
        state.withLock { if $0 == .running { $0 = .stopping } }
        wake()
    }

    /// Returns once the thread has ended its turn. Not from that thread.
    func stop() {
        cancel()
        running.wait()
    }

    private var isWanted: Bool { state.withLock { $0 == .running } }

    private func wait(_ rest: Duration) {
        let (seconds, attoseconds) = rest.components
        let time = DispatchTime.now() + (Double(seconds) + Double(attoseconds) / 1e18)
        guard isWanted, bell.wait(timeout: time) == .success else { return }
        while bell.wait(timeout: .now()) == .success {}
    }
}
