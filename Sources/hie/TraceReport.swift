// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIEIndex

/// What `hie trace --json` prints, version 1.
struct TraceReport: Encodable {
    struct Taken: Encodable {
        let `as`: MessageLookup.Meaning
        let text: String
        let message: String
    }

    let version = 1
    let taken: Taken
    let session: String
    let messages: [TracedMessage]
    /// What came from outside; the rest hangs below.
    let steps: [StepReport]

    init(taken: Taken, trace: Trace, messages: [TracedMessage]) {
        self.taken = taken
        session = "\(trace.session)"
        self.messages = messages
        steps = trace.steps.map(StepReport.init)
    }
}

struct TracedMessage: Encodable {
    let message: MessageReport
    /// With `--body`.
    let body: BodyReport?

    init(_ row: MessageRow, body: BodyReport?) {
        message = MessageReport(row)
        self.body = body
    }
}

/// The bytes as received: as text where they are UTF-8, always as base64.
struct BodyReport: Encodable {
    let text: String?
    let base64: String

    init(_ bytes: [UInt8]) {
        text = String(validating: bytes, as: UTF8.self)
        base64 = Data(bytes).base64EncodedString()
    }
}

struct StepReport: Encodable {
    let message: String
    let delivery: DeliveryReport?
    let then: [StepReport]

    init(_ step: TraceStep) {
        message = "\(step.message.id)"
        delivery = step.delivery.map(DeliveryReport.init)
        then = step.then.map(StepReport.init)
    }
}
