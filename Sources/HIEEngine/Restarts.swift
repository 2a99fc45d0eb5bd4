// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// When an item that failed is started again: after a delay that doubles, so often in a row as it may.
struct Restarts {
    private static let longestDelay = Duration.seconds(300)

    private let execution: ItemExecution
    /// Starts in a row that did not last.
    private(set) var count = 0
    /// Nil where nobody waits for one.
    private(set) var due: ContinuousClock.Instant?
    private var started: ContinuousClock.Instant?

    init(_ execution: ItemExecution) {
        self.execution = execution
    }

    /// It runs.
    mutating func didStart(at now: ContinuousClock.Instant) {
        started = now
        due = nil
    }

    /// It could not start, or stopped by itself.
    ///
    /// - Returns: In how long it is started again; nil where it is not.
    @discardableResult
    mutating func didFail(at now: ContinuousClock.Instant, isMisconfigured: Bool) -> Duration? {
        if let started, now - started > delay(count) * 2 { count = 0 }
        started = nil
        due = nil
        switch execution.restart {
        case .never: return nil
        case .onFailure: if isMisconfigured { return nil }
        case .always: break
        }
        if let most = execution.maxRestarts, count >= most { return nil }
        let wait = delay(count)
        count += 1
        due = now + wait
        return wait
    }

    private func delay(_ count: Int) -> Duration {
        min(execution.restartDelay * (1 << min(count, 20)), max(Self.longestDelay, execution.restartDelay))
    }

    /// An operator or a new configuration starts it: earlier failures count no more.
    mutating func reset() {
        count = 0
        due = nil
        started = nil
    }
}
