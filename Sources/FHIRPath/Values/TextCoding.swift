// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// FHIRPath §5.6 `encode` and `decode`, `escape` and `unescape`.
enum TextCoding {
    /// Nil for a format that there is not.
    static func encode(_ text: String, _ format: String) -> String? {
        switch format {
        case "hex": text.utf8.map { byte in String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)]) }.joined()
        case "base64": base64(Array(text.utf8), standard)
        case "urlbase64": base64(Array(text.utf8), url)
        default: nil
        }
    }

    /// Nil for a format that there is not, and for what is not of the format.
    static func decode(_ text: String, _ format: String) -> String? {
        switch format {
        case "hex": hex(text)
        case "base64": unbase64(text, standard)
        case "urlbase64": unbase64(text, url)
        default: nil
        }
    }

    private static let digits = Array("0123456789abcdef")
    private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    private static let standard = Array((letters + "+/").utf8)
    private static let url = Array((letters + "-_").utf8)

    private static func base64(_ bytes: [UInt8], _ alphabet: [UInt8]) -> String {
        var output: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            var bits = part.reduce(0) { $0 << 8 | Int($1) }
            bits <<= 8 * (3 - part.count)
            for place in 0..<4 {
                output.append(place > part.count ? UInt8(ascii: "=") : alphabet[(bits >> (18 - 6 * place)) & 63])
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func unbase64(_ text: String, _ alphabet: [UInt8]) -> String? {
        let bytes = Array(text.utf8)
        let data = bytes.prefix { $0 != UInt8(ascii: "=") }
        guard bytes.count % 4 == 0, bytes.count - data.count <= 2,
            bytes[data.count...].allSatisfy({ $0 == UInt8(ascii: "=") })
        else { return nil }
        var (output, bits, count): ([UInt8], Int, Int) = ([], 0, 0)
        for byte in data {
            guard let value = alphabet.firstIndex(of: byte) else { return nil }
            bits = (bits << 6 | value) & 0xFFFF
            count += 6
            if count >= 8 {
                count -= 8
                output.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return String(validating: output, as: UTF8.self)
    }

    private static func hex(_ text: String) -> String? {
        let values = text.utf8.map(\.hexadecimalValue)
        guard values.count % 2 == 0 else { return nil }
        var output: [UInt8] = []
        for start in stride(from: 0, to: values.count, by: 2) {
            guard let high = values[start], let low = values[start + 1] else { return nil }
            output.append(high << 4 | low)
        }
        return String(validating: output, as: UTF8.self)
    }

    static func escape(_ text: String, _ format: String) -> String? {
        switch format {
        case "html": text.unicodeScalars.map { htmlNames[$0].map { "&\($0);" } ?? String($0) }.joined()
        case "json": jsonEscaped(text)
        default: nil
        }
    }

    private static let htmlNames: [Unicode.Scalar: String] = [
        "<": "lt", ">": "gt", "&": "amp", "\"": "quot", "'": "#39",
    ]

    private static func jsonEscaped(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\u{8}": output += "\\b"
            case "\u{C}": output += "\\f"
            case "\u{0}"..."\u{1F}":
                let code = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    static func unescape(_ text: String, _ format: String) -> String? {
        switch format {
        case "html": htmlUnescaped(text)
        case "json": jsonUnescaped(text)
        default: nil
        }
    }

    private static func htmlUnescaped(_ text: String) -> String {
        var output = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            output += rest[..<start]
            let tail = rest[start...].dropFirst()
            guard let end = tail.prefix(12).firstIndex(of: ";"), let scalar = htmlScalar(tail[..<end]) else {
                output += "&"
                rest = tail
                continue
            }
            output.unicodeScalars.append(scalar)
            rest = tail[end...].dropFirst()
        }
        return output + rest
    }

    private static func htmlScalar(_ name: Substring) -> Unicode.Scalar? {
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            return UInt32(name.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
        }
        if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap { Unicode.Scalar($0) } }
        if name == "apos" { return "'" }
        if name == "nbsp" { return "\u{A0}" }
        return htmlNames.first { $0.value == name }?.key
    }

    /// Nil for an escape that JSON does not have.
    private static func jsonUnescaped(_ text: String) -> String? {
        guard text.contains("\\") else { return text }
        var units: [UInt16] = []
        var rest = Array(text.utf16)[...]
        while let unit = rest.popFirst() {
            guard unit == 0x5C else {
                units.append(unit)
                continue
            }
            guard let letter = rest.popFirst() else { return nil }
            switch letter {
            case 0x22, 0x2F, 0x5C: units.append(letter)
            case 0x62: units.append(8)
            case 0x66: units.append(0xC)
            case 0x6E: units.append(0xA)
            case 0x72: units.append(0xD)
            case 0x74: units.append(9)
            case 0x75:
                guard rest.count >= 4, let code = UInt16(String(decoding: rest.prefix(4), as: UTF16.self), radix: 16)
                else { return nil }
                units.append(code)
                rest = rest.dropFirst(4)
            default: return nil
            }
        }
        return String(decoding: units, as: UTF16.self)
    }
}
