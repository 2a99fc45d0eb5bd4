// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import CHIESystem
public import HIECore
import HIETree

extension Journal: LocalBroker {
    public func commit(_ commit: Commit, then: @escaping @Sendable (CommitResult) -> Void) {
        var allowsReference = true
        while !tryCommit(commit, allowsReference, then) { allowsReference = false }
    }

    /// - Returns: False if a message that it refers to is too far back by now.
    private func tryCommit(
        _ commit: Commit, _ allowsReference: Bool, _ then: @escaping @Sendable (CommitResult) -> Void
    ) -> Bool {
        let encoding = encoding(of: commit, allowsReference)
        let size = encoding.size
        guard size < ChunkHeader.limit else {
            refuse(.unavailable("a commit of \(size) bytes; the most is \(ChunkHeader.limit)"), then)
            return true
        }
        if size >= PendingGroup.largeSize {
            let content = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
            if let base = content.baseAddress { encoding.write(to: base) }
            return place(encoding, content, isOwned: true, then)
        }
        return withUnsafeTemporaryAllocation(byteCount: max(size, 1), alignment: 16) { room in
            let content = UnsafeMutableRawBufferPointer(rebasing: room[..<size])
            if let base = content.baseAddress { encoding.write(to: base) }
            return place(encoding, content, isOwned: false, then)
        }
    }

    private func place(
        _ encoding: CommitEncoding, _ content: UnsafeMutableRawBufferPointer, isOwned: Bool,
        _ then: @escaping @Sendable (CommitResult) -> Void
    ) -> Bool {
        let crc = hie_crc32c(0, content.baseAddress, content.count)
        lock.lock()
        if let result = verdict(encoding, content.count) {
            lock.unlock()
            if isOwned { content.deallocate() }
            guard let result else { return false }
            refuse(result, then)
            return true
        }
        let chunk = append(content, crc: crc, isOwned: isOwned)
        let group = open
        encoding.commit.produced.withUnsafeBufferPointer { produced in
            _ = state.apply(UnsafeRawBufferPointer(content), chunk: chunk, live: produced, time: group?.time ?? 0)
        }
        group?.completions.append(Completion(then: then, result: .applied(Receipt(chunk))))
        listArrivals(for: group)
        if state.isDueSooner { wakeKeeper() }
        if !state.surplus.isEmpty { dropSurplus() }
        if isOwned { closeGroup() }
        let wakes = needsWake()
        lock.unlock()
        if wakes { writerWake.signal() }
        return true
    }

    /// What keeps a commit from being placed: a result, or nil as result where it has to be encoded anew.
    private func verdict(_ encoding: CommitEncoding, _ size: Int) -> CommitResult?? {
        if let reason = refusal(size) { return .some(.unavailable(reason)) }
        let commit = encoding.commit
        for index in commit.settled.indices
        where !isOpen(commit.settled[index].receipt, commit.settled[index].target) { return .some(.fenced) }
        for deferral in commit.deferred where !isOpen(deferral.receipt, deferral.target) { return .some(.fenced) }
        for failed in commit.failed where !isOpen(failed.receipt, failed.target) { return .some(.fenced) }
        let landing = Place.segment(state.end) &+ (isRollDue(size) ? 1 : 0)
        for index in commit.produced.indices {
            let target = commit.produced[index].target.number
            guard state.queue(target) != nil else { return .some(.unavailable("no item has the number \(target)")) }
            if case .place(let place) = encoding.sources[index], Place.segment(place) &+ 1 < landing {
                return .some(nil)
            }
        }
        return nil
    }

    private func isOpen(_ receipt: Receipt, _ target: ItemID) -> Bool {
        if let known = state.outstanding[receipt.position] { return known.target == target.number }
        guard let queue = state.queue(target.number) else { return false }
        return queue.deadLetters[receipt.position] != nil || queue.mayHold(receipt.position, end: state.end)
    }

    /// Decides which messages the log has already, and whose starts are counted.
    private func encoding(of commit: Commit, _ allowsReference: Bool) -> CommitEncoding {
        if commit.produced.count == 1, commit.settled.isEmpty, !commit.hasTries {
            return CommitEncoding(commit: commit, sources: [.own])
        }
        var tries = CommitEncoding.Tries()
        var inputs = [(id: DeliveryID, place: UInt64, message: MessageID?)]()
        if commit.hasTries { tries = self.tries(of: commit) }
        if allowsReference, !commit.produced.isEmpty, !commit.settled.isEmpty {
            inputs = lock.locked { commit.settled.compactMap { input($0) } }
        }
        return CommitEncoding(commit: commit, sources: Self.sources(commit.produced, inputs), tries: tries)
    }

    /// What the state knows of the tries that `commit` starts and ends.
    func tries(of commit: Commit) -> CommitEncoding.Tries {
        var tries = CommitEncoding.Tries()
        lock.lock()
        tries.started = commit.started.map { state.outstanding[$0.position]?.target ?? 0 }
        tries.ended = commit.failed.map { ended($0.receipt) } + commit.deferred.map { ended($0.receipt) }
        lock.unlock()
        if !tries.ended.isEmpty { tries.time = options.clock().microseconds }
        return tries
    }

    private func ended(_ receipt: Receipt) -> (count: UInt8, previous: UInt64) {
        guard let known = state.outstanding[receipt.position] else { return (0, 0) }
        return (UInt8(clamping: known.open), known.lastFailure)
    }

    /// The message of a delivery that a commit settles, where the commit may refer to it.
    private func input(_ settlement: Settlement) -> (id: DeliveryID, place: UInt64, message: MessageID?)? {
        guard let known = state.outstanding[settlement.receipt.position], let stored = known.waiting.stored,
            known.waiting.message != 0, Place.segment(known.waiting.message) &+ 1 >= Place.segment(state.end)
        else { return nil }
        return (known.waiting.id, known.waiting.message, stored.message.id)
    }

    private static func sources(
        _ produced: [Production], _ inputs: [(id: DeliveryID, place: UInt64, message: MessageID?)]
    ) -> [CommitEncoding.Source] {
        var sources = [CommitEncoding.Source]()
        sources.reserveCapacity(produced.count)
        var index: [MessageID: Int]?
        if produced.count > 16 { index = [:] }
        for position in produced.indices {
            let id = produced[position].message.header.id
            if !inputs.isEmpty, let input = inputs.first(where: { $0.message == id }) {
                sources.append(.place(input.place))
            } else if position > 0, produced[position - 1].message.header.id == id {
                sources.append(.shared(position - 1))
            } else if let earlier = index?[id] {
                sources.append(.shared(earlier))
            } else if index == nil, let earlier = (0..<position).first(where: { produced[$0].message.header.id == id })
            {
                sources.append(.shared(earlier))
            } else {
                sources.append(.own)
            }
            index?[id] = position
        }
        return sources
    }

    /// Answers off the caller's thread.
    private func refuse(_ result: CommitResult, _ then: @escaping @Sendable (CommitResult) -> Void) {
        lock.lock()
        refused.append(Completion(then: then, result: result))
        let isOver = isClosed
        let wakes = needsWake()
        lock.unlock()
        if isOver {
            runRefused()
        } else if wakes {
            writerWake.signal()
        }
    }

    func runRefused() {
        lock.lock()
        let completions = refused
        refused = []
        lock.unlock()
        for completion in completions { completion.then(completion.result) }
    }
}

extension Commit {
    /// It starts, ends or puts off tries.
    var hasTries: Bool { !started.isEmpty || !failed.isEmpty || !deferred.isEmpty }
}
