// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEConfiguration
import HIESettings

struct ServiceSettings: Settings {
    var port = 2575
    var address = "0.0.0.0"
    var targets: [String] = []

    static let summary = "Receives."
    static var settings: [Setting<Self>] {
        Setting("Port", \.port, in: 1...65_535, "TCP port to listen on.")
        Setting("IPAddress", \.address, "Address to listen on.")
        Setting("TargetConfigNames", \.targets, "Items that each message goes to.")
    }
}

struct RuleSettings: NestedSettings, Equatable {
    var name = ""
    var when: SourceText?
    var send: [String] = []
    var stop = false

    static let summary = "One rule."
    static var settings: [Setting<Self>] {
        Setting("name", \.name, "What traces call it.")
        Setting("when", \.when, "The condition.")
        Setting("send", \.send, "Targets.").required()
        Setting("stop", \.stop, "Whether later rules are skipped.")
    }
}

struct RouterSettings: Settings {
    var rules: [RuleSettings] = []

    static let summary = "Routes."
    static var settings: [Setting<Self>] { Setting("Rules", \.rules, "Where messages go.") }
}

struct OperationSettings: Settings {
    var address = "127.0.0.1"
    var port = 0
    var path: ConfiguredPath = ""
    var filename = ""
    var timeout = Duration.seconds(30)
    var password = Secret("")

    static let summary = "Sends."
    static var settings: [Setting<Self>] {
        Setting("IPAddress", \.address, "Where to.")
        Setting("Port", \.port, in: 0...65_535, "Port.")
        Setting("FilePath", \.path, "Folder.")
        Setting("Filename", \.filename, "Name of each file.")
        Setting("ReplyTimeout", \.timeout, in: .seconds(1)..., "Longest wait.")
        Setting("Password", \.password, "What to say.")
    }
}

/// Reads a production and all its classes, as an engine would, and says everything that is wrong.
func checked(_ text: String, named file: String) -> [ConfigurationIssue] {
    let sources = SubstitutionSources(
        environment: { $0 == "SECRET" ? "hunter2" : nil }, file: { _ in .failure(SubstitutionFailure("no such file")) })
    let (production, issues) = ProductionConfiguration.reading(
        text: text, named: file, folder: "/srv", sources: sources)
    guard let production else { return issues }
    var all = issues
    var wirings: [ItemWiring] = []
    for item in production.items {
        var wiring = ItemWiring(name: item.name, at: item.position, kind: .operation, isEnabled: item.common.enabled)
        let found: [SettingIssue]
        switch item.className {
        case "HL7TCPService":
            let (settings, issues) = ServiceSettings.reading(
                item.settings, at: item.settingsPosition, in: production.context)
            found = issues
            wiring.kind = .service
            wiring.targets = settings.targets.map {
                ItemWiring.Reference($0, at: item.settings.entry("TargetConfigNames")?.node.position)
            }
            wiring.listener = .init(
                address: settings.address, port: settings.port, at: item.settings.entry("Port")?.node.position)
        case "HL7RoutingEngine":
            let (settings, issues) = RouterSettings.reading(
                item.settings, at: item.settingsPosition, in: production.context)
            found = issues
            wiring.kind = .process
            wiring.targets = settings.rules.flatMap(\.send).map { ItemWiring.Reference($0) }
        case "HL7TCPOperation", "HL7FileOperation":
            found = OperationSettings.reading(item.settings, at: item.settingsPosition, in: production.context).1
        default: found = [SettingIssue("", "unknown class '\(item.className)'", at: item.classPosition)]
        }
        all += found.map { ConfigurationIssue(file: file, item: item.name, $0) }
        wirings.append(wiring)
    }
    return (all + (all.hasErrors ? [] : wiringIssues(wirings, file: file))).sorted()
}
