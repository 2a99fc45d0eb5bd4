// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// A message that a window keeps so that it need not be read again.
final class Stored: Sendable {
    let message: Message

    init(_ message: Message) {
        self.message = message
    }
}

/// A delivery in a window: nobody has received it yet.
struct Waiting {
    var receipt: UInt64
    var id: DeliveryID
    /// Where its message is.
    var message: UInt64
    var created: Int64
    /// Of the encoded message.
    var size: UInt32
    var priority: UInt8
    /// nil where the message is to be read from the log when received.
    var stored: Stored?

    /// What it takes of memory, about.
    var weight: Int { stored == nil ? 64 : Int(size) }
}

/// A delivery that memory knows by itself, whatever the log's readers know: received, given back, set aside.
struct Outstanding {
    enum Phase: UInt8 {
        case inFlight, returned, deferred, held
    }

    var waiting: Waiting
    var target: UInt32
    var phase: Phase
    var attempts: UInt32 = 0
    /// Of the attempts, those whose end nobody saw.
    var crashes: UInt32 = 0
    /// Of the crashes, those that who has it now may still report the end of.
    var open: UInt32 = 0
    var notBefore: Int64 = 0
    /// The segment that it keeps alive.
    var home: UInt32
    /// The place of the last ``RetryRecord`` that tells why a try failed; 0 for none.
    var lastFailure: UInt64 = 0
}

extension Outstanding {
    /// Started tries ended without an end of the delivery. The record says how many, so that a replay counts alike.
    mutating func endTries(_ retry: RetryRecord, place: UInt64) {
        let ended = retry.ended.map(UInt32.init) ?? crashes
        crashes -= min(crashes, ended)
        open -= min(open, ended)
        if retry.flags.contains(.uncounted) {
            attempts -= min(attempts, ended)
        } else if retry.ended != nil {
            lastFailure = place
        }
    }
}

/// A dead letter, whose bytes stay until it is retried or discarded.
struct DeadLetterEntry {
    var id: DeliveryID
    var message: UInt64
    var home: UInt32
    var time: Int64
    var error: String
    /// Before the one that ended it, as ``Outstanding/lastFailure``.
    var lastFailure: UInt64 = 0
}
