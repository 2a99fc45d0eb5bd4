// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEPolicies
import HIETree

/// Which deliveries of one item wait for their next try, and which wait for them (PROMISES P5).
///
/// A value without I/O. What waits for a key is kept here, in memory and within bounds; beyond these the whole item
/// waits, as it does with `OrderBlocking: destination`.
struct RetryHolds {
    /// A delivery that failed and has not ended.
    struct Hold {
        let key: UInt64
        /// Tries that the journal counts.
        var attempts: UInt32
        /// When its first try was.
        let first: Moment
        /// When it may be tried again.
        var until: Moment
        /// The same by the wall clock, which is the journal's.
        var notBefore: Timestamp
        /// Whether it holds others back until it has ended, and not only until it is received again: what broke off
        /// unanswered is sent again with what had followed it.
        let isStrict: Bool
        /// Received again, and not ended.
        var isOut = false
        /// What a person wants instead of another try.
        var skip: Skip?
    }

    struct Skip {
        let act: Engine.Skip
        let text: String
    }

    static let mostHolds = 1024
    static let mostParked = 4096
    static let mostParkedBytes = 16 << 20

    let mode: OrderBlocking
    private(set) var holds: [UInt64: Hold] = [:]
    /// The oldest of each key that holds others back.
    private var oldestOfKey: [UInt64: UInt64] = [:]
    private var oldest = UInt64.max
    private var parked: [UInt64: [Delivery]] = [:]
    private(set) var parkedCount = 0
    private var parkedBytes = 0

    init(mode: OrderBlocking) {
        self.mode = mode
    }

    var isEmpty: Bool { holds.isEmpty && parkedCount == 0 }

    /// Nothing more can be kept for a key.
    var isFull: Bool {
        parkedCount >= Self.mostParked || parkedBytes >= Self.mostParkedBytes || holds.count >= Self.mostHolds
    }

    /// Only what is older than all holds, and the oldest of them, may be received.
    var holdsAll: Bool {
        switch mode {
        case .destination: oldest != .max
        case .key: isFull
        case .none: false
        }
    }

    func holdsBack(_ delivery: Delivery) -> Bool {
        let receipt = delivery.receipt.position
        switch mode {
        case .none: return false
        case .destination: return oldest < receipt
        case .key: return oldestOfKey[delivery.message.header.key].map { $0 < receipt } ?? false
        }
    }

    /// The oldest hold that is out, or of those that are not.
    func oldest(isOut: Bool) -> (receipt: UInt64, hold: Hold)? {
        holds.filter { $0.value.isOut == isOut }.min { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// When the next hold is due.
    var nextDue: Moment? { holds.values.lazy.filter { !$0.isOut }.map(\.until).min() }

    /// Whether anything could be received while all is held.
    func isDue(at now: Moment) -> Bool {
        guard let hold = holds[oldest] else { return true }
        return !hold.isOut && hold.until <= now
    }

    // MARK: Holds

    mutating func hold(_ receipt: UInt64, _ hold: Hold) {
        holds[receipt] = hold
        oldest = min(oldest, receipt)
        oldestOfKey[hold.key] = min(oldestOfKey[hold.key] ?? .max, receipt)
    }

    mutating func update(_ receipt: UInt64, _ change: (inout Hold) -> Void) {
        guard var hold = holds[receipt] else { return }
        change(&hold)
        holds[receipt] = hold
    }

    /// The delivery is received again.
    ///
    /// - Returns: What need not wait for it any more, in order.
    mutating func begin(_ receipt: UInt64) -> [Delivery] {
        guard holds[receipt] != nil else { return [] }
        update(receipt) { $0.isOut = true }
        return free(receipt)
    }

    /// The delivery was given back without a try.
    mutating func giveBack(_ receipt: UInt64, at now: Moment) {
        guard var hold = holds[receipt] else { return }
        hold.isOut = false
        hold.until = now
        self.hold(receipt, hold)
    }

    /// The delivery has ended, or is to hold back nothing any more.
    ///
    /// - Returns: What waited for it and may be received now, in order.
    mutating func end(_ receipt: UInt64) -> [Delivery] {
        guard let hold = holds.removeValue(forKey: receipt) else { return [] }
        return free(receipt, of: hold.key)
    }

    private mutating func free(_ receipt: UInt64) -> [Delivery] {
        guard let hold = holds[receipt], !hold.isBlocking else { return [] }
        return free(receipt, of: hold.key)
    }

    private mutating func free(_ receipt: UInt64, of key: UInt64) -> [Delivery] {
        if oldest == receipt { oldest = holds.lazy.filter { $0.value.isBlocking }.map(\.key).min() ?? .max }
        guard oldestOfKey[key] == receipt else { return [] }
        let next = holds.lazy.filter { $0.value.key == key && $0.value.isBlocking }.map(\.key).min()
        oldestOfKey[key] = next
        return unpark(key, before: next ?? .max)
    }

    // MARK: What waits for a key

    mutating func park(_ delivery: Delivery) {
        let key = delivery.message.header.key
        var waiting = parked.removeValue(forKey: key) ?? []
        // Mostly younger than all that wait.
        let place = waiting.lastIndex { $0.receipt < delivery.receipt }.map { $0 + 1 } ?? 0
        waiting.insert(delivery, at: place)
        parked[key] = waiting
        parkedCount += 1
        parkedBytes += delivery.message.body.count
    }

    private mutating func unpark(_ key: UInt64, before receipt: UInt64) -> [Delivery] {
        guard let waiting = parked.removeValue(forKey: key) else { return [] }
        let count = waiting.firstIndex { $0.receipt.position > receipt } ?? waiting.count
        if count < waiting.count { parked[key] = Array(waiting[count...]) }
        let free = Array(waiting[..<count])
        parkedCount -= free.count
        parkedBytes -= free.reduce(0) { $0 + $1.message.body.count }
        return free
    }

    /// Everything that waits, in no order.
    mutating func drain() -> [Delivery] {
        defer {
            parked.removeAll()
            parkedCount = 0
            parkedBytes = 0
        }
        return parked.values.flatMap(\.self)
    }
}

extension RetryHolds.Hold {
    var isBlocking: Bool { isStrict || !isOut }
}
