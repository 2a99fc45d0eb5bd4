// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEHosts
import HIESettings
import HIETree
import HL7
import Logging

/// What `ReplyCodeActions` make of replies.
extension HL7Correspondent {
    func reaction(to frame: UnsafeRawBufferPointer, for exchange: Exchange, by rules: ReplyCodeActions) -> Reaction {
        let status = Self.status(of: frame, exchange, rules)
        guard let verdict = rules.verdict(on: status) else { return .sentAgain(status.words) }
        return reaction(verdict, status.words)
    }

    func reactionToSilence(after limit: Duration, by rules: ReplyCodeActions) -> Reaction {
        let status = ReplyStatus(reply: .none, error: "no acknowledgement within \(limit.settingText)")
        guard let verdict = rules.verdict(on: status) else { return .sentAgain(status.words) }
        return reaction(verdict, status.words)
    }

    private static func status(
        of frame: UnsafeRawBufferPointer, _ exchange: Exchange, _ rules: ReplyCodeActions
    ) -> ReplyStatus {
        guard let reply = HL7Reply.read(frame) else {
            return ReplyStatus(reply: .noAcknowledgment, error: "the answer is no acknowledgement")
        }
        var status = ReplyStatus(reply: .acknowledgment(code(of: reply, in: frame)))
        status.isForAnotherMessage = !answers(reply.controlID.bytes(in: frame), exchange)
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

    private func reaction(_ verdict: ReplyCodeActions.Verdict, _ words: String) -> Reaction {
        for code in verdict.warnings { logger.warning("\(words) (ReplyCodeActions \(code))") }
        let why = verdict.decidedBy.map { "\(words) (ReplyCodeActions \($0)=\(verdict.actions))" } ?? words
        return verdict.actions.reaction(why)
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
