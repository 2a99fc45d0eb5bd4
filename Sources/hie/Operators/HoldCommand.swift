// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HIECore
import HIEStandard

struct HoldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold",
        abstract: "Held deliveries: suspended until somebody releases or cancels them.",
        discussion: """
            The engine may run or not. A delivery's id is its place in the journal, as the list shows it; a message's id, \
            the beginning of one, or a control id finds it too where there is a search index.
            """,
        subcommands: [List.self, Show.self, Release.self, Cancel.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists held deliveries, by item and then oldest first.")

        @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
        var file: String
        @OptionGroup var which: KeptFilterOptions
        @Option(help: "At most this many.")
        var limit = 50
        @Flag(help: "Print JSON, version 1.")
        var json = false

        func run() async throws {
            let access = try OperatorAccess(file: file)
            defer { access.close() }
            try await KeptTable(access: access, kind: .held, limit: limit, json: json).write(which.filter)
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows one held delivery: header, why it is held, every attempt that is kept, and the bytes.")

        @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
        var file: String
        @Argument(help: ArgumentHelp("The delivery's id, or its message's.", valueName: "id"))
        var id: String
        @Flag(help: "Print JSON, version 1.")
        var json = false

        func run() async throws {
            let access = try OperatorAccess(file: file)
            defer { access.close() }
            for reference in try KeptLookup.ids([id], .held, access) {
                try await KeptText.show(reference, .held, access, json: json)
            }
        }
    }

    struct Release: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lets held deliveries go on.", discussion: "Each goes on as the delivery that it was.")

        @OptionGroup var options: KeptActOptions

        func run() async throws {
            try await options.run(.held, "release", "released")
        }
    }

    struct Cancel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ends held deliveries as cancelled.",
            discussion: "A reason is asked for; it stands in the outcome.")

        @OptionGroup var options: KeptActOptions

        func run() async throws {
            try await options.run(.held, "cancel", "cancelled", isFinal: true)
        }
    }
}
