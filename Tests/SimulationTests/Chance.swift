// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Simulation

/// The one source of chance of a simulation.
final class Chance {
    private var generator: Simulation.SeededGenerator

    init(_ seed: UInt64) { generator = Simulation.SeededGenerator(seed: seed) }

    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    /// In `parts` of a thousand cases.
    func happens(_ parts: Int) -> Bool { number(0...999) < parts }
    func seed() -> UInt64 { generator.next() }
    func cut(_ storage: SimulatedStorage) -> SimulatedStorage { storage.cutPower(using: &generator) }
}

struct Violation: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
