// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIEConfiguration
internal import HIECore

/// The open alerts, and what rules must remember to find them. No clock and no I/O: what happens follows from what is
/// looked at.
///
/// For each rule and item there is one alert at a time. Time is the sum of what passed between looks, so that steps of the
/// wall clock and hours of standstill count for nothing.
struct AlertBook: Sendable {
    private var alerts: [Subject: Alert] = [:]
    private var nextID: Int
    /// Since this book was opened.
    private var clock = Duration.zero
    /// How long what is not raised yet has lasted, and since when.
    private var pending: [Subject: (since: Timestamp, lasted: Duration)] = [:]
    private var silences: [String: Silence] = [:]
    private var histories: [Subject: CountHistory] = [:]
    /// When by ``clock`` somebody was first told of an alert.
    private var toldAt: [Int: Duration] = [:]

    init(_ kept: KeptAlerts = KeptAlerts()) {
        nextID = max(kept.nextID, (kept.open.map(\.id).max() ?? 0) + 1)
        for alert in kept.open { alerts[Subject(rule: alert.rule, item: alert.item)] = alert }
    }

    /// Oldest first.
    var open: [Alert] { alerts.values.sorted { $0.id < $1.id } }

    /// What a restart needs.
    var kept: KeptAlerts { KeptAlerts(nextID: nextID, open: open) }

    /// - Parameter elapsed: By a monotonic clock, since the look before.
    /// - Returns: What is to be told, in order.
    mutating func look(
        at measures: AlertMeasures, after elapsed: Duration, _ rules: [AlertRule]
    ) -> [AlertNotice] {
        clock += elapsed
        for item in measures.items {
            silences[item.name, default: Silence(accepted: item.accepted)].take(
                item.accepted, after: elapsed, isCounted: item.isWanted)
        }
        var notices: [AlertNotice] = []
        var seen: Set<Subject> = []
        for rule in rules {
            for (subject, finding) in findings(rule, measures) {
                seen.insert(subject)
                take(finding, of: subject, rule, measures.time, elapsed, &notices)
                remind(subject, rule, measures.time, &notices)
            }
        }
        // A rule or an item that is gone takes its alerts with it; nothing has recovered.
        alerts = alerts.filter { seen.contains($0.key) }
        pending = pending.filter { seen.contains($0.key) }
        histories = histories.filter { seen.contains($0.key) }
        let known = Set(alerts.values.map(\.id))
        toldAt = toldAt.filter { known.contains($0.key) }
        return notices
    }

    /// - Returns: The alert as it is then; nil where none of this number is open.
    mutating func acknowledge(_ id: Int, by: String, why: String, at time: Timestamp) -> Alert? {
        guard let (subject, alert) = alerts.first(where: { $0.value.id == id }) else { return nil }
        guard alert.acknowledgement == nil else { return alert }
        alerts[subject]?.acknowledgement = Alert.Acknowledgement(by: by, why: why, time: time.microseconds)
        return alerts[subject]
    }

    private mutating func take(
        _ finding: Finding, of subject: Subject, _ rule: AlertRule, _ time: Timestamp, _ elapsed: Duration,
        _ notices: inout [AlertNotice]
    ) {
        switch finding {
        case .unknown: pending[subject] = nil
        case .clear:
            pending[subject] = nil
            guard var alert = alerts.removeValue(forKey: subject) else { return }
            notices.append(Self.notice(.recovered, &alert, to: alert.hearers, time))
        case .holds(let text):
            if alerts[subject] != nil {
                alerts[subject]?.text = text
                return
            }
            let lasted = pending[subject].map { $0.lasted + elapsed } ?? .zero
            let since = pending[subject]?.since ?? time
            guard lasted >= rule.lasting else {
                pending[subject] = (since, lasted)
                return
            }
            pending[subject] = nil
            raise(subject, rule, text, since: since, time, &notices)
        }
    }

    private mutating func raise(
        _ subject: Subject, _ rule: AlertRule, _ text: String, since: Timestamp, _ time: Timestamp,
        _ notices: inout [AlertNotice]
    ) {
        var alert = Alert(
            id: nextID, rule: rule.name, measure: rule.measure.rawValue, item: subject.item, severity: rule.severity,
            owner: rule.owner, text: text, began: since.microseconds, raised: time.microseconds)
        nextID += 1
        let isQuiet = rule.quiet?.isOpen(at: time) ?? false
        if !isQuiet { tell(&alert, rule.actions, time) }
        notices.append(Self.notice(.opened, &alert, to: isQuiet ? [] : rule.actions, time))
        alerts[subject] = alert
    }

    /// Tells after the quiet hours what is still so, and takes the next step of an escalation that is due.
    private mutating func remind(
        _ subject: Subject, _ rule: AlertRule, _ time: Timestamp, _ notices: inout [AlertNotice]
    ) {
        guard var alert = alerts[subject], alert.acknowledgement == nil, !(rule.quiet?.isOpen(at: time) ?? false)
        else { return }
        if alert.told == nil {
            tell(&alert, rule.actions, time)
            notices.append(Self.notice(.opened, &alert, to: rule.actions, time))
        }
        // After a restart the wall clock is all there is.
        let told = toldAt[alert.id] ?? clock - max(.zero, time.since(Timestamp(microseconds: alert.told ?? 0)))
        toldAt[alert.id] = told
        while alert.steps < rule.escalate.count, clock - told >= rule.escalate[alert.steps].after {
            let actions = rule.escalate[alert.steps].actions
            alert.steps += 1
            alert.hearers += actions.filter { !alert.hearers.contains($0) }
            notices.append(Self.notice(.escalated, &alert, to: actions, time))
        }
        alerts[subject] = alert
    }

    private mutating func tell(_ alert: inout Alert, _ actions: [String], _ time: Timestamp) {
        alert.told = time.microseconds
        alert.hearers = actions
        toldAt[alert.id] = clock
    }

    private static func notice(
        _ event: AlertNotice.Event, _ alert: inout Alert, to actions: [String], _ time: Timestamp
    ) -> AlertNotice {
        alert.notices += 1
        return AlertNotice(
            id: "\(alert.id)-\(alert.notices)", event: event, alert: alert, actions: actions, time: time.microseconds)
    }
}

extension AlertBook {
    private mutating func findings(_ rule: AlertRule, _ measures: AlertMeasures) -> [(Subject, Finding)] {
        guard rule.measure.isOfItems else {
            return [(Subject(rule: rule.name, item: nil), rule.finding(of: measures))]
        }
        return measures.items.filter(rule.looksAt).map { item in
            let subject = Subject(rule: rule.name, item: item.name)
            return (subject, finding(rule, item, subject, measures.time))
        }
    }

    private mutating func finding(
        _ rule: AlertRule, _ item: AlertMeasures.Item, _ subject: Subject, _ time: Timestamp
    ) -> Finding {
        switch (rule.measure, rule.threshold) {
        case (.idle, .span(let most)): return idle(item, most)
        case (.errors, .count(let most)):
            return growth(
                of: item.deadLettered &+ item.condition.errors, over: rule.window, most, subject, "errors")
        case (.alertOnError, .count(let most)):
            let finding = growth(of: item.condition.errors, over: rule.window, most, subject, "errors")
            guard case .holds(let text) = finding else { return finding }
            return .holds("\(text); the last: \(item.condition.lastError)")
        case (.deadLetters, .count(let most)):
            guard let window = rule.window else {
                return AlertRule.over(item.deadLetters, most, "\(item.deadLetters.grouped) dead letters are kept")
            }
            return growth(of: item.deadLetters, over: window, most, subject, "more dead letters")
        default: return rule.finding(of: item, at: time)
        }
    }

    private func idle(_ item: AlertMeasures.Item, _ most: Duration) -> Finding {
        guard let silence = silences[item.name], item.isWanted else { return .clear }
        if silence.lasted >= most { return .holds("nothing received for \(silence.lasted.words)") }
        // Right after a start nobody knows how long it has been.
        return silence.hasReceived ? .clear : .unknown
    }

    private mutating func growth(
        of count: Int, over window: Duration?, _ most: Int, _ subject: Subject, _ what: String
    ) -> Finding {
        let window = window ?? .seconds(300)
        let (grown, isWhole) = histories[subject, default: CountHistory()].growth(of: count, over: window, at: clock)
        if grown >= most {
            return .holds("\(grown.grouped) \(what) within \(window.words); the threshold is \(most.grouped)")
        }
        return isWhole ? .clear : .unknown
    }
}

/// What is kept of alerts over restarts.
struct KeptAlerts: Sendable, Hashable, Codable {
    var version = 1
    var nextID = 1
    var open: [Alert] = []
    /// Notices that somebody has still to be told of, each with one action.
    var waiting: [WaitingNotice] = []
}

struct WaitingNotice: Sendable, Hashable, Codable {
    let action: String
    let notice: AlertNotice
}
