// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

@testable import FHIRPath

typealias Expression = FHIRPath.Expression

/// A message with repetitions, subcomponents, escapes, an HL7 null, repeated segments and a Z segment.
let sample = message(
    #"MSH|^~\&|PAS|RXX|ENGINE|RXX|20260102103000+0100||ADT^A01^ADT_A01|MSG0001|P|2.5.1"#,
    #"EVN|A01|20260102103000"#,
    #"PID|1||1234567^^^RXX^MR~9434765919^^^NHS^NH||van Dyke&van&Dyke^Anna^M~Maiden^Anna||19700102|F|||1 High St\T\Co^^Leeds||""|"#,
    #"PV1|1|I|W1^R2^B3^RXX||||C1^Jones\S\Smith|||MED|||||||||V99"#,
    #"OBX|1|NM|WBC^White cells^L||6.1|10*9/L"#,
    #"OBX|2|NM|HGB^Haemoglobin^L||13|g/dL"#,
    #"OBX|3|ST|NOTE^Note^L||see \X41\ and \F\"#,
    #"OBX|4|NM|BAD^Bad^L||n/a"#,
    #"ZPI|1|local^code"#)

func message(_ segments: String...) -> [UInt8] {
    Array((segments.joined(separator: "\r") + "\r").utf8)
}

func test(_ text: String, _ bytes: [UInt8] = sample, _ context: ExpressionContext = fixed) throws -> Bool {
    let expression = try Expression(text)
    return bytes.withUnsafeBytes { expression.test(HL7ByteSource($0), context) }
}

/// Values as `type:text`.
func evaluate(_ text: String, _ bytes: [UInt8] = sample, _ context: ExpressionContext = fixed) throws -> [String] {
    let expression = try Expression(text)
    let values = bytes.withUnsafeBytes { expression.evaluate(HL7ByteSource($0), context) }
    return values.map { "\($0.typeName):\($0.text)" }
}

func texts(_ text: String, _ bytes: [UInt8] = sample) throws -> [String] {
    let expression = try Expression(text)
    return bytes.withUnsafeBytes { expression.evaluate(HL7ByteSource($0), fixed) }.map(\.text)
}

/// 2026-03-04T05:06:07.089Z, at an offset of one hour.
var fixed: ExpressionContext {
    ExpressionContext(
        clock: ExpressionClock { .init(secondsSince1970: 1_772_600_767, nanosecond: 89_000_000, offset: 60) })
}

/// The message of the error that `text` is refused with.
func refusal(_ text: String, variables: Set<String> = []) -> String {
    do {
        _ = try Expression(text, variables: variables)
        return "accepted"
    } catch {
        return error.description
    }
}

func warnings(_ text: String) throws -> [String] {
    try Expression(text).warnings.map(\.description)
}

/// Repeatable randomness (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Syntax {
    /// The tree without places, for comparing.
    var shape: String {
        switch kind {
        case .literal(let value): "\(value)"
        case .path(let path): "<\(path)>"
        case .this, .index, .total: "\(self)"
        case .variable(let name): "%\(name)"
        case .member(let base, let name): "[.\(base?.shape ?? "") \(name)]"
        case .call(let base, let name, _, let arguments):
            "[\(base?.shape ?? "") \(name)(\(arguments.map(\.shape).joined(separator: ";")))]"
        case .indexer(let base, let index): "[@\(base.shape) \(index.shape)]"
        case .negate(let operand): "[- \(operand.shape)]"
        case .affirm(let operand): "[+ \(operand.shape)]"
        case .binary(let binary, _, let left, let right):
            "[\(binary.rawValue) \(left.shape(within: binary)) \(right.shape(within: binary))]"
        case .isType(let operand, let type): "[is \(operand.shape) \(type)]"
        case .asType(let operand, let type): "[as \(operand.shape) \(type)]"
        }
    }

    /// Chains of an operator that may be grouped as one likes look the same however they are grouped.
    private func shape(within parent: BinaryOperator) -> String {
        guard case .binary(parent, _, let left, let right) = kind, parent.isAssociative else { return shape }
        return left.shape(within: parent) + " " + right.shape(within: parent)
    }
}
