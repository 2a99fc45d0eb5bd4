// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
public import HIESettings
package import HIETree
internal import Synchronization

/// What messages without a format of their own must share to keep their order.
public enum PlainOrder: String, SettingChoice {
    case connection, item
}

/// Makes envelopes of bytes whose format the item does not look into. Any thread.
package final class PlainReception: Sendable {
    /// What an arrival says of itself.
    package struct Kind: Hashable, Sendable {
        package var contentType: String
        package var encoding: String

        package init(contentType: String, encoding: String = "") {
            self.contentType = contentType
            self.encoding = encoding
        }
    }

    private struct State {
        var generator = MessageIDGenerator()
        var profiles: [Kind: MessageProfile] = [:]
    }

    /// A sender that makes up types must not fill memory.
    private static let maxProfiles = 1024

    private let item: String
    private let order: PlainOrder
    private let state = Mutex(State())

    package init(item: String, order: PlainOrder) {
        self.item = item
        self.order = order
    }

    /// - Parameter origin: Stands for the connection.
    package func message(
        _ body: Bytes, _ kind: Kind, at time: Timestamp, origin: UInt64, trace: TraceContext? = nil,
        properties: [String: String] = [:]
    ) -> Message {
        let key = order == .item ? 0 : origin
        return state.withLock { state in
            let id = state.generator.next(at: time)
            let profile = state.profiles[kind] ?? remember(kind, &state)
            var header = MessageHeader(id: id, session: id, created: time, profile: profile, key: key)
            header.trace = trace
            header.properties = properties
            return Message(header: header, body: body)
        }
    }

    private func remember(_ kind: Kind, _ state: inout State) -> MessageProfile {
        let profile = MessageProfile(
            source: item, bodyClass: "Ens.StreamContainer", contentType: kind.contentType, encoding: kind.encoding)
        if state.profiles.count >= Self.maxProfiles { state.profiles.removeAll() }
        state.profiles[kind] = profile
        return profile
    }
}
