// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc

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

    let path: HL7PathToken
    let kind: Kind
    let fold: Fold
    /// True turns the answer round: none of the values passes.
    let isNegated: Bool
    private let texts: [UInt8]
    private let ends: [Int]
    private let isASCII: Bool
    private let isSeparators: Bool
    private let level: HL7PathToken.Level

    init(_ path: HL7PathToken, _ kind: Kind, _ literals: [String] = [], fold: Fold = .none, isNegated: Bool = false) {
        self.path = path
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
        isSeparators = path.isSeparators
        level = path.level
    }

    func run<Source: HL7PathSource>(_ source: Source) -> Bool {
        let separators = source.separators
        var passes = false
        source.forEachRawValue(of: path) { raw in
            passes = test(raw, separators, source)
            return !passes
        }
        return passes != isNegated
    }

    @inline(__always)
    private func test<Source: HL7PathSource>(
        _ raw: UnsafeRawBufferPointer, _ separators: HL7Separators, _ source: Source
    ) -> Bool {
        switch kind {
        case .exists: true
        case .hasValue: !HL7Bytes.isNull(raw)
        case .isNull: HL7Bytes.isNull(raw)
        case .equals, .startsWith, .endsWith, .contains: compare(raw, separators, source)
        }
    }

    private func compare<Source: HL7PathSource>(
        _ raw: UnsafeRawBufferPointer, _ separators: HL7Separators, _ source: Source
    ) -> Bool {
        guard let value = comparable(raw, separators) else { return false }
        if value.comparesAsItIs || (fold == .none && !value.needsDecoding && source.isUTF8) {
            return matches(value.text)
        }
        return compareDecoded(value.isStructured ? source.encoded(value.text) : source.decode(value.text))
    }

    private struct Comparable {
        var text: UnsafeRawBufferPointer
        var isStructured: Bool
        /// Has an escape sequence that counts.
        var needsDecoding: Bool
        /// Bytes and characters are the same, or the test cannot tell.
        var comparesAsItIs: Bool
    }

    /// What of a value counts when it is compared; nil where that is nothing.
    private func comparable(_ raw: UnsafeRawBufferPointer, _ separators: HL7Separators) -> Comparable? {
        var text = raw
        if level == .component, let end = HL7Bytes.find(separators.subcomponent, in: raw, from: 0) {
            guard end > 0 else { return nil }
            text = HL7Bytes.slice(raw, 0, end)
        }
        if HL7Bytes.isNull(text) { text = HL7Bytes.slice(text, 0, 0) }
        var (isStructured, hasEscape, isASCII, hasShift) = (isSeparators, false, true, false)
        for byte in text {
            if byte == separators.escape { hasEscape = true }
            if byte >= 0x80 { isASCII = false }
            if byte == 0x1B { hasShift = true }
            if level == .field, byte == separators.component || byte == separators.subcomponent {
                isStructured = true
            }
        }
        let needsDecoding = (hasEscape && !isStructured) || hasShift
        let isIndifferent = self.isASCII && fold == .none
        return Comparable(
            text: text, isStructured: isStructured, needsDecoding: needsDecoding,
            comparesAsItIs: !needsDecoding && (isASCII || isIndifferent))
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
                literal.isEmpty || HL7Bytes.offset(of: literal, in: text, from: 0) != nil
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
                if body(HL7Bytes.slice(texts, start, end)) { return true }
                start = end
            }
            return false
        }
    }
}
