// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import HL7

/// A test of the values of one HL7 path against constant text, run on the message's bytes.
///
/// Allocates nothing unless a value holds an escape sequence, or characters beyond ASCII that the test depends on.
final class ByteTest: Sendable {
    enum Kind: Sendable {
        case exists, hasValue, isNull
        /// Equal to one of the texts.
        case equals
        case startsWith, endsWith, contains
    }

    enum Fold: Sendable {
        case none, upper, lower
    }

    let scan: HL7ValueScan
    let kind: Kind
    let fold: Fold
    /// True turns the answer round: none of the values passes.
    let isNegated: Bool
    private let texts: [UInt8]
    private let ends: [Int]
    private let isASCII: Bool
    private let level: HL7Value.Level

    init(_ scan: HL7ValueScan, _ kind: Kind, _ literals: [String] = [], fold: Fold = .none, isNegated: Bool = false) {
        self.scan = scan
        self.kind = kind
        self.fold = fold
        self.isNegated = isNegated
        var texts: [UInt8] = []
        var ends: [Int] = []
        for literal in literals {
            texts += Array(literal.utf8)
            ends.append(texts.count)
        }
        self.texts = texts
        self.ends = ends
        isASCII = texts.allSatisfy { $0 < 0x80 }
        level = scan.level
    }

    func run(_ source: HL7ByteSource) -> Bool {
        let delimiters = source.delimiters
        var decoding: HL7TextDecoding?
        var passes = false
        source.forEachValue(of: scan) { value in
            switch kind {
            case .exists: passes = true
            case .hasValue: passes = !HL7Null.isNull(value)
            case .isNull: passes = HL7Null.isNull(value)
            case .equals, .startsWith, .endsWith, .contains:
                passes = compare(value, delimiters, source, &decoding)
            }
            return !passes
        }
        return passes != isNegated
    }

    private func compare(
        _ value: UnsafeRawBufferPointer, _ delimiters: HL7Delimiters, _ source: HL7ByteSource,
        _ decoding: inout HL7TextDecoding?
    ) -> Bool {
        guard let value = comparable(value, delimiters) else { return false }
        if value.comparesAsItIs { return matches(value.text) }
        return compareDecoded(source.text(of: value.text, isEncoded: value.isEncoded, &decoding))
    }

    private struct Comparable {
        var text: UnsafeRawBufferPointer
        var isEncoded: Bool
        /// Bytes and characters are the same, or the test cannot tell.
        var comparesAsItIs: Bool
    }

    /// What of a value counts when it is compared; nil where that is nothing.
    private func comparable(_ value: UnsafeRawBufferPointer, _ delimiters: HL7Delimiters) -> Comparable? {
        var text = value
        if level == .component {
            let end = value.position(of: delimiters.subcomponent, 0, value.count)
            guard end > 0 else { return nil }
            text = value.part(0, end)
        }
        if HL7Null.isNull(text) { text = text.part(0, 0) }
        var (isEncoded, hasEscape, isASCII, hasShift) = (level == .literal, false, true, false)
        for byte in text {
            if byte == delimiters.escape { hasEscape = true }
            if byte >= 0x80 { isASCII = false }
            if byte == 0x1B { hasShift = true }
            if level == .repetition, byte == delimiters.component || byte == delimiters.subcomponent {
                isEncoded = true
            }
        }
        let needsDecoding = (hasEscape && !isEncoded) || hasShift
        return Comparable(
            text: text, isEncoded: isEncoded, comparesAsItIs: !needsDecoding && (isASCII || isIndifferent))
    }

    /// Whether the answer is the same whatever characters stand for bytes above 0x7F: from the start of a text, ASCII is
    /// itself in every character set. Further on it may be the second half of a character, as in GB 18030.
    private var isIndifferent: Bool {
        isASCII && fold == .none && (kind == .equals || kind == .startsWith)
    }

    private func compareDecoded(_ text: String) -> Bool {
        let folded =
            switch fold {
            case .none: text
            case .upper: text.uppercased()
            case .lower: text.lowercased()
            }
        var copy = folded
        return copy.withUTF8 { matchesFolded(UnsafeRawBufferPointer($0)) }
    }

    @inline(__always)
    private func matches(_ text: UnsafeRawBufferPointer) -> Bool {
        fold == .none ? matchesFolded(text) : withLiterals { literal in matchesFolding(text, literal) }
    }

    private func matchesFolded(_ text: UnsafeRawBufferPointer) -> Bool {
        withLiterals { literal in
            switch kind {
            case .equals: literal.count == text.count && isEqual(text, 0, literal)
            case .startsWith: literal.count <= text.count && isEqual(text, 0, literal)
            case .endsWith: literal.count <= text.count && isEqual(text, text.count - literal.count, literal)
            default:
                literal.isEmpty || text.offset(of: literal, from: 0) != nil
            }
        }
    }

    @inline(__always)
    private func isEqual(_ text: UnsafeRawBufferPointer, _ start: Int, _ literal: UnsafeRawBufferPointer) -> Bool {
        guard let left = text.baseAddress, let right = literal.baseAddress else { return literal.isEmpty }
        return memcmp(left + start, right, literal.count) == 0
    }

    /// For ASCII text: the text's letters change case, the literal stays.
    private func matchesFolding(_ text: UnsafeRawBufferPointer, _ literal: UnsafeRawBufferPointer) -> Bool {
        guard literal.count <= text.count else { return false }
        switch kind {
        case .equals: return literal.count == text.count && isFoldedEqual(text, 0, literal)
        case .startsWith: return isFoldedEqual(text, 0, literal)
        case .endsWith: return isFoldedEqual(text, text.count - literal.count, literal)
        default: return (0...(text.count - literal.count)).contains { isFoldedEqual(text, $0, literal) }
        }
    }

    private func isFoldedEqual(_ text: UnsafeRawBufferPointer, _ start: Int, _ literal: UnsafeRawBufferPointer) -> Bool
    {
        for index in 0..<literal.count where folded(text[start + index]) != literal[index] { return false }
        return true
    }

    @inline(__always)
    private func folded(_ byte: UInt8) -> UInt8 {
        switch fold {
        case .upper where byte.isLower: byte - 0x20
        case .lower where byte.isUpper: byte + 0x20
        default: byte
        }
    }

    /// Whether `body` is true of any literal.
    @inline(__always)
    private func withLiterals(_ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        texts.withUnsafeBytes { texts in
            var start = 0
            for end in ends {
                if body(texts.part(start, end)) { return true }
                start = end
            }
            return false
        }
    }
}
