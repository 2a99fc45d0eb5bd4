// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// Events on their way into files: what goes to the current one and what to others.
struct Batch {
    var work = Work()
    var others: [Day: Work] = [:]
    /// The last event taken.
    var last: UInt64
    /// Where deliveries made in this batch stand, so that what comes later of them needs no row of its own.
    var made: [Receipt: (day: Day?, index: Int)] = [:]

    init(position: Receipt?) {
        last = position?.position ?? 0
    }

    var isEmpty: Bool { work.isEmpty && others.isEmpty }

    mutating func append(_ delivery: PendingDelivery, to day: Day?) {
        if let day {
            others[day, default: Work()].deliveries.append(delivery)
            made[delivery.receipt] = (day, (others[day]?.deliveries.count ?? 1) - 1)
        } else {
            work.deliveries.append(delivery)
            made[delivery.receipt] = (nil, work.deliveries.count - 1)
        }
    }

    /// Says whether the delivery was made in this batch.
    mutating func amend(_ receipt: Receipt, _ change: Change) -> Bool {
        guard let (day, index) = made[receipt] else { return false }
        if let day {
            others[day]?.deliveries[index].apply(change)
        } else {
            work.deliveries[index].apply(change)
        }
        return true
    }

    mutating func cover(_ place: Receipt) {
        work.run = (work.run?.first ?? place, place)
    }
}

extension IndexWriter {
    /// Puts one event where it belongs, unless it is there already.
    mutating func take(_ event: LogEvent, into batch: inout Batch) throws(IndexError) {
        let place = event.place
        batch.last = place.position
        switch event.kind {
        case .named(let item, let name):
            names[item] = name
            batch.work.names.append((item, name))
        case .message(let message):
            newest = message.header.created
            guard try isNew(place, in: current) else { return }
            batch.cover(place)
            batch.work.messages.append((place, message))
        case .produced(_, let target, let producer, let message, let outcome, let note):
            let delivery = PendingDelivery(
                receipt: place, message: message, target: target, producer: producer, note: note, outcome: outcome)
            try take(delivery, into: &batch)
        case .settled(let settlement, let time):
            newest = time
            let ending = Ending(
                outcome: settlement.outcome, note: settlement.note, at: time, microseconds: settlement.microseconds)
            try take(.ended(ending), of: settlement.receipt, at: place, into: &batch)
        case .started(let receipt):
            try take(.started, of: receipt, at: place, into: &batch)
        case .failed(let failed, _):
            // The tries were counted as they started.
            try take(.deferred(tries: 0, error: failed.error), of: failed.receipt, at: place, into: &batch)
        case .deferred(let deferral):
            let change = Change.deferred(tries: deferral.attempts, error: deferral.error)
            try take(change, of: deferral.receipt, at: place, into: &batch)
        }
    }

    private mutating func take(_ delivery: PendingDelivery, into batch: inout Batch) throws(IndexError) {
        // The log is walked in order, so that a message of this batch is always the current file's.
        let isHere = batch.work.messages.first.map { $0.place <= delivery.message } ?? false
        let day = isHere ? current : runs.owner(of: delivery.message.position)
        if try isNew(delivery.receipt, in: current) {
            batch.cover(delivery.receipt)
            if let day, day != current { batch.work.forwards.append((delivery.receipt, delivery.message)) }
        }
        guard let day, try isNew(delivery.receipt, in: day) else { return }
        batch.append(delivery, to: day == current ? nil : day)
    }

    private mutating func take(
        _ change: Change, of receipt: Receipt, at place: Receipt, into batch: inout Batch
    ) throws(IndexError) {
        if batch.amend(receipt, change) { return }
        guard let day = try file(of: receipt), try isNew(place, in: day) else { return }
        if day == current {
            batch.work.changes.append((receipt, change))
        } else {
            batch.others[day, default: Work()].changes.append((receipt, change))
        }
    }

    /// The file whose message the delivery is for; nil where retention has removed it.
    private mutating func file(of receipt: Receipt) throws(IndexError) -> Day? {
        guard let day = runs.owner(of: receipt.position) else { return nil }
        let file = try file(day)
        guard let message = try reading(day, { try file.forward(receipt) }) else { return day }
        return runs.owner(of: message.position)
    }

    /// Whether the effect of the event at `place` is still missing in a file.
    private mutating func isNew(_ place: Receipt, in day: Day?) throws(IndexError) -> Bool {
        guard place.position <= applied, let day, folder.exists(day) else { return true }
        return place.position > (try file(day).applied)
    }
}
