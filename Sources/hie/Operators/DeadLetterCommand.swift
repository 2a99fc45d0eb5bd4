// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIECore
import HIEStandard
import HIETree

struct DeadLetterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dlq",
        abstract: "Dead letters: messages that an item could not take, kept until somebody decides.",
        discussion: """
            The engine may run or not. A letter's id is its place in the journal, as the list shows it; a message's id, the \
            beginning of one, or a control id finds it too where there is a search index. Who did what and why stays in \
            the journal and shows in `hie trace`.
            """,
        subcommands: [List.self, Show.self, Edit.self, Retry.self, Discard.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists dead letters, by item and then oldest first.")

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
            try await KeptTable(access: access, kind: .letters, limit: limit, json: json).write(which.filter)
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows one dead letter: header, error, every attempt that is kept, and the bytes.")

        @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
        var file: String
        @Argument(help: ArgumentHelp("The letter's id, or its message's.", valueName: "id"))
        var id: String
        @Flag(help: "Print JSON, version 1.")
        var json = false

        func run() async throws {
            let access = try OperatorAccess(file: file)
            defer { access.close() }
            for reference in try KeptLookup.ids([id], .letters, access) {
                try await KeptText.show(reference, .letters, access, json: json)
            }
        }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Delivers dead letters once more to the item that could not take them.",
            discussion: """
                Each is a new delivery, behind what waits; the outcome of the old one stays what it is. Of several each \
                item's come in the order in which they failed. Ctrl-C ends it between two.
                """)

        @OptionGroup var options: KeptActOptions

        func run() async throws {
            try await options.run(.letters, "retry", "retried")
        }
    }

    struct Discard: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Gives dead letters up: their bytes need not be kept any longer.",
            discussion: "They stay dead letters in ledger and trace. A reason is asked for.")

        @OptionGroup var options: KeptActOptions

        func run() async throws {
            try await options.run(.letters, "discard", "discarded", isFinal: true)
        }
    }
}
