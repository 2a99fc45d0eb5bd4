// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIECore
internal import HIEIndex
internal import HIETree
internal import HL7

/// Reads off HL7 v2 messages what they can be found by.
struct HL7SearchFields: Sendable {
    private let extra: [(name: String, path: HL7Path)]

    /// - Parameter tables: Further paths by the name they are found under.
    init(tables: [String: String]) {
        extra = tables.sorted { $0.key < $1.key }.compactMap { name, path in
            (try? HL7Path(path)).map { (name, $0) }
        }
    }

    func read(_ message: Message) -> SearchFields {
        var fields = SearchFields()
        message.body.withUnsafeBytes { bytes in
            guard let header = try? HL7MessageHeader(reading: bytes) else { return }
            func text(_ range: HL7Range) -> String { String(decoding: range.bytes(in: bytes), as: UTF8.self) }
            func first(_ range: HL7Range) -> String {
                String(
                    decoding: range.bytes(in: bytes).prefix { $0 != header.delimiters.component }, as: UTF8.self)
            }
            fields.type = text(header.messageCode)
            fields.trigger = text(header.triggerEvent)
            fields.controlID = text(header.controlID)
            fields.sendingApplication = first(header.sendingApplication)
            fields.sendingFacility = first(header.sendingFacility)
            fields.receivingApplication = first(header.receivingApplication)
            fields.receivingFacility = first(header.receivingFacility)
            fields.version = first(header.version)
            fields.patientIDs = HL7PatientIdentifiers.identifiers(in: bytes, header: header).map(\.text)
        }
        guard !extra.isEmpty, let view = try? HL7View(message.body) else { return fields }
        for (name, path) in extra {
            guard let values = try? view.values(at: path) else { continue }
            fields.extra += values.map { (name, $0.text) }
        }
        return fields
    }
}
