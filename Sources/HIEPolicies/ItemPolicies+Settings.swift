// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIESettings

extension ItemPolicies {
    /// What settings come to for an item of a class.
    ///
    /// - Parameters:
    ///   - classAttempts: Tries in all where the settings do not say; nil for ever.
    ///   - classOrder: What a waiting retry holds back where the settings do not say.
    public init(_ settings: PolicySettings, classAttempts: Int?, classOrder: OrderBlocking) {
        retry = RetryPolicy(settings, classAttempts: classAttempts)
        orderBlocking = settings.orderBlocking ?? classOrder
        breaker = settings.circuitBreaker == .off ? nil : CircuitBreaker.Options(settings)
        limiter = settings.rateLimit.map { RateLimiter.Options(rate: $0, burst: settings.burst) }
        bulkhead = settings.maxConcurrentCalls
        timeLimit = settings.timeoutDuration
        deadLetterTarget = settings.deadLetterTarget.isEmpty ? nil : settings.deadLetterTarget
        alertsOnError = settings.alertOnError
        errorHandler = settings.errorHandler.isEmpty ? nil : settings.errorHandler
    }

    /// The items that get something with each dead letter.
    public var deadLetterTargets: [String] { [deadLetterTarget, errorHandler].compactMap(\.self) }
}

extension RetryPolicy {
    init(_ settings: PolicySettings, classAttempts: Int?) {
        failureTimeout = settings.failureTimeout?.duration
        if let given = settings.maxAttempts {
            maxAttempts = given.count
            maxUnanswered = given.count
        } else {
            maxAttempts = settings.failureTimeout == nil ? classAttempts : nil
        }
        if let interval = settings.retryInterval {
            self.interval = interval
            // An interval alone is one that stays, as IRIS has it.
            multiplier = settings.backoffMultiplier ?? 1
        } else {
            multiplier = settings.backoffMultiplier ?? 2
        }
        maximumInterval = max(settings.maxRetryInterval, interval)
        jitter = settings.retryJitter
    }
}

extension CircuitBreaker.Options {
    init(_ settings: PolicySettings) {
        switch settings.circuitBreaker {
        case .forcedOpen: initialState = .forcedOpen
        case .disabled: initialState = .disabled
        case .on, .off: initialState = .closed
        }
        consecutiveFailures = settings.consecutiveFailures == 0 ? nil : settings.consecutiveFailures
        failureRateThreshold = settings.failureRateThreshold
        slowCallRateThreshold = settings.slowCallRateThreshold
        slowCallDurationThreshold = settings.slowCallDurationThreshold
        minimumNumberOfCalls = settings.minimumNumberOfCalls
        window =
            settings.slidingWindowType == .timeBased
            ? .seconds(settings.slidingWindowSize) : .calls(settings.slidingWindowSize)
        waitDurationInOpenState = settings.waitDurationInOpenState
        permittedNumberOfCallsInHalfOpenState = settings.permittedNumberOfCallsInHalfOpenState
    }
}
