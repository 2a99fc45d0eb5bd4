// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser

@main
struct HIE: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hie",
        abstract: "A healthcare integration engine: HL7 v2 in, kept, routed and delivered.",
        discussion: """
            Exit codes: 0 done; 1 not as it should be (a faulty file, a ledger that does not close, messages not \
            delivered); 2 an invalid expression or argument file; 3 an error while evaluating; 64 wrong usage; \
            70 the journal has failed and the process must be started again.
            """,
        groupedSubcommands: [
            CommandGroup(
                name: "Productions",
                subcommands: [
                    Run.self, Check.self, TestCommand.self, Demo.self, SchemaCommand.self, Classes.self, Docs.self,
                ]),
            CommandGroup(name: "A running engine", subcommands: [Status.self, ItemCommand.self, AlertsCommand.self]),
            CommandGroup(
                name: "History",
                subcommands: [MessagesCommand.self, TraceCommand.self, Resend.self, LedgerCommand.self]),
            CommandGroup(name: "What waits for somebody", subcommands: [DeadLetterCommand.self, HoldCommand.self]),
            CommandGroup(
                name: "Message files",
                subcommands: [
                    Show.self, Validate.self, Eval.self, Repl.self, TransformCommand.self, LookupCommand.self,
                ]),
            CommandGroup(
                name: "Trials", subcommands: [Generate.self, Send.self, Sink.self, Bench.self, BenchRelay.self]),
            CommandGroup(name: "Storage", subcommands: [JournalCommand.self, IndexCommand.self]),
        ])
}
