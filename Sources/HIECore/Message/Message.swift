// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// The one carrier between all hosts, in memory, in the journal and over any broker: a header and the bytes as received.
///
/// A message never changes. What changes it makes a new one, whose ``MessageHeader/causation`` is the old one's id.
/// Where it goes, how often that was tried and when it may be tried next belong to the ``Delivery``.
public struct Message: Sendable, Hashable {
    public let header: MessageHeader
    /// The bytes as received, without transport framing.
    public let body: Bytes

    public init(header: MessageHeader, body: Bytes) {
        self.header = header
        self.body = body
    }

    public var id: MessageID { header.id }

    /// A message that this one led to: same session, key, priority and trace; the correlation goes on.
    public func derived(id: MessageID, at time: Timestamp, profile: MessageProfile, body: Bytes) -> Message {
        var header = header
        header.correlation = self.header.correlation ?? self.header.id
        header.causation = self.header.id
        header.id = id
        header.created = time
        header.profile = profile
        header.validation = .unchecked
        header.returnTo = nil
        return Message(header: header, body: body)
    }

    /// The same message with another return address.
    public func returning(to address: ReturnAddress?) -> Message {
        guard header.returnTo != address else { return self }
        var header = header
        header.returnTo = address
        return Message(header: header, body: body)
    }
}

/// What is known of a message without reading its body.
public struct MessageHeader: Sendable, Hashable {
    public var id: MessageID
    /// Shared by everything that one arrival led to: the trace of IRIS people.
    public var session: MessageID
    /// The message that this one answers or continues.
    public var correlation: MessageID?
    /// The message that this one was made from.
    public var causation: MessageID?
    /// When it was received or made.
    public var created: Timestamp
    public var profile: MessageProfile
    /// 0 to 10; **10 is most urgent**, 5 the default.
    public var priority: UInt8 = 5
    /// How long after ``created`` the message is still worth delivering; nil for ever.
    public var timeToLive: Duration?
    /// XXH64 of the ordering key's bytes: messages of one key reach each destination in the order received.
    public var key: UInt64
    public var trace: TraceContext?
    public var validation: ValidationState = .unchecked
    /// Who waits for an answer to it.
    public var returnTo: ReturnAddress?
    /// The user's own. Names and values are kept as they are.
    public var properties: [String: String] = [:]

    public init(id: MessageID, session: MessageID, created: Timestamp, profile: MessageProfile, key: UInt64) {
        self.id = id
        self.session = session
        self.created = created
        self.profile = profile
        self.key = key
    }

    /// Its time to live has passed.
    public func hasExpired(at time: Timestamp) -> Bool {
        timeToLive.map { created.advanced(by: $0) < time } ?? false
    }

    /// One of 1,024 lanes for ever (CORE: a lane is what later becomes a partition).
    public var lane: UInt16 { UInt16(truncatingIfNeeded: key & 1023) }
}

/// W3C Trace Context, version 00: the `traceparent` of a message.
public struct TraceContext: Sendable, Hashable {
    public var traceHigh: UInt64
    public var traceLow: UInt64
    public var parent: UInt64
    public var flags: UInt8

    public init(traceHigh: UInt64, traceLow: UInt64, parent: UInt64, flags: UInt8) {
        self.traceHigh = traceHigh
        self.traceLow = traceLow
        self.parent = parent
        self.flags = flags
    }
}

/// What validation found out about a body.
public enum ValidationState: Sendable, Hashable {
    case unchecked
    case valid
    case invalid([Finding])

    /// One thing that is wrong with a body: where, by which rule, how bad. Never the value itself.
    public struct Finding: Sendable, Hashable {
        public var path: String
        public var rule: String
        public var isError: Bool

        public init(path: String, rule: String, isError: Bool) {
            self.path = path
            self.rule = rule
            self.isError = isError
        }
    }
}
