// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HIEConfiguration
import HIECore
import HIESettings
import HIEStandard

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema (draft 2020-12) of production files, for editors.",
        discussion: """
            An editor with a YAML language server checks and completes a production while it is written, when the file's \
            first line is: # yaml-language-server: $schema=production.schema.json
            """)

    func run() {
        Terminal.write(Self.text(of: .standard))
    }

    static func text(of catalog: Catalog) -> String {
        var schema = ProductionConfiguration.jsonSchema(
            classes: catalog.classes.map { type in
                ProductionConfiguration.ClassDescription(
                    name: type.name, aliases: type.aliases, schema: type.settings.jsonSchema)
            })
        schema["$comment"] = "version 1"
        return SettingValue.map(schema).json(indent: 2) + "\n"
    }
}
