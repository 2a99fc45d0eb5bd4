// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
public import HIECore
public import HIESettings
import HIETree
import Synchronization

/// One rule of a router.
public struct RoutingRule: NestedSettings {
    public var name = ""
    public var when: SourceText = ""
    public var send: [String] = []
    public var stop = false
    public var isEnabled = true

    public init() {}

    public static let summary = "One rule: where messages go that match its condition."
    public static var settings: [Setting<Self>] {
        Setting("name", \.name, "Name for the trace.").required()
        Setting("when", \.when, "Condition in FHIRPath with HL7 paths; every message matches where it is empty.")
        Setting("send", \.send, "Items that matching messages go to.")
        Setting("stop", \.stop, "Whether no further rule is looked at after this one matched.")
        Setting("enabled", \.isEnabled, "Whether the rule is looked at at all.").aliases("Enabled")
    }
}

public struct HL7RoutingEngineSettings: HostSettings {
    public var rules: [RoutingRule] = []
    public var defaults: [String] = []

    public init() {}

    public static let summary = "Sends HL7 v2 messages on by rules, in order; every rule that matches adds its targets."
    public static var settings: [Setting<Self>] {
        Setting("Rules", \.rules, "The rules, first to last.")
        Setting("Default", \.defaults, "Items that a message goes to which no rule matched.")
            .aliases("TargetConfigNames")
    }

    /// Each once, in the order of the rules.
    public var targets: [String] {
        var seen: Set<String> = []
        return (rules.flatMap(\.send) + defaults).filter { seen.insert($0).inserted }
    }

    public var decisions: [String] { rules.filter(\.isEnabled).map(\.name) }

    public func issues() -> [SettingIssue] {
        guard rules.count <= HL7RoutingEngine.mostRules else {
            return [SettingIssue("Rules", "must be at most \(HL7RoutingEngine.mostRules), not \(rules.count)")]
        }
        var seen: Set<String> = []
        return rules.enumerated().flatMap { place, rule in
            let path = "Rules[\(place + 1)]"
            var issues = rule.conditionIssues(path + ".when")
            if !seen.insert(rule.name).inserted {
                issues.append(SettingIssue(path + ".name", "'\(rule.name)' is the name of an earlier rule too"))
            }
            if rule.send.isEmpty, !rule.stop {
                issues.append(SettingIssue(path, "does nothing: it needs 'send' or 'stop: true'"))
            }
            return issues
        }
    }
}

extension RoutingRule {
    /// What is wrong or suspicious about the condition, each at its own place in the file.
    fileprivate func conditionIssues(_ path: String) -> [SettingIssue] {
        guard !when.text.isEmpty else { return [] }
        do throws(ExpressionError) {
            return try Expression(when.text).warnings.map { issue($0, path, .warning) }
        } catch {
            return [issue(error, path, .error)]
        }
    }

    private func issue(_ error: ExpressionError, _ path: String, _ severity: SettingIssue.Severity) -> SettingIssue {
        let before = String(decoding: when.text.utf8.prefix(error.offset), as: UTF8.self).unicodeScalars.count
        let text = when.isSecret ? "is not right, but its text is secret" : error.description
        return SettingIssue(path, text, at: when.position(at: before), severity: severity)
    }
}

/// Routes by rules compiled once. A message that nothing matched and no `Default` takes is filtered: "no rule".
public final class HL7RoutingEngine: PureProcess {
    public static let accepts = ["application/hl7-v2+er7"]
    static let mostRules = 1024

    private struct Rule: Sendable {
        let name: String
        /// Nil matches every message.
        let condition: Expression?
        let targets: [Int]
        let stops: Bool
    }

    private let rules: [Rule]
    private let defaults: [Int]
    /// What each set of matching rules leads to, found once; by its bits where there are at most 64 rules.
    private let routings = Mutex<[UInt64: Routing]>([:])

    /// Sets of matching rules are few in practice; a sender must not fill memory with them.
    private static let mostRoutings = 4096

    public init(_ settings: HL7RoutingEngineSettings, _ context: HostContext) throws(HostError) {
        let targets = settings.targets
        var rules: [Rule] = []
        for rule in settings.rules where rule.isEnabled {
            let condition: Expression?
            do throws(ExpressionError) {
                condition = rule.when.text.isEmpty ? nil : try Expression(rule.when.text)
            } catch {
                throw .misconfigured("rule '\(rule.name)': \(error)")
            }
            rules.append(
                Rule(
                    name: rule.name, condition: condition,
                    targets: rule.send.compactMap { targets.firstIndex(of: $0) }, stops: rule.stop))
        }
        self.rules = rules
        defaults = settings.defaults.compactMap { targets.firstIndex(of: $0) }
    }

    public func route(_ message: Message) -> Routing {
        message.body.withUnsafeBytes { bytes in
            let source = HL7ByteSource(bytes)
            guard rules.count <= 64 else { return routing(matching: matches(source)) }
            var mask: UInt64 = 0
            for place in rules.indices where rules[place].condition?.test(source) ?? true {
                mask |= 1 << UInt64(place)
                if rules[place].stops { break }
            }
            if let known = routings.withLock({ $0[mask] }) { return known }
            let found = routing(matching: rules.indices.filter { mask & 1 << UInt64($0) != 0 })
            routings.withLock { routings in
                if routings.count >= Self.mostRoutings { routings.removeAll() }
                routings[mask] = found
            }
            return found
        }
    }

    private func matches(_ source: HL7ByteSource) -> [Int] {
        var places: [Int] = []
        for place in rules.indices where rules[place].condition?.test(source) ?? true {
            places.append(place)
            if rules[place].stops { break }
        }
        return places
    }

    private func routing(matching places: [Int]) -> Routing {
        var sends: [Int] = []
        for target in places.flatMap({ rules[$0].targets }) where !sends.contains(target) { sends.append(target) }
        if places.isEmpty {
            return defaults.isEmpty
                ? Routing(sends: [], filtered: "no rule", note: "no rule")
                : Routing(sends: defaults, note: "default")
        }
        let note = "rule " + places.map { "'\(rules[$0].name)'" }.joined(separator: ", ")
        return sends.isEmpty
            ? Routing(sends: [], filtered: "rule '\(rules[places[places.count - 1]].name)'", note: note)
            : Routing(sends: sends, note: note)
    }
}
