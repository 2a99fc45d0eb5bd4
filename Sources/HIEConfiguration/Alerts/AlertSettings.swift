// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// `alerts` of a production file: what operators are told of, and how.
public struct AlertSettings: Settings, Equatable {
    public var interval = Duration.seconds(5)
    public var actions: [AlertAction] = []
    public var rules: [AlertRule] = []

    public init() {}

    public static let summary = "What operators are told of, and how."
    public static var settings: [Setting<Self>] {
        Setting("interval", \.interval, in: .milliseconds(100)...(.seconds(3600)), "How often the rules are looked at.")
        Setting("actions", \.actions, "The ways to tell somebody.")
        Setting("rules", \.rules, "The rules.")
    }

    /// The declared rules that are on, and where none looks at `AlertOnError` one that logs it.
    public var rulesInForce: [AlertRule] {
        let declared = rules.filter(\.isEnabled)
        guard !rules.contains(where: { $0.measure == .alertOnError }) else { return declared }
        var rule = AlertRule()
        rule.name = "AlertOnError"
        rule.measure = .alertOnError
        rule.severity = .error
        return declared + [rule]
    }

    public func issues() -> [SettingIssue] {
        Self.repeated(actions.map(\.name), "actions") + Self.repeated(rules.map(\.name), "rules")
    }

    private static func repeated(_ names: [String], _ list: String) -> [SettingIssue] {
        var seen: Set<String> = []
        return names.enumerated().filter { !seen.insert($0.element).inserted }.map { place, name in
            SettingIssue("\(list)[\(place + 1)].name", "'\(name)' is the name of an earlier one too")
        }
    }
}
