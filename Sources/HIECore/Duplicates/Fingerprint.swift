// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// What one arrival is known by when it comes again (PROMISES P4), and what its acknowledgement is made from.
public struct Fingerprint: Sendable, Hashable {
    /// How the original was answered.
    public enum Answer: UInt8, Sendable {
        /// AA.
        case accepted = 0
        /// CA.
        case committed
        /// Not at all: the sender had asked for that.
        case none
        /// Only when what it leads to has ended. Until then nobody knows; after a restart it is like one never seen.
        case atOutcome
        /// It is being stored. Never on a disk.
        case pending
    }

    /// 128 bits of SipHash over the item and all bytes of the message, MSH-3, MSH-4 and MSH-10 among them.
    public let low: UInt64
    public let high: UInt64
    /// 64 bits of SipHash over the item, MSH-3, MSH-4 and MSH-10: equal where a control id is used again.
    public let control: UInt64
    /// When the original came, in whole seconds since 1970.
    public let seconds: UInt32
    public var answer: Answer

    public init(low: UInt64, high: UInt64, control: UInt64, seconds: UInt32, answer: Answer) {
        self.low = low
        self.high = high
        self.control = control
        self.seconds = seconds
        self.answer = answer
    }

    /// Of the message `body` that arrived at `item`.
    ///
    /// - Parameter sender: Who sent it and by which number: MSH-3, MSH-4 and MSH-10.
    public init(
        of body: UnsafeRawBufferPointer,
        sender: (UnsafeRawBufferPointer, UnsafeRawBufferPointer, UnsafeRawBufferPointer),
        item: ItemID, key: SipHash128.Key, at time: Timestamp, answer: Answer
    ) {
        let item = UInt64(item.number)
        let hash = SipHash128.hash(body, prefix: item, key: key)
        // Chained, so that what stands where one ends and the next begins is part of it.
        let application = SipHash128.hash(sender.0, prefix: ~item, key: key)
        let facility = SipHash128.hash(sender.1, prefix: application.low, key: key)
        let control = SipHash128.hash(sender.2, prefix: facility.low, key: key)
        self.init(
            low: hash.low, high: hash.high, control: control.low,
            seconds: UInt32(clamping: time.microseconds / 1_000_000), answer: answer)
    }

    /// A number for the acknowledgement's own MSH-10, the same whenever it is asked for.
    public var acknowledgement: UInt64 {
        var mixed = low ^ (high &<< 32 | high &>> 32) ^ UInt64(seconds) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    func isSame(as other: Fingerprint) -> Bool { low == other.low && high == other.high }
}

/// A fingerprint and the item that it belongs to, as brokers keep it.
public struct ItemFingerprint: Sendable, Hashable {
    public let item: ItemID
    public let fingerprint: Fingerprint

    public init(item: ItemID, fingerprint: Fingerprint) {
        self.item = item
        self.fingerprint = fingerprint
    }
}
