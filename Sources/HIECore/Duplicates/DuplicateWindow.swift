// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree
import Synchronization

/// What one item took in lately, so that a repeat gets the answer of its original and is not processed again
/// (PROMISES P4). Any thread.
///
/// Bounded by time and by count. Who takes a message in asks ``admit(_:)`` before its commit, hands the fingerprint in
/// with the commit, and tells ``conclude(_:as:)`` what became of it. Time is the wall clock's.
public final class DuplicateWindow: Sendable {
    public struct Limits: Sendable, Hashable {
        public var duration: Duration
        public var count: Int

        public init(duration: Duration = .seconds(900), count: Int = 2_000_000) {
            self.duration = duration
            self.count = count
        }
    }

    /// What an arrival is.
    public enum Arrival: Sendable, Hashable {
        case new
        /// This came before, and was answered as it says.
        case repeated(Fingerprint)
        /// This is being stored or waited for now: ``DuplicateWindow/join(_:then:)`` tells how that ends.
        case pending(Fingerprint)
    }

    private struct State: ~Copyable {
        var table: FingerprintTable
        var seconds: UInt32
        var limit: Int
        var joined: [Fingerprint: [@Sendable (IntakeResult) -> Void]] = [:]
    }

    public let item: ItemID
    /// Of the hashes; the same for one broker for ever.
    public let key: SipHash128.Key
    private let state: Mutex<State>

    public init(item: ItemID, key: SipHash128.Key, limits: Limits) {
        self.item = item
        self.key = key
        state = Mutex(
            State(
                table: FingerprintTable(limit: limits.count), seconds: Self.seconds(limits), limit: limits.count))
    }

    private static func seconds(_ limits: Limits) -> UInt32 {
        UInt32(clamping: max(1, limits.duration.components.seconds))
    }

    /// How many it holds, and what they take of memory.
    public var size: (count: Int, bytes: Int) { state.withLock { ($0.table.count, $0.table.bytes) } }

    /// How long it remembers, in seconds.
    public var seconds: UInt32 { state.withLock { $0.seconds } }

    /// Changes the limits; what is over them goes, the oldest first.
    public func limit(to limits: Limits, now: Timestamp) {
        let now = UInt32(clamping: now.microseconds / 1_000_000)
        state.withLock { state in
            state.seconds = Self.seconds(limits)
            if state.limit != limits.count {
                var table = FingerprintTable(limit: limits.count)
                state.table.forEach(now: now) { table.append($0) }
                state.table = table
                state.limit = limits.count
            }
            Self.expire(&state, now, most: .max)
        }
    }

    /// Takes note of an arrival.
    ///
    /// - Parameter refusesReuse: A new one whose control id came with another body is not taken note of.
    /// - Returns: What it is, and whether its control id came with another body within the window.
    public func admit(
        _ fingerprint: Fingerprint, refusesReuse: Bool = false
    ) -> (arrival: Arrival, isControlReused: Bool) {
        let now = fingerprint.seconds
        return state.withLock { state in
            Self.expire(&state, now, most: 2)
            if let slot = state.table.find(fingerprint) {
                let entry = state.table.entry(slot, now: now)
                if entry.answer == .pending {
                    return (.pending(entry), false)
                }
                if entry.answer != .atOutcome, !Self.isOver(entry.seconds, now, state.seconds) {
                    return (.repeated(entry), false)
                }
                state.table.remove(slot)
            }
            var isReused = false
            if let other = state.table.find(control: fingerprint.control) {
                isReused = !Self.isOver(state.table.entry(other, now: now).seconds, now, state.seconds)
            }
            if isReused, refusesReuse { return (.new, true) }
            var pending = fingerprint
            pending.answer = .pending
            state.table.append(pending)
            return (.new, isReused)
        }
    }

    /// What became of an arrival that was new: its answer, or nil where it was not stored.
    ///
    /// Whoever joined it is told `result` on this thread.
    public func conclude(_ fingerprint: Fingerprint, as answer: Fingerprint.Answer?, _ result: IntakeResult) {
        let joined = state.withLock { state -> [@Sendable (IntakeResult) -> Void] in
            if let slot = state.table.find(fingerprint) {
                if let answer { state.table.setAnswer(answer, at: slot) } else { state.table.remove(slot) }
            }
            guard !state.joined.isEmpty else { return [] }
            return state.joined.removeValue(forKey: fingerprint.unanswered) ?? []
        }
        for then in joined { then(result) }
    }

    /// Calls `then` once, on any thread, when the arrival that `fingerprint` repeats is concluded.
    ///
    /// - Returns: False where that has happened meanwhile: ask ``admit(_:)`` again.
    public func join(_ fingerprint: Fingerprint, then: @escaping @Sendable (IntakeResult) -> Void) -> Bool {
        state.withLock { state in
            guard let slot = state.table.find(fingerprint),
                state.table.entry(slot, now: fingerprint.seconds).answer == .pending
            else { return false }
            state.joined[fingerprint.unanswered, default: []].append(then)
            return true
        }
    }

    /// Takes what a broker has kept, in the order in which it was written; a later one of the same hash counts.
    public func restore(_ fingerprints: [Fingerprint]) {
        state.withLock { state in
            state.table.reserve(fingerprints.count)
            for fingerprint in fingerprints where fingerprint.answer != .pending { Self.restore(fingerprint, &state) }
        }
    }

    private static func restore(_ fingerprint: Fingerprint, _ state: inout State) {
        if let slot = state.table.find(fingerprint) {
            state.table.setAnswer(fingerprint.answer, at: slot)
        } else {
            state.table.append(fingerprint)
        }
    }

    /// Forgets what is older than the window.
    public func expire(at time: Timestamp) {
        let now = UInt32(clamping: time.microseconds / 1_000_000)
        state.withLock { Self.expire(&$0, now, most: 4096) }
    }

    private static func expire(_ state: inout State, _ now: UInt32, most: Int) {
        var left = most
        while left > 0, let oldest = state.table.oldest(now: now), isOver(oldest, now, state.seconds) {
            state.table.removeFirst()
            left -= 1
        }
    }

    private static func isOver(_ seconds: UInt32, _ now: UInt32, _ limit: UInt32) -> Bool {
        seconds < now && now - seconds > limit
    }
}

extension Fingerprint {
    /// The same for the original and its repeats.
    fileprivate var unanswered: Fingerprint {
        Fingerprint(low: low, high: high, control: control, seconds: 0, answer: .pending)
    }
}
