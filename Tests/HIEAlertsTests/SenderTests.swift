// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEConfiguration
import HIECore
import Synchronization
import TestSupport
import Testing

@testable import HIEAlerts

/// Answers as a test says, in turn; the last one for ever.
private final class Channel: AlertChannel {
    private let state: Mutex<(answers: [AlertDeliveryError?], got: [String])>

    init(_ answers: AlertDeliveryError?...) { state = Mutex((answers, [])) }

    var got: [String] { state.withLock { $0.got } }

    func deliver(_ notice: AlertNotice) async throws(AlertDeliveryError) {
        let answer = state.withLock { state in
            state.got.append(notice.id)
            return state.answers.count > 1 ? state.answers.removeFirst() : state.answers.first ?? nil
        }
        if let answer { throw answer }
    }
}

@Suite(.timeLimit(.minutes(1))) struct `Notices of one action` {
    private let pauses = Pauses()
    private func sender(_ channel: any AlertChannel) -> AlertSender {
        AlertSender(
            "hook", channel, logger: silent, pause: { [pauses] in await pauses.pause($0) },
            onEnd: { _ in })
    }

    @Test func `go out in order, a failed one first again, each wait twice the one before`() async {
        pauses.letGo()
        let channel = Channel(.transient("down"), .transient("down"), .transient("down"), nil)
        let sender = sender(channel)
        await sender.enqueue(Notices.one(1))
        await sender.enqueue(Notices.one(2))
        #expect(await eventually { await sender.waiting.isEmpty })
        #expect(channel.got == ["1-1", "1-1", "1-1", "1-1", "2-1"])
        #expect(pauses.asked == [.seconds(1), .seconds(2), .seconds(4)])
        #expect(await sender.counts == AlertSender.Counts(sent: 2, retried: 3))
    }

    @Test func `are given up after an hour of waits, or at once where it never helps, and the next goes on`() async {
        pauses.letGo()
        let dead = Channel(.transient("down"))
        let sender = sender(dead)
        await sender.enqueue(Notices.one(1))
        #expect(await eventually { await sender.waiting.isEmpty })
        #expect(pauses.asked.reduce(.zero, +) >= AlertSender.patience)
        #expect(pauses.asked.max() == .seconds(60))
        #expect(await sender.counts.failed == 1)

        let picky = Channel(.rejected("no"), nil)
        let other = self.sender(picky)
        await other.enqueue(Notices.one(1))
        await other.enqueue(Notices.one(2))
        #expect(await eventually { await other.waiting.isEmpty })
        #expect(picky.got == ["1-1", "2-1"])
        #expect(await other.counts == AlertSender.Counts(sent: 1, failed: 1))
    }

    @Test func `are at most a thousand: the oldest that is not under way goes`() async {
        let sender = sender(Channel(.transient("down")))
        for number in 1...(AlertSender.most + 3) { await sender.enqueue(Notices.one(number)) }
        #expect(await sender.waiting.count == AlertSender.most)
        #expect(await sender.waiting.prefix(2).map(\.id) == ["1-1", "5-1"])
        #expect(await sender.counts.dropped == 3)
        await sender.stop()
        #expect(await sender.waiting.count == AlertSender.most, "a stop gives nothing up")
    }
}
