// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Escape sequences in text (HL7 v2.5.1 §2.7).
enum HL7Escapes {
    /// The bytes with `\F\ \S\ \T\ \R\ \E\`, `\X..\` and `\.br\` (a CR) decoded and `\H\ \N\` removed.
    ///
    /// Any other sequence, and an escape byte without its partner, stays as it is.
    static func decoded(_ raw: UnsafeRawBufferPointer, _ separators: HL7Separators) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(raw.count)
        var position = 0
        while let open = HL7Bytes.find(separators.escape, in: raw, from: position) {
            output.append(contentsOf: HL7Bytes.slice(raw, position, open))
            guard let close = HL7Bytes.find(separators.escape, in: raw, from: open + 1) else {
                position = open
                break
            }
            if append(HL7Bytes.slice(raw, open + 1, close), separators, to: &output) {
                position = close + 1
            } else {
                output.append(contentsOf: HL7Bytes.slice(raw, open, close))
                position = close
                if !isSequence(HL7Bytes.slice(raw, open + 1, close)) { continue }
                output.append(separators.escape)
                position = close + 1
            }
        }
        output.append(contentsOf: HL7Bytes.slice(raw, position, raw.count))
        return output
    }

    /// Appends what a sequence stands for; false where it is not known here.
    private static func append(
        _ sequence: UnsafeRawBufferPointer, _ separators: HL7Separators, to output: inout [UInt8]
    ) -> Bool {
        guard let first = sequence.first else { return false }
        if sequence.count == 1 { return appendLetter(first, separators, to: &output) }
        if first == UInt8(ascii: "X") { return appendHexadecimal(sequence.dropFirst(), to: &output) }
        guard sequence.elementsEqual(".br".utf8) else { return false }
        output.append(0x0D)
        return true
    }

    private static func appendLetter(
        _ letter: UInt8, _ separators: HL7Separators, to output: inout [UInt8]
    ) -> Bool {
        switch letter {
        case UInt8(ascii: "F"): output.append(separators.field)
        case UInt8(ascii: "S"): output.append(separators.component)
        case UInt8(ascii: "T") where separators.subcomponent != 0: output.append(separators.subcomponent)
        case UInt8(ascii: "R"): output.append(separators.repetition)
        case UInt8(ascii: "E"): output.append(separators.escape)
        case UInt8(ascii: "H"), UInt8(ascii: "N"): break
        default: return false
        }
        return true
    }

    private static func appendHexadecimal(
        _ digits: Slice<UnsafeRawBufferPointer>, to output: inout [UInt8]
    ) -> Bool {
        guard digits.count % 2 == 0, digits.allSatisfy({ $0.hexadecimalValue != nil }) else { return false }
        var high: UInt8?
        for digit in digits {
            guard let value = digit.hexadecimalValue else { return false }
            if let first = high {
                output.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return true
    }

    /// Whether it reads like a sequence of a kind not decoded (`\.sp2\`, `\Z..\`), whose closing byte is its own.
    private static func isSequence(_ sequence: UnsafeRawBufferPointer) -> Bool {
        guard let first = sequence.first else { return false }
        return first == UInt8(ascii: ".") || first == UInt8(ascii: "Z") || first == UInt8(ascii: "C")
            || first == UInt8(ascii: "M") || first == UInt8(ascii: "X")
    }
}
