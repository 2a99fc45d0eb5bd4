// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import Foundation
public import HIECore

/// A dead letter or a held delivery in lists, version 1. Times are UTC.
public struct KeptDelivery: Codable, Sendable, Hashable {
    /// Its place in the journal, such as `3:20480`: how commands name it.
    public var id: String
    public var item: String
    /// Since when it is a dead letter or held; when its message was received where the journal no longer says.
    public var time: String
    /// Why.
    public var error: String
    public var message: String
    public var session: String
    public var received: String
    public var source: String
    public var type: String
    public var controlID: String
    public var contentType: String
    public var bytes: Int
    /// How often it was tried; nil where that is not kept.
    public var attempts: Int?
}

/// One page of a list, version 1.
public struct KeptPage: Codable, Sendable {
    public var version = 1
    public var deliveries: [KeptDelivery]
    /// Where to go on; nil at the end.
    public var next: String?
    /// How many there are by item, whatever was asked for.
    public var counts: [String: Int]
}

/// Everything of one, version 1.
public struct KeptDetail: Codable, Sendable {
    /// One thing that befell the delivery.
    public struct Event: Codable, Sendable, Hashable {
        /// `made`, `put off` (a try failed, or somebody held or released it) or `ended`.
        public var what: String
        public var text: String
        /// Where that is in the journal.
        public var time: String?
    }

    public var version = 1
    public var delivery: KeptDelivery
    /// The item that made it; nil where it came from outside.
    public var producer: String?
    /// The name of each part of the header and its value.
    public var header: [String: String]
    /// In order; of those that retention has removed nothing is known.
    public var events: [Event]
    public var body: Data
}

/// Which of them an act is for.
public struct KeptReference: Codable, Sendable, Hashable {
    public var item: String
    public var id: String

    public init(item: String, id: String) {
        self.item = item
        self.id = id
    }
}

/// What is to be done, to which, by whom and why.
public struct ActRequest: Codable, Sendable {
    public var who: String
    public var why: String
    public var deliveries: [KeptReference]

    public init(who: String, why: String, deliveries: [KeptReference]) {
        self.who = who
        self.why = why
        self.deliveries = deliveries
    }
}

/// What an act came to, version 1.
public struct ActReport: Codable, Sendable {
    public struct Failure: Codable, Sendable, Hashable {
        public var item: String
        public var id: String
        public var reason: String
    }

    public var version = 1
    public var act: String
    public var done: [KeptReference] = []
    public var failed: [Failure] = []
    /// The message that an edit made.
    public var message: String?

    public init(act: String) {
        self.act = act
    }
}

/// Which dead letters or held deliveries are meant. Empty means all.
public struct KeptFilter: Sendable, Hashable {
    public var items: [String] = []
    public var since: Timestamp?
    public var until: Timestamp?
    /// MSH-9.1, or with the trigger event, such as `ADT^A01`.
    public var type = ""
    /// A part of the error's text, in any case of letters.
    public var error = ""
    public var controlID = ""

    public init() {}

    public var isEmpty: Bool { self == KeptFilter() }

    /// For the control socket; ``init(query:)`` reads it back.
    public var query: [String: String] {
        var query: [String: String] = [:]
        if !items.isEmpty { query["items"] = items.joined(separator: ",") }
        query["since"] = since.map { "\($0.microseconds)" }
        query["until"] = until.map { "\($0.microseconds)" }
        if !type.isEmpty { query["type"] = type }
        if !error.isEmpty { query["error"] = error }
        if !controlID.isEmpty { query["control"] = controlID }
        return query
    }

    init(query: [String: String]) {
        items = (query["items"] ?? "").split(separator: ",").map(String.init)
        since = query["since"].flatMap { Int64($0) }.map(Timestamp.init(microseconds:))
        until = query["until"].flatMap { Int64($0) }.map(Timestamp.init(microseconds:))
        type = query["type"] ?? ""
        error = query["error"] ?? ""
        controlID = query["control"] ?? ""
    }

    /// Whether what is asked for stands in the message.
    var needsMessage: Bool { !type.isEmpty || !controlID.isEmpty }

    func takes(time: Timestamp, error text: String) -> Bool {
        if let since, time < since { return false }
        if let until, time >= until { return false }
        return error.isEmpty || text.lowercased().contains(error.lowercased())
    }

    func takes(type found: String, controlID id: String) -> Bool {
        if !controlID.isEmpty, id != controlID { return false }
        return type.isEmpty || found == type || found.hasPrefix(type + "^")
    }
}
