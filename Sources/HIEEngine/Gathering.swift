// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import Synchronization

/// The answers that one caller waits for.
final class Gathering: Sendable {
    private struct State {
        var results: [RequestResult]
        var left: Int
        var answers = 0
        var isOver = false
        var waiting: CheckedContinuation<[RequestResult], Never>?
    }

    private let enough: Enough
    private let state: Mutex<State>

    init(_ count: Int, until enough: Enough) {
        self.enough = enough
        state = Mutex(State(results: Array(repeating: .open, count: count), left: count))
    }

    /// Takes what became of the request at `place`; later answers to the same one count no more.
    func take(_ result: RequestResult, at place: Int) {
        let (waiting, results) = state.withLock {
            state -> (CheckedContinuation<[RequestResult], Never>?, [RequestResult]) in
            guard !state.isOver, state.results[place] == .open else { return (nil, []) }
            state.results[place] = result
            state.left -= 1
            if result.isAnswer { state.answers += 1 }
            state.isOver = isEnough(state)
            guard state.isOver else { return (nil, []) }
            defer { state.waiting = nil }
            return (state.waiting, state.results)
        }
        waiting?.resume(returning: results)
    }

    private func isEnough(_ state: State) -> Bool {
        switch enough {
        case .all: state.left == 0
        case .first: state.answers >= 1 || state.left == 0
        case .quorum(let wanted): state.answers >= wanted || state.answers + state.left < wanted || state.left == 0
        }
    }

    /// Ends the waiting with what is there.
    func end() {
        let (waiting, results) = state.withLock { state in
            defer {
                state.isOver = true
                state.waiting = nil
            }
            return (state.waiting, state.results)
        }
        waiting?.resume(returning: results)
    }

    func wait() async -> [RequestResult] {
        await withCheckedContinuation { continuation in
            let results = state.withLock { state -> [RequestResult]? in
                if state.isOver || isEnough(state) { return state.results }
                state.waiting = continuation
                return nil
            }
            if let results { continuation.resume(returning: results) }
        }
    }
}
