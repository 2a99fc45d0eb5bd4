// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
public import HIECore
public import HIESettings
import HIETree

/// Where one value of the answer goes.
public struct MergeStep: NestedSettings {
    public var value: SourceText = ""
    public var property = ""
    public var field = ""
    public var member = ""

    public init() {}

    public static let summary = "One value of the answer, and its place in the message."
    public static var settings: [Setting<Self>] {
        Setting("value", \.value, "Expression over the answer.").required()
        Setting("property", \.property, "Property of the message that gets the value.")
        Setting("field", \.field, "Place in an HL7 v2 message that gets the value, such as PID-3.4.")
        Setting("member", \.member, "Member of a JSON object that gets the value, such as patient.nhsNumber.")
    }

    var places: Int { [property, field, member].count { !$0.isEmpty } }
}

public struct ContentEnricherSettings: HostSettings {
    public enum Failure: String, SettingChoice {
        /// The message fails with the request, and is tried again where that may help.
        case error = "Error"
        /// The message goes on as it is.
        case goOn = "Continue"
    }

    public var mainTargets: [String] = []
    public var source = ""
    public var request: SourceText = ""
    public var timeout: Duration?
    public var merge: [MergeStep] = []
    public var onFailure = Failure.error

    public init() {}

    public static let summary = "Asks another item about each message and writes what it answers into the message."
    public static var settings: [Setting<Self>] {
        Setting("TargetConfigNames", \.mainTargets, "Items that the enriched message goes to.").required()
        Setting("RequestTarget", \.source, "Item that is asked.").required()
        Setting(
            "Request", \.request, "Expression for the text that it is asked with; the whole message where empty.")
        Setting(
            "Timeout", \.timeout, in: .milliseconds(10) ... .seconds(3600),
            "How long to wait for the answer; MessageTimeout where absent.")
        Setting("Merge", \.merge, "What of the answer goes where.").required()
        Setting(
            "OnFailure", \.onFailure,
            "What happens without an answer: Error lets the message fail, Continue lets it go on as it is.")
    }

    public var targets: [String] { mainTargets + (mainTargets.contains(source) ? [] : [source]) }
    public var synchronousTargets: [String] { [source] }

    public func issues() -> [SettingIssue] {
        var issues = request.expressionIssues("Request")
        for (place, step) in merge.enumerated() {
            let path = "Merge[\(place + 1)]"
            issues += step.value.expressionIssues(path + ".value")
            if step.places != 1 { issues.append(SettingIssue(path, "needs one of property, field and member")) }
            if !step.field.isEmpty, let complaint = Merging.complaint(field: step.field) {
                issues.append(SettingIssue(path + ".field", complaint))
            }
        }
        return issues
    }
}

/// The request is on disk before it is asked, and asked once whatever happens; waiting does not count against `PoolSize`.
public final class ContentEnricher: BusinessProcess {
    public static let accepts = ["*/*"]

    private let settings: ContentEnricherSettings
    private let request: ContentExpression?
    private let merging: Merging
    private let readers: ContentReaders

    public init(_ settings: ContentEnricherSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        request = try .optional(settings.request, "Request")
        merging = try Merging(settings.merge)
        readers = context.readers
    }

    public func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled {
        let (answer, failure) = try await ask(about: message, context)
        guard let answer else {
            let reason = failure ?? "'\(settings.source)' had nothing to say"
            guard settings.onFailure == .goOn else { throw .rejected(reason) }
            context.note("not enriched: \(reason)")
            try context.send(message, toAll: settings.mainTargets)
            return .done
        }
        let enriched: Message
        do throws(ContentFailure) {
            enriched = try merging.merge(answer, into: message, readers, context)
        } catch {
            guard settings.onFailure == .goOn else { throw error.rejected }
            context.note("not enriched: \(error)")
            try context.send(message, toAll: settings.mainTargets)
            return .done
        }
        try context.send(enriched, toAll: settings.mainTargets)
        return .done
    }

    /// - Returns: The answer, or why there is none and the message may go on without.
    private func ask(
        about message: Message, _ context: any Context
    ) async throws(HostError) -> (answer: Message?, failure: String?) {
        let question = try question(about: message, context)
        do throws(HostError) {
            return (try await context.request(question, from: settings.source, timeout: settings.timeout), nil)
        } catch {
            switch error {
            case .transient(let reason), .rejected(let reason):
                guard settings.onFailure == .goOn else { throw error }
                return (nil, reason)
            case .misconfigured, .cancelled: throw error
            }
        }
    }

    private func question(about message: Message, _ context: any Context) throws(HostError) -> Message {
        guard let request else { return message }
        var content = MessageContent(message, readers)
        do throws(ContentFailure) {
            let text = try content.text(request) ?? ""
            return context.message(MessageBody(Bytes(text), contentType: "text/plain"))
        } catch { throw error.rejected }
    }
}
