// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import HIECore
import HIETree

@testable import HIEIndex

/// A folder of the test's own, gone when the test lets go of it.
final class Folder: Sendable {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.path + "/hie-index-\(UUID().uuidString)"
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var files: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(".sqlite") }.sorted()
    }
}

/// Bodies of the tests: `type|trigger|control id|sending application|sending facility|patient,patient|name=value`.
let readFields: SearchFieldReader = { message in
    let parts = message.body.text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    var fields = SearchFields()
    guard parts.count == 7 else { return fields }
    fields.type = parts[0]
    fields.trigger = parts[1]
    fields.controlID = parts[2]
    fields.sendingApplication = parts[3]
    fields.sendingFacility = parts[4]
    fields.receivingApplication = "HIE"
    fields.version = "2.5.1"
    fields.patientIDs = parts[5].split(separator: ",").map(String.init)
    fields.extra = parts[6].split(separator: ",").map {
        let pair = $0.split(separator: "=").map(String.init)
        return (pair[0], pair[1])
    }
    return fields
}

let day: Int64 = 86_400_000_000
/// 2026-11-24T12:00:00Z.
let noon = Timestamp(microseconds: 20_781 * day + day / 2)

extension Timestamp {
    func after(_ microseconds: Int64) -> Timestamp { Timestamp(microseconds: self.microseconds + microseconds) }
}

/// Writes into a log what a journal would.
final class Story {
    let log = MemoryLog()
    private var ids = MessageIDGenerator(random: (7, 11))
    private var profiles: [String: MessageProfile] = [:]
    private var items: [String: ItemID] = [:]

    func item(_ name: String) -> ItemID {
        if let item = items[name] { return item }
        let item = ItemID(UInt32(items.count + 1))
        items[name] = item
        log.append(.named(item, name))
        return item
    }

    func message(
        _ body: String, from source: String = "PAS.In", at time: Timestamp = noon, causedBy cause: Message? = nil
    ) -> Message {
        let id = ids.next(at: time)
        let profile = profiles[source] ?? MessageProfile(source: source, bodyClass: "HL7", contentType: "text/plain")
        profiles[source] = profile
        if let cause { return cause.derived(id: id, at: time, profile: profile, body: Bytes(body)) }
        return Message(
            header: MessageHeader(id: id, session: id, created: time, profile: profile, key: UInt64(body.count)),
            body: Bytes(body))
    }

    @discardableResult func store(_ message: Message) -> Receipt { log.append(.message(message)) }

    @discardableResult func deliver(
        _ message: Receipt, to target: String, from producer: String? = nil, outcome: Outcome? = nil, note: String = ""
    ) -> Receipt {
        let (target, producer) = (item(target), producer.map(item))
        return log.append(
            .produced(
                DeliveryID(high: message.position, low: UInt64(target.number)), target: target, producer: producer,
                message: message, outcome: outcome, note: note))
    }

    func settle(
        _ receipt: Receipt, _ outcome: Outcome, at time: Timestamp = noon, note: String = "", took: UInt32 = 0
    ) {
        let settlement = Settlement(
            target: ItemID(0), receipt: receipt, outcome: outcome, note: note, microseconds: took)
        log.append(.settled(settlement, at: time))
    }

    func start(_ receipt: Receipt) { log.append(.started(receipt)) }

    func deferTry(_ receipt: Receipt, attempts: UInt32, error: String) {
        let delivery = Delivery(
            id: DeliveryID(high: 0, low: 0), target: ItemID(0), message: message("x"), attempts: attempts,
            receipt: receipt)
        log.append(.deferred(Deferral(delivery, until: noon, attempts: attempts, error: error)))
    }
}

extension SearchIndex {
    /// Reads to the end of the log.
    func catchUp() throws {
        while try step() > 0 {}
    }
}

extension IndexSearch {
    func rows(_ query: MessageQuery = MessageQuery()) throws -> [MessageRow] { try messages(query).value }

    func ids(_ change: (inout MessageQuery) -> Void) throws -> [String] {
        var query = MessageQuery()
        change(&query)
        return try rows(query).map(\.controlID)
    }
}

extension Folder {
    var everything: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// On the first file, as a tool beside the engine would.
    func execute(_ sql: String) throws {
        let file = files.first ?? ""
        try DatabaseQueue(path: path + "/" + file).write { try $0.execute(sql: sql) }
    }
}
