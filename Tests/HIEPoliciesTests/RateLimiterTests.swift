// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEPolicies
import TestSupport
import Testing

@Suite struct `A rate limiter` {
    private var clock = ManualClock()

    /// A caller that always wants more and comes when told, late by up to `delay`.
    private mutating func calls(
        _ limiter: inout RateLimiter, for time: Duration, late delay: Duration = .zero, seed: UInt64 = 1
    ) -> Int {
        var random = SeededGenerator(seed)
        let end = clock.now.advanced(by: time)
        var count = 0
        while clock.now < end {
            count += limiter.permit(64, at: clock.now)
            let wait = limiter.nextPermit(at: clock.now).since(clock.now)
            clock.advance(wait + delay * Double.random(in: 0...1, using: &random))
        }
        return count
    }

    @Test(arguments: [0.5, 3, 7.77, 100, 1000, 33_333], [1, 10])
    mutating func `keeps its rate within two percent over a long time`(rate: Double, burst: Int) {
        var limiter = RateLimiter(.init(rate: rate, burst: burst), at: clock.now)
        let seconds = max(10, 2000 / rate)
        let count = calls(&limiter, for: .seconds(seconds))
        let expected = rate * seconds
        #expect(abs(Double(count) - expected) <= expected * 0.02 + Double(burst) + 1)
    }

    @Test(arguments: [10.0, 100, 1000])
    mutating func `keeps its rate where timers ring late`(rate: Double) {
        var limiter = RateLimiter(.init(rate: rate), at: clock.now)
        let count = calls(&limiter, for: .seconds(200), late: .milliseconds(20))
        #expect(abs(Double(count) - rate * 200) <= rate * 200 * 0.02)
    }

    @Test mutating func `lets a burst through at once after a pause, and no more`() {
        var limiter = RateLimiter(.init(rate: 10, burst: 5), at: clock.now)
        #expect(limiter.permit(100, at: clock.now) == 5)
        #expect(limiter.permit(100, at: clock.now) == 0)
        clock.advance(.milliseconds(100))
        #expect(limiter.permit(1, at: clock.now) == 1)
        clock.advance(.seconds(3600))
        #expect(limiter.permit(100, at: clock.now) == 5)
    }

    @Test mutating func `says when the next call may begin, to the moment`() {
        var limiter = RateLimiter(.init(rate: 4), at: clock.now)
        #expect(limiter.nextPermit(at: clock.now) == clock.now)
        #expect(limiter.permit(1, at: clock.now) == 1)
        let next = limiter.nextPermit(at: clock.now)
        let wait = next.since(clock.now)
        #expect(wait >= .milliseconds(250) && wait < .microseconds(250_001))
        clock.advance(wait - .microseconds(10))
        #expect(limiter.permit(1, at: clock.now) == 0)
        clock.advance(.microseconds(10))
        #expect(limiter.permit(1, at: clock.now) == 1)
    }

    @Test mutating func `takes back what was not used`() {
        var limiter = RateLimiter(.init(rate: 1, burst: 3), at: clock.now)
        #expect(limiter.permit(3, at: clock.now) == 3)
        limiter.giveBack(2)
        #expect(limiter.permit(3, at: clock.now) == 2)
    }

    @Test mutating func `begins nothing while the destination asked for a pause`() {
        var limiter = RateLimiter(.init(rate: 1000, burst: 10), at: clock.now)
        limiter.pause(for: .seconds(30), at: clock.now)
        #expect(limiter.permit(1, at: clock.now) == 0)
        #expect(limiter.nextPermit(at: clock.now) == clock.now.advanced(by: .seconds(30)))
        limiter.pause(for: .seconds(3), at: clock.now)
        clock.advance(.milliseconds(29_999))
        #expect(limiter.permit(1, at: clock.now) == 0)
        clock.advance(.milliseconds(1))
        #expect(limiter.permit(1, at: clock.now) == 1)
    }
}

@Suite struct `A bulkhead` {
    @Test func `lets in as many as it has places, again as they leave`() {
        var bulkhead = Bulkhead(maxConcurrentCalls: 3)
        #expect(bulkhead.enter(2) == 2)
        #expect(bulkhead.enter(2) == 1)
        #expect(bulkhead.enter(1) == 0)
        bulkhead.leave(2)
        #expect(bulkhead.enter(5) == 2)
        #expect(bulkhead.inUse == 3)
    }
}
