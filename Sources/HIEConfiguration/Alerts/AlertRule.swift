// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// One rule under `alerts`: what to look at, when it is too much, and who is told.
public struct AlertRule: NestedSettings {
    public var name = ""
    public var measure = AlertMeasure.errors
    public var items: [String] = []
    /// As written; ``threshold`` is what it means.
    public var thresholdText = ""
    public var within: Duration?
    public var lasting = Duration.zero
    public var severity = AlertSeverity.warning
    public var owner = ""
    public var actions: [String] = []
    public var quiet: Schedule?
    public var escalate: [AlertEscalation] = []
    public var isEnabled = true

    public init() {}

    public static let summary = "One rule: what to look at, when it is too much, and who is told."
    public static var settings: [Setting<Self>] {
        Setting("name", \.name, "Name for people; an alert is known by its rule and its item.").required()
        Setting("when", \.measure, "What is looked at; the guide has a table.").required()
        Setting("items", \.items, "The items looked at; empty for all that it fits, for idle all services.")
        Setting(
            "threshold", \.thresholdText,
            "When it is too much: a number, a time span or a size, as 'when' asks for; empty for its default.")
        Setting(
            "within", \.within, in: .seconds(1)...(.seconds(7 * 86_400)),
            "How far back errors are counted, and growth of deadLetters.")
        Setting(
            "for", \.lasting, in: .zero ... .seconds(7 * 86_400), "How long it must last before an alert is raised.")
        Setting("severity", \.severity, "How bad it is.")
        Setting("owner", \.owner, "Whose matter it is; stands in every notice.")
        Setting("actions", \.actions, "Who is told, by the names under 'actions'; the log is told in any case.")
        Setting(
            "quiet", \.quiet,
            "When only the log is told, such as 18:00-08:00; what is still so afterwards is told then.")
        Setting("escalate", \.escalate, "Who else is told while nobody has acknowledged it.")
        Setting("enabled", \.isEnabled, "Whether the rule is looked at at all.")
    }

    /// What `threshold` means; the default of the measure where it is empty or cannot be read.
    public var threshold: AlertThreshold {
        Self.read(thresholdText.isEmpty ? measure.defaultThreshold : thresholdText, measure)
            ?? Self.read(measure.defaultThreshold, measure) ?? .none
    }

    /// How far back to count; nil for the whole past.
    public var window: Duration? { within ?? measure.window.span }

    public func issues() -> [SettingIssue] {
        var issues: [SettingIssue] = []
        if measure.unit == .none, !thresholdText.isEmpty {
            issues.append(SettingIssue("threshold", "has no meaning with when: \(measure.rawValue)"))
        } else if !thresholdText.isEmpty, Self.read(thresholdText, measure) == nil {
            issues.append(SettingIssue("threshold", "must be \(expectation) with when: \(measure.rawValue)"))
        }
        if within != nil, !measure.window.isTaken {
            let taking = AlertMeasure.allCases.filter(\.window.isTaken).map(\.rawValue).joined(separator: ", ")
            issues.append(
                SettingIssue("within", "has no meaning with when: \(measure.rawValue), only with \(taking)"))
        }
        if !measure.isOfItems, !items.isEmpty {
            issues.append(
                SettingIssue("items", "has no meaning with when: \(measure.rawValue), which is of the engine"))
        }
        for (place, pair) in zip(escalate, escalate.dropFirst()).enumerated() where pair.0.after >= pair.1.after {
            issues.append(SettingIssue("escalate[\(place + 2)].after", "must be longer than that of the step before"))
        }
        return issues
    }

    private var expectation: String {
        switch measure.unit {
        case .count: "a whole number, at least 1,"
        case .span: Duration.expectation
        case .size: ByteSize.expectation
        case .none: "empty"
        }
    }

    private static func read(_ text: String, _ measure: AlertMeasure) -> AlertThreshold? {
        switch measure.unit {
        case .count: Int(text).flatMap { $0 > 0 ? .count($0) : nil }
        case .span: Duration(settingText: text).map(AlertThreshold.span)
        case .size: ByteSize(settingText: text).map(AlertThreshold.size)
        case .none: AlertThreshold.none
        }
    }
}

/// One step of an escalation.
public struct AlertEscalation: NestedSettings {
    public var after = Duration.seconds(1800)
    public var actions: [String] = []

    public init() {}

    public static let summary = "One step: who is told, and how long after the first notice."
    public static var settings: [Setting<Self>] {
        Setting(
            "after", \.after, in: .seconds(1)...(.seconds(7 * 86_400)),
            "How long after the first notice, if nobody has acknowledged the alert.")
        Setting("actions", \.actions, "Who is told then.").required()
    }
}
