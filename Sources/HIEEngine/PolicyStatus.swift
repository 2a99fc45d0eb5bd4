// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
public import HIEPolicies

/// How the policies of one item stand.
public struct PolicyStatus: Sendable, Hashable {
    /// Nil where the item has no circuit breaker.
    public let breaker: CircuitBreaker.State?
    /// In percent; nil while too few calls are counted.
    public let failureRate: Double?
    public let slowCallRate: Double?
    /// How often messages had to wait since the item started, by the policy that made them.
    public let waits: [String: Int]
    /// Deliveries that failed and are tried again.
    public let retrying: Int
    /// Deliveries in memory that wait for one of these.
    public let parked: Int
}

extension Outcome {
    /// Whether the destination, or what stands for it, has answered.
    var isAnswer: Bool {
        switch self {
        case .delivered, .filtered, .deadLettered: true
        case .cancelled, .expired, .dropped: false
        }
    }
}
