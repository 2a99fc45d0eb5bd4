// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIECore

/// What is done about a reply, in the letters of IRIS: `C`, `RF`, `WS`.
public struct ReplyActions: Hashable, Sendable {
    /// `W`: a warning in the log.
    public var warns = false
    /// `R`: tried again, `RetryInterval` apart, until `FailureTimeout`; what else is said comes then.
    public var retries = false
    /// What becomes of the message; nil where nothing but `W` or `R` is said.
    public var end: End?

    public init(end: End? = nil) {
        self.end = end
    }

    public enum End: Character, Sendable, CaseIterable {
        /// The message is delivered.
        case complete = "C"
        /// It is a dead letter, and the next one's turn.
        case fail = "F"
        /// It is set aside until an operator releases it, and the next one's turn.
        case suspend = "S"
        /// The operation stops until it is started again; the message stays first in its queue.
        case disable = "D"
    }

    public var onlyWarns: Bool { warns && !retries && end == nil }

    /// What becomes of the message, at once or where it has been tried long enough.
    public var finally: End { end ?? (warns ? .complete : .fail) }

    /// Nil where a letter is none, stands twice, or excludes another.
    init?(_ letters: some StringProtocol) {
        for letter in letters {
            switch letter {
            case "W" where !warns: warns = true
            case "R" where !retries: retries = true
            default:
                guard let end = End(rawValue: letter), self.end == nil else { return nil }
                self.end = end
            }
        }
        guard !letters.isEmpty else { return nil }
    }

    /// What comes of a reply that these are for.
    ///
    /// - Parameter why: Says what was answered.
    package func reaction(_ why: String, retryAfter: Duration? = nil) -> Reaction {
        guard !retries else {
            var failure = DeliveryFailure(.transient(why), retryAfter: retryAfter)
            failure.finally = finally.ofFailure
            return .failed(failure)
        }
        switch finally {
        case .complete: return .delivered
        case .fail: return .deadLetter(why)
        case .suspend: return .suspended(why)
        case .disable: return .disabled(why)
        }
    }
}

extension ReplyActions.End {
    /// The same, as the queue does it after the last try.
    var ofFailure: DeliveryFailure.End {
        switch self {
        case .complete: .deliver
        case .fail: .deadLetter
        case .suspend: .hold
        case .disable: .stop
        }
    }
}

extension ReplyActions: CustomStringConvertible {
    public var description: String {
        (warns ? "W" : "") + (retries ? "R" : "") + (end.map { String($0.rawValue) } ?? "")
    }
}
