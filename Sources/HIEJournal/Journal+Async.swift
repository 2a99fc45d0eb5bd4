// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
import HIETree
import Synchronization

/// What callers that may wait use; each is a wrapper of the calls that never do.
extension Journal {
    public func register(_ names: [String]) async throws(BrokerError) -> [ItemID] {
        let (items, place) = try placeNames(names)
        if let place { try await durable(through: [place], at: .local) }
        return items
    }

    /// Gives new names their numbers.
    ///
    /// - Returns: The numbers, and the place that must be on disk before they hold; nil where all were known.
    package func placeNames(_ names: [String]) throws(BrokerError) -> (items: [ItemID], place: Receipt?) {
        lock.lock()
        var recorder = Recorder()
        var next = UInt32(state.queues.count)
        var fresh = [String: UInt32]()
        for name in names where state.numbers[name] == nil && fresh[name] == nil {
            fresh[name] = next
            recorder.write(Record.Kind.named.rawValue)
            recorder.write(next)
            recorder.write(text: name)
            next += 1
        }
        var place: Receipt?
        if !fresh.isEmpty {
            if let reason = refusal(recorder.bytes.count) {
                lock.unlock()
                throw .unavailable(reason)
            }
            var content = recorder.bytes
            let crc = crc32c(content)
            content.withUnsafeMutableBytes { raw in
                let chunk = append(raw, crc: crc, isOwned: false)
                state.apply(UnsafeRawBufferPointer(raw), chunk: chunk, live: nil, time: open?.time ?? 0)
                place = Receipt(chunk)
            }
            isUrgent = true
        } else if names.contains(where: { _ in state.durable < state.end }) {
            // Another caller may have placed them a moment ago.
            isUrgent = true
            place = Receipt(state.end &- 1)
        }
        let items = names.compactMap { state.numbers[$0].map(ItemID.init) }
        lock.unlock()
        writerWake.signal()
        return (items, place)
    }

    /// Returns when all are on disk or refused.
    public func commit(_ commits: [Commit]) async throws(BrokerError) -> [CommitResult] {
        guard !commits.isEmpty else { return [] }
        let results = await withCheckedContinuation { (continuation: CheckedContinuation<[CommitResult], Never>) in
            let gathering = Gathering(count: commits.count) { continuation.resume(returning: $0) }
            for (index, commit) in commits.enumerated() {
                self.commit(commit) { gathering.take($0, at: index) }
            }
        }
        if results.allSatisfy({ if case .unavailable = $0 { true } else { false } }),
            case .unavailable(let reason)? = results.first
        {
            throw .unavailable(reason)
        }
        return results
    }

    public func durable(through positions: [Receipt], at level: Durability) async throws(BrokerError) {
        switch level {
        case .memory: return
        case .local: break
        case .replicated, .quorum:
            throw .unavailable("durability \(level.rawValue) needs a broker on other machines; this journal is local")
        }
        guard let last = positions.max() else { return }
        let reason = await withCheckedContinuation { (continuation: CheckedContinuation<String?, Never>) in
            wait(for: last.position) { continuation.resume(returning: $0) }
        }
        if let reason { throw .unavailable(reason) }
    }

    public func receive(_ target: ItemID, room: Room) async throws(BrokerError) -> [Delivery] {
        let deliveries = take(target, room: room)
        if deliveries.isEmpty, let failure = lock.locked({ failure }) { throw .unavailable(failure) }
        return deliveries
    }

    private func wait(for place: UInt64, _ resume: @escaping @Sendable (String?) -> Void) {
        lock.lock()
        var answer: String??
        if place < state.durable {
            answer = .some(nil)
        } else if let failure {
            answer = failure
        } else if isClosed || place >= state.end {
            answer = isClosed ? "the journal is closed" : "nothing is at \(Receipt(place))"
        } else {
            waiters.append((place, resume))
        }
        let wakes = needsWake()
        lock.unlock()
        if wakes { writerWake.signal() }
        if let answer { resume(answer) }
    }
}

/// Collects the results of several commits.
private final class Gathering: Sendable {
    private let state: Mutex<(results: [CommitResult], left: Int)>
    private let done: @Sendable ([CommitResult]) -> Void

    init(count: Int, _ done: @escaping @Sendable ([CommitResult]) -> Void) {
        state = Mutex((Array(repeating: .unavailable(""), count: count), count))
        self.done = done
    }

    func take(_ result: CommitResult, at index: Int) {
        let all = state.withLock { state -> [CommitResult]? in
            state.results[index] = result
            state.left -= 1
            return state.left == 0 ? state.results : nil
        }
        if let all { done(all) }
    }
}
