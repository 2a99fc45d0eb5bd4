// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HIEConfiguration
import HIECore
import HIEPolicies
import HIESettings
import HIEStandard

struct Classes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists the classes of this build, or shows one with its settings and what it does not do.")

    @Argument(help: ArgumentHelp("A class, by its name or an alias.", valueName: "name"))
    var name: String?

    @Flag(help: "Print JSON, version 1.")
    var json = false

    func run() throws {
        let classes = try name.map { [try Self.hostClass(named: $0)] } ?? Catalog.standard.classes
        if json {
            Terminal.write(JSONText.of(ClassesReport(classes: classes.map(ClassReport.init))))
        } else if name != nil, let only = classes.first {
            Terminal.write(ClassPage.text(of: ClassReport(only)))
        } else {
            Terminal.write(Self.table(of: classes))
        }
    }

    private static func hostClass(named name: String) throws -> HostClass {
        if let found = Catalog.standard[name] { return found }
        let near = nearest(to: name, among: Catalog.standard.names)
        Terminal.note(
            "there is no class '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? "; `hie classes` lists all"))
        throw ExitCode(1)
    }

    static func table(of classes: [HostClass]) -> String {
        var table = Table("class", "kind", "what it does")
        for type in classes { table.add(type.name, type.kind.rawValue, type.settings.summary) }
        return table.text
    }
}

/// What `hie classes --json` prints, version 1.
struct ClassesReport: Encodable {
    let version = 1
    let classes: [ClassReport]
}

/// One class for people at a terminal.
enum ClassPage {
    static func text(of type: ClassReport) -> String {
        var text = Terminal.bold(type.name) + " (\(type.kind))\n\(type.summary)\n"
        if !type.accepts.isEmpty { text += "Accepts " + type.accepts.joined(separator: ", ") + ".\n" }
        if !type.produces.isEmpty { text += "Produces " + type.produces.joined(separator: ", ") + ".\n" }
        if !type.aliases.isEmpty { text += "Also called " + type.aliases.joined(separator: ", ") + ".\n" }
        text += "\n" + Terminal.bold("Settings") + "\n" + lines(of: type.settings, indent: "  ")
        let common = SettingReport.all(of: ItemSettings.self).map(\.name).joined(separator: ", ")
        text += "  Every item also has \(common).\n"
        if type.kind != HostClass.Kind.service.rawValue {
            let policies = SettingReport.all(of: PolicySettings.self).map(\.name).joined(separator: ", ")
            text += "  Where deliveries may fail: \(policies).\n"
        }
        if !type.limits.isEmpty {
            text += "\n" + Terminal.bold("Not supported") + "\n" + type.limits.map { "  \($0)\n" }.joined()
        }
        return text
    }

    private static func lines(of settings: [SettingReport], indent: String) -> String {
        settings.map { setting in
            var text = "\(indent)\(setting.name): \(setting.kind)\n\(indent)    \(setting.summary)"
            if !setting.aliases.isEmpty { text += " Also read as \(setting.aliases.joined(separator: ", "))." }
            return text + "\n" + (setting.settings.map { lines(of: $0, indent: indent + "    ") } ?? "")
        }.joined()
    }
}
