// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What reads bytes from outside, each with what must hold for any bytes whatever.
package enum FuzzTarget: String, CaseIterable, Sendable {
    case frames, hl7, expressions, configuration, journal

    /// - Throws: ``FuzzViolation`` where something does not hold. A trap is worse.
    package func run(_ input: UnsafeRawBufferPointer) throws(FuzzViolation) {
        switch self {
        case .frames: try FrameFuzz.run(input)
        case .hl7: try HL7Fuzz.run(input)
        case .expressions: try ExpressionFuzz.run(input)
        case .configuration: ConfigurationFuzz.run(input)
        case .journal: try JournalFuzz.run(input)
        }
    }
}

package struct FuzzViolation: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}

/// Takes numbers off the front of an input; zeros when it is at its end.
struct FuzzInput {
    private(set) var rest: UnsafeRawBufferPointer.SubSequence

    init(_ bytes: UnsafeRawBufferPointer) { rest = bytes[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

    mutating func number() -> Int { Int(byte()) << 8 | Int(byte()) }

    mutating func bytes(_ count: Int) -> [UInt8] {
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }
}
