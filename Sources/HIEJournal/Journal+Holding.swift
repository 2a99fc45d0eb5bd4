// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore

/// A delivery that an operator or a policy has set aside until someone lets it go.
public struct HeldDelivery: Sendable, Hashable {
    public let receipt: Receipt
    public let item: ItemID
    /// How often it was tried before.
    public let attempts: UInt32
    /// Since when and why it is held; nil where its producer asked for that, or the log no longer says.
    public let failure: TryFailure?
}

/// A try that failed, or an act that put a delivery off.
public struct TryFailure: Sendable, Hashable {
    public let time: Timestamp
    public let error: String
}

extension Journal {
    /// The held deliveries of an item in order. A page costs what is on it, and a read of the log for each.
    ///
    /// - Parameter after: The last one of the answer before.
    public func held(of item: ItemID, after: Receipt? = nil, count: Int) throws(BrokerError) -> [HeldDelivery] {
        let known = lock.locked {
            state.queue(item.number)?.heldReceipts.page(after: after?.position ?? 0, count: count).compactMap {
                state.outstanding[$0]
            } ?? []
        }
        var held = [HeldDelivery]()
        for entry in known {
            let receipt = Receipt(entry.waiting.receipt)
            let failure = try failure(at: entry.lastFailure, of: receipt)
            held.append(
                HeldDelivery(receipt: receipt, item: item, attempts: entry.attempts, failure: failure?.failure))
        }
        return held
    }

    public func heldCount(of item: ItemID) -> Int { lock.locked { state.queue(item.number)?.held ?? 0 } }

    /// Why the tries of a delivery that is open, held or a dead letter failed, the oldest first, as far back as the log
    /// is kept. What ended a dead letter is its own error, not among these.
    ///
    /// - Parameter count: The most of them, the newest.
    public func failures(
        of receipt: Receipt, for item: ItemID, count: Int = 100
    ) throws(BrokerError) -> [TryFailure] {
        var place = lock.locked {
            state.outstanding[receipt.position]?.lastFailure
                ?? state.queue(item.number)?.deadLetters[receipt.position]?.lastFailure ?? 0
        }
        var failures = [TryFailure]()
        while failures.count < count, let found = try failure(at: place, of: receipt), found.previous < place {
            failures.append(found.failure)
            place = found.previous
        }
        return failures.reversed()
    }

    /// What the record at `place` says; nil where there is none, or none of this delivery, any more.
    private func failure(
        at place: UInt64, of receipt: Receipt
    ) throws(BrokerError) -> (failure: TryFailure, previous: UInt64)? {
        lock.lock()
        let segment = Place.segment(place)
        let limit = state.durable
        guard place != 0, place < limit, segment >= state.segments.first?.number ?? 0 else {
            lock.unlock()
            return nil
        }
        pins.add(segment)
        lock.unlock()
        defer { unpin([segment]) }
        var reader = ChunkReader(files, buffered: 4096)
        do throws(JournalError) {
            guard case let found? = try reader.record(at: place, limit: limit),
                case .retry(_, let retry) = found.record,
                retry.receipt == receipt.position
            else { return nil }
            let failure = TryFailure(time: Timestamp(microseconds: retry.time), error: retry.error.text)
            return (failure, retry.previous)
        } catch { throw .unavailable(error.description) }
    }

    /// Sets deliveries aside that wait, are in flight or deferred, until ``letGo(_:of:by:then:)``.
    public func hold(
        _ receipts: [Receipt], of item: ItemID, by who: String, why: String,
        then: @escaping @Sendable (CommitResult) -> Void
    ) {
        putOff(receipts, of: item, until: Timestamp(microseconds: .max), "held by \(who): \(why)", then)
    }

    /// Lets held deliveries go: each is received again in its old place. All or none.
    public func letGo(
        _ receipts: [Receipt], of item: ItemID, by who: String, then: @escaping @Sendable (CommitResult) -> Void
    ) {
        putOff(receipts, of: item, until: options.clock(), "released by \(who)", then)
    }

    private func putOff(
        _ receipts: [Receipt], of item: ItemID, until time: Timestamp, _ reason: String,
        _ then: @escaping @Sendable (CommitResult) -> Void
    ) {
        var commit = Commit()
        lock.lock()
        commit.deferred = receipts.map { receipt in
            Deferral(
                target: item, receipt: receipt, until: time,
                attempts: state.outstanding[receipt.position]?.attempts ?? 0, error: reason)
        }
        lock.unlock()
        self.commit(commit, then: then)
    }
}
