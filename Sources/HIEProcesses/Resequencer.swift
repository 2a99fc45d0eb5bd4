// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
public import HIECore
public import HIESettings
import HIETree
import Logging

public struct ResequencerSettings: HostSettings {
    public enum Gap: String, SettingChoice {
        /// Go on without what is missing.
        case goOn = "Continue"
        case wait = "Wait"
    }

    public enum Late: String, SettingChoice {
        case send = "Send"
        case discard = "Discard"
        case error = "Error"
    }

    public var targets: [String] = []
    public var number: SourceText = ""
    public var line: SourceText = ""
    public var firstNumber: Int?
    public var gapTimeout = Duration.seconds(30)
    public var onGap = Gap.goOn
    public var onLate = Late.send
    public var mostWaiting = 1000

    public init() {}

    public static let summary = "Hands messages on in the order of a number that they carry."
    public static var settings: [Setting<Self>] {
        Setting("TargetConfigNames", \.targets, "Items that messages go on to.").required()
        Setting("SequenceBy", \.number, "Expression for the number, such as MSH-13.").required()
        Setting("CorrelateBy", \.line, "Expression for what is numbered by itself, such as a sender; all where empty.")
        Setting(
            "FirstNumber", \.firstNumber, in: 0...1_000_000_000_000,
            "The number that comes first; that of the first message where absent.")
        Setting(
            "GapTimeout", \.gapTimeout, in: .milliseconds(10) ... .seconds(604_800),
            "How long a message waits for those before it.")
        Setting(
            "OnGap", \.onGap,
            "What happens after GapTimeout: Continue goes on without what is missing, Wait waits on and says so.")
        Setting(
            "OnLate", \.onLate,
            "What happens to a number that had its turn: Send hands it on out of order, Discard filters it, Error makes it a dead letter."
        )
        Setting(
            "MaxWaiting", \.mostWaiting, in: 1...10_000,
            "How many messages of a line wait at most; beyond that a gap is not waited for.")
    }

    public func issues() -> [SettingIssue] {
        number.expressionIssues("SequenceBy") + line.expressionIssues("CorrelateBy")
    }
}

/// What waits lies in the journal as messages of this item, held back; its end names the message that it went on with.
public final class Resequencer: BusinessProcess {
    public static let accepts = ["*/*"]
    public static let isSerial = true

    private let number: ContentExpression
    private let line: ContentExpression?
    private let sequencing: Sequencing
    private let readers: ContentReaders

    public init(_ settings: ResequencerSettings, _ context: HostContext) throws(HostError) {
        number = try .required(settings.number, "SequenceBy")
        line = try .optional(settings.line, "CorrelateBy")
        readers = context.readers
        let late: Sequencing.Late =
            switch settings.onLate {
            case .send: .send
            case .discard: .discard
            case .error: .reject
            }
        sequencing = Sequencing(
            targets: settings.targets, firstNumber: settings.firstNumber, gapTimeout: settings.gapTimeout,
            waitsForEver: settings.onGap == .wait, mostWaiting: settings.mostWaiting, late: late,
            report: { [logger = context.logger] in logger.warning("\($0)") })
    }

    public func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled {
        let (number, name) = try place(of: message)
        return try sequencing.handle(message, number: number, line: name, context)
    }

    private func place(of message: Message) throws(HostError) -> (number: Int, line: String) {
        var content = MessageContent(message, readers)
        do throws(ContentFailure) {
            let name = try line.map { line throws(ContentFailure) in try content.text(line) ?? "" } ?? ""
            guard let number = try content.text(number).flatMap({ Int($0) }) else {
                throw ContentFailure(description: "SequenceBy gives no whole number")
            }
            return (number, name)
        } catch { throw error.rejected }
    }
}
