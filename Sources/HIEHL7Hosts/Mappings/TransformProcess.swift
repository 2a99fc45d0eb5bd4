// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIESettings
import HIETransform

public struct TransformProcessSettings: HostSettings {
    public var mapping: ConfiguredPath = ""
    public var targets: [String] = []
    public var lookupTables: ConfiguredPath = "lookups"

    public init() {}

    public static let summary = "Makes another message of each one, by a mapping file, and sends that on."
    public static var settings: [Setting<Self>] {
        Setting("Mapping", \.mapping, "The mapping file; a guide describes it.").required()
            .aliases("Transform", "DTLClass")
        Setting("TargetConfigNames", \.targets, "Items that the result goes to.").required()
        Setting("LookupTables", \.lookupTables, MappingSettings.lookupTablesSummary)
    }

    public var includedFiles: [String] { MappingSettings.files(of: mapping, lookups: lookupTables) }

    public var mappings: [MappingReference] {
        mapping.isEmpty ? [] : [MappingReference(file: mapping.path, lookups: lookupTables.path)]
    }

    public func check(_ context: HostContext) -> [SettingIssue] {
        MappingSettings.issues(mapping, at: "Mapping", lookups: lookupTables)
    }
}

/// Runs one mapping on every message. What the mapping cannot do is a dead letter.
public final class TransformProcess: PureProcess {
    public static let accepts = ["*/*"]

    private let runner: MappingRunner
    private let targets: [Int]

    public init(_ settings: TransformProcessSettings, _ context: HostContext) throws(HostError) {
        let runners = MappingRunners(lookups: settings.lookupTables, logger: context.logger)
        guard let runner = try runners.runner(settings.mapping) else { throw .misconfigured("Mapping is required") }
        self.runner = runner
        targets = Array(settings.targets.indices)
    }

    public func route(_ message: Message) -> Routing {
        var routing = Routing(sends: [], note: "mapping '\(runner.mapping.name)'")
        switch runner.run(on: message) {
        case .success(let made):
            routing.transformed = [Routing.Transformed(made.body, sends: targets)]
            if !made.note.isEmpty { routing.note += "; " + made.note }
        case .failure(let failure): routing.failure = failure.description
        }
        return routing
    }
}
