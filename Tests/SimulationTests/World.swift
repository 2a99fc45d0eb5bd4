// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEJournal
import NIOCore
import NIOEmbedded
import Simulation

/// Senders, an engine that dies and comes back, destinations, and the faults between them: one thread, one seed.
///
/// Time is a number that steps; nothing waits. A seed repeats its run within one process, and in every process with
/// `SWIFT_DETERMINISTIC_HASHING` set.
final class World {
    /// The age up to which marks may be lost in a power cut: their 5 ms and the writer's longest pause.
    static let markLife: Int64 = 10_000_000

    let seed: UInt64
    let chance: Chance
    let bug: PlantedBug?
    private(set) var time: Int64 = 1_000_000
    private(set) var life: Life?
    /// Whether peers, network and machine still misbehave.
    private(set) var isFaulty = true
    private(set) var ends = 0
    private var storage: SimulatedStorage
    private let network: SimulatedNetwork
    private let clock = Life.Clock()
    private var senders: [SimulatedSender] = []
    private var sinks: [SimulatedSink] = []
    private var violation: Violation?
    private var writeAt: Int64 = 0
    private var isRefusing: Set<Int> = []
    private var due: [(time: Int64, act: () -> Void)] = []
    private var startAt: Int64 = 0
    private var endAt: Int64?

    init(seed: UInt64, bug: PlantedBug? = nil) {
        self.seed = seed
        self.bug = bug
        chance = Chance(seed)
        network = SimulatedNetwork(chance)
        var faults = SimulatedStorage.Faults()
        faults.syncsAreLies = bug == .syncsLie
        storage = SimulatedStorage(faults: faults, tear: seed)
        senders = (0..<3).map { SimulatedSender($0, count: 12, in: self) }
        sinks = [
            SimulatedSink("All", window: 1, in: self), SimulatedSink("Some", window: Life.window, in: self),
        ]
        network.distort = bug?.distortion
        network.listener = { [unowned self] port in
            guard !isRefusing.contains(port) else { return nil }
            return port == Life.allPort ? sinks[0] : sinks[1]
        }
    }

    func violate(_ text: String) {
        if violation == nil { violation = Violation("seed \(seed), \(time / 1000) µs, after \(ends) ends: \(text)") }
    }

    func later(_ wait: Int64, _ act: @escaping () -> Void) { due.append((time + wait, act)) }

    /// - Throws: What a checker finds that sees senders, destinations and the ledger.
    func run() throws {
        let faults = chance.number(1...5)
        for _ in 0..<faults { later(Int64(chance.number(1...40)) * 1_000_000) { [unowned self] in strike() } }
        while violation == nil, time < 80_000_000 || senders.contains(where: { !$0.isDone && time < 400_000_000 }) {
            step(chance.number(60...300))
        }
        isFaulty = false
        storage.setFaults { faults in
            faults.space = .max
            faults.failingSync = nil
            faults.crashAfter = nil
        }
        isRefusing = []
        let limit = time + 60_000_000_000
        while violation == nil, time < limit, !isQuiet { step(chance.number(300...3000)) }
        if violation == nil, !isQuiet {
            violate("it never comes to rest: \(String(describing: life?.journal.ledger()))")
        }
        if violation == nil { judge() }
        life?.end()
        if let violation { throw violation }
    }

    private var isQuiet: Bool {
        guard let life, life.failed == nil, senders.allSatisfy(\.isDone) else { return false }
        let accounts = life.journal.ledger().accounts
        return ["All", "Some"].allSatisfy { accounts[$0].map { $0.queued == 0 && $0.inFlight == 0 } ?? false }
    }

    private func step(_ microseconds: Int) {
        time += Int64(microseconds) * 1000
        clock.set(time)
        for index in due.indices.reversed() where due[index].time <= time { due.remove(at: index).act() }
        if life == nil, time >= startAt { begin() }
        for sender in senders { sender.tick(time) }
        guard let life else { return }
        life.loop.advanceTime(to: .uptimeNanoseconds(UInt64(time)))
        if time >= writeAt {
            life.write()
            // A process that died while it wrote says nothing any more.
            if storage.isDead { return end(power: chance.happens(500)) }
            writeAt = time + Int64(chance.number(50...3000)) * 1000
            life.journal.keep()
            if chance.happens(30) { life.journal.retain(for: .seconds(3600), bytes: 12_000) }
        }
        life.loop.run()
        for wire in network.wires { wire.pump(at: time) }
        network.forget { !$0.isOpen }
        if life.failed != nil, endAt == nil { endAt = time + 2_000_000 }
        if let endAt, time >= endAt { end(power: chance.happens(300)) }
    }

    private func begin() {
        do {
            let disk: any JournalStorage = bug.flatMap { BuggyStorage($0, storage) } ?? storage
            life = try Life(on: disk, network, clock, bug: bug, at: time)
        } catch {
            // It may meet the fault that was set for its predecessor.
            guard storage.isDead else { return violate("it does not start: \(error)") }
            storage = storage.kill()
            startAt = time + 1_000_000
        }
    }

    private func strike() {
        guard isFaulty, life != nil else { return }
        switch chance.number(0...9) {
        case 0...1: end(power: false)
        case 2...4: end(power: true)
        case 5...6: storage.setFaults { $0.crashAfter = chance.number(0...6) }
        case 7: storage.setFaults { $0.failingSync = chance.number(0...2) }
        case 8:
            storage.setFaults { $0.space = 0 }
            later(5_000_000) { [unowned self] in storage.setFaults { $0.space = .max } }
        default:
            let port = chance.happens(500) ? Life.allPort : Life.somePort
            isRefusing.insert(port)
            for wire in network.wires where wire.port == port { wire.cut() }
            later(15_000_000) { [unowned self] in isRefusing.remove(port) }
        }
    }

    private func end(power: Bool) {
        ends += 1
        endAt = nil
        life?.end()
        life = nil
        for wire in network.wires { wire.vanish() }
        network.forget { _ in true }
        if power {
            for sink in sinks { sink.powerFailed() }
            storage = chance.cut(storage)
        } else {
            storage = storage.kill()
        }
        storage.setFaults { $0.space = .max }
        if let bug { bug.spoil(storage) }
        startAt = time + Int64(chance.number(1...4)) * 1_000_000
    }

    // MARK: The judgement

    private func judge() {
        guard let journal = life?.journal else { return }
        let ledger = journal.ledger()
        for (name, account) in ledger.accounts where account.imbalance != 0 {
            violate("the account of \(name) does not close: \(account)")
        }
        if !ledger.isBalanced { violate("the ledger does not close: \(ledger)") }
        let accepted = ledger.accounts["In"]?.accepted ?? 0
        let sent = senders.reduce(0) { $0 + $1.frames }
        if accepted > sent { violate("\(accepted) messages were taken in, \(sent) were sent") }
        let acknowledged = senders.flatMap(\.acknowledged)
        for sink in sinks { judge(sink, acknowledged, ledger) }
        journal.close()
        if let report = try? Journal.verify(storage), !report.isSound { violate("damage: \(report.damage)") }
    }

    private func judge(_ sink: SimulatedSink, _ acknowledged: [String], _ ledger: Ledger) {
        let taken = Set(sink.taken.map(\.id))
        let expected = sink.name == "All" ? acknowledged : acknowledged.filter { Self.isForSome($0) }
        let lost = expected.filter { !taken.contains($0) && !sink.rejected.contains($0) }
        if !lost.isEmpty { violate("\(sink.name) never got \(lost)") }
        var latest: [String: Int] = [:]
        var seen: Set<String> = []
        for one in sink.taken where seen.insert(one.id).inserted {
            let number = Int(one.id.split(separator: "-").last ?? "") ?? 0
            if number < latest[one.key, default: 0] { violate("\(sink.name) got \(one.id) too late") }
            latest[one.key] = number
        }
        guard let account = ledger.accounts[sink.name] else { return violate("\(sink.name) has no account") }
        if sink.seen - account.accepted > sink.allowed {
            violate("\(sink.name) got \(sink.seen) for \(account.accepted), \(sink.allowed) may be repeats")
        }
        if account.deadLettered < sink.rejected.subtracting(taken).count {
            violate("\(sink.name) rejected \(sink.rejected.count), \(account.deadLettered) are dead letters")
        }
        if account.deadLettered > sink.rejected.count + ends * 4 || account.filtered > 0 {
            violate("\(sink.name) has \(account.deadLettered) dead letters and \(account.filtered) filtered")
        }
        if account.delivered > sink.taken.count {
            violate("\(sink.name) took \(sink.taken.count), \(account.delivered) are delivered")
        }
    }

    private static func isForSome(_ id: String) -> Bool { (Int(id.split(separator: "-").last ?? "") ?? 0) % 4 == 0 }
}
