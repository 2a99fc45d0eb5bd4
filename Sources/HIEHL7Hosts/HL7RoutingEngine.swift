// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import HIEConfiguration
public import HIECore
public import HIESettings
import HIETransform
import HIETree
import HL7Schema
import Synchronization

/// One rule of a router.
public struct RoutingRule: NestedSettings {
    public var name = ""
    public var when: SourceText = ""
    public var send: [String] = []
    public var transform: ConfiguredPath = ""
    public var stop = false
    public var isEnabled = true

    public init() {}

    public static let summary = "One rule: where messages go that match its condition."
    public static var settings: [Setting<Self>] {
        Setting("name", \.name, "Name for the trace.").required()
        Setting("when", \.when, "Condition in FHIRPath with HL7 paths; every message matches where it is empty.")
        Setting("send", \.send, "Items that matching messages go to.")
        Setting(
            "transform", \.transform,
            "Mapping file whose result goes to the rule's items in place of the message; empty for the message as it is."
        )
        Setting("stop", \.stop, "Whether no further rule is looked at after this one matched.")
        Setting("enabled", \.isEnabled, "Whether the rule is looked at at all.").aliases("Enabled")
    }
}

public struct HL7RoutingEngineSettings: HostSettings {
    public var rules: [RoutingRule] = []
    public var defaults: [String] = []
    public var lookupTables: ConfiguredPath = "lookups"
    public var validation = ValidationLevel.none
    public var schemaFile: ConfiguredPath = ""
    public var invalidMessageHandlers: [String] = []

    public init() {}

    public static let summary = "Sends HL7 v2 messages on by rules, in order; every rule that matches adds its targets."
    public static var settings: [Setting<Self>] {
        Setting("Rules", \.rules, "The rules, first to last.")
        Setting("Default", \.defaults, "Items that a message goes to which no rule matched.")
            .aliases("TargetConfigNames")
        Setting("LookupTables", \.lookupTables, MappingSettings.lookupTablesSummary)
        Setting(
            "Validation", \.validation,
            "What is checked before the rules: structure is segments and groups, full is fields, data types and tables too."
        )
        Setting(
            "SchemaFile", \.schemaFile,
            "YAML file with local segments, structures, fields and tables, over the schemas of HL7.")
        Setting(
            "InvalidMessageHandler", \.invalidMessageHandlers,
            "Items that a message with errors goes to instead of by the rules; where empty the rules decide and the trace says what was found."
        )
    }

    public var includedFiles: [String] {
        var seen: Set<String> = []
        return rules.flatMap { MappingSettings.files(of: $0.transform, lookups: lookupTables) }
            .filter { seen.insert($0).inserted }
    }

    public func check(_ context: HostContext) -> [SettingIssue] {
        let schema = SchemaFile.problems(schemaFile.path).map {
            SettingIssue("SchemaFile", $0.description, severity: $0.severity)
        }
        return schema
            + rules.enumerated().flatMap { place, rule in
                MappingSettings.issues(rule.transform, at: "Rules[\(place + 1)].transform", lookups: lookupTables)
            }
    }

    /// Each once, in the order of the rules.
    public var targets: [String] {
        var seen: Set<String> = []
        return (rules.flatMap(\.send) + defaults + invalidMessageHandlers).filter { seen.insert($0).inserted }
    }

    public var decisions: [String] { rules.filter(\.isEnabled).map(\.name) }
    public var conditions: [String] { rules.filter(\.isEnabled).map(\.when.text) }
    public var mappings: [MappingReference] {
        rules.filter { $0.isEnabled && !$0.transform.isEmpty }.map {
            MappingReference(file: $0.transform.path, lookups: lookupTables.path)
        }
    }

    public func issues() -> [SettingIssue] {
        let badHandler =
            validation == .none && !invalidMessageHandlers.isEmpty
            ? [SettingIssue("InvalidMessageHandler", "needs a Validation of structure or full")] : []
        return badHandler + ruleIssues()
    }

    private func ruleIssues() -> [SettingIssue] {
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
            if rule.send.isEmpty, !rule.transform.isEmpty {
                issues.append(SettingIssue(path + ".transform", "has no effect without 'send'"))
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
///
/// A target gets a message once, in the form that the first rule which names it gives it.
public final class HL7RoutingEngine: PureProcess {
    public static let accepts = ["application/hl7-v2+er7"]
    static let mostRules = 1024

    private struct Rule: Sendable {
        let name: String
        /// Nil matches every message.
        let condition: Expression?
        let mapping: MappingRunner?
        let targets: [Int]
        let stops: Bool
    }

    /// What a set of matching rules leads to.
    private struct Decision: Sendable {
        var routing: Routing
        /// Mappings to be run, and where their results go.
        var mappings: [(runner: MappingRunner, rule: String, sends: [Int])] = []
    }

    private let rules: [Rule]
    private let defaults: [Int]
    /// Nil where nothing is checked.
    let validator: HL7Validator?
    private let invalidMessageHandlers: [Int]
    /// Found once for each set of matching rules; by its bits where there are at most 64 rules.
    private let decisions = Mutex<[UInt64: Decision]>([:])

    /// Sets of matching rules are few in practice; a sender must not fill memory with them.
    private static let mostDecisions = 4096

    public init(_ settings: HL7RoutingEngineSettings, _ context: HostContext) throws(HostError) {
        let targets = settings.targets
        let runners = MappingRunners(lookups: settings.lookupTables, logger: context.logger)
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
                    name: rule.name, condition: condition, mapping: try runners.runner(rule.transform),
                    targets: rule.send.compactMap { targets.firstIndex(of: $0) }, stops: rule.stop))
        }
        self.rules = rules
        defaults = settings.defaults.compactMap { targets.firstIndex(of: $0) }
        invalidMessageHandlers = settings.invalidMessageHandlers.compactMap { targets.firstIndex(of: $0) }
        do throws(SchemaFile.Problem) {
            let schemas = try SchemaFile.schemas(settings.schemaFile.path)
            validator =
                settings.validation == .none
                ? nil : HL7Validator(settings.validation.level, schemas: schemas, limit: MessageValidation.mostFindings)
        } catch {
            throw .misconfigured("SchemaFile \(error.description)")
        }
    }

    public func route(_ message: Message) -> Routing {
        let found = findings(of: message)
        guard !found.isEmpty else { return routeByRules(message) }
        let note = Self.note(found)
        if !invalidMessageHandlers.isEmpty, found.contains(where: { $0.severity == .error }) {
            return Routing(sends: invalidMessageHandlers, note: note)
        }
        var routing = routeByRules(message)
        routing.note += "; " + note
        return routing
    }

    private func routeByRules(_ message: Message) -> Routing {
        let decision = decide(message)
        return decision.mappings.isEmpty ? decision.routing : transform(message, decision)
    }

    private func decide(_ message: Message) -> Decision {
        message.body.withUnsafeBytes { bytes in
            let source = HL7ByteSource(bytes)
            guard rules.count <= 64 else { return decision(matching: matches(source)) }
            var mask: UInt64 = 0
            for place in rules.indices where rules[place].condition?.test(source) ?? true {
                mask |= 1 << UInt64(place)
                if rules[place].stops { break }
            }
            if let known = decisions.withLock({ $0[mask] }) { return known }
            let found = decision(matching: rules.indices.filter { mask & 1 << UInt64($0) != 0 })
            decisions.withLock { decisions in
                if decisions.count >= Self.mostDecisions { decisions.removeAll() }
                decisions[mask] = found
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

    private func decision(matching places: [Int]) -> Decision {
        if places.isEmpty {
            return Decision(
                routing: defaults.isEmpty
                    ? Routing(sends: [], filtered: "no rule", note: "no rule")
                    : Routing(sends: defaults, note: "default"))
        }
        var decision = Decision(routing: Routing(sends: [], note: note(places)))
        var seen: Set<Int> = []
        for rule in places.map({ rules[$0] }) {
            let new = rule.targets.filter { seen.insert($0).inserted }
            if new.isEmpty { continue }
            if let mapping = rule.mapping {
                if let known = decision.mappings.firstIndex(where: { $0.runner === mapping }) {
                    decision.mappings[known].sends += new
                } else {
                    decision.mappings.append((mapping, rule.name, new))
                }
            } else {
                decision.routing.sends += new
            }
        }
        if seen.isEmpty { decision.routing.filtered = "rule '\(rules[places[places.count - 1]].name)'" }
        return decision
    }

    private func note(_ places: [Int]) -> String {
        let names = places.map { place in
            "'\(rules[place].name)'" + (rules[place].mapping.map { " (mapping '\($0.mapping.name)')" } ?? "")
        }
        return "rule " + names.joined(separator: ", ")
    }

    /// Every mapping succeeds or the message is a dead letter as a whole: nothing is handed on by half.
    private func transform(_ message: Message, _ decision: Decision) -> Routing {
        var routing = decision.routing
        for (runner, rule, sends) in decision.mappings {
            switch runner.run(on: message) {
            case .success(let made):
                routing.transformed.append(Routing.Transformed(made.body, sends: sends))
                if !made.note.isEmpty { routing.note += "; " + made.note }
            case .failure(let failure):
                routing = Routing(sends: [], note: decision.routing.note)
                routing.failure = "rule '\(rule)': \(failure)"
                return routing
            }
        }
        return routing
    }
}
