// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import Simulation

@testable import HIEJournal

extension JournalModel {
    /// What a reopened journal must have, may have and must not have.
    func recover(marksAreKept: Bool) throws {
        received = [:]
        answers = Answers()
        for number in items.keys { items[number]?.isInFlight = false }
        if marksAreKept {
            for (number, item) in items where item.end == .maybe && item.endingCommit == nil {
                items[number]?.end = .certain
            }
        }
        let found = try drain(storage.copy())
        try compare(found)
        do { journal = try Self.open(storage, clock, options) } catch { throw violated("opening again: \(error)") }
        _ = journal.writePending()
    }

    private func drain(_ storage: SimulatedStorage) throws -> [UInt64: UInt64] {
        let copy: Journal
        do { copy = try Self.open(storage, clock, options) } catch { throw violated("opening: \(error)") }
        let ledger = copy.ledger()
        guard ledger.accounts.values.allSatisfy({ $0.imbalance == 0 }) else {
            throw violated("the ledger does not close: \(ledger)")
        }
        try checkLive(copy)
        var found = [UInt64: UInt64]()
        for target in targets {
            let expected = copy.queueDepth(target).queued + copy.queueDepth(target).held
            var last: UInt64 = 0
            var count = 0
            var isDry = false
            while true {
                let deliveries = copy.take(target, room: Room(count: 3))
                for delivery in deliveries {
                    guard delivery.receipt.position > last else {
                        throw violated("\(target): \(delivery.id.high) out of order after the restart")
                    }
                    last = delivery.receipt.position
                    guard delivery.target == target, found[delivery.id.high] == nil else {
                        throw violated("\(delivery.id.high) came twice")
                    }
                    found[delivery.id.high] = last
                    count += 1
                }
                if !deliveries.isEmpty {
                    isDry = false
                    continue
                }
                if copy.readOverflow() { continue }
                if isDry { break }
                isDry = true
            }
            for known in copy.state.outstanding.values
            where known.target == target.number && (known.phase == .deferred || known.phase == .held) {
                try compare(known)
                found[known.waiting.id.high == 0 ? number(of: known.waiting.receipt) : known.waiting.id.high] =
                    known.waiting.receipt
                count += 1
            }
            guard count == expected else { throw violated("\(target): \(expected) counted, \(count) found") }
        }
        try checkHistory(copy, found)
        try checkDeadLetters(copy, found)
        return found
    }

    /// What keeps segments alive is what is open or dead-lettered.
    private func checkLive(_ copy: Journal) throws {
        for case let queue? in copy.state.queues {
            let open = queue.queued + queue.inFlight + queue.held + queue.deadLetters.count
            guard queue.live.counts.reduce(0, +) == open, queue.live.counts.allSatisfy({ $0 >= 0 }) else {
                throw violated("\(queue.name): \(queue.live) keeps \(open) alive")
            }
            var homes = copy.state.outstanding.values.filter { $0.target == queue.number }.map(\.home)
            homes += queue.deadLetters.entries.values.map(\.home)
            for home in Set(homes) where queue.live.count(home) < homes.filter({ $0 == home }).count {
                throw violated("\(queue.name): segment \(home) is not kept by all that is in it")
            }
        }
    }

    private func number(of receipt: UInt64) -> UInt64 {
        items.first { $0.value.receipt == receipt }?.key ?? 0
    }

    private func compare(_ known: Outstanding) throws {
        let number = number(of: known.waiting.receipt)
        guard let item = items[number], item.attemptsAreCertain, let until = item.deferredUntil else { return }
        guard known.notBefore == until, known.attempts == item.attempts else {
            throw violated("\(number): deferred until \(known.notBefore), attempts \(known.attempts); not \(item)")
        }
    }

    /// Every open delivery is in the history, if its segment is, and its message can be read.
    private func checkHistory(_ copy: Journal, _ found: [UInt64: UInt64]) throws {
        var next: Receipt?
        var seen = Set<UInt64>()
        while true {
            let page = try copy.events(after: next, room: Room(count: 20, bytes: 2000))
            if page.events.isEmpty { break }
            for event in page.events {
                guard case .produced(let id, _, _, let message, _, _) = event.kind else { continue }
                seen.insert(id.high)
                if found[id.high] != nil, try copy.message(at: message) == nil {
                    throw violated("the message of \(id.high) at \(message) cannot be read")
                }
            }
            next = page.next
        }
        let first = copy.state.segments.first?.number ?? 0
        for (number, receipt) in found where Place.segment(receipt) >= first && !seen.contains(number) {
            throw violated("\(number) is not in the history")
        }
    }

    private func checkDeadLetters(_ copy: Journal, _ found: [UInt64: UInt64]) throws {
        let listed = Set(targets.flatMap { copy.deadLetters(of: $0).map(\.receipt.position) })
        for (number, item) in items where item.isDeadLetter && item.end == .certain {
            guard let receipt = item.receipt else { continue }
            if let commit = item.discarding {
                if !open.contains(commit), listed.contains(receipt) { throw violated("\(number) was discarded") }
                continue
            }
            guard listed.contains(receipt) else { throw violated("the dead letter \(number) is lost") }
            guard try copy.message(of: Receipt(receipt), for: item.target) != nil else {
                throw violated("the dead letter \(number) has no message")
            }
        }
    }

    private func compare(_ found: [UInt64: UInt64]) throws {
        var happened: [Int: Bool] = [:]
        func decide(_ commit: Int, _ isThere: Bool, _ what: String) throws {
            if let before = happened[commit], before != isThere {
                throw violated("commit \(commit) is half there: \(what)")
            }
            happened[commit] = isThere
        }
        for number in order {
            guard let item = items[number] else { continue }
            let isThere = found[number] != nil
            switch item.end {
            case .certain where isThere: throw violated("\(number) came back though it was settled")
            case .none where !open.contains(item.commit) && !isThere: throw violated("\(number) is lost")
            case .none where open.contains(item.commit): try decide(item.commit, isThere, "\(number)")
            case .maybe:
                if let ending = item.endingCommit { try decide(ending, !isThere, "the end of \(number)") }
            default: break
            }
        }
        if let stranger = found.keys.first(where: { items[$0] == nil }) { throw violated("\(stranger) was never made") }
        adopt(found)
        try compareOrder(found)
    }

    /// From here on the model goes on from what was found.
    private func adopt(_ found: [UInt64: UInt64]) {
        for number in order {
            guard let item = items[number] else { continue }
            if let receipt = found[number] {
                items[number]?.receipt = receipt
                items[number]?.end = .none
                items[number]?.endingCommit = nil
                items[number]?.isDeadLetter = false
                if !item.attemptsAreCertain { items[number]?.deferredUntil = nil }
                items[number]?.attemptsAreCertain = false
            } else if item.end == .none {
                items[number] = nil
            } else {
                items[number]?.end = .certain
                if let commit = item.discarding, open.contains(commit) { items[number]?.isDeadLetter = false }
            }
        }
        order.removeAll { items[$0] == nil }
        open = []
    }

    /// The order of commits is the order of receipts, for each target.
    private func compareOrder(_ found: [UInt64: UInt64]) throws {
        var last: [ItemID: UInt64] = [:]
        for number in order {
            guard let item = items[number], let receipt = found[number] else { continue }
            guard receipt > last[item.target] ?? 0 else { throw violated("\(number) stands before an older one") }
            last[item.target] = receipt
        }
    }
}
