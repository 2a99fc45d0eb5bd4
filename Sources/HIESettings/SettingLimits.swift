// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The values that a setting may take: `1...65_535`, `1...` or `...100`.
public protocol SettingLimits<Bound> {
    associatedtype Bound: Comparable
    var lowest: Bound? { get }
    var highest: Bound? { get }
}

extension ClosedRange: SettingLimits {
    public var lowest: Bound? { lowerBound }
    public var highest: Bound? { upperBound }
}

extension PartialRangeFrom: SettingLimits {
    public var lowest: Bound? { lowerBound }
    public var highest: Bound? { nil }
}

extension PartialRangeThrough: SettingLimits {
    public var lowest: Bound? { nil }
    public var highest: Bound? { upperBound }
}

/// Limits as one declared setting keeps them.
struct DeclaredLimits<Value: SettingScalarType & Comparable>: Sendable {
    private let lowest: Value?
    private let highest: Value?

    init(_ limits: some SettingLimits<Value>) {
        lowest = limits.lowest
        highest = limits.highest
    }

    func allow(_ value: Value) -> Bool {
        if let lowest, value < lowest { return false }
        if let highest, value > highest { return false }
        return true
    }

    var words: LimitsInWords {
        let text =
            switch (lowest, highest) {
            case (let low?, let high?): "\(low.settingText) to \(high.settingText)"
            case (let low?, nil): "at least \(low.settingText)"
            case (nil, let high?): "at most \(high.settingText)"
            case (nil, nil): ""
            }
        var schema: SettingMap = [:]
        // Limits of quantities with units cannot be said in JSON Schema.
        if case .scalar(let low)? = lowest?.settingValue, !low.isQuoted { schema["minimum"] = .scalar(low) }
        if case .scalar(let high)? = highest?.settingValue, !high.isQuoted { schema["maximum"] = .scalar(high) }
        return LimitsInWords(text: text, schema: schema)
    }
}

/// Limits in words ("1 to 65535", "at least 1") and in the terms of JSON Schema.
struct LimitsInWords: Sendable {
    let text: String
    let schema: SettingMap

    /// "a whole number from 1 to 65535", "a whole number, at least 1".
    func expectation(_ type: String) -> String {
        text.hasPrefix("at ") ? "\(type), \(text)" : "\(type) from \(text)"
    }
}
