// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIETree
public import Logging
import Synchronization

/// A context for tests of one's own classes: keeps what a handler sends, and answers its requests as the test says.
public final class TrialContext: Context {
    public typealias Answers = @Sendable (Request) -> RequestResult

    private struct State {
        var sent: [(message: Message, target: String)] = []
        var asked: [Request] = []
        var kept: [String: Bytes] = [:]
        var generator = MessageIDGenerator(random: (1, 1))
    }

    public let item: String
    public let logger: Logger
    public let now: Timestamp
    private let input: Message?
    private let answers: Answers
    private let state = Mutex(State())

    /// - Parameters:
    ///   - input: What is being handled; ``message(_:)`` derives from it.
    ///   - answers: What becomes of each request; `.done` where absent.
    public init(
        item: String = "Trial", handling input: Message? = nil, at now: Timestamp = Timestamp(microseconds: 0),
        logger: Logger = Logger(label: "trial"), answers: @escaping Answers = { _ in .done }
    ) {
        self.item = item
        self.input = input
        self.now = now
        self.logger = logger
        self.answers = answers
    }

    /// In the order of sending.
    public var sent: [(message: Message, target: String)] { state.withLock(\.sent) }
    public var asked: [Request] { state.withLock(\.asked) }

    public func message(_ body: MessageBody) -> Message {
        let id = state.withLock { $0.generator.next(at: now) }
        let profile = MessageProfile(
            source: item, bodyClass: body.bodyClass, contentType: body.contentType, schemaName: body.schemaName,
            schemaVersion: body.schemaVersion)
        if let input { return input.derived(id: id, at: now, profile: profile, body: body.bytes) }
        return Message(
            header: MessageHeader(id: id, session: id, created: now, profile: profile, key: 0), body: body.bytes)
    }

    public func send(_ message: Message, to target: String) throws(HostError) {
        state.withLock { $0.sent.append((message, target)) }
    }

    public func requestAll(
        _ requests: [Request], until enough: Enough, timeout: Duration?
    ) async throws(HostError) -> [RequestResult] {
        state.withLock { $0.asked += requests }
        return requests.map(answers)
    }

    public func state(_ key: String) -> Bytes? { state.withLock { $0.kept[key] } }
    public func setState(_ key: String, _ value: Bytes?) { state.withLock { $0.kept[key] = value } }
}
