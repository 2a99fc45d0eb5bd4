// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Testing

/// What classes rest on that keep messages open: aggregators, resequencers, delays.
extension BrokerConformance {
    private static let never = Timestamp(microseconds: .max)
    private static let past = Timestamp(microseconds: 1)

    static let keeping: [BrokerConformance] = [
        BrokerConformance("what is put off or held can be looked at without being received") { trial in
            try await trial.send(1...3, size: 100)
            let deliveries = trial.taken(3)
            trial.put(deliveries[0], until: never, attempts: 0)
            trial.put(deliveries[1], until: Timestamp.now().advanced(by: .seconds(3600)), attempts: 0)
            let receipts = [2, 0, 1].map { deliveries[$0].receipt }
            let open = try trial.broker.open(receipts, of: trial.out)
            #expect(open.map { $0?.message } == [2, 0, 1].map { deliveries[$0].message })
            #expect(open.map { $0?.id } == [2, 0, 1].map { deliveries[$0].id })
            #expect(trial.taken(5).isEmpty)
            let depth = trial.broker.queueDepth(trial.out)
            #expect(depth.held == 1 && depth.queued == 1 && depth.inFlight == 1)
        },
        BrokerConformance("what has ended, or is another item's, is not open") { trial in
            try await trial.send(1...2)
            let deliveries = trial.taken(2)
            trial.mark([deliveries[0]])
            let receipts = deliveries.map(\.receipt)
            #expect(try trial.broker.open(receipts, of: trial.out).map { $0?.id } == [nil, deliveries[1].id])
            #expect(receipts.map { trial.broker.isOpen($0, of: trial.out) } == [false, true])
            #expect(try trial.broker.open(receipts, of: trial.router).compactMap { $0 }.isEmpty)
            #expect(!trial.broker.isOpen(deliveries[1].receipt, of: trial.router))
            var commit = Commit()
            commit.settled = [Settlement(deliveries[1], .deadLettered("no"))]
            trial.broker.mark(commit)
            #expect(try trial.broker.open([deliveries[1].receipt], of: trial.out).compactMap { $0 }.isEmpty)
        },
        BrokerConformance("one commit ends what was kept with what it led to and the state, or does nothing") { trial in
            try await trial.send(1...3)
            let deliveries = trial.taken(3)
            trial.put(deliveries[0], until: never, attempts: 0)
            trial.put(deliveries[1], until: never, attempts: 0)
            var commit = Commit()
            commit.settled = deliveries.map { Settlement($0, .delivered, note: "together") }
            commit.produced = [trial.production(9, to: trial.router, from: trial.out)]
            commit.state = [StateChange(item: trial.out, key: "group", value: Bytes("over"))]
            guard case .applied? = try await trial.broker.commit([commit]).first else {
                Issue.record("not applied")
                return
            }
            let account = trial.broker.ledger().accounts["Out"]
            #expect(account?.delivered == 3 && account?.held == 0 && account?.produced == 1)
            #expect(trial.broker.ledger().isBalanced)
            commit.produced = [trial.production(10, to: trial.router, from: trial.out)]
            commit.state = [StateChange(item: trial.out, key: "group", value: Bytes("again"))]
            #expect(try await trial.broker.commit([commit]) == [.fenced])
            #expect(trial.broker.state(of: trial.out, "group") == Bytes("over"))
            #expect(trial.broker.take(trial.router, room: Room(count: 5)).count == 1)
        },
        BrokerConformance("what was put off without an attempt is no retry, and keeps its place") { trial in
            try await trial.send(1...2)
            let delivery = try #require(trial.taken(1).first)
            trial.start(delivery)
            trial.put(delivery, until: past, attempts: 0)
            #expect(trial.broker.retries(trial.out, count: 5).isEmpty)
            let again = trial.taken(5)
            #expect(trial.numbers(again) == [1, 2])
            #expect(again.map(\.attempts) == [0, 0] && again.map(\.crashes) == [0, 0])
        },
    ]
}
