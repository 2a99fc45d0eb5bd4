// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Dispatch

/// Looks again and again until `condition` holds: for what happens in another process or in files, which tell nobody.
///
/// - Returns: Whether it came to hold within `limit`.
package func eventually(
    within limit: Duration = .seconds(20), every pause: Duration = .milliseconds(10),
    _ condition: () async throws -> Bool
) async rethrows -> Bool {
    let clock = ContinuousClock()
    let deadline = clock.now + limit
    while true {
        if try await condition() { return true }
        guard clock.now < deadline else { return false }
        await pass(pause)
    }
}

/// Lets time pass: for faults that strike at a random moment, and for what must *not* happen meanwhile.
package func pass(_ duration: Duration) async {
    try? await ContinuousClock().sleep(for: duration)
}

/// Runs what blocks on a thread that nobody else needs.
package func blocking<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(returning: body()) }
    }
}

/// SplitMix64: the same seed, the same numbers.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(_ seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
