// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore

/// Queues that lose what is over their size, because a setting asks for it.
extension Journal {
    public func configure(_ target: ItemID, _ options: QueueOptions) {
        lock.lock()
        guard let queue = state.queue(target.number), queue.options != options else { return lock.unlock() }
        let before = queue.memory
        queue.options = options
        queue.window.order(options.order)
        // In another order fresh comes last, so that nothing may stand in the log behind it.
        if options.order != .lifo, queue.isOverflowing { queue.spillFresh() }
        state.memory &+= queue.memory &- before
        lock.unlock()
    }

    /// Ends what is too much, behind the commit that brought it: with `lock` held, so that nobody has received it.
    ///
    /// A crash between the two leaves a queue longer than it may be until the next commit.
    func dropSurplus() {
        let surplus = state.surplus
        state.surplus.removeAll(keepingCapacity: true)
        for (queue, receipt) in surplus {
            guard let most = queue.options.dropsBeyond, queue.queued > most else { continue }
            switch queue.options.overflow {
            case .dropNewest: drop(receipt, of: queue)
            case .dropOldest:
                while queue.queued > most, let oldest = queue.oldestQueued { drop(oldest, of: queue) }
                // What is only in the log can be dropped once it has been read.
                if queue.queued > most { requestReading(queue) }
            case .block, .reject: break
            }
        }
    }

    private func drop(_ receipt: UInt64, of queue: TargetQueue) {
        let policy = Outcome.dropped(policy: queue.options.overflow.rawValue)
        let settlement = Settlement(target: ItemID(queue.number), receipt: Receipt(receipt), outcome: policy)
        var content = [UInt8](repeating: 0, count: CommitEncoding.size(of: settlement))
        content.withUnsafeMutableBytes { raw in
            guard let base = raw.baseAddress else { return }
            var pen = Pen(base)
            CommitEncoding.write(settlement, &pen)
        }
        _ = append(content)
    }
}
