// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEIndex

/// A message in `--json` output, version 1. Times are UTC.
struct MessageReport: Encodable {
    let id: String
    let session: String
    let causation: String?
    let received: String
    let source: String
    let type: String
    let trigger: String
    let controlID: String
    let sendingApplication: String
    let sendingFacility: String
    let receivingApplication: String
    let receivingFacility: String
    let contentType: String
    let schemaVersion: String
    let bytes: Int
    let outcome: String
    let deliveries: [DeliveryReport]

    init(_ row: MessageRow) {
        id = "\(row.id)"
        session = "\(row.session)"
        causation = row.causation.map { "\($0)" }
        received = "\(row.created)"
        source = row.source
        type = row.type
        trigger = row.trigger
        controlID = row.controlID
        sendingApplication = row.sendingApplication
        sendingFacility = row.sendingFacility
        receivingApplication = row.receivingApplication
        receivingFacility = row.receivingFacility
        contentType = row.contentType
        schemaVersion = row.schemaVersion
        bytes = row.size
        outcome = row.outcome
        deliveries = row.deliveries.map(DeliveryReport.init)
    }
}

/// A delivery in `--json` output, version 1.
struct DeliveryReport: Encodable {
    let item: String
    let producer: String?
    let outcome: String
    let reason: String?
    let note: String?
    let reply: String?
    /// What an operator did to it, who and why.
    let act: String?
    let ended: String?
    let seconds: Double
    let attempts: Int

    init(_ row: DeliveryRow) {
        item = row.target
        producer = row.producer
        outcome = row.status.word
        reason = row.reason.isEmpty ? nil : row.reason
        note = row.note.isEmpty ? nil : row.note
        let isAct = OperatorAct.isAct(row.ending)
        reply = row.ending.isEmpty || isAct ? nil : row.ending
        act = isAct ? row.ending : nil
        ended = row.settled.map { "\($0)" }
        seconds = row.duration.seconds
        attempts = row.attempts
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

extension MessageRow {
    var event: String { trigger.isEmpty ? type : "\(type)^\(trigger)" }

    /// The deliveries that led to no other, the last for each item: where the message's way ended.
    var ends: [DeliveryRow] {
        let makers = Set(deliveries.compactMap(\.producer))
        var ends: [DeliveryRow] = []
        for delivery in deliveries where !makers.contains(delivery.target) {
            ends.removeAll { $0.target == delivery.target }
            ends.append(delivery)
        }
        return ends.isEmpty ? deliveries : ends
    }

    /// In one word: the worst that happened to any delivery, `waiting` while one waits and none failed.
    var outcome: String {
        let order: [DeliveryStatus] = [
            .ended(.deadLettered), .ended(.dropped), .ended(.expired), .ended(.cancelled), .waiting, .ended(.delivered),
            .ended(.filtered),
        ]
        let statuses = ends.map(\.status)
        return order.first { statuses.contains($0) }?.word ?? "none"
    }
}
