// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

/// How items reach each other now: read for every message, changed by deployments and by items that start or stop.
///
/// A pure process that runs "in line" handles a message within the commit of its input (CORE rule 7): receive and route
/// are one record group and one fsync. It does so only while nothing waits in its queue, so that nothing overtakes;
/// readers hold the lock from the decision to the log, so that whoever takes it for writing sees all of it there.
final class Wiring: @unchecked Sendable {  // because `stations` is only accessed under `lock`
    private let lock = ReadWriteLock()
    private var stations = Stations()
    private var numbers: [String: ItemID] = [:]

    /// One item as the others see it. Replaced as a whole, so that a view costs one retain.
    final class Station: Sendable {
        let name: String
        /// Distinguishes deliveries of one cause by target.
        let hash: UInt64
        /// The items that this one sends to, in the order its settings name them.
        let targets: [ItemID]
        /// Set while the item handles messages in line.
        let inline: (any PureProcess)?
        /// How messages that are not stored go through it while it runs.
        let passage: Passage?
        /// What gets its messages while it is down.
        let fallback: ItemID?
        let isDown: Bool

        init(
            name: String, hash: UInt64, targets: [ItemID], inline: (any PureProcess)? = nil, passage: Passage? = nil,
            fallback: ItemID? = nil, isDown: Bool = false
        ) {
            self.name = name
            self.hash = hash
            self.targets = targets
            self.inline = inline
            self.passage = passage
            self.fallback = fallback
            self.isDown = isDown
        }

        func with(inline: (any PureProcess)?) -> Station { copy(inline, passage, isDown) }
        func with(passage: Passage?) -> Station { copy(inline, passage, isDown) }
        func with(isDown: Bool) -> Station { copy(inline, passage, isDown) }

        private func copy(_ inline: (any PureProcess)?, _ passage: Passage?, _ isDown: Bool) -> Station {
            Station(
                name: name, hash: hash, targets: targets, inline: inline, passage: passage, fallback: fallback,
                isDown: isDown)
        }
    }

    /// Stations by item number, which are small and dense.
    struct Stations {
        private var byNumber: ContiguousArray<Station?> = []

        subscript(id: ItemID) -> Station? {
            get { byNumber.indices.contains(Int(id.number)) ? byNumber[Int(id.number)] : nil }
            set {
                while byNumber.count <= Int(id.number) { byNumber.append(nil) }
                byNumber[Int(id.number)] = newValue
            }
        }
    }

    /// How many processes may run in line one behind the other; the next one gets the message through its queue.
    static let maxDepth = 8

    func set(_ id: ItemID, name: String, targets: [ItemID], fallback: ItemID? = nil) {
        lock.write {
            stations[id] = Station(name: name, hash: XXH64.hash(name), targets: targets, fallback: fallback)
            numbers[name] = id
        }
    }

    func remove(_ id: ItemID) {
        lock.write {
            if let name = stations[id]?.name { numbers[name] = nil }
            stations[id] = nil
        }
    }

    /// The item of that name in the production as it is now.
    func item(named name: String) -> ItemID? { lock.read { numbers[name] } }

    func name(of id: ItemID) -> String { lock.read { stations[id]?.name } ?? "\(id)" }

    /// From the next message on what goes to `id` goes to its fallback, or no longer does.
    func set(_ id: ItemID, isDown: Bool) {
        lock.write { stations[id] = stations[id]?.with(isDown: isDown) }
    }

    func set(_ id: ItemID, passage: Passage?) {
        lock.write { stations[id] = stations[id]?.with(passage: passage) }
    }

    /// Takes `id` out of line: from the next message on its queue is used.
    func queue(_ id: ItemID) {
        lock.write { stations[id] = stations[id]?.with(inline: nil) }
    }

    /// Puts `process` in line if nothing waits for `id`, not even in memory.
    ///
    /// - Returns: Whether it did.
    func inline(_ id: ItemID, _ process: any PureProcess, ifIdle broker: any LocalBroker) -> Bool {
        lock.write {
            let depth = broker.queueDepth(id)
            guard depth.queued == 0, depth.inFlight == 0 else { return false }
            stations[id] = stations[id]?.with(inline: process)
            return true
        }
    }

    /// Calls `body` with a consistent view and keeps it so until `body` returns.
    func withView<Result>(_ body: (borrowing View) -> Result) -> Result {
        lock.read { body(View(stations: stations)) }
    }

    struct View: ~Copyable {
        let stations: Stations

        /// Appends what follows from `producer` handing `message` to its targets.
        ///
        /// - Returns: How many deliveries are left open in queues.
        func produce(
            _ message: Message, cause: (high: UInt64, low: UInt64), from producer: ItemID, into commit: inout Commit
        ) -> Int {
            guard let station = stations[producer] else { return 0 }
            var open = 0
            for target in station.targets {
                open += deliver(message, cause: cause, from: producer, to: target, depth: 0, into: &commit)
            }
            return open
        }

        /// Appends the delivery of `message` to `target`, and what follows from it while processes run in line.
        func deliver(
            _ message: Message, cause: (high: UInt64, low: UInt64), from producer: ItemID, to target: ItemID,
            ordinal: UInt32 = 0, depth: Int, into commit: inout Commit
        ) -> Int {
            var target = target
            var station = stations[target]
            var note = ""
            if let down = station, down.isDown, let fallback = down.fallback {
                note = "in place of '\(down.name)', which is down"
                target = fallback
                station = stations[fallback]
            }
            let id = DeliveryID(cause: cause, target: station?.hash ?? UInt64(target.number), ordinal: ordinal)
            guard let station, let process = station.inline, depth < Wiring.maxDepth else {
                commit.produced.append(
                    Production(id: id, message: message, target: target, producer: producer, note: note))
                return 1
            }
            let routing = process.route(message)
            guard routing.failure == nil else {
                // Its queue makes a dead letter of it, with everything that belongs to one.
                commit.produced.append(
                    Production(id: id, message: message, target: target, producer: producer, note: note))
                return 1
            }
            commit.produced.append(
                Production(
                    id: id, message: message, target: target, producer: producer,
                    outcome: routing.filtered.map(Outcome.filtered) ?? .delivered, note: routing.note))
            return send(message, as: routing, cause: id, from: target, station, depth: depth + 1, into: &commit)
        }

        /// Appends what a pure process hands on, the message itself and what it made of it.
        private func send(
            _ message: Message, as routing: Routing, cause: DeliveryID, from producer: ItemID, _ station: Station,
            depth: Int, into commit: inout Commit
        ) -> Int {
            var open = 0
            for place in routing.sends where station.targets.indices.contains(place) {
                open += deliver(
                    message, cause: (cause.high, cause.low), from: producer, to: station.targets[place], depth: depth,
                    into: &commit)
            }
            for (number, transformed) in routing.transformed.enumerated() {
                let new = message.transformed(transformed.body, by: station.name, cause: cause, number)
                for place in transformed.sends where station.targets.indices.contains(place) {
                    open += deliver(
                        new, cause: (cause.high, cause.low), from: producer, to: station.targets[place], depth: depth,
                        into: &commit)
                }
            }
            return open
        }

        /// Appends what a pure process decided about a delivery that came through its queue.
        func settle(_ delivery: Delivery, _ routing: Routing, into commit: inout Commit) -> Int {
            commit.settled.append(
                Settlement(
                    delivery, routing.filtered.map(Outcome.filtered) ?? .delivered, note: routing.note))
            guard let station = stations[delivery.target] else { return 0 }
            return send(
                delivery.message, as: routing, cause: delivery.id, from: delivery.target, station, depth: 0,
                into: &commit)
        }
    }
}

extension Message {
    /// What a pure process made of it. The same cause gives the same id, so that doing it again makes nothing new; who
    /// waits for an answer to this message waits for one to that.
    func transformed(_ body: MessageBody, by item: String, cause: DeliveryID, _ number: Int) -> Message {
        let mixed = DeliveryID(
            cause: (cause.high, cause.low), target: XXH64.hash(item), ordinal: UInt32(number) | 1 << 31)
        // As other ids: the time in front, of the message that it comes from (RFC 9562).
        let id = MessageID(
            high: self.id.high & ~0xFFFF | 0x7000 | mixed.high & 0x0FFF,
            low: 0x8000_0000_0000_0000 | mixed.low & 0x3FFF_FFFF_FFFF_FFFF)
        let profile = MessageProfile(
            source: item, bodyClass: body.bodyClass, contentType: body.contentType, schemaName: body.schemaName,
            schemaVersion: body.schemaVersion)
        return derived(id: id, at: .now(), profile: profile, body: body.bytes).returning(to: header.returnTo)
    }
}
