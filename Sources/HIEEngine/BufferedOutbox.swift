// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import Synchronization

/// Keeps what a handler sends until its input ends; thrown away where the handler throws (CORE rule 4).
final class BufferedOutbox: Outbox {
    private struct State {
        var sent: [(message: Message, target: ItemID)] = []
        var generator = MessageIDGenerator()
    }

    private let message: Message
    private let name: String
    private let targets: [String: ItemID]
    private let state = Mutex(State())

    init(message: Message, name: String, targets: [String: ItemID]) {
        self.message = message
        self.name = name
        self.targets = targets
    }

    var sent: [(message: Message, target: ItemID)] { state.withLock(\.sent) }

    func send(_ message: Message, to target: String) throws(HostError) {
        guard let id = targets[target] else {
            throw .misconfigured("'\(target)' is not among the targets that its settings name")
        }
        state.withLock { $0.sent.append((message, id)) }
    }

    func message(_ body: MessageBody) -> Message {
        let now = Timestamp.now()
        let profile = MessageProfile(
            source: name, bodyClass: body.bodyClass, contentType: body.contentType, schemaName: body.schemaName,
            schemaVersion: body.schemaVersion)
        return message.derived(
            id: state.withLock { $0.generator.next(at: now) }, at: now, profile: profile, body: body.bytes)
    }
}
