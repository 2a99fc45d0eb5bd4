// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

extension JournalState {
    var ledger: Ledger {
        var accounts = [String: LedgerAccount]()
        for queue in queues {
            guard let queue else { continue }
            var account = queue.account
            account.queued = queue.queued
            account.inFlight = queue.inFlight
            account.held = queue.held
            accounts[queue.name] = account
        }
        return Ledger(accounts: accounts)
    }

    func depth(_ target: UInt32) -> QueueDepth {
        guard let queue = queue(target) else { return QueueDepth() }
        var oldest = queue.returned.first.flatMap { outstanding[$0]?.waiting.created }
        if let first = queue.window.oldest?.created ?? (queue.overflowCount > 0 ? queue.overflowSince : nil) {
            oldest = min(oldest ?? first, first)
        }
        return QueueDepth(
            queued: queue.queued, inFlight: queue.inFlight, held: queue.held,
            oldest: oldest.map(Timestamp.init(microseconds:)))
    }
}
