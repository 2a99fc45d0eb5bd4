// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
public import HIECore
public import HIESettings
import HIETree
import Logging

public struct SequenceManagerSettings: HostSettings {
    public var passTargets: [String] = []
    public var sender: SourceText = "MSH-3 | MSH-4"
    public var number: SourceText = "MSH-13"
    public var checksNumbers = true
    public var checksDuplicates = true
    public var waitTimeout = Duration.seconds(300)
    public var largeGap = 100
    public var firstNumber: Int?
    public var passThroughTypes: [String] = []
    public var lateTargets: [String] = []
    public var duplicateTargets: [String] = []
    public var resendableWindow = Duration.seconds(86_400)
    public var mostWaiting = 1000

    public init() {}

    public static let summary = "Sees that HL7 v2 messages of each sender come once and in the order of their numbers."
    public static var settings: [Setting<Self>] {
        Setting("OutputTargetConfigNames", \.passTargets, "Items that messages go on to.").required()
            .aliases("TargetConfigNames")
        Setting("SenderBy", \.sender, "Expression for the sender, whose messages are numbered by themselves.")
        Setting("SequenceBy", \.number, "Expression for the sequence number (HL7 v2.5.1 §2.10.1).")
        Setting("PerformSequenceNumberCheck", \.checksNumbers, "Whether numbers are looked at.")
            .aliases("PerformSequenceNumberCheckOn")
        Setting(
            "EnableDuplicatedMessageCheck", \.checksDuplicates,
            "Whether a message is filtered whose sender and control id (MSH-3, MSH-4, MSH-10) came before.")
        Setting(
            "MessageWaitTimeout", \.waitTimeout, in: .milliseconds(10) ... .seconds(604_800),
            "How long a message waits for those before it; then the line goes on without them.")
        Setting(
            "LargeGapSize", \.largeGap, in: 1...1_000_000, "A gap of more numbers than this is not waited for.")
        Setting(
            "FirstSequenceNumber", \.firstNumber, in: 0...1_000_000_000_000,
            "The number that comes first; that of the first message where absent.")
        Setting(
            "PassThroughMessageTypes", \.passThroughTypes,
            "Message types that go on unlooked at, such as ADT^A08, or ORU for all of its triggers.")
        Setting(
            "OutOfSequenceMessageTarget", \.lateTargets,
            "Items that a message goes to whose number had its turn; it goes on out of order where there are none.")
        Setting(
            "DuplicatedMessageTarget", \.duplicateTargets,
            "Items that duplicates go to; they end here, filtered, where there are none.")
        Setting(
            "MessageResendableTimeWindow", \.resendableWindow, in: .seconds(1) ... .seconds(31_536_000),
            "For how long a message is known as one that came before.")
        Setting(
            "MaxWaiting", \.mostWaiting, in: 1...10_000,
            "How many messages of a sender wait at most; beyond that a gap is not waited for.")
    }

    public var targets: [String] {
        var seen: Set<String> = []
        return (passTargets + lateTargets + duplicateTargets).filter { seen.insert($0).inserted }
    }

    public func issues() -> [SettingIssue] {
        sender.expressionIssues("SenderBy") + number.expressionIssues("SequenceBy")
    }
}

/// The sequence number protocol's side of a receiver: gaps are waited for, numbers that had their turn set apart.
///
/// A message without a number goes on unlooked at; 0 and -1 begin the sender's line anew (HL7 v2.5.1 §2.10.1).
public final class SequenceManager: BusinessProcess {
    public static let accepts = ["application/hl7-v2+er7"]
    public static let isSerial = true

    private let settings: SequenceManagerSettings
    private let sender: ContentExpression
    private let number: ContentExpression
    private let identity: ContentExpression
    private let type: ContentExpression
    private let memory: DuplicateMemory
    private let sequencing: Sequencing
    private let readers: ContentReaders

    /// Enough for a day of a busy feed; what is older counts no more.
    private static let mostRemembered = 1_000_000

    public init(_ settings: SequenceManagerSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        sender = try .required(settings.sender, "SenderBy")
        number = try .required(settings.number, "SequenceBy")
        identity = try .required("MSH-3 & '|' & MSH-4 & '|' & MSH-10", "EnableDuplicatedMessageCheck")
        type = try .required("MSH-9.1 & '^' & MSH-9.2", "PassThroughMessageTypes")
        memory = DuplicateMemory(window: settings.resendableWindow, count: Self.mostRemembered)
        readers = context.readers
        sequencing = Sequencing(
            targets: settings.passTargets, firstNumber: settings.firstNumber, gapTimeout: settings.waitTimeout,
            largeGap: settings.largeGap, mostWaiting: settings.mostWaiting,
            late: settings.lateTargets.isEmpty ? .send : .divert(settings.lateTargets),
            report: { [logger = context.logger] in logger.warning("\($0)") })
    }

    public func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled {
        let facts = try facts(message)
        // What comes again is no duplicate of itself.
        let isKnown = sequencing.waits(facts.sender, context)
        if !isKnown, passesThrough(facts.type) {
            try context.send(message, toAll: settings.passTargets)
            return .done
        }
        if settings.checksDuplicates, !isKnown, let earlier = memory.look(facts.identity, message, context) {
            return try handleDuplicate(message, earlier, context)
        }
        guard settings.checksNumbers, let number = facts.number else {
            if settings.checksNumbers { context.note("without a number") }
            try context.send(message, toAll: settings.passTargets)
            return .done
        }
        guard number > 0 else { return try beginAnew(message, number, facts.sender, context) }
        return try sequencing.handle(message, number: number, line: facts.sender, context)
    }

    private struct Facts {
        let sender: String
        let identity: String
        let type: String
        let number: Int?
    }

    private func facts(_ message: Message) throws(HostError) -> Facts {
        var content = MessageContent(message, readers)
        do throws(ContentFailure) {
            return Facts(
                sender: try content.text(sender) ?? "", identity: try content.text(identity) ?? "",
                type: try content.text(type) ?? "", number: try content.text(number).flatMap { Int($0) })
        } catch { throw error.rejected }
    }

    private func passesThrough(_ type: String) -> Bool {
        settings.passThroughTypes.contains { type == $0 || type.prefix { $0 != "^" } == $0 }
    }

    private func handleDuplicate(
        _ message: Message, _ earlier: DuplicateMemory.Seen, _ context: any Context
    ) throws(HostError) -> Handled {
        let reason = "a duplicate of message \(earlier.message), which came at \(earlier.at)"
        guard !settings.duplicateTargets.isEmpty else { return .filtered(reason) }
        context.note(reason)
        try context.send(message, toAll: settings.duplicateTargets)
        return .done
    }

    private func beginAnew(
        _ message: Message, _ number: Int, _ sender: String, _ context: any Context
    ) throws(HostError) -> Handled {
        try sequencing.beginAnew(sender, before: message, context)
        context.note("number \(number): the sender begins anew")
        try context.send(context.message(message, of: XXH64.hash(sender)), toAll: settings.passTargets)
        return .done
    }
}
