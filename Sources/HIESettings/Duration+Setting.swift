// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A time span: `30s`, `500ms`, `5m`, `2h`, `1d`, `1h30m`; a number without a unit is seconds, as in IRIS.
extension Duration: SettingScalarType {
    public static var typeName: String { "time span" }
    public static var expectation: String { "a time span such as 30s, 500ms, 5m, 2h or 1d" }
    public static var schema: SettingMap {
        [
            "anyOf": [
                ["type": "number", "description": "Seconds.", "minimum": 0],
                ["type": "string", "pattern": #"^([0-9.]+ ?(us|ms|s|m|min|h|d)?)+$|\$\{[^}]+\}"#],
            ]
        ]
    }

    public init?(settingText text: String) {
        guard let nanoseconds = Self.nanoseconds(text) else { return nil }
        self = .nanoseconds(nanoseconds)
    }

    /// The largest unit that gives a whole number; below a microsecond a decimal number of seconds, to the nanosecond.
    public var settingText: String {
        let (seconds, attoseconds) = components
        if attoseconds == 0 {
            let units = [("d", Int64(86_400)), ("h", 3600), ("m", 60)]
            let unit = seconds == 0 ? nil : units.first { seconds % $0.1 == 0 }
            return unit.map { "\(seconds / $0.1)\($0.0)" } ?? "\(seconds)s"
        }
        for (unit, perSecond) in [("ms", Int64(1000)), ("us", 1_000_000)] {
            let (rest, remainder) = attoseconds.quotientAndRemainder(dividingBy: 1_000_000_000_000_000_000 / perSecond)
            let (whole, overflow) = seconds.multipliedReportingOverflow(by: perSecond)
            if remainder == 0, !overflow { return "\(whole &+ rest)\(unit)" }
        }
        let nanoseconds = String(attoseconds.magnitude / 1_000_000_000)
        let sign = attoseconds < 0 ? "-" : ""
        let zeros = String(repeating: "0", count: 9 - nanoseconds.utf8.count)
        return "\(sign)\(seconds.magnitude).\(zeros)\(nanoseconds)s"
    }

    /// Nanoseconds per unit; no unit is seconds.
    private static let units: [Substring: Int] = [
        "us": 1000, "ms": 1_000_000, "": 1_000_000_000, "s": 1_000_000_000, "m": 60_000_000_000, "min": 60_000_000_000,
        "h": 3_600_000_000_000, "d": 86_400_000_000_000,
    ]

    private static func nanoseconds(_ text: String) -> Int? {
        var rest = text[...]
        var total = 0
        repeat {
            guard let quantity = Quantity(rest), !quantity.isNegative else { return nil }
            let unit = quantity.unit.prefix { $0.isLetter }
            guard let size = units[unit], let value = quantity.times(size) else { return nil }
            let (sum, overflow) = total.addingReportingOverflow(value)
            rest = quantity.unit[unit.endIndex...].drop { $0 == " " }
            // Without a unit only the whole text is a number: `5 30s` is not a time span.
            if overflow || (unit.isEmpty && !(rest.isEmpty && total == 0)) { return nil }
            total = sum
        } while !rest.isEmpty
        return total
    }
}

/// A time span that may have no end, written `-1` or `forever`.
public enum DurationOrForever: SettingScalarType, Comparable {
    case limited(Duration)
    case forever

    public static var typeName: String { "time span or -1" }
    public static var expectation: String { "a time span such as 30s, 500ms, 5m, 2h or 1d, or -1 for ever" }
    public static var schema: SettingMap {
        ["anyOf": .list((Duration.schema["anyOf"]?.list ?? []) + [SettingNode(["const": -1])])]
    }

    public init?(settingText text: String) {
        if text == "-1" || text.lowercased() == "forever" {
            self = .forever
        } else if let duration = Duration(settingText: text) {
            self = .limited(duration)
        } else {
            return nil
        }
    }

    public var settingText: String {
        switch self {
        case .limited(let duration): duration.settingText
        case .forever: "-1"
        }
    }

    /// Nil for ever.
    public var duration: Duration? {
        switch self {
        case .limited(let duration): duration
        case .forever: nil
        }
    }
}
