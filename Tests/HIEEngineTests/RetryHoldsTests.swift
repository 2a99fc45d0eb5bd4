// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEPolicies
import HIETree
import TestSupport
import Testing

@testable import HIEEngine

@Suite struct `What waits for what` {
    private let now = Moment(nanoseconds: 1_000_000)

    private func delivery(_ receipt: UInt64, key: UInt64) -> Delivery {
        let id = MessageID(high: receipt, low: 0)
        let profile = MessageProfile(source: "Test", bodyClass: "", contentType: "text/plain")
        return Delivery(
            id: DeliveryID(high: receipt, low: 0), target: ItemID(1),
            message: Message(
                header: MessageHeader(id: id, session: id, created: .now(), profile: profile, key: key),
                body: Bytes("body")),
            attempts: 0, receipt: Receipt(receipt))
    }

    private func hold(key: UInt64, isStrict: Bool = true) -> RetryHolds.Hold {
        RetryHolds.Hold(
            key: key, attempts: 1, first: now, until: now, notBefore: Timestamp(microseconds: 1), isStrict: isStrict)
    }

    @Test func `is freed in order, and only up to the next that holds its key`() {
        var holds = RetryHolds(mode: .key)
        holds.hold(10, hold(key: 1))
        holds.hold(30, hold(key: 1))
        for receipt in [40, 20, 50, 25] as [UInt64] { holds.park(delivery(receipt, key: 1)) }
        #expect(holds.end(10).map(\.receipt.position) == [20, 25])
        #expect(holds.holdsBack(delivery(35, key: 1)))
        #expect(!holds.holdsBack(delivery(28, key: 1)))
        #expect(holds.end(30).map(\.receipt.position) == [40, 50])
        #expect(holds.isEmpty)
    }

    @Test func `is bounded: beyond so many keys or deliveries the whole destination waits`() {
        var holds = RetryHolds(mode: .key)
        for receipt in 0..<UInt64(RetryHolds.mostHolds - 1) { holds.hold(receipt, hold(key: receipt)) }
        #expect(!holds.holdsAll)
        holds.hold(5000, hold(key: 5000))
        #expect(holds.holdsAll)
        #expect(holds.end(5000).isEmpty)
        #expect(!holds.holdsAll)
        for receipt in 0..<UInt64(RetryHolds.mostParked) { holds.park(delivery(10_000 + receipt, key: 1)) }
        #expect(holds.holdsAll)
    }

    @Test func `with destination is everything younger, of whatever key`() {
        var holds = RetryHolds(mode: .destination)
        holds.hold(10, hold(key: 1))
        #expect(holds.holdsBack(delivery(11, key: 2)))
        #expect(!holds.holdsBack(delivery(9, key: 1)))
        #expect(!holds.holdsBack(delivery(10, key: 1)))
        _ = holds.end(10)
        #expect(!holds.holdsBack(delivery(11, key: 2)))
    }

    @Test(arguments: [OrderBlocking.key, .destination])
    func `follows at once what broke off unanswered, and only after its end what was answered`(mode: OrderBlocking) {
        for isStrict in [true, false] {
            var holds = RetryHolds(mode: mode)
            holds.hold(10, hold(key: 1, isStrict: isStrict))
            #expect(holds.holdsBack(delivery(11, key: 1)))
            _ = holds.begin(10)
            #expect(holds.holdsBack(delivery(11, key: 1)) == isStrict)
            holds.giveBack(10, at: now)
            #expect(holds.holdsBack(delivery(11, key: 1)))
            _ = holds.end(10)
            #expect(!holds.holdsBack(delivery(11, key: 1)) && holds.isEmpty)
        }
    }
}
