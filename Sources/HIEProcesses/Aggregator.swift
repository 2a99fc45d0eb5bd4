// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
public import HIECore
public import HIESettings
import HIETree

public struct AggregatorSettings: HostSettings {
    public enum Output: String, SettingChoice {
        case hl7Batch = "HL7Batch"
        case jsonArray = "JSONArray"
        case concatenation = "Concatenation"
    }

    public var targets: [String] = []
    public var correlation: SourceText = ""
    public var completeCount: Int?
    public var completeWhen: SourceText = ""
    public var completeTimeout: Duration?
    public var output = Output.hl7Batch
    public var separator = ""
    public var mostMessages = 1000
    public var mostBytes = ByteSize.mebibytes(16)
    public var mostGroups = 10_000

    public init() {}

    public static let summary = "Makes one message of several that belong together."
    public static var settings: [Setting<Self>] {
        Setting("TargetConfigNames", \.targets, "Items that the combined message goes to.").required()
        Setting(
            "CorrelateBy", \.correlation,
            "Expression for what the messages of a group have in common; all are one group where empty.")
        Setting(
            "CompleteCount", \.completeCount, in: 1...10_000, "A group of so many messages is complete.")
        Setting(
            "CompleteWhen", \.completeWhen, "Condition under which a message is the last of its group.")
        Setting(
            "CompleteTimeout", \.completeTimeout, in: .milliseconds(10) ... .seconds(2_592_000),
            "How long after its first message a group is complete, whatever it has.")
        Setting("Output", \.output, "What is made of the messages.")
        Setting("Separator", \.separator, "What stands between two messages where Output is Concatenation.")
        Setting(
            "MaxMessages", \.mostMessages, in: 1...10_000, "A group of so many messages is complete in any case.")
        Setting(
            "MaxSize", \.mostBytes, in: .kibibytes(1) ... .gibibytes(1),
            "A group that has grown to this is complete in any case; memory holds one group at a time.")
        Setting(
            "MaxGroups", \.mostGroups, in: 1...1_000_000,
            "How many groups may be incomplete at once; a message of a further one is tried again later.")
    }

    public func issues() -> [SettingIssue] {
        var issues = correlation.expressionIssues("CorrelateBy") + completeWhen.expressionIssues("CompleteWhen")
        if !separator.isEmpty, output != .concatenation {
            issues.append(SettingIssue("Separator", "has no effect where Output is \(output.rawValue)"))
        }
        return issues
    }

    public func check(_ context: HostContext) -> [SettingIssue] {
        guard completeCount == nil, completeWhen.text.isEmpty, completeTimeout == nil else { return [] }
        return [SettingIssue("", "needs one of CompleteCount, CompleteWhen and CompleteTimeout")]
    }
}

/// Until its group is complete a message stays open in the journal: nothing of it is copied, and nothing is lost by a
/// crash. The end of each names the message that it went into, in the commit that makes that message.
public final class Aggregator: BusinessProcess {
    public static let accepts = ["*/*"]
    public static let isSerial = true

    private let settings: AggregatorSettings
    private let correlation: ContentExpression?
    private let completeWhen: ContentExpression?
    private let combining: Combining
    private let readers: ContentReaders

    public init(_ settings: AggregatorSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        correlation = try .optional(settings.correlation, "CorrelateBy")
        completeWhen = try .optional(settings.completeWhen, "CompleteWhen")
        combining = Combining(output: settings.output, separator: settings.separator)
        readers = context.readers
    }

    public func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled {
        let (name, isLast) = try facts(of: message)
        var group = Group(name, context)
        if group.hasInput {
            guard let deadline = group.deadline, deadline <= context.now else {
                return .kept(until: group.deadline, "waits for its group")
            }
            try complete(&group, message, context)
            return .done
        }
        if group.isNew { try countGroups(1, context) }
        group.add(size: message.body.count, deadline: settings.completeTimeout.map { context.now.advanced(by: $0) })
        guard isLast || isComplete(group, context) else {
            return .kept(until: group.deadline, "waits for its group")
        }
        try complete(&group, message, context)
        return .done
    }

    private func facts(of message: Message) throws(HostError) -> (name: String, isLast: Bool) {
        var content = MessageContent(message, readers)
        do throws(ContentFailure) {
            var name = ""
            if let correlation {
                guard let value = try content.text(correlation) else {
                    throw ContentFailure(description: "CorrelateBy has no value")
                }
                name = value
            }
            if settings.output == .jsonArray, message.isJSON { _ = try content.whole() }
            return (name, try completeWhen.map { when throws(ContentFailure) in try content.test(when) } ?? false)
        } catch { throw error.rejected }
    }

    private func isComplete(_ group: Group, _ context: any Context) -> Bool {
        if group.count >= min(settings.completeCount ?? .max, settings.mostMessages) { return true }
        if group.bytes >= settings.mostBytes.bytes { return true }
        return group.deadline.map { $0 <= context.now } ?? false
    }

    private func countGroups(_ change: Int, _ context: any Context) throws(HostError) {
        let count = (context.number("groups") ?? 0) + change
        guard change < 0 || count <= settings.mostGroups else {
            throw .transient("\(settings.mostGroups) groups are incomplete already (MaxGroups)")
        }
        context.setNumber("groups", max(0, count))
    }

    /// Sends the group on and ends all that is in it; the message being handled is of the group.
    private func complete(
        _ group: inout Group, _ message: Message, _ context: any Context
    ) throws(HostError) {
        let inputs = group.inputs
        let others = try context.kept(inputs.filter { $0 != context.input })
        // An operator may have ended some of them.
        let open = others.compactMap { $0 }
        let messages = messages(open, message, inputs, context)
        group.clear()
        try countGroups(-1, context)
        let combined = combined(messages, context)
        try context.send(combined, toAll: settings.targets)
        let note = "combined with \(messages.count - 1) others into message \(combined.id)"
        for input in open { context.end(input, as: .done, note: note) }
        context.note(note)
    }

    private func messages(
        _ open: [KeptInput], _ own: Message, _ inputs: [InputReference], _ context: any Context
    ) -> [Message] {
        let known = Dictionary(open.map { ($0.reference, $0.message) }, uniquingKeysWith: { first, _ in first })
        return inputs.compactMap { $0 == context.input ? own : known[$0] }
    }

    private func combined(_ messages: [Message], _ context: any Context) -> Message {
        let body = combining.combine(messages, at: context.now)
        let combined = context.message(body)
        var header = combined.header
        header.properties["hie.aggregate.count"] = String(messages.count)
        return Message(header: header, body: combined.body)
    }
}
