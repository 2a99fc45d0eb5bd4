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
    /// Attempts that a release takes back.
    var counted: UInt32 = 0
    var notBefore: Int64 = 0
    /// The segment that it keeps alive.
    var home: UInt32
}

/// A dead letter, whose bytes stay until it is retried or discarded.
struct DeadLetterEntry {
    var id: DeliveryID
    var message: UInt64
    var home: UInt32
    var time: Int64
    var error: String
}
