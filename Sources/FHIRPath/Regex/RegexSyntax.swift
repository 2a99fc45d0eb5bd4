// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Why a pattern was refused.
struct RegexError: Error, Hashable {
    let message: String
    /// UTF-8 bytes of the pattern before the fault.
    let offset: Int
}

/// A regular expression as a tree.
indirect enum RegexNode {
    case empty
    case set(ScalarSet)
    case assertion(RegexAssertion)
    case capture(Int, RegexNode)
    case sequence([RegexNode])
    case alternatives([RegexNode])
    case repeated(RegexNode, least: Int, most: Int?, isLazy: Bool)

    var isEmpty: Bool {
        switch self {
        case .empty: true
        case .sequence(let parts): parts.allSatisfy(\.isEmpty)
        case .repeated(let node, _, let most, _): node.isEmpty || most == 0
        default: false
        }
    }
}

enum RegexAssertion: Hashable {
    case start, end, wordBoundary, notWordBoundary
}

/// A set of Unicode scalars: ranges, and the first 128 as bits.
struct ScalarSet: Sendable, Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private var ranges: [ClosedRange<UInt32>] = []
    private var isInverted = false

    static let all = ScalarSet().inverted
    static let digits = ScalarSet(["0"..."9"])
    static let word = ScalarSet(["a"..."z", "A"..."Z", "0"..."9", "_"..."_"])
    static let blanks = ScalarSet([" "..." ", "\t"..."\r", "\u{85}"..."\u{85}", "\u{A0}"..."\u{A0}"])

    init(_ ranges: [ClosedRange<UnicodeScalar>] = []) {
        for range in ranges { insert(range.lowerBound.value...range.upperBound.value) }
    }

    mutating func insert(_ range: ClosedRange<UInt32>) {
        for value in range.clamped(to: 0...127) where range.contains(value) {
            if value < 64 { low |= 1 << UInt64(value) } else { high |= 1 << UInt64(value - 64) }
        }
        if range.upperBound > 127 { ranges.append(max(range.lowerBound, 128)...range.upperBound) }
    }

    mutating func formUnion(_ other: ScalarSet) {
        guard other.isInverted else {
            low |= other.low
            high |= other.high
            ranges += other.ranges
            return
        }
        var start: UInt32 = 0
        let taken = other.allRanges.sorted { $0.lowerBound < $1.lowerBound }
        for range in taken {
            if range.lowerBound > start { insert(start...(range.lowerBound - 1)) }
            start = max(start, range.upperBound + 1)
        }
        if start <= 0x10FFFF { insert(start...0x10FFFF) }
    }

    private var allRanges: [ClosedRange<UInt32>] {
        (0..<128).filter { bit($0) }.map { UInt32($0)...UInt32($0) } + ranges
    }

    var inverted: ScalarSet {
        var copy = self
        copy.isInverted.toggle()
        return copy
    }

    /// With the other case of each letter, as far as it is a single scalar.
    var withBothCases: ScalarSet {
        var copy = self
        for range in allRanges where range.count <= 1_024 {
            for value in range {
                guard let scalar = UnicodeScalar(value) else { continue }
                for mapping in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
                    let scalars = mapping.unicodeScalars
                    if scalars.count == 1, let other = scalars.first { copy.insert(other.value...other.value) }
                }
            }
        }
        return copy
    }

    /// The ranges of a set that is not inverted, at most a scalar each below 128; empty for an inverted one.
    var listed: [ClosedRange<UInt32>] { isInverted ? [] : allRanges }

    private func bit(_ value: UInt32) -> Bool {
        value < 64 ? low & (1 << UInt64(value)) != 0 : high & (1 << UInt64(value - 64)) != 0
    }

    func contains(_ value: UInt32) -> Bool {
        let isListed = value < 128 ? bit(value) : ranges.contains { $0.contains(value) }
        return isListed != isInverted
    }
}
