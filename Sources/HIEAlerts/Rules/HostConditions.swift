// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
internal import Synchronization

/// What an item has said of itself since it was made.
public struct HostCondition: Sendable, Hashable {
    /// Nil while it has said nothing of a connection.
    public var isConnected: Bool?
    /// Why there is no connection.
    public var reason = ""
    /// The state of its circuit breaker as operators read it (`HALF_OPEN`); nil while it has said nothing of one.
    public var breaker: String?
    /// Whether the breaker holds deliveries back.
    public var isBreakerOpen = false
    /// Errors reported because of `AlertOnError`, and the last one's text.
    public var errors = 0
    public var lastError = ""

    public init() {}

    public mutating func take(_ event: HostEvent) {
        switch event {
        case .error(let text):
            errors &+= 1
            lastError = text
        case .connected:
            isConnected = true
            reason = ""
        case .disconnected(let why):
            isConnected = false
            reason = why
        case .breaker(let state, let isOpen):
            breaker = state
            isBreakerOpen = isOpen
        }
    }
}

/// Gathers what items say of themselves. Any thread.
public final class HostConditions: Sendable {
    private let conditions = Mutex<[String: HostCondition]>([:])

    public init() {}

    public func take(_ event: HostEvent, of item: String) {
        conditions.withLock { $0[item, default: HostCondition()].take(event) }
    }

    public subscript(item: String) -> HostCondition { conditions.withLock { $0[item] ?? HostCondition() } }
}
