// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import HIECore

extension MessageRow {
    static let columns = """
        m.place, m.id, m.session, m.causation, m.created, m.control_id, m.size, m.key, k.source, k.type, k.trigger, \
        k.sending_application, k.sending_facility, k.receiving_application, k.receiving_facility, k.content_type, \
        k.schema_version
        """

    /// From ``columns``; its deliveries are read apart.
    init(_ row: Row) throws {
        let (place, key): (Int64, Int64) = (row[0], row[7])
        let ownID: Data = row[1]
        let session: Data? = row[2]
        let causation: Data? = row[3]
        guard let id = MessageID(blob: ownID) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an id of \(ownID.count) bytes")
        }
        self.init(
            place: Receipt(UInt64(bitPattern: place)), id: id, session: session.flatMap(MessageID.init(blob:)) ?? id,
            causation: causation.flatMap(MessageID.init(blob:)), created: Timestamp(microseconds: row[4]),
            source: row[8], type: row[9], trigger: row[10], controlID: row[5], sendingApplication: row[11],
            sendingFacility: row[12], receivingApplication: row[13], receivingFacility: row[14],
            contentType: row[15], schemaVersion: row[16], size: row[6], key: UInt64(bitPattern: key), deliveries: [])
    }
}

extension DeliveryRow {
    static let select = """
        SELECT d.receipt, t.name, p.name, d.outcome, n.text, e.text, r.text, d.settled_at, d.microseconds, d.attempts,
            d.target, d.producer
        FROM deliveries d LEFT JOIN items t ON t.number = d.target LEFT JOIN items p ON p.number = d.producer
            LEFT JOIN texts n ON n.number = d.note LEFT JOIN texts e ON e.number = d.ending
            LEFT JOIN texts r ON r.number = d.reason
        WHERE d.message = ? ORDER BY d.message, d.receipt
        """

    init(_ row: Row) {
        let receipt: Int64 = row[0]
        let (target, producer): (String?, String?) = (row[1], row[2])
        let (targetNumber, producerNumber): (UInt32, UInt32?) = (row[10], row[11])
        let outcome: UInt8? = row[3]
        let settled: Int64? = row[7]
        let (note, ending, reason): (String?, String?, String?) = (row[4], row[5], row[6])
        self.init(
            receipt: Receipt(UInt64(bitPattern: receipt)), target: target ?? "\(ItemID(targetNumber))",
            producer: producerNumber.map { producer ?? "\(ItemID($0))" },
            status: outcome.flatMap(Outcome.Name.init(rawValue:)).map(DeliveryStatus.ended) ?? .waiting,
            note: note ?? "", ending: ending ?? "", reason: reason ?? "",
            settled: settled.map(Timestamp.init(microseconds:)), duration: .microseconds(row[8] as Int64),
            attempts: row[9])
    }
}

extension MessageID {
    /// 16 bytes, the first half first, so that ids order as the index's bytes do.
    var blob: Data {
        withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Data($0) }
    }

    init?(blob: Data) {
        guard blob.count == 16 else { return nil }
        var halves = (UInt64(0), UInt64(0))
        withUnsafeMutableBytes(of: &halves) { $0.copyBytes(from: blob) }
        self.init(high: UInt64(bigEndian: halves.0), low: UInt64(bigEndian: halves.1))
    }
}
