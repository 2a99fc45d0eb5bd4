// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
internal import HIETree
internal import Logging
package import NIOCore

/// A message that was sent and not answered.
package struct Exchange {
    package let delivery: Delivery
    package let mark: Range<Int>
    package let sent: NIODeadline

    package init(_ delivery: Delivery, mark: Range<Int>, at sent: NIODeadline) {
        self.delivery = delivery
        self.mark = mark
        self.sent = sent
    }
}

/// What comes of a reply. Texts stand in logs and traces.
package enum Reaction {
    case delivered
    case deadLetter(String)
    case failed(DeliveryFailure)
    /// Set aside until an operator releases it.
    case suspended(String)
    /// The item stops; the message stays first in its queue.
    case disabled(String)
    /// The reply is no reply to this message: the connection is closed and the message sent again (P8).
    case sentAgain(String)
}

extension LineCourier {
    /// Does what was decided with a message that is not under way any more.
    ///
    /// - Parameter reply: What the destination answered.
    /// - Returns: Whether it is tried again.
    package func carryOut(_ reaction: Reaction, on exchange: Exchange, _ reply: UnsafeRawBufferPointer?) -> Bool {
        let delivery = exchange.delivery
        if case .failed(var failure) = reaction {
            failure.microseconds = UInt32(clamping: (now - exchange.sent).nanoseconds / 1000)
            failure.reply = reply.map { Bytes(copying: $0) }
            if case .again = failed(delivery, failure) { return true }
            return false
        }
        if let reply { replied(to: delivery, reply) }
        switch reaction {
        case .delivered:
            // Who asked with a request gets the answer as a message.
            let isAsked = delivery.message.header.returnTo != nil
            let kept = isAsked ? reply.map { Bytes(copying: $0) } : nil
            end(delivery, .delivered(reply: kept), since: exchange.sent)
        case .deadLetter(let why):
            logger.warning("a message is a dead letter: \(why)")
            end(delivery, .deadLettered(why), since: exchange.sent)
        case .suspended(let why): suspend(delivery, why)
        case .disabled(let why): disable(delivery, why)
        case .failed, .sentAgain: break
        }
        return false
    }
}
