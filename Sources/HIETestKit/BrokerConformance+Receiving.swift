// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Testing

extension BrokerConformance {
    static let receiving: [BrokerConformance] = [
        BrokerConformance("an empty queue delivers nothing") { trial in
            #expect(trial.taken(10).isEmpty)
        },
        BrokerConformance("deliveries come in the order of commits") { trial in
            try await trial.send(1...10)
            #expect(trial.numbers(trial.taken(4)) == [1, 2, 3, 4])
            #expect(trial.numbers(trial.taken(100)) == Array(5...10))
        },
        BrokerConformance("a delivery carries the message and the id that were committed") { trial in
            let production = trial.production(7, to: trial.out)
            _ = try await trial.commit([production])
            let delivery = try #require(trial.taken(1).first)
            #expect(delivery.message == production.message)
            #expect(delivery.id == production.id)
            #expect(delivery.target == trial.out)
            #expect(delivery.attempts == 0)
        },
        BrokerConformance("a delivery is received by one receiver only") { trial in
            try await trial.send(1...1)
            #expect(trial.taken(1).count == 1)
            #expect(trial.taken(1).isEmpty)
        },
        BrokerConformance("room bounds the count") { trial in
            try await trial.send(1...5)
            #expect(trial.broker.take(trial.out, room: Room(count: 0)).isEmpty)
            #expect(trial.taken(3).count == 3)
        },
        BrokerConformance("room bounds the bytes, but for a first delivery that is larger") { trial in
            try await trial.send(1...3, size: 1000)
            #expect(trial.broker.take(trial.out, room: Room(count: 3, bytes: 10)).count == 1)
            #expect(trial.broker.take(trial.out, room: Room(count: 3, bytes: 1500)).count == 1)
        },
        BrokerConformance("receipts ascend within a target") { trial in
            try await trial.send(1...20)
            let receipts = trial.taken(20).map(\.receipt)
            #expect(receipts == receipts.sorted() && Set(receipts).count == 20)
        },
        BrokerConformance("what is given back comes again, first and in order, and counts no attempt") { trial in
            try await trial.send(1...4)
            let first = trial.taken(3)
            var commit = Commit()
            commit.started = first.map(\.receipt)
            trial.broker.mark(commit)
            trial.broker.giveBack([first[2], first[0], first[1]])
            let again = trial.taken(10)
            #expect(trial.numbers(again) == [1, 2, 3, 4])
            #expect(again.allSatisfy { $0.attempts == 0 })
        },
        BrokerConformance("a large body comes back whole") { trial in
            _ = try await trial.commit([trial.production(1, to: trial.out, size: 200_000)])
            let delivery = try #require(trial.taken(1).first)
            #expect(delivery.message == trial.message(1, size: 200_000))
        },
        BrokerConformance("names keep their numbers") { trial in
            let again = try await trial.broker.register(["Out", "New", "In"])
            #expect(again[0] == trial.out && again[2] == trial.intake)
            #expect(Set(again).count == 3 && again[1] != trial.router)
        },
        BrokerConformance("an arrival after an empty answer wakes once") { trial in
            await confirmation { woken in
                await withCheckedContinuation { done in
                    _ = trial.taken(1)
                    trial.broker.onArrival(trial.out) {
                        woken()
                        done.resume()
                    }
                    trial.broker.commit(Commit(produced: [trial.production(1, to: trial.out)])) { _ in }
                }
                trial.broker.onArrival(trial.out, nil)
            }
            #expect(trial.taken(5).count == 1)
        },
        BrokerConformance("an arrival between the empty answer and the asking wakes too") { trial in
            _ = trial.taken(1)
            try await trial.send(1...1)
            await withCheckedContinuation { done in trial.broker.onArrival(trial.out) { done.resume() } }
            trial.broker.onArrival(trial.out, nil)
            #expect(trial.taken(5).count == 1)
        },
        BrokerConformance("giving back wakes who waits") { trial in
            try await trial.send(1...1)
            let deliveries = trial.taken(1)
            #expect(trial.taken(1).isEmpty)
            await withCheckedContinuation { done in
                trial.broker.onArrival(trial.out) { done.resume() }
                trial.broker.giveBack(deliveries)
            }
            trial.broker.onArrival(trial.out, nil)
        },
    ]
}

extension Commit {
    init(produced: [Production]) {
        self.init()
        self.produced = produced
    }
}
