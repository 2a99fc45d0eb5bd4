// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// The dead letters of one target by receipt, and in order.
struct DeadLetters {
    private(set) var entries: [UInt64: DeadLetterEntry] = [:]
    private(set) var order = SortedReceipts()
    /// The one that ``shared(_:)`` gave last.
    private(set) var lastError = ""

    var count: Int { entries.count }

    subscript(receipt: UInt64) -> DeadLetterEntry? {
        _read { yield entries[receipt] }
        _modify {
            let was = entries[receipt] != nil
            yield &entries[receipt]
            let isThere = entries[receipt] != nil
            if isThere, !was { order.insert(receipt) }
            if was, !isThere { order.remove(receipt) }
        }
    }

    /// Makes room for so many.
    mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

    /// The same text in memory that is there already: most of a flood of dead letters have one reason.
    mutating func shared(_ error: String) -> String {
        if error != lastError { lastError = error }
        return lastError
    }
}
