// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIEConfiguration
import HIESettings
import Testing

/// Good files, damaged in ways drawn from a seed: reading them must end, and must not trap.
@Suite struct FuzzTests {
    @Test(arguments: ["acute-trust.yaml", "acute-trust.json"])
    func `no damage makes reading trap`(name: String) throws {
        let bytes = Array(try Data(contentsOf: FixtureTests.folder.appending(path: name)))
        var random = SplitMix(state: 0x5EED)
        var faulty = 0
        for _ in 0..<1500 {
            let damaged = damage(bytes, &random)
            let (_, issues) = ProductionConfiguration.reading(damaged, named: name, folder: "/", sources: .none)
            if issues.hasErrors { faulty += 1 }
            if let text = String(validating: damaged, as: UTF8.self) { _ = checked(text, named: name) }
        }
        #expect(faulty > 500)
    }

    private func damage(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
        var bytes = bytes
        for _ in 0...Int.random(in: 0..<4, using: &random) {
            let at = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, at + Int.random(in: 0..<40, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(at..<end)
            case 2: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0..<bytes.count, using: &random))
            case 3: bytes.insert(Self.telling.randomElement(using: &random) ?? 0, at: at)
            case 4: bytes = Array(bytes[..<max(at, 1)])
            default: bytes.swapAt(at, Int.random(in: 0..<bytes.count, using: &random))
            }
            if bytes.isEmpty { return [0x20] }
        }
        return bytes
    }

    private static let telling = Array("{}[]:,#&*!|>'\"%@`-?\\\n\t $\u{0}\u{85}".utf8)
}

private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
