// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc

extension HL7TextDecoding {
    /// `text` in the message's character set; nil where it has a character that the set does not have.
    public func bytes(of text: String) -> [UInt8]? {
        switch charset {
        case .ascii, .utf8, .utf16, .utf32, .unicode: return Array(text.utf8)
        case .iso8859(1):
            var bytes: [UInt8] = []
            for scalar in text.unicodeScalars {
                guard scalar.value < 0x100 else { return nil }
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            }
            return bytes
        case .isoIR14:
            var bytes: [UInt8] = []
            for scalar in text.unicodeScalars {
                switch scalar.value {
                case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
                case 0xFF61...0xFF9F: bytes.append(UInt8(truncatingIfNeeded: scalar.value &- 0xFF61 &+ 0xA1))
                default: return nil
                }
            }
            return bytes
        default: return charset.converterName.flatMap { Self.convert(text, to: $0) }
        }
    }

    private static func convert(_ text: String, to name: String) -> [UInt8]? {
        guard let converter = iconv_open(name, "UTF-8"), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var utf8 = Array(text.utf8)
        // ISO 2022 adds up to four bytes where it switches, before each character at worst and once at the end.
        let capacity = utf8.count &* 8 &+ 16
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                var output = characters.baseAddress
                var outputLeft = characters.count
                utf8.withUnsafeMutableBytes { source in
                    var input = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var inputLeft = source.count
                    let converted = iconv(converter, &input, &inputLeft, &output, &outputLeft)
                    isWhole = converted == 0 && inputLeft == 0
                }
                // Back to ASCII, where the set has states.
                if isWhole { isWhole = iconv(converter, nil, nil, &output, &outputLeft) == 0 }
                count = characters.count &- outputLeft
            }
        }
        return isWhole ? bytes : nil
    }
}

extension HL7Charset {
    /// As people write it.
    public var name: String {
        switch self {
        case .ascii: "ASCII"
        case .iso8859(let part): "ISO 8859-\(part)"
        case .utf8: "UTF-8"
        case .utf16: "UTF-16"
        case .utf32: "UTF-32"
        case .unicode: "UNICODE"
        case .isoIR14: "ISO IR14"
        case .isoIR87: "ISO IR87"
        case .isoIR159: "ISO IR159"
        case .gb18030: "GB 18030-2000"
        case .ksX1001: "KS X 1001"
        case .cns11643: "CNS 11643-1992"
        case .big5: "BIG-5"
        }
    }
}
