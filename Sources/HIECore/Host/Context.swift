// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree
public import Logging

/// What a process or an operation may do while it handles one message.
///
/// Nothing that it sends or keeps leaves before its input ends: it is committed together with that end, and a throw
/// discards it (CORE rule 4). Requests are the exception: they are asked at once, and once.
public protocol Context: Sendable {
    /// The item that handles the message.
    var item: String { get }
    /// Carries the item, the session and the message.
    var logger: Logger { get }
    var now: Timestamp { get }

    /// A message made from the one being handled: same session and key, this item as its source.
    func message(_ body: MessageBody) -> Message

    /// Sends `message` to the item named `target`, durable with the end of the input.
    func send(_ message: Message, to target: String) throws(HostError)

    /// Asks several items at once and waits until enough of them have answered. See ``request(_:from:timeout:)``.
    ///
    /// - Parameters:
    ///   - requests: Their order is that of the results, and what tells them apart after a crash: the same input must lead
    ///     to the same requests in the same order.
    ///   - timeout: For those without one of their own; the item's `MessageTimeout` where nil.
    /// - Throws: `.transient` where they cannot be stored, `.misconfigured` where a target does not exist,
    ///   `.cancelled` where the item stops meanwhile.
    func requestAll(
        _ requests: [Request], until enough: Enough, timeout: Duration?
    ) async throws(HostError) -> [RequestResult]

    /// What an earlier input of this item kept under `key`.
    func state(_ key: String) -> Bytes?

    /// Keeps `value` under `key`, nil removes it; durable with the end of the input.
    func setState(_ key: String, _ value: Bytes?)

    /// Names the input that is being handled.
    var input: InputReference { get }

    /// Inputs that earlier calls left with `.kept`, in the order asked for; nil for one that is no longer open, because it
    /// has ended or an operator has ended it. Reads from the disk.
    ///
    /// - Throws: `.transient` where they cannot be read.
    func kept(_ references: [InputReference]) throws(HostError) -> [KeptInput?]

    /// Ends a kept input together with the end of this one: its outcome, what this one sends and the state are one commit.
    ///
    /// - Parameters:
    ///   - outcome: As a handler leaves its own input; `.kept` puts it off until another moment.
    ///   - note: What the trace says of that end, such as the message that it went into; never a field's content.
    func end(_ input: KeptInput, as outcome: Handled, note: String)

    /// What the trace is to say of this input's end; never a field's content.
    func note(_ text: String)
}

extension Context {
    /// Asks `target` and waits for its answer; waiting does not count against `PoolSize`.
    ///
    /// The request is on disk before this waits. After a crash the input is handled again, and the request that it makes
    /// then is the same: an answer that has come meanwhile is returned, and nothing is asked twice.
    ///
    /// - Parameter timeout: How long to wait, and how long the request is worth handling; the item's `MessageTimeout` where
    ///   nil.
    /// - Returns: The answer; nil where `target` took the message and had nothing to say.
    /// - Throws: `.transient` where no answer came in time, `.rejected` where `target` could not handle the message.
    public func request(
        _ message: Message, from target: String, timeout: Duration? = nil
    ) async throws(HostError) -> Message? {
        let results = try await requestAll([Request(message, target)], until: .all, timeout: timeout)
        switch results.first {
        case .reply(let reply): return reply
        case .done, nil: return nil
        case .failed(let reason): throw .rejected("'\(target)' could not handle the request: \(reason)")
        case .timedOut(let reason): throw .transient(reason)
        case .open: throw .cancelled
        }
    }
}

/// One request of several.
public struct Request: Sendable {
    public var message: Message
    public var target: String
    public var timeout: Duration?

    public init(_ message: Message, _ target: String, timeout: Duration? = nil) {
        self.message = message
        self.target = target
        self.timeout = timeout
    }
}

/// When a caller has waited enough.
public enum Enough: Sendable, Hashable {
    /// All have answered, failed or run out of time.
    case all
    /// One has answered.
    case first
    /// So many have answered; or so few are left that they cannot any more.
    case quorum(Int)
}

/// What became of one request.
public enum RequestResult: Sendable, Hashable {
    case reply(Message)
    /// The target took the message, or filtered it, and had nothing to say.
    case done
    /// The target could not handle it.
    case failed(String)
    case timedOut(String)
    /// Not answered when the caller had waited enough; the answer is kept in the trace.
    case open

    public var isAnswer: Bool {
        switch self {
        case .reply, .done: true
        case .failed, .timedOut, .open: false
        }
    }
}

/// What a new message is made of.
public struct MessageBody: Sendable {
    public var bytes: Bytes
    public var bodyClass: String
    public var contentType: String
    public var schemaName: String
    public var schemaVersion: String

    public init(
        _ bytes: Bytes, contentType: String, bodyClass: String = "", schemaName: String = "", schemaVersion: String = ""
    ) {
        self.bytes = bytes
        self.contentType = contentType
        self.bodyClass = bodyClass
        self.schemaName = schemaName
        self.schemaVersion = schemaVersion
    }
}
