// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// How values of messages are shown: whole, or as what they are made of.
public struct ValueText: Sendable {
    public var showsValues: Bool

    public init(showsValues: Bool) {
        self.showsValues = showsValues
    }

    /// `'Smith'`; masked, `'Xxxxx'`: letters become X and x, digits 9, all else stays.
    func of(_ value: String) -> String {
        guard !value.isEmpty else { return "nothing" }
        let shown = showsValues ? value : String(String.UnicodeScalarView(value.unicodeScalars.map(Self.mask)))
        let printable = String(
            String.UnicodeScalarView(
                shown.unicodeScalars.map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? " " : $0 }))
        return printable.unicodeScalars.count > 60 ? "'\(printable.prefix(60))…'" : "'\(printable)'"
    }

    private static func mask(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.properties.numericType != nil { return "9" }
        if scalar.properties.isUppercase { return "X" }
        return scalar.properties.isAlphabetic ? "x" : scalar
    }

    /// `expected 'Smith', was 'Smyth'`; where masks hide the difference, it says where that is.
    func difference(_ expected: String, _ actual: String) -> String {
        let text = "expected \(of(expected)), was \(of(actual))"
        guard of(expected) == of(actual) else { return text }
        let place = zip(expected, actual).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        return "\(text); they differ from character \((place ?? min(expected.count, actual.count)) + 1) on"
    }
}
