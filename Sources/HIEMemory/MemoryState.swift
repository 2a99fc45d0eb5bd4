// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

/// The queues of a ``MemoryBroker``.
struct MemoryState {
    struct Entry {
        enum Phase { case queued, inFlight, deferred, held, deadLettered }

        var production: Production
        var phase = Phase.queued
        var attempts: UInt32 = 0
        /// Started tries that nobody reported the end of.
        var crashes: UInt32 = 0
        /// Of these, those of the receiver that has it now.
        var open: UInt32 = 0
        var notBefore = Timestamp(microseconds: 0)
        var error = ""

        mutating func start() {
            attempts += 1
            crashes += 1
            open += 1
        }

        mutating func endTries() {
            crashes -= min(crashes, open)
            open = 0
        }
    }

    struct Queue {
        var name: String
        var account = LedgerAccount()
        /// By receipt; settled ones are gone.
        var entries: [UInt64: Entry] = [:]
        /// Receipts that can be received, in order.
        var ready: [UInt64] = []
        var wake: (@Sendable () -> Void)?
        var isWaiting = false
        var options = QueueOptions()
        /// How often a class of priority that had something was passed over.
        var passed = [0, 0, 0, 0]
    }

    private var queues: [Queue] = []
    private var numbers: [String: Int] = [:]
    private var homes: [UInt64: Int] = [:]
    private var next: UInt64 = 1
    private var values: [String: Bytes] = [:]

    mutating func register(_ names: [String]) -> [ItemID] {
        names.map { name in
            if let number = numbers[name] { return ItemID(UInt32(number + 1)) }
            numbers[name] = queues.count
            queues.append(Queue(name: name))
            return ItemID(UInt32(queues.count))
        }
    }

    func value(of item: ItemID, _ key: String) -> Bytes? { values["\(item.number)/\(key)"] }

    mutating func configure(_ target: ItemID, _ options: QueueOptions) {
        guard let index = index(target) else { return }
        queues[index].options = options
    }

    private func index(_ item: ItemID) -> Int? {
        item.number > 0 && Int(item.number) <= queues.count ? Int(item.number) - 1 : nil
    }

    mutating func commit(_ commit: Commit, time: Timestamp) -> (CommitResult, [@Sendable () -> Void]) {
        for production in commit.produced where index(production.target) == nil {
            return (.unavailable("no item has the number \(production.target.number)"), [])
        }
        let open =
            commit.settled.map { ($0.target, $0.receipt) } + commit.deferred.map { ($0.target, $0.receipt) }
            + commit.failed.map { ($0.target, $0.receipt) }
        for (target, receipt) in open where index(target).flatMap({ queues[$0].entries[receipt.position] }) == nil {
            return (.fenced, [])
        }
        let place = Receipt(next)
        var wakes = [@Sendable () -> Void]()
        for production in commit.produced { produce(production, time, &wakes) }
        wakes += mark(commit, time: time)
        return (.applied(place), wakes)
    }

    private mutating func produce(_ production: Production, _ time: Timestamp, _ wakes: inout [@Sendable () -> Void]) {
        guard let index = index(production.target) else { return }
        let receipt = next
        next += 1
        queues[index].account.accepted += 1
        if let producer = production.producer.flatMap(self.index) {
            queues[index].account.fromItems += 1
            queues[producer].account.produced += 1
        }
        if let outcome = production.outcome {
            queues[index].account.count(outcome.name)
            guard case .deadLettered(let error) = outcome else { return }
            queues[index].entries[receipt] = Entry(production: production, phase: .deadLettered, error: error)
            homes[receipt] = index
            return
        }
        var entry = Entry(production: production)
        if let notBefore = production.notBefore {
            entry.notBefore = notBefore
            entry.phase = notBefore.microseconds == .max ? .held : .deferred
        } else {
            queues[index].ready.append(receipt)
        }
        homes[receipt] = index
        queues[index].entries[receipt] = entry
        if entry.phase == .queued { wake(index, &wakes) }
        dropSurplus(receipt, index)
    }

    private mutating func dropSurplus(_ receipt: UInt64, _ index: Int) {
        guard let most = queues[index].options.dropsBeyond else { return }
        let deferred = queues[index].entries.values.count { $0.phase == .deferred }
        let policy = Outcome.dropped(policy: queues[index].options.overflow.rawValue)
        while queues[index].ready.count + deferred > most {
            let isNewest = queues[index].options.overflow == .dropNewest
            guard let dropped = isNewest ? receipt : queues[index].ready.first else { return }
            settle(Settlement(target: ItemID(UInt32(index + 1)), receipt: Receipt(dropped), outcome: policy))
            if isNewest { return }
        }
    }

    /// The place in `ready` whose turn it is.
    private func turn(_ index: Int) -> Int? {
        let queue = queues[index]
        switch queue.options.order {
        case .fifo, .unordered: return queue.ready.isEmpty ? nil : 0
        case .lifo: return queue.ready.indices.last
        case .priority:
            var chosen: (rank: Int, place: Int)?
            for rank in 0..<4 {
                guard let place = queue.ready.firstIndex(where: { self.rank($0, index) == rank }) else { continue }
                if chosen == nil || queue.passed[rank] >= [Int.max, 8, 16, 32][rank] { chosen = (rank, place) }
            }
            return chosen?.place
        }
    }

    /// 0 urgent (8 to 10), 1 high (6, 7), 2 normal (4, 5), 3 bulk.
    private func rank(_ receipt: UInt64, _ index: Int) -> Int {
        let priority = queues[index].entries[receipt]?.production.message.header.priority ?? 5
        return priority >= 8 ? 0 : priority >= 6 ? 1 : priority >= 4 ? 2 : 3
    }

    private mutating func pass(_ place: Int, _ index: Int) {
        guard queues[index].options.order == .priority else { return }
        let taken = rank(queues[index].ready[place], index)
        queues[index].passed[taken] = 0
        for rank in taken + 1..<4 where queues[index].ready.contains(where: { self.rank($0, index) == rank }) {
            queues[index].passed[rank] += 1
        }
    }

    /// The parts that name what is not open any more are passed over.
    mutating func mark(_ commit: Commit, time: Timestamp) -> [@Sendable () -> Void] {
        for settlement in commit.settled { settle(settlement) }
        for receipt in commit.started {
            guard let index = homes[receipt.position] else { continue }
            queues[index].entries[receipt.position]?.start()
        }
        for failed in commit.failed {
            guard let index = index(failed.target) else { continue }
            queues[index].entries[failed.receipt.position]?.endTries()
        }
        for deferral in commit.deferred {
            guard let index = index(deferral.target), var entry = queues[index].entries[deferral.receipt.position],
                entry.phase != .deadLettered
            else { continue }
            queues[index].ready.removeAll { $0 == deferral.receipt.position }
            entry.phase = deferral.notBefore.microseconds == .max ? .held : .deferred
            entry.notBefore = deferral.notBefore
            entry.attempts = deferral.attempts
            entry.endTries()
            queues[index].entries[deferral.receipt.position] = entry
        }
        for change in commit.state { values["\(change.item.number)/\(change.key)"] = change.value }
        return commit.deferred.isEmpty ? [] : becomeDue(time)
    }

    private mutating func settle(_ settlement: Settlement) {
        let receipt = settlement.receipt.position
        guard let index = index(settlement.target), let entry = queues[index].entries[receipt] else { return }
        if entry.phase == .deadLettered {
            queues[index].entries[receipt] = nil
            homes[receipt] = nil
            return
        }
        queues[index].account.count(settlement.outcome.name)
        queues[index].ready.removeAll { $0 == receipt }
        if case .deadLettered(let error) = settlement.outcome {
            queues[index].entries[receipt]?.phase = .deadLettered
            queues[index].entries[receipt]?.error = error
        } else {
            queues[index].entries[receipt] = nil
            homes[receipt] = nil
        }
    }

    mutating func take(_ target: ItemID, _ room: Room, _ now: Timestamp) -> [Delivery] {
        guard room.count > 0, let index = index(target) else { return [] }
        _ = becomeDue(now)
        var deliveries = [Delivery]()
        var bytes = 0
        while deliveries.count < room.count, let place = turn(index),
            case let receipt = queues[index].ready[place], let entry = queues[index].entries[receipt]
        {
            let size = entry.production.message.body.count
            if !deliveries.isEmpty, bytes + size > room.bytes { break }
            bytes += size
            pass(place, index)
            queues[index].ready.remove(at: place)
            queues[index].entries[receipt]?.phase = .inFlight
            queues[index].entries[receipt]?.open = 0
            deliveries.append(
                Delivery(
                    id: entry.production.id, target: target, message: entry.production.message,
                    attempts: entry.attempts, crashes: entry.crashes, receipt: Receipt(receipt)))
        }
        queues[index].isWaiting = deliveries.isEmpty
        return deliveries
    }

    func open(_ receipt: Receipt, of target: ItemID) -> Delivery? {
        guard let index = index(target), let entry = queues[index].entries[receipt.position],
            entry.phase != .deadLettered
        else { return nil }
        return Delivery(
            id: entry.production.id, target: target, message: entry.production.message, attempts: entry.attempts,
            crashes: entry.crashes, receipt: receipt)
    }

    mutating func giveBack(_ deliveries: [Delivery]) -> [@Sendable () -> Void] {
        var wakes = [@Sendable () -> Void]()
        for delivery in deliveries {
            let receipt = delivery.receipt.position
            guard let index = index(delivery.target), let entry = queues[index].entries[receipt],
                entry.phase == .inFlight
            else { continue }
            queues[index].entries[receipt]?.attempts = entry.attempts - min(entry.attempts, entry.open)
            queues[index].entries[receipt]?.endTries()
            makeReady(receipt, index)
            wake(index, &wakes)
        }
        return wakes
    }

    private mutating func makeReady(_ receipt: UInt64, _ index: Int) {
        queues[index].entries[receipt]?.phase = .queued
        let place = queues[index].ready.firstIndex { $0 > receipt } ?? queues[index].ready.count
        queues[index].ready.insert(receipt, at: place)
    }

    private mutating func wake(_ index: Int, _ wakes: inout [@Sendable () -> Void]) {
        guard queues[index].isWaiting, let wake = queues[index].wake else { return }
        queues[index].isWaiting = false
        wakes.append(wake)
    }

    mutating func becomeDue(_ now: Timestamp) -> [@Sendable () -> Void] {
        var wakes = [@Sendable () -> Void]()
        for index in queues.indices {
            let due = queues[index].entries.filter { $0.value.phase == .deferred && $0.value.notBefore <= now }.map(
                \.key)
            for receipt in due.sorted() { makeReady(receipt, index) }
            if !due.isEmpty { wake(index, &wakes) }
        }
        return wakes
    }

    var nextDue: Timestamp? {
        queues.flatMap { $0.entries.values }.filter { $0.phase == .deferred }.map(\.notBefore).min()
    }

    mutating func onArrival(
        _ target: ItemID, _ wake: (@Sendable () -> Void)?, now: Timestamp
    ) -> (@Sendable () -> Void)? {
        guard let index = index(target) else { return nil }
        queues[index].wake = wake
        guard let wake, queues[index].isWaiting, !queues[index].ready.isEmpty else { return nil }
        queues[index].isWaiting = false
        return wake
    }

    func retries(_ target: ItemID, count: Int) -> [WaitingRetry] {
        guard let index = index(target) else { return [] }
        let waiting = queues[index].entries.filter { _, entry in
            (entry.phase == .deferred || entry.phase == .queued) && entry.attempts > 0
                && entry.notBefore.microseconds != 0
        }
        return waiting.sorted { $0.key < $1.key }.prefix(count).map { receipt, entry in
            WaitingRetry(
                receipt: Receipt(receipt), key: entry.production.message.header.key, notBefore: entry.notBefore,
                attempts: entry.attempts)
        }
    }

    func depth(_ target: ItemID) -> QueueDepth {
        guard let index = index(target) else { return QueueDepth() }
        var depth = QueueDepth()
        for entry in queues[index].entries.values {
            switch entry.phase {
            case .queued, .deferred:
                depth.queued += 1
                let created = entry.production.message.header.created
                depth.oldest = min(depth.oldest ?? created, created)
            case .inFlight: depth.inFlight += 1
            case .held: depth.held += 1
            case .deadLettered: break
            }
        }
        return depth
    }

    func deadLetters(of item: ItemID) -> [(receipt: Receipt, error: String)] {
        guard let index = index(item) else { return [] }
        return queues[index].entries.filter { $0.value.phase == .deadLettered }.sorted { $0.key < $1.key }.map {
            (Receipt($0.key), $0.value.error)
        }
    }

    var ledger: Ledger {
        var accounts = [String: LedgerAccount]()
        for (index, queue) in queues.enumerated() {
            var account = queue.account
            let depth = depth(ItemID(UInt32(index + 1)))
            account.queued = depth.queued
            account.inFlight = depth.inFlight
            account.held = depth.held
            accounts[queue.name] = account
        }
        return Ledger(accounts: accounts)
    }
}
