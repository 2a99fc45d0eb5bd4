// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIEHosts

/// What an operation does about each kind of reply, as IRIS's `ReplyCodeActions` says it: `:?R=RF,:?E=S,:?A=C`.
///
/// Empty where nothing is said: then the operation has its own way.
public struct ReplyCodeActions: Hashable, Sendable {
    /// The rules, first to last: the first that matches and does more than warn decides.
    public let rules: [Rule]

    public init() { rules = [] }

    init(rules: [Rule]) { self.rules = rules }

    public var isEmpty: Bool { rules.isEmpty }

    /// One `code=actions`, or several codes in round brackets.
    public struct Rule: Hashable, Sendable {
        public let codes: [Code]
        public let actions: Actions
    }

    /// What may come of sending a message.
    public enum Code: Hashable, Sendable {
        /// `:?A`: MSA-1 is AA or CA.
        case accepted
        /// `:?E`: MSA-1 is AE or CE.
        case inError
        /// `:?R`: MSA-1 is AR or CR.
        case rejected
        /// `:` and this value of MSA-1, such as `:AE`.
        case literal(String)
        /// `:_`: MSA-1 is empty.
        case empty
        /// `:*`: a value of MSA-1 that no other code of the setting matches.
        case otherwise
        /// `:~`: the reply has no MSA segment.
        case noAcknowledgment
        /// `:I?`: MSA-2 is not the MSH-10 that was sent.
        case otherControlID
        /// `:T?`: MSH-9 is no type that answers the one that was sent.
        case otherType
        /// `E`: no reply came that can be read.
        case failure
        /// `E*` and a text that the error has in it.
        case failureText(String)
        /// `E#` and the number of an IRIS status: kept, and never matched.
        case failureNumber(Int)
        /// `X`: no reply came at all.
        case noReply
    }

    public typealias Actions = ReplyActions
    public typealias End = ReplyActions.End
}

extension ReplyCodeActions: CustomStringConvertible {
    /// As it would be written in a file.
    public var description: String { rules.map(\.description).joined(separator: ",") }
}

extension ReplyCodeActions.Rule: CustomStringConvertible {
    public var description: String {
        let codes = codes.map(\.description).joined(separator: ",")
        return (self.codes.count == 1 ? codes : "(\(codes))") + "=\(actions)"
    }
}

extension ReplyCodeActions.Code: CustomStringConvertible {
    public var description: String {
        switch self {
        case .accepted: ":?A"
        case .inError: ":?E"
        case .rejected: ":?R"
        case .literal(let value): ":\(value)"
        case .empty: ":_"
        case .otherwise: ":*"
        case .noAcknowledgment: ":~"
        case .otherControlID: ":I?"
        case .otherType: ":T?"
        case .failure: "E"
        case .failureText(let text): "E*\(text)"
        case .failureNumber(let number): "E#\(number)"
        case .noReply: "X"
        }
    }
}
