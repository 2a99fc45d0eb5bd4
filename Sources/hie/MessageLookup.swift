// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HIECore
import HIEIndex

/// Finds the message that a person means by an id, the beginning of one, or a control id.
struct MessageLookup {
    /// What the text was taken for.
    enum Meaning: String, Encodable {
        case message, session, controlID, prefix
    }

    let id: MessageID
    let meaning: Meaning
    let trace: Trace
    /// The text as given.
    let text: String
    /// How many messages have this control id.
    let count: Int

    /// Ends the command with exit code 1 where nothing or more than one thing is meant.
    ///
    /// A control id stands before the beginning of an id, so that one of digits alone finds its message.
    static func find(_ text: String, in access: SearchAccess) throws -> MessageLookup {
        if let id = MessageID(text), let trace = try trace(of: id, access) {
            let isMessage = trace.messages.contains { $0.id == id }
            return MessageLookup(id: id, meaning: isMessage ? .message : .session, trace: trace, text: text, count: 1)
        }
        var query = MessageQuery()
        query.controlID = text
        let rows = try access.reading { search throws(IndexError) in try search.messages(query) }
        if let newest = rows.first, let trace = try trace(of: newest.id, access) {
            return MessageLookup(id: newest.id, meaning: .controlID, trace: trace, text: text, count: rows.count)
        }
        let ids = try access.reading { search throws(IndexError) in try search.find(text) }
        if let id = ids.first, ids.count == 1, let trace = try trace(of: id, access) {
            return MessageLookup(id: id, meaning: .prefix, trace: trace, text: text, count: 1)
        }
        if ids.count > 1 {
            Terminal.note("\(text) begins the ids of several messages; give more of it:")
            for id in ids { Terminal.note("  \(id)") }
        } else {
            Terminal.note(
                "no message has the id, the beginning of an id, or the control id '\(Terminal.printable(text))'")
            access.noteLag()
        }
        throw ExitCode(1)
    }

    private static func trace(of id: MessageID, _ access: SearchAccess) throws -> Trace? {
        try access.reading { search throws(IndexError) in try search.trace(of: id) }
    }

    /// The message itself; of a session its first.
    var message: MessageRow? { trace.messages.first { $0.id == id } ?? trace.messages.first }

    /// What the text was taken for, in words; nil where it is the whole id of a message.
    var explanation: String? {
        switch meaning {
        case .message: nil
        case .session: "'\(text)' is a session"
        case .controlID:
            count == 1
                ? "'\(text)' is the control id of message \(id)"
                : "'\(text)' is the control id of \(count) messages; this is the newest, \(id)"
        case .prefix: "'\(text)' begins the id of message \(id)"
        }
    }
}
