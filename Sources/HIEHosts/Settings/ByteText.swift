// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// Bytes as a person writes them: UTF-8 text in which `\r`, `\n`, `\t`, `\\` and `\x1C` stand for single bytes.
public struct ByteText: SettingScalarType, ExpressibleByStringLiteral {
    public let bytes: [UInt8]

    public init(_ bytes: [UInt8] = []) {
        self.bytes = bytes
    }

    public init(stringLiteral text: String) {
        bytes = Self.read(text) ?? []
    }

    public init?(settingText text: String) {
        guard let bytes = Self.read(text) else { return nil }
        self.bytes = bytes
    }

    public var isEmpty: Bool { bytes.isEmpty }

    public static var typeName: String { "bytes" }
    public static var expectation: String { #"text in which \r, \n, \t, \\ and \x1C stand for bytes"# }
    public static var schema: SettingMap { ["type": "string"] }

    private static func read(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            guard let escaped = escaped(&rest) else { return nil }
            bytes.append(escaped)
        }
        return bytes
    }

    private static func escaped(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
        switch rest.popFirst() {
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
        case UInt8(ascii: "x"):
            let digits = rest.prefix(2)
            rest = rest.dropFirst(2)
            guard digits.count == 2, !digits.contains(UInt8(ascii: "+")) else { return nil }
            return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        default: return nil
        }
    }

    /// Printable ASCII as it is, everything else escaped.
    public var settingText: String {
        var text = ""
        for byte in bytes {
            switch byte {
            case 0x0D: text += "\\r"
            case 0x0A: text += "\\n"
            case 0x09: text += "\\t"
            case UInt8(ascii: "\\"): text += "\\\\"
            case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(byte))
            default: text += (byte < 16 ? "\\x0" : "\\x") + String(byte, radix: 16, uppercase: true)
            }
        }
        return text
    }
}
