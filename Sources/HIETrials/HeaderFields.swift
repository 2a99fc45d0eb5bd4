// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// The few fields that trials read, straight from the bytes.
///
/// Ranges are within the message; nil where there is none.
enum HeaderFields {
    /// MSH-10 (HL7 v2.5.1 §2.15.9.10).
    static func controlID(_ message: UnsafeRawBufferPointer) -> Range<Int>? {
        guard message.count > 8, message[0] == 0x4D, message[1] == 0x53, message[2] == 0x48 else { return nil }
        return field(9, of: 0..<message.count, in: message, separator: message[3])
    }

    /// MSH-12.
    static func version(_ message: UnsafeRawBufferPointer) -> Range<Int>? {
        guard message.count > 8, message[0] == 0x4D, message[1] == 0x53, message[2] == 0x48 else { return nil }
        return field(11, of: 0..<message.count, in: message, separator: message[3])
    }

    /// MSA-1 and MSA-2 (HL7 v2.5.1 §2.15.8).
    static func acknowledgment(_ message: UnsafeRawBufferPointer) -> (code: Range<Int>, controlID: Range<Int>)? {
        guard message.count > 8, let segment = segment((0x4D, 0x53, 0x41), in: message) else { return nil }
        guard let code = field(1, of: segment, in: message, separator: message[3]),
            let id = field(2, of: segment, in: message, separator: message[3])
        else { return nil }
        return (code, id)
    }

    /// The first repetition of PID-3.
    static func patientID(_ message: UnsafeRawBufferPointer) -> Range<Int>? {
        guard message.count > 8, let segment = segment((0x50, 0x49, 0x44), in: message),
            let field = field(3, of: segment, in: message, separator: message[3])
        else { return nil }
        let end = first(message[5], in: field, of: message) ?? field.upperBound
        return field.lowerBound..<end
    }

    /// The segment `name`, to the end of the message.
    private static func segment(_ name: (UInt8, UInt8, UInt8), in message: UnsafeRawBufferPointer) -> Range<Int>? {
        var from = 0
        while let end = first(0x0D, in: from..<message.count, of: message) {
            from = end + 1
            if from < message.count, message[from] == 0x0A { from += 1 }
            guard from + 3 < message.count else { return nil }
            if message[from] == name.0, message[from + 1] == name.1, message[from + 2] == name.2 {
                return from..<message.count
            }
        }
        return nil
    }

    /// What follows the `index`th separator of the segment that begins `range`.
    ///
    /// MSH-1 is its first separator itself.
    private static func field(
        _ index: Int, of range: Range<Int>, in message: UnsafeRawBufferPointer, separator: UInt8
    ) -> Range<Int>? {
        var from = range.lowerBound
        var left = index
        while left > 0, from < range.upperBound {
            let byte = message[from]
            if byte == 0x0D { return nil }
            if byte == separator { left -= 1 }
            from += 1
        }
        guard left == 0 else { return nil }
        var end = from
        while end < range.upperBound, message[end] != separator, message[end] != 0x0D { end += 1 }
        return from..<end
    }

    private static func first(_ byte: UInt8, in range: Range<Int>, of message: UnsafeRawBufferPointer) -> Int? {
        guard let base = message.baseAddress, !range.isEmpty,
            let found = memchr(base + range.lowerBound, Int32(byte), range.count)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }
}
