// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIEConfiguration
public import HIECore

/// Something that a rule found, from its beginning to its end.
public struct Alert: Sendable, Hashable, Codable {
    public struct Acknowledgement: Sendable, Hashable, Codable {
        public let by: String
        public let why: String
        /// In µs since 1970, as everywhere in what is kept.
        let time: Int64

        public var at: Timestamp { Timestamp(microseconds: time) }
    }

    public let id: Int
    public let rule: String
    public let measure: String
    /// Nil where it is about the engine as a whole.
    public let item: String?
    public var severity: AlertSeverity
    public var owner: String
    /// What is so, in numbers; renewed while it lasts.
    public var text: String
    /// When it began.
    let began: Int64
    /// When it had lasted long enough.
    let raised: Int64
    /// When somebody was first told; nil while only the log was.
    var told: Int64?
    /// How many steps of the escalation were taken.
    var steps = 0
    /// Those who were told, and will hear of its end.
    var hearers: [String] = []
    public internal(set) var acknowledgement: Acknowledgement?
    /// How many notices there were.
    var notices = 0

    public var since: Timestamp { Timestamp(microseconds: began) }
    public var opened: Timestamp { Timestamp(microseconds: raised) }
    /// How many steps of the escalation were taken.
    public var escalations: Int { steps }

    /// One line for people.
    public var line: String { "\(severity.rawValue): " + (item.map { "\($0): " } ?? "") + "\(rule): \(text)" }
}

/// One telling of an alert.
public struct AlertNotice: Sendable, Hashable, Codable {
    public enum Event: String, Sendable, Codable { case opened, escalated, recovered }

    /// The alert's number and a running one, such as `17-2`: the same however often it is sent.
    public let id: String
    public let event: Event
    public let alert: Alert
    /// Who is told besides the log.
    public let actions: [String]
    let time: Int64

    public var at: Timestamp { Timestamp(microseconds: time) }

    /// One line for people.
    public var line: String {
        switch event {
        case .opened: alert.line
        case .escalated: "escalated: \(alert.line)"
        case .recovered: "recovered: \(alert.line)"
        }
    }
}
