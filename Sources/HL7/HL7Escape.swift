// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Escape sequences in values (HL7 v2.5.1 §2.7).
///
/// Resolved on reading: `\F\ \S\ \T\ \R\ \E\` to the message's own delimiters, `\Xhh…\` to those bytes in the
/// message's character set, `\.br\` to a carriage return, highlighting `\H\ \N\` to nothing, because it is how text looks
/// and not what it says. All others stay as they are written: other formatting `\.sp\`, character sets `\C..\ \M..\`,
/// local ones `\Z..\`, an escape character that stands alone.
public enum HL7Escape {
    /// `value` with its escapes resolved, decoded.
    public static func text(
        of value: UnsafeRawBufferPointer, _ delimiters: HL7Delimiters, _ decoding: HL7TextDecoding
    ) -> String {
        guard value.position(of: delimiters.escape, 0, value.count) < value.count else {
            return decoding.text(of: value)
        }
        return resolved(value, delimiters).withUnsafeBytes { decoding.text(of: $0) }
    }

    /// `value` with its escapes resolved, undecoded.
    public static func resolved(_ value: UnsafeRawBufferPointer, _ delimiters: HL7Delimiters) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(value.count)
        var position = 0
        while position < value.count {
            let start = value.position(of: delimiters.escape, position, value.count)
            output.append(contentsOf: value.part(position, start))
            guard start < value.count else { break }
            let end = value.position(of: delimiters.escape, start &+ 1, value.count)
            if end < value.count, resolve(value.part(start &+ 1, end), delimiters, into: &output) {
                position = end &+ 1
            } else {
                output.append(delimiters.escape)
                position = start &+ 1
                // What stands between is text; its end may begin the next sequence, unless it closed an unknown one.
                if end < value.count, isSequence(value.part(start &+ 1, end)) {
                    output.append(contentsOf: value.part(start &+ 1, end &+ 1))
                    position = end &+ 1
                }
            }
        }
        return output
    }

    /// `text` as a value may hold it: delimiters escaped, line ends as `\.br\`.
    public static func escaped(_ text: some Sequence<UInt8>, _ delimiters: HL7Delimiters) -> [UInt8] {
        var output: [UInt8] = []
        var last: UInt8 = 0
        for byte in text {
            if let letter = letter(for: byte, delimiters) {
                output.append(contentsOf: [delimiters.escape, letter, delimiters.escape])
            } else if byte == 0x0D || (byte == 0x0A && last != 0x0D) {
                output.append(contentsOf: [delimiters.escape, 0x2E, 0x62, 0x72, delimiters.escape])
            } else if byte != 0x0A {
                output.append(byte)
            }
            last = byte
        }
        return output
    }

    static func letter(for byte: UInt8, _ delimiters: HL7Delimiters) -> UInt8? {
        switch byte {
        case delimiters.field: UInt8(ascii: "F")
        case delimiters.component: UInt8(ascii: "S")
        case delimiters.subcomponent: UInt8(ascii: "T")
        case delimiters.repetition: UInt8(ascii: "R")
        case delimiters.escape: UInt8(ascii: "E")
        default: nil
        }
    }

    private static func resolve(
        _ sequence: UnsafeRawBufferPointer, _ delimiters: HL7Delimiters, into output: inout [UInt8]
    ) -> Bool {
        guard let first = sequence.first else { return false }
        if sequence.count == 1 {
            if first == UInt8(ascii: "H") || first == UInt8(ascii: "N") { return true }
            guard let delimiter = delimiter(for: first, delimiters) else { return false }
            output.append(delimiter)
            return true
        }
        if first == UInt8(ascii: "X") { return resolveHexadecimal(sequence, into: &output) }
        if sequence.elementsEqual([0x2E, 0x62, 0x72]) {
            output.append(0x0D)
            return true
        }
        return false
    }

    private static func delimiter(for letter: UInt8, _ delimiters: HL7Delimiters) -> UInt8? {
        switch letter {
        case UInt8(ascii: "F"): delimiters.field
        case UInt8(ascii: "S"): delimiters.component
        case UInt8(ascii: "T"): delimiters.subcomponent
        case UInt8(ascii: "R"): delimiters.repetition
        case UInt8(ascii: "E"): delimiters.escape
        default: nil
        }
    }

    private static func resolveHexadecimal(_ sequence: UnsafeRawBufferPointer, into output: inout [UInt8]) -> Bool {
        guard sequence.count >= 3, sequence.count % 2 == 1 else { return false }
        let before = output.count
        var position = 1
        while position < sequence.count {
            guard let high = hexadecimal(sequence[position]), let low = hexadecimal(sequence[position &+ 1]) else {
                output.removeSubrange(before...)
                return false
            }
            output.append(high << 4 | low)
            position &+= 2
        }
        return true
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte &- UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte &- UInt8(ascii: "A") &+ 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte &- UInt8(ascii: "a") &+ 10
        default: nil
        }
    }

    /// Whether this is a sequence the standard names but that is kept, so that its closing character opens nothing.
    private static func isSequence(_ sequence: UnsafeRawBufferPointer) -> Bool {
        guard let first = sequence.first else { return false }
        switch first {
        case UInt8(ascii: "P"): return sequence.count == 1
        case UInt8(ascii: "C"), UInt8(ascii: "M"), UInt8(ascii: "X"):
            return sequence.dropFirst().allSatisfy { hexadecimal($0) != nil }
        case UInt8(ascii: "Z"), UInt8(ascii: "."): return sequence.count <= 16
        default: return false
        }
    }
}
