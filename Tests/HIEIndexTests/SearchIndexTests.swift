// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECore
import HIETree
import Synchronization
import Testing

@testable import HIEIndex

struct SearchIndexTests {
    private let folder = Folder()
    private let story = Story()

    private var search: IndexSearch { IndexSearch(directory: folder.path) }

    private func open(_ change: (inout IndexOptions) -> Void = { _ in }) throws -> SearchIndex {
        var options = IndexOptions()
        options.now = { noon.after(6 * day) }
        change(&options)
        return try SearchIndex(directory: folder.path, log: story.log, options: options, fields: readFields)
    }

    @Test func `a message is found with all that is known of it`() throws {
        let message = story.message("ADT|A01|C1|PAS|RTH|P1,P2|ward=W7")
        let place = story.store(message)
        let delivery = story.deliver(place, to: "RIS.Out", from: "ADT.Router", note: "movements to radiology")
        story.settle(delivery, .delivered, at: noon.after(5000), note: "AA", took: 1200)
        try open().catchUp()
        let row = try #require(try search.rows().first)
        #expect(row.id == message.id && row.session == message.id && row.place == place && row.causation == nil)
        #expect(row.created == noon && row.source == "PAS.In" && row.type == "ADT" && row.trigger == "A01")
        #expect(row.controlID == "C1" && row.sendingApplication == "PAS" && row.sendingFacility == "RTH")
        #expect(row.receivingApplication == "HIE" && row.receivingFacility == "" && row.schemaVersion == "2.5.1")
        #expect(row.contentType == "text/plain" && row.size == message.body.count && row.key == message.header.key)
        #expect(
            row.deliveries == [
                DeliveryRow(
                    receipt: delivery, target: "RIS.Out", producer: "ADT.Router", status: .ended(.delivered),
                    note: "movements to radiology", ending: "AA", reason: "", settled: noon.after(5000),
                    duration: .microseconds(1200), attempts: 1)
            ])
        #expect(folder.files == ["index-2026-11-24.sqlite"])
    }

    @Test func `every outcome keeps what belongs to it`() throws {
        let place = story.store(story.message("ADT|A01|C1|PAS|RTH||"))
        let outcomes: [(Outcome, String)] = [
            (.delivered(reply: Bytes("MSA|AA")), ""), (.filtered("no rule"), "no rule"), (.deadLettered("AR"), "AR"),
            (.cancelled(by: "ann", why: "twice"), "ann: twice"), (.expired, ""), (.dropped(policy: "Full"), "Full"),
        ]
        for (outcome, _) in outcomes { story.settle(story.deliver(place, to: "A"), outcome) }
        try open().catchUp()
        let rows = try #require(try search.rows().first).deliveries
        #expect(rows.map(\.status) == outcomes.map { .ended($0.0.name) })
        #expect(rows.map(\.reason) == outcomes.map(\.1))
    }

    @Test func `tries are counted however the log tells of them`() throws {
        let place = story.store(story.message("ADT|A01|C1|PAS|RTH||"))
        let told = story.deliver(place, to: "told")
        story.deferTry(told, attempts: 1, error: "refused")
        story.deferTry(told, attempts: 2, error: "timeout")
        story.settle(told, .delivered)
        let counted = story.deliver(place, to: "counted")
        story.start(counted)
        story.deferTry(counted, attempts: 1, error: "refused")
        story.start(counted)
        story.settle(counted, .deadLettered("poison"))
        let never = story.deliver(place, to: "never")
        story.settle(never, .expired)
        let waiting = story.deliver(place, to: "waiting")
        story.deferTry(waiting, attempts: 7, error: "refused")
        for batch in [1, 2000] {
            try open { $0.batch = batch }.rebuildToEnd()
            let rows = try #require(try search.rows().first).deliveries
            #expect(rows.map(\.attempts) == [3, 2, 0, 7])
            #expect(rows.map(\.status) == [.ended(.delivered), .ended(.deadLettered), .ended(.expired), .waiting])
            #expect(rows.map(\.reason) == ["", "poison", "", "refused"])
        }
    }

    @Test func `what operators do stays beside the outcome, in one batch or in several`() throws {
        let by = Operator(name: "anna", user: 7)
        let place = story.store(story.message("ADT|A01|C1|PAS|RTH||"))
        let discarded = story.deliver(place, to: "discarded")
        story.start(discarded)
        story.settle(discarded, .deadLettered("AR"), at: noon.after(1), took: 9)
        story.settle(
            discarded, .deadLettered("AR"), at: noon.after(60), note: "\(OperatorAct(.discarded, by: by, why: "old"))")
        let released = story.deliver(place, to: "released")
        story.deferTry(released, attempts: 1, error: "suspended")
        story.deferTry(released, attempts: 1, error: "\(OperatorAct(.released, by: by, why: ""))")
        story.settle(released, .delivered, at: noon.after(2))
        for batch in [1, 2000] {
            try open { $0.batch = batch }.rebuildToEnd()
            let rows = try #require(try search.rows().first).deliveries
            #expect(rows.map(\.status) == [.ended(.deadLettered), .ended(.delivered)])
            #expect(rows.map(\.ending) == ["discarded by anna (user 7): old", "released by anna (user 7)"])
            #expect(rows.map(\.reason) == ["AR", ""])
            #expect(rows.map(\.attempts) == [1, 2])
            #expect(rows.map(\.settled) == [noon.after(1), noon.after(2)])
            #expect(rows[0].duration == .microseconds(9))
        }
    }

    @Test func `a message belongs to the day it was made on, a late one to the day that has begun`() throws {
        let midnight = noon.after(day / 2)
        for (id, time) in [
            ("1", midnight.after(-1)), ("2", midnight), ("3", midnight.after(-1)), ("4", noon.after(3 * day)),
        ] {
            story.store(story.message("ADT|A01|\(id)|PAS|RTH||", at: time))
        }
        try open().catchUp()
        #expect(
            folder.files == ["index-2026-11-24.sqlite", "index-2026-11-25.sqlite", "index-2026-11-27.sqlite"])
        #expect(try search.rows().map(\.controlID) == ["4", "3", "2", "1"])
        #expect(try search.ids { $0.since = midnight.after(-1) } == ["4", "3", "2", "1"])
        #expect(try search.ids { $0.until = midnight } == ["3", "1"])
        #expect(try search.ids { ($0.since, $0.until) = (midnight, midnight.after(1)) } == ["2"])
    }

    @Test func `a clock that was years ahead and is put right costs no order`() throws {
        for (id, offset) in [("1", 0), ("2", 5000), ("3", 0), ("4", 5000), ("5", 1)] as [(String, Int64)] {
            story.store(story.message("ADT|A01|\(id)|PAS|RTH||", at: noon.after(offset * day)))
        }
        try open { $0.batch = 1 }.catchUp()
        #expect(folder.files == ["index-2026-11-24.sqlite", "index-2026-11-25.sqlite", "index-2040-08-02.sqlite"])
        #expect(try search.rows().map(\.controlID) == ["5", "4", "3", "2", "1"])
        #expect(try search.ids { $0.limit = 2 } == ["5", "4"])
        let file = folder.path + "/index-2040-08-02.sqlite"
        try Data(repeating: 0, count: 8192).write(to: URL(fileURLWithPath: file))
        try open { $0.batch = 1 }.catchUp()
        #expect(try search.rows().map(\.controlID) == ["5", "4", "3", "2", "1"])
    }

    @Test func `a delivery settled days later stands in its message's file, wherever it was made`() throws {
        let place = story.store(story.message("ADT|A01|C1|PAS|RTH||"))
        let early = story.deliver(place, to: "A")
        story.store(story.message("ADT|A01|C2|PAS|RTH||", at: noon.after(2 * day)))
        let late = story.deliver(place, to: "B")
        story.store(story.message("ADT|A01|C3|PAS|RTH||", at: noon.after(4 * day)))
        try open().catchUp()
        let index = try open { $0.batch = 1 }
        #expect(try search.ids { $0.outcome = .waiting } == ["C1"])
        story.deferTry(late, attempts: 1, error: "refused")
        story.settle(early, .delivered, at: noon.after(5 * day))
        story.settle(late, .deadLettered("AR"), at: noon.after(5 * day))
        try index.catchUp()
        #expect(try search.ids { $0.outcome = .waiting } == [])
        let row = try #require(try search.rows().last)
        #expect(row.deliveries.map(\.target) == ["A", "B"])
        #expect(row.deliveries.map(\.status) == [.ended(.delivered), .ended(.deadLettered)])
        #expect(row.deliveries.map(\.attempts) == [1, 2])
        #expect(try search.ids { ($0.outcome, $0.item) = (.ended(.deadLettered), "B") } == ["C1"])
    }

    @Test func `days beyond those to be kept are deleted and their late settlements forgotten`() throws {
        let reports = Mutex([IndexReport]())
        let index = try open { options in
            options.daysKept = 1
            options.report = { report in reports.withLock { $0.append(report) } }
        }
        let old = story.deliver(story.store(story.message("ADT|A01|1|PAS|RTH||")), to: "A")
        story.store(story.message("ADT|A01|2|PAS|RTH||", at: noon.after(day)))
        story.store(story.message("ADT|A01|3|PAS|RTH||", at: noon.after(2 * day)))
        story.settle(old, .delivered)
        try index.catchUp()
        #expect(folder.files == ["index-2026-11-25.sqlite", "index-2026-11-26.sqlite"])
        #expect(try search.rows().map(\.controlID) == ["3", "2"])
        #expect(reports.withLock { $0 } == [.removed([folder.path + "/index-2026-11-24.sqlite"])])
        #expect(index.position == story.log.end)
    }

    @Test func `a second writer is refused, readers are not`() throws {
        story.store(story.message("ADT|A01|1|PAS|RTH||"))
        let index = try open()
        try index.catchUp()
        #expect(throws: IndexError.inUse(directory: folder.path)) { try open() }
        #expect(try search.rows().count == 1)
    }

    @Test func `an index that has read further than the journal goes starts over and says so`() throws {
        story.store(story.message("ADT|A01|1|PAS|RTH||"))
        try open().catchUp()
        let other = Story()
        var options = IndexOptions()
        let reports = Mutex([IndexReport]())
        options.report = { report in reports.withLock { $0.append(report) } }
        let index = try SearchIndex(directory: folder.path, log: other.log, options: options, fields: readFields)
        #expect(index.position == nil)
        #expect(try search.rows().isEmpty)
        #expect(reports.withLock { $0.count } == 1)
    }

    @Test func `lag is the age of what was read last while more is there`() throws {
        story.store(story.message("ADT|A01|1|PAS|RTH||", at: noon.after(-3_000_000)))
        story.store(story.message("ADT|A01|2|PAS|RTH||", at: noon))
        let index = try open { options in
            options.batch = 1
            options.now = { noon }
            options.backlog = { LogBacklog(unread: $0 == nil ? 200 : 100, kept: 1000) }
        }
        #expect(index.position == nil && index.lag.unread == 200)
        try index.step()
        #expect(index.lag == IndexLag(seconds: 3, unread: 100))
        try index.step()
        #expect(index.lag == IndexLag(seconds: 0, unread: 0))
        #expect(index.position == story.log.end)
    }

    @Test func `what cannot be read is said and tried again`() throws {
        story.store(story.message("ADT|A01|1|PAS|RTH||"))
        let index = try open()
        story.log.fail(.unavailable("disk"))
        #expect(throws: IndexError.log(.unavailable("disk"))) { try index.step() }
        story.log.fail(nil)
        try index.catchUp()
        #expect(try search.rows().count == 1)
    }

    @Test func `overlong values are cut the same way in rows and queries`() throws {
        let long = String(repeating: "é", count: 500)
        story.store(story.message("ADT|A01|\(long)|PAS|RTH|\(long)|"))
        try open().catchUp()
        #expect(try search.ids { $0.patient = long }.count == 1)
        #expect(try search.ids { $0.controlID = long }.first?.utf8.count ?? 0 <= 260)
    }

    @Test func `a body that says nothing is found by its envelope`() throws {
        story.store(story.message("\0\u{1}\u{FFFD}", from: "Any.In"))
        try open().catchUp()
        #expect(try search.ids { $0.item = "Any.In" } == [""])
    }
}

extension SearchIndex {
    func rebuildToEnd() throws {
        try rebuild()
        try catchUp()
    }
}
