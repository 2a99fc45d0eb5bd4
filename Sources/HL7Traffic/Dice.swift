// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Pseudo-random numbers that depend on nothing but the seed (SplitMix64).
struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// Dice of their own for the `ordinal`-th of many things that share one seed.
    init(seed: UInt64, ordinal: UInt64) {
        var mixer = Dice(seed: seed ^ (ordinal &* 0xD1B5_4A32_D192_ED03))
        state = mixer.next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number in `0 ..< bound`; 0 where `bound` is 0 or less.
    mutating func roll(_ bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func roll(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + roll(range.count)
    }

    /// True in `chance` of 1 cases.
    mutating func happens(_ chance: Double) -> Bool {
        Double(next() >> 11) * 0x1p-53 < chance
    }

    /// True once in `count` rolls on average.
    mutating func oneIn(_ count: Int) -> Bool {
        roll(count) == 0
    }
}
