// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIESettings

public struct DuplicateFilterSettings: HostSettings {
    public var passTargets: [String] = []
    public var key: SourceText = ""
    public var window: Duration? = .seconds(86_400)
    public var windowCount = 100_000
    public var duplicateTargets: [String] = []

    public init() {}

    public static let summary = "Lets each message through once: what has the key of an earlier one is filtered."
    public static var settings: [Setting<Self>] {
        Setting("TargetConfigNames", \.passTargets, "Items that messages go on to which are new.").required()
        Setting("KeyExpression", \.key, "What two copies of a message have in common, in FHIRPath.").required()
            .aliases("DuplicateBy")
        Setting(
            "Window", \.window, in: .seconds(1) ... .seconds(31_536_000),
            "How long a key is remembered; without limit but for WindowCount where null.")
        Setting("WindowCount", \.windowCount, in: 1...1_000_000, "How many keys are remembered, the newest.")
        Setting("DuplicateTargetConfigNames", \.duplicateTargets, "Items that duplicates go to instead of ending here.")
    }

    public var targets: [String] { passTargets + duplicateTargets }

    public func issues() -> [SettingIssue] { key.expressionIssues("KeyExpression") }
}

/// Remembers keys in its own state: in the commit in which a message goes on, its key is known.
///
/// A message without a key goes on: nothing says that it came before.
public final class DuplicateFilter: BusinessProcess {
    public static let accepts = ["*/*"]
    public static let isSerial = true

    private let settings: DuplicateFilterSettings
    private let key: ContentExpression
    private let memory: DuplicateMemory
    private let readers: ContentReaders

    public init(_ settings: DuplicateFilterSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        key = try .required(settings.key, "KeyExpression")
        memory = DuplicateMemory(window: settings.window, count: settings.windowCount)
        readers = context.readers
    }

    public func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled {
        guard let key = try key(of: message) else {
            context.note("without a key")
            try context.send(message, toAll: settings.passTargets)
            return .done
        }
        guard let earlier = memory.look(key, message, context) else {
            try context.send(message, toAll: settings.passTargets)
            return .done
        }
        let reason = "a duplicate of message \(earlier.message), which came at \(earlier.at)"
        guard !settings.duplicateTargets.isEmpty else { return .filtered(reason) }
        context.note(reason)
        try context.send(message, toAll: settings.duplicateTargets)
        return .done
    }

    private func key(of message: Message) throws(HostError) -> String? {
        var content = MessageContent(message, readers)
        do throws(ContentFailure) { return try content.text(key) } catch { throw error.rejected }
    }
}
