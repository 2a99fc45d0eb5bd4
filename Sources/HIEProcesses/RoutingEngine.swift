// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIESettings

/// One rule of a router for any content.
public struct ContentRule: NestedSettings {
    public var name = ""
    public var when: SourceText = ""
    public var send: [String] = []
    public var stop = false
    public var isEnabled = true

    public init() {}

    public static let summary = "One rule: where messages go that match its condition."
    public static var settings: [Setting<Self>] {
        Setting("name", \.name, "Name for the trace.").required()
        Setting("when", \.when, "Condition in FHIRPath; every message matches where it is empty.")
        Setting("send", \.send, "Items that matching messages go to.")
        Setting("stop", \.stop, "Whether no further rule is looked at after this one matched.")
        Setting("enabled", \.isEnabled, "Whether the rule is looked at at all.").aliases("Enabled")
    }
}

public struct RoutingEngineSettings: HostSettings {
    public var rules: [ContentRule] = []
    public var defaults: [String] = []

    public init() {}

    public static let summary =
        "Sends messages of any content on by rules, in order; every rule that matches adds its targets."
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

    public func issues() -> [SettingIssue] {
        guard rules.count <= RoutingEngine.mostRules else {
            return [SettingIssue("Rules", "must be at most \(RoutingEngine.mostRules), not \(rules.count)")]
        }
        var seen: Set<String> = []
        return rules.enumerated().flatMap { place, rule in
            let path = "Rules[\(place + 1)]"
            var issues = rule.when.expressionIssues(path + ".when")
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

/// Routes JSON, XML, FHIR, HL7 v2 and whatever else has a tree. A message that nothing matched and no `Default` takes is
/// filtered: "no rule"; one that cannot be read is a dead letter. A rule whose condition is for other content does not
/// match.
public final class RoutingEngine: PureProcess {
    public static let accepts = ["*/*"]
    static let mostRules = 1024

    private struct Rule: Sendable {
        let name: String
        /// Nil matches every message.
        let condition: ContentExpression?
        let targets: [Int]
        let stops: Bool
    }

    private let rules: [Rule]
    private let defaults: [Int]
    private let readers: ContentReaders

    public init(_ settings: RoutingEngineSettings, _ context: HostContext) throws(HostError) {
        let targets = settings.targets
        var rules: [Rule] = []
        for rule in settings.rules where rule.isEnabled {
            rules.append(
                Rule(
                    name: rule.name, condition: try .optional(rule.when, "rule '\(rule.name)'"),
                    targets: rule.send.compactMap { targets.firstIndex(of: $0) }, stops: rule.stop))
        }
        self.rules = rules
        defaults = settings.defaults.compactMap { targets.firstIndex(of: $0) }
        readers = context.readers
    }

    public func route(_ message: Message) -> Routing {
        var content = MessageContent(message, readers)
        var matched: [Rule] = []
        for rule in rules {
            do throws(ContentFailure) {
                if let condition = rule.condition {
                    guard try content.takes(condition), try content.test(condition) else { continue }
                }
            } catch {
                var routing = Routing(sends: [], note: "")
                routing.failure = "rule '\(rule.name)': \(error)"
                return routing
            }
            matched.append(rule)
            if rule.stops { break }
        }
        return routing(matched)
    }

    private func routing(_ matched: [Rule]) -> Routing {
        guard let last = matched.last else {
            return defaults.isEmpty
                ? Routing(sends: [], filtered: "no rule", note: "no rule") : Routing(sends: defaults, note: "default")
        }
        var sends: [Int] = []
        for target in matched.flatMap(\.targets) where !sends.contains(target) { sends.append(target) }
        let note = "rule " + matched.map { "'\($0.name)'" }.joined(separator: ", ")
        return Routing(sends: sends, filtered: sends.isEmpty ? "rule '\(last.name)'" : nil, note: note)
    }
}
