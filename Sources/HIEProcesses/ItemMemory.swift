// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

/// Names that content gives, as keys of an item's state: long ones by a hash, so that a sender cannot make keys grow.
func stateKey(_ kind: String, _ name: String) -> String {
    guard name.utf8.count > 128 else { return "\(kind)/\(name)" }
    let first = String(XXH64.hash(name), radix: 16)
    let second = String(XXH64.hash(name, seed: 0x9E37_79B9_7F4A_7C15), radix: 16)
    return "\(kind)#\(first)\(second)"
}

extension Context {
    func number(_ key: String) -> Int? { state(key).flatMap { Int($0.text) } }
    func setNumber(_ key: String, _ value: Int?) { setState(key, value.map { Bytes(String($0)) }) }

    /// The message with another ordering key: one of its own, because a message never changes.
    func message(_ message: Message, of key: UInt64) -> Message {
        guard message.header.key != key else { return message }
        let old = message.header.profile
        let profile = MessageProfile(
            source: item, bodyClass: old.bodyClass, contentType: old.contentType, schemaName: old.schemaName,
            schemaVersion: old.schemaVersion, schemaNamespace: old.schemaNamespace, encoding: old.encoding,
            tenant: old.tenant)
        let id = self.message(MessageBody(.empty, contentType: old.contentType)).id
        let derived = message.derived(id: id, at: now, profile: profile, body: message.body)
        var header = derived.header
        header.key = key
        return Message(header: header, body: derived.body)
    }

    func send(_ message: Message, toAll targets: [String]) throws(HostError) {
        for target in targets { try send(message, to: target) }
    }
}

extension Duration {
    var microseconds: Int64 {
        let parts = components
        let (scaled, overflow) = parts.seconds.multipliedReportingOverflow(by: 1_000_000)
        return overflow ? .max : scaled &+ parts.attoseconds / 1_000_000_000_000
    }
}
