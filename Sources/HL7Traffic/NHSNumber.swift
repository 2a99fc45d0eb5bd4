// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// NHS numbers of the range 999 000 0000 to 999 999 9999, which is reserved for tests and never issued.
public struct NHSNumber: Hashable, Sendable {
    /// Ten digits.
    public let value: Int

    /// The number that begins with 999 and the six digits of `serial`, or nil where no check digit exists for them
    /// (one in eleven) or `serial` has more than six digits.
    public init?(serial: Int) {
        guard (0..<1_000_000).contains(serial) else { return nil }
        let body = 999_000_000 + serial
        guard let check = NHSNumber.checkDigit(of: body) else { return nil }
        value = body * 10 + check
    }

    /// Modulus 11 over nine digits, weights 10 to 2 (NHS Data Dictionary, "NHS NUMBER"); nil where it would be 10.
    public static func checkDigit(of body: Int) -> Int? {
        var rest = body
        var sum = 0
        for weight in 2...10 {
            sum += rest % 10 * weight
            rest /= 10
        }
        let check = (11 - sum % 11) % 11
        return check == 10 ? nil : check
    }
}
