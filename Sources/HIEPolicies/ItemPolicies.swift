// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What one process or operation goes by when messages cannot be delivered, or not so fast.
public struct ItemPolicies: Sendable, Hashable {
    public var retry = RetryPolicy()
    public var orderBlocking = OrderBlocking.key
    public var breaker: CircuitBreaker.Options?
    public var limiter: RateLimiter.Options?
    /// Calls at a time; nil for as many as come.
    public var bulkhead: Int?
    /// Of one call; nil for ever.
    public var timeLimit: Duration?
    /// The item that gets every dead letter besides.
    public var deadLetterTarget: String?
    /// The item that gets a message about every dead letter.
    public var errorHandler: String?

    /// Whether operators are told of each message that fails for good or is set aside.
    public var alertsOnError = false

    public init() {}
}
