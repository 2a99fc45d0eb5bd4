// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEPolicies
import HIESettings
import HIETestKit
import Testing

@Suite struct `The settings of policies` {
    private func read(_ given: [(String, String)]) throws -> PolicySettings {
        let (settings, issues) = PolicySettings.reading(SettingMap(given.map { ($0.0, SettingValue.text($0.1)) }))
        #expect(issues.map(\.description) == [])
        return settings
    }

    private func policies(_ given: (String, String)..., classAttempts: Int? = 5) throws -> ItemPolicies {
        ItemPolicies(try read(given), classAttempts: classAttempts, classOrder: .key)
    }

    @Test func `are well declared`() {
        #expect(declarationProblems(of: PolicySettings.self) == [])
    }

    /// What must be there for the setting to matter, and a value that is not its default.
    private static let values: [(name: String, text: String, with: [(String, String)])] = {
        let on = [("CircuitBreaker", "on")]
        return [
            ("MaxAttempts", "7", []), ("FailureTimeout", "9s", []), ("RetryInterval", "9s", []),
            ("BackoffMultiplier", "3", []), ("MaxRetryInterval", "9m", []), ("RetryJitter", "0.5", []),
            ("OrderBlocking", "none", []), ("DeadLetterTarget", "A", []), ("ErrorHandler", "B", []),
            ("AlertOnError", "true", []),
            ("CircuitBreaker", "FORCED_OPEN", []), ("ConsecutiveFailures", "9", on),
            ("FailureRateThreshold", "9", on), ("SlowCallRateThreshold", "9", on),
            ("SlowCallDurationThreshold", "9s", on), ("MinimumNumberOfCalls", "9", on),
            ("SlidingWindowType", "TIME_BASED", on), ("SlidingWindowSize", "9", on),
            ("WaitDurationInOpenState", "9s", on), ("PermittedNumberOfCallsInHalfOpenState", "9", on),
            ("RateLimit", "9.5", []), ("Burst", "9", [("RateLimit", "1")]), ("MaxConcurrentCalls", "9", []),
            ("TimeoutDuration", "9s", []), ("AlertOnError", "true", []),
        ]
    }()

    @Test func `each change what the item goes by`() throws {
        #expect(Set(Self.values.map(\.name)) == Set(PolicySettings().values.entries.map(\.name)))
        for (name, text, with) in Self.values {
            let before = ItemPolicies(try read(with), classAttempts: 5, classOrder: .key)
            let after = ItemPolicies(try read(with + [(name, text)]), classAttempts: 5, classOrder: .key)
            #expect(before != after, "\(name)")
        }
    }

    @Test func `are off by default, with five tries at doubling intervals`() throws {
        let policies = try policies()
        #expect(policies.breaker == nil && policies.limiter == nil && policies.bulkhead == nil)
        #expect(policies.timeLimit == nil && policies.deadLetterTargets == [])
        #expect(policies.retry == RetryPolicy())
        #expect(policies.orderBlocking == .key)
        #expect(try self.policies(classAttempts: nil).retry.maxAttempts == nil)
    }

    @Test func `with CircuitBreaker on are resilience4j's but for five failures and one trial`() throws {
        let breaker = try #require(policies(("CircuitBreaker", "true")).breaker)
        #expect(breaker == CircuitBreaker.Options())
        #expect(breaker.consecutiveFailures == 5 && breaker.permittedNumberOfCallsInHalfOpenState == 1)
        #expect(breaker.waitDurationInOpenState == .seconds(60) && breaker.window == .calls(100))
        #expect(try policies(("CircuitBreaker", "DISABLED")).breaker?.initialState == .disabled)
        #expect(
            try policies(("CircuitBreaker", "on"), ("ConsecutiveFailures", "0")).breaker?.consecutiveFailures == nil)
    }

    @Test func `let a RetryInterval alone be one that stays, as IRIS has it`() throws {
        let fixed = try policies(("RetryInterval", "5")).retry
        #expect(fixed.interval == .seconds(5) && fixed.multiplier == 1)
        let growing = try policies(("RetryInterval", "5"), ("BackoffMultiplier", "1.5")).retry
        #expect(growing.multiplier == 1.5)
        #expect(try policies(("RetryInterval", "1h")).retry.maximumInterval == .seconds(3600))
    }

    @Test func `let FailureTimeout alone decide where it is given, and MaxAttempts where both are`() throws {
        let timed = try policies(("FailureTimeout", "15")).retry
        #expect(timed.failureTimeout == .seconds(15) && timed.maxAttempts == nil)
        let endless = try policies(("FailureTimeout", "-1")).retry
        #expect(endless.failureTimeout == nil && endless.maxAttempts == nil)
        let both = try policies(("FailureTimeout", "15"), ("MaxAttempts", "3")).retry
        #expect(both.failureTimeout == .seconds(15) && both.maxAttempts == 3 && both.maxUnanswered == 3)
        #expect(try policies(("MaxAttempts", "-1")).retry.maxAttempts == nil)
        #expect(try policies().retry.maxUnanswered == nil)
    }

    @Test func `are read under resilience4j's names, too`() throws {
        let names = [
            ("maxAttempts", "3"), ("waitDuration", "5s"), ("exponentialBackoffMultiplier", "2"),
            ("exponentialMaxWaitDuration", "1m"), ("randomizedWaitFactor", "0.5"), ("failureRateThreshold", "40"),
            ("slowCallRateThreshold", "80"), ("slowCallDurationThreshold", "2s"), ("minimumNumberOfCalls", "10"),
            ("slidingWindowType", "TIME_BASED"), ("slidingWindowSize", "30"), ("waitDurationInOpenState", "30s"),
            ("permittedNumberOfCallsInHalfOpenState", "3"), ("consecutiveFailures", "4"), ("rate", "10"),
            ("burst", "3"), ("maxConcurrentCalls", "2"), ("timeoutDuration", "5s"),
        ]
        let policies = ItemPolicies(
            try read(names + [("CircuitBreaker", "on")]), classAttempts: 5, classOrder: .destination)
        #expect(policies.retry.maxAttempts == 3 && policies.retry.jitter == 0.5)
        #expect(policies.breaker?.window == .seconds(30) && policies.breaker?.consecutiveFailures == 4)
        #expect(policies.limiter == .init(rate: 10, burst: 3))
        #expect(policies.bulkhead == 2 && policies.timeLimit == .seconds(5))
    }

    @Test(arguments: [("MaxAttempts", "0"), ("MaxAttempts", "-2"), ("RetryJitter", "1"), ("OrderBlocking", "patient")])
    func `refuse what makes no sense`(name: String, text: String) {
        let (_, issues) = PolicySettings.reading([name: .text(text)])
        #expect(issues.count == 1)
        #expect(issues.first?.severity == .error)
    }

    @Test func `say that a Burst without a RateLimit has no effect`() {
        let (_, issues) = PolicySettings.reading(["Burst": .text("4")])
        #expect(issues.map(\.description) == ["Burst has no effect without RateLimit"])
    }
}
