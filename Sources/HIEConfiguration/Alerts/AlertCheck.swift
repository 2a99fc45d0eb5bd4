// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIESettings

/// What is wrong between `alerts` and the items, and between rules and actions: names of what does not exist, items that
/// take no notices.
func alertIssues(_ configuration: ProductionConfiguration, _ items: [ItemWiring]) -> [ConfigurationIssue] {
    var check = AlertCheck(configuration, items)
    check.items()
    check.receivers()
    // Of actions that cannot be read the names are not known.
    if configuration.areActionsReadable { check.actions() }
    return check.issues
}

private struct AlertCheck {
    private let configuration: ProductionConfiguration
    private let byName: [String: ItemWiring]
    private(set) var issues: [ConfigurationIssue] = []

    init(_ configuration: ProductionConfiguration, _ items: [ItemWiring]) {
        self.configuration = configuration
        byName = Dictionary(items.map { ($0.name, $0) }) { first, _ in first }
    }

    private mutating func add(_ path: String, _ text: String) {
        issues.append(
            ConfigurationIssue(
                file: configuration.file, at: configuration.alertsSource?.place(of: path), "alerts.\(path) \(text)"))
    }

    private mutating func unknown(_ path: String, _ name: String, _ what: String, _ known: some Sequence<String>) {
        let hint = nearest(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
        add(path, "is '\(name)', which is no \(what)\(hint)")
    }

    mutating func items() {
        for (place, rule) in configuration.alerts.rules.enumerated() {
            for (index, name) in rule.items.enumerated() where byName[name] == nil {
                unknown("rules[\(place + 1)].items[\(index + 1)]", name, "item of this production", byName.keys)
            }
        }
    }

    /// Items that notices are given to.
    mutating func receivers() {
        for (place, action) in configuration.alerts.actions.enumerated() where !action.item.isEmpty {
            let path = "actions[\(place + 1)].item"
            guard let item = byName[action.item] else {
                unknown(path, action.item, "item of this production", byName.keys)
                continue
            }
            if item.kind == .service {
                add(path, "is '\(item.name)', a service, which takes no messages from inside")
            } else if !item.accepts.isEmpty, !WiringCheck.accepts(item, AlertAction.contentType) {
                let accepted = item.accepts.joined(separator: ", ")
                add(path, "is '\(item.name)', which takes \(accepted), not \(AlertAction.contentType)")
            }
        }
    }

    mutating func actions() {
        let known = configuration.alerts.actions.map(\.name) + [AlertAction.log]
        for (place, rule) in configuration.alerts.rules.enumerated() {
            let path = "rules[\(place + 1)]"
            actions(rule.actions, known, path + ".actions")
            for (step, escalation) in rule.escalate.enumerated() {
                actions(escalation.actions, known, "\(path).escalate[\(step + 1)].actions")
            }
        }
    }

    private mutating func actions(_ names: [String], _ known: [String], _ path: String) {
        for (index, name) in names.enumerated() where !known.contains(name) {
            unknown("\(path)[\(index + 1)]", name, "action", known)
        }
    }
}

extension AlertAction {
    /// Of the message that an item gets.
    public static let contentType = "application/json"
}
