// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIECore
internal import HIEFailpoints
internal import HIENetwork
internal import HIESettings
internal import HIETree
internal import Logging

/// What the connections of one service share.
final class TCPReception: Sendable {
    let settings: TCPServiceSettings
    let context: HostContext
    let intake: any Intake
    let reception: PlainReception
    let kind: PlainReception.Kind
    let batches: EventLoopBatches

    init(_ settings: TCPServiceSettings, _ context: HostContext, _ intake: any Intake) {
        self.settings = settings
        self.context = context
        self.intake = intake
        reception = PlainReception(item: context.item, order: settings.orderBy)
        kind = PlainReception.Kind(contentType: settings.contentType, encoding: settings.encoding)
        batches = EventLoopBatches(intake)
    }
}

/// One sender's connection: takes messages in and answers them in the order they came.
final class TCPInboundLine: FrameConsumer, InboundLine {
    private enum Answer {
        case accept
        case reply(Bytes)
        /// Not kept, or not known to be; why.
        case error(String)
    }

    private struct Pending {
        let size: Int
        /// Nil until known.
        var answer: Answer?
    }

    /// More than this unanswered, and the sender has to wait.
    private static let mostPending = 4096
    private static let mostPendingBytes = 16 << 20

    private let shared: TCPReception
    private let origin: UInt64
    private var pending = RingQueue<Pending>()
    private var pendingBytes = 0
    private var isDraining = false
    private var isPaused = false

    init(_ shared: TCPReception, _ connection: Connection) {
        self.shared = shared
        origin = connection.id
    }

    func received(_ frame: UnsafeRawBufferPointer, on connection: Connection) {
        let message = shared.reception.message(
            Bytes(copying: frame), shared.kind, at: .now(), origin: origin)
        expect(frame.count, nil, connection)
        submit(message, connection)
    }

    func receivedOversized(head: UnsafeRawBufferPointer, on connection: Connection) {
        let limit = shared.settings.maxMessageSize.bytes
        expect(0, .error("a message larger than \(limit) bytes"), connection)
    }

    func receivedIrregularity(_ irregularity: FrameIrregularity, on connection: Connection) {
        shared.context.logger.debug("\(connection.peer): \(irregularity)")
    }

    func burstEnded(on connection: Connection) { answer(connection) }

    func drain(_ connection: Connection) {
        isDraining = true
        if pending.isEmpty { connection.close() }
    }

    func closed(_ connection: Connection, _ reason: CloseReason) {
        switch reason {
        case .closedHere, .stopping, .closedByPeer(inFrame: false), .idle: break
        default: shared.context.logger.warning("\(connection.peer): \(reason)")
        }
    }

    private func expect(_ size: Int, _ answer: Answer?, _ connection: Connection) {
        pending.append(Pending(size: size, answer: answer))
        pendingBytes += size
        if !isPaused, pending.count >= Self.mostPending || pendingBytes >= Self.mostPendingBytes {
            isPaused = true
            connection.pauseReading()
        }
    }

    private func submit(_ message: Message, _ connection: Connection) {
        let place = pending.endPlace - 1
        guard shared.settings.ackMode == .application else {
            return shared.batches.add(message, nil, at: place, for: self, on: connection)
        }
        let line = LoopBound(self, connection)
        shared.intake.submit(message, awaitingOutcome: shared.settings.ackTimeout) { result in
            line.execute { line, connection in line.concluded(1, from: place, result, on: connection) }
        }
    }

    func concluded(_ count: Int, from place: Int, _ result: IntakeResult, on connection: Connection) {
        var left = count
        var place = place
        while left > 0, place < pending.endPlace {
            if let waiting = pending[place: place], waiting.answer == nil {
                pending[place: place]?.answer = Self.answer(to: result)
                left -= 1
            }
            place += 1
        }
        answer(connection)
        connection.flush()
        Failpoint.acknowledged.reach()
    }

    private static func answer(to result: IntakeResult) -> Answer {
        switch result {
        case .stored, .settled: .accept
        case .replied(let reply): .reply(reply)
        case .unsettled(let reason), .refused(let reason): .error(reason)
        }
    }

    /// Answers what can be answered, in order.
    private func answer(_ connection: Connection) {
        while let first = pending.first, let answer = first.answer {
            pending.removeFirst()
            pendingBytes -= first.size
            reply(answer, connection)
        }
        if isPaused, pending.count < Self.mostPending / 2, pendingBytes < Self.mostPendingBytes / 2 {
            isPaused = false
            connection.resumeReading()
        }
        if isDraining, pending.isEmpty { connection.close() }
    }

    private func reply(_ answer: Answer, _ connection: Connection) {
        switch answer {
        case .accept: write(shared.settings.replyText.bytes, connection)
        case .reply(let reply): reply.withUnsafeBytes { write($0, connection) }
        case .error(let reason):
            shared.context.logger.warning("a message from \(connection.peer) is not taken in: \(reason)")
            let text = shared.settings.errorReplyText.bytes
            // A sender that is told nothing must not believe that its message is safe.
            if text.isEmpty || shared.settings.ackMode == .never {
                connection.close()
            } else {
                write(text, connection)
            }
        }
    }

    private func write(_ text: [UInt8], _ connection: Connection) {
        guard !text.isEmpty else { return }
        text.withUnsafeBytes { write($0, connection) }
    }

    private func write(_ text: UnsafeRawBufferPointer, _ connection: Connection) {
        guard shared.settings.ackMode != .never else { return }
        Failpoint.acknowledging.reach()
        if let refusal = connection.refusal(of: text) {
            shared.context.logger.warning("an answer cannot go back to \(connection.peer): it \(refusal)")
            return connection.close()
        }
        connection.writeFrame(text)
    }
}
