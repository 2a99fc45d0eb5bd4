// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
internal import HIEFailpoints
package import HIENetwork
package import Logging
package import NIOCore

/// The lines of one operation and the deliveries on them. Everything happens on one event loop.
package final class LineCourier {
    package let logger: Logger
    private let options: CourierOptions
    private let queue: any DeliveryQueue
    private let loop: any EventLoop
    private var lines: [any CourierLine] = []
    private var schedule: DeliverySchedule
    private var settlements: [Settlement] = []
    private var isStopping = false
    /// The engine has been asked to stop the item.
    private var isDisabled = false
    private var stopped: (() -> Void)?
    private var clock: RepeatedTask?
    private var isDown = false
    private var isTurnEnding = false
    /// Whether the last report said that there is a connection; nil before the first.
    private var isReportedUp: Bool?
    private let report: @Sendable (HostEvent) -> Void
    /// The queue's last answer was empty: it rings when there is something again.
    private var isDrained = false
    private let isMetered: Bool
    private let room: Int
    /// Called once, when all lines have ended.
    package var onStop: () -> Void = {}

    /// - Parameter makeLine: Called for each of the item's `PoolSize`.
    package init(
        _ options: CourierOptions, _ context: HostContext, _ queue: any DeliveryQueue, on loop: any EventLoop,
        makeLine: (_ number: Int, _ courier: LineCourier) throws(HostError) -> any CourierLine
    ) throws(HostError) {
        self.options = options
        self.queue = queue
        self.loop = loop
        isMetered = queue.isMetered
        logger = context.logger
        report = context.report
        schedule = DeliverySchedule(lines: context.poolSize)
        // Twice what can be under way, so that lines need not wait for the queue.
        room = max(64, context.poolSize * options.window * 2)
        for number in 0..<context.poolSize { lines.append(try makeLine(number, self)) }
    }

    package var now: NIODeadline { loop.now }

    package func start() {
        let bound = NIOLoopBound(self, eventLoop: loop)
        queue.onArrival { [loop] in
            loop.execute {
                bound.value.isDrained = false
                bound.value.dispatch()
            }
        }
        clock = loop.scheduleRepeatedTask(initialDelay: .milliseconds(100), delay: .milliseconds(100)) { _ in
            bound.value.checkTimeouts()
        }
        if options.connectsAtOnce { for line in lines { line.connect() } }
        dispatch()
    }

    /// Fills the lines as far as they take deliveries.
    package func dispatch() {
        guard !isStopping, !isDisabled else { return }
        // Before the next send on any line (CORE rule 2).
        settle()
        var mayHaveMore = true
        while mayHaveMore {
            let hasReceived = receive()
            if schedule.isEmpty { break }
            fillLines()
            mayHaveMore = hasReceived && schedule.isEmpty && lines.contains { $0.room > 0 }
        }
        settle()
        if !schedule.isEmpty { for line in lines where !line.isWanted { line.connect() } }
    }

    /// Takes from the queue what there is room for.
    ///
    /// - Returns: Whether there was something.
    private func receive() -> Bool {
        // What is received counts as begun: one is enough to have the lines connect.
        let wanted = (isMetered ? max(1, lines.reduce(0) { $0 + $1.room }) : room) - schedule.count
        guard wanted > 0, !isDrained else { return false }
        let received = queue.receive(Room(count: wanted))
        isDrained = received.isEmpty
        schedule.add(received)
        return !received.isEmpty
    }

    private func fillLines() {
        for line in lines where line.room > 0 {
            var hasSent = false
            while line.room > 0, let delivery = schedule.next(for: line.number) {
                if begin(delivery, on: line) { hasSent = true }
            }
            if hasSent {
                line.flush()
                Failpoint.messageSent.reach()
            }
            if schedule.isEmpty { return }
        }
    }

    /// - Returns: Whether it was sent; else it has ended.
    private func begin(_ delivery: Delivery, on line: any CourierLine) -> Bool {
        if delivery.message.header.hasExpired(at: .now()) {
            end(delivery, .expired, since: nil)
            return false
        }
        if let why = line.send(delivery) {
            end(delivery, .deadLettered(why), since: nil)
            return false
        }
        return true
    }

    /// Ends a delivery; marked with the next ``settle()``.
    package func end(_ delivery: Delivery, _ outcome: Outcome, since sent: NIODeadline?) {
        let taken = sent.map { (loop.now - $0).nanoseconds / 1000 } ?? 0
        settlements.append(Settlement(delivery, outcome, microseconds: UInt32(clamping: taken)))
        schedule.finish(delivery)
    }

    /// A try of `delivery` failed: the queue says what becomes of it.
    ///
    /// What was sent behind it may have to be sent again; ``holdsBack(_:)`` says so.
    package func failed(_ delivery: Delivery, _ failure: DeliveryFailure) -> Retry {
        settle()
        schedule.finish(delivery)
        let retry = queue.failed(delivery, failure)
        releaseWaiting()
        return retry
    }

    /// Hands an answer that decides to who waits for it.
    package func replied(to delivery: Delivery, _ reply: UnsafeRawBufferPointer) { queue.replied(to: delivery, reply) }

    /// Sets `delivery` aside until an operator releases it.
    package func suspend(_ delivery: Delivery, _ reason: String) {
        logger.warning("a message is set aside until it is released: \(reason)")
        queue.defer(
            Deferral(
                delivery, until: Timestamp(microseconds: .max), attempts: delivery.attempts &+ 1, error: reason))
        schedule.finish(delivery)
    }

    /// Sends nothing more, and has the item stopped; `delivery` stays first in its queue.
    package func disable(_ delivery: Delivery, _ reason: String) {
        isDisabled = true
        _ = failed(delivery, DeliveryFailure(.misconfigured(reason)))
    }

    package func holdsBack(_ delivery: Delivery) -> Bool { queue.holdsBack(delivery) }

    /// What has not begun may have to wait for what failed.
    private func releaseWaiting() {
        let waiting = schedule.drain()
        if !waiting.isEmpty { queue.release(waiting) }
        isDrained = false
    }

    /// The connection of `line` ended under `underWay`, oldest first: the oldest is what it had not answered.
    package func interrupted(_ underWay: [Delivery], of line: Int, _ reason: String, after sent: NIODeadline) {
        schedule.giveBack(underWay.dropFirst().map(\.self), of: line)
        if let first = underWay.first {
            let waited = (loop.now - sent).nanoseconds / 1000
            _ = failed(
                first,
                DeliveryFailure(.transient(reason), reach: .unanswered, microseconds: UInt32(clamping: waited)))
            burstEnded()
        }
        finishStop()
    }

    /// No connection could be made; said of the message that would have gone first.
    package func unreachable(_ reason: CloseReason) {
        guard !isStopping else { return }
        let waiting = schedule.drain()
        guard let first = waiting.first else { return }
        settle()
        _ = queue.failed(first, DeliveryFailure(.transient("no connection: \(reason)"), reach: .unreachable))
        if waiting.count > 1 { queue.release(Array(waiting.dropFirst())) }
        isDrained = false
        burstEnded()
    }

    /// Marks what has ended. Before the next send on its line (CORE rule 2).
    func settle() {
        guard !settlements.isEmpty else { return }
        Failpoint.answerReceived.reach()
        queue.settle(settlements)
        Failpoint.deliveryMarked.reach()
        settlements.removeAll(keepingCapacity: true)
    }

    /// All that one line read at once has been looked at. What all lines read in one turn of the event loop is marked
    /// and followed by the next messages together.
    package func burstEnded() {
        guard !isTurnEnding else { return }
        isTurnEnding = true
        let bound = NIOLoopBound(self, eventLoop: loop)
        loop.execute { bound.value.endTurn() }
    }

    private func endTurn() {
        isTurnEnding = false
        dispatch()
        settle()
        finishStop()
    }

    /// `underWay`, which `line` had sent, is received and sent again.
    package func giveBack(_ underWay: [Delivery], of line: Int) {
        schedule.giveBack(underWay, of: line)
        releaseWaiting()
        finishStop()
    }

    package func lineIsUp() {
        if isDown { logger.info("connected again to \(options.place)") }
        isDown = false
        if isReportedUp != true {
            isReportedUp = true
            report(.connected)
        }
        dispatch()
    }

    /// Told once until a line is up again: a destination that is down for a night fills no log.
    package func lineIsDown(_ reason: CloseReason) {
        guard !isDown, !isStopping else { return }
        isDown = true
        isReportedUp = false
        report(.disconnected("no connection to \(options.place): \(reason)"))
        logger.warning(
            "no connection to \(options.place): \(reason); trying again, messages wait in order")
    }

    private func checkTimeouts() {
        for line in lines { line.checkTimeout() }
    }

    // MARK: Stop

    /// Lets what is under way be answered within `limit`, gives the rest back, and calls `done` once.
    package func stop(within limit: Duration, _ done: @escaping () -> Void) {
        guard !isStopping else { return done() }
        isStopping = true
        stopped = done
        queue.onArrival(nil)
        loop.assumeIsolated().scheduleTask(in: TimeAmount(limit)) { [self] in endStop() }
        finishStop()
    }

    private func finishStop() {
        if isStopping, lines.allSatisfy(\.isIdle) { endStop() }
    }

    private func endStop() {
        guard let stopped else { return }
        self.stopped = nil
        clock?.cancel()
        for line in lines { line.stop() }
        settle()
        queue.release(schedule.drain())
        lines.removeAll()
        onStop()
        stopped()
    }
}
