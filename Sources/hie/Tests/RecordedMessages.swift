// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIECases
import HIEConfiguration
import HIECore
import HIEIndex
import HIESettings
import HIEStandard
import HIETree

/// Messages of a production's history, as a file of cases.
struct RecordedMessages {
    let access: SearchAccess
    let plan: ProductionPlan

    init(file: String) throws {
        plan = try CheckedFile.read(file).plan
        access = try SearchAccess(file: file)
    }

    private var services: Set<String> { names(.service) }
    private var operations: Set<String> { names(.operation) }

    /// What waits for these waits in a case, too.
    private var disabled: Set<String> { Set(plan.items.filter { !$0.isEnabled }.map(\.name)) }

    private func names(_ kind: HostClass.Kind) -> Set<String> {
        Set(plan.items.filter { $0.hostClass.kind == kind }.map(\.name))
    }

    /// The file's text, from messages by what a person calls them, or else the newest that came from outside.
    ///
    /// - Parameter production: The production file, from the folder of the file of cases.
    func text(_ messages: [String], last: Int, production: String) throws -> String {
        access.noteLag()
        let traces = try messages.isEmpty ? newest(last) : messages.map { try MessageLookup.find($0, in: access).trace }
        let bodies = try access.bodies()
        var cases: [RecordedCase] = []
        var first: Timestamp?
        let recorder = CaseRecorder(plan)
        for trace in traces {
            guard let row = trace.messages.first, let body = try bodies.body(of: row) else {
                Terminal.note("\(trace.session): the message is not kept any more")
                continue
            }
            guard services.contains(row.source) else {
                Terminal.note("\(row.id): '\(row.source)' is no service of \(access.file)")
                continue
            }
            first = min(first ?? row.created, row.created)
            cases.append(recorded(trace, row, Bytes(body), recorder))
        }
        guard let first else {
            Terminal.note("there is nothing to record")
            throw ExitCode(1)
        }
        let (text, leftOut) = recorder.file(of: cases, production: production, clock: first)
        if leftOut > 0 { Terminal.note("\(leftOut) messages are left out: only HL7 v2 can be masked") }
        return text
    }

    private func newest(_ count: Int) throws -> [Trace] {
        var query = MessageQuery()
        // Messages that items made stand among them.
        query.limit = count * 10
        let rows = try access.reading { search throws(IndexError) in try search.messages(query) }
        let arrived = rows.filter { services.contains($0.source) }.prefix(count)
        return try arrived.reversed().compactMap { row in
            try access.reading { search throws(IndexError) in try search.trace(of: row.id) }
        }
    }

    private func recorded(
        _ trace: Trace, _ row: MessageRow, _ body: Bytes, _ recorder: CaseRecorder
    ) -> RecordedCase {
        let deliveries = trace.messages.flatMap(\.deliveries)
        var seen: Set<String> = []
        let routes = deliveries.map(\.target).filter { operations.contains($0) && seen.insert($0).inserted }
        let rules = deliveries.flatMap { delivery in
            [delivery.note, delivery.ending].flatMap { recorder.rules(in: $0, of: delivery.target) }
        }.filter { seen.insert("rule " + $0).inserted }
        let event = row.trigger.isEmpty ? row.type : "\(row.type)^\(row.trigger)"
        return RecordedCase(
            name: "\(event) of \(row.created), \(row.id)", service: row.source, content: body, routes: routes,
            rules: rules, waiting: routes.filter(disabled.contains))
    }
}
