// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIENetwork
import HIESettings
import HIETree
import HL7
import Logging
import NIOCore

/// What `ReplyCodeActions` make of replies.
extension HL7OutboundLine {
    /// Carries out what `rules` say of the reply to `exchange`, the oldest under way.
    func apply(_ rules: ReplyCodeActions, to frame: UnsafeRawBufferPointer, for exchange: Exchange) {
        let status = Self.status(of: frame, exchange, rules)
        guard let verdict = rules.verdict(on: status) else {
            courier.logger.warning("\(status.words); the connection is closed and the message sent again")
            return close(status.words)
        }
        exchanges.removeFirst()
        idleSince = courier.now
        carryOut(verdict, on: exchange, status.words, frame)
    }

    /// No reply has come in time. Whatever the rules say, the connection is closed, so that a late one cannot answer the
    /// next message (P8).
    func timedOut(_ exchange: Exchange, _ rules: ReplyCodeActions) {
        let status = ReplyStatus(
            reply: .none, error: "no acknowledgement within \(courier.settings.replyTimeout.settingText)")
        if let verdict = rules.verdict(on: status) {
            exchanges.removeFirst()
            carryOut(verdict, on: exchange, status.words, nil)
            courier.burstEnded()
        } else {
            courier.logger.warning("\(status.words); the connection is closed and the message sent again")
        }
        close(status.words)
    }

    private static func status(
        of frame: UnsafeRawBufferPointer, _ exchange: Exchange, _ rules: ReplyCodeActions
    ) -> ReplyStatus {
        guard let reply = HL7Reply.read(frame) else {
            return ReplyStatus(reply: .noAcknowledgment, error: "the answer is no acknowledgement")
        }
        var status = ReplyStatus(reply: .acknowledgment(code(of: reply, in: frame)))
        status.isForAnotherMessage = !answers(
            reply.controlID.bytes(in: frame), exchange.delivery, exchange.controlID)
        if rules.mentions(.otherType) {
            status.types = exchange.delivery.message.body.withUnsafeBytes { message in
                ReplyStatus.Types(reply: messageCode(of: frame), message: messageCode(of: message))
            }
        }
        return status
    }

    private static func code(of reply: HL7Reply, in frame: UnsafeRawBufferPointer) -> String {
        if let code = reply.code { return "\(code.text)" }
        return String(decoding: reply.codeText.bytes(in: frame), as: UTF8.self).uppercased()
    }

    private static func messageCode(of message: UnsafeRawBufferPointer) -> String {
        guard let header = try? HL7MessageHeader(reading: message) else { return "" }
        return String(decoding: header.messageCode.bytes(in: message), as: UTF8.self)
    }

    /// Does with an exchange, taken off already, what was decided.
    private func carryOut(
        _ verdict: ReplyCodeActions.Verdict, on exchange: Exchange, _ words: String, _ frame: UnsafeRawBufferPointer?
    ) {
        for code in verdict.warnings { courier.logger.warning("\(words) (ReplyCodeActions \(code))") }
        let why = verdict.decidedBy.map { "\(words) (ReplyCodeActions \($0)=\(verdict.actions))" } ?? words
        let end = verdict.actions.finally
        guard !verdict.actions.retries else {
            var failure = DeliveryFailure(.transient(why))
            failure.finally = end.ofFailure
            return refused(exchange, failure, frame)
        }
        if let frame {
            if end == .complete { return delivered(exchange, frame) }
            courier.replied(to: exchange.delivery, frame)
        }
        switch end {
        case .complete: courier.end(exchange.delivery, .delivered, since: exchange.sent)
        case .fail:
            courier.logger.warning("a message is a dead letter: \(why)")
            courier.end(exchange.delivery, .deadLettered(why), since: exchange.sent)
        case .suspend: courier.suspend(exchange.delivery, why)
        case .disable: courier.disable(exchange.delivery, why)
        }
    }
}

extension ReplyCodeActions.End {
    /// The same, as the queue does it after the last try.
    var ofFailure: DeliveryFailure.End {
        switch self {
        case .complete: .deliver
        case .fail: .deadLetter
        case .suspend: .hold
        case .disable: .stop
        }
    }
}

extension ReplyStatus {
    /// For logs and traces: nothing that the other side has written but codes of HL7 table 0008.
    var words: String {
        if let error { return error }
        let other = isForAnotherMessage ? ", for another message" : ""
        switch reply {
        case .none: return "no reply"
        case .noAcknowledgment: return "a reply without MSA"
        case .acknowledgment(""): return "answered without a code" + other
        case .acknowledgment(let value):
            let isKnown = HL7AcknowledgmentCode.allCases.contains { "\($0.text)" == value }
            return (isKnown ? "answered with \(value)" : "answered with a code that is none of HL7's") + other
        }
    }
}
