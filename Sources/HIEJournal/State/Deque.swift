// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A queue in one block of memory; empty it holds none.
struct Deque<Element> {
    private var slots: [Element?] = []
    private var head = 0
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }
    var first: Element? { count == 0 ? nil : slots[head] }

    /// - Precondition: `index` is below `count`.
    subscript(index: Int) -> Element? {
        slots[(head &+ index) & (slots.count &- 1)]
    }

    mutating func append(_ element: Element) {
        if count == slots.count { grow() }
        slots[(head &+ count) & (slots.count &- 1)] = element
        count &+= 1
    }

    mutating func popFirst() -> Element? {
        guard count > 0 else { return nil }
        let element = slots[head]
        slots[head] = nil
        head = (head &+ 1) & (slots.count &- 1)
        count &-= 1
        return element
    }

    mutating func popLast() -> Element? {
        guard count > 0 else { return nil }
        count &-= 1
        let slot = (head &+ count) & (slots.count &- 1)
        let element = slots[slot]
        slots[slot] = nil
        return element
    }

    /// Takes out one in the middle; costs a move of all behind it.
    mutating func remove(at index: Int) -> Element? {
        let removed = self[index]
        for position in index..<max(index, count - 1) {
            slots[(head &+ position) & (slots.count &- 1)] = self[position + 1]
        }
        _ = popLast()
        return removed
    }

    mutating func removeAll() {
        slots = []
        head = 0
        count = 0
    }

    private mutating func grow() {
        var larger = [Element?]()
        let capacity = max(8, slots.count * 2)
        larger.reserveCapacity(capacity)
        for index in 0..<count { larger.append(self[index]) }
        for _ in count..<capacity { larger.append(nil) }
        slots = larger
        head = 0
    }
}
