// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIESettings

public struct WireTapSettings: HostSettings {
    public var mainTargets: [String] = []
    public var tapTargets: [String] = []
    public var when: SourceText = ""

    public init() {}

    public static let summary = "Hands every message on, and a copy to items that listen in."
    public static var settings: [Setting<Self>] {
        Setting("TargetConfigNames", \.mainTargets, "Items that every message goes on to.").required()
        Setting("WireTapConfigNames", \.tapTargets, "Items that get a copy.").required()
        Setting("When", \.when, "Condition in FHIRPath under which a copy is made; of every message where empty.")
    }

    public var targets: [String] { mainTargets + tapTargets.filter { !mainTargets.contains($0) } }

    public func issues() -> [SettingIssue] { when.expressionIssues("When") }
}

/// Copies without a say: what becomes of a copy, or of the condition for it, changes nothing for the main line.
public final class WireTap: PureProcess {
    public static let accepts = ["*/*"]

    private let condition: ContentExpression?
    private let main: [Int]
    private let all: [Int]
    private let readers: ContentReaders

    public init(_ settings: WireTapSettings, _ context: HostContext) throws(HostError) {
        condition = try .optional(settings.when, "When")
        main = Array(settings.mainTargets.indices)
        all = Array(settings.targets.indices)
        readers = context.readers
    }

    public func route(_ message: Message) -> Routing {
        guard let condition else { return Routing(sends: all, note: "with a copy") }
        var content = MessageContent(message, readers)
        do throws(ContentFailure) {
            return try content.test(condition)
                ? Routing(sends: all, note: "with a copy") : Routing(sends: main, note: "without a copy")
        } catch {
            return Routing(sends: main, note: "without a copy: \(error)")
        }
    }
}
