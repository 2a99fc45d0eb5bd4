// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIECore
public import HIESettings

/// What is to come of a case. What is not named is not looked at, but for failures: an unexpected dead letter, or a
/// message that still waits, fails the case.
public struct Expectation: NestedSettings {
    public var ack = OneOrMore<ExpectedAcknowledgement>()
    public var routes: [SourceText]?
    public var rules: [SourceText]?
    public var outputs = Named<OneOrMore<ExpectedOutput>>()
    public var filtered = Named<SourceText>()
    public var deadLetters = Named<SourceText>()
    public var waiting: [SourceText] = []

    public init() {}

    public static let summary = "What is to come of a case."
    public static var settings: [Setting<Self>] {
        Setting("ack", \.ack, "What the sender is answered; a list where several messages are sent.")
        Setting("routes", \.routes, "All operations that get a message, in any order.")
        Setting("rules", \.rules, "All rules that decide, in any order.")
        Setting("outputs", \.outputs, "What each destination gets, in order.")
        Setting("filtered", \.filtered, "Items where a message ends, and a part of the reason.")
        Setting("deadLetters", \.deadLetters, "Items that a message is a dead letter of, and a part of the reason.")
        Setting("waiting", \.waiting, "Items for which something still waits at the end.")
    }
}

public struct ExpectedAcknowledgement: ShortSettings {
    public var code: SourceText = ""
    public var text: SourceText = ""
    public var check: [SourceText] = []

    public init() {}

    public static let summary = "What a sender is answered."
    public static var settings: [Setting<Self>] {
        Setting("code", \.code, "AA, AE, AR, CA, CE or CR; an HTTP status; or none.")
        Setting("text", \.text, "A part of why.")
        Setting("check", \.check, "Conditions on the answer.")
    }

    public static func short(_ text: SourceText, _ issues: inout [SettingIssue]) -> Self? {
        var ack = Self()
        ack.code = text
        return ack
    }
}

/// What a destination gets.
public struct ExpectedOutput: ShortSettings {
    public var same = false
    public var message: SourceText = ""
    public var file: SourceText = ""
    public var ignore: [SourceText] = []
    public var values = Named<SourceText>()
    public var check: [SourceText] = []

    public init() {}

    public static let summary = "What a destination gets."
    public static var settings: [Setting<Self>] {
        Setting("same", \.same, "Whether it is the message that was sent, byte for byte.")
        Setting("message", \.message, "The whole message, compared field by field.")
        Setting("file", \.file, "A file with the whole message.")
        Setting("ignore", \.ignore, "Fields that may differ from the whole message, such as MSH-7.")
        Setting("values", \.values, "Expressions, and what each gives; several values with commas, none as empty text.")
        Setting("check", \.check, "Conditions that are true of it.")
    }

    public static func short(_ text: SourceText, _ issues: inout [SettingIssue]) -> Self? {
        guard text.text == "same" else {
            issues.append(SettingIssue("", "must be 'same' or a group", at: text.position))
            return nil
        }
        var output = Self()
        output.same = true
        return output
    }

    public func issues() -> [SettingIssue] {
        let whole = [same, !message.text.isEmpty, !file.text.isEmpty].filter(\.self).count
        return whole > 1 ? [SettingIssue("", "needs only one of 'same', 'message' and 'file'")] : []
    }
}

/// A moment, written as RFC 3339.
public struct CaseClock: SettingScalarType {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public var microseconds: Int64 = 1_767_600_000_000_000

    public init() {}

    public init?(settingText text: String) {
        guard let moment = Self.moment(text) else { return nil }
        microseconds = moment
    }

    public static var typeName: String { "date and time" }
    public static var expectation: String { "a date and time such as 2026-01-05T08:00:00Z" }
    public static var schema: SettingMap { ["type": "string", "format": "date-time"] }
    public var settingText: String { "\(Timestamp(microseconds: microseconds))" }

    private static func moment(_ text: String) -> Int64? {
        guard
            let match = text.wholeMatch(
                of: /(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?/),
            let year = Int(match.1), let month = Int(match.2), let day = Int(match.3), (1...12).contains(month),
            (1...31).contains(day), let hour = Int(match.4), let minute = Int(match.5), hour < 24, minute < 60
        else { return nil }
        let second = match.6.flatMap { Int($0) } ?? 0
        var zone = 0
        if let text = match.7, text != "Z" {
            let parts = text.dropFirst().split(separator: ":").compactMap { Int($0) }
            zone = (parts[0] * 60 + parts[1]) * (text.hasPrefix("-") ? -60 : 60)
        }
        // Days since 1970 of the Gregorian calendar, with March as the first month.
        let (shifted, march) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        let era = shifted / 400
        let ofEra = shifted - era * 400
        let days = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + (153 * march + 2) / 5 + day - 1 - 719_468
        return Int64(((days * 24 + hour) * 60 + minute) * 60 + second - zone) * 1_000_000
    }
}
