// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIESettings

public struct FilterSettings: HostSettings {
    public var when: SourceText = ""
    public var passTargets: [String] = []
    public var otherTargets: [String] = []
    public var reason = ""

    public init() {}

    public static let summary = "Lets through the messages that a condition holds for; the others end here, filtered."
    public static var settings: [Setting<Self>] {
        Setting("When", \.when, "Condition in FHIRPath, with HL7 paths on HL7 v2, under which a message goes on.")
            .required().aliases("Condition")
        Setting("TargetConfigNames", \.passTargets, "Items that messages go on to.").required()
        Setting("ElseTargetConfigNames", \.otherTargets, "Items that the other messages go to instead of ending here.")
        Setting("Reason", \.reason, "What the trace says of a message that ends here; the condition where empty.")
    }

    public var targets: [String] { passTargets + otherTargets.filter { !passTargets.contains($0) } }

    public func issues() -> [SettingIssue] { when.expressionIssues("When") }
}

/// Asks one condition of every message. One that the condition cannot be asked of is a dead letter.
public final class Filter: PureProcess {
    public static let accepts = ["*/*"]

    private let condition: ContentExpression
    private let passing: Routing
    private let other: Routing
    private let readers: ContentReaders

    public init(_ settings: FilterSettings, _ context: HostContext) throws(HostError) {
        condition = try .required(settings.when, "When")
        readers = context.readers
        let targets = settings.targets
        passing = Routing(sends: Array(settings.passTargets.indices), note: "the condition holds")
        let reason = settings.reason.isEmpty ? "not: \(settings.when.text)" : settings.reason
        other = Routing(
            sends: settings.otherTargets.compactMap { targets.firstIndex(of: $0) },
            filtered: settings.otherTargets.isEmpty ? reason : nil, note: reason)
    }

    public func route(_ message: Message) -> Routing {
        var content = MessageContent(message, readers)
        do throws(ContentFailure) {
            return try content.test(condition) ? passing : other
        } catch {
            var routing = Routing(sends: [], note: "")
            routing.failure = error.description
            return routing
        }
    }
}
