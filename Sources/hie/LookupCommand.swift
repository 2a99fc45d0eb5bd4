// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIEConfiguration
import HIEStandard
import HIETransform
import HIETree

struct LookupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup",
        abstract: "Shows and changes lookup tables; a running engine uses a change within a second.",
        subcommands: [List.self, Get.self, Put.self, Remove.self, Import.self, Export.self, History.self])

    /// The folder that the tables lie in.
    struct Folder: ParsableArguments {
        @Argument(help: ArgumentHelp("The folder of the tables: 'lookups' beside a production.", valueName: "folder"))
        var folder: String

        var store: LookupStore { LookupStore(folder) }
    }

    /// Runs `body`; what goes wrong ends the command with exit code 1.
    fileprivate static func attempt<Result>(_ body: () throws(LookupStoreError) -> Result) throws -> Result {
        do throws(LookupStoreError) { return try body() } catch {
            Terminal.note("\(error)")
            throw ExitCode(1)
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the tables.")
        @OptionGroup var folder: Folder
        @Flag(help: "Print JSON, version 1.") var json = false

        private struct Report: Encodable {
            struct Table: Encodable {
                let name: String
                let entries: Int
                let version: String
            }

            let version = 1
            let tables: [Table]
        }

        func run() throws {
            let store = folder.store
            let tables = try store.names.map { name in
                try attempt { () throws(LookupStoreError) in try store.table(name) }
            }
            if json {
                let report = Report(
                    tables: tables.map { Report.Table(name: $0.name, entries: $0.entries.count, version: $0.version) })
                return Terminal.write(HIEStandard.JSONText.of(report))
            }
            for table in tables {
                Terminal.line("\(table.name): \(table.entries.count) entries, version \(table.version)")
            }
        }
    }

    struct Get: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the value of a key; exits with 1 where it has none.")
        @OptionGroup var folder: Folder
        @Argument var table: String
        @Argument var key: String

        func run() throws {
            let found = try attempt { () throws(LookupStoreError) in try folder.store.table(table) }
            guard let value = found[key] else {
                Terminal.note("'\(table)' has no such key")
                throw ExitCode(1)
            }
            Terminal.line(Terminal.printable(value))
        }
    }

    struct Put: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set", abstract: "Gives a key a value; makes the table where it is missing.")
        @OptionGroup var folder: Folder
        @Argument var table: String
        @Argument var key: String
        @Argument var value: String
        @Option(help: "Who changes it; by default the user that runs the command.") var by: String?

        func run() throws {
            try attempt { () throws(LookupStoreError) in try folder.store.set(key, to: value, in: table, by: by) }
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Takes a key out of a table.")
        @OptionGroup var folder: Folder
        @Argument var table: String
        @Argument var key: String
        @Option(help: "Who changes it; by default the user that runs the command.") var by: String?

        func run() throws {
            try attempt { () throws(LookupStoreError) in try folder.store.set(key, to: nil, in: table, by: by) }
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Replaces a table by a CSV file of keys and values.")
        @OptionGroup var folder: Folder
        @Argument var table: String
        @Argument(help: "The file; - is standard input.") var file: String
        @Option(help: "Who changes it; by default the user that runs the command.") var by: String?

        func run() throws {
            let bytes = try InputMessages.bytes(of: file)
            let count = try attempt { () throws(LookupStoreError) in
                try folder.store.replace(table, by: bytes, by: by)
            }
            Terminal.line("\(table): \(count) entries")
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Prints a table as CSV, by key.")
        @OptionGroup var folder: Folder
        @Argument var table: String

        func run() throws {
            let found = try attempt { () throws(LookupStoreError) in try folder.store.table(table) }
            Terminal.write(found.csv.text)
        }
    }

    struct History: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints who changed what in a table by these commands, oldest first.")
        @OptionGroup var folder: Folder
        @Argument var table: String

        func run() throws {
            for line in try attempt({ () throws(LookupStoreError) in try folder.store.history(of: table) }) {
                Terminal.line(Terminal.printable(line))
            }
        }
    }
}
