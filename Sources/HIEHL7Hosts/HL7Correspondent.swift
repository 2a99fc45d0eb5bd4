// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEHosts
import HIENetwork
import HIESettings
import HIETree
import HL7
import Logging

/// HL7's acknowledgements (HL7 v2.5.1 §2.9): a reply counts only where its MSA-2 is the MSH-10 that was sent (P8).
struct HL7Correspondent: Correspondent {
    /// Nil where none are set.
    let rules: ReplyCodeActions?
    let logger: Logger

    init(_ actions: ReplyCodeActions, logger: Logger) {
        rules = actions.isEmpty ? nil : actions
        self.logger = logger
    }

    func send(_ message: Message, on connection: Connection) throws(Unsendable) -> Range<Int> {
        let controlID = try Self.controlID(of: message)
        message.body.withUnsafeBytes { connection.writeFrame($0) }
        return controlID
    }

    /// Where MSH-10 stands.
    static func controlID(of message: Message) throws(Unsendable) -> Range<Int> {
        let header = message.body.withUnsafeBytes { try? HL7MessageHeader(reading: $0) }
        guard let header else { throw Unsendable("the body is no HL7 v2 message: its MSH cannot be read") }
        return header.controlID.range
    }

    func reaction(to reply: UnsafeRawBufferPointer, for exchange: Exchange) -> Reaction {
        if let rules { return reaction(to: reply, for: exchange, by: rules) }
        guard let acknowledgement = HL7Reply.read(reply), let code = acknowledgement.code else {
            return .sentAgain("the answer is no acknowledgement")
        }
        guard Self.answers(acknowledgement.controlID.bytes(in: reply), exchange) else {
            return .sentAgain("an acknowledgement for another message")
        }
        switch code {
        case .aa, .ca: return .delivered
        case .ar, .cr: return .deadLetter("answered with \(code.text)")
        case .ae, .ce: return .failed(DeliveryFailure(.transient("answered with \(code.text)")))
        }
    }

    func reactionToSilence(_ exchange: Exchange, after limit: Duration) -> Reaction {
        if let rules { return reactionToSilence(after: limit, by: rules) }
        return .sentAgain("no acknowledgement in time")
    }

    static func answers(_ id: UnsafeRawBufferPointer, _ exchange: Exchange) -> Bool {
        exchange.delivery.message.body.withUnsafeBytes {
            UnsafeRawBufferPointer(rebasing: $0[exchange.mark.clamped(to: 0..<$0.count)]).elementsEqual(id)
        }
    }
}
