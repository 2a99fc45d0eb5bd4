// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HIEConfiguration
import HIECore
import HIEPolicies
import HIESettings
import HIEStatus

/// The reference in Markdown, as the code declares it: file names below the folder, and their texts.
struct ReferencePages {
    let catalog: Catalog

    var all: [(name: String, text: String)] {
        var pages = [("README.md", contents), ("production.md", production)]
        pages += catalog.classes.map { ("classes/\($0.name).md", page(of: $0)) }
        return pages + [("metrics.md", metrics), ("commands.md", commands)]
    }

    private static let note = "<!-- Written by `hie docs`; change the code instead. -->\n\n"

    private var contents: String {
        var text = Self.note + "# Reference\n\n"
        text += "- [Production files](production.md): what holds for a production and for every item\n"
        for kind in HostClass.Kind.allCases {
            let links = catalog.classes.filter { $0.kind == kind }.map { "[\($0.name)](classes/\($0.name).md)" }
            if !links.isEmpty { text += "- \(Self.plural(kind)): \(links.joined(separator: ", "))\n" }
        }
        text += "- [The command line by example](cli.md), with every JSON form\n"
        text += "- [The help of every command](commands.md), and the exit codes\n"
        text += "- [FHIRPath](fhirpath.md): expressions over HL7 v2, FHIR, JSON and XML\n"
        return text + "- [Metrics](metrics.md)\n"
    }

    private static func plural(_ kind: HostClass.Kind) -> String {
        switch kind {
        case .service: "Services, which bring messages in"
        case .process: "Processes, which decide about them"
        case .operation: "Operations, which take them out"
        }
    }

    private var production: String {
        Self.note + """
            # Production files

            A production is one file in YAML, or in JSON where it begins with `{`. `hie check` says what is wrong with one,
            `hie schema` prints a JSON Schema for editors.

            | Key | Meaning |
            |---|---|
            | `production` | The name of the production. |
            | `settings` | What holds for the production as a whole, below. |
            | `alerts` | What operators are told of, below and in [the guide](../guides/alerts.md). |
            | `items` | A list of items. |

            Each item has a `name`, a `class` and `settings`: those of its class and those that every item has.

            ## Settings of a production

            \(ProductionSettings.referenceTable)

            ## Settings of every item

            \(ItemSettings.summary) Each may stand beside the item's `name` or among its `settings`, not in both.

            \(ItemSettings.referenceTable)

            ## Policies of processes and operations

            \(PolicySettings.summary) They stand where the settings of every item stand.
            [Delivery](../specs/delivery.md#policies) says how they work.

            \(PolicySettings.referenceTable)

            ## Alerts

            \(AlertSettings.summary) [The guide](../guides/alerts.md) has examples and a table of what rules can look at.

            \(AlertSettings.referenceTable)

            ## Values

            - Times have a unit: `250ms`, `30s`, `5m`, `2h`, `7d`. Sizes too: `64KiB`, `1MiB`, `10GB`.
            - `${NAME}` in any value is the environment's, `${file:/path}` a file's content. What comes from there is never shown.
            - Relative paths start from the production file.
            - A list may be written as text with commas.

            """
    }

    private func page(of type: HostClass) -> String {
        var text = Self.note + "# \(type.name)\n\n\(type.settings.summary)\n\n"
        text += "- Kind: \(type.kind.rawValue)\n"
        if !type.accepts.isEmpty { text += "- Accepts: \(Self.code(type.accepts))\n" }
        if !type.produces.isEmpty { text += "- Produces: \(Self.code(type.produces))\n" }
        if !type.aliases.isEmpty { text += "- Also called: \(Self.code(type.aliases))\n" }
        text += "\n## Settings\n\n\(type.settings.referenceTable)\n\n"
        text += "The settings that [every item](../production.md#settings-of-every-item) has come on top.\n"
        if !type.limits.isEmpty {
            text += "\n## Not supported\n\n" + type.limits.map { "- \($0)\n" }.joined()
        }
        return text
    }

    private static func code(_ words: [String]) -> String { words.map { "`\($0)`" }.joined(separator: ", ") }

    private var metrics: String {
        var text = Self.note + "# Metrics\n\n"
        text +=
            "At `/metrics` of the status address, in Prometheus' text format (version 0.0.4). Times are in seconds.\n\n"
        text += "| Metric | Type | Labels | Meaning |\n|---|---|---|---|\n"
        for (name, help) in Metric.help.sorted(by: { $0.key < $1.key }) {
            let labels = Self.code(Metric.labels[name] ?? [])
            text += "| `\(name)` | \(Metric.type(of: name)) | \(labels) | \(help) |\n"
        }
        return text
    }

    private var commands: String {
        var text = Self.note + "# Commands\n\n[By example](cli.md).\n\n## Exit codes\n\n| Code | Meaning |\n|---|---|\n"
        for code in CommandExit.all { text += "| \(code.number) | \(code.meaning) |\n" }
        for command in CommandList.all(of: HIE.self) {
            text += "\n## \(command.path.joined(separator: " "))\n\n```\n"
            text += CommandList.help(of: command.type) + "\n```\n"
        }
        return text
    }
}

/// What the program ends with.
enum CommandExit {
    static let all: [(number: Int, meaning: String)] = [
        (0, "Done."),
        (
            1,
            "Not as it should be: a faulty file, no engine, a ledger that does not close, damage, messages not delivered."
        ),
        (2, "An expression is invalid, or a file of messages cannot be read or is empty."),
        (3, "What an expression was to be evaluated over is no HL7 v2 message."),
        (64, "Wrong usage; the help says what is right."),
        (70, "The journal has failed; starting again recovers from what is on disk."),
    ]
}

/// The commands in the order of the help.
enum CommandList {
    static func all(
        of type: any ParsableCommand.Type, under path: [String] = []
    ) -> [(path: [String], type: any ParsableCommand.Type)] {
        let path = path + [name(of: type)]
        let below = type.configuration.subcommands.filter { $0.configuration.shouldDisplay }.flatMap {
            all(of: $0, under: path)
        }
        return [(path, type)] + below
    }

    private static func name(of type: any ParsableCommand.Type) -> String {
        type.configuration.commandName ?? "\(type)".lowercased()
    }

    static func help(of type: any ParsableCommand.Type) -> String {
        let text = HIE.helpMessage(for: type, columns: 100)
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
            .trimmingTrailingLines
    }
}

extension String {
    fileprivate var trimmingTrailingLines: String {
        var text = self[...]
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }
}
