// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The deliveries of one target that memory holds, in order; by classes of priority where the target asks for it.
struct Window {
    private var classes: [Deque<Waiting>] = [Deque()]
    /// How often a class that had something was passed over.
    private var passed = [0, 0, 0, 0]
    private(set) var count = 0
    private(set) var bytes = 0

    /// Received strictly in the order of the log.
    var isOrdered: Bool { classes.count == 1 }

    /// After how many deliveries of higher classes one of this class has its turn: high, normal, bulk.
    private static let patience = [Int.max, 8, 16, 32]

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

    mutating func order(byPriority: Bool) {
        guard byPriority == isOrdered else { return }
        var all = [Waiting]()
        for index in classes.indices {
            while let waiting = classes[index].popFirst() { all.append(waiting) }
        }
        classes = Array(repeating: Deque(), count: byPriority ? 4 : 1)
        count = 0
        bytes = 0
        for waiting in all.sorted(by: { $0.receipt < $1.receipt }) { append(waiting) }
    }

    mutating func append(_ waiting: Waiting) {
        classes[classes.count == 1 ? 0 : Self.rank(waiting.priority)].append(waiting)
        count &+= 1
        bytes &+= Self.weight(waiting)
    }

    /// The class whose turn it is among those whose first is on disk.
    func turn(durable: UInt64) -> Int? {
        if classes.count == 1 {
            guard let first = classes[0].first, first.receipt < durable else { return nil }
            return 0
        }
        var chosen: Int?
        for index in classes.indices {
            guard let first = classes[index].first, first.receipt < durable else { continue }
            if chosen == nil || passed[index] >= Self.patience[index] { chosen = index }
        }
        return chosen
    }

    func first(of turn: Int) -> Waiting? { classes[turn].first }

    mutating func popFirst(of turn: Int) -> Waiting? {
        guard let waiting = classes[turn].popFirst() else { return nil }
        if classes.count > 1 {
            passed[turn] = 0
            for index in turn + 1..<classes.count where !classes[index].isEmpty { passed[index] += 1 }
        }
        count &-= 1
        bytes &-= Self.weight(waiting)
        return waiting
    }

    mutating func popLast() -> Waiting? {
        guard classes.count == 1, let waiting = classes[0].popLast() else { return nil }
        count &-= 1
        bytes &-= Self.weight(waiting)
        return waiting
    }

    mutating func remove(_ receipt: UInt64) -> Waiting? {
        for index in classes.indices {
            guard let position = position(of: receipt, in: classes[index]),
                let waiting = classes[index].remove(at: position)
            else { continue }
            count &-= 1
            bytes &-= Self.weight(waiting)
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

    private static func weight(_ waiting: Waiting) -> Int {
        waiting.stored == nil ? 64 : Int(waiting.size)
    }
}
