// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Testing

extension BrokerConformance {
    static let ordering: [BrokerConformance] = [
        BrokerConformance("lifo delivers the newest first, what was given back in its place") { trial in
            trial.broker.configure(trial.out, QueueOptions(order: .lifo))
            try await trial.send(1...6)
            let first = trial.taken(2)
            #expect(trial.numbers(first) == [6, 5])
            trial.broker.giveBack([first[1]])
            try await trial.send(7...7)
            #expect(trial.numbers(trial.taken(9)) == [7, 5, 4, 3, 2, 1])
            trial.broker.configure(trial.out, QueueOptions())
            try await trial.send(8...9)
            #expect(trial.numbers(trial.taken(9)) == [8, 9])
        },
        BrokerConformance("priority overtakes, and who was passed over often has its turn") { trial in
            trial.broker.configure(trial.out, QueueOptions(order: .priority))
            for number in 1...50 as ClosedRange<UInt64> {
                let message = trial.message(number, priority: number <= 2 ? 1 : number <= 4 ? 5 : 9)
                _ = try await trial.commit([
                    Production(
                        id: DeliveryID(high: number, low: 1), message: message, target: trial.out, producer: nil)
                ])
            }
            let order = trial.numbers(trial.taken(50))
            // A normal one after 16 others, a bulk one after 32.
            #expect(order.firstIndex(of: 3) == 16 && order.firstIndex(of: 1) == 32, "\(order)")
            #expect(order.filter { $0 > 4 } == Array(5...50))
        },
        BrokerConformance("unordered delivers each once") { trial in
            trial.broker.configure(trial.out, QueueOptions(order: .unordered))
            try await trial.send(1...20)
            let some = trial.taken(5)
            trial.broker.giveBack([some[3]])
            trial.mark(Array(some[0..<3]))
            #expect(Set(trial.numbers(trial.taken(50))) == Set([some[3].message.id.high] + Array(6...20)))
        },
        BrokerConformance("drop_oldest ends the oldest that nobody has, and the ledger tells") { trial in
            trial.broker.configure(trial.out, QueueOptions(size: 3, overflow: .dropOldest))
            try await trial.send(1...3)
            let held = trial.taken(1)
            try await trial.send(4...7)
            #expect(trial.numbers(trial.taken(9)) == [5, 6, 7])
            trial.broker.giveBack(held)
            #expect(trial.numbers(trial.taken(9)) == [1])
            let account = try #require(trial.broker.ledger().accounts["Out"])
            #expect(account.dropped == 3 && account.accepted == 7 && account.imbalance == 0)
        },
        BrokerConformance("drop_newest ends what comes, also several of one commit") { trial in
            trial.broker.configure(trial.out, QueueOptions(size: 2, overflow: .dropNewest))
            let result = try await trial.commit([
                trial.production(1, to: trial.out), trial.production(2, to: trial.router),
                trial.production(3, to: trial.out), trial.production(4, to: trial.out),
            ])
            guard case .applied = result else { throw Unexpected(result) }
            try await trial.send(5...5)
            #expect(trial.numbers(trial.taken(9)) == [1, 3])
            try await trial.send(6...6)
            #expect(trial.numbers(trial.taken(9)) == [6])
            let account = try #require(trial.broker.ledger().accounts["Out"])
            #expect(account.dropped == 2 && account.accepted == 5 && account.imbalance == 0)
            #expect(trial.broker.queueDepth(trial.router).queued == 1)
        },
        BrokerConformance("a queue that blocks or rejects takes what interior steps bring, and says how long it is") {
            trial in
            for overflow in [QueueOptions.Overflow.block, .reject] {
                trial.broker.configure(trial.out, QueueOptions(size: 1, overflow: overflow))
                try await trial.send(1...3)
            }
            #expect(trial.broker.queueDepth(trial.out).queued == 6)
            #expect(trial.broker.ledger().accounts["Out"]?.dropped == 0)
        },
    ]
}
