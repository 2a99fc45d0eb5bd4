// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// The deliveries of one target that memory holds, in order; by classes of priority where the target asks for it.
struct Window {
    private var classes: [Deque<Waiting>] = [Deque()]
    private(set) var order = QueueOptions.Order.fifo
    /// How often a class that had something was passed over.
    private var passed = [0, 0, 0, 0]
    private(set) var count = 0
    private(set) var bytes = 0

    /// Received strictly in the order of the log.
    var isOrdered: Bool { order == .fifo }
    /// In the order of the log as it stands, however it is received.
    var isOneClass: Bool { classes.count == 1 }

    /// After how many deliveries of higher classes one of this class has its turn: high, normal, bulk.
    private static let patience = [Int.max, 8, 16, 32]

    /// One that can be received: its class and its place in it.
    struct Choice {
        var turn: Int
        var place = 0
    }

    var isEmpty: Bool { count == 0 }

    /// The lowest receipt.
    var lowest: UInt64? {
        if classes.count == 1 { return classes[0].first?.receipt }
        return classes.compactMap { $0.first?.receipt }.min()
    }

    var oldest: Waiting? {
        if classes.count == 1 { return classes[0].first }
        return classes.compactMap { $0.first }.min { $0.receipt < $1.receipt }
    }

    mutating func order(_ order: QueueOptions.Order) {
        self.order = order
        let wanted = order == .priority ? 4 : 1
        guard classes.count != wanted else { return }
        var all = [Waiting]()
        for index in classes.indices {
            while let waiting = classes[index].popFirst() { all.append(waiting) }
        }
        classes = Array(repeating: Deque(), count: wanted)
        count = 0
        bytes = 0
        for waiting in all.sorted(by: { $0.receipt < $1.receipt }) { append(waiting) }
    }

    mutating func append(_ waiting: Waiting) {
        classes[classes.count == 1 ? 0 : Self.rank(waiting.priority)].append(waiting)
        count &+= 1
        bytes &+= waiting.weight
    }

    /// The one whose turn it is among those that are on disk.
    func choice(durable: UInt64) -> Choice? {
        if classes.count == 1 {
            if order == .lifo { return classes[0].newest(durable: durable).map { Choice(turn: 0, place: $0) } }
            guard let first = classes[0].first, first.receipt < durable else { return nil }
            return Choice(turn: 0)
        }
        var chosen: Int?
        for index in classes.indices {
            guard let first = classes[index].first, first.receipt < durable else { continue }
            if chosen == nil || passed[index] >= Self.patience[index] { chosen = index }
        }
        return chosen.map { Choice(turn: $0) }
    }

    func waiting(_ choice: Choice) -> Waiting? { classes[choice.turn][choice.place] }

    mutating func take(_ choice: Choice) -> Waiting? {
        let waiting =
            choice.place == 0 ? classes[choice.turn].popFirst() : classes[choice.turn].remove(at: choice.place)
        guard let waiting else { return nil }
        if classes.count > 1 {
            passed[choice.turn] = 0
            for index in choice.turn + 1..<classes.count where !classes[index].isEmpty { passed[index] += 1 }
        }
        count &-= 1
        bytes &-= waiting.weight
        return waiting
    }

    /// Takes out the one of the lowest receipt; only where there is one class.
    mutating func popFirst() -> Waiting? { isOneClass ? take(Choice(turn: 0)) : nil }

    mutating func popLast() -> Waiting? {
        guard classes.count == 1, let waiting = classes[0].popLast() else { return nil }
        count &-= 1
        bytes &-= waiting.weight
        return waiting
    }

    mutating func remove(_ receipt: UInt64) -> Waiting? {
        for index in classes.indices {
            guard let position = position(of: receipt, in: classes[index]),
                let waiting = classes[index].remove(at: position)
            else { continue }
            count &-= 1
            bytes &-= waiting.weight
            return waiting
        }
        return nil
    }

    func contains(_ receipt: UInt64) -> Bool {
        classes.contains { position(of: receipt, in: $0) != nil }
    }

    private func position(of receipt: UInt64, in queue: Deque<Waiting>) -> Int? {
        var low = 0
        var high = queue.count
        while low < high {
            let middle = (low + high) / 2
            if (queue[middle]?.receipt ?? 0) < receipt { low = middle + 1 } else { high = middle }
        }
        return low < queue.count && queue[low]?.receipt == receipt ? low : nil
    }

    /// 8 to 10 urgent, 6 and 7 high, 4 and 5 normal, below bulk.
    private static func rank(_ priority: UInt8) -> Int {
        priority >= 8 ? 0 : priority >= 6 ? 1 : priority >= 4 ? 2 : 3
    }
}

extension Deque<Waiting> {
    /// The place of the newest that is on disk.
    func newest(durable: UInt64) -> Int? {
        var place = count &- 1
        while place >= 0, let waiting = self[place] {
            if waiting.receipt < durable { return place }
            place &-= 1
        }
        return nil
    }
}
