// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A token bucket: `rate` calls a second on average, `burst` of them at once after a pause.
///
/// A caller that was refused and comes a little late for its token finds those of the delay, a tenth of a second's at
/// most, so that late timers do not lower the rate.
public struct RateLimiter: Sendable {
    public struct Options: Sendable, Hashable {
        /// Calls a second.
        public var rate: Double
        public var burst: Int

        public init(rate: Double, burst: Int = 1) {
            self.rate = rate
            self.burst = burst
        }

        /// As good as none: for pauses alone.
        public static let unlimited = Options(rate: 1e9, burst: 1_000_000_000)
    }

    private let perNanosecond: Double
    private let capacity: Double
    private let capacityWhileWanted: Double
    private var tokens: Double
    private var filled: Moment
    private var isWanted = false
    private var resumes = Moment(nanoseconds: .min)

    public init(_ options: Options, at now: Moment) {
        perNanosecond = max(options.rate, 1e-6) / 1e9
        capacity = Double(max(1, options.burst))
        capacityWhileWanted = capacity + max(options.rate, 0) / 10
        tokens = capacity
        filled = now
    }

    /// - Returns: How many of `wanted` calls may begin now.
    public mutating func permit(_ wanted: Int, at now: Moment) -> Int {
        fill(at: now)
        let count = now < resumes ? 0 : max(0, min(wanted, Int(tokens)))
        tokens -= Double(count)
        isWanted = count < wanted
        return count
    }

    /// Gives back permissions that were not used.
    public mutating func giveBack(_ count: Int) {
        tokens = min(tokens + Double(count), capacityWhileWanted)
    }

    /// When the next call may begin.
    public mutating func nextPermit(at now: Moment) -> Moment {
        fill(at: now)
        guard tokens < 1 else { return max(now, resumes) }
        // A nanosecond more, lest rounding leave the token a little short.
        let wait = Int64(min((1 - tokens) / perNanosecond, 4e18)) &+ 1
        return max(resumes, filled.advanced(byNanoseconds: wait))
    }

    /// Nothing begins before `wait` is over: HTTP's Retry-After.
    public mutating func pause(for wait: Duration, at now: Moment) {
        resumes = max(resumes, now.advanced(by: wait))
    }

    private mutating func fill(at now: Moment) {
        guard now > filled else { return }
        let passed = Double(now.nanoseconds &- filled.nanoseconds)
        tokens = min(tokens + passed * perNanosecond, isWanted ? capacityWhileWanted : capacity)
        filled = now
    }
}
