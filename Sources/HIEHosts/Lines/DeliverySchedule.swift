// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// Which delivery goes on which line next: in order, each key on one line at a time (PROMISES P5).
///
/// A value without I/O. While anything of a lane is under way on a line, what follows of the lane goes behind it on
/// that line; so lines never overtake each other within a key, and a window keeps the order that TCP keeps.
struct DeliverySchedule {
    private struct Binding {
        let line: Int
        /// Deliveries of the lane on the line: sent or parked.
        var count: Int
    }

    /// Received and not looked at yet, oldest first.
    private var ready = RingQueue<Delivery>()
    /// For each line what must follow on it.
    private var parked: [RingQueue<Delivery>]
    private var bindings: [UInt16: Binding] = [:]
    private(set) var count = 0

    init(lines: Int) {
        parked = Array(repeating: RingQueue(), count: lines)
    }

    var isEmpty: Bool { count == 0 }

    mutating func add(_ deliveries: [Delivery]) {
        for delivery in deliveries { ready.append(delivery) }
        count += deliveries.count
    }

    /// The next delivery for `line`; it is then under way until ``finish(_:)`` or ``giveBack(_:of:)``.
    mutating func next(for line: Int) -> Delivery? {
        if let delivery = parked[line].first {
            parked[line].removeFirst()
            count -= 1
            return delivery
        }
        while let delivery = ready.first {
            ready.removeFirst()
            guard parked.count > 1 else {
                count -= 1
                return delivery
            }
            guard var binding = bindings[delivery.lane] else {
                bindings[delivery.lane] = Binding(line: line, count: 1)
                count -= 1
                return delivery
            }
            binding.count += 1
            bindings[delivery.lane] = binding
            if binding.line == line {
                count -= 1
                return delivery
            }
            parked[binding.line].append(delivery)
        }
        return nil
    }

    /// A delivery that was under way has ended.
    mutating func finish(_ delivery: Delivery) {
        guard parked.count > 1, var binding = bindings[delivery.lane] else { return }
        binding.count -= 1
        bindings[delivery.lane] = binding.count > 0 ? binding : nil
    }

    /// `line` broke: what was under way on it, oldest first, and what was to follow is first again.
    mutating func giveBack(_ underWay: [Delivery], of line: Int) {
        var returned = underWay
        while let delivery = parked[line].first {
            parked[line].removeFirst()
            returned.append(delivery)
        }
        bindings = bindings.filter { $0.value.line != line }
        returned.sort { $0.receipt < $1.receipt }
        count += underWay.count
        var renewed = RingQueue<Delivery>()
        for delivery in returned { renewed.append(delivery) }
        while let delivery = ready.first {
            ready.removeFirst()
            renewed.append(delivery)
        }
        ready = renewed
    }

    /// Everything that is not under way, oldest first; what is under way stays bound to its line.
    mutating func drain() -> [Delivery] {
        var all: [Delivery] = []
        for line in parked.indices {
            while let delivery = parked[line].first {
                parked[line].removeFirst()
                finish(delivery)
                all.append(delivery)
            }
        }
        while let delivery = ready.first {
            ready.removeFirst()
            all.append(delivery)
        }
        count = 0
        return all.sorted { $0.receipt < $1.receipt }
    }
}
