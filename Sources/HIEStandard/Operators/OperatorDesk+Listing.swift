// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import HIECore
internal import HIEIndex
internal import HIEJournal
internal import HIETree

extension OperatorDesk {
    /// Reading bodies for a page ends after so many, so that an answer always comes soon.
    private static let mostRead = 2000

    /// One page of those that `filter` takes, by item and then oldest first.
    ///
    /// - Parameter after: ``KeptPage/next`` of the page before.
    func list(_ kind: Kind, _ filter: KeptFilter, after: String?, count: Int) async throws -> KeptPage {
        let numbers = try await numbers()
        var page = KeptPage(deliveries: [], next: nil, counts: [:])
        for item in numbers {
            let kept = self.count(kind, of: item.id)
            if kept > 0 { page.counts[item.name] = kept }
        }
        let start = try cursor(after)
        var read = 0
        for item in numbers where filter.items.isEmpty || filter.items.contains(item.name) {
            guard page.counts[item.name] != nil, item.name >= start?.item ?? "" else { continue }
            var last = item.name == start?.item ? start?.receipt : nil
            while true {
                let some = try self.page(kind, of: item, after: last, count: 500)
                if some.isEmpty { break }
                for one in some {
                    last = one.receipt
                    read += 1
                    if let delivery = try describe(one, filter) { page.deliveries.append(delivery) }
                    guard page.deliveries.count < count, read < Self.mostRead else {
                        page.next = "\(item.name)/\(one.receipt)"
                        return page
                    }
                }
            }
        }
        return page
    }

    private func cursor(_ text: String?) throws -> (item: String, receipt: Receipt)? {
        guard let text else { return nil }
        guard let slash = text.lastIndex(of: "/"), let receipt = Receipt(text[text.index(after: slash)...]) else {
            throw Refusal(400, "'after' is what 'next' of the page before said")
        }
        return (String(text[..<slash]), receipt)
    }

    /// Nil where the filter does not take it.
    private func describe(_ kept: Kept, _ filter: KeptFilter) throws -> KeptDelivery? {
        if let time = kept.time, !filter.takes(time: time, error: kept.error) { return nil }
        guard let message = try journal.message(of: kept.receipt, for: kept.item) else { return nil }
        let time = kept.time ?? message.header.created
        if kept.time == nil, !filter.takes(time: time, error: kept.error) { return nil }
        let found = describe(kept, message)
        return filter.takes(type: found.type, controlID: found.controlID) ? found : nil
    }

    func describe(_ kept: Kept, _ message: Message) -> KeptDelivery {
        let fields = fields.read(message)
        let header = message.header
        return KeptDelivery(
            id: "\(kept.receipt)", item: kept.name, time: "\(kept.time ?? header.created)", error: kept.error,
            message: "\(header.id)", session: "\(header.session)", received: "\(header.created)",
            source: header.profile.source,
            type: fields.trigger.isEmpty ? fields.type : "\(fields.type)^\(fields.trigger)",
            controlID: fields.controlID, contentType: header.profile.contentType, bytes: message.body.count,
            attempts: kept.attempts.map { Int($0) })
    }

    /// The one that `id` names, at `item` where that is known.
    func find(_ kind: Kind, _ id: String, at item: String? = nil) async throws -> Kept {
        try find(kind, id, at: item, among: try await numbers())
    }

    func find(
        _ kind: Kind, _ id: String, at item: String?, among numbers: [(name: String, id: ItemID)]
    ) throws -> Kept {
        guard let receipt = Receipt(id) else { throw Refusal(400, "'\(id)' is not an id such as 3:20480") }
        for number in numbers where item == nil || item == number.name {
            if let kept = try find(kind, receipt, of: number) { return kept }
        }
        let what = kind == .letters ? "no dead letter" : "no held delivery"
        throw Refusal(
            404,
            "\(what) \(id) is kept\(item.map { " for \($0)" } ?? ""); 'hie \(kind.rawValue) list' shows those that are")
    }

    func message(of kept: Kept) throws -> Message {
        guard let message = try journal.message(of: kept.receipt, for: kept.item) else {
            throw Refusal(410, "the message of \(kept.receipt) is no longer kept")
        }
        return message
    }

    func detail(_ kind: Kind, _ id: String) async throws -> KeptDetail {
        let kept = try await find(kind, id)
        let message = try message(of: kept)
        let names = Dictionary(try await numbers().map { ($0.id, $0.name) }) { first, _ in first }
        var detail = KeptDetail(
            delivery: describe(kept, message), producer: nil, header: Self.header(message.header), events: [],
            body: Data(message.body.array))
        let history = try history(of: kept)
        detail.producer = history.producer.flatMap { names[$0] }
        detail.events = history.events
        return detail
    }

    /// What the log still says of one delivery: how it was made, each try that failed, each hold, its end.
    private func history(of kept: Kept) throws -> (events: [KeptDetail.Event], producer: ItemID?) {
        var events: [KeptDetail.Event] = []
        let before: Receipt? = kept.receipt.position > 0 ? Receipt(kept.receipt.position - 1) : nil
        var producer: ItemID?
        if case .produced(_, _, let maker, _, _, let note)? = try journal.events(after: before, room: Room(count: 1))
            .events
            .first(where: { $0.place == kept.receipt })?.kind
        {
            producer = maker
            events.append(KeptDetail.Event(what: "made", text: note, time: nil))
        }
        for failure in try journal.failures(of: kept.receipt, for: kept.item) {
            events.append(KeptDetail.Event(what: "put off", text: failure.error, time: "\(failure.time)"))
        }
        if let time = kept.time, kept.attempts == nil {
            events.append(KeptDetail.Event(what: "ended", text: kept.error, time: "\(time)"))
        }
        return (events, producer)
    }

    private static func header(_ header: MessageHeader) -> [String: String] {
        var fields = [
            "id": "\(header.id)", "session": "\(header.session)", "created": "\(header.created)",
            "priority": "\(header.priority)", "lane": "\(header.lane)", "key": String(header.key, radix: 16),
            "source": header.profile.source, "contentType": header.profile.contentType,
        ]
        fields["correlation"] = header.correlation.map { "\($0)" }
        fields["causation"] = header.causation.map { "\($0)" }
        fields["timeToLive"] = header.timeToLive.map { "\($0)" }
        for (name, text) in [
            ("bodyClass", header.profile.bodyClass), ("schemaName", header.profile.schemaName),
            ("schemaVersion", header.profile.schemaVersion), ("encoding", header.profile.encoding),
            ("tenant", header.profile.tenant),
        ] where !text.isEmpty { fields[name] = text }
        for (name, text) in header.properties { fields["property \(name)"] = text }
        return fields
    }
}
