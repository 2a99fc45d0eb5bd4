// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIECore
import HIEStandard

/// What all acts on several have in common.
struct BulkOptions: ParsableArguments {
    @Flag(help: "All of them; needed where no id and no filter is given.")
    var all = false
    @Option(help: ArgumentHelp("At most so many a second.", valueName: "number"))
    var rate = 100
    @Flag(help: "Say how many it would be, and do nothing.")
    var dryRun = false
    @Flag(help: "Print JSON, version 1.")
    var json = false

    func validate() throws {
        guard (1...100_000).contains(rate) else { throw ValidationError("--rate must be 1 to 100000, not \(rate)") }
    }
}

/// What an act on several is given, and how it is done.
struct KeptActOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
    var file: String
    @Argument(help: ArgumentHelp("Ids of deliveries or of their messages.", valueName: "id"))
    var ids: [String] = []
    @OptionGroup var which: KeptFilterOptions
    @OptionGroup var bulk: BulkOptions
    @OptionGroup var record: OperatorOptions

    func validate() throws { try bulk.require(ids, which.filter) }

    /// - Parameters:
    ///   - act: The last part of the path: `retry`.
    ///   - word: What was done to each, for people: `retried`.
    ///   - isFinal: Nothing brings them back, so a reason is asked for.
    func run(_ kind: KeptKind, _ act: String, _ word: String, isFinal: Bool = false) async throws {
        let why = isFinal && !bulk.dryRun ? try record.reason() : record.why ?? ""
        let access = try OperatorAccess(file: file)
        defer { access.close() }
        try await KeptActs(access, kind, act, word, who: record.who, why: why, bulk).run(ids, which.filter)
    }
}

/// Does one act to the deliveries that ids or a filter name, so many a second, with progress.
struct KeptActs {
    let access: OperatorAccess
    let kind: KeptKind
    /// The last part of the path: `retry`.
    let act: String
    /// What was done to each, for people: `retried`.
    let word: String
    let who: String
    let why: String
    let options: BulkOptions
    private let clock = ContinuousClock()

    init(
        _ access: OperatorAccess, _ kind: KeptKind, _ act: String, _ word: String, who: String, why: String,
        _ options: BulkOptions
    ) {
        self.access = access
        self.kind = kind
        self.act = act
        self.word = word
        self.who = who
        self.why = why
        self.options = options
    }

    func run(_ ids: [String], _ filter: KeptFilter) async throws {
        var total = ActReport(act: word)
        if !ids.isEmpty {
            try await carryOut(try KeptLookup.ids(ids, kind, access), &total)
        } else {
            // What fails again meanwhile is younger, and waits for another call.
            var filter = filter
            if kind == .letters { filter.until = min(filter.until ?? .now(), .now()) }
            try await KeptList(access: access, kind: kind, filter: filter).pages(of: 1000) { page in
                try await carryOut(page.deliveries.map { KeptReference(item: $0.item, id: $0.id) }, &total)
                return true
            }
        }
        Terminal.endProgress()
        try finish(total)
    }

    private func carryOut(_ references: [KeptReference], _ total: inout ActReport) async throws {
        var rest = references[...]
        // Ten times a second, so that progress moves and an interruption comes soon.
        let batch = max(1, min(500, options.rate / 10))
        while !rest.isEmpty {
            let some = Array(rest.prefix(batch))
            rest = rest.dropFirst(batch)
            if options.dryRun {
                total.done += some
                continue
            }
            let began = clock.now
            let report = try await access.value(
                ActReport.self, "POST", "/\(kind.rawValue)/\(act)",
                sending: ActRequest(who: who, why: why, deliveries: some))
            total.act = report.act
            total.done += report.done
            total.failed += report.failed
            Terminal.progress("\(total.done.count.grouped) \(word)")
            let due = began.advanced(by: .nanoseconds(Int64(some.count) * 1_000_000_000 / Int64(options.rate)))
            try await clock.sleep(until: due)
        }
    }

    private func counted(_ total: ActReport) -> String {
        let count = total.done.count
        return "\(count.grouped) \(count == 1 ? kind.singular : kind.plural)"
    }

    private func finish(_ total: ActReport) throws {
        if options.json {
            Terminal.write(JSONText.of(total))
        } else if options.dryRun {
            Terminal.line("would be \(word): \(counted(total))")
        } else {
            for failure in total.failed { Terminal.note(Terminal.printable("\(failure.id): \(failure.reason)")) }
            Terminal.line("\(word): \(counted(total))")
        }
        if !total.failed.isEmpty { throw ExitCode(1) }
    }
}

extension BulkOptions {
    /// Neither ids nor a filter is more often a slip than a wish.
    func require(_ ids: [String], _ filter: KeptFilter) throws {
        guard !ids.isEmpty || !filter.isEmpty || all else {
            throw ValidationError("give ids, a filter such as --item, or --all")
        }
        guard ids.isEmpty || filter.isEmpty && !all else { throw ValidationError("give ids or a filter, not both") }
    }
}
