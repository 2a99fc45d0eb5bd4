// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore

/// Deliveries that somebody asks for by their receipts, without receiving them.
extension Journal {
    public func open(_ receipts: [Receipt], of target: ItemID) throws(BrokerError) -> [Delivery?] {
        var pinned: [UInt32] = []
        lock.lock()
        let known = receipts.map { receipt -> Outstanding? in
            guard let known = state.outstanding[receipt.position], known.target == target.number else { return nil }
            if known.waiting.stored == nil {
                let place = known.waiting.message
                // A production refers to a message of its own segment or the one before.
                let pin = place != 0 ? Place.segment(place) : max(Place.segment(known.waiting.receipt), 1) &- 1
                pins.add(pin)
                pinned.append(pin)
            }
            return known
        }
        lock.unlock()
        defer { unpin(pinned) }
        var reader = ChunkReader(files)
        var deliveries: [Delivery?] = []
        deliveries.reserveCapacity(known.count)
        do throws(JournalError) {
            for known in known {
                guard let known else {
                    deliveries.append(nil)
                    continue
                }
                deliveries.append(try delivery(known, target, &reader))
            }
        } catch { throw .unavailable(error.description) }
        return deliveries
    }

    private func delivery(
        _ known: Outstanding, _ target: ItemID, _ reader: inout ChunkReader
    ) throws(JournalError) -> Delivery {
        guard let stored = known.waiting.stored else { return try read(known, target, &reader) }
        return Delivery(
            id: known.waiting.id, target: target, message: stored.message, attempts: known.attempts,
            crashes: known.crashes, receipt: Receipt(known.waiting.receipt))
    }

    public func isOpen(_ receipt: Receipt, of target: ItemID) -> Bool {
        lock.locked { state.outstanding[receipt.position]?.target == target.number }
    }
}
