// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
public import HIECore
public import HIESettings
import HIETree

public struct SplitterSettings: HostSettings {
    public enum Kind: String, SettingChoice {
        case hl7Batch = "HL7Batch"
        case hl7Group = "HL7Group"
        case hl7Repetition = "HL7Repetition"
        case elements = "Elements"
        case lines = "Lines"
    }

    public var targets: [String] = []
    public var kind = Kind.hl7Batch
    public var expression: SourceText = ""
    public var headerLines = 0
    public var mostParts = 10_000

    public init() {}

    public static let summary = "Takes a message apart and sends each part on as a message of its own."
    public static var settings: [Setting<Self>] {
        Setting("TargetConfigNames", \.targets, "Items that each part goes to.").required()
        Setting(
            "SplitBy", \.kind,
            "HL7Batch: its messages. HL7Group: a segment and those up to the next like it, with those before the first. HL7Repetition: the repetitions of a field, one in each part. Elements: what Expression finds in JSON or XML. Lines: the rows of text or CSV."
        )
        Setting(
            "Expression", \.expression,
            "Segment for HL7Group, such as OBR; field for HL7Repetition, such as PID-3; FHIRPath for Elements.")
        Setting(
            "HeaderLines", \.headerLines, in: 0...100, "Lines at the beginning that every part of Lines begins with.")
        Setting("MaxParts", \.mostParts, in: 1...1_000_000, "A message of more parts is refused.")
    }

    public func issues() -> [SettingIssue] {
        var issues: [SettingIssue] = []
        switch kind {
        case .hl7Batch, .lines:
            if !expression.text.isEmpty {
                issues.append(SettingIssue("Expression", "has no effect where SplitBy is \(kind.rawValue)"))
            }
        case .hl7Group, .hl7Repetition:
            if let complaint = HL7Splitting.complaint(expression.text, kind) {
                issues.append(SettingIssue("Expression", complaint, at: expression.position))
            }
        case .elements:
            if expression.text.isEmpty { issues.append(SettingIssue("Expression", "is required for Elements")) }
            issues += expression.expressionIssues("Expression")
        }
        if headerLines > 0, kind != .lines { issues.append(SettingIssue("HeaderLines", "is for SplitBy: Lines")) }
        return issues
    }
}

/// Each part is caused by the whole, has its session and key, and tells its place in `hie.split.number` and
/// `hie.split.of`. After a crash all parts are there or none.
public final class Splitter: BusinessProcess {
    public static let accepts = ["*/*"]

    private let settings: SplitterSettings
    private let elements: ContentExpression?
    private let hl7: HL7Splitting?
    private let readers: ContentReaders

    public init(_ settings: SplitterSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        elements = settings.kind == .elements ? try .required(settings.expression, "Expression") : nil
        hl7 = HL7Splitting(settings.expression.text, settings.kind)
        readers = context.readers
    }

    public func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled {
        let parts = try parts(of: message)
        guard parts.count <= settings.mostParts else {
            throw .rejected("it has \(parts.count) parts, more than MaxParts \(settings.mostParts)")
        }
        guard !parts.isEmpty else { return .filtered("it has no part") }
        for (place, part) in parts.enumerated() {
            let made = context.message(part)
            var header = made.header
            header.properties["hie.split.number"] = String(place + 1)
            header.properties["hie.split.of"] = String(parts.count)
            try context.send(Message(header: header, body: made.body), toAll: settings.targets)
        }
        context.note("split into \(parts.count) parts")
        return .done
    }

    private func parts(of message: Message) throws(HostError) -> [MessageBody] {
        do throws(ContentFailure) {
            switch settings.kind {
            case .hl7Batch, .hl7Group, .hl7Repetition:
                let profile = message.header.profile
                return try hl7?.parts(of: message.body).map {
                    MessageBody(
                        $0, contentType: "application/hl7-v2+er7", bodyClass: profile.bodyClass,
                        schemaName: profile.schemaName, schemaVersion: profile.schemaVersion)
                } ?? []
            case .elements: return try elementParts(of: message)
            case .lines:
                let type = message.header.profile.contentType
                return LineSplitting(headerLines: settings.headerLines).parts(of: message.body).map {
                    MessageBody($0, contentType: type)
                }
            }
        } catch { throw error.rejected }
    }

    /// The bytes of each element as they stand in the whole.
    private func elementParts(of message: Message) throws(ContentFailure) -> [MessageBody] {
        guard let elements, !message.isHL7 else {
            throw ContentFailure(description: "Elements are for content such as JSON and XML")
        }
        var content = MessageContent(message, readers)
        let type = message.header.profile.contentType
        var parts: [MessageBody] = []
        for item in try content.items(elements) {
            switch item {
            case .element(let element):
                for node in Self.whole(element.node) {
                    guard let range = node.position, range.upperBound <= message.body.count else {
                        throw ContentFailure(description: "an element has no place of its own in the message")
                    }
                    parts.append(MessageBody(message.body[range], contentType: type))
                }
            case .value(let value): parts.append(MessageBody(Bytes(value.text), contentType: "text/plain"))
            case .node: continue
            }
        }
        return parts
    }

    /// A list stands for what is in it.
    private static func whole(_ node: HIENode?) -> [HIENode] {
        guard let node else { return [] }
        return node.kind == .list ? node.children : [node]
    }
}
