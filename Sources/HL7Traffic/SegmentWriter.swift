// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Appends ER7 text to one array. Everything is UTF-8 until ``encodeAsLatin1()``.
struct SegmentWriter {
    var bytes: [UInt8]

    init(capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Text that carries its delimiters and escapes itself.
    mutating func put(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func put(_ byte: UInt8) {
        bytes.append(byte)
    }

    /// Text as a value: delimiters in it are escaped (HL7 v2.5.1 §2.7.1).
    mutating func value(_ text: StaticString) {
        for byte in UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount) {
            switch byte {
            case UInt8(ascii: "|"): put("\\F\\")
            case UInt8(ascii: "^"): put("\\S\\")
            case UInt8(ascii: "~"): put("\\R\\")
            case UInt8(ascii: "&"): put("\\T\\")
            case UInt8(ascii: "\\"): put("\\E\\")
            case UInt8(ascii: "\n"): put("\\.br\\")
            default: bytes.append(byte)
            }
        }
    }

    /// Decimal digits, with leading zeros up to `width`.
    mutating func number(_ number: Int, width: Int = 1) {
        var rest = number.magnitude
        var digits = 1
        var power: UInt = 10
        while digits < 19, rest >= power {
            digits += 1
            power = power &* 10
        }
        if number < 0 { put(UInt8(ascii: "-")) }
        let length = max(digits, width)
        let end = bytes.count + length
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: length))
        var position = end - 1
        while rest > 0, position >= 0 {
            bytes[position] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
            position -= 1
        }
    }

    /// `number` divided by ten to the power of `decimals`.
    mutating func decimal(_ number: Int, decimals: Int) {
        guard decimals > 0 else { return self.number(number) }
        let scale = decimals == 1 ? 10 : 100
        self.number(number / scale)
        put(UInt8(ascii: "."))
        self.number(number % scale, width: decimals)
    }

    mutating func date(_ time: CivilTime) {
        let date = time.date
        number(date.year, width: 4)
        number(date.month, width: 2)
        number(date.day, width: 2)
    }

    mutating func dateAndMinute(_ time: CivilTime) {
        date(time)
        let second = time.secondOfDay
        number(second / 3600, width: 2)
        number(second / 60 % 60, width: 2)
    }

    mutating func timestamp(_ time: CivilTime) {
        dateAndMinute(time)
        number(time.secondOfDay % 60, width: 2)
    }

    mutating func endSegment() {
        put(UInt8(ascii: "\r"))
    }

    /// Turns the UTF-8 text into ISO 8859-1; letters it lacks lose their diacritic, anything else becomes `?`.
    mutating func encodeAsLatin1() {
        guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return }
        var read = first
        var write = first
        while read < bytes.count {
            let (byte, length) = latin1(at: read)
            bytes[write] = byte
            write += 1
            read += length
        }
        bytes.removeLast(bytes.count - write)
    }

    private func latin1(at position: Int) -> (byte: UInt8, length: Int) {
        let lead = bytes[position]
        guard lead >= 0x80 else { return (lead, 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard length == 2, position + 1 < bytes.count else { return (UInt8(ascii: "?"), length) }
        let scalar = UInt16(lead & 0x1F) << 6 | UInt16(bytes[position + 1] & 0x3F)
        switch scalar {
        case 0x80...0xFF: return (UInt8(scalar), 2)
        case 0x141: return (UInt8(ascii: "L"), 2)
        case 0x142: return (UInt8(ascii: "l"), 2)
        case 0x179: return (UInt8(ascii: "Z"), 2)
        case 0x174: return (UInt8(ascii: "W"), 2)
        case 0x175: return (UInt8(ascii: "w"), 2)
        case 0x177: return (UInt8(ascii: "y"), 2)
        default: return (UInt8(ascii: "?"), 2)
        }
    }
}
