// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Deliveries by the moment at which they may be received; entries whose delivery has moved on are dropped when met.
struct DueHeap {
    struct Entry {
        var time: Int64
        var receipt: UInt64

        static func < (left: Self, right: Self) -> Bool {
            (left.time, left.receipt) < (right.time, right.receipt)
        }
    }

    private var entries: [Entry] = []

    var first: Entry? { entries.first }
    var count: Int { entries.count }

    mutating func push(_ entry: Entry) {
        entries.append(entry)
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard entries[child] < entries[parent] else { break }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> Entry? {
        guard let first = entries.first else { return nil }
        let last = entries.removeLast()
        guard !entries.isEmpty else { return first }
        entries[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count && entries[child] < entries[least]
            {
                least = child
            }
            if least == parent { return first }
            entries.swapAt(least, parent)
            parent = least
        }
    }
}
