// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEPolicies
import Testing

@Suite struct `Breaker, limiter and bulkhead together` {
    private var clock = ManualClock()

    private func policies(_ change: (inout ItemPolicies) -> Void) -> CallPolicies {
        var policies = ItemPolicies()
        change(&policies)
        return CallPolicies(policies, at: clock.now)
    }

    private func begin(_ calls: inout CallPolicies, _ receipts: UInt64...) -> Int {
        let (count, _) = calls.permit(receipts.count, at: clock.now)
        for receipt in receipts.prefix(count) { calls.begin(receipt) }
        return count
    }

    @Test func `permit what the narrowest permits, and say which that is`() {
        var calls = policies {
            $0.breaker = .init()
            $0.limiter = .init(rate: 1, burst: 8)
            $0.bulkhead = 4
        }
        let first = calls.permit(64, at: clock.now)
        #expect(first.count == 4 && first.refused == .rateLimiter)
        let second = calls.permit(3, at: clock.now)
        #expect(second.count == 0 && second.refused == .bulkhead)
        for receipt in 1...4 as ClosedRange<UInt64> { calls.end(receipt, .success, nanoseconds: 1, at: clock.now) }
        #expect(calls.permit(3, at: clock.now).count == 3, "what the bulkhead refused cost no token")
        for receipt in 5...7 as ClosedRange<UInt64> { calls.end(receipt, .failure, nanoseconds: 1, at: clock.now) }
        for receipt in 8...9 as ClosedRange<UInt64> { calls.end(receipt, .failure, nanoseconds: 1, at: clock.now) }
        let last = calls.permit(3, at: clock.now)
        #expect(last.count == 0 && last.refused == .circuitBreaker)
    }

    @Test mutating func `in HALF_OPEN know a trial by its receipt`() {
        var calls = policies { $0.breaker = .init() }
        #expect(begin(&calls, 1, 2, 3, 4, 5, 6) == 6)
        for receipt in 1...5 as ClosedRange<UInt64> { calls.end(receipt, .failure, nanoseconds: 1, at: clock.now) }
        #expect(calls.breaker?.state == .open)
        clock.advance(.seconds(60))
        #expect(begin(&calls, 7, 8) == 1)
        calls.end(6, .failure, nanoseconds: 1, at: clock.now)
        #expect(calls.breaker?.state == .halfOpen)
        calls.end(7, .success, nanoseconds: 1, at: clock.now)
        #expect(calls.breaker?.state == .closed)
    }

    @Test mutating func `let another trial begin for one that came to nothing`() {
        var calls = policies { $0.breaker = .init() }
        for receipt in 1...5 as ClosedRange<UInt64> { calls.end(receipt, .failure, nanoseconds: 1, at: clock.now) }
        clock.advance(.seconds(60))
        #expect(begin(&calls, 7) == 1)
        #expect(begin(&calls, 8) == 0)
        calls.cancel(7)
        #expect(begin(&calls, 8) == 1)
    }

    @Test mutating func `pause as the destination asks, with and without a limiter`() {
        for isLimited in [true, false] {
            var calls = policies { $0.limiter = isLimited ? .init(rate: 100, burst: 100) : nil }
            calls.pause(for: .seconds(5), at: clock.now)
            let (count, refused) = calls.permit(10, at: clock.now)
            #expect(count == 0 && refused == .rateLimiter)
            #expect(calls.nextPermit(after: .rateLimiter, at: clock.now) == clock.now.advanced(by: .seconds(5)))
            clock.advance(.seconds(5))
            #expect(calls.permit(10, at: clock.now).count == 10)
        }
    }

    @Test func `without any of them permit all`() {
        var calls = policies { _ in }
        #expect(!calls.isOn)
        #expect(calls.permit(1_000_000, at: clock.now).count == 1_000_000)
    }
}
