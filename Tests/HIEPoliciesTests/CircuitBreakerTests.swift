// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEPolicies
import TestSupport
import Testing

@Suite struct `A circuit breaker` {
    private var clock = ManualClock()

    private func breaker(_ change: (inout CircuitBreaker.Options) -> Void = { _ in }) -> CircuitBreaker {
        var options = CircuitBreaker.Options()
        change(&options)
        return CircuitBreaker(options)
    }

    /// Makes calls that go as `results` says: `.` well, `f` failed, `s` slow.
    private func call(_ breaker: inout CircuitBreaker, _ results: String, isTrial: Bool = false) {
        for result in results {
            breaker.record(
                result == "f" ? .failure : .success, nanoseconds: result == "s" ? 61_000_000_000 : 1_000_000,
                isTrial: isTrial, at: clock.now)
        }
    }

    @Test func `permits all while CLOSED`() {
        var breaker = breaker()
        #expect(breaker.state == .closed)
        #expect(breaker.permit(1000, at: clock.now) == 1000)
        #expect(breaker.nextPermit == nil)
    }

    @Test func `opens after five failures after each other, and not by four`() {
        var breaker = breaker()
        call(&breaker, "ffff.ffff")
        #expect(breaker.state == .closed)
        call(&breaker, "f")
        #expect(breaker.state == .open)
        #expect(breaker.permit(1, at: clock.now) == 0)
    }

    @Test func `opens after as many failures as are set, or by rates alone`() {
        var early = breaker { $0.consecutiveFailures = 2 }
        call(&early, "ff")
        #expect(early.state == .open)
        var never = breaker { $0.consecutiveFailures = nil }
        call(&never, String(repeating: "f", count: 99))
        #expect(never.state == .closed)
        call(&never, "f")
        #expect(never.state == .open)
    }

    @Test func `opens when the failure rate reaches its threshold, from the minimum of calls on`() {
        var breaker = breaker {
            $0.consecutiveFailures = nil
            $0.failureRateThreshold = 40
            $0.minimumNumberOfCalls = 10
            $0.window = .calls(20)
        }
        call(&breaker, "ff.f.f...")
        #expect(breaker.failureRate(at: clock.now) == nil)
        #expect(breaker.state == .closed)
        call(&breaker, ".")
        #expect(breaker.state == .open, "4 of 10")
    }

    @Test func `does not open below the threshold, and forgets what has left the window`() {
        var breaker = breaker {
            $0.consecutiveFailures = nil
            $0.minimumNumberOfCalls = 4
            $0.window = .calls(4)
        }
        call(&breaker, "f...")
        #expect(breaker.failureRate(at: clock.now) == 25)
        call(&breaker, "f...f...f...")
        #expect(breaker.state == .closed)
        #expect(breaker.failureRate(at: clock.now) == 25)
        call(&breaker, "....")
        #expect(breaker.failureRate(at: clock.now) == 0)
        call(&breaker, "ff")
        #expect(breaker.state == .open)
    }

    /// As in resilience4j: a minimum that the window never reaches would never count.
    @Test func `takes the window for the minimum of calls where that is larger`() {
        var breaker = breaker {
            $0.consecutiveFailures = nil
            $0.minimumNumberOfCalls = 1000
            $0.window = .calls(3)
        }
        call(&breaker, "fff")
        #expect(breaker.state == .open)
    }

    @Test func `opens when slow calls reach their rate`() {
        var breaker = breaker {
            $0.minimumNumberOfCalls = 4
            $0.slowCallRateThreshold = 50
        }
        call(&breaker, "s..")
        #expect(breaker.state == .closed)
        call(&breaker, "s")
        #expect(breaker.state == .open)
    }

    @Test func `calls a call slow by its own threshold`() {
        var breaker = breaker {
            $0.minimumNumberOfCalls = 1
            $0.slowCallDurationThreshold = .milliseconds(100)
        }
        breaker.record(.success, nanoseconds: 100_000_000, isTrial: false, at: clock.now)
        #expect(breaker.slowCallRate(at: clock.now) == 0)
        breaker.record(.success, nanoseconds: 100_000_001, isTrial: false, at: clock.now)
        #expect(breaker.slowCallRate(at: clock.now) == 50)
    }

    @Test mutating func `with a window of time counts the calls of the last seconds`() {
        var breaker = breaker {
            $0.consecutiveFailures = nil
            $0.minimumNumberOfCalls = 4
            $0.window = .seconds(10)
        }
        call(&breaker, "ff")
        clock.advance(.seconds(9))
        call(&breaker, "..")
        #expect(breaker.state == .open, "2 of 4 within ten seconds")
        breaker.enter(.closed, at: clock.now)
        call(&breaker, "ff")
        clock.advance(.seconds(11))
        call(&breaker, "..f.")
        #expect(breaker.state == .closed)
        #expect(breaker.failureRate(at: clock.now) == 25)
        clock.advance(.seconds(3600))
        #expect(breaker.failureRate(at: clock.now) == nil)
    }

    @Test mutating func `is OPEN for 60 seconds and then HALF_OPEN for one call by default`() {
        var breaker = breaker()
        call(&breaker, "fffff")
        let opened = clock.now
        #expect(breaker.nextPermit == opened.advanced(by: .seconds(60)))
        clock.advance(.milliseconds(59_999))
        #expect(breaker.permit(5, at: clock.now) == 0)
        clock.advance(.milliseconds(1))
        #expect(breaker.permit(5, at: clock.now) == 1)
        #expect(breaker.state == .halfOpen)
        #expect(breaker.permit(5, at: clock.now) == 0)
        #expect(breaker.nextPermit == nil, "only the trial's end changes that")
    }

    @Test mutating func `closes after trials that go well, and opens again where they do not`() {
        var breaker = breaker {
            $0.permittedNumberOfCallsInHalfOpenState = 3
            $0.waitDurationInOpenState = .seconds(5)
        }
        call(&breaker, "fffff")
        clock.advance(.seconds(5))
        #expect(breaker.permit(10, at: clock.now) == 3)
        call(&breaker, "ff", isTrial: true)
        #expect(breaker.state == .halfOpen, "two of three have ended")
        call(&breaker, ".", isTrial: true)
        #expect(breaker.state == .open)
        clock.advance(.seconds(5))
        #expect(breaker.permit(10, at: clock.now) == 3)
        call(&breaker, ".f.", isTrial: true)
        #expect(breaker.state == .closed, "a third is below half")
        call(&breaker, "ffff")
        #expect(breaker.state == .closed, "counting began anew")
    }

    @Test mutating func `takes back a trial that did not begin`() {
        var breaker = breaker()
        call(&breaker, "fffff")
        clock.advance(.seconds(60))
        #expect(breaker.permit(1, at: clock.now) == 1)
        breaker.giveBack(1)
        breaker.giveBack(1)
        #expect(breaker.permit(2, at: clock.now) == 1)
    }

    @Test mutating func `hears nothing in HALF_OPEN from calls that began before`() {
        var breaker = breaker()
        call(&breaker, "fffff")
        call(&breaker, ".", isTrial: false)
        #expect(breaker.state == .open)
        clock.advance(.seconds(60))
        #expect(breaker.permit(1, at: clock.now) == 1)
        call(&breaker, "....", isTrial: false)
        #expect(breaker.state == .halfOpen)
        call(&breaker, ".", isTrial: true)
        #expect(breaker.state == .closed)
    }

    @Test mutating func `stays FORCED_OPEN and DISABLED until somebody changes it`() {
        var breaker = breaker { $0.initialState = .forcedOpen }
        clock.advance(.seconds(86_400))
        #expect(breaker.permit(1, at: clock.now) == 0)
        #expect(breaker.nextPermit == nil)
        breaker.enter(.disabled, at: clock.now)
        call(&breaker, String(repeating: "f", count: 200))
        #expect(breaker.permit(7, at: clock.now) == 7)
        #expect(breaker.failureRate(at: clock.now) == nil)
        breaker.enter(.closed, at: clock.now)
        call(&breaker, "fffff")
        #expect(breaker.state == .open)
    }

    /// Against a plain list of all calls.
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    mutating func `counts what a plain list counts`(seed: UInt64) {
        var random = SeededGenerator(seed)
        let isTimed = seed % 2 == 0
        var breaker = breaker {
            $0.consecutiveFailures = nil
            $0.failureRateThreshold = 100
            $0.slowCallRateThreshold = 100
            $0.minimumNumberOfCalls = 5
            $0.window = isTimed ? .seconds(7) : .calls(7)
        }
        var list: [(second: Int64, failed: Bool)] = []
        for _ in 0..<3000 {
            if Int.random(in: 0..<4, using: &random) == 0 {
                clock.advance(.milliseconds(Int.random(in: 1...4000, using: &random)))
            }
            let failed = Bool.random(using: &random)
            call(&breaker, failed ? "f" : ".")
            if breaker.state == .open {
                breaker.enter(.closed, at: clock.now)
                list = []
            } else {
                list.append((clock.now.nanoseconds / 1_000_000_000, failed))
            }
            let second = clock.now.nanoseconds / 1_000_000_000
            let counted = isTimed ? list.filter { $0.second > second - 7 } : list.suffix(7)
            let rate = Double(counted.count { $0.failed }) * 100 / Double(counted.count)
            #expect(breaker.failureRate(at: clock.now) == (counted.count >= 5 ? rate : nil))
        }
    }
}
