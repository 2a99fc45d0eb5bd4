// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Stops sending to a destination that does not work, and tries it again after a while.
///
/// Words and rules are resilience4j's, `consecutiveFailures` besides. It counts calls, whatever their messages; waiting
/// is the caller's: without permission a message stays where it is.
public struct CircuitBreaker: Sendable {
    public enum State: String, Sendable, CaseIterable {
        case closed = "CLOSED"
        case open = "OPEN"
        case halfOpen = "HALF_OPEN"
        case forcedOpen = "FORCED_OPEN"
        /// Permits everything and counts nothing.
        case disabled = "DISABLED"
    }

    public enum Window: Sendable, Hashable {
        case calls(Int)
        case seconds(Int)
    }

    public struct Options: Sendable, Hashable {
        public var initialState = State.closed
        /// That many failures after each other open it; nil: only rates do.
        public var consecutiveFailures: Int? = 5
        /// In percent; it opens at or above.
        public var failureRateThreshold = 50.0
        public var slowCallRateThreshold = 100.0
        /// A call that took longer is slow.
        public var slowCallDurationThreshold = Duration.seconds(60)
        /// Rates count from so many calls on; no more than the window has where that counts calls.
        public var minimumNumberOfCalls = 100
        public var window = Window.calls(100)
        public var waitDurationInOpenState = Duration.seconds(60)
        public var permittedNumberOfCallsInHalfOpenState = 1

        public init() {}
    }

    public enum Result: Sendable, Hashable {
        case success, failure
    }

    public let options: Options
    public private(set) var state: State
    private var window: SlidingWindow
    private let minimum: Int
    private let slowNanoseconds: Int64
    private var consecutive = 0
    /// When OPEN ends.
    private var reopens = Moment(nanoseconds: .max)
    /// In HALF_OPEN: calls that may still begin, and how those went that ended.
    private var permitted = 0
    private var trial = SlidingWindow.Counts()

    public init(_ options: Options) {
        self.options = options
        state = options.initialState
        slowNanoseconds = options.slowCallDurationThreshold.wholeNanoseconds
        switch options.window {
        case .calls(let count):
            window = SlidingWindow(lastCalls: count)
            minimum = max(1, min(options.minimumNumberOfCalls, count))
        case .seconds(let count):
            window = SlidingWindow(lastSeconds: count)
            minimum = max(1, options.minimumNumberOfCalls)
        }
    }

    /// Asks for so many calls; each that is permitted ends with ``record(_:nanoseconds:isTrial:at:)`` or
    /// ``giveBack(_:)``. Calls that begin in HALF_OPEN are trials.
    ///
    /// - Returns: How many may begin.
    public mutating func permit(_ wanted: Int, at now: Moment) -> Int {
        switch state {
        case .closed, .disabled: return wanted
        case .forcedOpen: return 0
        case .open:
            guard now >= reopens else { return 0 }
            enter(.halfOpen, at: now)
            return permitTrials(wanted)
        case .halfOpen: return permitTrials(wanted)
        }
    }

    private mutating func permitTrials(_ wanted: Int) -> Int {
        let count = max(0, min(wanted, permitted))
        permitted &-= count
        return count
    }

    /// Gives back permissions of trials that were not used.
    public mutating func giveBack(_ trials: Int) {
        guard state == .halfOpen else { return }
        permitted = min(permitted &+ trials, options.permittedNumberOfCallsInHalfOpenState)
    }

    /// When to ask again after a refusal; nil where only the end of a trial, or a person, changes that.
    public var nextPermit: Moment? { state == .open ? reopens : nil }

    /// Takes in how a call went.
    ///
    /// - Parameter isTrial: Whether it began in the present HALF_OPEN; what began before says nothing new there.
    public mutating func record(_ result: Result, nanoseconds: Int64, isTrial: Bool, at now: Moment) {
        let failed = result == .failure
        let slow = nanoseconds > slowNanoseconds
        switch state {
        case .closed:
            consecutive = failed ? consecutive &+ 1 : 0
            window.record(failed: failed, slow: slow, at: now)
            if let most = options.consecutiveFailures, consecutive >= most {
                enter(.open, at: now)
            } else if window.total.calls >= minimum, exceeds(window.total) {
                enter(.open, at: now)
            }
        case .halfOpen:
            guard isTrial else { return }
            trial.calls &+= 1
            if failed { trial.failures &+= 1 }
            if slow { trial.slow &+= 1 }
            guard trial.calls >= options.permittedNumberOfCallsInHalfOpenState else { return }
            enter(exceeds(trial) ? .open : .closed, at: now)
        case .open, .forcedOpen, .disabled: break
        }
    }

    private func exceeds(_ counts: SlidingWindow.Counts) -> Bool {
        Double(counts.failures) * 100 >= options.failureRateThreshold * Double(counts.calls)
            || Double(counts.slow) * 100 >= options.slowCallRateThreshold * Double(counts.calls)
    }

    /// Changes the state, as time, a result or a person has it. Counting begins anew.
    public mutating func enter(_ state: State, at now: Moment) {
        self.state = state
        consecutive = 0
        trial = SlidingWindow.Counts()
        permitted = state == .halfOpen ? options.permittedNumberOfCallsInHalfOpenState : 0
        if state == .open { reopens = now.advanced(by: options.waitDurationInOpenState) }
        if state == .closed { window.clear() }
    }

    /// In percent, of the calls in the window; nil below the minimum of calls.
    public mutating func failureRate(at now: Moment) -> Double? { rate(\.failures, at: now) }

    public mutating func slowCallRate(at now: Moment) -> Double? { rate(\.slow, at: now) }

    private mutating func rate(_ part: KeyPath<SlidingWindow.Counts, Int>, at now: Moment) -> Double? {
        window.forget(at: now)
        let total = window.total
        return total.calls >= minimum ? Double(total[keyPath: part]) * 100 / Double(total.calls) : nil
    }
}
