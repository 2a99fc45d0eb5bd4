// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// What a message that waits for its next try holds back (PROMISES P5).
public enum OrderBlocking: String, SettingChoice {
    case key, destination, none
}

/// Whether there is a circuit breaker, and in which state it begins.
public enum CircuitBreakerSwitch: String, SettingChoice {
    case off
    case on
    case forcedOpen = "FORCED_OPEN"
    case disabled = "DISABLED"

    public static var aliases: [String: Self] {
        ["false": .off, "no": .off, "0": .off, "true": .on, "yes": .on, "1": .on, "CLOSED": .on]
    }
}

public enum SlidingWindowType: String, SettingChoice {
    case countBased = "COUNT_BASED"
    case timeBased = "TIME_BASED"

    public static var aliases: [String: Self] { ["count": .countBased, "time": .timeBased] }
}

/// A count that may have no end, written `-1` or `forever`.
public enum CountOrForever: SettingScalarType, Comparable {
    case limited(Int)
    case forever

    public static var typeName: String { "whole number or -1" }
    public static var expectation: String { "a whole number from 1, or -1 for ever" }
    public static var schema: SettingMap {
        SettingMap.orSubstitution(["anyOf": [["type": "integer", "minimum": 1], ["const": -1]]])
    }

    public init?(settingText text: String) {
        if text == "-1" || text.lowercased() == "forever" {
            self = .forever
        } else if let count = Int(text), count > 0 {
            self = .limited(count)
        } else {
            return nil
        }
    }

    public var settingText: String {
        switch self {
        case .limited(let count): String(count)
        case .forever: "-1"
        }
    }

    /// Nil for ever.
    public var count: Int? {
        switch self {
        case .limited(let count): count
        case .forever: nil
        }
    }
}

/// The policies of one item as a production file gives them.
public struct PolicySettings: Settings, Equatable {
    public var maxAttempts: CountOrForever?
    public var failureTimeout: DurationOrForever?
    public var retryInterval: Duration?
    public var backoffMultiplier: Double?
    public var maxRetryInterval = Duration.seconds(60)
    public var retryJitter = 0.1
    public var orderBlocking: OrderBlocking?
    public var deadLetterTarget = ""
    public var errorHandler = ""
    public var alertOnError = false
    public var circuitBreaker = CircuitBreakerSwitch.off
    public var consecutiveFailures = 5
    public var failureRateThreshold = 50.0
    public var slowCallRateThreshold = 100.0
    public var slowCallDurationThreshold = Duration.seconds(60)
    public var minimumNumberOfCalls = 100
    public var slidingWindowType = SlidingWindowType.countBased
    public var slidingWindowSize = 100
    public var waitDurationInOpenState = Duration.seconds(60)
    public var permittedNumberOfCallsInHalfOpenState = 1
    public var rateLimit: Double?
    public var burst = 1
    public var maxConcurrentCalls: Int?
    public var timeoutDuration: Duration?

    public init() {}

    public static let summary = "What processes and operations go by when messages cannot be delivered, or not so fast."
    public static var settings: [Setting<Self>] {
        retrySettings
        orderSettings
        breakerSettings
        limitSettings
    }

    @SettingsBuilder<Self> private static var retrySettings: [Setting<Self>] {
        Setting(
            "MaxAttempts", \.maxAttempts,
            """
            Tries in all before a message is a dead letter, -1 for ever; where neither it nor FailureTimeout is given, 5, \
            or for ever where the class says so.
            """
        ).aliases("maxAttempts", "MaxTries")
        Setting(
            "FailureTimeout", \.failureTimeout,
            "How long after its first try a message that fails is a dead letter, -1 never; without MaxAttempts it alone decides."
        )
        Setting(
            "RetryInterval", \.retryInterval, in: .milliseconds(1)...(.seconds(86_400)),
            "Wait before the second try; 2s where it is not given."
        ).aliases("waitDuration", "ReconnectRetry")
        Setting(
            "BackoffMultiplier", \.backoffMultiplier, in: 1...100,
            "By how much each further wait is longer; where it is not given 2, or 1 with a RetryInterval."
        ).aliases("exponentialBackoffMultiplier")
        Setting(
            "MaxRetryInterval", \.maxRetryInterval, in: .milliseconds(1)...(.seconds(86_400)),
            "Longest wait between two tries."
        ).aliases("exponentialMaxWaitDuration").advanced()
        Setting(
            "RetryJitter", \.retryJitter, in: 0...0.9,
            "Share of each wait by which chance lengthens or shortens it, so that not all try again at one moment."
        ).aliases("randomizedWaitFactor").advanced()
    }

    @SettingsBuilder<Self> private static var orderSettings: [Setting<Self>] {
        Setting(
            "OrderBlocking", \.orderBlocking,
            """
            What a message that waits for its next try holds back: its key, its destination, or none; where it is not \
            given the destination for operations that keep connections of their own, else the key.
            """)
        Setting("DeadLetterTarget", \.deadLetterTarget, "Item that gets each dead letter besides; empty for none.")
            .aliases("BadMessageHandler")
        Setting("AlertOnError", \.alertOnError, "Whether each message that fails or is set aside is told to alerts.")
        Setting(
            "ErrorHandler", \.errorHandler,
            "Item that gets a message about each dead letter: its body, with what went wrong as properties; empty for none."
        )
    }

    @SettingsBuilder<Self> private static var breakerSettings: [Setting<Self>] {
        Setting(
            "CircuitBreaker", \.circuitBreaker,
            "Whether repeated failures pause the item while its messages wait; FORCED_OPEN pauses it now.")
        Setting(
            "ConsecutiveFailures", \.consecutiveFailures, in: 0...1_000_000,
            "Failures after each other that open the circuit breaker; 0 leaves it to the rates."
        ).aliases("consecutiveFailures")
        Setting(
            "FailureRateThreshold", \.failureRateThreshold, in: 0.1...100,
            "Percentage of failed calls in the window at which the circuit breaker opens."
        ).aliases("failureRateThreshold").advanced()
        Setting(
            "SlowCallRateThreshold", \.slowCallRateThreshold, in: 0.1...100,
            "Percentage of slow calls in the window at which the circuit breaker opens."
        ).aliases("slowCallRateThreshold").advanced()
        Setting(
            "SlowCallDurationThreshold", \.slowCallDurationThreshold, in: .milliseconds(1)...(.seconds(86_400)),
            "A call that takes longer is slow."
        ).aliases("slowCallDurationThreshold").advanced()
        Setting(
            "MinimumNumberOfCalls", \.minimumNumberOfCalls, in: 1...100_000,
            "Calls in the window from which on the percentages count."
        ).aliases("minimumNumberOfCalls").advanced()
        Setting(
            "SlidingWindowType", \.slidingWindowType,
            "Whether the window holds the last calls or those of the last seconds."
        ).aliases("slidingWindowType").advanced()
        Setting(
            "SlidingWindowSize", \.slidingWindowSize, in: 1...100_000, "Calls or seconds that the window holds."
        ).aliases("slidingWindowSize").advanced()
        Setting(
            "WaitDurationInOpenState", \.waitDurationInOpenState, in: .milliseconds(1)...(.seconds(86_400)),
            "How long an open circuit breaker pauses the item before it tries a few messages."
        ).aliases("waitDurationInOpenState")
        Setting(
            "PermittedNumberOfCallsInHalfOpenState", \.permittedNumberOfCallsInHalfOpenState, in: 1...10_000,
            "Messages tried after the pause; how they go closes the circuit breaker or opens it again."
        ).aliases("permittedNumberOfCallsInHalfOpenState").advanced()
    }

    @SettingsBuilder<Self> private static var limitSettings: [Setting<Self>] {
        Setting("RateLimit", \.rateLimit, in: 0.001...1_000_000, "Messages a second on average; empty for no limit.")
            .aliases("rate", "Rate")
        Setting("Burst", \.burst, in: 1...1_000_000, "Messages at once after a pause, with a RateLimit.")
            .aliases("burst")
        Setting(
            "MaxConcurrentCalls", \.maxConcurrentCalls, in: 1...100_000,
            "Messages under way at once; empty for as many as PoolSize and Window allow."
        ).aliases("maxConcurrentCalls")
        Setting(
            "TimeoutDuration", \.timeoutDuration, in: .milliseconds(1)...(.seconds(86_400)),
            "How long the handling of one message may take; then it is cancelled and the try has failed."
        ).aliases("timeoutDuration")
    }

    /// Whether a setting of this name, or alias, says what else becomes of a dead letter.
    public static func isAboutDeadLetters(_ name: String) -> Bool {
        ["DeadLetterTarget", "BadMessageHandler", "AlertOnError", "ErrorHandler"].contains(name)
    }

    /// Whether a setting of this name, or alias, is the time limit of one call.
    public static func isTimeLimit(_ name: String) -> Bool { ["TimeoutDuration", "timeoutDuration"].contains(name) }

    public func issues() -> [SettingIssue] {
        var issues: [SettingIssue] = []
        if rateLimit == nil, burst != 1 {
            issues.append(SettingIssue("Burst", "has no effect without RateLimit", severity: .warning))
        }
        return issues
    }
}
