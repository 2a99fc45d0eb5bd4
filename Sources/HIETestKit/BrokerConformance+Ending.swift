// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Testing

extension BrokerConformance {
    static let ending: [BrokerConformance] = [
        BrokerConformance("what is settled does not come again") { trial in
            try await trial.send(1...2)
            let deliveries = trial.taken(2)
            trial.mark([deliveries[0]])
            trial.broker.giveBack(deliveries)
            #expect(trial.numbers(trial.taken(5)) == [2])
        },
        BrokerConformance("an item's duplicate window is one object, and its limits are those asked for last") {
            trial in
            let first = trial.broker.duplicates(of: trial.intake, within: .init(duration: .seconds(60), count: 100))
            let second = trial.broker.duplicates(of: trial.intake, within: .init(duration: .seconds(90), count: 100))
            let other = trial.broker.duplicates(of: trial.out, within: .init())
            #expect(first === second && first !== other)
            #expect(first.seconds == 90 && first.item == trial.intake && other.item == trial.out)
            #expect(first.key == other.key)
        },
        BrokerConformance("settling twice by mark counts once") { trial in
            try await trial.send(1...1)
            let deliveries = trial.taken(1)
            trial.mark(deliveries)
            trial.mark(deliveries, .filtered("late"))
            #expect(trial.broker.ledger().accounts["Out"]?.delivered == 1)
            #expect(trial.broker.ledger().accounts["Out"]?.filtered == 0)
        },
        BrokerConformance("a commit that settles what has ended is refused whole") { trial in
            try await trial.send(1...1)
            let delivery = try #require(trial.taken(1).first)
            trial.mark([delivery])
            let result = try await trial.commit(
                [trial.production(9, to: trial.router)], settling: [Settlement(delivery, .delivered)])
            #expect(result == .fenced)
            #expect(trial.broker.queueDepth(trial.router).queued == 0)
        },
        BrokerConformance("a commit to an item that nobody registered is refused whole") { trial in
            var commit = Commit()
            commit.produced = [
                trial.production(1, to: trial.out), trial.production(2, to: ItemID(4711)),
            ]
            let refused = commit
            let result = await withCheckedContinuation { done in
                trial.broker.commit(refused) { done.resume(returning: $0) }
            }
            guard case .unavailable = result else { throw Unexpected(result) }
            #expect(trial.taken(1).isEmpty)
        },
        BrokerConformance("settlement and productions of one commit happen together") { trial in
            try await trial.send(1...1)
            let delivery = try #require(trial.taken(1).first)
            let result = try await trial.commit(
                [trial.production(2, to: trial.router, from: trial.out)], settling: [Settlement(delivery, .delivered)])
            guard case .applied = result else { throw Unexpected(result) }
            #expect(trial.broker.queueDepth(trial.out).inFlight == 0)
            #expect(trial.broker.queueDepth(trial.router).queued == 1)
        },
        BrokerConformance("a message that goes on unchanged arrives unchanged") { trial in
            _ = try await trial.commit([trial.production(1, to: trial.router)])
            let delivery = try #require(trial.broker.take(trial.router, room: Room(count: 1)).first)
            let next = Production(
                id: DeliveryID(high: 2, low: 2), message: delivery.message, target: trial.out, producer: trial.router)
            _ = try await trial.commit([next, next], settling: [Settlement(delivery, .delivered)])
            #expect(trial.taken(2).map(\.message) == [delivery.message, delivery.message])
        },
        BrokerConformance("settlement out of order leaves the others") { trial in
            try await trial.send(1...3)
            let deliveries = trial.taken(3)
            trial.mark([deliveries[1]])
            trial.broker.giveBack([deliveries[0], deliveries[2]])
            #expect(trial.numbers(trial.taken(5)) == [1, 3])
        },
        BrokerConformance("settling what nobody received takes it out of the queue") { trial in
            try await trial.send(1...3)
            let deliveries = trial.taken(3)
            trial.broker.giveBack(deliveries)
            _ = try await trial.commit(
                [], settling: [Settlement(deliveries[1], .cancelled(by: "operator", why: "sent twice"))])
            #expect(trial.numbers(trial.taken(5)) == [1, 3])
            #expect(trial.broker.ledger().accounts["Out"]?.cancelled == 1)
        },
        BrokerConformance("a dead letter is counted once, retried by a new delivery and then forgotten") { trial in
            try await trial.send(1...1)
            let delivery = try #require(trial.taken(1).first)
            _ = try await trial.commit([], settling: [Settlement(delivery, .deadLettered("AR"))])
            let again = Production(
                id: DeliveryID(high: 1, low: 99), message: delivery.message, target: trial.out, producer: nil)
            let retry = [Settlement(delivery, .cancelled(by: "operator", why: "retried"))]
            guard case .applied = try await trial.commit([again], settling: retry) else { throw Unexpected(.fenced) }
            #expect(try await trial.commit([], settling: retry) == .fenced)
            #expect(trial.taken(5).map(\.message) == [delivery.message])
            let account = try #require(trial.broker.ledger().accounts["Out"])
            #expect(account.deadLettered == 1 && account.cancelled == 0 && account.accepted == 2)
        },
    ]
}

struct Unexpected: Error {
    let result: CommitResult
    init(_ result: CommitResult) { self.result = result }
}
