// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Testing

extension BrokerConformance {
    private static let past = Timestamp(microseconds: 1)
    private static let never = Timestamp(microseconds: .max)

    static let timing: [BrokerConformance] = [
        BrokerConformance("a start counts an attempt that a later deferral states") { trial in
            try await trial.send(1...1)
            let delivery = try #require(trial.taken(1).first)
            trial.start(delivery)
            trial.put(delivery, until: past, attempts: 3)
            #expect(trial.taken(1).first?.attempts == 3)
        },
        BrokerConformance("a started try that is not ended counts as a crash, one that failed in order does not") {
            trial in
            try await trial.send(1...3)
            let deliveries = trial.taken(3)
            for delivery in deliveries { trial.start(delivery) }
            trial.fail(deliveries[0])
            trial.start(deliveries[1])
            trial.fail(deliveries[1])
            trial.start(deliveries[1])
            trial.put(deliveries[2], until: past, attempts: 7)
            trial.broker.giveBack(deliveries)
            let again = trial.taken(3)
            #expect(trial.numbers(again) == [1, 2, 3])
            #expect(again.map(\.attempts) == [1, 2, 7])
            #expect(again.map(\.crashes) == [0, 0, 0])
        },
        BrokerConformance("a failed try of a delivery that has ended is refused in a commit and passed over in a mark")
        { trial in
            try await trial.send(1...1)
            let delivery = try #require(trial.taken(1).first)
            trial.mark([delivery])
            trial.fail(delivery)
            var commit = Commit()
            commit.failed = [FailedTry(delivery, error: "late")]
            commit.produced = [trial.production(2, to: trial.out)]
            #expect(try await trial.broker.commit([commit]) == [.fenced])
            #expect(trial.broker.ledger().accounts["Out"]?.delivered == 1)
        },
        BrokerConformance("a deferred delivery waits until it is due, and comes in its old place") { trial in
            try await trial.send(1...3)
            let deliveries = trial.taken(2)
            trial.put(deliveries[0], until: Timestamp.now().advanced(by: .seconds(3600)), attempts: 1)
            trial.put(deliveries[1], until: past, attempts: 1)
            #expect(trial.numbers(trial.taken(5)) == [2, 3])
            #expect(
                trial.broker.queueDepth(trial.out)
                    == QueueDepth(
                        queued: 1, inFlight: 2, held: 0, oldest: trial.broker.queueDepth(trial.out).oldest))
        },
        BrokerConformance("a deferred delivery wakes who waits when it is due") { trial in
            try await trial.send(1...1)
            let delivery = try #require(trial.taken(1).first)
            trial.put(delivery, until: Timestamp.now().advanced(by: .milliseconds(30)), attempts: 1)
            await withCheckedContinuation { done in
                trial.broker.onArrival(trial.out) { done.resume() }
                _ = trial.taken(1)
            }
            trial.broker.onArrival(trial.out, nil)
            #expect(trial.taken(1).first?.attempts == 1)
        },
        BrokerConformance("a production may ask for a later time") { trial in
            let later = Timestamp.now().advanced(by: .seconds(3600))
            _ = try await trial.commit([
                trial.production(1, to: trial.out, notBefore: later), trial.production(2, to: trial.out),
                trial.production(3, to: trial.out, notBefore: past),
            ])
            #expect(trial.numbers(trial.taken(5)) == [2, 3])
            #expect(trial.broker.queueDepth(trial.out).queued == 1)
        },
        BrokerConformance("a deferral without end holds, and another lets go") { trial in
            try await trial.send(1...2)
            let delivery = try #require(trial.taken(1).first)
            trial.put(delivery, until: never, attempts: 0)
            #expect(trial.broker.queueDepth(trial.out).held == 1)
            #expect(trial.numbers(trial.taken(5)) == [2])
            trial.put(delivery, until: past, attempts: 0)
            #expect(trial.broker.queueDepth(trial.out).held == 0)
            #expect(trial.numbers(trial.taken(5)) == [1])
        },
    ]

    static let accounting: [BrokerConformance] = [
        BrokerConformance("the ledger closes at every moment") { trial in
            var settled = 0
            for number in 1...40 as ClosedRange<UInt64> {
                _ = try await trial.commit([
                    trial.production(number, to: trial.intake, outcome: .delivered),
                    trial.production(number, to: trial.router, from: trial.intake),
                ])
                if number % 3 == 0 {
                    for delivery in trial.broker.take(trial.router, room: Room(count: 2)) {
                        let outputs = [trial.production(1000 + number, to: trial.out, from: trial.router)]
                        _ = try await trial.commit(outputs, settling: [Settlement(delivery, .filtered("no rule"))])
                        settled += 1
                    }
                }
                let ledger = trial.broker.ledger()
                #expect(ledger.isBalanced, "\(ledger)")
            }
            let ledger = trial.broker.ledger()
            #expect(ledger.accounts["In"]?.delivered == 40 && ledger.accounts["In"]?.produced == 40)
            #expect(ledger.accounts["Router"]?.filtered == settled && ledger.accounts["Out"]?.fromItems == settled)
        },
        BrokerConformance("depth tells what waits, what is in flight and since when") { trial in
            try await trial.send(5...8)
            _ = trial.taken(1)
            let depth = trial.broker.queueDepth(trial.out)
            #expect(depth.queued == 3 && depth.inFlight == 1 && depth.held == 0)
            #expect(depth.oldest == Timestamp(microseconds: 6))
        },
        BrokerConformance("completions come in the order of commits and off the caller's stack") { trial in
            let order = Order()
            await withCheckedContinuation { done in
                for number in 1...50 as ClosedRange<UInt64> {
                    trial.broker.commit(Commit(produced: [trial.production(number, to: trial.out)])) { _ in
                        if order.add(number) == 50 { done.resume() }
                    }
                }
            }
            #expect(order.numbers == Array(1...50))
        },
    ]
}

extension BrokerTrial {
    func start(_ delivery: Delivery) {
        var commit = Commit()
        commit.started = [delivery.receipt]
        broker.mark(commit)
    }

    func fail(_ delivery: Delivery) {
        var commit = Commit()
        commit.failed = [FailedTry(delivery, error: "refused")]
        broker.mark(commit)
    }

    func put(_ delivery: Delivery, until time: Timestamp, attempts: UInt32) {
        var commit = Commit()
        commit.deferred = [Deferral(delivery, until: time, attempts: attempts, error: "refused")]
        broker.mark(commit)
    }
}
