// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Where the answer to a request goes: into a slot of the item that waits for it.
///
/// A class, so that the headers of messages that nobody waits for carry one empty word.
public final class ReturnAddress: Sendable, Hashable {
    /// The name of the item that asked.
    public let item: String
    /// What it was handling when it asked; for a service, its own acceptance of the message.
    public let input: DeliveryID
    /// Tells the requests of one input apart, in the order in which they were made.
    public let ordinal: UInt32
    /// Whether the answer is kept until the input ends. A service's is not: after a crash nobody waits for it.
    public let isKept: Bool

    public init(item: String, input: DeliveryID, ordinal: UInt32, isKept: Bool) {
        self.item = item
        self.input = input
        self.ordinal = ordinal
        self.isKept = isKept
    }

    public static func == (left: ReturnAddress, right: ReturnAddress) -> Bool {
        left.item == right.item && left.input == right.input && left.ordinal == right.ordinal
            && left.isKept == right.isKept
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(item)
        hasher.combine(input)
        hasher.combine(ordinal)
    }
}

extension ReturnAddress {
    var encodedSize: Int { ByteWriter.size(text: item) + 21 }

    func encode(into writer: inout ByteWriter) {
        writer.write(text: item)
        writer.write(ordinal)
        writer.write(UInt8(isKept ? 1 : 0))
        writer.write(input.high)
        writer.write(input.low)
    }

    static func decode(_ reader: inout ByteReader) -> ReturnAddress? {
        guard let item = reader.text(), let ordinal = reader.uint32(), let isKept = reader.uint8(),
            let high = reader.uint64(), let low = reader.uint64()
        else { return nil }
        return ReturnAddress(
            item: item, input: DeliveryID(high: high, low: low), ordinal: ordinal, isKept: isKept == 1)
    }
}
