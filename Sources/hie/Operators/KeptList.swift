// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIECore
import HIEIndex
import HIEStandard

/// The two lists that wait for an operator.
enum KeptKind: String {
    case letters = "dlq"
    case held = "hold"

    var singular: String { self == .letters ? "dead letter" : "held delivery" }
    var plural: String { self == .letters ? "dead letters" : "held deliveries" }
}

/// Reads a list page by page.
struct KeptList {
    let access: OperatorAccess
    let kind: KeptKind
    let filter: KeptFilter

    /// Calls `body` with each page until it says false or the end is reached.
    func pages(of count: Int, _ body: (KeptPage) async throws -> Bool) async throws {
        var after: String?
        while true {
            var query = filter.query
            query["count"] = "\(count)"
            query["after"] = after
            let page = try await access.value(KeptPage.self, "GET", "/\(kind.rawValue)", query: query)
            guard try await body(page), let next = page.next else { return }
            after = next
        }
    }

    /// At most `limit`, and whether there are more.
    func first(_ limit: Int) async throws -> (found: [KeptDelivery], hasMore: Bool, counts: [String: Int]) {
        var found: [KeptDelivery] = []
        var counts: [String: Int] = [:]
        var hasMore = false
        try await pages(of: min(limit + 1, 1000)) { page in
            found += page.deliveries
            counts = page.counts
            hasMore = found.count > limit
            return !hasMore
        }
        return (Array(found.prefix(limit)), hasMore, counts)
    }
}

/// What `hie dlq list --json` and `hie hold list --json` print, version 1.
struct KeptListReport: Encodable {
    let version = 1
    let deliveries: [KeptDelivery]
    /// By item, whatever was asked for.
    let counts: [String: Int]
    let hasMore: Bool
}

/// Finds what a person means by an id: a place in the journal, or a message by whatever names it.
enum KeptLookup {
    static func ids(_ texts: [String], _ kind: KeptKind, _ access: OperatorAccess) throws -> [KeptReference] {
        try texts.flatMap { text in
            if isPlace(text) { return [KeptReference(item: "", id: text)] }
            let search = try SearchAccess(file: access.file)
            let found = try MessageLookup.find(text, in: search)
            if let explanation = found.explanation { Terminal.note(Terminal.printable(explanation)) }
            let wanted: DeliveryStatus = kind == .letters ? .ended(.deadLettered) : .waiting
            let deliveries = found.message?.deliveries.filter { $0.status == wanted && !isEnded($0) } ?? []
            guard !deliveries.isEmpty else {
                Terminal.note("message \(found.id) is no \(kind.singular)")
                throw ExitCode(1)
            }
            return deliveries.map { KeptReference(item: $0.target, id: "\($0.receipt)") }
        }
    }

    /// `3:20480`.
    private static func isPlace(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { UInt32($0) != nil }
    }

    /// A dead letter that an operator has dealt with is none any more.
    private static func isEnded(_ delivery: DeliveryRow) -> Bool {
        delivery.status != .waiting && OperatorAct.isAct(delivery.ending)
    }
}
