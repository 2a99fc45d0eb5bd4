// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
internal import HIEPolicies
public import HIESettings
internal import HIETree
internal import Logging

/// A production file against a catalog: everything that `hie check` says and `hie run` starts from.
public struct ProductionCheck: Sendable {
    /// Nil where the file could not be read at all.
    public let configuration: ProductionConfiguration?
    /// What would be deployed; to be used only where there are no errors.
    public let plan: ProductionPlan
    /// By place; warnings among them.
    public let issues: [ConfigurationIssue]

    /// Reads and checks the file at `path`.
    public init(file path: String, catalog: Catalog, sources: SubstitutionSources? = nil) {
        let (configuration, issues) = ProductionConfiguration.reading(file: path, sources: sources)
        self.init(configuration, issues, catalog)
    }

    /// Reads and checks `text`, which a file called `file` in `folder` would hold.
    public init(
        text: String, named file: String, folder: String, catalog: Catalog, sources: SubstitutionSources = .none
    ) {
        let (configuration, issues) = ProductionConfiguration.reading(
            text: text, named: file, folder: folder, sources: sources)
        self.init(configuration, issues, catalog)
    }

    private init(_ configuration: ProductionConfiguration?, _ found: [ConfigurationIssue], _ catalog: Catalog) {
        self.configuration = configuration
        guard let configuration else {
            plan = ProductionPlan(name: "", items: [])
            issues = found
            return
        }
        var issues = found
        var items: [ItemPlan] = []
        var wiring: [ItemWiring] = []
        for item in configuration.items {
            guard let checked = Self.check(item, in: configuration, catalog, &issues) else { continue }
            items.append(checked.plan)
            wiring.append(checked.wiring)
        }
        plan = ProductionPlan(name: configuration.name, items: items)
        // Where an item's class is unknown, what names it as a target would be told a second time.
        let isComplete = items.count == configuration.items.count
        if isComplete {
            issues += wiringIssues(wiring, file: configuration.file, reserved: Self.reserved(configuration))
            issues += alertIssues(configuration, wiring)
        }
        self.issues = issues.sorted()
    }

    private static func check(
        _ item: ItemConfiguration, in configuration: ProductionConfiguration, _ catalog: Catalog,
        _ issues: inout [ConfigurationIssue]
    ) -> (plan: ItemPlan, wiring: ItemWiring)? {
        guard let hostClass = catalog[item.className] else {
            issues.append(
                ConfigurationIssue(
                    file: configuration.file, at: item.classPosition, item: item.name,
                    "there is no class '\(item.className)'" + suggestion(item.className, catalog)))
            return nil
        }
        let (settings, found) = read(hostClass.settings, item, configuration)
        issues += (found + policyIssues(item, hostClass) + executionIssues(item, hostClass)).map {
            ConfigurationIssue(file: configuration.file, item: item.name, $0)
        }
        let plan = ItemPlan(
            name: item.name, hostClass: hostClass, settings: settings, poolSize: item.common.poolSize,
            isEnabled: item.common.enabled, execution: item.common.execution,
            policies: policies(item, hostClass, settings), queue: item.common.queue,
            fingerprint: item.fingerprint + Self.contents(of: settings.includedFiles),
            isDue: hours(item.common.schedule))
        return (plan, wiring(item, hostClass, settings))
    }

    private static func policies(
        _ item: ItemConfiguration, _ hostClass: HostClass, _ settings: any HostSettings
    ) -> ItemPolicies {
        ItemPolicies(
            item.policies, classAttempts: settings.triesForEver ? nil : hostClass.maxAttempts,
            classOrder: hostClass.form == .courier ? .destination : .key)
    }

    /// Policies that are given and that nothing would read.
    private static func policyIssues(_ item: ItemConfiguration, _ hostClass: HostClass) -> [SettingIssue] {
        item.policyFields.entries.compactMap { entry in
            let why: String? =
                switch hostClass.form {
                case .service: "is for processes and operations; a service has no deliveries that could fail"
                case .pure where PolicySettings.isAboutDeadLetters(entry.name): nil
                case .pure:
                    "has no effect here: \(hostClass.name) neither waits nor acts outside, so nothing is tried again"
                case .courier where PolicySettings.isTimeLimit(entry.name):
                    "has no effect here: \(hostClass.name) has time limits of its own, such as ReplyTimeout"
                case .process, .operation, .courier: nil
                }
            return why.map { SettingIssue(entry.name, $0, at: entry.position) }
        }
    }

    /// Common settings that are given and that nothing of this class would read.
    private static func executionIssues(_ item: ItemConfiguration, _ hostClass: HostClass) -> [SettingIssue] {
        item.commonFields.entries.compactMap { entry in
            let why: String? =
                switch (entry.name, hostClass.form) {
                case ("Durability", .service):
                    switch item.common.durability {
                    case .local, .memory: nil
                    case .replicated, .quorum:
                        "must be local or memory; \(item.common.durability.rawValue) needs a broker on other machines"
                    }
                case ("Durability", _): "is for services: it says when their senders are answered"
                case ("FallbackTarget", .service): "is for items that get messages; a service gets none"
                case ("FallbackTarget", _) where item.common.fallbackTarget == item.name: "must be another item"
                case ("MessagingPattern", .pure):
                    "has no effect here: \(hostClass.name) routes within the commit of its input and waits for nobody"
                case ("MessagingPattern", .operation), ("MessagingPattern", .courier):
                    "is for services and processes: an operation hands nothing on"
                case ("ExecutionMode", .service), ("ExecutionMode", .pure), ("ExecutionMode", .courier):
                    "has no effect here: \(hostClass.name) never blocks; it is for classes that handle one message at a time"
                default: nil
                }
            return why.map { SettingIssue(entry.name, $0, at: entry.position) }
        }
    }

    /// Stands for what the files hold; empty for none.
    private static func contents(of files: [String]) -> String {
        files.map { file in
            guard case .success(let bytes) = readFile(file, atMost: ProductionReader.largestFile) else {
                return " \(file)"
            }
            return " \(file) \(bytes.withUnsafeBytes { XXH64.hash($0) })"
        }.joined()
    }

    private static func hours(_ schedule: Schedule?) -> @Sendable (Timestamp) -> Bool {
        guard let schedule else { return { _ in true } }
        return { schedule.isOpen(at: $0) }
    }

    private static func read<Configuration: HostSettings>(
        _: Configuration.Type, _ item: ItemConfiguration, _ configuration: ProductionConfiguration
    ) -> (any HostSettings, [SettingIssue]) {
        let position = item.settingsPosition ?? item.position
        var (settings, issues) = Configuration.reading(item.settings, at: position, in: configuration.context)
        let logger = Logger(label: "hie.check", factory: { _ in SwiftLogNoOpLogHandler() })
        for var issue in settings.check(HostContext(item: item.name, poolSize: item.common.poolSize, logger: logger)) {
            issue.position = issue.position ?? item.place(of: issue.path)
            issues.append(issue)
        }
        return (settings, issues)
    }

    private static func wiring(
        _ item: ItemConfiguration, _ hostClass: HostClass, _ settings: any HostSettings
    ) -> ItemWiring {
        let listener = settings.listener.map {
            ItemWiring.Listener(address: $0.host, port: $0.port, at: item.place(of: "Port"))
        }
        return ItemWiring(
            name: item.name, at: item.namePosition, kind: kind(hostClass.kind), isEnabled: item.common.enabled,
            targets: settings.targets.map { ItemWiring.Reference($0, at: item.place(naming: $0)) },
            synchronousTargets: settings.synchronousTargets.map {
                ItemWiring.Reference($0, at: item.place(naming: $0))
            },
            deadLetterTargets: deadLetterTargets(item), fallbacks: fallbacks(item),
            responders: settings.responders.map { ItemWiring.Reference($0, at: item.place(naming: $0)) },
            listener: listener, accepts: hostClass.accepts, produces: hostClass.produces,
            passesOn: hostClass.kind == .process,
            bound: item.common.queue.admitsBelow.map {
                ItemWiring.Bound(size: $0, rejects: item.common.overflowStrategy == .reject)
            })
    }

    private static func fallbacks(_ item: ItemConfiguration) -> [ItemWiring.Reference] {
        guard let target = item.common.execution.fallbackTarget else { return [] }
        let place = item.commonFields.entry("FallbackTarget")?.node.position ?? item.position
        return [ItemWiring.Reference(target, at: place)]
    }

    private static func deadLetterTargets(_ item: ItemConfiguration) -> [ItemWiring.Reference] {
        [("DeadLetterTarget", item.policies.deadLetterTarget), ("ErrorHandler", item.policies.errorHandler)].compactMap
        {
            name, target in
            target.isEmpty
                ? nil : ItemWiring.Reference(target, at: item.policyFields.entry(name)?.node.position ?? item.position)
        }
    }

    private static func kind(_ kind: HostClass.Kind) -> ItemWiring.Kind {
        switch kind {
        case .service: .service
        case .process: .process
        case .operation: .operation
        }
    }

    private static func suggestion(_ name: String, _ catalog: Catalog) -> String {
        let near = nearest(to: name, among: catalog.names)
        return near.map { "; did you mean '\($0)'?" } ?? "; 'hie classes' lists those of this build"
    }

    private static func reserved(
        _ configuration: ProductionConfiguration
    ) -> [(purpose: String, listener: ItemWiring.Listener)] {
        let settings = configuration.settings
        guard settings.statusPort > 0 else { return [] }
        return [("StatusPort", ItemWiring.Listener(address: settings.statusAddress, port: settings.statusPort))]
    }
}
