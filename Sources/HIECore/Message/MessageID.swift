// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// 128 bits that name one thing for ever: messages and sessions order by the time they were made (RFC 9562, UUIDv7).
public struct MessageID: Hashable, Sendable, Comparable {
    public let high: UInt64
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Milliseconds since 1970 in the first 48 bits.
    public var milliseconds: UInt64 { high >> 16 }

    public static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension MessageID: CustomStringConvertible, LosslessStringConvertible {
    /// The 36 characters of RFC 9562 §4, in lower case.
    public var description: String {
        var text = [UInt8]()
        text.reserveCapacity(36)
        for index in 0..<16 {
            if index == 4 || index == 6 || index == 8 || index == 10 { text.append(0x2D) }
            let half = index < 8 ? high : low
            let byte = UInt8(truncatingIfNeeded: half >> UInt64(56 - 8 * (index & 7)))
            text.append(Self.digits[Int(byte >> 4)])
            text.append(Self.digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads 32 hexadecimal digits; hyphens may stand anywhere.
    public init?(_ description: String) {
        var high: UInt64 = 0
        var low: UInt64 = 0
        var count = 0
        for character in description where character != "-" {
            guard count < 32, character.isASCII, let digit = character.hexDigitValue else { return nil }
            high = high << 4 | low >> 60
            low = low << 4 | UInt64(digit)
            count += 1
        }
        guard count == 32 else { return nil }
        self.init(high: high, low: low)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}

/// Makes message ids in ascending order. One per thread of work; not shared.
public struct MessageIDGenerator: Sendable {
    private var last: UInt64 = 0
    private var counter: UInt64
    private let node: UInt64

    /// - Parameter random: 128 random bits; two generators with equal ones may repeat each other's ids.
    public init(random: (UInt64, UInt64)) {
        node = random.0
        // Far from its end: a counter that wraps would put an id before its elders.
        counter = random.1 & 0xFF_FFFF_FFFF
    }

    public init() {
        self.init(random: (.random(in: .min ... .max), .random(in: .min ... .max)))
    }

    /// The next id. A clock that steps back does not: ids go on from the latest time seen.
    public mutating func next(at time: Timestamp) -> MessageID {
        last = max(last, UInt64(max(0, time.microseconds)) / 1000)
        counter &+= 1
        // 12 bits of counter in front keep the order within a millisecond, as RFC 9562 §6.2 method 1 does.
        let high = last << 16 | 0x7000 | (counter >> 30) & 0x0FFF
        let mixed = (counter << 32) | (node & 0xFFFF_FFFF)
        return MessageID(high: high, low: 0x8000_0000_0000_0000 | (mixed & 0x3FFF_FFFF_FFFF_FFFF))
    }
}

/// Names one delivery: the same cause, target and ordinal give the same id, so that producing it twice is once.
public struct DeliveryID: Hashable, Sendable {
    public let high: UInt64
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// - Parameters:
    ///   - cause: The message or the delivery that led to this one.
    ///   - target: The item that the delivery is for, by a hash of its name.
    ///   - ordinal: Tells several deliveries of one cause to one target apart, from 0.
    public init(cause: (high: UInt64, low: UInt64), target: UInt64, ordinal: UInt32) {
        let seed = target ^ (UInt64(ordinal) &* 0x9E37_79B9_7F4A_7C15)
        high = Self.mix(cause.high ^ seed) ^ Self.mix(cause.low &+ 0xD1B5_4A32_D192_ED03)
        low = Self.mix(cause.low ^ seed.byteSwapped) ^ Self.mix(cause.high &+ target)
    }

    /// The finalizer of SplitMix64: every input bit reaches every output bit.
    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
