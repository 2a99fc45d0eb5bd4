// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Synchronization

/// A log in an array, with places that leave gaps as a journal's do.
final class MemoryLog: EventLog {
    private let state = Mutex(State())

    struct State {
        var events: [LogEvent] = []
        var end: UInt64 = 0
        var failure: BrokerError?
    }

    init() {}

    @discardableResult func append(_ kind: LogEvent.Kind, gap: UInt64 = 64) -> Receipt {
        state.withLock { state in
            state.end = max(state.end, 1 << 32) + gap
            state.events.append(LogEvent(place: Receipt(state.end), kind: kind))
            return Receipt(state.end)
        }
    }

    func fail(_ failure: BrokerError?) { state.withLock { $0.failure = failure } }

    /// As retention does.
    func forget(through place: Receipt) { state.withLock { $0.events.removeAll { $0.place <= place } } }

    var count: Int { state.withLock { $0.events.count } }

    func events(after position: Receipt?, room: Room) throws(BrokerError) -> (events: [LogEvent], next: Receipt?) {
        let (events, failure) = state.withLock { state -> ([LogEvent], BrokerError?) in
            let start = position.map { place in state.events.partitioningIndex { $0.place > place } } ?? 0
            return (Array(state.events[start...].prefix(room.count)), state.failure)
        }
        if let failure { throw failure }
        return (events, events.last?.place ?? position)
    }

    func message(at place: Receipt) throws(BrokerError) -> Message? {
        state.withLock { state in
            for event in state.events where event.place == place {
                if case .message(let message) = event.kind { return message }
            }
            return nil
        }
    }

    var end: Receipt { state.withLock { Receipt($0.end) } }
}

extension Array {
    /// The first index from which on `holds` is true, where it never becomes false again.
    func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// SplitMix64: the same seed gives the same history.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
