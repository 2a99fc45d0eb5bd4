// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIESettings
internal import NIOConcurrencyHelpers

/// Why a connection was closed as soon as it was accepted.
package enum Refusal: String, Sendable, Hashable, CaseIterable {
    case notAllowed = "not in the list of allowed networks"
    case tooManyConnections = "too many connections"
    case tooManyFromPeer = "too many connections from this address"
    case stopping = "stopping"
}

package struct ListenerCounters: Sendable, Hashable {
    /// Connections open now, those in a TLS handshake included.
    package internal(set) var open = 0
    package internal(set) var accepted: UInt64 = 0
    package internal(set) var refused: [Refusal: UInt64] = [:]
    /// Connections that ended before their TLS handshake did.
    package internal(set) var handshakesFailed: UInt64 = 0
}

/// Who may connect, and how many are.
final class Admission: Sendable {
    private let allowed: [IPNetwork]
    private let maximum: Int
    private let maximumPerPeer: Int?
    private let perPeer = NIOLockedValueBox<[IPAddress: Int]>([:])
    let counters = NIOLockedValueBox(ListenerCounters())

    init(_ options: ListenerOptions) {
        allowed = options.allowed
        maximum = options.maximumConnections
        maximumPerPeer = options.maximumConnectionsPerPeer
    }

    /// Why a connection from `peer` has no place; nil takes one, which ``ended(_:handshakeFailed:)`` gives back.
    func refusal(_ peer: IPAddress?, isStopping: Bool) -> Refusal? {
        counters.withLockedValue { counters in
            let refusal = isStopping ? .stopping : refusal(peer, open: counters.open)
            if let refusal {
                counters.refused[refusal, default: 0] += 1
            } else {
                counters.open += 1
                counters.accepted += 1
            }
            return refusal
        }
    }

    private func refusal(_ peer: IPAddress?, open: Int) -> Refusal? {
        guard let peer else { return allowed.isEmpty ? nil : .notAllowed }
        guard allowed.isEmpty || allowed.contains(where: { $0.contains(peer) }) else { return .notAllowed }
        guard open < maximum else { return .tooManyConnections }
        return perPeer.withLockedValue { perPeer in
            let count = perPeer[peer, default: 0]
            if let maximumPerPeer, count >= maximumPerPeer { return .tooManyFromPeer }
            perPeer[peer] = count + 1
            return nil
        }
    }

    func ended(_ peer: IPAddress?, handshakeFailed: Bool) {
        counters.withLockedValue { counters in
            counters.open -= 1
            if handshakeFailed { counters.handshakesFailed += 1 }
        }
        guard let peer else { return }
        perPeer.withLockedValue { perPeer in
            let count = perPeer[peer, default: 0] - 1
            perPeer[peer] = count > 0 ? count : nil
        }
    }
}
