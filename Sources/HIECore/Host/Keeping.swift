// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Names an input of an item while it is open: what a handler writes into its state to find a kept input again.
public struct InputReference: Sendable, Hashable, Comparable, LosslessStringConvertible {
    /// Ascending in the order in which the inputs came.
    public let number: UInt64

    public init(_ number: UInt64) {
        self.number = number
    }

    public init?(_ description: String) {
        guard let number = UInt64(description) else { return nil }
        self.number = number
    }

    public var description: String { String(number) }
    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// A message that an item has taken and not ended, such as one that waits for the others of its group.
public struct KeptInput: Sendable {
    public let reference: InputReference
    public let message: Message

    public init(_ reference: InputReference, _ message: Message) {
        self.reference = reference
        self.message = message
    }
}
