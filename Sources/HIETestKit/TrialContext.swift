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
        var open: [InputReference: Message] = [:]
        var ended: [(input: KeptInput, outcome: Handled, note: String)] = []
        var note = ""
    }

    public let item: String
    public let logger: Logger
    public let now: Timestamp
    public let input: InputReference
    private let message: Message?
    private let answers: Answers
    private let state = Mutex(State())

    /// - Parameters:
    ///   - input: What is being handled; ``message(_:)`` derives from it.
    ///   - kept: What earlier inputs left open; this one's own reference is the number after theirs.
    ///   - answers: What becomes of each request; `.done` where absent.
    public init(
        item: String = "Trial", handling input: Message? = nil, keeping kept: [KeptInput] = [],
        at now: Timestamp = Timestamp(microseconds: 0),
        logger: Logger = Logger(label: "trial"), answers: @escaping Answers = { _ in .done }
    ) {
        self.item = item
        message = input
        self.input = InputReference((kept.map(\.reference.number).max() ?? 0) + 1)
        self.now = now
        self.logger = logger
        self.answers = answers
        state.withLock { state in for input in kept { state.open[input.reference] = input.message } }
    }

    /// In the order of sending.
    public var sent: [(message: Message, target: String)] { state.withLock(\.sent) }
    public var asked: [Request] { state.withLock(\.asked) }

    public func message(_ body: MessageBody) -> Message {
        let id = state.withLock { $0.generator.next(at: now) }
        let profile = MessageProfile(
            source: item, bodyClass: body.bodyClass, contentType: body.contentType, schemaName: body.schemaName,
            schemaVersion: body.schemaVersion)
        if let message { return message.derived(id: id, at: now, profile: profile, body: body.bytes) }
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
    /// All that is kept.
    public var states: [String: Bytes] { state.withLock(\.kept) }
    public func setState(_ key: String, _ value: Bytes?) { state.withLock { $0.kept[key] = value } }

    /// Kept inputs that were ended, in order.
    public var ended: [(input: KeptInput, outcome: Handled, note: String)] { state.withLock(\.ended) }
    public var note: String { state.withLock(\.note) }

    public func kept(_ references: [InputReference]) -> [KeptInput?] {
        state.withLock { state in references.map { reference in state.open[reference].map { KeptInput(reference, $0) } }
        }
    }

    public func end(_ input: KeptInput, as outcome: Handled, note: String) {
        state.withLock { state in
            guard state.open.removeValue(forKey: input.reference) != nil else { return }
            state.ended.append((input, outcome, note))
        }
    }

    public func note(_ text: String) { state.withLock { $0.note = text } }
}
