// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEPolicies
import TestSupport
import Testing

@Suite struct `A retry policy` {
    private var exact: RetryPolicy {
        var policy = RetryPolicy()
        policy.jitter = 0
        return policy
    }

    /// What it decides after each try in turn, at the moment at which that try fails at once.
    private func decisions(_ policy: RetryPolicy, _ count: Int, seed: UInt64 = 1) -> [RetryPolicy.Decision] {
        var random = SeededGenerator(seed)
        var elapsed = Duration.zero
        var decisions: [RetryPolicy.Decision] = []
        for attempt in 1...count {
            let decision = policy.afterAnswer(attempts: attempt, elapsed: elapsed, using: &random)
            decisions.append(decision)
            if case .again(let wait) = decision { elapsed += wait }
        }
        return decisions
    }

    private func waits(_ policy: RetryPolicy, _ count: Int, seed: UInt64 = 1) -> [Duration] {
        decisions(policy, count, seed: seed).compactMap { decision in
            if case .again(let wait) = decision { wait } else { nil }
        }
    }

    @Test func `tries five times by default, 2, 4, 8 and 16 seconds apart`() {
        let decisions = decisions(exact, 5)
        #expect(
            decisions == [
                .again(after: .seconds(2)), .again(after: .seconds(4)), .again(after: .seconds(8)),
                .again(after: .seconds(16)), .end("tried 5 times"),
            ])
    }

    @Test func `never waits longer than its longest interval, however many tries there were`() {
        var policy = exact
        policy.maxAttempts = nil
        let waits = waits(policy, 5000)
        #expect(waits.count == 5000)
        #expect(waits[4] == .seconds(32))
        #expect(waits[5...].allSatisfy { $0 == .seconds(60) })
    }

    @Test func `with a multiplier of 1 waits the same each time`() {
        var policy = exact
        policy.interval = .seconds(5)
        policy.multiplier = 1
        policy.maxAttempts = 4
        #expect(waits(policy, 4) == [.seconds(5), .seconds(5), .seconds(5)])
    }

    @Test func `spreads its waits within the jitter, and the same for the same seed`() {
        var policy = exact
        policy.jitter = 0.25
        policy.multiplier = 1
        policy.maxAttempts = nil
        let first = waits(policy, 1000)
        #expect(first.allSatisfy { $0 >= .milliseconds(1500) && $0 <= .milliseconds(2500) })
        #expect(first.contains { $0 < .milliseconds(1600) } && first.contains { $0 > .milliseconds(2400) })
        #expect(first == waits(policy, 1000))
        #expect(first != waits(policy, 1000, seed: 2))
    }

    @Test func `ends with the failure timeout, however many tries are left`() {
        var policy = exact
        policy.interval = .seconds(5)
        policy.multiplier = 1
        policy.maxAttempts = nil
        policy.failureTimeout = .seconds(15)
        let decisions = decisions(policy, 4)
        #expect(decisions[..<3].allSatisfy { $0 == .again(after: .seconds(5)) })
        #expect(decisions[3] == .end("not delivered within the failure timeout"))
    }

    @Test func `waits as long as the destination asks, but no shorter than its own interval`() {
        var random = SeededGenerator(1)
        let long = exact.afterAnswer(attempts: 1, elapsed: .zero, retryAfter: .seconds(120), using: &random)
        #expect(long == .again(after: .seconds(120)))
        let short = exact.afterAnswer(attempts: 1, elapsed: .zero, retryAfter: .seconds(1), using: &random)
        #expect(short == .again(after: .seconds(2)))
    }

    @Test func `goes on at once and for ever where nothing answers, unless tries are counted there, too`() {
        var policy = exact
        for attempts in [1, 5, 1000] {
            #expect(policy.afterSilence(attempts: attempts, elapsed: .seconds(86_400)) == .again(after: .zero))
        }
        policy.maxUnanswered = 3
        #expect(policy.afterSilence(attempts: 2, elapsed: .zero) == .again(after: .zero))
        #expect(policy.afterSilence(attempts: 3, elapsed: .zero) == .end("tried 3 times"))
    }

    @Test func `without a connection ends by the failure timeout alone`() {
        var policy = exact
        policy.maxUnanswered = 1
        #expect(policy.afterNoConnection(elapsed: .seconds(86_400)) == .again(after: .zero))
        policy.failureTimeout = .seconds(60)
        #expect(policy.afterNoConnection(elapsed: .seconds(59)) == .again(after: .zero))
        #expect(policy.afterNoConnection(elapsed: .seconds(60)) == .end("not delivered within the failure timeout"))
    }

    @Test func `reckons how old a delivery is by its tries`() {
        #expect(exact.nominalElapsed(afterAttempts: 0) == .zero)
        #expect(exact.nominalElapsed(afterAttempts: 1) == .zero)
        #expect(exact.nominalElapsed(afterAttempts: 4) == .seconds(14))
        #expect(exact.nominalElapsed(afterAttempts: .max) > .seconds(86_400))
    }
}
