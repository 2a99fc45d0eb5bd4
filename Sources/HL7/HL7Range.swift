// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Where a value lies in a message, in bytes from the message's first.
public struct HL7Range: Hashable, Sendable {
    public let offset: UInt32
    public let length: UInt32

    public static let none = HL7Range(offset: 0, length: 0)

    @inlinable public init(offset: UInt32, length: UInt32) {
        self.offset = offset
        self.length = length
    }

    /// - Precondition: `lower <= upper < 4 GiB`; both are cut to 32 bits.
    @inlinable init(_ lower: Int, _ upper: Int) {
        offset = UInt32(truncatingIfNeeded: lower)
        length = UInt32(truncatingIfNeeded: upper &- lower)
    }

    @inlinable public var isEmpty: Bool { length == 0 }

    @inlinable public var lowerBound: Int { Int(offset) }

    @inlinable public var upperBound: Int { Int(offset) &+ Int(length) }

    @inlinable public var range: Range<Int> { Range(uncheckedBounds: (lowerBound, upperBound)) }

    /// The bytes of this range in `message`, cut to what is there.
    @inlinable public func bytes(in message: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        let upper = min(upperBound, message.count)
        let lower = min(lowerBound, upper)
        return message.part(lower, upper)
    }
}

extension UnsafeRawBufferPointer {
    /// The bytes from `lower` to before `upper`, both known to lie within.
    @inlinable package func part(_ lower: Int, _ upper: Int) -> UnsafeRawBufferPointer {
        guard let baseAddress else { return self }
        return UnsafeRawBufferPointer(start: baseAddress + lower, count: upper &- lower)
    }
}
