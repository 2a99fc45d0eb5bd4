// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A number with a unit.
public struct Quantity: Sendable, Hashable {
    public enum Unit: Sendable, Hashable {
        /// A UCUM code, written in quotes.
        case code(String)
        /// A calendar duration, written as a word.
        case calendar(Calendar)
    }

    /// The calendar durations of FHIRPath N1 §5.2.2.
    public enum Calendar: String, Sendable, Hashable, CaseIterable {
        case year, month, week, day, hour, minute, second, millisecond

        /// `day` or `days`.
        init?(word: String) {
            self.init(rawValue: word.hasSuffix("s") ? String(word.dropLast()) : word)
        }
    }

    public let value: DecimalNumber
    public let unit: Unit
}

extension Quantity: CustomStringConvertible {
    public var description: String {
        switch unit {
        case .code(let code): "\(value) '\(code)'"
        case .calendar(let calendar): "\(value) \(calendar.rawValue)" + (value == DecimalNumber(1) ? "" : "s")
        }
    }
}
