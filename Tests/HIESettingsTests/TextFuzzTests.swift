// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIESettings
import Testing

/// Random texts of telling characters: whatever is read must be written as a text that reads the same.
@Suite struct TextFuzzTests {
    private func expectRoundTrips<Value: SettingScalarType>(_: Value.Type, of alphabet: [String], most: Int) {
        var random = SplitMix(state: 0xD1CE)
        var read = 0
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...most, using: &random)
            let text = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
            guard let value = Value(settingText: text) else { continue }
            read += 1
            #expect(Value(settingText: value.settingText) == value, "'\(text)' is written '\(value.settingText)'")
        }
        #expect(read > 20)
    }

    private let digits = ["0", "1", "5", "9", "18", "60", "999999999", ".", "-", "+", " "]

    @Test func `time spans`() {
        expectRoundTrips(Duration.self, of: digits + ["ms", "us", "s", "m", "min", "h", "d", "x"], most: 5)
        expectRoundTrips(DurationOrForever.self, of: digits + ["ms", "s", "d"], most: 4)
    }

    @Test func `sizes`() {
        expectRoundTrips(ByteSize.self, of: digits + ["K", "M", "T", "i", "B", "KiB", "GB", "TiB", "é"], most: 5)
    }

    @Test func `numbers`() {
        expectRoundTrips(Int.self, of: digits, most: 6)
        expectRoundTrips(Double.self, of: digits + ["e", "E", "x", "p", "nan", "inf"], most: 6)
    }

    @Test func `networks`() {
        let parts = [
            "10", "0", "255", ".", ".", ".0.0.0", "/", "/8", "/96", ":", "::", "ffff", "::ffff:", "%", "fe80", "a",
        ]
        expectRoundTrips(IPNetwork.self, of: parts, most: 8)
    }
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
