// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import HIEConfiguration
internal import HIECore

/// An alert as webhooks, items and `hie alerts list --json` get it, version 1.
public struct AlertReport: Codable, Sendable, Hashable {
    public struct Acknowledgement: Codable, Sendable, Hashable {
        public var by: String
        public var why: String?
        public var at: String
    }

    public var id: Int
    public var rule: String
    public var measure: String
    public var item: String?
    public var severity: String
    public var owner: String?
    public var text: String
    public var since: String
    public var opened: String
    public var escalations: Int
    public var acknowledged: Acknowledgement?

    public init(_ alert: Alert) {
        id = alert.id
        rule = alert.rule
        measure = alert.measure
        item = alert.item
        severity = alert.severity.rawValue
        owner = alert.owner.isEmpty ? nil : alert.owner
        text = alert.text
        since = "\(alert.since)"
        opened = "\(alert.opened)"
        escalations = alert.escalations
        acknowledged = alert.acknowledgement.map {
            Acknowledgement(by: $0.by, why: $0.why.isEmpty ? nil : $0.why, at: "\($0.at)")
        }
    }
}

/// A notice as webhooks and items get it, version 1.
struct NoticeReport: Encodable {
    let version = 1
    let id: String
    let event: String
    let production: String
    let time: String
    let text: String
    let alert: AlertReport

    init(_ notice: AlertNotice, production: String) {
        id = notice.id
        event = notice.event.rawValue
        self.production = production
        time = "\(notice.at)"
        text = notice.line
        alert = AlertReport(notice.alert)
    }

    var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { [UInt8]($0) } ?? []
    }
}
