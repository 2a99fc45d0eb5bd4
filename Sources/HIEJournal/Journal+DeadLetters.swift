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
    /// The dead letters of an item in order. A page costs what is on it, however many there are.
    ///
    /// - Parameter after: The last one of the answer before.
    public func deadLetters(of item: ItemID, after: Receipt? = nil, count: Int = .max) -> [DeadLetter] {
        lock.locked {
            guard let letters = state.queue(item.number)?.deadLetters else { return [] }
            return letters.order.page(after: after?.position ?? 0, count: count).compactMap { receipt in
                letters[receipt].map {
                    DeadLetter(
                        receipt: Receipt(receipt), item: item, error: $0.error,
                        time: Timestamp(microseconds: $0.time))
                }
            }
        }
    }

    public func deadLetterCount(of item: ItemID) -> Int {
        lock.locked { state.queue(item.number)?.deadLetters.count ?? 0 }
    }

    /// The message of a delivery that is open, held or a dead letter; nil if it is none of these.
    public func message(of receipt: Receipt, for item: ItemID) throws(BrokerError) -> Message? {
        lock.lock()
        let limit = state.durable
        guard let place = messagePlace(of: receipt.position, state.queue(item.number)) else {
            lock.unlock()
            return nil
        }
        // A production refers to a message of its own segment or the one before.
        let pin = max(Place.segment(receipt.position), 1) &- 1
        if place == 0 { pins.add(pin) }
        lock.unlock()
        if place != 0 { return try message(at: Receipt(place)) }
        defer { unpin([pin]) }
        var reader = ChunkReader(files)
        do throws(JournalError) {
            let found = try reader.record(at: receipt.position, limit: limit)
            guard let found, case .production(_, let production) = found.record, production.target == item.number else {
                return nil
            }
            return try reader.message(at: production.messagePlace(chunk: found.chunk), limit: limit)
        } catch { throw .unavailable(error.description) }
    }

    /// 0 where the production in the log says it; nil where it is none of those. With `lock` held.
    private func messagePlace(of receipt: UInt64, _ queue: TargetQueue?) -> UInt64? {
        if let known = state.outstanding[receipt] { return known.waiting.message }
        guard let queue else { return nil }
        if let letter = queue.deadLetters[receipt] { return letter.message }
        return queue.mayHold(receipt, end: state.durable) ? 0 : nil
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
