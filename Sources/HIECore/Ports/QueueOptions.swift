// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// How the deliveries of one item wait.
public struct QueueOptions: Sendable, Hashable {
    /// In which order they are received.
    public enum Order: String, Sendable, CaseIterable {
        /// In the order of commits.
        case fifo
        /// Urgent (8–10) before high (6–7), normal (4–5) and bulk, each in the order of commits; a class that was
        /// passed over 8, 16 or 32 times has its turn.
        case priority
        /// The newest first.
        case lifo
        /// As it comes cheapest: nothing waits for an older one.
        case unordered
    }

    /// What happens when more is to wait than ``size`` allows.
    public enum Overflow: String, Sendable, CaseIterable {
        /// Intakes that lead here wait, and so do their senders.
        case block
        /// Intakes that lead here refuse.
        case reject
        /// The oldest that nobody has received ends as `dropped`.
        case dropOldest = "drop_oldest"
        /// What comes ends as `dropped`.
        case dropNewest = "drop_newest"
    }

    public var order = Order.fifo
    /// The most that may wait; nil for no bound. Interior steps never wait for room: they may go beyond it where the
    /// queue blocks or rejects.
    public var size: Int?
    public var overflow = Overflow.block

    public init(order: Order = .fifo, size: Int? = nil, overflow: Overflow = .block) {
        self.order = order
        self.size = size
        self.overflow = overflow
    }

    /// The most that may wait where the rest is dropped.
    public var dropsBeyond: Int? {
        switch overflow {
        case .block, .reject: nil
        case .dropOldest, .dropNewest: size
        }
    }

    /// The most that may wait before intakes that lead here have to.
    public var admitsBelow: Int? { dropsBeyond == nil ? size : nil }
}
