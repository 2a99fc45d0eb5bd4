// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEFailpoints
import HIEHosts
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
    /// Nil where every message counts as new.
    let window: DuplicateWindow?

    init(
        _ settings: HL7TCPServiceSettings, _ context: HostContext, _ intake: any Intake,
        _ window: DuplicateWindow? = nil, validation: MessageValidation? = nil
    ) {
        self.window = window
        self.settings = settings
        self.context = context
        self.intake = intake
        reception = HL7Reception(item: context.item, orderBy: settings.orderBy, validation: validation)
        batches = EventLoopBatches(intake)
        acknowledgements = AcknowledgementCounters(item: context.item)
    }
}

/// One sender's connection: takes messages in and answers them in the order they came.
final class HL7InboundLine: FrameConsumer, InboundLine {
    /// A message whose answer is due.
    struct Pending {
        /// Empty where MSH could not be read.
        let message: Bytes
        /// Nil until known.
        var answer: Answer?
        /// What a positive answer is made from, so that a repeat gets the same; nil where nothing remembers.
        var fingerprint: Fingerprint?
        /// Another arrival of the same message is being stored: its end is this one's.
        var isJoined = false
    }

    enum Answer {
        case accept
        case error(String)
        /// Not as its schema says.
        case invalid(MessageValidation.Refusal)
        case reject(HL7Refusal)
        /// What a destination answered.
        case reply(Bytes)
        case unreadable(HL7Error)
    }

    /// More than this unanswered, and the sender has to wait.
    private static let mostPending = 4096
    private static let mostPendingBytes = 16 << 20

    let shared: HL7LineReception
    private let origin: UInt64
    var pending = RingQueue<Pending>()
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
            var fingerprint: Fingerprint?
            var refusal: MessageValidation.Refusal?
            let message = try shared.reception.message(
                body, at: now, origin: origin, found: { refusal = shared.reception.validation?.refusal(of: $0) }
            ) { header, bytes in
                guard let window = shared.window else { return }
                fingerprint = Fingerprint(
                    header, bytes, in: window, at: now, answer: shared.settings.answer(header, bytes))
            }
            if let refusal {
                refuse(message, refusal, connection)
            } else if let window = shared.window, let fingerprint {
                admit(message, fingerprint, window, connection)
            } else {
                expect(body, nil, connection)
                submit(message, nil, connection)
            }
        } catch {
            expect(body, .unreadable(error), connection)
        }
    }

    private func refuse(_ message: Message, _ refusal: MessageValidation.Refusal, _ connection: Connection) {
        shared.acknowledgements.invalid()
        shared.context.logger.warning("refused a message from \(connection.peer): \(refusal.refusal.text)")
        expect(message.body, .invalid(refusal), connection)
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

    func expect(
        _ message: Bytes, _ answer: Answer?, _ connection: Connection, _ fingerprint: Fingerprint? = nil
    ) {
        pending.append(Pending(message: message, answer: answer, fingerprint: fingerprint))
        pendingBytes += message.count
        if !isPaused, pending.count >= Self.mostPending || pendingBytes >= Self.mostPendingBytes {
            isPaused = true
            connection.pauseReading()
        }
    }

    func submit(_ message: Message, _ fingerprint: Fingerprint?, _ connection: Connection) {
        let place = pending.endPlace - 1
        guard shared.settings.ackMode == .application else {
            return shared.batches.add(message, fingerprint, at: place, for: self, on: connection)
        }
        let line = LoopBound(self, connection)
        let limit = shared.settings.ackTimeout
        let then: @Sendable (IntakeResult) -> Void = { result in
            line.execute { line, connection in
                line.conclude(place, result)
                line.answer(connection)
            }
        }
        if let fingerprint {
            shared.intake.submit(message, fingerprint: fingerprint, awaitingOutcome: limit, then: then)
        } else {
            shared.intake.submit(message, awaitingOutcome: limit, then: then)
        }
    }

    private func conclude(_ place: Int, _ result: IntakeResult) {
        guard let fingerprint = pending[place: place]?.fingerprint else {
            pending[place: place]?.answer = Self.answer(to: result)
            return
        }
        pending[place: place]?.answer = Self.answer(to: result)
        let isAccepted = result == .stored || result == .settled
        shared.window?.conclude(fingerprint, as: isAccepted ? fingerprint.answer : nil, result)
    }

    /// `count` messages from `place` on that were handed in by one batch have this result; batches may end in any order.
    func concluded(_ count: Int, from place: Int, _ result: IntakeResult, on connection: Connection) {
        var left = count
        var place = place
        while left > 0, place < pending.endPlace {
            if let waiting = pending[place: place], waiting.answer == nil, !waiting.isJoined {
                conclude(place, result)
                left -= 1
            }
            place += 1
        }
        self.answer(connection)
        connection.flush()
        Failpoint.acknowledged.reach()
    }

    static func answer(to result: IntakeResult) -> Answer {
        switch result {
        case .stored, .settled: .accept
        case .replied(let reply): .reply(reply)
        case .unsettled(let reason), .refused(let reason): .error(reason)
        }
    }

    /// Answers what can be answered, in order.
    func answer(_ connection: Connection) {
        while let first = pending.first, let answer = first.answer {
            pending.removeFirst()
            pendingBytes -= first.message.count
            acknowledge(first, answer, connection)
        }
        if isPaused, pending.count < Self.mostPending / 2, pendingBytes < Self.mostPendingBytes / 2 {
            isPaused = false
            connection.resumeReading()
        }
        if isDraining, pending.isEmpty { connection.close() }
    }

    private func acknowledge(_ pending: Pending, _ answer: Answer, _ connection: Connection) {
        guard shared.settings.ackMode != .never else { return }
        if case .reply(let reply) = answer, passOn(reply, to: pending.message, connection) { return }
        output.removeAll(keepingCapacity: true)
        var kept: Fingerprint?
        if case .accept = answer { kept = pending.fingerprint }
        let stamp = kept.map(AcknowledgementStamp.of) ?? .next()
        let code = pending.message.withUnsafeBytes { bytes -> HL7AcknowledgmentCode? in
            let header: HL7MessageHeader
            do throws(HL7Error) {
                if case .unreadable(let error) = answer { throw error }
                header = try HL7MessageHeader(reading: bytes)
            } catch {
                output = stamp.withParts { HL7Acknowledgment.rejection(of: error, controlID: $0, time: $1) }
                return .ar
            }
            guard let (code, refusal) = self.code(for: answer, kept, header, bytes) else { return nil }
            stamp.withParts {
                HL7Acknowledgment.append(
                    code, answering: header, in: bytes, controlID: $0, time: $1, refusal: refusal, to: &output)
            }
            return code
        }
        guard let code else { return }
        shared.acknowledgements.sent(code)
        Failpoint.acknowledging.reach()
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
        for answer: Answer, _ kept: Fingerprint?, _ header: HL7MessageHeader, _ bytes: UnsafeRawBufferPointer
    ) -> (HL7AcknowledgmentCode, HL7Refusal?)? {
        if let kept {
            // As the original was answered, whatever the settings say now.
            return kept.answer == .none ? nil : (kept.answer == .committed ? .ca : .aa, nil)
        }
        let isCommit = shared.settings.isCommit(header)
        var isAccepted = false
        if case .accept = answer { isAccepted = true }
        if isCommit, !HL7TCPServiceSettings.wants(header.acceptAcknowledgmentType.bytes(in: bytes), isAccepted) {
            return nil
        }
        switch answer {
        case .accept: return (isCommit ? .ca : .aa, nil)
        case .error(let reason): return (isCommit ? .ce : .ae, HL7Refusal(.internalError, reason))
        case .reply(let reply):
            let code = Self.code(of: reply)
            return (code, code.isPositive ? nil : HL7Refusal(.internalError, "the destination answered \(code.text)"))
        case .reject(let refusal): return (isCommit ? .cr : .ar, refusal)
        case .invalid(let invalid):
            let isReject = invalid.action == .reject
            return (isCommit ? (isReject ? .cr : .ce) : (isReject ? .ar : .ae), invalid.refusal)
        case .unreadable(let error): return (.ar, HL7Refusal(.segmentSequence, error.description))
        }
    }
}
