// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
package import HIENetwork
package import HIESettings
internal import Logging
package import NIOCore

/// What is said on the connections of an operation: how a message is sent, and what its reply means.
package protocol Correspondent {
    /// Writes `message` as one frame; nothing where it fails.
    ///
    /// - Returns: The part of the message that a reply has to name.
    func send(_ message: Message, on connection: Connection) throws(Unsendable) -> Range<Int>

    /// What comes of `reply`, the answer to the oldest message under way.
    func reaction(to reply: UnsafeRawBufferPointer, for exchange: Exchange) -> Reaction

    /// What comes of no answer in time. The connection is closed in any case (P8).
    func reactionToSilence(_ exchange: Exchange, after limit: Duration) -> Reaction
}

/// Why a message can never be sent.
package struct Unsendable: Error {
    package let reason: String

    package init(_ reason: String) {
        self.reason = reason
    }
}

/// Where an operation connects to, and how.
package struct OutboundOptions: Sendable {
    package var connector: ConnectorOptions
    package var window = 1
    package var replyTimeout: Duration
    package var getReply = true
    package var stayConnected: DurationOrForever

    package init(
        _ connector: ConnectorOptions, replyTimeout: Duration, stayConnected: DurationOrForever
    ) {
        self.connector = connector
        self.replyTimeout = replyTimeout
        self.stayConnected = stayConnected
        self.connector.keepsOpen = stayConnected == .forever
    }

    package var courier: CourierOptions {
        var options = CourierOptions(place: "\(connector.host):\(connector.port)")
        options.window = window
        options.connectsAtOnce = stayConnected == .forever
        return options
    }
}

/// One connection of an operation: sends up to `Window` messages and matches the answers in order.
package final class OutboundLine: FrameConsumer, CourierLine {
    package let number: Int
    /// Strong, and the courier's too until it stops: weak references would cost on every message.
    private let courier: LineCourier
    private let options: OutboundOptions
    private let correspondent: any Correspondent
    private let archive: IOArchive?
    private var connector: TCPConnector?
    private var connection: Connection?
    private var exchanges = RingQueue<Exchange>()
    package private(set) var isWanted = false
    private var isClosing = false
    /// Why it is closed from here; nil where it is not.
    private var why: String?
    /// From then on the courier may be gone, while the connection still closes.
    private var isStopped = false
    private var idleSince: NIODeadline

    package init(
        _ number: Int, _ courier: LineCourier, _ options: OutboundOptions, _ correspondent: any Correspondent,
        archive: IOArchive?, on loop: any EventLoop
    ) throws(HostError) {
        self.number = number
        self.courier = courier
        self.options = options
        self.correspondent = correspondent
        self.archive = archive
        idleSince = courier.now
        do throws(NetworkError) {
            connector = try TCPConnector(
                options.connector, on: loop, random: SystemRandomNumberGenerator(),
                onState: { [self] in changed(to: $0) },
                makeConsumer: { [self] in
                    connection = $0
                    archive?.listen(to: $0)
                    return self
                })
        } catch {
            throw .misconfigured(error.description)
        }
    }

    package var isIdle: Bool { exchanges.isEmpty }

    package var room: Int {
        guard connection != nil, !isClosing else { return 0 }
        return options.window - exchanges.count
    }

    package func connect() {
        isWanted = true
        connector?.start()
    }

    package func stop() {
        isWanted = false
        isStopped = true
        connector?.stop()
        connector = nil
        courier.giveBack(takeExchanges(), of: number)
    }

    package func send(_ delivery: Delivery) -> String? {
        guard let connection else { return nil }
        do throws(Unsendable) {
            let mark = try correspondent.send(delivery.message, on: connection)
            exchanges.append(Exchange(delivery, mark: mark, at: courier.now))
            return nil
        } catch {
            return error.reason
        }
    }

    package func flush() {
        let isWhole = options.connector.format == .whole
        guard isWhole || !options.getReply else {
            connection?.flush()
            return
        }
        // Without a reply, what the system has taken is delivered.
        let end = exchanges.endPlace
        let then = { [self] (isTaken: Bool) in
            if isTaken, !options.getReply { taken(before: end) }
        }
        if isWhole { connection?.finishOutput(then: then) } else { connection?.flush(then: then) }
    }

    private func taken(before end: Int) {
        guard !isStopped else { return }
        while exchanges.startPlace < end, let first = exchanges.first {
            exchanges.removeFirst()
            courier.end(first.delivery, .delivered, since: first.sent)
        }
        idleSince = courier.now
        endBurst()
    }

    package func checkTimeout() {
        if let first = exchanges.first {
            guard first.sent < courier.now - TimeAmount(options.replyTimeout), !isClosing, options.getReply else {
                return
            }
            timedOut(first)
        } else if isWanted, !isClosing, let stay = options.stayConnected.duration, connection != nil,
            idleSince + TimeAmount(stay) <= courier.now
        {
            endConnection()
        }
    }

    private func timedOut(_ exchange: Exchange) {
        let reaction = correspondent.reactionToSilence(exchange, after: options.replyTimeout)
        if case .sentAgain(let why) = reaction { return sendAgain(why) }
        exchanges.removeFirst()
        carryOut(reaction, on: exchange, nil)
        courier.burstEnded()
        close("no reply in time")
    }

    private func endConnection() {
        isWanted = false
        isClosing = true
        connector?.exchangeEnded()
    }
}

// MARK: Replies

extension OutboundLine {
    package func received(_ frame: UnsafeRawBufferPointer, on connection: Connection) {
        guard !isClosing, !isStopped, options.getReply else { return }
        guard let exchange = exchanges.first else {
            courier.logger.warning("a reply that nothing waits for; the connection is closed")
            return close("a reply that nothing waits for")
        }
        let reaction = correspondent.reaction(to: frame, for: exchange)
        if case .sentAgain(let why) = reaction { return sendAgain(why) }
        exchanges.removeFirst()
        idleSince = courier.now
        carryOut(reaction, on: exchange, frame)
    }

    package func receivedOversized(head: UnsafeRawBufferPointer, on connection: Connection) {
        guard !isClosing, !isStopped else { return }
        sendAgain("the reply is larger than \(options.connector.maximumFrameBytes) bytes")
    }

    private func sendAgain(_ why: String) {
        courier.logger.warning("\(why); the connection is closed and the message sent again")
        close(why)
    }

    /// Does with an exchange, taken off already, what was decided.
    private func carryOut(_ reaction: Reaction, on exchange: Exchange, _ frame: UnsafeRawBufferPointer?) {
        guard courier.carryOut(reaction, on: exchange, frame) else { return }
        // What was sent behind it and must not overtake it is on its way and will be answered; it comes again behind it.
        guard exchanges.contains(where: { courier.holdsBack($0.delivery) }) else { return }
        courier.giveBack(takeExchanges(), of: number)
        close("closed to send again in order")
    }

    package func burstEnded(on connection: Connection) {
        guard !isStopped else { return }
        endBurst()
    }

    private func endBurst() {
        // What waits goes on a connection of its own where each exchange has one.
        if options.stayConnected.duration == .zero, exchanges.isEmpty { endConnection() }
        courier.burstEnded()
    }
}

// MARK: The connection

extension OutboundLine {
    private func changed(to state: TCPConnector.State) {
        guard !isStopped else { return }
        switch state {
        case .connecting: break
        case .connected:
            isClosing = false
            idleSince = courier.now
            courier.lineIsUp()
        case .disconnected(let reason, _):
            connection = nil
            isClosing = false
            interrupted(why ?? "the connection ended: \(reason)")
            why = nil
            if reason != .closedHere { courier.lineIsDown(reason) }
        case .connectFailed(let reason, _):
            courier.lineIsDown(reason)
            courier.unreachable(reason)
        case .certificatesReloaded:
            courier.logger.info("certificates read again")
        case .certificatesNotReloaded(let error):
            courier.logger.error("changed certificates cannot be used, the former ones stay: \(error)")
        }
    }

    /// Closes before anything is sent again, so that a late answer cannot answer the next message (P8).
    private func close(_ why: String) {
        isClosing = true
        self.why = why
        connector?.reset()
    }

    private func interrupted(_ why: String) {
        let sent = exchanges.first?.sent ?? courier.now
        courier.interrupted(takeExchanges(), of: number, why, after: sent)
    }

    private func takeExchanges() -> [Delivery] {
        var deliveries: [Delivery] = []
        while let exchange = exchanges.first {
            deliveries.append(exchange.delivery)
            exchanges.removeFirst()
        }
        return deliveries
    }
}
