// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore

extension Journal {
    /// Reads the messages from the disk; one that cannot be read is left out, and found again when it is received.
    public func retries(_ target: ItemID, count: Int) -> [WaitingRetry] {
        let waiting = lock.locked {
            state.outstanding.values.filter {
                $0.target == target.number && ($0.phase == .deferred || $0.phase == .returned) && $0.attempts > 0
                    && $0.notBefore != 0
            }
        }
        return waiting.sorted { $0.waiting.receipt < $1.waiting.receipt }.prefix(count).compactMap { known in
            let receipt = Receipt(known.waiting.receipt)
            guard let message = try? message(of: receipt, for: target) else { return nil }
            return WaitingRetry(
                receipt: receipt, key: message.header.key, notBefore: Timestamp(microseconds: known.notBefore),
                attempts: known.attempts)
        }
    }
}
