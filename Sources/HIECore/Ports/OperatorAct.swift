// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What an operator did to a delivery, as it stands in the log's notes for ever: `retried by anna (user 1000): LIS is back`.
public struct OperatorAct: Sendable, Hashable, CustomStringConvertible {
    public enum Verb: String, Sendable, CaseIterable {
        case retried, edited, discarded, released, cancelled, resent, skipped
    }

    public let verb: Verb
    public let by: Operator
    /// Empty where nobody asked.
    public let why: String

    public init(_ verb: Verb, by: Operator, why: String) {
        self.verb = verb
        self.by = by
        self.why = String(why.unicodeScalars.prefix(500).map { $0.value < 0x20 ? " " : Character($0) })
    }

    public var description: String { "\(verb.rawValue) by \(by)\(why.isEmpty ? "" : ": \(why)")" }

    /// Whether a note of a delivery's end is an operator's.
    public static func isAct(_ text: String) -> Bool {
        Verb.allCases.contains { text.hasPrefix("\($0.rawValue) by ") }
    }

    /// Whether a deferral's text is an operator's release and not a failure: such a text stays in the trace.
    public static func isRelease(_ text: String) -> Bool { text.hasPrefix("\(Verb.released.rawValue) by ") }
}

/// Who did it: the name that was given, and the number of the user whose process asked, which the kernel vouches for.
public struct Operator: Sendable, Hashable, CustomStringConvertible {
    public let name: String
    public let user: UInt32?

    public init(name: String, user: UInt32?) {
        let plain = name.unicodeScalars.prefix(64).filter {
            $0.value >= 0x20 && $0.value != 0x7F && $0 != "(" && $0 != ":"
        }
        self.name = plain.isEmpty ? "an operator" : String(String.UnicodeScalarView(plain))
        self.user = user
    }

    public var description: String { user.map { "\(name) (user \($0))" } ?? name }
}
