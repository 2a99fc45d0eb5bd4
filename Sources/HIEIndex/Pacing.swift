// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// How long the index rests after a step.
struct Pacing {
    let batch: Int
    let interval: Duration

    /// What a failing step waits for the next try.
    static let afterFailure = Duration.seconds(1)
    /// Rest per work while the engine is busy: a fortieth of one processor.
    static let restPerWork = 39

    /// - Parameters:
    ///   - events: How many the step read.
    ///   - work: How long it took.
    ///   - isPressing: The backlog is about to outgrow what the log keeps.
    func rest(after events: Int, work: Duration, isBusy: Bool, isPressing: Bool) -> Duration {
        let company = events < batch ? interval : .zero
        if isPressing || !isBusy { return company }
        return max(company, min(work * Self.restPerWork, .seconds(1)))
    }
}
