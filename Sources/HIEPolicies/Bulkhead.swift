// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// At most so many calls at a time.
public struct Bulkhead: Sendable {
    public let maxConcurrentCalls: Int
    public private(set) var inUse = 0

    public init(maxConcurrentCalls: Int) {
        self.maxConcurrentCalls = max(1, maxConcurrentCalls)
    }

    /// - Returns: How many of `wanted` calls may begin; each ends with ``leave(_:)``.
    public mutating func enter(_ wanted: Int) -> Int {
        let count = max(0, min(wanted, maxConcurrentCalls &- inUse))
        inUse &+= count
        return count
    }

    public mutating func leave(_ count: Int) {
        inUse = max(0, inUse &- count)
    }
}
