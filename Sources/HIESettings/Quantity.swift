// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A decimal number and what follows it: `1.5GiB`, `30 s`, `-1`.
struct Quantity {
    let isNegative: Bool
    let whole: Int
    /// Digits behind the point, as billionths; further digits are refused.
    let billionths: Int
    let unit: Substring

    /// Nil if `text` does not start with a number, or the number has more than 18 digits or 9 decimals.
    init?(_ text: Substring) {
        var rest = text[...]
        isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest.removeFirst() }
        let digits = rest.prefix(while: Self.isDigit)
        rest = rest[digits.endIndex...]
        var fraction = rest[rest.startIndex..<rest.startIndex]
        if rest.first == "." {
            fraction = rest.dropFirst().prefix(while: Self.isDigit)
            guard !fraction.isEmpty else { return nil }
            rest = rest[fraction.endIndex...]
        }
        guard !digits.isEmpty, digits.utf8.count <= 18, fraction.utf8.count <= 9, let whole = Int(digits) else {
            return nil
        }
        let padded = fraction + String(repeating: "0", count: 9 - fraction.utf8.count)
        self.whole = whole
        self.billionths = Int(padded) ?? 0
        self.unit = rest.drop { $0 == " " }
    }

    /// The number times `factor`, or nil if that is no whole number or too big.
    ///
    /// `factor` is at most 10^15.
    func times(_ factor: Int) -> Int? {
        let (main, overflow) = whole.multipliedReportingOverflow(by: factor)
        let part = billionths.multipliedFullWidth(by: factor)
        guard !overflow else { return nil }
        // The quotient is below `factor`, so it fits.
        let divided = 1_000_000_000.dividingFullWidth(part)
        guard divided.remainder == 0 else { return nil }
        let (sum, tooBig) = main.addingReportingOverflow(divided.quotient)
        guard !tooBig else { return nil }
        return isNegative ? -sum : sum
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
