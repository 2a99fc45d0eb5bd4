// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

@testable import HIEIndex

/// A seeded random history in a log, and beside it, in plain arrays, what an index of it must say.
final class History {
    let story = Story()
    private(set) var rows: [Known] = []
    private var random: Seeded
    private var time = noon
    private var messages: [Message] = []
    private var waiting: [(row: Int, delivery: Int)] = []
    private var trying: Set<Receipt> = []

    struct Known {
        var row: MessageRow
        /// Control id, patient ids and values of paths, by name.
        var values: [(name: String, value: String)]
    }

    static let items = ["PAS.In", "LAB.In", "ADT.Router", "RIS.Out", "LAB.Out", "Archive"]
    static let types = ["ADT", "ORU", "ORM"]
    static let triggers = ["A01", "A02", "R01", "O01"]
    static let applications = ["PAS", "LIMS", "HIE", ""]

    init(seed: UInt64, steps: Int) {
        random = Seeded(seed)
        for _ in 0..<steps { step() }
    }

    private func pick<Element>(_ values: [Element]) -> Element? { values.randomElement(using: &random) }
    private func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private func step() {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<30: add()
        case 30..<55: deliver()
        case 55..<80: settle()
        case 80..<88: start()
        case 88..<95: deferTry()
        default: storeAgain()
        }
    }

    private func add() {
        time = time.after(Int64.random(in: -60_000_000...1_200_000_000, using: &random))
        if chance(1) { time = time.after(2 * day) }
        let patients = (0..<Int.random(in: 0...2, using: &random)).map { _ in
            "P\(Int.random(in: 0..<40, using: &random))"
        }
        let extra = chance(30) ? "ward=W\(Int.random(in: 0..<5, using: &random))" : ""
        let parts = [
            pick(Self.types) ?? "", pick(Self.triggers) ?? "",
            chance(5) ? "" : "C\(Int.random(in: 0..<500, using: &random))",
            pick(Self.applications) ?? "", pick(["RTH", "JR"]) ?? "", patients.joined(separator: ","), extra,
        ]
        let cause = chance(25) ? pick(messages) : nil
        let source = pick(Self.items) ?? ""
        let message = story.message(parts.joined(separator: "|"), from: source, at: time, causedBy: cause)
        messages.append(message)
        know(message, at: story.store(message))
    }

    private func storeAgain() {
        guard let message = messages.suffix(20).randomElement(using: &random) else { return }
        know(message, at: story.store(message))
    }

    private func know(_ message: Message, at place: Receipt) {
        let fields = readFields(message)
        let row = MessageRow(
            place: place, id: message.id, session: message.header.session, causation: message.header.causation,
            created: message.header.created, source: message.header.profile.source, type: fields.type,
            trigger: fields.trigger, controlID: fields.controlID, sendingApplication: fields.sendingApplication,
            sendingFacility: fields.sendingFacility, receivingApplication: fields.receivingApplication,
            receivingFacility: "", contentType: "text/plain", schemaVersion: fields.version, size: message.body.count,
            key: message.header.key, deliveries: [])
        var values = fields.patientIDs.map { (name: "patient id", value: $0) } + fields.extra
        if !fields.controlID.isEmpty { values.append((name: "control id", value: fields.controlID)) }
        rows.append(Known(row: row, values: values))
    }

    private func deliver() {
        // Mostly to what came lately, at times to what is days old.
        let recent = rows.indices.suffix(chance(90) ? 10 : .max)
        guard let row = recent.randomElement(using: &random), let target = pick(Self.items) else { return }
        let producer = chance(80) ? pick(Self.items) : nil
        let outcome: Outcome? = chance(20) ? pick([.delivered, .filtered("no rule")]) : nil
        let note = chance(50) ? "rule \(Int.random(in: 0..<4, using: &random))" : ""
        let place = rows[row].row.place
        let receipt = story.deliver(place, to: target, from: producer, outcome: outcome, note: note)
        let ending = outcome.map { Ending(outcome: $0, note: "", at: nil, microseconds: 0) }
        rows[row].row.deliveries.append(
            DeliveryRow(
                receipt: receipt, target: target, producer: producer,
                status: outcome.map { .ended($0.name) } ?? .waiting, note: note, ending: "",
                reason: ending?.reason ?? "", settled: nil, duration: .zero, attempts: 0))
        if outcome == nil { waiting.append((row, rows[row].row.deliveries.count - 1)) }
    }

    /// Replaces a delivery's row by what `change` makes of it.
    private func change(
        _ at: (row: Int, delivery: Int), attempts: Int, status: DeliveryStatus = .waiting, ending: String = "",
        reason: String, settled: Timestamp? = nil, took: Int64 = 0
    ) {
        let old = rows[at.row].row.deliveries[at.delivery]
        rows[at.row].row.deliveries[at.delivery] = DeliveryRow(
            receipt: old.receipt, target: old.target, producer: old.producer, status: status, note: old.note,
            ending: ending, reason: reason, settled: settled, duration: .microseconds(took), attempts: attempts)
    }

    private func settle() {
        guard let index = waiting.indices.randomElement(using: &random) else { return }
        let at = waiting.remove(at: index)
        let old = rows[at.row].row.deliveries[at.delivery]
        let outcome: Outcome =
            chance(60)
            ? .delivered
            : pick([.filtered("no rule"), .deadLettered("AR"), .expired, .cancelled(by: "ann", why: "twice")])
                ?? .expired
        let took = UInt32.random(in: 0...100_000, using: &random)
        let tried = outcome.name == .delivered || outcome.name == .deadLettered
        let wasTrying = trying.remove(old.receipt) != nil
        story.settle(old.receipt, outcome, at: time, note: chance(20) ? "AA" : "", took: took)
        guard case .settled(let settlement, _)? = story.log.last?.kind else { return }
        change(
            at, attempts: old.attempts + (tried && !wasTrying ? 1 : 0), status: .ended(outcome.name),
            ending: settlement.note,
            reason: Ending(outcome: outcome, note: "", at: nil, microseconds: 0).reason, settled: time,
            took: Int64(took))
    }

    private func start() {
        guard let at = pick(waiting) else { return }
        let old = rows[at.row].row.deliveries[at.delivery]
        story.start(old.receipt)
        trying.insert(old.receipt)
        change(at, attempts: old.attempts + 1, reason: old.reason)
    }

    private func deferTry() {
        guard let at = pick(waiting) else { return }
        let old = rows[at.row].row.deliveries[at.delivery]
        let attempts = UInt32.random(in: 1...9, using: &random)
        story.deferTry(old.receipt, attempts: attempts, error: "refused \(attempts)")
        trying.remove(old.receipt)
        change(at, attempts: max(old.attempts, Int(attempts)), reason: "refused \(attempts)")
    }

    /// A query of up to four conditions, most of them with values that occur.
    func query() -> MessageQuery {
        var query = MessageQuery()
        query.limit = pick([1, 7, 100, 100_000]) ?? 100
        for _ in 0..<Int.random(in: 0...3, using: &random) { narrow(&query) }
        return query
    }

    private func narrow(_ query: inout MessageQuery) {
        guard let row = pick(rows) else { return }
        switch Int.random(in: 0..<13, using: &random) {
        case 0: query.type = row.row.type
        case 1: query.trigger = row.row.trigger
        case 2: query.patient = "P\(Int.random(in: 0..<42, using: &random))"
        case 3: query.controlID = row.row.controlID.isEmpty ? "none" : row.row.controlID
        case 4: query.item = pick(Self.items + ["Nobody"])
        case 5: query.outcome = pick([.waiting] + Outcome.Name.allCases.map { .ended($0) })
        case 6: query.application = pick(Self.applications)
        case 7: query.facility = pick(["RTH", "JR", ""])
        case 8: query.since = row.row.created
        case 9: query.until = row.row.created
        case 10: query.session = row.row.session
        case 11: query.values = [("ward", "W\(Int.random(in: 0..<6, using: &random))")]
        default: query.text = pick(["C1", "C12", "P", "P3", "W2", "x", ""])
        }
    }

    /// The plain way: looks at everything.
    func answer(_ query: MessageQuery) -> [MessageRow] {
        var seen = Set<MessageID>()
        let found = rows.reversed().filter { matches($0, query) && seen.insert($0.row.id).inserted }
        return found.prefix(query.limit).map(\.row)
    }

    private func matches(_ known: Known, _ query: MessageQuery) -> Bool {
        let row = known.row
        func has(_ name: String, _ value: String?) -> Bool {
            value.map { value in known.values.contains { $0.name == name && $0.value == value } } ?? true
        }
        let delivered = row.deliveries.contains { delivery in
            (query.outcome.map { $0 == delivery.status } ?? true)
                && (query.item.map { $0 == delivery.target || $0 == row.source } ?? true)
        }
        return (query.type ?? row.type) == row.type && (query.trigger ?? row.trigger) == row.trigger
            && has("patient id", query.patient) && has("control id", query.controlID)
            && query.values.allSatisfy { has($0.name, $0.value) }
            && (query.application.map { [row.sendingApplication, row.receivingApplication].contains($0) } ?? true)
            && (query.facility.map { [row.sendingFacility, row.receivingFacility].contains($0) } ?? true)
            && (query.since.map { row.created >= $0 } ?? true) && (query.until.map { row.created < $0 } ?? true)
            && (query.session ?? row.session) == row.session
            && (query.text.map { text in known.values.contains { $0.value.hasPrefix(text) } } ?? true)
            && (delivered || query.outcome == nil && (query.item == nil || query.item == row.source))
    }
}

extension MemoryLog {
    var last: LogEvent? {
        (try? events(after: Receipt(end.position - 1), room: Room(count: 1)))?.events.last
    }
}
