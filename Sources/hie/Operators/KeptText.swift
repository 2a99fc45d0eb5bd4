// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIECore
import HIEStandard

/// A list as a table or as JSON.
struct KeptTable {
    let access: OperatorAccess
    let kind: KeptKind
    let limit: Int
    let json: Bool

    func write(_ filter: KeptFilter) async throws {
        guard limit > 0 else { throw ValidationError("--limit must be at least 1, not \(limit)") }
        let (found, hasMore, counts) = try await KeptList(access: access, kind: kind, filter: filter).first(limit)
        if json {
            return Terminal.write(JSONText.of(KeptListReport(deliveries: found, counts: counts, hasMore: hasMore)))
        }
        var table = Table("id", "since", "item", "type", "control id", "bytes", kind == .letters ? "error" : "why")
        for one in found {
            table.add(
                one.id, one.time, one.item, Terminal.printable(one.type), Terminal.printable(one.controlID),
                one.bytes.grouped, Terminal.printable(one.error))
        }
        Terminal.write(table.text)
        let kept = counts.values.reduce(0, +)
        if hasMore {
            Terminal.note(
                "the first \(limit) of those asked for; \(kept.grouped) \(kind.plural) in all; --limit shows more")
        }
    }
}

/// One dead letter or held delivery, whole.
enum KeptText {
    static func show(
        _ reference: KeptReference, _ kind: KeptKind, _ access: OperatorAccess, json: Bool
    ) async throws {
        let data = try await access.request("GET", "/\(kind.rawValue)/\(reference.id)")
        if json { return Terminal.write(String(decoding: data, as: UTF8.self)) }
        let detail = try JSONDecoder().decode(KeptDetail.self, from: data)
        let delivery = detail.delivery
        Terminal.line(Terminal.bold("\(kind.singular) \(delivery.id) of \(delivery.item)"))
        Terminal.line("since    \(delivery.time)")
        Terminal.line("error    \(Terminal.printable(delivery.error))")
        Terminal.line(
            "message  \(delivery.message), \(Terminal.printable("\(delivery.type) \(delivery.controlID)")), \(delivery.bytes.grouped) bytes"
        )
        Terminal.line("from     \(detail.producer ?? delivery.source)")
        Terminal.line()
        var events = Table("what", "time", "text")
        for event in detail.events { events.add(event.what, event.time ?? "", Terminal.printable(event.text)) }
        if !detail.events.isEmpty {
            Terminal.write(events.text)
            Terminal.line()
        }
        var header = Table("header", "value")
        for (name, value) in detail.header.sorted(by: { $0.key < $1.key }) {
            header.add(Terminal.printable(name), Terminal.printable(value))
        }
        Terminal.write(header.text)
        Terminal.line()
        Terminal.write(StoredText([UInt8](detail.body)).lines)
    }
}
