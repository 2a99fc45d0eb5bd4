// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
import HIETree

/// A delivery that its target could not take, kept with its bytes.
///
/// To discard it, settle it once more (that frees the bytes and counts nothing); to retry it, produce a new delivery of
/// its message in the same commit.
public struct DeadLetter: Sendable {
    public let receipt: Receipt
    public let item: ItemID
    public let error: String
    public let time: Timestamp
}

extension Journal {
    /// The dead letters of an item in order.
    ///
    /// - Parameter after: The last one of the answer before.
    public func deadLetters(of item: ItemID, after: Receipt? = nil, count: Int = .max) -> [DeadLetter] {
        let all = lock.locked { state.queue(item.number)?.deadLetters ?? [:] }
        return all.sorted { $0.key < $1.key }.drop { $0.key <= after?.position ?? 0 }.prefix(count).map {
            DeadLetter(
                receipt: Receipt($0.key), item: item, error: $0.value.error,
                time: Timestamp(microseconds: $0.value.time))
        }
    }

    public func deadLetterCount(of item: ItemID) -> Int {
        lock.locked { state.queue(item.number)?.deadLetters.count ?? 0 }
    }

    /// The message of a delivery that is open, held or a dead letter; nil if it is none of these.
    public func message(of receipt: Receipt, for item: ItemID) throws(BrokerError) -> Message? {
        let place = lock.locked { () -> UInt64? in
            if let known = state.outstanding[receipt.position] { return known.waiting.message }
            guard let queue = state.queue(item.number) else { return nil }
            if let letter = queue.deadLetters[receipt.position] { return letter.message }
            return queue.mayHold(receipt.position, end: state.durable) ? 0 : nil
        }
        guard let place else { return nil }
        if place != 0 { return try message(at: Receipt(place)) }
        var reader = ChunkReader(files)
        do throws(JournalError) {
            let found = try reader.record(at: receipt.position, limit: lock.locked { state.durable })
            guard let found, case .production(_, let production) = found.record, production.target == item.number else {
                return nil
            }
            return try reader.message(
                at: production.messagePlace(chunk: found.chunk), limit: lock.locked { state.durable })
        } catch { throw .unavailable(error.description) }
    }

    /// Frees the bytes of dead letters. Their outcome stays what it was.
    public func discard(
        _ receipts: [Receipt], of item: ItemID, by who: String, then: @escaping @Sendable (CommitResult) -> Void
    ) {
        var commit = Commit()
        commit.settled = receipts.map {
            Settlement(target: item, receipt: $0, outcome: .cancelled(by: who, why: "discarded"))
        }
        self.commit(commit, then: then)
    }
}
