// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
import HIETree

extension Journal {
    public func take(_ target: ItemID, room: Room) -> [Delivery] {
        guard room.count > 0 else { return [] }
        lock.lock()
        // Nothing leaves that could not be marked as delivered any more.
        guard let queue = state.queue(target.number), !isStopping, failure == nil else {
            lock.unlock()
            return []
        }
        var woken = [TargetQueue]()
        if let first = state.due.first, case let now = options.clock().microseconds, first.time <= now {
            woken = state.becomeDue(now)
        }
        var missing = [Missing]()
        let taken = choose(queue, room, &missing)
        if queue.settledBeyond.count > 1024, queue.window.isEmpty || queue.settledBeyond.count > queue.lastPruned * 2 {
            queue.prune()
            queue.lastPruned = queue.settledBeyond.count
        }
        var wakes = [@Sendable () -> Void]()
        queue.isWaiting = taken.isEmpty && missing.isEmpty
        for other in woken where other !== queue { wake(other, &wakes) }
        if queue.isOverflowing, queue.window.count < options.windowCount / 4, !queue.hasNewer { requestReading(queue) }
        lock.unlock()
        for wake in wakes { wake() }
        return missing.isEmpty ? taken : complete(taken, missing, target)
    }

    /// A delivery whose message memory does not have. Its segments are pinned.
    private struct Missing {
        /// Where it belongs among those taken.
        var index: Int
        var known: Outstanding
        var pin: UInt32
    }

    private func choose(_ queue: TargetQueue, _ room: Room, _ missing: inout [Missing]) -> [Delivery] {
        var taken = [Delivery]()
        var bytes = 0
        while taken.count &+ missing.count < room.count, let next = next(queue) {
            let size = Int(next.known.waiting.size)
            if bytes > 0, bytes &+ size > room.bytes { break }
            bytes &+= max(size, 1)
            var known = next.known
            leave(next, queue)
            known.phase = .inFlight
            known.open = 0
            queue.inFlight &+= 1
            state.outstanding[known.waiting.receipt] = known
            if let stored = known.waiting.stored {
                taken.append(
                    Delivery(
                        id: known.waiting.id, target: ItemID(queue.number), message: stored.message,
                        attempts: known.attempts, crashes: known.crashes, receipt: Receipt(known.waiting.receipt)))
            } else {
                let place = known.waiting.message
                // A production refers to a message of its own segment or the one before.
                let pin = place != 0 ? Place.segment(place) : max(Place.segment(known.waiting.receipt), 1) &- 1
                pins.add(pin)
                missing.append(Missing(index: taken.count &+ missing.count, known: known, pin: pin))
            }
        }
        return taken
    }

    /// A delivery that can be received, and where it is.
    struct Next {
        enum Place {
            case returned
            case window(Window.Choice)
            /// An index.
            case fresh(Int)
        }

        var known: Outstanding
        var place: Place
    }

    private func leave(_ next: Next, _ queue: TargetQueue) {
        let before = queue.memory
        switch next.place {
        case .returned: queue.returned.remove(next.known.waiting.receipt)
        case .window(let choice): _ = queue.window.take(choice)
        case .fresh(let index):
            if let waiting = queue.fresh.remove(at: index) { queue.freshBytes &-= waiting.weight }
        }
        state.memory &+= queue.memory &- before
    }

    /// The next in the queue's order.
    func next(_ queue: TargetQueue) -> Next? {
        if queue.window.order == .lifo { return newest(queue) }
        let choice = queue.window.choice(durable: state.durable)
        let first = choice.flatMap { queue.window.waiting($0) }
        if let receipt = queue.returned.first, receipt < state.durable {
            // What is older may still be only in the log.
            let unread = first?.receipt ?? (queue.isOverflowing ? queue.cursor : .max)
            let isNext = receipt < unread || queue.window.order == .unordered || first != nil && !queue.window.isOrdered
            if isNext, state.outstanding[receipt] != nil { return returned(receipt) }
        }
        guard let choice, let first else { return nil }
        return Next(known: unread(first, queue), place: .window(choice))
    }

    /// One that was given back or is due. One that was carried forward can be read once its new place is on disk.
    private func returned(_ receipt: UInt64) -> Next? {
        guard let known = state.outstanding[receipt],
            known.waiting.stored != nil || known.waiting.message < state.durable
        else { return nil }
        return Next(known: known, place: .returned)
    }

    private func newest(_ queue: TargetQueue) -> Next? {
        var newest: Next?
        if let index = queue.fresh.newest(durable: state.durable), let waiting = queue.fresh[index] {
            newest = Next(known: unread(waiting, queue), place: .fresh(index))
        } else if let choice = queue.window.choice(durable: state.durable), let waiting = queue.window.waiting(choice) {
            newest = Next(known: unread(waiting, queue), place: .window(choice))
        }
        guard let receipt = queue.returned.last, receipt < state.durable,
            receipt > newest?.known.waiting.receipt ?? 0, let returned = returned(receipt)
        else { return newest }
        return returned
    }

    private func unread(_ waiting: Waiting, _ queue: TargetQueue) -> Outstanding {
        Outstanding(waiting: waiting, target: queue.number, phase: .inFlight, home: Place.segment(waiting.receipt))
    }

    private func complete(_ taken: [Delivery], _ missing: [Missing], _ target: ItemID) -> [Delivery] {
        var deliveries = taken
        var reader = ChunkReader(files)
        do throws(JournalError) {
            for entry in missing { deliveries.insert(try read(entry.known, target, &reader), at: entry.index) }
        } catch {
            fail(error.description)
        }
        unpin(missing.map(\.pin))
        return deliveries
    }

    /// Lets retention have the segments that were read.
    func unpin(_ segments: [UInt32]) {
        lock.locked {
            for segment in segments { pins.remove(segment) }
            unpinned.signal()
        }
    }

    /// Reads from the log what memory did not keep. Its segment is pinned.
    func read(
        _ known: Outstanding, _ target: ItemID, _ reader: inout ChunkReader
    ) throws(JournalError) -> Delivery {
        let limit = lock.locked { state.durable }
        var id = known.waiting.id
        var place = known.waiting.message
        if place == 0 {
            guard case let found? = try reader.record(at: known.waiting.receipt, limit: limit),
                case .production(_, let production) = found.record
            else { throw lost(known.waiting.receipt) }
            id = production.id
            place = production.messagePlace(chunk: found.chunk)
            lock.locked {
                // A place that it was carried to since is the better one.
                guard state.outstanding[known.waiting.receipt]?.waiting.message == 0 else { return }
                state.outstanding[known.waiting.receipt]?.waiting.message = place
                state.outstanding[known.waiting.receipt]?.waiting.id = id
            }
        }
        guard let message = try reader.message(at: place, limit: limit) else { throw lost(place) }
        return Delivery(
            id: id, target: target, message: message, attempts: known.attempts, crashes: known.crashes,
            receipt: Receipt(known.waiting.receipt))
    }

    private func lost(_ place: UInt64) -> JournalError {
        .damaged(
            file: files.path(Place.segment(place)), offset: Place.offset(place), expected: "a delivery that waits",
            found: "something else")
    }

    public func giveBack(_ deliveries: [Delivery]) {
        takeBack(deliveries)
        var wakes = [@Sendable () -> Void]()
        lock.lock()
        for delivery in deliveries {
            let receipt = delivery.receipt.position
            guard let known = state.outstanding[receipt], known.phase == .inFlight,
                known.target == delivery.target.number, let queue = state.queue(known.target)
            else { continue }
            state.outstanding[receipt]?.phase = .returned
            queue.inFlight &-= 1
            queue.returned.insert(receipt)
            wake(queue, &wakes)
        }
        lock.unlock()
        for wake in wakes { wake() }
    }

    public func queueDepth(_ target: ItemID) -> QueueDepth {
        lock.locked { state.depth(target.number) }
    }

    public func onArrival(_ target: ItemID, _ wake: (@Sendable () -> Void)?) {
        lock.lock()
        defer { lock.unlock() }
        guard let queue = state.queue(target.number) else { return }
        queue.wake = wake
        // What came between the empty answer and this call must not wait for the next.
        guard let wake, queue.isWaiting, hasReceivable(queue) else { return }
        queue.isWaiting = false
        toWake.append(wake)
        keeperWake.signal()
    }
}
