// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Circuit breaker, rate limiter and bulkhead of one item, in this order; retry stands around them, the time limiter is
/// the caller's, between limiter and bulkhead.
public struct CallPolicies: Sendable {
    public private(set) var breaker: CircuitBreaker?
    public private(set) var limiter: RateLimiter?
    public private(set) var bulkhead: Bulkhead?
    /// Receipts of the calls that are trials of a half-open breaker.
    private var trials: [UInt64] = []

    public init(_ policies: ItemPolicies, at now: Moment) {
        breaker = policies.breaker.map { CircuitBreaker($0) }
        limiter = policies.limiter.map { RateLimiter($0, at: now) }
        bulkhead = policies.bulkhead.map { Bulkhead(maxConcurrentCalls: $0) }
        trials.reserveCapacity(policies.breaker?.permittedNumberOfCallsInHalfOpenState ?? 0)
    }

    /// Whether there is one at all.
    public var isOn: Bool { breaker != nil || limiter != nil || bulkhead != nil }

    /// What made calls wait.
    public enum Cause: String, Sendable, CaseIterable {
        case circuitBreaker = "circuit_breaker"
        case rateLimiter = "rate_limiter"
        case bulkhead
    }

    /// Asks for so many calls; each ends with ``end(_:_:nanoseconds:at:)`` or ``giveBack(_:)``.
    ///
    /// - Returns: How many may begin, and what refused the others.
    public mutating func permit(_ wanted: Int, at now: Moment) -> (count: Int, refused: Cause?) {
        let allowed = breaker?.permit(wanted, at: now) ?? wanted
        guard allowed > 0 else { return (0, wanted > 0 ? .circuitBreaker : nil) }
        let paced = limiter?.permit(allowed, at: now) ?? allowed
        if paced < allowed { breaker?.giveBack(allowed &- paced) }
        guard paced > 0 else { return (0, .rateLimiter) }
        let entered = bulkhead?.enter(paced) ?? paced
        if entered < paced {
            limiter?.giveBack(paced &- entered)
            breaker?.giveBack(paced &- entered)
        }
        let refused: Cause? =
            allowed < wanted ? .circuitBreaker : paced < allowed ? .rateLimiter : entered < paced ? .bulkhead : nil
        return (entered, refused)
    }

    /// A call that was permitted begins.
    public mutating func begin(_ receipt: UInt64) {
        if breaker?.state == .halfOpen { trials.append(receipt) }
    }

    /// Gives back permissions for calls that did not begin.
    public mutating func giveBack(_ count: Int) {
        breaker?.giveBack(count)
        limiter?.giveBack(count)
        bulkhead?.leave(count)
    }

    /// A call that had begun is taken back before it came to anything.
    public mutating func cancel(_ receipt: UInt64) {
        let isTrial = takeTrial(receipt)
        if isTrial { breaker?.giveBack(1) }
        limiter?.giveBack(1)
        bulkhead?.leave(1)
    }

    /// A call ended, so or so.
    public mutating func end(
        _ receipt: UInt64, _ result: CircuitBreaker.Result, nanoseconds: Int64, at now: Moment
    ) {
        bulkhead?.leave(1)
        guard breaker != nil else { return }
        let isTrial = takeTrial(receipt)
        breaker?.record(result, nanoseconds: nanoseconds, isTrial: isTrial, at: now)
    }

    private mutating func takeTrial(_ receipt: UInt64) -> Bool {
        guard !trials.isEmpty, let place = trials.firstIndex(of: receipt) else { return false }
        trials.swapAt(place, trials.count - 1)
        trials.removeLast()
        return breaker?.state == .halfOpen
    }

    /// Nothing begins for so long: the destination asked for it.
    public mutating func pause(for wait: Duration, at now: Moment) {
        if limiter == nil { limiter = RateLimiter(.unlimited, at: now) }
        limiter?.pause(for: wait, at: now)
    }

    /// When it is worth to ask again after a refusal; nil where only the end of a call changes that.
    public mutating func nextPermit(after refused: Cause, at now: Moment) -> Moment? {
        switch refused {
        case .circuitBreaker: breaker?.nextPermit
        case .rateLimiter: limiter?.nextPermit(at: now)
        case .bulkhead: nil
        }
    }

    public mutating func setBreaker(_ state: CircuitBreaker.State, at now: Moment) {
        breaker?.enter(state, at: now)
        trials.removeAll(keepingCapacity: true)
    }

    public mutating func failureRate(at now: Moment) -> Double? { breaker?.failureRate(at: now) }
    public mutating func slowCallRate(at now: Moment) -> Double? { breaker?.slowCallRate(at: now) }
}
