// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIENetwork
import HIESettings
import HIETree
import HL7
import Logging
import Metrics

/// What the connections of one service share.
final class HL7LineReception: Sendable {
    let settings: HL7TCPServiceSettings
    let context: HostContext
    let intake: any Intake
    let reception: HL7Reception
    let batches: EventLoopBatches
    let acknowledgements: AcknowledgementCounters

    init(_ settings: HL7TCPServiceSettings, _ context: HostContext, _ intake: any Intake) {
        self.settings = settings
        self.context = context
        self.intake = intake
        reception = HL7Reception(item: context.item, orderBy: settings.orderBy)
        batches = EventLoopBatches(intake)
        acknowledgements = AcknowledgementCounters(item: context.item)
    }
}

/// One sender's connection: takes messages in and answers them in the order they came.
final class HL7InboundLine: FrameConsumer {
    /// A message whose answer is due.
    private struct Pending {
        /// Empty where MSH could not be read.
        let message: Bytes
        /// Nil until known.
        var answer: Answer?
    }

    private enum Answer {
        case accept
        case error(String)
        case reject(HL7Refusal)
        /// What a destination answered.
        case reply(Bytes)
        case unreadable(HL7Error)
    }

    /// More than this unanswered, and the sender has to wait.
    private static let mostPending = 4096
    private static let mostPendingBytes = 16 << 20

    private let shared: HL7LineReception
    private let origin: UInt64
    private var pending = RingQueue<Pending>()
    private var pendingBytes = 0
    private var isDraining = false
    private var isPaused = false
    private var output: [UInt8] = []

    init(_ shared: HL7LineReception, _ connection: Connection) {
        self.shared = shared
        origin = connection.id
    }

    func received(_ frame: UnsafeRawBufferPointer, on connection: Connection) {
        let body = Bytes(copying: frame)
        do throws(HL7Error) {
            let now = Timestamp.now()
            let message = try shared.reception.message(body, at: now, origin: origin)
            expect(body, nil, connection)
            submit(message, connection)
        } catch {
            expect(body, .unreadable(error), connection)
        }
    }

    func receivedOversized(head: UnsafeRawBufferPointer, on connection: Connection) {
        let limit = shared.settings.maxMessageSize.bytes
        let refusal = HL7Refusal(.internalError, "the message is larger than the \(limit) bytes allowed here")
        shared.context.logger.warning("refused a message larger than \(limit) bytes from \(connection.peer)")
        expect(Bytes(copying: head), .reject(refusal), connection)
    }

    func receivedIrregularity(_ irregularity: FrameIrregularity, on connection: Connection) {
        shared.acknowledgements.irregular()
        shared.context.logger.debug("\(connection.peer): \(irregularity)")
    }

    func burstEnded(on connection: Connection) {
        answer(connection)
    }

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

    private func expect(_ message: Bytes, _ answer: Answer?, _ connection: Connection) {
        pending.append(Pending(message: message, answer: answer))
        pendingBytes += message.count
        if !isPaused, pending.count >= Self.mostPending || pendingBytes >= Self.mostPendingBytes {
            isPaused = true
            connection.pauseReading()
        }
    }

    private func submit(_ message: Message, _ connection: Connection) {
        let place = pending.endPlace - 1
        if shared.settings.ackMode == .application {
            let line = LoopBound(self, connection)
            shared.intake.submit(message, awaitingOutcome: shared.settings.ackTimeout) { result in
                line.execute { line, connection in
                    line.pending[place: place]?.answer = Self.answer(to: result)
                    line.answer(connection)
                }
            }
        } else {
            shared.batches.add(message, at: place, for: self, on: connection)
        }
    }

    /// `count` messages from `place` on that were handed in by one batch have this result; batches may end in any order.
    func concluded(_ count: Int, from place: Int, _ result: IntakeResult, on connection: Connection) {
        var left = count
        var place = place
        let answer = Self.answer(to: result)
        while left > 0, place < pending.endPlace {
            if pending[place: place]?.answer == nil {
                pending[place: place]?.answer = answer
                left -= 1
            }
            place += 1
        }
        self.answer(connection)
        connection.flush()
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
            pendingBytes -= first.message.count
            acknowledge(first.message, answer, connection)
        }
        if isPaused, pending.count < Self.mostPending / 2, pendingBytes < Self.mostPendingBytes / 2 {
            isPaused = false
            connection.resumeReading()
        }
        if isDraining, pending.isEmpty { connection.close() }
    }

    private func acknowledge(_ message: Bytes, _ answer: Answer, _ connection: Connection) {
        guard shared.settings.ackMode != .never else { return }
        if case .reply(let reply) = answer, passOn(reply, to: message, connection) { return }
        output.removeAll(keepingCapacity: true)
        let stamp = AcknowledgementStamp.next()
        let code = message.withUnsafeBytes { bytes -> HL7AcknowledgmentCode? in
            let header: HL7MessageHeader
            do throws(HL7Error) {
                if case .unreadable(let error) = answer { throw error }
                header = try HL7MessageHeader(reading: bytes)
            } catch {
                output = stamp.withParts { HL7Acknowledgment.rejection(of: error, controlID: $0, time: $1) }
                return .ar
            }
            guard let (code, refusal) = self.code(for: answer, header, bytes) else { return nil }
            stamp.withParts {
                HL7Acknowledgment.append(
                    code, answering: header, in: bytes, controlID: $0, time: $1, refusal: refusal, to: &output)
            }
            return code
        }
        guard let code else { return }
        shared.acknowledgements.sent(code)
        output.withUnsafeBytes { connection.writeFrame($0) }
    }

    /// Answers with a destination's own answer.
    ///
    /// - Returns: Whether it could be: not where it names another message than the sender's, because that was changed on
    ///   its way.
    private func passOn(_ reply: Bytes, to message: Bytes, _ connection: Connection) -> Bool {
        message.withUnsafeBytes { message in
            reply.withUnsafeBytes { bytes in
                guard let reply = HL7Reply.read(bytes), let code = reply.code,
                    let header = try? HL7MessageHeader(reading: message),
                    header.controlID.bytes(in: message).elementsEqual(reply.controlID.bytes(in: bytes))
                else { return false }
                shared.acknowledgements.sent(code)
                connection.writeFrame(bytes)
                return true
            }
        }
    }

    /// The code of a destination's answer, for an acknowledgement of one's own.
    private static func code(of reply: Bytes) -> HL7AcknowledgmentCode {
        reply.withUnsafeBytes { HL7Reply.read($0)?.code } ?? .ae
    }

    /// The code and the reason; nil where this message is not to be answered (MSH-15, HL7 v2.5.1 §2.9.3).
    private func code(
        for answer: Answer, _ header: HL7MessageHeader, _ bytes: UnsafeRawBufferPointer
    ) -> (HL7AcknowledgmentCode, HL7Refusal?)? {
        let isEnhanced = !header.acceptAcknowledgmentType.isEmpty || !header.applicationAcknowledgmentType.isEmpty
        let isCommit = shared.settings.ackMode == .mshDetermined && isEnhanced
        if isCommit, !Self.wants(header.acceptAcknowledgmentType.bytes(in: bytes), answer) { return nil }
        switch answer {
        case .accept: return (isCommit ? .ca : .aa, nil)
        case .error(let reason): return (isCommit ? .ce : .ae, HL7Refusal(.internalError, reason))
        case .reply(let reply):
            let code = Self.code(of: reply)
            return (code, code.isPositive ? nil : HL7Refusal(.internalError, "the destination answered \(code.text)"))
        case .reject(let refusal): return (isCommit ? .cr : .ar, refusal)
        case .unreadable(let error): return (.ar, HL7Refusal(.segmentSequence, error.description))
        }
    }

    /// HL7 table 0155: AL always, NE never, ER on error, SU on success; nothing said is never.
    private static func wants(_ condition: UnsafeRawBufferPointer, _ answer: Answer) -> Bool {
        var isAccepted = false
        if case .accept = answer { isAccepted = true }
        if condition.elementsEqual("AL".utf8) { return true }
        if condition.elementsEqual("SU".utf8) { return isAccepted }
        if condition.elementsEqual("ER".utf8) { return !isAccepted }
        return false
    }
}
