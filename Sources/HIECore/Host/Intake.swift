// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// Where a service hands in what it received.
public protocol Intake: Sendable {
    /// False while nothing may be taken in: the disk is near full or the journal has failed. A service then answers
    /// "try again" or stops reading, and asks again later.
    var isOpen: Bool { get }

    /// Whether a result comes only when what a message led to has ended, by the item's settings: hand messages in one by
    /// one then, so that each has a result of its own.
    var waits: Bool { get }

    /// Stores `messages`, all or none, with everything that pure processes make of them.
    ///
    /// Never waits; any thread. `then` is called once, on a thread of the engine, when they are on disk or refused:
    /// hand over to your own thread there and return.
    func submit(_ messages: [Message], then: @escaping @Sendable (IntakeResult) -> Void)

    /// As ``submit(_:then:)``; the fingerprints, one for each message or none at all, are kept in the same commit.
    func submit(
        _ messages: [Message], fingerprints: [Fingerprint], then: @escaping @Sendable (IntakeResult) -> Void)

    /// As ``submit(_:then:)``, but `then` waits until everything that the message led to has its outcome, at most `limit`
    /// (CORE rule 6).
    func submit(_ message: Message, awaitingOutcome limit: Duration, then: @escaping @Sendable (IntakeResult) -> Void)

    /// Stores `message`, has `target` handle it, and waits for the answer.
    ///
    /// - Returns: The answer; nil where `target` took the message and had nothing to say.
    /// - Throws: `.transient` where it cannot be stored or no answer came in time (the message is handled all the same, and
    ///   its answer kept in the trace), `.rejected` where `target` could not handle it.
    func request(_ message: Message, from target: String, timeout: Duration) async throws(HostError) -> Message?

    /// As ``submit(_:awaitingOutcome:then:)``; the fingerprint counts from the moment all is delivered or filtered.
    func submit(
        _ message: Message, fingerprint: Fingerprint, awaitingOutcome limit: Duration,
        then: @escaping @Sendable (IntakeResult) -> Void)

    /// What was taken in here lately (PROMISES P4); nil where nothing remembers. May read from the disk: not for event
    /// loops.
    func duplicates(within limits: DuplicateWindow.Limits) -> DuplicateWindow?
}

public enum IntakeResult: Sendable, Hashable {
    /// On disk: a positive acknowledgement may go out.
    case stored
    /// All that it led to was delivered or filtered.
    case settled
    /// Stored, but something that it led to failed or did not end in time; the engine goes on with it.
    case unsettled(String)
    /// Stored, and an item of ``HostSettings/responders`` got this answer to it, whatever it says; the engine goes on
    /// with the rest.
    case replied(Bytes)
    /// Not stored, or not known to be: no positive acknowledgement.
    case refused(String)
}

extension Intake {
    public func submit(
        _ messages: [Message], fingerprints: [Fingerprint], then: @escaping @Sendable (IntakeResult) -> Void
    ) {
        submit(messages, then: then)
    }

    public func submit(
        _ message: Message, fingerprint: Fingerprint, awaitingOutcome limit: Duration,
        then: @escaping @Sendable (IntakeResult) -> Void
    ) {
        submit(message, awaitingOutcome: limit, then: then)
    }

    public func duplicates(within limits: DuplicateWindow.Limits) -> DuplicateWindow? { nil }

    /// Stores one message and returns when it is on disk.
    public func submit(_ message: Message) async throws(HostError) {
        let result = await withCheckedContinuation { continuation in
            submit([message]) { continuation.resume(returning: $0) }
        }
        if case .refused(let reason) = result { throw .transient(reason) }
    }
}
