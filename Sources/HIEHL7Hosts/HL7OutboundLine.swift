// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIENetwork
import HIESettings
import HIETree
import HL7
import Logging
import NIOCore

/// One connection of an operation: sends up to `Window` messages and matches the answers in order.
final class HL7OutboundLine: FrameConsumer {
    struct Exchange {
        let delivery: Delivery
        /// MSH-10 of what was sent.
        let controlID: HL7Range
        let sent: NIODeadline
    }

    let number: Int
    /// Strong, and the courier's too until it stops: weak references would cost on every message.
    let courier: HL7Courier
    private var connector: TCPConnector?
    private var connection: Connection?
    var exchanges = RingQueue<Exchange>()
    private(set) var isWanted = false
    private var isClosing = false
    /// Why it is closed from here; nil where it is not.
    private var why: String?
    /// From then on the courier may be gone, while the connection still closes.
    private var isStopped = false
    var idleSince: NIODeadline

    init(_ number: Int, _ courier: HL7Courier, on loop: any EventLoop) throws(NetworkError) {
        self.number = number
        self.courier = courier
        idleSince = courier.now
        let settings = courier.settings
        var options = ConnectorOptions(host: settings.address, port: settings.port)
        options.connectTimeout = settings.connectTimeout
        options.reconnect = Backoff(initial: .milliseconds(100), maximum: settings.reconnectLimit)
        options.keepsOpen = settings.stayConnected == .forever
        options.tls = settings.tls.options
        connector = try TCPConnector(
            options, on: loop, random: SystemRandomNumberGenerator(),
            onState: { [self] in changed(to: $0) },
            makeConsumer: { [self] in
                connection = $0
                courier.archive?.listen(to: $0)
                return self
            })
    }

    var isIdle: Bool { exchanges.isEmpty }

    /// How many more messages may be sent now.
    var room: Int {
        guard connection != nil, !isClosing else { return 0 }
        return courier.settings.window - exchanges.count
    }

    func connect() {
        isWanted = true
        connector?.start()
    }

    func stop() {
        isWanted = false
        isStopped = true
        connector?.stop()
        connector = nil
        courier.giveBack(takeExchanges(), of: number)
    }

    /// - Returns: False where the body is no HL7 message; nothing is sent then.
    func send(_ delivery: Delivery) -> Bool {
        delivery.message.body.withUnsafeBytes { bytes in
            guard let header = try? HL7MessageHeader(reading: bytes) else { return false }
            exchanges.append(Exchange(delivery: delivery, controlID: header.controlID, sent: courier.now))
            connection?.writeFrame(bytes)
            return true
        }
    }

    func flush() {
        guard courier.settings.getReply else { return flushWithoutReply() }
        connection?.flush()
    }

    /// What the system has taken is delivered.
    private func flushWithoutReply() {
        let end = exchanges.endPlace
        connection?.flush { [self] isTaken in
            if isTaken { taken(before: end) }
        }
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

    func checkTimeout(_ limit: NIODeadline) {
        if let first = exchanges.first {
            guard first.sent < limit, !isClosing, courier.settings.getReply else { return }
            if let rules = courier.rules { return timedOut(first, rules) }
            courier.logger.warning("no acknowledgement in time; the connection is closed and the message sent again")
            close("no acknowledgement in time")
        } else if isWanted, !isClosing, let stay = courier.settings.stayConnected.duration, connection != nil,
            idleSince + TimeAmount(stay) <= courier.now
        {
            endConnection()
        }
    }

    private func endConnection() {
        isWanted = false
        isClosing = true
        connector?.exchangeEnded()
    }

    // MARK: Answers

    func received(_ frame: UnsafeRawBufferPointer, on connection: Connection) {
        guard !isClosing, !isStopped, courier.settings.getReply else { return }
        guard let exchange = exchanges.first else {
            courier.logger.warning("an acknowledgement that nothing waits for; the connection is closed")
            return close("an acknowledgement that nothing waits for")
        }
        if let rules = courier.rules { return apply(rules, to: frame, for: exchange) }
        guard let reply = HL7Reply.read(frame), let code = reply.code else {
            courier.logger.warning(
                "the answer is no acknowledgement; the connection is closed and the message sent again")
            return close("the answer is no acknowledgement")
        }
        guard Self.answers(reply.controlID.bytes(in: frame), exchange.delivery, exchange.controlID) else {
            courier.logger.warning(
                "an acknowledgement for another message; the connection is closed and ours sent again")
            return close("an acknowledgement for another message")
        }
        exchanges.removeFirst()
        idleSince = courier.now
        conclude(exchange, code, frame)
    }

    static func answers(_ id: UnsafeRawBufferPointer, _ delivery: Delivery, _ sent: HL7Range) -> Bool {
        delivery.message.body.withUnsafeBytes { sent.bytes(in: $0).elementsEqual(id) }
    }

    private func conclude(_ exchange: Exchange, _ code: HL7AcknowledgmentCode, _ frame: UnsafeRawBufferPointer) {
        switch code {
        case .aa, .ca:
            delivered(exchange, frame)
        case .ar, .cr:
            courier.replied(to: exchange.delivery, frame)
            courier.logger.warning("a message was answered with \(code.text) and is a dead letter")
            courier.end(exchange.delivery, .deadLettered("answered with \(code.text)"), since: exchange.sent)
        case .ae, .ce:
            refused(exchange, DeliveryFailure(.transient("answered with \(code.text)")), frame)
        }
    }

    func delivered(_ exchange: Exchange, _ frame: UnsafeRawBufferPointer) {
        courier.replied(to: exchange.delivery, frame)
        // Who asked with a request gets the answer as a message.
        let isAsked = exchange.delivery.message.header.returnTo != nil
        courier.end(
            exchange.delivery, isAsked ? .delivered(reply: Bytes(copying: frame)) : .delivered, since: exchange.sent)
    }

    /// What was taken off the exchanges has failed, and may be tried again.
    func refused(_ exchange: Exchange, _ failure: DeliveryFailure, _ frame: UnsafeRawBufferPointer?) {
        var failure = failure
        failure.microseconds = UInt32(clamping: (courier.now - exchange.sent).nanoseconds / 1000)
        failure.reply = frame.map { Bytes(copying: $0) }
        guard case .again = courier.failed(exchange.delivery, failure) else { return }
        // What was sent behind it and must not overtake it is on its way and will be answered; it comes again behind it.
        guard exchanges.contains(where: { courier.holdsBack($0.delivery) }) else { return }
        courier.giveBack(takeExchanges(), of: number)
        close("closed to send again in order")
    }

    func burstEnded(on connection: Connection) {
        guard !isStopped else { return }
        endBurst()
    }

    private func endBurst() {
        // What waits goes on a connection of its own where each exchange has one.
        if courier.settings.stayConnected.duration == .zero, exchanges.isEmpty { endConnection() }
        courier.burstEnded()
    }

    // MARK: The connection

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
    func close(_ why: String) {
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
