// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

// What circuit breaker, rate limiter and bulkhead cost a message: `swift run -c release PolicyBench`.

import Glibc
import HIEPolicies

/// Of this thread's processor time, in nanoseconds.
private func cpuTime() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

private func monotonic() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Moment(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
}

private func measure(_ name: String, _ policies: ItemPolicies) {
    let count: UInt64 = 5_000_000
    var calls = CallPolicies(policies, at: monotonic())
    let begun = cpuTime()
    var permitted = 0
    for receipt in 0..<count {
        // As the engine does it: the clock is read when a message is received and when it ends.
        let granted = calls.permit(1, at: monotonic()).count
        permitted += granted
        guard granted > 0 else { continue }
        calls.begin(receipt)
        calls.end(receipt, receipt % 64 == 0 ? .failure : .success, nanoseconds: 1_000_000, at: monotonic())
    }
    let each = Double(cpuTime() - begun) / Double(count)
    print("\(name): \(Int(each.rounded())) ns a message, \(permitted) of \(count) permitted")
}

private func policies(_ change: (inout ItemPolicies) -> Void) -> ItemPolicies {
    var policies = ItemPolicies()
    change(&policies)
    return policies
}

private let limiter = RateLimiter.Options(rate: 1e9, burst: 1000)
private let timed = {
    var options = CircuitBreaker.Options()
    options.window = .seconds(60)
    return options
}()

measure("the clock alone", policies { _ in })
measure("circuit breaker, last 100 calls", policies { $0.breaker = .init() })
measure("circuit breaker, last 60 seconds", policies { $0.breaker = timed })
measure("rate limiter", policies { $0.limiter = limiter })
measure(
    "breaker, limiter and bulkhead",
    policies {
        $0.breaker = .init()
        $0.limiter = limiter
        $0.bulkhead = 64
    })
