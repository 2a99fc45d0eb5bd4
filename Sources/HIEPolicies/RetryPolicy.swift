// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Whether and when a message is tried again that could not be delivered.
///
/// The wait after try n is `interval · multiplierⁿ⁻¹`, at most `maximumInterval`, give or take the share `jitter` of it.
public struct RetryPolicy: Sendable, Hashable {
    /// Tries in all, where the destination answers; nil for ever.
    public var maxAttempts: Int? = 5
    /// Tries in all, where it does not answer; nil for ever.
    public var maxUnanswered: Int?
    /// How long after the first try a failure is the last; nil for ever.
    public var failureTimeout: Duration?
    public var interval = Duration.seconds(2)
    public var multiplier = 2.0
    public var maximumInterval = Duration.seconds(60)
    /// 0 up to, but not including, 1.
    public var jitter = 0.1

    public init() {}

    public enum Decision: Sendable, Hashable {
        case again(after: Duration)
        /// Why it is not tried again.
        case end(String)
    }

    /// What follows after a try that the destination answered and could not do.
    ///
    /// - Parameters:
    ///   - attempts: Tries so far, this one among them.
    ///   - elapsed: Since the first of them.
    ///   - retryAfter: The wait that the destination asked for; never shortened, and not bounded by `maximumInterval`.
    public func afterAnswer(
        attempts: Int, elapsed: Duration, retryAfter: Duration? = nil, using random: inout some RandomNumberGenerator
    ) -> Decision {
        if let end = end(attempts, of: maxAttempts, elapsed) { return end }
        let wait = wait(afterAttempt: attempts, using: &random)
        return .again(after: max(wait, retryAfter ?? .zero))
    }

    /// What follows after a try that was not answered: the next at once, for the connection's own pauses come between.
    public func afterSilence(attempts: Int, elapsed: Duration) -> Decision {
        end(attempts, of: maxUnanswered, elapsed) ?? .again(after: .zero)
    }

    /// What follows where nothing could be sent.
    public func afterNoConnection(elapsed: Duration) -> Decision {
        end(0, of: nil, elapsed) ?? .again(after: .zero)
    }

    private func end(_ attempts: Int, of most: Int?, _ elapsed: Duration) -> Decision? {
        if let most, attempts >= most { return .end(attempts == 1 ? "tried once" : "tried \(attempts) times") }
        if let failureTimeout, elapsed >= failureTimeout { return .end("not delivered within the failure timeout") }
        return nil
    }

    public func wait(afterAttempt attempt: Int, using random: inout some RandomNumberGenerator) -> Duration {
        let whole = nominalWait(afterAttempt: attempt)
        guard jitter > 0 else { return .nanoseconds(Int64(whole)) }
        return .nanoseconds(Int64(whole * (1 + jitter * Double.random(in: -1...1, using: &random))))
    }

    /// What the waits before try number `attempt` + 1 add up to, without jitter: how old a delivery is at least whose
    /// first try nobody remembers.
    public func nominalElapsed(afterAttempts attempts: Int) -> Duration {
        var sum = 0.0
        for attempt in 1..<max(1, min(attempts, 4096)) { sum += nominalWait(afterAttempt: attempt) }
        return .nanoseconds(Int64(min(sum, 9e18)))
    }

    /// In nanoseconds.
    private func nominalWait(afterAttempt attempt: Int) -> Double {
        let cap = Double(maximumInterval.wholeNanoseconds)
        var wait = Double(interval.wholeNanoseconds)
        var number = 1
        while number < attempt, wait < cap, multiplier > 1 {
            wait *= multiplier
            number += 1
        }
        // Half of what 64 bits hold leaves room for the jitter.
        return min(wait, cap, 4e18)
    }
}
