// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
public import HIECore
public import HIESettings
import HIETree

public struct DelaySettings: HostSettings {
    public var targets: [String] = []
    public var delay: Duration?
    public var until: SourceText = ""

    public init() {}

    public static let summary = "Hands messages on later: after a time, or at a time that each of them tells."
    public static var settings: [Setting<Self>] {
        Setting("TargetConfigNames", \.targets, "Items that messages go on to.").required()
        Setting(
            "Delay", \.delay, in: .milliseconds(1) ... .seconds(31_536_000),
            "How long after a message was received or made it goes on.")
        Setting("Until", \.until, "Expression for the date and time at which a message goes on; at once where empty.")
    }

    public func issues() -> [SettingIssue] { until.expressionIssues("Until") }

    public func check(_ context: HostContext) -> [SettingIssue] {
        (delay == nil) == until.text.isEmpty ? [SettingIssue("", "needs one of Delay and Until")] : []
    }
}

/// Messages of one key go on in the order received: one that is due earlier waits for those before it.
///
/// What waits lies in the journal, deferred, and comes again by itself after a restart too.
public final class Delay: BusinessProcess {
    public static let accepts = ["*/*"]
    public static let isSerial = true

    private let settings: DelaySettings
    private let until: ContentExpression?
    private let readers: ContentReaders

    public init(_ settings: DelaySettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        until = try .optional(settings.until, "Until")
        readers = context.readers
    }

    public func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled {
        let key = "k/\(message.header.key)"
        let last = KeyOrder(context.state(key))
        if let last, last.input == context.input, last.due <= context.now {
            // Nothing of its key waits any more.
            context.setState(key, nil)
        } else if let due = context.state("w/\(context.input)").flatMap({ Int64($0.text) }) {
            // It comes again.
            guard due <= context.now.microseconds else { return wait(Timestamp(microseconds: due)) }
        } else {
            var due = try due(message)
            if let last { due = max(due, Timestamp(microseconds: last.due.microseconds &+ 1)) }
            if due > context.now {
                context.setState("w/\(context.input)", Bytes(String(due.microseconds)))
                context.setState(key, KeyOrder(due: due, input: context.input).encoded)
                return wait(due)
            }
        }
        context.setState("w/\(context.input)", nil)
        try context.send(message, toAll: settings.targets)
        return .done
    }

    private func wait(_ due: Timestamp) -> Handled { .kept(until: due, "waits until \(due)") }

    private func due(_ message: Message) throws(HostError) -> Timestamp {
        guard let until else { return message.header.created.advanced(by: settings.delay ?? .zero) }
        var content = MessageContent(message, readers)
        do throws(ContentFailure) {
            guard let text = try content.values(until).first?.text else { return message.header.created }
            guard let time = Timestamp(dateTime: text) else {
                throw ContentFailure(description: "the value of Until is no date and time")
            }
            return time
        } catch { throw error.rejected }
    }
}

/// The last message of a key that waits.
private struct KeyOrder {
    let due: Timestamp
    let input: InputReference

    init(due: Timestamp, input: InputReference) {
        self.due = due
        self.input = input
    }

    init?(_ bytes: Bytes?) {
        let parts = bytes?.text.split(separator: " ") ?? []
        guard parts.count == 2, let time = Int64(parts[0]), let input = InputReference(String(parts[1])) else {
            return nil
        }
        self.init(due: Timestamp(microseconds: time), input: input)
    }

    var encoded: Bytes { Bytes("\(due.microseconds) \(input)") }
}
